"""Evidence across documents: whether they are on one story, and when they were published."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, feature, features, in_both, of_each
from timeline.merger.one_story import shares_of_names, story_score
from timeline.merger.profiles import Profile
from timeline.merger.word_vectors import similarity

# How alike the keywords of two documents are: from the knee on it says more, up to the most; where it is not known it
# is taken for that of the knee. Set by hand on the development corpora.
_KNEE, _STEEPER, _MOST, _UNKNOWN = 0.2, 0.8, 0.5, 0.2
_FORTNIGHT, _THREE_WEEKS = 14, 21  # days; set by hand on the development corpora
_DOCUMENTS = 4096  # pairs whose answers are kept: the chains of two documents are compared one after another


def _published(chain: Chain) -> Iterable[str]:
    published = chain.profile.record.published
    return (published.isoformat()[:10],) if published else ()


@feature("rivals", says="a document uses the word for other happenings too", where="across")
def rivals(one: Chain, other: Chain) -> float:
    return math.log2(1 + max(one.rivals, other.rivals))


@feature(
    "keywords",
    says="the documents are on one story",
    shows=in_both(lambda chain: chain.profile.keywords.keys()),
    where="across",
)
def keywords(one: Chain, other: Chain) -> float:
    """How alike the keywords are; those that tell what happened, to whom and where say nothing more of the story."""
    if not (one.profile.keywords and other.profile.keywords):
        return _scaled(_UNKNOWN)
    mine, theirs = one.profile.keywords, other.profile.keywords
    counted = sum(mine[word] * theirs[word] for word in sorted(one.own_keywords & other.own_keywords))
    return _scaled(_likeness(one.profile, other.profile) - (1 - _UNKNOWN) * counted)


@features(
    Feature(
        "protagonists",
        says="the names that one document repeats stand in the other",
        shows=of_each(lambda chain: chain.profile.record.protagonists),
    ),
    Feature("other protagonists", says="the names that one document repeats do not stand in the other"),
    where="across",
)
def protagonists(one: Chain, other: Chain) -> tuple[float, float]:
    share = _shared_protagonists(one.profile, other.profile)
    return (share, 0.0) if share > 0 else (0.0, -share)


@feature("other story", says="the documents are on two stories", where="across")
def other_story(one: Chain, other: Chain) -> float:
    """How sure it is that they are on two, where it is known what they are about."""
    if not (one.profile.keywords and other.profile.keywords):
        return 0.0
    return min(max(0.0, -story_score(one.profile, other.profile)), 1.0)


@features(
    Feature("publication", says="the documents were published far apart", shows=of_each(_published)),
    Feature("far publication", says="the documents were published more than three weeks apart"),
    where="across",
)
def publication(one: Chain, other: Chain) -> tuple[float, float]:
    mine, theirs = one.profile.day, other.profile.day
    if mine is None or theirs is None or (one.intervals and other.intervals):  # their own dates say more
        return 0.0, 0.0
    apart = abs(mine - theirs)
    return min(apart, _FORTNIGHT) / _FORTNIGHT, math.log2(max(apart, _THREE_WEEKS) / _THREE_WEEKS)


def _scaled(alike: float) -> float:
    alike = min(alike, _MOST)
    return alike + _STEEPER * max(0.0, alike - _KNEE)


@lru_cache(maxsize=_DOCUMENTS)
def _likeness(one: Profile, other: Profile) -> float:
    return similarity(one.keywords, other.keywords)


@lru_cache(maxsize=_DOCUMENTS)
def _shared_protagonists(one: Profile, other: Profile) -> float:
    """Of the names that each repeats, how many the other has: from -1 for none to 1 for all, 0 where none are known."""
    shares = shares_of_names(one, other)
    return sum(shares) / len(shares) * 2 - 1 if shares else 0.0
