"""Times of day on the day that their sentence names: "On Monday, shortly before 6 a.m., the dam burst".

What stands beside its day a refiner has joined; this is for the times that stand apart from it, on either side. A time
takes the day from which the fewest borders of clauses part it, and of those the nearest one; where its sentence names
no day, the one that the sentence before it in the same paragraph named last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    About,
    Ago,
    Bound,
    Clock,
    From,
    Meaning,
    Modifier,
    NamedDay,
    Nth,
    Part,
    PartOfDay,
    Range,
    ToldDay,
    Vague,
    is_bare_hour,
    is_day,
)
from timeline.resolver.part_of_day import in_part
from timeline.resolver.recognise import Candidate
from timeline.resolver.sentences import sentence_ends
from timeline.resolver.time_words import any_of, beside

_NEIGHBOURS = 8  # expressions on each side, by convention: more than a sentence has, so that the time stays linear
_FARTHEST = 300  # characters to the day, by convention: a long sentence
_BORDER = re.compile(rf"[,;:()–—]|\b{any_of(beside('clause', 'leading'))}\b", re.IGNORECASE)
_RELATIVE = rf"\b{any_of(beside('clause', 'relative'))}\b"
_RELATIVE_BETWEEN = re.compile(rf", ?{_RELATIVE}", re.IGNORECASE)
_RELATIVE_BEFORE = re.compile(rf"(?:, ?)?{_RELATIVE}(?:[^,;:.]|\.(?!\s+(?-i:[A-Z])))*$", re.IGNORECASE)
_AHEAD = re.compile(rf"\b{any_of(beside('clause', 'ahead'))}\b", re.IGNORECASE)
_CLAUSE = 100  # characters of a relative clause before its day, by convention
_OF_A_NOUN = re.compile(r"['’]s\b|['’] |-[a-z]")  # Monday's talks, a Monday-night show
_SURE = re.compile(rf"\b({any_of(beside('clock', 'leading_sure'))}) $", re.IGNORECASE)
_HABIT = beside("clock", "leading_habit")
_UNKNOWN_DAY = re.compile(
    r" (?:on|of) (?:the|an?|any|some|each|every|his|her|its|their) "
    r"(?:(?!same\b|next\b|following\b|previous\b)\w+ )?(?:day|eve|date|anniversary)\b(?! before| after)",
    re.IGNORECASE,
)
_BACK = re.compile(rf"\b{any_of(beside('clock', 'leading_back'))}\b", re.IGNORECASE)
_EVENING, _MIDNIGHT, _MORNING = 18, 24, 6  # o'clock, by convention
_LONGEST_SURE = 10  # characters, the longest of those words with a blank


def with_days(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, each time without a day on the one that the text names for it, if any.

    A latent time, as "midnight" may be one, counts where a preposition stands before it.
    """
    if not any(_is_loose(candidate.meaning) for candidate in candidates):
        return list(candidates)
    ends = sentence_ends(text)
    sentences = [bisect_right(ends, candidate.start) for candidate in candidates]
    done = list(candidates)
    for place, time in enumerate(candidates):
        if _is_loose(time.meaning):
            beside = range(max(0, place - _NEIGHBOURS), min(len(candidates), place + _NEIGHBOURS + 1))
            near = [candidates[other] for other in beside if sentences[other] == sentences[place]]
            there = (
                _on_unknown_day(text, time)
                or _with_day(text, time, near)
                or _with_told_day(text, time, candidates[:place], ends)
            )
            done[place] = _past_midnight(text, done[place - 1], there) if place else there
    return done


def _with_day(text: str, time: Candidate, near: Sequence[Candidate]) -> Candidate | None:
    """The time on the day of its sentence, as it is where it counts for no time there, `None` where none is named."""
    found = min(_apart(text, time, near), default=None)
    if found is None:
        return None
    if not _counts(text, time, is_near=found[0] == 0):
        return time
    named = next(candidate for candidate in near if candidate.start == found[2])
    day = _day_in(named.meaning)
    assert day is not None  # `_apart` gives only such
    there = NamedDay(day, named.start, text[named.start : named.end])
    meaning = _placed(time.meaning, there, _part_in(named.meaning))
    return attrs.evolve(time, meaning=meaning, latent=False, rules=(*time.rules, "day of its sentence"))


def _on_unknown_day(text: str, time: Candidate) -> Candidate | None:
    """At 7 p.m. on the third day of the trial: no word says which day that was."""
    if time.latent or not _UNKNOWN_DAY.match(text, time.end):
        return None
    return attrs.evolve(time, meaning=_placed(time.meaning, Vague(None, "no word says which day it was"), None))


def _past_midnight(text: str, evening: Candidate, time: Candidate) -> Candidate:
    """Called at 11 p.m. on Saturday, they left at 2 a.m.: the small hours behind an evening are those of its night."""
    late, early = _clock_in(evening.meaning), _clock_in(time.meaning)
    if late is None or early is None or late.day is None or early.either_half or time.start - evening.end > _FARTHEST:
        return time
    if not (_EVENING <= late.hour < _MIDNIGHT and early.hour < _MORNING):
        return time
    if _BACK.search(text, evening.end, time.start):
        return time
    return attrs.evolve(time, meaning=_moved(time.meaning), rules=(*time.rules, "night that goes on"))


def _with_told_day(text: str, time: Candidate, before_it: Sequence[Candidate], ends: Sequence[int]) -> Candidate:
    """The time on the day that the sentence before in its paragraph has told, in no relative clause.

    A part of the day with an article, "in the evening", goes on from whatever day was told.
    """
    if time.latent or not _counts(text, time, is_near=False):
        return time
    sentence = bisect_right(ends, time.start)
    before, here = (ends[place - 1] if place > 0 else 0 for place in (sentence - 1, sentence))
    since = 0 if isinstance(time.meaning, PartOfDay) else here if "\n\n" in text[before:here] else before
    apart = frozenset(
        day.start for day in before_it[-_NEIGHBOURS:] if day.start >= since and _is_set_apart(text, day, time)
    )
    return attrs.evolve(time, meaning=_placed(time.meaning, ToldDay(since, apart), None))


def _counts(text: str, time: Candidate, *, is_near: bool) -> bool:
    """Whether it is one time: what may be none needs a preposition, and "at night" has to stand near the day."""
    if not time.latent and not isinstance(time.meaning, PartOfDay):
        return True
    if text.startswith(" of ", time.end) or _is_bare(time.meaning):  # the early hours of Thursday morning; by 7
        return False
    before = _SURE.search(text, max(0, time.start - _LONGEST_SURE), time.start)
    return before is not None and (is_near or before[1].lower() not in _HABIT)


def _apart(text: str, time: Candidate, near: Iterable[Candidate]) -> Iterable[tuple[int, int, int]]:
    """For each day that is named there: the borders between, the distance, and where it stands."""
    for other in near:
        if other.latent or other.start == time.start or _day_in(other.meaning) is None:
            continue
        first, last = sorted((other, time), key=lambda candidate: candidate.start)
        if last.start - first.end > _FARTHEST:
            continue
        between = text[first.end : last.start]
        if _is_set_apart(text, other, time):
            continue
        borders = len(_BORDER.findall(between.lstrip(" ,"))) + bool(_OF_A_NOUN.match(text, other.end))
        yield borders, len(between), other.start


def _is_set_apart(text: str, day: Candidate, time: Candidate) -> bool:
    """Whether the day is in a relative clause without the time: left at 8 p.m. for Oslo, where he fell on Monday.

    Without commas only what will be tells that the clause is over: "the man who fell on Monday will speak at 8 p.m."
    """
    if time.start < day.start:
        return _RELATIVE_BETWEEN.search(text, time.end, day.start) is not None
    relative = _RELATIVE_BEFORE.search(text, max(0, day.start - _CLAUSE), day.start)
    if relative is None:
        return False
    if relative[0].startswith(",") and "," in text[day.end : time.start]:
        return True
    return _AHEAD.search(relative[0]) is None and _AHEAD.search(text, day.end, time.start) is not None


def _is_loose(meaning: Meaning | Modifier) -> bool:
    """Whether it is a time of day, or holds one, and no day is stated with it."""
    match meaning:
        case Clock(day=None) | PartOfDay(day=None):
            return True
        case Part(inner) | About(inner) | Bound(inner) | Range(_, inner):
            return _is_loose(inner)
    return False


def _is_bare(meaning: Meaning | Modifier) -> bool:
    """Whether it is an hour in a bare number."""
    match meaning:
        case Part(inner) | About(inner) | Bound(inner):
            return _is_bare(inner)
    return is_bare_hour(meaning)


def _placed(meaning: Meaning | Modifier, day: Meaning, part: PartOfDay | None) -> Meaning:
    """The same time on that day, and of its clock in that part of it."""
    match meaning:
        case Clock():
            return attrs.evolve(in_part(meaning, part) if part else meaning, day=day)
        case PartOfDay():
            return attrs.evolve(meaning, day=day)
        case Part(inner):
            return attrs.evolve(meaning, whole=_placed(inner, day, part))
        case About(inner) | Bound(inner):
            return attrs.evolve(meaning, meaning=_placed(inner, day, part))
        case Range(first, last):
            return Range(_placed(first, day, part), _placed(last, day, part))
    raise TypeError(f"no time of day: {meaning!r}")


def _clock_in(meaning: Meaning | Modifier) -> Clock | None:
    """The clock time that it is, on whatever day."""
    match meaning:
        case Clock():
            return meaning
        case About(inner) | Bound(inner):
            return _clock_in(inner)
    return None


def _moved(meaning: Meaning | Modifier) -> Meaning:
    """The same clock time in the night that ends its day."""
    match meaning:
        case Clock(hour):
            return attrs.evolve(meaning, hour=hour + _MIDNIGHT)
        case About(inner) | Bound(inner):
            return attrs.evolve(meaning, meaning=_moved(inner))
    raise TypeError(f"no time of day: {meaning!r}")


def _day_in(meaning: Meaning | Modifier) -> Meaning | None:
    """The single day that it is, or on which it states a time."""
    match meaning:
        case Clock(day=NamedDay(day)) | PartOfDay(day=NamedDay(day)):
            return day
        case Clock(day=day) | PartOfDay(day=day):
            return day
        case Bound(Clock() | PartOfDay() as time):
            return _day_in(time)
        case Part(inner) | About(inner):
            return _day_in(inner)
        case Range(Clock() as first, _):
            return _day_in(first)
        case Nth(what=int()) | Ago(Granularity.DAY) | From(granularity=Granularity.DAY):
            return meaning
    return meaning if is_day(meaning) else None


def _part_in(meaning: Meaning | Modifier) -> PartOfDay | None:
    """The part of the day that it is."""
    match meaning:
        case PartOfDay():
            return meaning
        case Part(inner) | About(inner) | Bound(inner):
            return _part_in(inner)
    return None
