"""Stages of your own in place of ours: what they get, what build makes of it, and what is refused."""

import datetime as dt
import re

import attrs
import pytest

import timeline
from tests.articles import article
from timeline import Argument, EventType, Extractor, Mention, Resolver
from timeline.errors import InvalidValueError

NEWS = "The Doba 2 rocket lifted off on Monday. It rained. Another was launched in Chad in 2023."


class Launches:
    """Ten lines that find launches."""

    sentence = re.compile(r"[A-Z][^.]*(lifted off|was launched)[^.]*[.]")

    def extract(self, document, timexes):
        for found in self.sentence.finditer(document.text):
            dates = [timex for timex in timexes if found.start() <= timex.start < found.end()]
            yield Mention(
                document=document.id,
                type=EventType(name="launch", group="science"),
                sentence=document.span(*found.span()),
                trigger=document.span(*found.span(1)),
                title=found.group().rstrip("."),
                timex=dates[0] if dates else None,
            )


@attrs.frozen
class Given:
    """An extractor and resolver that gives what it was given."""

    value: object

    def extract(self, document, timexes):
        return self.value

    def resolve(self, document):
        return self.value


def build(text=NEWS, **options):
    return timeline.build([article(text)], **options)


class TestExtractor:
    def test_its_mentions_make_the_timeline(self, tmp_path):
        tl = build(extractor=Launches())
        assert [(event.date, event.type.name) for event in tl] == [("2023", "launch"), ("13 May 2024", "launch")]
        tl.to_json(tmp_path / "t.json")
        assert timeline.Timeline.from_json(tmp_path / "t.json") == tl

    def test_it_gets_the_documents_in_any_language(self):
        german = timeline.Document(id="de", text="Norwegen griff Tschad im Mai 2024 an.", language="de")
        seen = []

        class Recording:
            def extract(self, document, timexes):
                seen.append((document, [timex.edtf for timex in timexes]))
                return []

        assert timeline.build([german], extractor=Recording()).notes == ()
        assert seen == [(german, ["2024-05"])]

    def test_ours_with_other_options(self):
        text = "Jonas Lund met Idris Moussa on Monday. Anna Berg resigned."
        assert [event.title for event in build(text, extractor=Extractor(dated_only=True))] == [
            "Jonas Lund and Idris Moussa meet"
        ]

    def test_ours_leaves_other_languages_out(self):
        german = timeline.Document(id="de", text="Norwegen griff Tschad im Mai 2024 an.", language="de")
        [note] = timeline.build([german], extractor=Extractor()).notes
        assert note.kind == "other-language"

    def test_progress_is_told(self):
        told = []
        build(extractor=Launches(), progress=lambda done, total: told.append((done, total)))
        assert told == [(len(NEWS), len(NEWS))]

    @pytest.mark.parametrize("options", [{"dated_only": True}, {"nlp": object()}])
    def test_options_of_ours_are_refused(self, options):
        with pytest.raises(InvalidValueError, match="give those to your Extractor"):
            build(extractor=Launches(), **options)


def mention(**changes):
    [first, _] = Launches().extract(article(NEWS), [])
    return attrs.evolve(first, **changes)


def elsewhere(text="Bergen"):
    return timeline.Span(start=200, end=200 + len(text), text=text)


BAD_MENTIONS = [
    (None, "gave None for 'a'; give the mentions in a list"),
    ([("met", 3)], r"gave \('met', 3\) for 'a'; give timeline.Mention values"),
    ("met", "gave 'm' for 'a'; give timeline.Mention values"),
    ([mention(document="b")], "gave a mention of 'b' for 'a'"),
    ([mention(arguments=(Argument(role="place", name="Bergen", span=elsewhere()),))], "'Bergen' stands at 200 of 'a'"),
    ([mention(sentence=elsewhere("Rain"), trigger=elsewhere("Rain"))], "'Rain' stands at 200 of 'a', but it does not"),
]


@pytest.mark.parametrize(("value", "message"), BAD_MENTIONS)
def test_a_bad_mention_is_refused(value, message):
    with pytest.raises(InvalidValueError, match=f"Given.extract .*{message}"):
        build(extractor=Given(value))


class TestResolver:
    def test_ours_with_other_options(self):
        text = "Jonas Lund met Idris Moussa on 05/06/2023."
        assert [event.date for event in build(text, resolver=Resolver(day_first=True))] == ["5 Jun 2023"]

    def test_its_expressions_date_the_events(self):
        text = "Jonas Lund met Idris Moussa on Christmas."

        class Christmas(Resolver):
            def resolve(self, document):
                [found] = timeline.resolve("25 December 2023")
                start = document.text.index("Christmas")
                return [attrs.evolve(found, start=start, end=start + 9, text="Christmas")]

        assert [event.date for event in build(text, resolver=Christmas())] == ["25 Dec 2023"]

    @pytest.mark.parametrize(
        ("value", "message"),
        [
            (None, "gave None for 'a'; give the expressions in a list"),
            ([dt.date(2024, 5, 17)], "gave datetime.date.*; give timeline.Timex values"),
            (timeline.resolve("2023"), "'2023' stands at 0 of 'a', but it does not"),
        ],
    )
    def test_a_bad_expression_is_refused(self, value, message):
        with pytest.raises(InvalidValueError, match=f"Given.resolve .*{message}"):
            build(resolver=Given(value))
