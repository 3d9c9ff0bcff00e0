"""Profiles: what the merger knows of a document; by its words articles on one story are known."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice

import attrs

from timeline.languages.en import rarity, stem
from timeline.merger.word_vectors import vector, weight
from timeline.model import DocumentProfile, DocumentRecord, Moment

VERSION = 1  # of the rules below; one more whenever they give other words for some text
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MOST = 60  # keywords; more change nothing in how well stories are told apart, on the development corpora
# How many names stand for a story, and how rare they must be: set by hand on the development corpora.
_PROTAGONISTS, _RARE_NAME = 3, 2.0
_STORY = 15  # keywords that stand for the story; set by hand on the judged pairs that may be read


@attrs.frozen(eq=False)
class Profile:
    """What is known of a document: its record, the vector of its keywords, and the number of its day of publication.

    `uses` counts the chains of the document that use a word, by lemma; it is filled once there are chains.
    """

    record: DocumentRecord
    keywords: dict[str, float]
    day: int | None
    uses: dict[str, int] = attrs.field(factory=dict)

    @classmethod
    def of(cls, record: DocumentRecord) -> Profile:
        """The profile of the document of a record."""
        published = record.published
        return cls(record, vector(record.keywords), None if published is None else Moment.of(published).ordinal)

    @cached_property
    def story(self) -> frozenset[str]:
        """The words that the whole story uses: the protagonists, and the keywords that tell most."""
        names = (name.casefold() for name in self.record.protagonists)
        return frozenset((*names, *islice(self.keywords, _STORY)))

    @cached_property
    def order(self) -> tuple[object, ...]:
        """The order of publication, as `DocumentRecord.sort_key` but of plain values, which compare faster."""
        undated, moment, name = self.record.sort_key
        return undated, moment.ordinal, moment.second_of_day, name


def profile_of(text: str) -> DocumentProfile:
    """What a text is about, as a record carries it, with the version of the rules."""
    return DocumentProfile(version=VERSION, keywords=keywords(text), protagonists=protagonists(text))


def keywords(text: str) -> tuple[str, ...]:
    """The words that tell most of what a text is about, at most 60, those that tell most first.

    A word tells the more the rarer it is in English, and more where it is written with a capital letter, as it then is
    here; how often the text has it says less about the story than which words it has.

    >>> keywords("The ferry Linnea sank off Gotland in 2019. The ferry had been built in 1984.")
    ('Gotland', 'Linnea', '1984', '2019', 'sank', 'ferry', 'built', 'off')
    """
    forms: dict[str, Counter[bool]] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        forms.setdefault(stem(word), Counter())[word[0].isupper()] += 1
    written = (word.capitalize() if 2 * forms[word][True] >= forms[word].total() else word for word in forms)
    weighed = ((-weight(word), word) for word in written)
    return tuple(word for negative, word in sorted(item for item in weighed if item[0])[:_MOST])


def protagonists(text: str) -> tuple[str, ...]:
    """The words of names that a text repeats most, at most three: they tell two stories of one kind apart.

    >>> protagonists("The ferry Linnea sank off Gotland. The Linnea had left Visby; Visby's divers found her.")
    ('Linnea', 'Visby')
    """
    written = (match.group() for match in _WORD.finditer(text))
    counts = Counter(stem(word) for word in written if word[0].isupper())
    repeated = (word for word, count in counts.items() if count > 1 and rarity(word) > _RARE_NAME)
    return tuple(word.capitalize() for word in sorted(repeated, key=lambda word: (-counts[word], word))[:_PROTAGONISTS])
