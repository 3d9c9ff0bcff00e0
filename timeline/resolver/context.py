"""Context: what an expression may be counted from at its place in the text; it moves on with every expression."""

from __future__ import annotations

from functools import lru_cache

import attrs

from timeline.model.civil import Granularity, Moment, last_unit
from timeline.model.interval import Interval
from timeline.model.timex import Anchor
from timeline.resolver.domain import Domain
from timeline.resolver.meaning import Base

_REMEMBERED = 12  # times, set by hand on the development corpora: what a text counts from, it has named shortly before
_NEAR = 120  # characters: the same sentence or the one before, set by hand on the development corpora


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
    `start` is where the expression stands that is to be anchored, and `chosen` the year that it has in a narrative.
    `mentioned` are the times that the text has named before, the latest one first, each once and only the last ones.
    `in_months` says that it last told figures of several months ("the nine months"), and not of a quarter or half.
    """

    published: Moment | None = None
    domain: Domain = "news"
    mentioned: tuple[Anchor, ...] = ()
    in_months: bool = False
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
        or_writing = base == "mentioned_or_writing" or self.domain == "colloquial"
        return self.as_fine_as(granularity) or (self.publication if or_writing else None)

    def as_fine_as(self, granularity: Granularity) -> Anchor | None:
        """The time that the text named last as finely as that."""
        return next((named for named in self.mentioned if named.interval.granularity.rank >= granularity.rank), None)

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
            start=start,
            chosen=chosen,
        )

    def after(self, named: Anchor) -> Context:
        """The context of what follows in the text after an expression that names a time."""
        kept = [other for other in self.mentioned if other.interval != named.interval]
        in_months = self.in_months and named.interval.granularity not in (Granularity.QUARTER, Granularity.HALF)
        return attrs.evolve(self, mentioned=(named, *kept[: _REMEMBERED - 1]), in_months=in_months)


@lru_cache(maxsize=256)  # each expression of a text asks for the same day
def _publication(published: Moment) -> Anchor:
    return Anchor(kind="publication", interval=Interval.of(Granularity.DAY, published))
