"""What stands before the first sentence of a report on its line: a headline that has lost its own, and a dateline."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages.en import cues, furniture, times

_CAPITAL = r"(?=[\"“‘'(]{0,2}[A-Z0-9])"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.? [A-Z][a-z]{2,8})(?:,? \d{4})?"
_REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)?"
_RULE = r"\s*(?:[—–|_]|--?)\s*"
_CITY = r"[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}"
_CAPITALS = r"[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]+)*"
# Set by hand on the development corpora.
_MAX_DATELINE = 120  # characters; the longest has a city, a state, a day and an agency
_MAX_HEADLINE = 250  # characters before the day on the page


def after_opening(text: str, start: int, end: int, *, is_first: bool, title: str | None = None) -> int:
    """Where the first sentence of a paragraph starts: behind the dateline; of the first paragraph, behind the headline.

    The headline is known by the title that it repeats, or by the day on the page that stands behind it.

    >>> text = "Ferry Sinks Off Oslo By Ann Lee 3 May 2021 A ferry sank. Oslo (AP) - It was new."
    >>> text[after_opening(text, 0, len(text), is_first=True):]
    'A ferry sank. Oslo (AP) - It was new.'
    >>> text[after_opening(text, 57, len(text), is_first=False):]
    'It was new.'
    """
    if is_first:
        start = _after_headline(text, _after_title(text, start, end, title), end)
    dateline = _dateline(text, start, min(end, start + _MAX_DATELINE))
    return dateline.end() if dateline and dateline.end() < end else start


def dateline_city(text: str, start: int) -> tuple[int, int] | None:
    """Where the city of the dateline stands that ends before the first sentence, `None` where there is none."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line += len(text[line:start]) - len(text[line:start].lstrip())
    dateline = _dateline(text, _after_headline(text, line, len(text)), len(text))
    if dateline is None or dateline.end() != start:
        return None
    city = next(name for name in ("city", "named", "bracketed") if dateline[name])
    if "/" in dateline[city] or dateline[city].lower() in furniture()["labels"]:
        return None
    return dateline.span(city)


def _dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    return _patterns()[0].match(text, start, end)


def _after_title(text: str, start: int, end: int, title: str | None) -> int:
    behind = start + len(title or "")
    repeats = title and text.startswith(title, start) and re.match(r"[.:]?\s+(?=[\"“(]?[A-Z])", text[behind:end])
    return behind + repeats.end() if repeats else start


def _after_headline(text: str, start: int, end: int) -> int:
    """Behind a day with its year that stands between two sentences: the day of publication on a page without lines."""
    day = _patterns()[1].search(text, start, min(end, start + _MAX_HEADLINE))
    if day is None:
        return start
    before = text[start : day.start()].rstrip()
    goes_on = before[-1:] in (",", "(") or before.rpartition(" ")[2].lower() in cues("words", "prepositions")
    is_apart = before != "" and ". " not in before and not goes_on
    return day.end() if is_apart else start


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of a dateline, and of a day with its year, perhaps with a clock, before a capital letter."""
    agency = rf"\((?:[^()\n]*\b(?:{'|'.join(furniture()['agencies'])})|[A-Z]{{2,}}[^()\n]{{0,30}})\)"
    dateline = (
        rf"[\"“]?(?P<city>{_CAPITALS}){_REGION}(?:, {_DAY})?\s*(?:\([^()\n]{{1,40}}\))?(?:{_RULE}|\s*:\s*)"
        rf"|(?P<named>{_CITY}){_REGION}(?:(?:, {_DAY})?\s*{agency}(?:{_RULE}|\s){_CAPITAL}|, {_DAY}{_RULE}{_CAPITAL})"
        rf"|\((?P<bracketed>{_CITY}){_REGION}(?:, {_DAY})?\){_RULE}{_CAPITAL}"
    )
    months = "|".join(name.capitalize() for table in ("month", "short_month") for name in times()[table])
    clock = r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
    day = rf"(?:(?:{months})\.? \d{{1,2}}, ?\d{{4}}|\b\d{{1,2}} (?:{months})\.? \d{{4}}){clock}\s+(?=[A-Z“\"])"
    return re.compile(dateline), re.compile(day)
