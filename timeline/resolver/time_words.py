"""The words of time: one data file, and the regular expressions and numbers made from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from timeline.languages.en import times
from timeline.model.civil import Granularity
from timeline.model.interval import Part
from timeline.resolver.meaning import Direction, Relation

_TABLES = times()
MONTHS: dict[str, int] = _TABLES["month"] | _TABLES["short_month"]
WEEKDAYS: dict[str, int] = _TABLES["weekday"] | _TABLES["short_weekday"]
SEASONS: dict[str, int] = _TABLES["season"]
PARTS_OF_DAY: dict[str, tuple[str, int, int]] = {name: tuple(row) for name, row in _TABLES["part_of_day"].items()}
NEAR_DAYS: dict[str, int] = _TABLES["near_day"]
POSTED_NEAR_DAYS: dict[str, int] = _TABLES["posted_near_day"]
POSTED_TONIGHT = frozenset(_TABLES["posted_tonight"]["words"])
POSTED_WEEKENDS = frozenset(_TABLES["posted_weekend"]["words"])
POSTED_PRESENT = frozenset(_TABLES["posted_present"]["words"])
TIMES: dict[str, int] = _TABLES["times"]
COUNTED: dict[str, str] = _TABLES["counted"]
QUANTIFIERS = frozenset(_TABLES["quantifier"]["words"])
POSTED_FREQUENCIES: dict[str, str] = _TABLES["posted_frequency"]
ORDINALS: dict[str, int] = _TABLES["ordinal"]
DECADES: dict[str, int] = _TABLES["decade_word"]
NAMED_DAYS: dict[str, list[int]] = _TABLES["named_day"]
HOLIDAYS: dict[str, dict[str, Any]] = _TABLES["holiday"]
NATIONAL: dict[str, dict[str, Any]] = _TABLES["national"]
EITHER: dict[str, list[str]] = _TABLES["either"]
ESTIMATED = frozenset(_TABLES["estimated"]["calendars"])
ORTHODOX = frozenset(_TABLES["orthodox"]["countries"])
RITES = frozenset(_TABLES["orthodox"]["rites"])
FEASTS_AND_WORDS = frozenset(_TABLES["feast_and_word"]["words"])
GENERIC_FEASTS = frozenset(_TABLES["generic_feast"]["words"])
COUNT_NOUNS = frozenset(_TABLES["count_noun"]["words"])
PAST_VERBS = frozenset(_TABLES["past_verb"]["words"])
FUNCTION_WORDS = frozenset(_TABLES["function_word"]["words"])
NUMBERED = frozenset(_TABLES["numbered"]["words"])
SCALES = frozenset(_TABLES["scale"]["words"])
POST_WORDS = frozenset(_TABLES["post_word"]["words"])
NAMED_THINGS = frozenset(_TABLES["named_thing"]["words"])
PERSONAL_TITLES = frozenset(_TABLES["personal_title"]["words"])
PROPER_NAMES = frozenset(_TABLES["proper_name"]["names"])
FREQUENCIES: dict[str, str] = _TABLES["frequency"]
DIRECTIONS: dict[str, Direction] = _TABLES["direction"]
COUNTS: dict[str, int] = _TABLES["count"]
MENTIONED_COUNTS: dict[str, int] = _TABLES["mentioned_count"]
PARTS_OF_UNIT: dict[str, Part] = _TABLES["part_of_unit"]
RESTS = frozenset(_TABLES["rest_of_unit"]["words"])
INEXACT: dict[str, str] = {word: mod for mod, words in _TABLES["inexact"].items() for word in words}
INEXACT_NUMBERS: dict[str, str] = _TABLES["inexact_number"]
SIDES: dict[str, Relation] = _TABLES["side"]
FISCAL = frozenset(_TABLES["fiscal"]["words"])
WORKING = frozenset(_TABLES["working"]["words"])
SIDES_BEHIND: dict[str, Relation] = _TABLES["side_behind"]
MONTHS_AND_NAMES = frozenset(_TABLES["month_and_name"]["words"])
NAMES_AND_WORDS = frozenset(_TABLES["name_and_word"]["words"])
NO_ADJECTIVES = frozenset(_TABLES["no_adjective"]["words"])
ZONES: dict[str, str] = _TABLES["zone"]
ZONE_REGIONS = frozenset(_TABLES["zone_region"]["words"])
_NUMBERS: dict[str, int] = _TABLES["number"]
_MANY: dict[str, int] = _TABLES["many"]
MANY = "(?:" + "|".join(_MANY) + ")"
_UNITS: dict[str, tuple[str, str, int]] = {name: tuple(row) for name, row in _TABLES["unit"].items()}

SHARES: dict[str, float] = _TABLES["share"]
_FRACTIONS = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
DIGIT = "0"  # stands for every word that starts with a digit where a rule lists its first words
NUMBER_WORDS = frozenset(_NUMBERS | _MANY) | {"half"}
NUMBERS = NUMBER_WORDS | {DIGIT}
TEENS = frozenset(word for word, number in _NUMBERS.items() if 10 <= number < 20)
FULL_WEEKDAYS = frozenset(_TABLES["weekday"])
SHORT_WEEKDAYS = frozenset(_TABLES["short_weekday"])
_TENS_WORDS = frozenset(word for word, number in _NUMBERS.items() if 20 <= number < 100)
DAYS_AND_PARTS = frozenset(WEEKDAYS) | NEAR_DAYS.keys() | PARTS_OF_DAY.keys() | {"tonight"}
COMMON_WORDS = frozenset(_TABLES["common_word"]["words"])
PLURAL_UNITS = ("minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries")
"""The plurals that are lengths of time without a number too: weeks of rain, months later."""
ORDINAL_STARTS = frozenset(ORDINALS) | _TENS_WORDS  # "twenty-first" starts with the word "twenty"


def any_of(words: Iterable[str]) -> str:
    r"""A regular expression that matches one of the words, the longest first.

    >>> any_of(["p", "p.m."])
    '(?:p\\.m\\.|p)'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(ordered).replace(".", r"\.") + ")"


def beside(kind: str, role: str) -> tuple[str, ...]:
    """The words that stand beside expressions of a kind in a role.

    >>> beside("weekday", "leading_name")[:2]
    ('Black', 'Good')
    """
    return tuple(_TABLES["beside"][kind][role])


def squeezed(name: str) -> str:
    """The name of a feast in small letters, without what writers leave out or put in.

    >>> squeezed("St. Patrick’s Day"), squeezed("Tomb-Sweeping Day")
    ('stpatricksday', 'tombsweepingday')
    """
    return re.sub(r"\W", "", name.lower())


_FEASTS = {squeezed(name): name for name in (*HOLIDAYS, *NATIONAL, *EITHER, *_TABLES["spelling"])}
FEAST_STARTS = frozenset(
    DIGIT if word[0].isdigit() else word
    for name in _FEASTS.values()
    for word in (*re.split(r"\W", name)[:1], squeezed(name.split()[0]), squeezed(name.split()[0]).removesuffix("s"))
)


def _spelled(names: Iterable[str]) -> str:
    """A regular expression of names, with or without their apostrophes, full stops and hyphens."""
    mark = "['’]?"
    pattern = re.sub("'s|s'", "<s>", any_of(names)).replace("'", mark).replace("<s>", f"{mark}s{mark}")
    return pattern.replace("-", "[- ]?").replace(r"\.", r"\.?")


_TENS = any_of(_TENS_WORDS)
_ONES = any_of(word for word, number in _NUMBERS.items() if number < 10 and len(word) > 2)
_BELOW_TWENTY = any_of(word for word, number in _NUMBERS.items() if number < 20 and len(word) > 2)
_ORDINAL_ONES = any_of(word for word, number in ORDINALS.items() if number < 10)
_BELOW_HUNDRED = rf"(?:{_TENS}(?:[- ]{_ONES})?|{_BELOW_TWENTY})"
_ORDINAL_WORD = rf"(?:{_TENS}-{_ORDINAL_ONES}|{any_of(ORDINALS)})"
_DAY_WORD = rf"(?:(?:twenty|thirty)[- ]{_ORDINAL_ONES}|{any_of(ORDINALS)})"
HOUR_WORDS = any_of(word for word, number in _NUMBERS.items() if number <= 12 and len(word) > 2)
_BC = r"(?:b\.c\.(?:e\.)?|bce?\b)"
_ERA = rf"(?:{_BC}|a\.d\.|ad\b|c\.e\.|ce\b)"

_LISTS = (
    "counted_adjective", "determiner", "file_ending", "fiscal", "match_word", "minute_tens", "name_noun", "named_thing",
    "numbered", "road", "scale", "teen",
)  # fmt: skip
ONE_UNIT = "(?P<unit>day|week|wk|month|mth|quarter|year|yr|decade|century)"
"""The units that "this" and "next" go with."""
CLASSES = {
    "month": rf"(?:{any_of(_TABLES['month'])}|{any_of(_TABLES['short_month'])}\b\.?)",
    "weekday": any_of(_TABLES["weekday"]),
    "short_weekday": any_of(_TABLES["short_weekday"]) + r"\b\.?",
    "season": any_of(SEASONS),
    "part": any_of(PARTS_OF_DAY),
    "near_day": any_of(NEAR_DAYS | POSTED_NEAR_DAYS),
    "unit": r"(?:centur(?:y|ies)|" + any_of(word for word in _UNITS if word != "century") + "s?)",
    "number": (
        rf"(?:\d{{1,2}},\d{{3}}|\d{{1,2}} {any_of(_MANY)}"
        rf"|\d{{1,4}}(?:\.\d{{1,3}}|(?: and)?[ -](?:1/[24]|3/4)|[½¼¾]| and a half)?"
        rf"|(?:an?|{_BELOW_TWENTY})[- ]and[- ]a[- ]half"
        rf"|(?:(?:an?|{_BELOW_HUNDRED}) )?{any_of(_MANY)}(?:(?: and)? {_BELOW_HUNDRED})?"
        rf"|half(?: a |-)dozen|{_BELOW_HUNDRED}|an?)"
    ),
    "ordinal_word": _ORDINAL_WORD,
    "ordinal": rf"(?:{_ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th))",
    "day": rf"(?:(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?|{_DAY_WORD})",
    "year": rf"(?:[12]\d{{3}}(?!\d)(?: {_ERA})?|[1-9]\d{{0,3}} ?{_ERA}|(?:ad|a\.d\.) \d{{1,4}})",
    "bc": _BC,
    "zone": any_of(ZONES),
    "tens": _TENS,
    "ones": _ONES,
    "teen": any_of(TEENS),
    "decade_word": any_of(DECADES),
    "named_day": any_of(NAMED_DAYS),
    **{name: any_of(_TABLES[name]["words"]) for name in _LISTS},
    "holiday": _spelled(_FEASTS.values()),
    "rite": any_of(RITES),
}

OF_A_CENTURY = re.compile(r"\sof\s(?:[\w-]+\s){1,3}century\b")  # a quarter of one is none of a year
_NONE = re.compile(r"(?!)")
OTHER_SENSES: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    word: (
        re.compile(rf"[\s-]+{any_of(sense['before'])}\b", re.IGNORECASE) if "before" in sense else _NONE,
        re.compile(rf"\b{any_of(sense['after'])}[\s-]+$", re.IGNORECASE) if "after" in sense else _NONE,
    )
    for word, sense in _TABLES["other_sense"].items()
}


def number(text: str) -> float | None:
    """The number that a word or figure means, `None` for what is no number.

    >>> number("twenty-five"), number("2,000"), number("2¾"), number("a hundred and ten"), number("half a dozen")
    (25, 2000, 2.75, 110, 6)
    """
    text = re.sub("[- ]and[- ]a[- ]half", " 1/2", text.replace(",", ""))
    for sign, fraction in _FRACTIONS.items():
        text = text.replace(sign, f" {fraction}")
    if split := re.fullmatch(r"(.+?)(?: and)?[\s-]+(\d)/(\d)", text):
        whole = number(split[1])
        return None if whole is None else whole + int(split[2]) / int(split[3])
    if re.fullmatch(r"[\d.]+", text):
        return float(text) if "." in text else int(text)
    return _of_words([word for word in re.split(r"[\s-]+", text) if word != "and"])


def _of_words(words: list[str]) -> int | None:
    if any(word not in NUMBER_WORDS and not word.isdigit() for word in words):
        return None
    if words[0] == "half":
        return _MANY[words[-1]] // 2
    total = 0
    for word in words:
        total = (total or 1) * _MANY[word] if word in _MANY else total + (_NUMBERS.get(word) or int(word))
    return total


def ordinal(text: str) -> int:
    """The number of an ordinal word or figure.

    >>> ordinal("third"), ordinal("3rd"), ordinal("twenty-third"), ordinal("twenty third")
    (3, 3, 23, 23)
    """
    if text[:1].isdigit():
        return int(re.sub(r"\D", "", text))
    tens, _, ones = text.replace(" ", "-").rpartition("-")
    return (_NUMBERS[tens] if tens else 0) + ORDINALS[ones]


def year(text: str) -> int:
    """The astronomical year of a written one.

    >>> year("2024"), year("44 BC"), year("AD 79"), year("480 bce")
    (2024, -43, 79, -479)
    """
    figure = int(re.sub(r"\D", "", text))
    return 1 - figure if "b" in text.lower() else figure


def month(text: str) -> int:
    """The number of a month from its name, short or full."""
    return MONTHS[text.rstrip(".")]


def feast_name(text: str) -> str:
    """The name by which the lexicon knows a feast.

    >>> feast_name("presidents day"), feast_name("Xmas"), feast_name("eid al fitr")
    ("presidents' day", 'christmas', 'eid al-fitr')
    """
    name = _FEASTS[squeezed(text)]
    spellings: dict[str, str] = _TABLES["spelling"]
    return spellings.get(name, name)


def unit(text: str) -> tuple[Granularity, str, int]:
    """Granularity, letter of an ISO 8601 duration and how many of it, of a unit in the singular or plural."""
    name = "century" if text.startswith("centur") else text.removesuffix("s")
    granularity, letter, factor = _UNITS[name]
    return Granularity(granularity), letter, factor
