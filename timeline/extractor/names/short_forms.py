"""Short forms of the names in one document: surnames, acronyms, and names that took in words beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.languages.en import cues

if TYPE_CHECKING:
    from timeline.parsing.tree import Doc, Token

# Set by hand on the development corpora.
_LONGEST_ACRONYM = 7  # letters
_SMALL_WORDS = 2  # that a name may have beside the words with capitals: "Bank of the North (BN)"


def full_names(people: Counter[str]) -> Iterator[tuple[str, str]]:
    """The first word, the last word and every longer part of a name, with the name where only one can be meant.

    Of several ways to write one name the most frequent is taken, then the longest.
    """
    of_part: dict[str, set[str]] = {}
    for name in people:
        words = name.split()
        for run in (words[:1], words[-1:], *(run for run in _runs(words) if len(run) > 1)):
            of_part.setdefault(" ".join(run), set()).add(name)
    for part, names in of_part.items():
        longest = max(names, key=lambda name: (len(name), name))
        if all(set(name.split()) <= set(longest.split()) for name in names):
            yield part, max(names, key=lambda name: (people[name], len(name), name))


def without_strays(people: Counter[str]) -> dict[str, str]:
    """Names that hold another one with that one: "Jonas Lund Dies" to "Jonas Lund".

    It is more frequent, or as frequent and the words after it are no part of names such as "Jr.".
    """
    cut = {}
    endings = tuple(cues("references", "endings_of_names"))
    for name, count in people.items():
        runs = [" ".join(run) for run in _runs(name.split()) if len(run) > 1]
        inside = [
            part
            for part in runs
            if people[part] > count or (people[part] == count and name.startswith(part) and not name.endswith(endings))
        ]
        if inside:
            cut[name] = max(inside, key=lambda part: (people[part], len(part), part))
    return cut


def expansions(docs: Iterable[Doc], names: Iterable[str]) -> dict[str, str]:
    """Acronyms of the documents to the names that they shorten.

    That is the name before the brackets in which it stands, "the African Union (AU)", else the only name with these
    initials.
    """
    of_initials: dict[str, set[str]] = {}
    for name in names:
        capitals = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(name.split()) > 1 and 2 <= len(capitals) <= _LONGEST_ACRONYM:
            of_initials.setdefault(capitals, set()).add(name)
    return {capitals: next(iter(found)) for capitals, found in of_initials.items() if len(found) == 1} | {
        acronym: name for doc in docs for acronym, name in _in_brackets(doc)
    }


def _in_brackets(doc: Doc) -> Iterator[tuple[str, str]]:
    """Each acronym in brackets with the name before them: "the African Union (AU)"."""
    for token in doc[2 : len(doc) - 1]:
        if _is_acronym(token) and token.nbor(-1).text == "(" and token.nbor(1).text == ")":
            name = _name_before(token)
            if name:
                yield token.text, name


def _is_acronym(token: Token) -> bool:
    return token.is_upper and token.is_alpha and 2 <= len(token) <= _LONGEST_ACRONYM


def _name_before(acronym: Token) -> str:
    """The longest run of words before the bracket that has the acronym's letters as its capitals."""
    bracket = acronym.i - 1
    for start in range(max(0, bracket - len(acronym) - _SMALL_WORDS), bracket - 1):
        words = [word.text for word in acronym.doc[start:bracket]]
        capitals = "".join(word[0] for word in words if word[0].isupper())
        if (
            capitals == acronym.text
            and words[0][0].isupper()
            and words[0].lower() not in cues("grammar", "definite_article")
        ):
            return " ".join(words)
    return ""


def _runs(words: list[str]) -> list[list[str]]:
    """Every shorter run of words that stand next to each other."""
    return [words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1) if j - i < len(words)]
