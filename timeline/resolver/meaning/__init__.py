"""What expressions mean before any date is known: a small algebra of frozen values that read no text and no calendar.

"the third quarter of last year" is `Yearly(QUARTER, 7, year=Shift(YEAR, -1))` on any day on which it is written.
"""

from __future__ import annotations

from typing import Literal, TypeGuard

import attrs

from timeline.model.civil import Granularity
from timeline.model.interval import Part as PartName
from timeline.resolver.meaning.meanings import (
    About,
    Ago,
    Anniversary,
    Base,
    Bound,
    Checked,
    Clock,
    Compared,
    Counted,
    DayAndWeekday,
    DayOfMonth,
    DecadeOfCentury,
    Direction,
    Duration,
    Either,
    Feast,
    From,
    Holding,
    Latest,
    Meaning,
    NamedDay,
    Nth,
    NthFrom,
    Part,
    PartOfDay,
    Range,
    Relation,
    Repeated,
    Same,
    Shift,
    Stretch,
    ToldDay,
    Unit,
    Vague,
    Weekday,
    WeekdayOf,
    Weekend,
    Yearly,
    YearOfCentury,
    Years,
)

__all__ = [
    "FROM_AN_EVENT",
    "About",
    "Ago",
    "Anniversary",
    "Base",
    "Bound",
    "Checked",
    "Clock",
    "Compared",
    "Counted",
    "DayAndWeekday",
    "DayOfMonth",
    "DecadeOfCentury",
    "Direction",
    "Duration",
    "Either",
    "Feast",
    "From",
    "Holding",
    "Latest",
    "Meaning",
    "Modifier",
    "NamedDay",
    "Nth",
    "NthFrom",
    "Part",
    "PartOfDay",
    "Range",
    "Relation",
    "Repeated",
    "Same",
    "Shift",
    "Stretch",
    "ToldDay",
    "Unit",
    "Vague",
    "Weekday",
    "WeekdayOf",
    "Weekend",
    "YearOfCentury",
    "Yearly",
    "Years",
    "is_bare_hour",
    "is_bare_weekday",
    "is_date",
    "is_day",
    "is_year",
    "steps",
]


FROM_AN_EVENT = "it is counted from an event, not from a date"


@attrs.frozen
class Modifier:
    """A word that changes the meaning of the expression after it, and means nothing alone.

    `part` (early, mid, late) and `mod` belong to the expression; a `relation` (since, until …) stays outside its span,
    and may stand behind it (2018 or later).
    A modifier `of_units` goes with weeks, months and years but not with days: "later this week". An `nth` unit or day
    of the week needs a whole, or a date from which it is counted: "the last Friday of" May, "the first Friday after".
    A `quant` makes a set of a plural: "each of" the past years.
    A `zone` stands behind its time: 6 p.m. "GMT".
    """

    part: PartName | Literal["rest"] | None = None
    mod: str | None = None
    relation: Relation | None = None
    is_behind: bool = False
    of_units: bool = False
    nth: tuple[Counted, int] | None = None
    quant: str | None = None
    zone: str | None = None


def is_year(meaning: object) -> TypeGuard[Unit | Shift]:
    """Whether it is a single year, absolute or relative."""
    return isinstance(meaning, Unit | Shift) and meaning.granularity is Granularity.YEAR


def is_bare_weekday(meaning: object) -> TypeGuard[Weekday]:
    """Whether it is a day of the week of which the words do not say which one."""
    return isinstance(meaning, Weekday) and meaning.direction is None and meaning.base in ("domain", "near")


def is_day(
    meaning: object,
) -> TypeGuard[Weekday | DayOfMonth | DayAndWeekday | WeekdayOf | Checked | Either | Feast | Unit | Shift | Yearly]:
    """Whether it is a single day."""
    return isinstance(meaning, Weekday | DayOfMonth | DayAndWeekday | WeekdayOf | Checked | Either | Feast) or (
        isinstance(meaning, Unit | Shift | Yearly) and meaning.granularity is Granularity.DAY
    )


def is_bare_hour(meaning: object) -> bool:
    """Whether it is an hour in a bare number, which may count something else."""
    return isinstance(meaning, Clock) and meaning.minute is None and meaning.either_half


def is_date(meaning: object) -> TypeGuard[Meaning]:
    """Whether it is a time of the calendar, a day long or longer: no time of day, no length, nothing vague."""
    if isinstance(meaning, Part | About):
        return is_date(meaning.whole if isinstance(meaning, Part) else meaning.meaning)
    if isinstance(meaning, NthFrom):
        return meaning.date is not None
    fine = (Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)
    if isinstance(meaning, Unit | Shift | Ago | Yearly):
        return meaning.granularity not in fine
    return isinstance(meaning, Years | DecadeOfCentury | Latest | Holding | Nth | Stretch | From | Weekend) or is_day(
        meaning
    )


_FINER = {
    Granularity.CENTURY: (Granularity.YEAR, 100), Granularity.DECADE: (Granularity.YEAR, 10),
    Granularity.YEAR: (Granularity.MONTH, 12), Granularity.DAY: (Granularity.HOUR, 24),
    Granularity.HOUR: (Granularity.MINUTE, 60),
}  # fmt: skip


def steps(amount: float, granularity: Granularity, factor: int = 1) -> tuple[int, Granularity] | None:
    """So many units as whole ones, of a finer granularity where it has to be; `None` where no finer one fits.

    >>> steps(1.5, Granularity.YEAR), steps(2, Granularity.WEEK, factor=2), steps(0.3, Granularity.MONTH)
    ((18, <Granularity.MONTH: 'month'>), (4, <Granularity.WEEK: 'week'>), None)
    """
    if granularity not in (Granularity.DECADE, Granularity.CENTURY):  # whose factor counts years
        amount *= factor
    if amount == int(amount):
        return int(amount), granularity
    finer, count = _FINER.get(granularity, (granularity, 1))
    return (int(amount * count), finer) if amount * count == int(amount * count) else None
