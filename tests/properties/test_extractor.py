"""Laws of the extractor, on sentences of a small grammar and on whatever else a file may hold."""

import os
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from tests.articles import THURSDAY, article, extractor
from timeline import Extractor, Resolver
from timeline.export.json import parse_json, to_json
from timeline.extractor.newsworthiness import DETAILS
from timeline.parsing.language_model import load_model

PEOPLE = (
    "Jonas Lund",
    "Idris Moussa",
    "President Anna Berg",
    "Lund",
    "He",
    "The two leaders",
    "Norway",
    "The Chadian army",
)
DEEDS = (
    "met",
    "attacked",
    "visited",
    "will visit",
    "may sanction",
    "has denied bombing",
    "was elected by",
    "held talks with",
)
OBJECTS = ("Chad", "Moussa", "them", "the town of Doba", "the Norwegian minister", "Norway and Chad", "his rival")
TIMES = ("on Monday", "in March 2023", "last year", "since 2019", "every year", "42 times", "")
FRAMES = (
    "{}.", "Officials said that {}.", "“{},” Berg said.", "If {}, nobody knows.", "According to sources, {}.",
    "The summit ended after {}.", "Did it help that {}?",
)  # fmt: skip
JUNK = (
    "",
    "—",
    "\ud800",
    "<p>&nbsp;</p>",
    "| a | b |\n|---|---|",
    "\u202eשלום",
    "👩\u200d👧 🗓️",
    "\x00\x07",
    "):",
    "def f(): return 5%",
)

clauses = st.tuples(*map(st.sampled_from, (PEOPLE, DEEDS, OBJECTS, TIMES))).map(lambda words: " ".join(words).strip())
sentences = st.builds(str.format, st.sampled_from(FRAMES), clauses)
cased = st.builds(lambda text, case: case(text), sentences, st.sampled_from([str, str, str, str.upper, str.title]))
pieces = cased | cased | st.sampled_from(JUNK) | st.text(max_size=30)
breaks = st.sampled_from([" ", " ", "\n\n", "\n", "\r\n", "\u2028", "\t"])
texts = st.lists(st.tuples(pieces, breaks).map("".join), max_size=6).map("".join)
few = settings(max_examples=25, deadline=None)


def resolved(document):
    return document, Resolver().resolve(document)


def articles(*given_texts):
    return [article(text, id=str(number)) for number, text in enumerate(given_texts)]


def inside(document, mention):
    """Whether all that a mention quotes stands in its document, and what its sentence says in its sentence."""
    said = [mention.trigger, *filter(None, [mention.status_cue]), *(found.span for found in mention.arguments)]
    quoted = [mention.sentence, *said, *filter(None, [mention.timex])]
    return all(document.text[span.start : span.end] == span.text for span in quoted)


@few
@given(texts, st.sampled_from([THURSDAY, None]))
def test_mentions_quote_their_document(text, published):
    document, timexes = resolved(article(text, published=published))
    for detail in DETAILS:
        for mention in Extractor(detail=detail).extract(document, timexes):
            assert inside(document, mention)
            assert mention.title == mention.title.strip() != ""
            assert mention.interval is None or mention.dated_by is not None


@few
@given(texts, st.lists(st.tuples(st.integers(-3, 90), st.integers(-3, 90)), max_size=6))
def test_any_offsets_may_be_asked_for(text, spans):
    document, timexes = resolved(article(text))
    found = extractor().mentions_at(document, timexes, spans)
    assert len(found) == len(spans)
    for mention in filter(None, found):
        assert inside(document, mention)
        assert mention.title


@few
@given(st.lists(texts, max_size=4))
def test_documents_read_together_are_read_as_alone(given_texts):
    documents = articles(*given_texts)
    alone = [extractor().extract(*resolved(document)) for document in documents]
    assert list(extractor().extract_each(map(resolved, documents))) == alone
    assert list(extractor().extract_each(map(resolved, reversed(documents)))) == alone[::-1]


@few
@given(st.lists(texts, max_size=3))
def test_a_timeline_survives_json_and_the_order_of_its_documents(given_texts):
    documents = articles(*given_texts)
    built = timeline.build(documents)
    assert timeline.build(documents[::-1]) == built
    assert parse_json(to_json(built)) == built


@few
@given(texts)
def test_dated_mentions_alone_are_among_all_with_a_date(text):
    document, timexes = resolved(article(text))
    assert all(mention.interval for mention in Extractor(dated_only=True).extract(document, timexes))


@few
@given(st.lists(sentences, min_size=1, max_size=4).map(" ".join))
def test_a_parse_of_the_whole_text_tells_the_same(text):
    document, timexes = resolved(article(text))
    assert extractor().extract_parsed(document, load_model()(text), timexes) == extractor().extract(document, timexes)


def test_no_order_of_a_set_decides():
    told = set()
    for seed in ("0", "1"):
        code = (
            "import timeline; text = 'Jonas Lund met Idris Moussa and Anna Berg in Oslo. Lund (JL) said they attacked "
            "Doba. The two leaders of Norway and Chad will hold talks, according to Berg.'; "
            "print(timeline.build([timeline.Document(id='a', text=text)], detail='all').to_json())"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        told.add(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout)
    assert len(told) == 1
