"""Days, months and years: 16. Mai 2024, jeudi 16 mai, mayo de 2024, 3 al 5 de mayo de 2024, 16/05/2024, nel 2013."""

from __future__ import annotations

import re

import attrs

from timeline.model.civil import Granularity, Moment, days_in_month
from timeline.resolver.explicit import dateparser_check
from timeline.resolver.explicit.date_evidence import Evidence, is_span_of_years
from timeline.resolver.explicit.language_lexicon import Lexicon, numbered
from timeline.resolver.explicit.spelling import any_of, composed, maybe, starts_of
from timeline.resolver.meaning import Checked, Meaning, Range, Unit, Vague
from timeline.resolver.rule import Found, Rule, compiled
from timeline.resolver.time_words import DIGIT

_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_FIGURES = (
    r"(?P<day>[0-3]?[0-9])(?:(?P<mark>[./-])|\. )(?P<month>[0-3]?[0-9])(?(mark)(?P=mark)|\. )"
    r"(?P<year>[12][0-9]{3})(?![0-9])"
)
_GLUED_BEFORE = re.compile(r"[\w.,:/+$€£#]$|(?<!\d{4})(?<!\d{4}\s)[-–−]$")
_GLUED_AFTER = re.compile(r"[.,:/-]\w|[%°]")
_FIRST, _LAST = 1000, 2100  # what may be a year at all, by convention as in English
_NO_YEAR = "the year is not stated"


@attrs.frozen
class Dates:
    """The grammar of days, months and years in one language."""

    lexicon: Lexicon
    evidence: Evidence
    _months: dict[str, int] = attrs.field(init=False)
    _weekdays: dict[str, int] = attrs.field(init=False)
    _day_before: re.Pattern[str] = attrs.field(init=False)

    @_months.default
    def _(self) -> dict[str, int]:
        return numbered(self.lexicon.months, self.lexicon.short_months, first=1)

    @_weekdays.default
    def _(self) -> dict[str, int]:
        return numbered(self.lexicon.weekdays, self.lexicon.short_weekdays)

    @_day_before.default
    def _(self) -> re.Pattern[str]:
        mark, of = any_of(self.lexicon.day_marks), any_of(self.lexicon.before_month)
        return compiled(f"[0-9]{maybe(mark)} {maybe(f'{of} ')}$")

    def rules(self) -> tuple[Rule, ...]:
        """The rules of the language, longest shapes first."""
        words, language = self.lexicon, self.lexicon.name
        full, short = any_of(numbered(words.months)), any_of(numbered(words.short_months))
        any_month = rf"(?P<month>{full}|{short}\b\.?)"
        clear_month = rf"(?P<month>{full}|{short}\.)"  # without a day "mar 2024" may be the sea
        number = rf"(?P<year>[12][0-9]{{3}}(?![0-9])|[0-9]{{1,3}}(?= ?{any_of(words.before_christ)}(?!\w)))"
        year = f" {maybe(any_of(words.before_year) + ' ')}{number}"
        mark = any_of(words.day_marks)
        day = f"(?:(?P<day>{_DAY}){maybe(mark)}|{any_of(words.first_day)})"
        of = rf"(?: |(?<=\.)){maybe(any_of(words.before_month) + ' ')}"
        weekday = maybe(self._weekday())
        through = f"(?: {any_of(words.through)} ?| ?[-–] ?)"
        first = f"(?P<first>{_DAY}){maybe(mark)}"
        starts = frozenset({DIGIT}) | starts_of([*words.first_day, *self._weekdays])
        return (
            Rule(
                f"day, month and year ({language})",
                starts,
                f"{weekday}{day}{of}{any_month}{year}",
                self.day_month_year,
            ),
            Rule(
                f"days, month and year ({language})",
                frozenset({DIGIT}),
                f"{first}{through}{day}{of}{any_month}{year}",
                self.days_month_year,
            ),
            Rule(
                f"day and month ({language})",
                starts,
                f"{weekday}{day}{of}(?P<month>{full})",
                self.day_month,
            ),
            Rule(
                f"month and year ({language})",
                starts_of(self._months),
                clear_month + year,
                self.month_year,
            ),
            Rule(f"date in figures ({language})", starts, f"{weekday}{_FIGURES}", self.figures),
            Rule(f"year ({language})", frozenset({DIGIT}), number, self.year),
        )

    def _weekday(self) -> str:
        full, short = any_of(numbered(self.lexicon.weekdays)), any_of(numbered(self.lexicon.short_weekdays))
        article = maybe(f"{any_of(self.lexicon.before_day)} ?")
        return rf"(?:(?P<weekday>{full})(?: ?, ?| )|(?P<short_weekday>{short})(?:\.,|,|\.) ?){article}"

    def day_month_year(self, found: Found) -> Meaning | None:
        """16 mai 2024, with the weekday where it is stated."""
        if not self._is_month(found) or self.evidence.refuses(found):
            return None
        return self.evidence.side(self._checked(self._named(found, _day(found)), found), found)

    def days_month_year(self, found: Found) -> Meaning | None:
        """3 au 5 mai 2024."""
        if not self._is_month(found) or self.evidence.refuses(found):
            return None
        first, last = self._named(found, int(found["first"])), self._named(found, _day(found))
        return next((day for day in (first, last) if isinstance(day, Vague)), Range(first, last))

    def day_month(self, found: Found) -> Meaning | None:
        """16 mai: a day of no stated year."""
        month, day = self._months[composed(found["month"])], _day(found)
        if not self._is_month(found) or self.evidence.refuses(found) or is_span_of_years(found):
            return None
        return Vague(f"XXXX-{month:02}-{day:02}", _NO_YEAR) if day <= days_in_month(2000, month) else None

    def month_year(self, found: Found) -> Meaning | None:
        """Mai 2024; after a number that is no day of it, it is not taken for the whole month."""
        word = found.original("month")
        is_name = composed(word) in self.lexicon.names and word[:1].isupper() and not word.isupper()
        if is_name or not self._is_month(found) or self.evidence.refuses(found) or is_span_of_years(found):
            return None
        if self._day_before.search(found.before.lower()):
            return None
        return self.evidence.side(self._named(found, None), found)

    def figures(self, found: Found) -> Meaning | None:
        """16.05.2024, the day first as in all of these languages; figures need no dictionary."""
        starts_in_figures = found.match[0][:1].isdigit()
        if (starts_in_figures and _GLUED_BEFORE.search(found.before)) or _GLUED_AFTER.match(found.after):
            return None
        meaning = dateparser_check.in_figures(day=int(found["day"]), month=int(found["month"]), year=int(found["year"]))
        return self.evidence.side(self._checked(meaning, found), found)

    def year(self, found: Found) -> Meaning | None:
        """2013, where the words before it leave no doubt: im Jahr 2013, en 2013, nel 2013."""
        if self.evidence.refuses(found) or is_span_of_years(found):
            return None
        if self.evidence.before_christ.matches(found):
            return self._before_christ()
        number = int(found["year"])
        if not _FIRST <= number <= _LAST or not self.evidence.is_for_a_year(found):
            return None
        return self.evidence.side(Unit(Granularity.YEAR, Moment(number)), found)

    def _named(self, found: Found, day: int | None) -> Unit | Vague:
        """The day or month, if it is of our era and dateparser agrees."""
        if self.evidence.before_christ.matches(found):
            return self._before_christ()
        word = composed(found["month"]).rstrip(".")
        return dateparser_check.named(
            self.lexicon.code, word, month=self._months[word], year=int(found["year"]), day=day
        )

    def _before_christ(self) -> Vague:
        return Vague(None, f"years before Christ in {self.lexicon.name} are not resolved")

    def _checked(self, meaning: Unit | Vague, found: Found) -> Unit | Vague | Checked:
        weekday = composed(found["weekday"] or found["short_weekday"])
        return Checked(meaning, self._weekdays[weekday]) if weekday and isinstance(meaning, Unit) else meaning

    def _is_month(self, found: Found) -> bool:
        return not self.lexicon.capitalised or found.is_capitalised("month")


def _day(found: Found) -> int:
    """The number of the day; where it is a word it is the first."""
    return int(found["day"] or 1)
