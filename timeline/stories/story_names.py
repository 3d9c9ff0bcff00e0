"""A name for each story: whom and what its documents name most, and the others do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt

from timeline.merger.word_vectors import weight
from timeline.model import DocumentRecord
from timeline.model.names import name_words

_NAMES, _WORDS = 2, 2  # as many as a line of a list takes, by convention
_UNNAMED = "no subject"

Written = Mapping[str, Counter[tuple[str, str]]]
"""By a word of a name in lower case, how often which documents write which names that have it."""


def names_of(stories: Sequence[Sequence[DocumentRecord]], written: Written) -> list[str]:
    """A name for each story; a single document gives its title, where it has one.

    A word stands for a story the more, the more of its documents have it, and the fewer others.
    """
    everywhere = Counter(word for story in stories for record in story for word in record.keywords)
    return [_name(story, everywhere, written) for story in stories]


def _name(story: Sequence[DocumentRecord], everywhere: Mapping[str, int], written: Written) -> str:
    if len(story) == 1 and story[0].title:
        return " ".join(story[0].title.split())
    telling = _telling(story, everywhere)
    names = _first(_full_names(telling, written, {record.id for record in story}), _NAMES)
    known = {part for name in names for part in name_words(name)}
    words = _first((word for word in telling if word[0].islower() and word not in known), _WORDS)
    return ": ".join(", ".join(part) for part in (names, words) if part) or _UNNAMED


def _telling(story: Sequence[DocumentRecord], everywhere: Mapping[str, int]) -> list[str]:
    """The keywords of a story without figures, those that stand most for it first."""
    here = Counter(word for record in story for word in record.keywords)
    repeated = Counter(word for record in story for word in record.protagonists)
    worth = {word: sqrt(weight(word)) * (here[word] + repeated[word]) * here[word] / everywhere[word] for word in here}
    return sorted(filter(str.isalpha, worth), key=lambda word: (-round(worth[word], 9), word))


def _full_names(words: Iterable[str], written: Written, documents: set[str]) -> Iterator[str]:
    """The names that have these words, as most of the documents that name them whole write them."""
    known: set[str] = set()
    for word in words:
        if word[0].islower() or word.casefold() in known:
            continue
        counts = Counter[str]()
        for (document, name), count in written.get(word.casefold(), {}).items():
            if document in documents:
                counts[name] += count
        name = min(counts, key=lambda name: (-counts[name], name), default=word)
        known.update(name_words(name))
        yield name


def _first(items: Iterable[str], most: int) -> list[str]:
    return [item for item, _ in zip(items, range(most), strict=False)]
