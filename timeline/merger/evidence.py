"""What speaks for and against two clusters being one happening."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from timeline.merger.cluster import Cluster, cast, is_same_party
from timeline.model import Argument, Granularity, Interval, Mention, Status
from timeline.model.names import is_same_name, name_words

_ONE_FAMILY = frozenset({"meeting", "visit"})  # their subtypes are ways of telling the same thing
_OFTEN_A_DAY = frozenset({"speech"})  # groups of which the same party does several on one day
_OFTEN_A_DAY_TYPES = frozenset({"other", "trade", "business", "legislation", "legal", "report", "cooperate"})
_OPEN_STATUS = frozenset({Status.HAPPENED, Status.ONGOING, Status.PLANNED})
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words are mostly function words


def forbids(one: Cluster, other: Cluster) -> str | None:
    """Why two clusters cannot be one happening whatever their dates are, `None` when nothing speaks against it."""
    if not _is_same_kind(one, other):
        return f"{one.type.name} is not {other.type.name}"
    if one.status is not other.status and not {one.status, other.status} <= _OPEN_STATUS:
        return f"one is {one.status.value}, the other {other.status.value}"
    if one.iterated is not other.iterated:
        return "one is a single happening, the other several"
    for roles in (("agent", "other"), ("patient",)):
        if not _casts_fit(cast(one, *roles), cast(other, *roles)):
            return "different parties take part"
    if one.places and other.places and not _share(one.places, other.places) and not _places_may_nest(one, other):
        return "they took place in different places"
    if _says_different_things(one, other):
        return "the same party does several things of this kind a day, and the words differ"
    return None


def share_parties(one: Cluster, other: Cluster) -> int:
    """How many named parties stand in both."""
    return sum(any(is_same_party(a, b) for b in other.parties) for a in one.parties)


def names_all(context: Cluster, other: Cluster) -> bool:
    """Whether the sentences of a cluster that names no party name all parties of the other."""
    names = [name for mention in context.mentions for name in mention.context]
    return bool(other.parties) and all(any(is_same_name(name, party.name) for name in names) for party in other.parties)


def told_alike(one: Mention, other: Mention) -> bool:
    """Whether two sentences use the same words beside the parties, the place, the trigger and the date."""
    mine, theirs = _telling_words(one), _telling_words(other)
    shared = len(mine & theirs)
    return shared >= 3 and 2 * shared >= len(mine | theirs)


def is_exact(interval: Interval | None) -> bool:
    """Whether a date is one day or finer, or a range of days: fine enough to tell happenings apart."""
    return interval is not None and not interval.is_open and interval.granularity.rank >= Granularity.DAY.rank


def signature(cluster: Cluster) -> Hashable:
    """What two clusters must share to be the same beyond any doubt."""
    arguments = {(a.role, a.name, a.kind) for mention in cluster.mentions for a in mention.arguments}
    titles = {mention.title for mention in cluster.mentions}
    return (
        cluster.type,
        cluster.status,
        cluster.iterated,
        cluster.interval,
        frozenset(titles),
        frozenset(arguments),
    )


def say_the_same(one: Cluster, other: Cluster) -> bool:
    """Whether the same words tell both: one title, or one trigger."""
    titles = {mention.title.casefold() for mention in one.mentions} & {m.title.casefold() for m in other.mentions}
    triggers = {mention.trigger.text.casefold() for mention in one.mentions}
    return bool(titles) or bool(triggers & {mention.trigger.text.casefold() for mention in other.mentions})


def _is_same_kind(one: Cluster, other: Cluster) -> bool:
    if one.type.base != other.type.base:
        return False
    subtypes = {mention.type.subtype for cluster in (one, other) for mention in cluster.mentions} - {None}
    return len(subtypes) < 2 or one.type.base in _ONE_FAMILY


def _places_may_nest(one: Cluster, other: Cluster) -> bool:
    """Whether two places can be a city and its country: the same two named parties are in both on one day."""
    return is_exact(one.interval) and is_exact(other.interval) and share_parties(one, other) > 1


def _casts_fit(one: tuple[Argument, ...], other: tuple[Argument, ...]) -> bool:
    """Whether two casts can be the same: two full casts must be equal, one party may be part of a larger cast.

    Descriptions ("the army") are parties too, and another than a name; but "the two leaders" may be anybody.
    """
    small, large = sorted((one, other), key=len)
    if not small or (len(small) > 1 and len(small) != len(large)):
        return not small
    return all(any(is_same_party(a, b) for b in large) for a in small)


def _share(one: Iterable[Argument], other: Iterable[Argument]) -> bool:
    return any(is_same_party(a, b) for a in one for b in other)


def _says_different_things(one: Cluster, other: Cluster) -> bool:
    if one.type.group not in _OFTEN_A_DAY and one.type.base not in _OFTEN_A_DAY_TYPES:
        return False
    mine, theirs = (({_title_words(mention) for mention in cluster.mentions}) for cluster in (one, other))
    return not any(2 * len(a & b) >= len(a | b) and a & b for a in mine for b in theirs)


def _title_words(mention: Mention) -> frozenset[str]:
    names = {word for argument in mention.arguments if argument.kind for word in name_words(argument.name)}
    return frozenset(_words(mention.title) - names)


def _telling_words(mention: Mention) -> set[str]:
    taken = {word for argument in mention.arguments for word in _words(f"{argument.name} {argument.span.text}")}
    taken |= _words(mention.trigger.text)
    sentence = mention.sentence.text
    if mention.timex is not None and (offset := mention.timex.start - mention.sentence.start) >= 0:
        sentence = sentence[:offset] + " " + sentence[offset + len(mention.timex.text) :]
    return _words(sentence) - taken


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
