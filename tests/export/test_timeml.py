"""TimeML: an XML parser gets back the text, every expression where it stood, and what each was counted from."""

import datetime as dt
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.sample import GAZETTE, HARBOUR
from tests.strategies import maybe_line, published, words
from timeline import Resolver, to_timeml
from timeline.errors import InvalidValueError
from timeline.model import Anchor, Document, Interval, Timex, TimexType

ARTICLE = Document(
    id="lake",
    title="Ferries <again> & more",
    published=dt.date(2024, 5, 17),
    text="Talks began on Thursday.\r\n\tTwo days later they ended;\rferries & “barges” sail in July 2025,\x85says <b>Aalto</b>.",
)
PUBLISHED = Anchor(kind="publication", interval=Interval.parse("2024-05-17"))


def timex(document, words, value, *, after=0, type_="DATE", **rest):
    """The first such words behind an offset; those without a value are unresolved."""
    start = document.text.index(words, after)
    when = {"interval": Interval.parse("2024-05-16")} if value else {"interval": None, "reason": "nothing dates it"}
    return Timex(
        start=start, end=start + len(words), text=words, type=TimexType(type_), value=value, **{**when, **rest}
    )


def parse(document, timexes):
    return ElementTree.fromstring(to_timeml(document, timexes).encode("utf-8"))


def spans(root):
    """The text of the document and the offsets and words of each tag in it."""
    element = root.find("TEXT")
    text, found = element.text or "", []
    for tag in element:
        words = tag.text or ""
        found.append((len(text), len(text) + len(words), words))
        text += words + (tag.tail or "")
    return text, found


def tags(document, timexes):
    return [tag.attrib for tag in parse(document, timexes).iterfind("TEXT/TIMEX3")]


@pytest.mark.parametrize("document", [ARTICLE, HARBOUR, GAZETTE], ids=lambda document: document.id)
def test_text_and_offsets_come_back(document):
    found = Resolver().resolve(document)
    assert found
    text, back = spans(parse(document, found))
    assert text == document.text
    assert back == [(timex.start, timex.end, timex.text) for timex in found]
    assert [tag["value"] for tag in tags(document, found) if "X" not in tag["value"]] == [
        timex.value for timex in found if timex.value and "X" not in timex.value
    ]


def test_the_whole_of_it():
    assert to_timeml(ARTICLE, [timex(ARTICLE, "Thursday", "2024-05-16", anchor=PUBLISHED)]) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        "<DOCID>lake</DOCID>\n"
        '<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-17" temporalFunction="false"'
        ' functionInDocument="CREATION_TIME">2024-05-17</TIMEX3></DCT>\n'
        "<TITLE>Ferries &lt;again&gt; &amp; more</TITLE>\n"
        '<TEXT>Talks began on <TIMEX3 tid="t1" type="DATE" value="2024-05-16" temporalFunction="true"'
        ' functionInDocument="NONE" anchorTimeID="t0">Thursday</TIMEX3>.&#13;\n\tTwo days later they ended;&#13;'
        "ferries &amp; “barges” sail in July 2025,\x85says &lt;b&gt;Aalto&lt;/b&gt;.</TEXT>\n"
        "</TimeML>\n"
    )


def test_what_a_document_does_not_tell_is_left_out():
    root = parse(Document(id="a", text="Nothing."), [])
    assert [element.tag for element in root] == ["DOCID", "TEXT"]


@pytest.mark.parametrize(
    ("when", "type_", "value"),
    [
        (dt.date(2024, 5, 16), "DATE", "2024-05-16"),
        (dt.date(844, 5, 16), "DATE", "0844-05-16"),
        (dt.datetime(2024, 5, 16, 18, 30), "TIME", "2024-05-16T18:30"),
        (dt.datetime(2024, 5, 16, 18, 30, 5, 999), "TIME", "2024-05-16T18:30:05"),
        (dt.datetime(2024, 5, 16, 0, 0, tzinfo=dt.UTC), "TIME", "2024-05-16T00:00+00:00"),
    ],
)
def test_the_creation_time(when, type_, value):
    root = parse(Document(id="a", text="Nothing.", published=when), [])
    [tag] = root.find("DCT")
    assert (tag.get("type"), tag.get("value"), tag.text) == (type_, value, value)


class TestAnchors:
    def reference(self, words, **rest):
        return Anchor(kind="reference", interval=Interval.parse("2024-05-16"), text=words, **rest)

    def anchors(self, document, timexes):
        return [(tag["temporalFunction"], tag.get("anchorTimeID")) for tag in tags(document, timexes)]

    def test_the_publication_an_earlier_expression_or_none(self):
        found = [
            timex(ARTICLE, "Thursday", "2024-05-16", anchor=PUBLISHED),
            timex(ARTICLE, "Two days later", "2024-05-18", anchor=self.reference("Thursday")),
            timex(ARTICLE, "July 2025", "2025-07"),
        ]
        assert self.anchors(ARTICLE, found) == [("true", "t0"), ("true", "t1"), ("false", None)]

    def test_of_expressions_with_the_same_words_the_nearest_earlier_one(self):
        document = Document(id="a", text="In 2019 or 2019? A year later. In 2019 again.")
        anchor = self.reference("2019")
        found = [
            timex(document, "2019", "2019"),
            timex(document, "2019", "2019", after=5),
            timex(document, "A year later", "2020", anchor=anchor),
            timex(document, "2019", "2019", after=20),
        ]
        assert self.anchors(document, found)[2] == ("true", "t2")
        known = attrs.evolve(found[2], anchor=self.reference("2019", start=3))
        assert self.anchors(document, [*found[:2], known, found[3]])[2] == ("true", "t1")

    def test_an_anchor_without_a_tag_is_not_pointed_to(self):
        undated = attrs.evolve(ARTICLE, published=None)
        assert self.anchors(undated, [timex(undated, "Thursday", "2024-05-16", anchor=PUBLISHED)]) == [("true", None)]
        later = timex(ARTICLE, "Two days later", "2024-05-18", anchor=self.reference("July 2025"))
        assert self.anchors(ARTICLE, [later, timex(ARTICLE, "July 2025", "2025-07")])[0] == ("true", None)


@pytest.mark.parametrize(
    ("type_", "value", "written", "temporal_function"),
    [
        ("DATE", None, "XXXX", "true"),
        ("TIME", None, "XXXX-XX-XXTXX", "true"),
        ("DURATION", None, "PXX", "false"),
        ("SET", None, "XXXX", "false"),
        ("DATE", "XXXX-WXX-4", "XXXX-WXX-4", "true"),
        ("DATE", "PAST_REF", "PAST_REF", "true"),
        ("DURATION", "P3D", "P3D", "false"),
        ("SET", "XXXX-WXX-1", "XXXX-WXX-1", "false"),
    ],
)
def test_what_no_date_was_found_for(type_, value, written, temporal_function):
    found = timex(ARTICLE, "Thursday", value, type_=type_, interval=None, reason="nothing dates it")
    [tag] = tags(ARTICLE, [found])
    assert (tag["type"], tag["value"], tag["temporalFunction"]) == (type_, written, temporal_function)


def test_mod():
    found = [timex(ARTICLE, "Thursday", "2024-05-16"), timex(ARTICLE, "July 2025", "2025-07", mod="START")]
    assert [tag.get("mod") for tag in tags(ARTICLE, found)] == [None, "START"]


def test_quant_and_freq_of_a_set():
    set_of_days = {"type_": "SET", "interval": None, "reason": "it repeats"}
    found = [timex(ARTICLE, "Thursday", "P1W", quant="EVERY", freq="2X", **set_of_days)]
    assert [(tag.get("quant"), tag.get("freq")) for tag in tags(ARTICLE, found)] == [("EVERY", "2X")]


def test_tags_stand_in_the_order_of_the_text():
    found = [timex(ARTICLE, "Thursday", "2024-05-16"), timex(ARTICLE, "July 2025", "2025-07")]
    assert to_timeml(ARTICLE, reversed(found)) == to_timeml(ARTICLE, iter(found))


def test_expressions_that_overlap_are_refused():
    found = [timex(ARTICLE, "July 2025", "2025-07"), timex(ARTICLE, "2025", "2025")]
    with pytest.raises(InvalidValueError, match=r"'2025' at \d+ in the document 'lake' overlaps"):
        to_timeml(ARTICLE, found)


@pytest.mark.parametrize("text", ["On Friday they met.", "On"])
def test_expressions_of_another_document_are_refused(text):
    document = Document(id="a", text=text)
    with pytest.raises(InvalidValueError, match="'Thursday' does not stand at 15 in the document 'a'"):
        to_timeml(document, [timex(ARTICLE, "Thursday", "2024-05-16")])


def readable(text):
    """With U+FFFD for each character outside the production Char of XML 1.0."""
    allowed = [(0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF)]
    return "".join(
        char if char in "\t\n\r" or any(first <= ord(char) <= last for first, last in allowed) else "\ufffd"
        for char in text
    )


@pytest.mark.parametrize("char", ["\x00", "\x08", "\x0b", "\x0c", "\x1f", "\udfff", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_replaced_one_for_one(char):
    document = Document(id=f"a{char}", title=f"A{char}", text=f"On{char}Thursday{char}night.")
    found = timex(document, f"Thursday{char}night", f"2024{char}")
    root = parse(document, [found])
    assert spans(root) == ("On\ufffdThursday\ufffdnight.", [(3, 17, "Thursday\ufffdnight")])
    assert (root.findtext("DOCID"), root.findtext("TITLE")) == ("a\ufffd", "A\ufffd")


anything = st.text(st.characters(exclude_categories=()) | st.sampled_from("\r\n\t\x00\x85\u2028\ud800\ufffe<>&\"']"))


@st.composite
def annotations(draw):
    """A document of any characters with any expressions in it that do not overlap."""
    text = draw(anything)
    document = Document(
        id=draw(anything.filter(bool)), text=text, title=draw(st.none() | anything), published=draw(published)
    )
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    found = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        interval = draw(st.none() | st.just(Interval.parse("2024-05")))
        anchor = Anchor(
            kind=draw(st.sampled_from(["publication", "reference"])),
            interval=Interval.parse("2024"),
            text=draw(maybe_line | st.sampled_from([timex.text for timex in found] or [None])),
        )
        found.append(
            Timex(
                start=start,
                end=end,
                text=text[start:end],
                type=draw(st.sampled_from(TimexType)),
                value=draw(st.none() | anything),
                mod=draw(st.none() | words),
                quant=draw(st.none() | words),
                freq=draw(st.none() | words),
                interval=interval,
                reason=None if interval else "nothing dates it",
                anchor=draw(st.none() | st.just(anchor)),
            )
        )
    return document, found


@given(annotations())
def test_every_text_comes_back_with_every_expression_where_it_stood(annotation):
    document, found = annotation
    root = parse(document, found)
    text, back = spans(root)
    assert text == readable(document.text)
    assert back == [(timex.start, timex.end, readable(timex.text)) for timex in found]
    assert root.findtext("DOCID") == readable(document.id)
    assert root.findtext("TITLE", "") == readable(document.title or "")
    written = root.findall("TEXT/TIMEX3")
    for tag, timex in zip(written, found, strict=True):
        assert tag.get("value")
        assert tag.get("value") == readable(timex.value or tag.get("value"))
        for name, told in (("mod", timex.mod), ("quant", timex.quant), ("freq", timex.freq)):
            assert tag.get(name) == (None if told is None else readable(told))
    ids = [tag.get("tid") for tag in root.iter("TIMEX3")]
    assert len(set(ids)) == len(ids)
    for at, tag in enumerate(written, start=len(ids) - len(written)):
        assert tag.get("anchorTimeID") in (None, *ids[:at])


@given(anything)
def test_every_text_resolves_to_timeml(text):
    document = Document(id="a", text=f"{text} on Thursday, 16 May 2024 {text}", published=dt.date(2024, 5, 17))
    found = Resolver().resolve(document)
    assert spans(parse(document, found)) == (
        readable(document.text),
        [(timex.start, timex.end, readable(timex.text)) for timex in found],
    )
