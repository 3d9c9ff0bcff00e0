"""Parts and multiples of years: quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

import re

from timeline.factuality.direction import BEHIND
from timeline.factuality.judgement import Factuality
from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import DecadeOfCentury, Meaning, Unit, Yearly, YearOfCentury, Years
from timeline.resolver.rule import Found, Latent, Series, rule
from timeline.resolver.time_words import (
    CLASSES,
    DECADES,
    DIGIT,
    DIRECTIONS,
    FISCAL,
    MONTHS,
    ORDINAL_STARTS,
    SEASONS,
    any_of,
    beside,
)
from timeline.resolver.timex3 import years_before_christ

_QUARTER_BEFORE = re.compile(
    rf"(?:\b(?:{any_of(beside('quarter', 'leading'))}|\d{{4}})[\s-]|['’]s\s)(?:q[1-4],? (?:and|or|to|&) )?$",
    re.IGNORECASE,
)
_QUARTER_AFTER = re.compile(rf"['’]s?\s?\w|[\s-]{any_of(beside('quarter', 'trailing'))}\b", re.IGNORECASE)
_WITHIN_QUARTER = re.compile(rf"\b{any_of(beside('quarter', 'leading_within'))}\s$", re.IGNORECASE)
_NTH = "first|second|third|fourth|[1-4](?:st|nd|rd|th)"
_SEASON_LEADING, _SEASON_OF = beside("season", "leading_sure"), beside("season", "leading_whose")
_EVENT_AFTER = re.compile(rf"\s(?:[A-Z]\w+\s)?(?i:{any_of(beside('season', 'trailing_event'))})\b")
_NO_SEASON_AFTER = re.compile(rf"\s{any_of(beside('season', 'trailing_other'))}\b|-", re.IGNORECASE)
_DECADE_BEFORE = re.compile(
    rf"\bthe (?:early|late)[- ]$|\b{any_of(beside('decade', 'leading'))} the (?:\d0s(?:,? and|,? or|,) )?$",
    re.IGNORECASE,
)
_MATCH = re.compile(rf"\b{CLASSES['match_word']}\b", re.IGNORECASE)
_LAST_CENTURY = 30  # by convention: of a later one nobody writes


@rule(
    "quarter",
    starts={"the", *FISCAL, "first", "second", "third", "fourth", "last", "final", DIGIT},
    pattern=f"(?:(?:the )?(?:<fiscal> )?(?P<n>{_NTH}|last|final)(?: <fiscal2>)? "
    "|(?P<h>first|second|third|fourth)-)quarter",
)
def _quarter(found: Found) -> Meaning | None:
    if found.continues_an_ordinal or _is_of_a_match(found) or time_words.OF_A_CENTURY.match(found.after):
        return None
    if found["n"] in ("last", "final"):  # of a year that is named
        named = re.match(r"\sof\s(?:[12]\d{3}|last|this|next|the)\b", found.after)
        return Yearly(Granularity.QUARTER, 10, told=BEHIND) if named else None
    told = _told(found) if found["n"] else BEHIND
    return Yearly(Granularity.QUARTER, 3 * time_words.ordinal(found["n"] or found["h"]) - 2, told=told)


def _told(found: Found) -> Factuality:
    """A quarter is the last one, unless something will be in it: "will merge in the fourth quarter"."""
    told = found.told_of_year
    return told if told.time == "ahead" and _WITHIN_QUARTER.search(found.before) else BEHIND


def _is_of_a_match(found: Found) -> bool:
    """In the first quarter he scored."""
    return _MATCH.search(found.sentence_before) is not None or _MATCH.search(found.sentence_after) is not None


@rule("quarter by its last month", starts={"the", *MONTHS}, pattern="(?:the )?<month> quarter")
def _month_quarter(found: Found) -> Meaning | None:
    """The June quarter, which goes from April to June."""
    month = time_words.month(found["month"])
    if month % 3 or not found.is_named("month"):
        return None
    return Yearly(Granularity.QUARTER, month - 2, told=BEHIND)


@rule(
    "quarters",
    starts={"the", "first", "second", "third", "fourth", DIGIT},
    pattern=f"(?:the )?(?P<n>{_NTH})(?:,? and | or | to | through | ?[-–—] ?)(?:the )?(?P<n2>{_NTH}) quarters?",
)
def _quarters(found: Found) -> Series | None:
    """The first and third quarters, each with its span."""
    if found.continues_an_ordinal:
        return None
    first, last = (Yearly(Granularity.QUARTER, 3 * time_words.ordinal(found[n]) - 2, told=BEHIND) for n in ("n", "n2"))
    (start, end), (_, first_end), (second, _) = found.match.span(), found.match.span("n"), found.match.span("n2")
    return Series((((start, first_end), first), ((second, end), last)))


_WITH_YEAR = r"(?:(?: of|,)? <year>|(?:[-/]| fy ?)(?P<full>20\d\d)|(?: ?['’‘/]| fy ?['’‘]?)(?P<short>\d\d))"


@rule(
    "quarter in figures",
    starts={DIGIT, "q1", "q2", "q3", "q4"},
    pattern=rf"(?:q(?P<n>[1-4])|(?P<n2>[1-4])q){_WITH_YEAR}?|(?P<n3>[1-4])q(?P<glued>\d\d)",
)
def _short_quarter(found: Found) -> Meaning | Latent | None:
    """Q2 2024, 2Q of 2024, 2Q24, Q2 FY24, Q2/2024."""
    year = _year_in_figures(found)
    if not (year or "Q" in found.original()[:2]) or re.search(r"[\w.,:/$]$|(?<![qQ][1-4])-$", found.before):
        return None
    number = int(found["n"] or found["n2"] or found["n3"])
    meaning = Yearly(Granularity.QUARTER, 3 * number - 2, told=BEHIND, year=year)
    sure = year or _QUARTER_BEFORE.search(found.before) or _QUARTER_AFTER.match(found.after)
    return meaning if sure else Latent(meaning)  # Q1 may be a question or a car


@rule("year and quarter in figures", starts={DIGIT}, pattern=r"(?P<y>(?:19|20)\d\d)[-–/ ]?(?P<q>q)(?P<n>[1-4])")
def _quarter_of_year(found: Found) -> Meaning | None:
    """2019Q3, 2019-Q3."""
    if not found.is_capitalised("q") or re.search(r"[\w.,:/$-]$", found.before):
        return None
    return Unit(Granularity.QUARTER, Moment(int(found["y"]), 3 * int(found["n"]) - 2))


def _year_in_figures(found: Found) -> Unit | YearOfCentury | None:
    if full := found["year"] or found["full"]:
        return Unit(Granularity.YEAR, Moment(time_words.year(full)))
    short = found["short"] or found["glued"]
    return YearOfCentury(int(short)) if short else None


@rule(
    "half",
    starts={"the", "first", "second", "latter", "last", "final"},
    pattern="(?:the )?(?P<n>first|second|latter|last|final)[ -]half",
)
def _half(found: Found) -> Latent | None:
    if found.continues_an_ordinal:
        return None
    return Latent(Yearly(Granularity.HALF, 1 if found["n"] == "first" else 7, told=BEHIND))


@rule(
    "half in figures",
    starts={DIGIT, "h1", "h2"},
    pattern=rf"(?:h(?P<n>[12])|(?P<n2>[12])h){_WITH_YEAR}|(?P<n3>[12])h(?P<glued>\d\d)",
)
def _short_half(found: Found) -> Meaning | None:
    if "H" not in found.original()[:2] or re.search(r"[\w.,:/$]$|(?<![qQ][1-4])-$", found.before):
        return None
    number = int(found["n"] or found["n2"] or found["n3"])
    return Yearly(Granularity.HALF, 6 * number - 5, year=_year_in_figures(found))


@rule(
    "season and year",
    starts={*SEASONS, "the"},
    pattern="(?:the )?<season>(?: of |,? )<year>(?:[-–/]\\d\\d(?:\\d\\d)?)?",
)
def _season_year(found: Found) -> Meaning | None:
    return Unit(Granularity.SEASON, Moment(time_words.year(found["year"]), SEASONS[found["season"]]))


@rule(
    "last, this or next season",
    starts={"last", "this", "next"},
    pattern="(?P<which>last|this(?: past| coming)?|next) <season>",
)
def _directed_season(found: Found) -> Meaning | None:
    if found.follows(*_SEASON_OF) and found["which"] != "this":
        return None
    direction = DIRECTIONS[found["which"].split()[-1]]
    return Yearly(Granularity.SEASON, SEASONS[found["season"]], direction=direction)


@rule("season", starts={*SEASONS, "the"}, pattern="(?:the )?<season>")
def _bare_season(found: Found) -> Meaning | Latent | Series | None:
    meaning = Yearly(Granularity.SEASON, SEASONS[found["season"]], told=found.told_of_year)
    if found.is_capitalised("season") and re.match(r"\s[A-Z][a-z]", found.after):
        if found.domain == "narrative" and _EVENT_AFTER.match(found.after):
            return Series(((found.match.span("season"), meaning),))
        return None if found.words.startswith("the") else Latent(meaning)
    if found["season"] == "fall" or _NO_SEASON_AFTER.match(found.after):
        return Latent(meaning)
    return meaning if found.follows(*_SEASON_LEADING) else Latent(meaning, alone_in=("narrative", "colloquial"))


_THING_BEFORE = re.compile(r"[a-z]\s(?:[A-Z][a-z]+)\s$")


@rule("decade", starts={DIGIT, "the"}, pattern=r"(?:the )?(?P<y>[12]\d\d0)['’]?s(?: (?P<era><bc>))?")
def _decade(found: Found) -> Meaning | None:
    if re.search(r"[$€£#]$", found.before):
        return None
    if found.original().endswith("S") and not found.before.isupper():
        return None  # Model 1950S
    if found.words[0].isdigit() and (_THING_BEFORE.search(found.before) or re.match(r"\sof\s[a-z]", found.after)):
        return None  # two Beechcraft 1900s, 1000s of fans
    return _decade_from(int(found["y"]), bool(found["era"]))


@rule("decade BC", starts={DIGIT, "the"}, pattern=r"(?:the )?(?P<y>\d{1,2}0)s (?P<era><bc>)")
def _decade_bc(found: Found) -> Meaning | None:
    return _decade_from(int(found["y"]), True)


def _decade_from(year: int, before_christ: bool) -> Meaning:
    if before_christ and (named := years_before_christ(Granularity.DECADE, year)):
        return Years(*named)
    return Unit(Granularity.DECADE, Moment(year))


@rule("short decade", starts={DIGIT, "the"}, pattern=r"(?P<the>the ['’‘])?(?P<figures>\d0)s")
def _short_decade(found: Found) -> Meaning | None:
    apostrophe = found["the"] or re.search(r"(?:^|[\s(-])['’‘]$", found.before)
    return DecadeOfCentury(int(found["figures"])) if apostrophe or _DECADE_BEFORE.search(found.before) else None


@rule("decade in words", starts={"the", *DECADES}, pattern="(?:the )?<decade_word>")
def _decade_words(found: Found) -> Meaning | None:
    if re.search(r"\b(?:temperatures?|degrees)\b", found.before, re.I):
        return None
    the = found.words.startswith("the") or re.search(r"\bthe (?:early|late|mid)[- ]$", found.before, re.I)
    return DecadeOfCentury(DECADES[found["decade_word"]]) if the else None


@rule(
    "centuries",
    starts={"the", DIGIT, *ORDINAL_STARTS},
    pattern="(?:the )?<ordinal>(?: and | or | to | ?[-–—] ?)<ordinal2>[ -](?:century|centuries)(?: (?P<era><bc>))?",
)
def _centuries(found: Found) -> Series | None:
    numbers = time_words.ordinal(found["ordinal"]), time_words.ordinal(found["ordinal2"])
    first, last = (_hundred_years(number, bool(found["era"])) for number in numbers)
    (start, _), (_, end), (second, _) = found.match.span(), found.match.span("ordinal"), found.match.span("ordinal2")
    if found.continues_an_ordinal or first is None or last is None:
        return None
    return Series((((start, end), first), ((second, found.match.end()), last)))


@rule(
    "century",
    starts={"the", DIGIT, *ORDINAL_STARTS},
    pattern="(?:the )?(?:(?P<twenty>twenty) )?<ordinal>[ -]century(?: (?P<era><bc>|a\\.d\\.|ad|c\\.e\\.|ce))?",
)
def _century(found: Found) -> Meaning | None:
    number = time_words.ordinal(found["ordinal"])
    if found["twenty"]:  # but twenty first-century coins are twenty
        if number >= 10 or "-" in found.words:
            return None
        number += 20
    return None if found.continues_an_ordinal else _hundred_years(number, found["era"].startswith("b"))


def _hundred_years(number: int, before_christ: bool) -> Meaning | None:
    if not 1 <= number <= _LAST_CENTURY:
        return None
    if before_christ and (named := years_before_christ(Granularity.CENTURY, number * 100)):
        return Years(*named)
    if number == 1:
        return Years(1, 100, "00")
    return Unit(Granularity.CENTURY, Moment((number - 1) * 100))
