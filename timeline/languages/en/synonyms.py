"""Which words can report one happening: the same word, or words that news uses for the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from timeline.languages.en.frequencies import stem

_ENDINGS = tuple(pair.split(":") for pair in ["ies:y", "es:e", "es:", "s:", "ied:y", "ed:e", "ed:", "ing:e", "ing:"])
_SHORTEST = 3


@lru_cache(maxsize=65536)
def concepts(lemma: str) -> frozenset[str]:
    """What a trigger of that lemma can mean: the lemma itself, and each line of synonyms by its first word.

    The lines are those of `synonyms.txt`, and of `derivations.txt`, which has nouns with the verbs that they come from.
    A line's name ends with an asterisk, so that it is never taken for a lemma.

    >>> sorted(concepts("quake"))
    ['earthquake*', 'quake']
    >>> concepts("quake") & concepts("earthquake"), concepts("quake") & concepts("flood")
    (frozenset({'earthquake*'}), frozenset())
    """
    lemma = base_form(lemma)
    return frozenset({lemma, *_lines().get(lemma, ())})


def base_form(lemma: str) -> str:
    """The form under which a lemma is known; a tagger that takes a headline's verb for a name leaves its ending on.

    >>> base_form("quits"), base_form("bridges")
    ('quit', 'bridge')
    """
    if lemma not in _lines():
        return next((form for form in _without_ending(lemma) if form in _lines()), stem(lemma))
    return lemma


def _without_ending(lemma: str) -> Iterator[str]:
    for ending, rest in _ENDINGS:
        stem = lemma.removesuffix(ending)
        if stem != lemma and len(stem) >= _SHORTEST:
            yield stem + rest
            if not rest and stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def _lines() -> dict[str, frozenset[str]]:
    """The names of the lines in which each word stands."""
    named = defaultdict(set)
    for mark, file in (("", "synonyms.txt"), ("~", "derivations.txt")):  # a line has the name of no other
        for line in (files(__package__) / file).read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words and words[0] != "#":
                for word in words:
                    named[word].add(f"{words[0]}{mark}*")
    return {word: frozenset(lines) for word, lines in named.items()}
