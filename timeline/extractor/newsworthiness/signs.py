"""The signs by which a candidate is news, or is none: which it shows, and how much of each.

News is written with the most important thing first, in main clauses and past tenses, with somebody who acts;
background, comment and what is only thought of are written otherwise. `signs.toml` puts each sign in words, and what
they weigh together is fitted: see `weights.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.candidate import Candidate
from timeline.extractor.names import is_pronoun
from timeline.extractor.newsworthiness.article import Article, root
from timeline.extractor.newsworthiness.clause_kinds import clause_of
from timeline.languages.en import cues, kinds
from timeline.languages.en.frequencies import rarity
from timeline.languages.en.type_facts import builtin_types
from timeline.model import Granularity, Status
from timeline.parsing.prose import LEAD
from timeline.parsing.syntax import children, is_infinitive, is_past, is_perfect, is_present

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

# By convention, as all numbers here.
_FAR = 2000  # characters; what stands so far down is half as close to the head
_START = 3  # characters by which a parser may move a start
_AGAIN = 2  # times
_DEEPEST = 8  # words
_RAREST = 4.0  # of `rarity`
OF_ARGUMENTS = (
    *("named agent", "people act", "thing acts", "pronoun acts", "first person"),
    *("named patient", "people suffer", "object", "place", "protagonist"),
)
"""The signs that arguments can show, 1 of each."""
_SPEAKERS = frozenset({"i", "we", "you"})


def signs_of(one: Candidate, article: Article) -> dict[str, float]:
    """What speaks for and against it by name: how much there is, 1 of what is merely there and more than 0 of all."""
    return signs_beside_arguments(one, article) | signs_of_arguments(one, article)


def signs_beside_arguments(one: Candidate, article: Article) -> dict[str, float]:
    """Those that show without its arguments."""
    return _amounts(_how(one), _when(one), _what(one), _where(one, article), _about(one, article))


def signs_of_arguments(one: Candidate, article: Article) -> dict[str, float]:
    """Those of its arguments, some of `OF_ARGUMENTS`."""
    return _amounts(_who_acts(one), _who_suffers(one), _whose(one, article))


def _amounts(*found: Iterator[tuple[str, float]]) -> dict[str, float]:
    return {name: float(amount) for name, amount in chain(*found) if amount}


def _where(one: Candidate, article: Article) -> Iterator[tuple[str, float]]:
    """Where it stands in the article and in its sentence."""
    distance = _distance(one, article)
    if article.goes_on:
        yield "first sentence", one.opens_paragraph and distance < _START
        yield "lead", distance < LEAD
    yield "far down", distance / (distance + _FAR)
    yield "paragraph", one.opens_paragraph
    yield clause_of(one), 1
    yield "light verb", one.trigger.light_verb is not None
    yield "depth", min(one.trigger.depth, _DEEPEST) / _DEEPEST
    yield "quoted", one.is_quoted


def _distance(one: Candidate, article: Article) -> int:
    """Characters from the start of the article's prose to its sentence."""
    return max(0, one.sentence - article.start)


def _how(one: Candidate) -> Iterator[tuple[str, float]]:
    """The tense of the verb that tells it, and whether it happened."""
    verb = one.trigger.teller
    if verb is not None:
        perfect = is_perfect(verb)
        yield "perfect", perfect
        yield "past", not perfect and is_past(verb)
        yield "present", not perfect and is_present(verb)
        yield "infinitive", is_infinitive(verb)
    if one.factuality.status is not Status.HAPPENED:
        yield one.factuality.status.value, 1
    yield "iterated", one.iteration is not None


def _who_acts(one: Candidate) -> Iterator[tuple[str, float]]:
    agents = [found for found in one.arguments if found.role == "agent"]
    if not agents:
        return
    unnamed = [found for found in agents if not found.kind]
    yield "named agent", any(found.kind for found in agents)
    yield "people act", any(_is_people(found) for found in unnamed)
    yield "thing acts", any(not _is_people(found) and not is_pronoun(found.name) for found in unnamed)
    yield "pronoun acts", any(is_pronoun(found.name) for found in unnamed)
    yield "first person", any(found.token.lower_ in _SPEAKERS for found in agents)


def _who_suffers(one: Candidate) -> Iterator[tuple[str, float]]:
    """To whom or what it is done."""
    patients = [found for found in one.arguments if found.role in ("patient", "other")]
    if not patients:
        return
    yield "named patient", any(found.kind for found in patients)
    yield "people suffer", any(_is_people(found) for found in patients)
    yield "object", any(found.role == "patient" and not is_pronoun(found.name) for found in patients)


def _whose(one: Candidate, article: Article) -> Iterator[tuple[str, float]]:
    """Where it is, and whether it is about whom the article is about."""
    yield "place", one.dateline is not None or any(found.role == "place" for found in one.arguments)
    parties = (found for found in one.arguments if found.role in ("agent", "patient", "other"))
    named = {found.name.rpartition(" ")[2] for found in parties if found.kind}
    yield "protagonist", any(article.text.count(name) > _AGAIN for name in named)


def _is_people(found: Found) -> bool:
    return not found.kind and _is_actor(found.token)


def _is_actor(token: Token) -> bool:
    return token.pos_ == "NUM" or token.lemma_.lower() in _actors()


@cache
def _actors() -> frozenset[str]:
    bodies = cues("descriptions", "organisations") | cues("descriptions", "countries")
    return kinds()["<person>"] | kinds().get("<organisation>", frozenset()) | bodies | cues("people", "plural")


def _when(one: Candidate) -> Iterator[tuple[str, float]]:
    """Whether it has a date of its own."""
    interval, ground = one.dated.interval, one.dated.ground
    if interval is None:
        return
    yield "shared date", ground == "sentence"
    if ground == "clause":
        yield "day" if interval.granularity.rank >= Granularity.DAY.rank else "year", 1


def _what(one: Candidate) -> Iterator[tuple[str, float]]:
    """What kind of event it is."""
    kind, is_verb = one.trigger.entry.type, one.trigger.is_verb
    yield "type of yours" if kind.base not in builtin_types() else f"type: {kind.group}", 1
    if not one.trigger.entry.words and not kind.is_statistic:
        yield "unknown verb" if is_verb else "unknown noun", 1
    if kind.name == "statement" and is_verb:
        yield "plain speech", 1
        yield "says what happened", _says_what_happened(one.trigger.token)
    yield "statistic", kind.is_statistic
    yield "rare word", rarity(one.lemma) / _RAREST
    yield "figures", one.has_figures


def _says_what_happened(verb: Token) -> bool:
    said = [*children(verb, "ccomp"), *([verb.head] if verb.dep_ == "parataxis" else [])]
    return any(is_past(content) or is_perfect(content) for content in said)


def _about(one: Candidate, article: Article) -> Iterator[tuple[str, float]]:
    """How much of the article is about it."""
    word = root(one.lemma)
    is_first = one.opens_paragraph and _distance(one, article) < _START
    yield "word of the head", not is_first and word in article.head
    again = article.words.get(word, 1) - 1
    yield "told again", again / (again + _AGAIN)
    yield "long article", article.length / (article.length + 2 * _FAR)
