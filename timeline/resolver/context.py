"""Context: what an expression may be counted from at its place in the text; it moves on with every expression."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

import attrs

from timeline.model.civil import Granularity, Moment, last_unit
from timeline.model.interval import Interval
from timeline.model.timex import Anchor
from timeline.resolver.domain import Domain
from timeline.resolver.meaning import Base

_REMEMBERED = 12  # times, set by hand on the development corpora: what a text counts from, it has named shortly before
_NEAR = 120  # characters: the same sentence or the one before, set by hand on the development corpora
_HOLDING = {
    Granularity.DAY: (Granularity.MONTH, Granularity.SEASON),
    Granularity.WEEK: (Granularity.MONTH, Granularity.SEASON),
    Granularity.MONTH: (Granularity.YEAR,),
}


@attrs.frozen
class ChosenYear:
    """The year that a narrative as a whole gives to an expression without one.

    `reason` says which year it is, `witness` is the time on which that rests, and `second` the year that lost.
    """

    year: int
    reason: str
    witness: Anchor | None
    second: int | None = None


@attrs.frozen(kw_only=True)
class Context:
    """The publication date, the domain, and the moving reference time.

    In `news` and posts the publication date anchors, and the reference time only what says so ("two days later"). In a
    `narrative` dates without a year have a chosen one, and nothing is counted from the publication.
    `sentence_ends` are those of the text, `start` is where the expression stands that is to be anchored, and `chosen`
    the year that it has in a narrative.
    `mentioned` are the times that the text has named before, the latest one first, each once and only the last ones.
    `in_months` says that it last told figures of several months ("the nine months"), and not of a quarter or half.
    """

    published: Moment | None = None
    domain: Domain = "news"
    mentioned: tuple[Anchor, ...] = ()
    in_months: bool = False
    sentence_ends: Sequence[int] = ()
    start: int = 0
    chosen: ChosenYear | None = None

    @property
    def publication(self) -> Anchor | None:
        """The publication day as an anchor, where the document has one and is no narrative."""
        return None if self.published is None or self.domain == "narrative" else _publication(self.published)

    @property
    def reference(self) -> Anchor | None:
        """The time that the text named last."""
        return self.mentioned[0] if self.mentioned else None

    def moment(self, anchor: Anchor, *, last: bool = False) -> Moment:
        """The moment of an anchor: that of publication to the second, else the start or the start of its last unit."""
        if anchor.kind == "publication" and self.published is not None:
            return self.published
        start, end = anchor.interval.start, anchor.interval.end
        assert start is not None and end is not None  # noqa: PT018  (times with open ends are no anchors)
        unit = anchor.interval.granularity
        return last_unit(end, unit) if last and not anchor.interval.is_single else start

    def of_the_domain(self, granularity: Granularity) -> Anchor | None:
        """What a date without a year is counted from: the publication, or the reference time in a narrative."""
        return self.as_fine_as(granularity) if self.domain == "narrative" else self.publication

    def is_near(self, named: Anchor) -> bool:
        """Whether the text has named it in the same sentence or the one before."""
        return named.start is not None and self.start - named.start <= _NEAR

    def told_near(self, granularity: Granularity) -> Anchor | None:
        """The time that the text has named just before, if it is as fine as that."""
        latest = self.reference
        near = latest is not None and latest.start is not None and self.start - latest.start <= _NEAR
        return latest if near and latest and latest.interval.granularity.rank >= granularity.rank else None

    def counted_from(self, base: Base, granularity: Granularity) -> Anchor | None:
        """What so many units are counted from: the publication, or the reference time where a text has named one."""
        if base == "writing":
            return self.publication
        if base == "domain":
            return self.of_the_domain(granularity)
        if base == "near":
            return self.told_near(Granularity.DAY) or self.of_the_domain(granularity)
        has_left = (told := self.coarser_near(granularity)) and self.publication and _lie_apart(told, self.publication)
        or_writing = (base == "mentioned_or_writing" and not has_left) or self.domain == "colloquial"
        return self.as_fine_as(granularity) or (self.publication if or_writing else None)

    def as_fine_as(self, granularity: Granularity) -> Anchor | None:
        """The time that the text named last as finely as that, unless it has since moved on to another month or year.

        A sentence that names both goes on from the finer one: "on 4 June the mill, which opened in May 1843, burned".
        """
        for place, named in enumerate(self.mentioned):
            if named.interval.granularity.rank >= granularity.rank:
                since = (coarser for coarser in self.mentioned[:place] if _moves_on(coarser, granularity))
                apart = (coarser for coarser in since if _lie_apart(coarser, named))
                return named if all(self._share_sentence(coarser, named) for coarser in apart) else None
        return None

    def coarser_near(self, granularity: Granularity) -> Anchor | None:
        """The month or year that the text has named just before, from some day or month of which it goes on."""
        latest = self.reference
        return latest if latest and _moves_on(latest, granularity) and self.is_near(latest) else None

    def _share_sentence(self, one: Anchor, other: Anchor) -> bool:
        ends = self.sentence_ends
        return bisect_right(ends, one.start or 0) == bisect_right(ends, other.start or 0)

    def without(self, starts: frozenset[int]) -> Context:
        """The context as if the text had not named what starts at these places."""
        if not starts:
            return self
        return attrs.evolve(self, mentioned=tuple(named for named in self.mentioned if named.start not in starts))

    def last_of(self, *granularities: Granularity) -> Anchor | None:
        """The time of one of these granularities that the text named last; in news one that was over."""
        return next((anchor for anchor in self.mentioned if self._is_over(anchor.interval, granularities)), None)

    def _is_over(self, interval: Interval, granularities: tuple[Granularity, ...]) -> bool:
        over = self.publication is None or (
            interval.end is not None and self.published is not None and interval.end <= self.published
        )
        return over and interval.granularity in granularities

    def at(self, start: int, chosen: ChosenYear | None) -> Context:
        """The context of an expression that stands there."""
        return Context(
            published=self.published,
            domain=self.domain,
            mentioned=self.mentioned,
            in_months=self.in_months,
            sentence_ends=self.sentence_ends,
            start=start,
            chosen=chosen,
        )

    def after(self, named: Anchor, *, is_end: bool = False) -> Context:
        """The context of what follows in the text after an expression that names a time.

        `is_end` says that it is only where something began or ends ("his first visit since July 2000"): the text goes
        on from the time of which it told.
        """
        kept = [other for other in self.mentioned if other.interval != named.interval]
        mentioned = (kept[0], named, *kept[1:]) if is_end and kept else (named, *kept)
        in_months = self.in_months and named.interval.granularity not in (Granularity.QUARTER, Granularity.HALF)
        return attrs.evolve(self, mentioned=mentioned[:_REMEMBERED], in_months=in_months)


def _moves_on(coarser: Anchor, granularity: Granularity) -> bool:
    """Whether a text that has named it counts such units from some time in it: days of a month, months of a year.

    Quarters and halves are what accounts are told of, and of a year nobody counts days.
    """
    return coarser.interval.granularity in _HOLDING.get(granularity, ())


def _lie_apart(one: Anchor, other: Anchor) -> bool:
    """Whether two times with both ends share none."""
    first, second = one.interval, other.interval
    assert first.start and first.end and second.start and second.end  # noqa: PT018  (no anchor has an open end)
    return first.end <= second.start or second.end <= first.start


@lru_cache(maxsize=256)  # each expression of a text asks for the same day
def _publication(published: Moment) -> Anchor:
    return Anchor(kind="publication", interval=Interval.of(Granularity.DAY, published))
