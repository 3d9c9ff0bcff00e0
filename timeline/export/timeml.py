"""TimeML 1.2.1: one document with its time expressions tagged in the text, as TempEval-3, HeidelTime and SUTime do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.errors import InvalidValueError
from timeline.model import Document, Timex, TimexType

_ROOT = (
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">'
)
_PUBLICATION = "t0"
_UNKNOWN = {  # the coarsest pattern of each type, so that no unit is made up
    TimexType.DATE: "XXXX",
    TimexType.TIME: "XXXX-XX-XXTXX",
    TimexType.DURATION: "PXX",
    TimexType.SET: "XXXX",
}
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # the complement of XML 1.0 §2.2
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}  # a parser makes a bare \r a \n (XML 1.0 §2.11)
_IN_ATTRIBUTE = {**_IN_TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}  # and white space a blank (§3.3.3)
_TEXT, _ATTRIBUTE = str.maketrans(_IN_TEXT), str.maketrans(_IN_ATTRIBUTE)


def to_timeml(document: Document, timexes: Iterable[Timex]) -> str:
    """The document as TimeML, with a TIMEX3 around each of its time expressions.

    What a parser reads as the text of `<TEXT>` is the text of the document, character for character, so that offsets
    hold; only characters that XML 1.0 cannot have (control characters, half surrogate pairs) each become U+FFFD.

    The publication date is the creation time `t0`, and left out where there is none. `temporalFunction` is true for
    what the words alone do not date, whether or not an anchor was found; `anchorTimeID` is `t0` or the expression that
    it was counted from. TIMEX3 wants a value, so an expression without one gets a pattern of unknown digits, as in
    HeidelTime: XXXX for dates and sets, XXXX-XX-XXTXX for times and PXX for durations.

    Raises `InvalidValueError` for expressions that overlap, which TIMEX3 cannot, or that are not of this document.

    >>> from timeline.resolver import Resolver
    >>> document = Document(id="a", text="Trade & talks began on Thursday.", published=dt.date(2024, 5, 17))
    >>> print(to_timeml(document, Resolver().resolve(document)))  # doctest: +ELLIPSIS
    <?xml version="1.0" encoding="UTF-8"?>
    <TimeML xmlns:xsi=...>
    <DOCID>a</DOCID>
    <DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-17" temporalFunction="false" functionInDocument="CREATION_TIME">...
    <TEXT>Trade &amp; talks began on <TIMEX3 tid="t1" type="DATE" value="2024-05-16" temporalFunction="true" ...
    </TimeML>
    <BLANKLINE>
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', _ROOT, f"<DOCID>{_escaped(document.id)}</DOCID>"]
    if document.published is not None:
        lines.append(f"<DCT>{_creation_time(document.published)}</DCT>")
    if document.title:
        lines.append(f"<TITLE>{_escaped(document.title)}</TITLE>")
    lines.append(f"<TEXT>{''.join(_pieces(document, timexes))}</TEXT>")
    return "\n".join([*lines, "</TimeML>", ""])


def annotated(timexes: Iterable[Timex]) -> Iterator[Timex]:
    """The expressions that get a tag each: of what two tell together each of them, as TIMEX3 has no tag for both."""
    for timex in timexes:
        yield from timex.ends or (timex,)


def _creation_time(published: dt.date | dt.datetime) -> str:
    value, type_ = published.isoformat(), TimexType.DATE
    if isinstance(published, dt.datetime):
        value, type_ = published.isoformat(timespec="seconds" if published.second else "minutes"), TimexType.TIME
    attributes = {"tid": _PUBLICATION, "type": type_.value, "value": value}
    return _timex3(value, {**attributes, "temporalFunction": "false", "functionInDocument": "CREATION_TIME"})


def _pieces(document: Document, timexes: Iterable[Timex]) -> Iterator[str]:
    """The text in order, tagged and untagged."""
    text, done = document.text, 0
    ids: dict[tuple[int | None, str | None], str] = {}  # of each expression so far, by where it starts and its words
    for number, timex in enumerate(sorted(annotated(timexes), key=lambda timex: timex.start), start=1):
        if text[timex.start : timex.end] != timex.text:
            mistake = f"{timex.text!r} does not stand at {timex.start} in the document {document.id!r}"
            raise InvalidValueError(f"{mistake}; give the expressions that were found in it")
        if timex.start < done:
            where = f"{timex.text!r} at {timex.start} in the document {document.id!r}"
            raise InvalidValueError(f"{where} overlaps the expression before it; give one of the two")
        attributes = {
            "tid": f"t{number}",
            "type": timex.type.value,
            "value": timex.value or _UNKNOWN[timex.type],
            "mod": timex.mod,
            "quant": timex.quant,
            "freq": timex.freq,
            "temporalFunction": "true" if _is_relative(timex) else "false",
            "functionInDocument": "NONE",
            "anchorTimeID": _anchor_id(timex, document, ids),
        }
        yield _escaped(text[done : timex.start])
        yield _timex3(timex.text, attributes)
        ids[timex.start, timex.text] = ids[None, timex.text] = f"t{number}"
        done = timex.end
    yield _escaped(text[done:])


def _is_relative(timex: Timex) -> bool:
    """Whether the words alone do not date it; TimeBank counts "recently" and "now", which no day dates, among these."""
    is_date = timex.type in (TimexType.DATE, TimexType.TIME)
    return timex.anchor is not None or (is_date and timex.interval is None)


def _anchor_id(timex: Timex, document: Document, ids: Mapping[tuple[int | None, str | None], str]) -> str | None:
    """What it was counted from, where that has a tag: an id must not lead nowhere."""
    anchor = timex.anchor
    if anchor is None:
        return None
    if anchor.kind == "publication":
        return None if document.published is None else _PUBLICATION
    return ids.get((anchor.start, anchor.text))


def _timex3(words: str, attributes: Mapping[str, str | None]) -> str:
    written = "".join(
        f' {name}="{_escaped(value, _ATTRIBUTE)}"' for name, value in attributes.items() if value is not None
    )
    return f"<TIMEX3{written}>{_escaped(words)}</TIMEX3>"


def _escaped(text: str, table: Mapping[int, str] = _TEXT) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).translate(table)
