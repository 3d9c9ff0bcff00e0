"""Recognising: the candidates in a text, leftmost first and of those the longest, none overlapping.

Of two that are as long as each other one that counts alone wins over a latent one.

Each word is looked up once, and only the rules that can start with it are tried there, behind an article only those
that know the next word, so the time grows with the length of the text and hardly with the number of rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import attrs

from timeline.resolver.domain import Domain
from timeline.resolver.lookalikes import is_lookalike
from timeline.resolver.meaning import Meaning, Modifier
from timeline.resolver.rule import Ends, Extent, Found, Latent, Rule, Series, beginning
from timeline.resolver.time_words import DIGIT

_WORD, _NEXT_WORD = re.compile(r"\w+"), re.compile(r"\s(\w+)")
_ARTICLES = ("the", "a", "an")


@attrs.frozen(kw_only=True)
class Candidate:
    """A span of the text with what it means and the rules that say so; a latent one needs a neighbour to count."""

    start: int
    end: int
    meaning: Meaning | Modifier
    rules: tuple[str, ...]
    latent: bool = False
    ends: tuple[Extent, ...] = ()


class Index:
    """Rules by the words with which they can start."""

    __slots__ = ("_beginnings", "_behind_articles", "_by_figure", "_by_word")

    def __init__(self, rules: Iterable[Rule]) -> None:
        table: dict[str, list[Rule]] = {}
        for rule in rules:
            for word in {DIGIT if word[0].isdigit() else word for word in rule.starts}:
                table.setdefault(word, []).append(rule)
        self._by_word = {word: tuple(found) for word, found in table.items()}
        self._by_figure = self._by_word.get(DIGIT, ())
        self._beginnings: dict[str, frozenset[str]] = {}
        self._behind_articles: dict[tuple[str, str], tuple[Rule, ...]] = {}

    def places(self, lower: str) -> Iterator[tuple[int, tuple[Rule, ...]]]:
        """The words of a text in lower case from which on a rule may match, and which ones."""
        for word in _WORD.finditer(lower):
            first = word[0]
            if first in _ARTICLES:
                yield word.start(), self._behind(word)
            elif first in self._by_word:
                yield word.start(), self._by_word[first]
            elif first[0].isdigit():
                yield word.start(), self._by_figure

    def _behind(self, article: re.Match[str]) -> tuple[Rule, ...]:
        """The rules that may match from an article on: those that know the next word."""
        rules, following = self._by_word.get(article[0], ()), _NEXT_WORD.match(article.string, article.end())
        if following is None:
            return rules
        if article[0] not in self._beginnings:
            self._beginnings[article[0]] = frozenset().union(*(rule.beginnings for rule in rules))
        start = beginning(following[1])
        if self._beginnings[article[0]].isdisjoint((start[:2], start[:3], start)):
            start = ""  # as of most words
        key = (article[0], start)
        if key not in self._behind_articles:
            self._behind_articles[key] = tuple(rule for rule in rules if rule.knows(start))
        return self._behind_articles[key]


def recognise(
    text: str,
    rules: Index,
    *,
    day_first: bool = False,
    domain: Domain = "news",
    rejects: Callable[[Found], bool] = is_lookalike,
) -> list[Candidate]:
    """The candidates of a text by the rules of an index, without those that `rejects` takes for something else."""
    return list(_scan(text, folded(text), rules, day_first, domain, rejects))


def folded(text: str) -> str:
    """The text in lower case, of the same length: characters whose lower case is longer stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _scan(
    text: str,
    lower: str,
    rules: Index,
    day_first: bool,
    domain: Domain,
    rejects: Callable[[Found], bool],
) -> Iterator[Candidate]:
    end = 0
    for start, started in rules.places(lower):
        if start < end:
            continue
        best: list[Candidate] = []
        for rule in started:
            match = rule.pattern.match(lower, start)
            if match is None or match.end() < end or (match.end() == end and not (best and best[-1].latent)):
                continue
            found = Found(match, text, day_first, domain)
            composed = rule.compose(found)
            if match.end() == end and isinstance(composed, Latent):
                continue
            if composed is not None and (isinstance(composed, Modifier) or not rejects(found)):
                best, end = _candidates(composed, (start, match.end()), rule.name, domain), match.end()
        yield from best


def _candidates(
    composed: Meaning | Modifier | Latent | Ends | Series, extent: Extent, name: str, domain: Domain
) -> list[Candidate]:
    start, end = extent
    match composed:
        case Latent(meaning, alone_in):
            latent = domain not in alone_in
            return [Candidate(start=start, end=end, meaning=meaning, rules=(name,), latent=latent)]
        case Ends(meaning, first, last):
            return [Candidate(start=start, end=end, meaning=meaning, rules=(name,), ends=(first, last))]
        case Series(items):
            return [Candidate(start=s, end=e, meaning=item, rules=(name,)) for (s, e), item in items]
        case _:
            return [Candidate(start=start, end=end, meaning=composed, rules=(name,))]
