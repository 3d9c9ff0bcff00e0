"""One story: whether two documents are on it, by the words that they share and the names that they repeat."""

from __future__ import annotations

import math
from functools import lru_cache
from importlib.resources import files

import attrs

from timeline.languages.read_toml import read_toml
from timeline.merger.profiles import Profile
from timeline.merger.word_vectors import similarity

_FILE = "one_story.toml"
_DOCUMENTS = 4096  # pairs whose answers are kept: the chains of two documents are compared one after another


@attrs.frozen
class Weights:
    """What each kind of evidence weighs, as the file says."""

    offset: float
    alike: float
    named: float
    unnamed: float


@lru_cache(maxsize=_DOCUMENTS)
def story_score(one: Profile, other: Profile) -> float:
    """How sure it is that two documents are on one story, in log-odds; it is a function of these two alone.

    Days say nothing: a story may last a week or a life, and of two stories of one week the articles are as near.

    >>> from timeline.model import Document
    >>> texts = (
    ...     "The ferry Linnea sank off Gotland. Divers searched the Linnea for survivors.",
    ...     "A storm had sunk the Linnea, owners said. The Linnea carried ninety passengers to Gotland.",
    ...     "The Chadian parliament raised a tax on cotton. Farmers in Chad protested.",
    ... )
    >>> first, second, third = (Profile.of(Document(id="a", text=text).record) for text in texts)
    >>> story_score(first, second) > 0 > story_score(first, third)
    True
    """
    shares = shares_of_names(one, other)
    names = WEIGHTS.named * max(shares) if shares else WEIGHTS.unnamed
    return WEIGHTS.offset + WEIGHTS.alike * math.sqrt(similarity(one.keywords, other.keywords)) + names


def shares_of_names(one: Profile, other: Profile) -> tuple[float, ...]:
    """Of the names that each repeats, how many the other has among its keywords; nothing for one that repeats none."""
    both = ((one, other), (other, one))
    return tuple(_share(mine, theirs) for mine, theirs in both if mine.record.protagonists and theirs.keywords)


def _share(one: Profile, other: Profile) -> float:
    names = one.record.protagonists
    return sum([name.casefold() in other.keywords for name in names]) / len(names)


WEIGHTS = Weights(**read_toml(files(__package__) / _FILE, _FILE))
"""Its offset is the score of two documents that repeat names and share nothing."""
