"""Refining: candidates that stand together become one. Each refiner sees two neighbours and the text between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeGuard

import attrs

from timeline.model.civil import Granularity, Moment
from timeline.resolver.meaning import (
    About,
    Ago,
    Bound,
    Checked,
    Clock,
    Compared,
    DecadeOfCentury,
    Duration,
    Either,
    From,
    Meaning,
    Modifier,
    Nth,
    Part,
    PartOfDay,
    Range,
    Repeated,
    Shift,
    Unit,
    Vague,
    Weekday,
    WeekdayOf,
    Yearly,
    Years,
    is_day,
    is_year,
    steps,
)
from timeline.resolver.recognise import Candidate

_AND = re.compile(r" ?(?:,|/|&|-|–|and|or|to) ?(?:and )?(?:the )?|, ")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_WIDEST_GAP = 24
_WAYS = {"before": -1, "prior to": -1, "after": 1, "following": 1, "from": 1}


@attrs.frozen
class Pair:
    """Two neighbours and the text before, between and after them, in lower case and with single blanks."""

    before: str
    left: Candidate
    gap: str
    right: Candidate
    after: str


Refiner = Callable[[Pair], Candidate | None]


def refine(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are left when neighbours are joined, without modifiers and latent ones that stayed alone.

    Works from the end of the text to its start, so that a modifier meets an expression that is already whole.
    """
    done: list[Candidate] = []
    for candidate in reversed(candidates):
        left = _with_shared(text, candidate, done[-1]) if done else candidate
        while done and (joined := _join(text, left, done[-1])) is not None:
            done.pop()
            left = joined
        done.append(left)
    return [found for found in reversed(done) if not found.latent and not isinstance(found.meaning, Modifier)]


def _with_shared(text: str, left: Candidate, right: Candidate) -> Candidate:
    """The spring and summer of 1943, 3 and 5 p.m. on Friday: the year or day that stands once belongs to both."""
    one, other = left.meaning, right.meaning
    if not _AND.fullmatch(text, left.end, right.start):
        return left
    if isinstance(one, Clock) and one.day is None and isinstance(other, Clock) and other.day is not None:
        return attrs.evolve(left, meaning=attrs.evolve(one, day=other.day), rules=(*left.rules, "shared day"))
    if isinstance(other, Part):
        other = other.whole
    if not isinstance(one, Yearly) or one.year is not None:
        return left
    if isinstance(other, Yearly) and other.year is not None and other.granularity is one.granularity:
        year, month = other.year, other.month
    elif isinstance(other, Unit) and other.granularity is one.granularity:
        year, month = Unit(Granularity.YEAR, Moment(other.moment.year)), other.moment.month
    else:
        return left
    if one.month > month and one.granularity is not Granularity.SEASON:  # December and January 1955
        return left
    return attrs.evolve(left, meaning=attrs.evolve(one, year=year), latent=False, rules=(*left.rules, "shared year"))


def _join(text: str, left: Candidate, right: Candidate) -> Candidate | None:
    if right.start - left.end > _WIDEST_GAP or isinstance(right.meaning, Modifier):
        return None
    gap = text[left.end : right.start]
    if _EMPTY_LINE.search(gap):
        return None
    before, after = text[max(0, left.start - _WIDEST_GAP) : left.start], text[right.end : right.end + 3]
    pair = Pair(_plain(before), left, _plain(gap), right, _plain(after))
    return next((joined for refiner in REFINERS if (joined := refiner(pair)) is not None), None)


def _plain(text: str) -> str:
    return re.sub(r" (?=[,'’])", "", re.sub(r"\s+", " ", text.lower()))


def _both(pair: Pair, meaning: Meaning, name: str) -> Candidate:
    rules = (*pair.left.rules, *pair.right.rules, name)
    return Candidate(start=pair.left.start, end=pair.right.end, meaning=meaning, rules=rules)


def modifier(pair: Pair) -> Candidate | None:
    """Early July, about two years ago, since 2013.

    No modifier applies twice, so that meanings stay shallow however often a text repeats one.
    """
    how, meaning = pair.left.meaning, pair.right.meaning
    if (
        not isinstance(how, Modifier)
        or how.nth
        or isinstance(meaning, Modifier)
        or pair.gap not in (" ", "-", "'", "’", " ‘")
    ):
        return None
    rules = (*pair.left.rules, *pair.right.rules)
    if how.relation is not None:
        if isinstance(meaning, Bound | Duration | PartOfDay | Repeated):
            return None
        if isinstance(meaning, Vague) and meaning.value != "PRESENT_REF":
            return None
        if pair.after.startswith(("'s", "’s")):  # "after Thursday's talks" comes after the talks; they are on Thursday
            return None
        # "by May" may be a person, "after the fall" an event: a side of time is no evidence for them
        latent = pair.right.latent and isinstance(meaning, Weekday | Yearly)
        return attrs.evolve(pair.right, meaning=Bound(meaning, how.relation), rules=rules, latent=latent)
    if how.part is not None:
        if isinstance(meaning, Part | About | Bound | Duration | Repeated | Vague) or (
            how.of_units and not _is_long(meaning)
        ):
            return None
        latent = pair.right.latent and isinstance(meaning, PartOfDay | Clock)
        current = how.of_units and isinstance(meaning, Shift) and meaning.count == 0
        changed: Meaning = Part(meaning, how.part, beside_anchor=current)
    else:
        datable = how.mod == "APPROX" and isinstance(meaning, Clock | Part | Unit | Yearly)
        if how.mod is None or not (datable or _is_counted(meaning)):
            return None
        latent = pair.right.latent
        changed = About(meaning, how.mod)
    return Candidate(start=pair.left.start, end=pair.right.end, meaning=changed, rules=rules, latent=latent)


def nth(pair: Pair) -> Candidate | None:
    """The last Friday of May, the first week of next year, the third Monday in January."""
    how, whole = pair.left.meaning, pair.right.meaning
    if isinstance(how, Yearly) and how.granularity is Granularity.HALF and how.year is None:  # of what is no year
        how = Modifier(nth=(Granularity.HALF, 1 if how.month == 1 else 2))
    if not isinstance(how, Modifier) or how.nth is None or not re.fullmatch(r"(?: of| in)? (?:the )?", pair.gap):
        return None
    if not isinstance(whole, DecadeOfCentury | Shift | Unit | Yearly | Years) or (
        not isinstance(whole, DecadeOfCentury | Years) and whole.granularity.rank >= Granularity.DAY.rank
    ):
        return None
    return _both(pair, Nth(*how.nth, whole), "nth of a whole")


def counted_from_date(pair: Pair) -> Candidate | None:
    """Two weeks after 3 May 2024, three days before Christmas, a week from Monday."""
    left, right = pair.left.meaning, pair.right.meaning
    way = _WAYS.get(pair.gap.strip())
    if not isinstance(left, Duration) or left.amount is None or way is None:
        return None
    counted = steps(left.amount, left.granularity, left.factor)
    date = right.meaning if isinstance(right, Bound) else right
    if counted is None or isinstance(date, Modifier) or not (is_day(date) or is_year(date)):
        return None
    count, unit = counted
    if isinstance(date, Weekday) and date.direction == "recent" and pair.gap == " from ":  # from one to come
        date = attrs.evolve(date, direction="coming")
    if is_year(date) and unit.is_finer_than(Granularity.YEAR):  # "three days after 2013" is no day
        return None
    both = _both(pair, From(left, way * count, unit, date), "counted from a date")
    return attrs.evolve(both, ends=((pair.left.start, pair.left.end), (pair.right.start, pair.right.end)))


def weekday_of_week(pair: Pair) -> Candidate | None:
    """Tuesday of last week, Monday next week."""
    left, right = pair.left.meaning, pair.right.meaning
    if not isinstance(left, Weekday) or not re.fullmatch(r" (?:of )?", pair.gap) or not isinstance(right, Shift):
        return None
    if right.granularity is not Granularity.WEEK:
        return None
    return _both(pair, WeekdayOf(left.weekday, right), "weekday of a week")


def _is_counted(meaning: Meaning) -> bool:
    if isinstance(meaning, Duration):
        return meaning.amount is not None and meaning.side is None and not meaning.definite
    return isinstance(meaning, Ago | Compared)


def _is_long(meaning: Meaning) -> bool:
    return isinstance(meaning, Shift | Unit | Yearly) and meaning.granularity.rank < Granularity.DAY.rank


def weekday_and_date(pair: Pair) -> Candidate | None:
    """Thursday, May 16; the weekday is checked against the date."""
    left, right = pair.left.meaning, pair.right.meaning
    if not re.fullmatch(r",? ?(?:the )?", pair.gap) or not isinstance(left, Weekday):
        return None
    if isinstance(right, Clock | PartOfDay) and right.day is not None and not isinstance(right.day, Weekday):
        if not is_day(right.day):
            return None
        return _both(pair, attrs.evolve(right, day=Checked(right.day, left.weekday)), "weekday with date")
    if not _is_full_day(right):
        return None
    return _both(pair, Checked(right, left.weekday), "weekday with date")


def _is_full_day(meaning: object) -> TypeGuard[Either | Unit | Yearly]:
    return isinstance(meaning, Either) or (
        isinstance(meaning, Unit | Yearly) and meaning.granularity is Granularity.DAY
    )


def time_and_day(pair: Pair) -> Candidate | None:
    """Thursday night, 6:30 p.m. on Thursday, 16 May at 18:30, the morning of 4 June."""
    left, right = pair.left.meaning, pair.right.meaning
    time: PartOfDay | Clock
    day: Meaning
    if isinstance(right, PartOfDay | Clock) and right.day is None and is_day(left):
        gap = r",? ?(?:(?:at|around|about) )?" if isinstance(right, Clock) else r"[ -]"
        time, day = right, left
    elif isinstance(right, Clock) and right.day is None and isinstance(left, PartOfDay) and left.day is not None:
        gap, time, day = r",? ?(?:(?:at|around|about) )?", right, left.day
    elif isinstance(left, PartOfDay | Clock) and left.day is None and is_day(right):
        gap, time, day = r",? ?(?:(?:on|of) )?(?:the )?", left, right
    elif isinstance(left, Clock) and left.day is None and isinstance(right, PartOfDay):
        late = right.code in ("AF", "EV") or (right.code == "NI" and left.hour >= 6)
        gap, time = r" (?:on |in |at )?", attrs.evolve(left, hour=left.hour + 12) if late and left.hour < 12 else left
        day = right.day or Shift(Granularity.DAY, 0)
    else:
        return None
    if not re.fullmatch(gap, pair.gap):
        return None
    if isinstance(time, PartOfDay) and time is left and "of" not in pair.gap and pair.left.latent:
        return (
            None
            if not isinstance(day, Shift) or pair.gap != " "
            else _both(pair, attrs.evolve(time, day=day), "time with day")
        )
    return _both(pair, attrs.evolve(time, day=day), "time with day")


def year_of(pair: Pair) -> Candidate | None:
    """The third quarter of last year, May of 1940, last year's second half."""
    left, right = pair.left.meaning, pair.right.meaning
    if isinstance(left, Yearly) and left.year is None and is_year(right):
        if not re.fullmatch(r" (?:of |in )|, ?(?:of )?| ", pair.gap) or (pair.gap.isspace() and pair.right.latent):
            return None
        return _both(pair, attrs.evolve(left, year=right), "with its year")
    if is_year(left) and isinstance(right, Yearly) and right.year is None and right.granularity is not Granularity.DAY:
        if not re.fullmatch(r"['’]s | ", pair.gap):
            return None
        return _both(pair, attrs.evolve(right, year=left), "with its year")
    return None


def date_range(pair: Pair) -> Candidate | None:
    """From May 3 to May 5, between 2019 and 2021, Monday to Wednesday, 2019–2021."""
    left, right = pair.left.meaning, pair.right.meaning
    if isinstance(left, Modifier) or isinstance(right, Modifier) or _grain(left) is None:
        return None
    between = re.search(r"\bbetween (?:the )?(?:years )?$", pair.before)
    opened = between or re.search(r"\bfrom (?:the )?(?:year )?$", pair.before)
    gap = r" and (?:the )?" if between else r" ?[–—] ?| (?:to|through|till|until|thru) "
    if not (re.fullmatch(gap, pair.gap) or pair.gap == "-"):
        return None
    if not opened and (pair.left.latent or (pair.right.latent and not re.fullmatch(r" ?[–—-] ?", pair.gap))):
        return None
    if isinstance(right, Bound) and right.relation == "until":
        right = right.meaning
    if _grain(left) != _grain(right):
        return None
    if isinstance(left, Yearly) and left.year is None:
        if isinstance(right, Yearly):
            left = attrs.evolve(left, year=right.year)
        elif isinstance(right, Unit) and left.month <= right.moment.month:
            left = attrs.evolve(left, year=Unit(Granularity.YEAR, right.moment))
    both = _both(pair, Range(left, right), "range")
    return attrs.evolve(both, ends=((pair.left.start, pair.left.end), (pair.right.start, pair.right.end)))


def _grain(meaning: object) -> Granularity | None:
    if isinstance(meaning, Unit | Yearly):
        return meaning.granularity
    return Granularity.DAY if isinstance(meaning, Weekday | Checked) else None


REFINERS: tuple[Refiner, ...] = (
    year_of, weekday_and_date, weekday_of_week, time_and_day, date_range, nth, counted_from_date, modifier,
)  # fmt: skip
