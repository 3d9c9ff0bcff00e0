"""Which sentences are parsed for dated events, and that nothing is told otherwise than by the full parse."""

import time

import pytest

from tests.articles import article
from timeline import Extractor, Resolver
from timeline.parsing.dated_sentences import around_dates, sentences
from timeline.parsing.prose import Block, prose

SENTENCES = [
    ["Anna Berg left. ", "Nobody saw her."],
    ["Mr. Lund met Gen. Moussa of Doba Corp. Anna Berg was there."],  # a doubtful mark cuts nothing
    ["The U.S. President left at 5 p.m. Anna Berg stayed."],
    ["“Why now?” ", "Anna Berg asked. ", "(She left.) ", "“Well.”"],
    ["It cost 3.5 kroner in 1990. ", "Then it rose."],
    ["It ended in 2019... ", "And began anew."],
    ["a b c"],
]


@pytest.mark.parametrize("pieces", SENTENCES)
def test_sentences(pieces):
    text = "".join(pieces)
    assert [text[piece.start : piece.end] for piece in sentences(text, Block(0, len(text)))] == pieces


# Of each text the sentences in brackets must be parsed.
NEEDED = [
    "It rained. [Chad left in 2019.] It snowed.",
    "It rained. [Chad left in 2019. ][Norway left in 2020.]",
    "It rained. [Jonas Lund spoke. ][He left in 2019.]",
    "Jonas Lund spoke.\n\n[He left in 2019, and nobody knows why.]",  # a pronoun looks back within the paragraph
    "[Jonas Lund spoke.] It rained. [Lund left in 2019.]",
    "[Anna van der Berg spoke.] It rained. [Berg left in 2019.]",
    "Jonas Lund spoke. It rained. [Jonas Lund left in 2019.]",
    "It rained. Nobody was there last, now or ever.",
]


@pytest.mark.parametrize("marked", NEEDED)
def test_needed(marked):
    text = marked.replace("[", "").replace("]", "")
    timexes = Resolver().resolve(article(text, published=None))
    found = around_dates(text, [Block(*span) for span in paragraph_spans(text)], timexes)
    shown = "".join(text[part.start : part.end] for part in found)
    wanted = "".join(piece.partition("]")[0] for piece in marked.split("[")[1:])
    assert "".join(shown.split()) == "".join(wanted.split())


def paragraph_spans(text):
    start = 0
    for paragraph in text.split("\n\n"):
        yield start, start + len(paragraph)
        start += len(paragraph) + 2


LONG = """OSLO (AP) — Prime Minister Jonas Lund is to meet President Idris Moussa of Chad in Bergen on Monday.

Lund is 54 years old. He met Moussa in Doba in 2019. They signed a fishing treaty there. It is still in force, Anna Berg said.

Berg was elected on 3 March 2021. She visited Chad a year later. Norway attacked nobody. Chad had never seen such talks.
"""


def test_the_same_mentions_as_the_full_parse_gives():
    document = article(LONG)
    timexes = Resolver().resolve(document)
    every = Extractor().extract(document, timexes)
    dated = Extractor(dated_only=True).extract(document, timexes)
    assert len(every) > len(dated) > 3
    assert dated == [mention for mention in every if mention.interval]


def test_less_is_parsed():
    document = article(LONG)
    blocks = prose(LONG)
    kept = around_dates(LONG, blocks, Resolver().resolve(document))
    assert sum(end - start for start, end in kept) < sum(end - start for start, end in blocks) * 0.8


@pytest.mark.parametrize("text", ["", "\n", "Nothing happened.", "2019"])
def test_texts_without_dated_events(text):
    document = article(text)
    assert Extractor(dated_only=True).extract(document, Resolver().resolve(document)) == []


def test_characters_without_a_blank_take_linear_time():
    text = "x." * 100_000 + " Norway attacked Chad on Monday."
    started = time.process_time()
    assert len(list(sentences(text, Block(0, len(text))))) == 1
    assert time.process_time() - started < 2
