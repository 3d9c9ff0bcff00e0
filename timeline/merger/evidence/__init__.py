"""Evidence: what speaks for and against two chains being one happening, each with a weight.

Weights are log-odds: their sum is above zero where the two are more likely one happening than two. Within a document
they differ from those across documents: an author who tells of something twice uses the same words, and tells of two
things of one kind by naming others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import attrs

from timeline.languages.en import rarity
from timeline.merger.chains import Chain, are_worded_alike, is_exact
from timeline.merger.profiles import Profile
from timeline.merger.word_vectors import similarity
from timeline.model import Granularity, Interval


class Weight(NamedTuple):
    """What one kind of evidence weighs within a document and across documents, and what it says when it is for one."""

    within: float
    across: float
    told: str


WEIGHTS: Mapping[str, Weight] = {
    "prior": Weight(-1.15, -2.1, "of two reports taken at random most are of two happenings"),
    "word": Weight(1.8, 2.0, "the same word reports them"),
    "synonym": Weight(-0.1, 1.6, "their words can mean the same"),
    "trigger": Weight(-0.6, 1.7, "their words share a part"),
    "type": Weight(0.25, 0.05, "they are of one type"),
    "subtype": Weight(0.6, 0.8, "they are of one subtype"),
    "say": Weight(-0.9, -1.0, "it is said, and much is said in one day"),
    "repetition": Weight(-0.2, -1.2, "one tells of a single happening, the other of several"),
    "noun and verb": Weight(0.0, -0.4, "a noun reports the one, a verb the other"),
    "rivals": Weight(0, -0.15, "a document uses the word for other happenings too"),
    "story": Weight(0, 3.0, "the documents are on one story"),
    "protagonists": Weight(0, 0.6, "the names that one document repeats stand in the other"),
    "other protagonists": Weight(0, -0.6, "the names that one document repeats do not stand in the other"),
    "publication": Weight(0, -1.9, "the documents were published far apart"),
    "far publication": Weight(0, -1.2, "the documents were published more than three weeks apart"),
    "parties": Weight(-0.5, 0.35, "the same parties take part"),
    "same cast": Weight(1.5, 0.8, "the same named parties do it together"),
    "other cast": Weight(-1.0, -1.2, "what named parties do together in the one is done by others in the other"),
    "same roles": Weight(0.2, 0.3, "the same act upon the same"),
    "other agent": Weight(-0.4, -0.5, "others act"),
    "other patient": Weight(-0.8, -0.3, "others are acted upon"),
    "other people": Weight(-1.5, -0.5, "other people take part"),
    "other bodies": Weight(-1.0, -0.6, "other countries or organisations take part"),
    "names": Weight(0.2, 0.4, "their sentences share names"),
    "place": Weight(0.3, 0.7, "they share a place"),
    "other place": Weight(-0.3, -1.0, "their places differ"),
    "same date": Weight(0.5, 0.8, "they have the same date"),
    "date": Weight(0.2, 0.6, "their dates fit together"),
    "coarse date": Weight(-0.3, -0.5, "they have no more than a year in common, of which most things are not one"),
    "other date": Weight(-0.5, -0.6, "their dates differ"),
    "same expression": Weight(0, 0.1, "the same words date them, which nothing resolves"),
    "words near": Weight(0.4, 0.4, "the words around them are alike"),
    "sentence": Weight(3.0, 2.4, "their sentences are alike"),
    "told alike": Weight(3.0, 1.0, "but for names and dates their sentences have the same words"),
    "numbers": Weight(0.5, 0.15, "their sentences share figures"),
    "figure": Weight(1.5, 1.5, "their figures are the same"),
    "other figure": Weight(-1.5, -1.5, "their figures differ"),
    "back reference": Weight(2.2, 0, "the later one is a noun that can point back to the earlier"),
    "same sentence": Weight(-1.2, 0, "they stand in one sentence"),
    "distance": Weight(-0.6, 0, "they stand far apart in the text"),
    "lead": Weight(1.0, 0, "both stand at the head of the text"),
    "unreal": Weight(0, -0.2, "one is told as a fact, the other is not"),
}
_WITHIN = {kind: weight.within for kind, weight in WEIGHTS.items()}
_ACROSS = {kind: weight.across for kind, weight in WEIGHTS.items()}
_STORY_KNEE, _STORY_STEEPER, _STORY_MOST, _STORY_UNKNOWN = 0.2, 0.8, 0.5, 0.2
_SHARED_MOST = 2.0
_HALF = 0.5
_FORTNIGHT, _THREE_WEEKS = 14, 21
_LEAD = 250  # characters
_FAR = 2000  # characters


@attrs.frozen
class Evidence:
    """One thing that speaks for (`weight` above zero) or against two chains being one happening."""

    kind: str
    weight: float


def weigh(one: Chain, other: Chain) -> list[Evidence]:
    """All the evidence on two chains."""
    weights = _WITHIN if one.document == other.document else _ACROSS
    return [Evidence(kind, weight) for kind, much in _found(one, other) if (weight := much * weights[kind])]


def score(one: Chain, other: Chain) -> float:
    """The sum of the weights."""
    weights = _WITHIN if one.document == other.document else _ACROSS
    return sum([much * weights[kind] for kind, much in _found(one, other)])


Found = list[tuple[str, float]]


def _found(one: Chain, other: Chain) -> Found:
    """Each kind of evidence that there is on two chains, and how much of it."""
    found: Found = [("prior", 1.0)]
    _what(one, other, found)
    _who(one, other, found)
    _when_where(one, other, found)
    _how(one, other, found)
    (_same_text if one.document == other.document else _two_texts)(one, other, found)
    return found


def _what(one: Chain, other: Chain, found: Found) -> None:
    if shared := one.lemmas & other.lemmas:
        found.append(("word", max(map(_telling, shared))))
    elif one.concepts & other.concepts:
        found.append(("synonym", 1.0))
        if one.trigger_words & other.trigger_words:
            found.append(("trigger", 1.0))
    elif one.trigger_words & other.trigger_words:
        found.append(("trigger", 1.0))
    if one.bases & other.bases:
        found.append(("type", 1.0))
        if any("." in name for name in one.types & other.types):
            found.append(("subtype", 1.0))
    if one.is_saying and other.is_saying:
        found.append(("say", 1.0))
    if one.is_iterated is not other.is_iterated:
        found.append(("repetition", 1.0))
    if one.is_nominal is not other.is_nominal:
        found.append(("noun and verb", 1.0))


def _telling(lemma: str) -> float:
    """How much it says that two use one word: less for a common one."""
    rare = rarity(lemma)
    return 1.1 if rare > 2.7 else 1.0 if rare > 1.8 else 0.7


def _who(one: Chain, other: Chain, found: Found) -> None:
    if shared := one.parties & other.parties:
        found.append(("parties", min(math.fsum(map(rarity, shared)) / 4, _SHARED_MOST)))
    if len(one.cast) > 1 and one.cast == other.cast:
        found.append(("same cast", 1.0))
    agents, patients = one.agents & other.agents, one.patients & other.patients
    if agents and patients:
        found.append(("same roles", 1.0))
    if one.agents and other.agents and not agents:
        found.append(("other agent", 1.0))
        if max(len(one.cast), len(other.cast)) > 1:
            found.append(("other cast", 1.0))
    if one.patients and other.patients and not patients:
        found.append(("other patient", 1.0))
    if one.people and other.people and not one.people & other.people:
        found.append(("other people", 1.0))
    if one.bodies and other.bodies and not one.bodies & other.bodies:
        found.append(("other bodies", 1.0))
    if names := one.named & other.named:
        found.append(("names", min(math.fsum(map(rarity, names)) / 4, _SHARED_MOST)))


def _when_where(one: Chain, other: Chain, found: Found) -> None:
    if one.places and other.places:
        found.append((("place" if one.places & other.places else "other place"), 1.0))
    if same := [a for a in one.intervals for b in other.intervals if a == b or _are_of_one_day(a, b)]:
        found.append(("same date", 2.0 if any(map(is_exact, same)) else 1.0))
    elif (mine := one.intervals or one.loose_intervals) and (theirs := other.intervals or other.loose_intervals):
        common = [min(a.granularity.rank, b.granularity.rank) for a in mine for b in theirs if a.overlaps(b)]
        if common:
            found.append((("date" if max(common) >= Granularity.MONTH.rank else "coarse date"), 1.0))
        else:
            found.append(("other date", 1.0))
    if one.unresolved & other.unresolved:
        found.append(("same expression", 1.0))


def _are_of_one_day(one: Interval, other: Interval) -> bool:
    """Whether both lie in the same day: "on Wednesday" and "on Wednesday night" are of one date."""
    return one.overlaps(other) and all(is_exact(a) and a.is_single for a in (one, other))


def _how(one: Chain, other: Chain, found: Found) -> None:
    found.append(("words near", similarity(one.near, other.near)))
    if one.document != other.document or not one.sentences & other.sentences:
        alike = similarity(one.words, other.words)
        if alike > _HALF:
            found.append(("sentence", (alike - _HALF) * 2))
            if are_worded_alike(one, other):
                found.append(("told alike", 1.0))
    shared = len(one.numbers & other.numbers)
    found.append(("numbers", min(shared, 2)))
    if one.is_statistic and other.is_statistic:
        found.append((("figure" if shared else "other figure"), 1.0))
    if one.is_fact is not other.is_fact:
        found.append(("unreal", 1.0))


def _same_text(one: Chain, other: Chain, found: Found) -> None:
    if one.sentences & other.sentences:
        found.append(("same sentence", 1.0))
    starts = one.mentions[0].trigger.start, other.mentions[0].trigger.start
    found.append(("distance", min(abs(starts[0] - starts[1]), _FAR) / 1000))
    earlier, later = sorted((one, other), key=lambda chain: chain.mentions[0].trigger.start)
    if one.concepts & other.concepts and one.bases & other.bases and _points_back(later, earlier):
        found.append(("back reference", 1.0))
    if max(starts) < _LEAD:
        found.append(("lead", 1.0))


def _points_back(later: Chain, earlier: Chain) -> bool:
    """Whether a noun tells no date, party or place that the earlier chain does not."""
    if not later.is_nominal or later.intervals:
        return False
    return later.people <= earlier.people and later.bodies <= earlier.bodies and later.places <= earlier.places


def _two_texts(one: Chain, other: Chain, found: Found) -> None:
    found.append(("rivals", math.log2(1 + max(one.rivals, other.rivals))))
    found += _two_profiles(one.profile, other.profile)
    apart = one.days_from(other)
    if apart is not None and not (one.intervals and other.intervals):
        found.append(("publication", min(apart, _FORTNIGHT) / _FORTNIGHT))
        found.append(("far publication", float(apart > _THREE_WEEKS)))


@lru_cache(maxsize=4096)  # the chains of two documents are compared one after another
def _two_profiles(one: Profile, other: Profile) -> tuple[tuple[str, float], ...]:
    alike = _STORY_UNKNOWN
    if one.keywords and other.keywords:
        alike = min(similarity(one.keywords, other.keywords), _STORY_MOST)
    profile = ("story", alike + _STORY_STEEPER * max(0.0, alike - _STORY_KNEE))
    shares = [share for share in (_share(one, other), _share(other, one)) if share is not None]
    if not shares:
        return (profile,)
    share = sum(shares) / len(shares) * 2 - 1
    return profile, (("protagonists", share) if share > 0 else ("other protagonists", -share))


def _share(one: Profile, other: Profile) -> float | None:
    """How many of the names that one document repeats the other has among its keywords; `None` where there are none."""
    names = one.record.protagonists
    if not names or not other.keywords:
        return None
    return sum([name.casefold() in other.keywords for name in names]) / len(names)
