"""The names that documents write, by the words in them: as their mentions tell, or as their capital letters show."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from timeline.merger.word_vectors import weight
from timeline.model import Document, Mention
from timeline.model.names import name_words
from timeline.stories.story_names import Written

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def names_told(mentions: Iterable[Mention]) -> Written:
    """The names of those that take part, and the others in the sentences."""
    arguments = ((m.document, argument.name) for m in mentions for argument in m.arguments if argument.kind)
    others = ((m.document, name) for m in mentions for name in m.other_names)
    return _by_word((*arguments, *others))


def names_in(documents: Iterable[Document]) -> Written:
    """Capitalised words that stand side by side."""
    return _by_word((document.id, name) for document in documents for name in _capitalised(document.text))


def _by_word(names: Iterable[tuple[str, str]]) -> Written:
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for document, name in names:
        for word in name_words(name):
            found[word][document, name] += 1
    return found


def _capitalised(text: str) -> Iterator[str]:
    """Runs of words with capital letters, without common words at their ends, as that which begins a sentence."""
    run: list[str] = []
    last = 0
    for match in _WORD.finditer(text):
        if run and (text[last : match.start()] != " " or not match.group()[0].isupper()):
            yield from _name(run)
            run = []
        if match.group()[0].isupper():
            run.append(match.group())
        last = match.end()
    yield from _name(run)


def _name(run: list[str]) -> Iterator[str]:
    telling = [place for place, word in enumerate(run) if weight(word)]
    if telling:
        yield " ".join(run[telling[0] : telling[-1] + 1])
