"""Part and whole: a clash and the uprising, a session and the trial are two happenings, of which one holds the other.

One judgement serves two: what can be a part of another is not one with it (`are_part_and_whole`, of which
`constraints` makes a cannot-link), and where a document tells of both, it is a part of it (`links_of`). What documents
say of their chains holds of the events that these come into; of several wholes an event is a part of the nearest
(`whole_of`). A whole always lasts longer than its part, so that nothing is a part of itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from timeline.languages.en import cues
from timeline.merger.chains import Chain
from timeline.merger.signature import Signature
from timeline.model import Event
from timeline.placement.claim import first_day, last_day

_CLEARLY = 2  # steps between hours, days, weeks …: one step less, and either word may be used for the other
_MOST_DAYS = (1, 2, 14, 120, 1200)  # how long what lasts so long can go on, by convention; the rest without end
_WINDOW = 12  # wholes before and behind in the text that are tried, so that a chronicle of one war costs no more
_REASONS = 3  # how many a reader takes in, by convention


def are_part_and_whole(one: Signature, other: Signature) -> bool:
    """Whether one lasts much longer than the other, and consists of such."""
    return _consists_of(one, other) or _consists_of(other, one)


def _consists_of(whole: Signature, part: Signature) -> bool:
    return whole.extent - part.extent >= _CLEARLY and not part.kinds.isdisjoint(whole.part_kinds)


@attrs.frozen
class PartLink:
    """That a document tells of a happening as a part of another: of which, whether in so many words, and why."""

    whole: Chain
    is_stated: bool
    reason: str


Links = Mapping[Chain, Sequence[PartLink]]


def links_of(chains: Sequence[Chain]) -> Links:
    """For the chains of one document, in reading order, of which others each is a part.

    What a text says to have been at or during another is a part of it. So is what such a thing consists of, if it can
    have been at its time and has a name in common with it, or the document tells of one such thing alone. Of those that
    last long enough the shortest are meant.
    """
    wholes = [chain for chain in chains if chain.span and _is_real(chain)]
    kinds = Counter(kind for chain in wholes for kind in chain.types)
    lone = {chain for chain in wholes if all(kinds[kind] == 1 for kind in chain.types)}
    found: dict[Chain, Sequence[PartLink]] = {}
    for part, near in _pairs(chains, wholes):
        links = [link for whole in near if (link := _link(part, whole, is_only=whole in lone))]
        if links:
            found[part] = _nearest(links)
    return found


def _pairs(chains: Iterable[Chain], wholes: Sequence[Chain]) -> Iterator[tuple[Chain, Iterable[Chain]]]:
    """Each chain with the wholes within which the text puts it and those that stand near it."""
    places = [whole.order for whole in wholes]
    holder = {name: whole for whole in wholes for name in whole.ids}
    for chain in filter(_is_real, chains) if wholes else ():
        place = bisect_left(places, chain.order)
        stated = (holder[name] for name in chain.within if name in holder)
        yield chain, dict.fromkeys((*stated, *wholes[max(0, place - _WINDOW) : place + _WINDOW]))


def _is_real(chain: Chain) -> bool:
    return not (chain.is_denied or chain.is_statistic)


def _nearest(links: Sequence[PartLink]) -> Sequence[PartLink]:
    """Those in so many words, and of these, or else of all, those of the shortest wholes."""
    keys = [(not link.is_stated, link.whole.span) for link in links]
    return tuple(link for link, key in zip(links, keys, strict=True) if key == min(keys))


def _link(part: Chain, whole: Chain, *, is_only: bool) -> PartLink | None:
    """How a document tells of one chain as a part of another, `None` where it does not."""
    if part.span >= whole.span or not _can_be_during(part, whole):
        return None
    of_kind = _is_of_kind(part, whole)
    words = [part.mentions[0].trigger.text, whole.mentions[0].trigger.text]
    if cue := _stated(part, whole, of_kind=of_kind):
        return PartLink(whole, True, f"“{words[0]}” is told to be {cue} “{words[1]}”, document {part.document}")
    if not of_kind or not _lasts_clearly_longer(part, whole):
        return None
    about = whole.parties | whole.places or whole.named
    if shared := about & (part.parties | part.places | part.named):
        names = ", ".join(sorted(word.title() for word in shared))
        return PartLink(whole, False, f"“{words[1]}” is told of {names} too, document {part.document}")
    if is_only and not (about and part.types.isdisjoint(whole.types)):
        return PartLink(whole, False, f"“{words[1]}” is the only one of its kind, document {part.document}")
    return None


def _is_of_kind(part: Chain, whole: Chain) -> bool:
    """Whether such things consist of such: by their types, or as "the protests" do of one of them."""
    if whole.is_several and not part.is_several and not whole.is_speech and not part.types.isdisjoint(whole.types):
        return True
    return not part.signature.kinds.isdisjoint(whole.signature.part_kinds)


def _lasts_clearly_longer(part: Chain, whole: Chain) -> bool:
    """Whether the two words are not used for one and the same thing, as "meeting" and "summit" are."""
    return whole.is_several or whole.extent - part.extent >= _CLEARLY or part.bases.isdisjoint(whole.bases)


def _stated(part: Chain, whole: Chain, *, of_kind: bool) -> str | None:
    """The word by which the text puts one within the other; mere time, as "during", makes a part of what is one."""
    tlinks = (link for mention in part.mentions for link in mention.tlinks)
    cues_within = (link.cue for link in tlinks if link.relation == "IS_INCLUDED" and link.mention in whole.ids)
    return next((f"“{cue}”" for cue in cues_within if of_kind or cue.lower() in cues("parts", "occasion")), None)


def _can_be_during(part: Chain, whole: Chain) -> bool:
    """Whether neither the order that the text states, nor status, nor reliable bounds put it before or after."""
    if not (part.follows.isdisjoint(whole.ids) and whole.follows.isdisjoint(part.ids)):
        return False
    if not whole.is_fact and (part.is_fact or not whole.is_ahead):
        return False
    ends = [proof and proof[0] for proof in (part.earliest, part.latest, whole.earliest, whole.latest)]
    return _is_time_of(*ends, span=whole.span)


def _is_time_of(first: int | None, last: int | None, begins: int | None, begun: int | None, *, span: int) -> bool:
    """Whether what began between two days can be within what began between two others and lasts so long."""
    if last is not None and begins is not None and last < begins:
        return False
    if first is None or begun is None or span >= len(_MOST_DAYS):
        return True
    return first <= begun + _MOST_DAYS[span]


class Standing(NamedTuple):
    """What of an event decides whether others are parts of it: few changes of it change this."""

    id: str
    span: int
    first: int | None
    last: int | None

    @classmethod
    def of(cls, event: Event, chains: Iterable[Chain]) -> Standing:
        """That of an event with these chains."""
        date = event.stated_interval
        days = (None, None) if date is None else (first_day(date), last_day(date))
        return cls(event.id, max(chain.span for chain in chains), *days)


class PartOf(NamedTuple):
    """The id of the event of which one is a part, `None` where none is known, and why."""

    id: str | None = None
    reasons: tuple[str, ...] = ()


NONE = PartOf()


def whole_of(own: Standing, links: Iterable[tuple[PartLink, Standing]]) -> PartOf:
    """Of which event one is a part, from what documents say of its chains, each with the standing of the whole's event.

    The shortest of those that can hold it; of equal ones that of which more is said, twice as much in so many words.
    Where two could as well be meant it is a part of neither.
    """
    said: dict[Standing, list[PartLink]] = defaultdict(list)
    for link, whole in links:
        if whole.span > own.span and _is_time_of(own.first, own.last, whole.first, whole.last, span=whole.span):
            said[whole].append(link)
    if not said:
        return NONE
    weighed = sorted((whole.span, -sum(1 + link.is_stated for link in said[whole]), whole.id) for whole in said)
    if len(weighed) > 1 and weighed[0][:2] == weighed[1][:2]:
        return PartOf(None, (f"it could as well be a part of [{weighed[0][2]}] as of [{weighed[1][2]}]",))
    chosen = next(whole for whole in said if whole.id == weighed[0][2])
    reasons = sorted({(not link.is_stated, link.reason) for link in said[chosen]})
    return PartOf(chosen.id, tuple(reason for _, reason in reasons[:_REASONS]))
