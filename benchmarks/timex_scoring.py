"""Scores of time expressions as TempEval-3 defines them (UzZaman et al. 2013), and the classes of their errors.

A found expression matches an annotated one that it overlaps, each at most once, the same extent first. Strict counts
matches of the same extent, relaxed all; type and value count matches with the same attribute, compared as text, which
is the accuracy over relaxed matches times relaxed F1. A value that the annotation lacks cannot be matched. The
publication date itself stands outside the text and is not counted.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import attrs

ErrorKind = Literal["missed", "not annotated", "extent", "type", "value"]


@attrs.frozen
class Row:
    """A time expression as the corpora and `--out` write it."""

    start: int
    end: int
    text: str
    type: str
    value: str | None
    mod: str | None = None


@attrs.frozen
class Match:
    """An annotated expression and the one found for it, or only one of the two."""

    gold: Row | None
    found: Row | None

    @property
    def errors(self) -> Iterator[ErrorKind]:
        """What is wrong with it."""
        if self.found is None:
            yield "missed"
        elif self.gold is None:
            yield "not annotated"
        else:
            if not self.same("start", "end"):
                yield "extent"
            if not self.same("type"):
                yield "type"
            if not self.same("value"):
                yield "value"

    def same(self, *fields: str) -> bool:
        """Whether both stand and agree in these fields."""
        if self.gold is None or self.found is None:
            return False
        return all(getattr(self.gold, name) == getattr(self.found, name) is not None for name in fields)


def matches(gold: Sequence[Row], found: Sequence[Row]) -> list[Match]:
    """The matches of one document, in the order of the text.

    >>> [pair] = matches([Row(0, 4, "2024", "DATE", "2024")], [Row(0, 8, "2024, we", "DATE", None)])
    >>> list(pair.errors)
    ['extent', 'value']
    """
    extents = {(row.start, row.end) for row in gold}
    exact = {(row.start, row.end): row for row in found}
    free = sorted((row for row in found if (row.start, row.end) not in extents), key=lambda row: (row.start, row.end))
    result = []
    for row in sorted(gold, key=lambda row: (row.start, row.end)):
        partner = exact.get((row.start, row.end))
        if partner is None:
            partner = next((other for other in free if other.start < row.end and row.start < other.end), None)
            if partner is not None:
                free.remove(partner)
        result.append(Match(row, partner))
    result += [Match(None, row) for row in free]
    return sorted(result, key=lambda match: (match.gold or match.found or Row(0, 0, "", "", None)).start)


@attrs.frozen
class Scores:
    """Counts, and the F1 of each, in percent."""

    gold: int
    found: int
    strict: int
    relaxed: int
    type: int
    value: int

    @classmethod
    def of(cls, pairs: Iterable[Match]) -> Scores:
        """The scores of the matches of any number of documents."""
        pairs = list(pairs)
        both = [pair for pair in pairs if pair.gold and pair.found]
        return cls(
            gold=sum(pair.gold is not None for pair in pairs),
            found=sum(pair.found is not None for pair in pairs),
            strict=sum(pair.same("start", "end") for pair in both),
            relaxed=len(both),
            type=sum(pair.same("type") for pair in both),
            value=sum(pair.same("value") for pair in both),
        )

    def f1(self, name: str) -> float:
        """F1 of `strict`, `relaxed`, `type` or `value`, 0 to 100."""
        total = self.gold + self.found
        return 200 * int(getattr(self, name)) / total if total else 0.0


_KINDS = (
    ("BC", r"BC\d.*"),
    ("time of day", r"(?:[\dX]{4}-[^_]*)?T.*"),
    ("day", r"\d{4}-\d\d-\d\d"),
    ("week, weekend", r"....-W.*"),
    ("month", r"\d{4}-\d\d"),
    ("quarter, half", r"....-[QH].*"),
    ("season", r"....-(?:SP|SU|FA|WI)"),
    ("year", r"\d{4}"),
    ("decade, century", r"\d{2,3}"),
    ("PRESENT_REF", r"PRESENT_REF"),
    ("PAST_REF", r"PAST_REF"),
    ("FUTURE_REF", r"FUTURE_REF"),
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"


def kind(row: Row) -> str:
    """The kind of an annotated expression, by its type, its value and, for a day, its words.

    >>> kind(Row(0, 6, "Monday", "DATE", "2024-05-13")), kind(Row(0, 6, "3 days", "DURATION", "P3D"))
    ('day: weekday', 'duration with a number')
    """
    value = row.value or ""
    if row.type == "SET":
        return "set"
    if value.startswith("P") and not value.endswith("_REF"):
        return "vague duration" if "X" in value else "duration with a number"
    name = next((name for name, pattern in _KINDS if re.fullmatch(pattern, value)), "other")
    if name != "day":
        return name
    text = row.text.lower()
    if re.search(r"\b\d{4}\b|/\d\d\b", text):
        return "day with year"
    if re.search(_MONTH + r"(?![a-z])", text) and re.search(r"\d|[a-z](?:st|nd|rd|th)\b", text):
        return "day without year"
    return "day: weekday" if re.search(_WEEKDAY, text) else "day: other"


def masked(text: str) -> str:
    """The words of an expression with figures, months and weekdays masked, so that like ones fall together.

    >>> masked("Thursday, May 16, 2024")
    'WEEKDAY, MONTH N, NNNN'
    """
    text = re.sub(rf"\b{_MONTH}(?![a-z])", "MONTH", re.sub(rf"\b{_WEEKDAY}", "WEEKDAY", text.lower()))
    return re.sub(r"\s+", " ", re.sub(r"\d+", lambda digits: "NNNN" if len(digits[0]) == 4 else "N", text))


def error_classes(pairs: Iterable[tuple[str, Match]]) -> list[tuple[ErrorKind, str, list[tuple[str, Match]]]]:
    """The errors of matches with their contexts, by kind of error and masked words, the largest class first."""
    classes: dict[tuple[ErrorKind, str], list[tuple[str, Match]]] = defaultdict(list)
    for context, pair in pairs:
        for error in pair.errors:
            row = pair.gold or pair.found
            assert row is not None  # a match has one at least
            words = masked(row.text)
            if error == "extent" and pair.found:
                words = f"{masked(pair.found.text)} for {words}"
            classes[error, words].append((context, pair))
    ordered = sorted(classes.items(), key=lambda item: (-len(item[1]), item[0]))
    return [(error, words, found) for (error, words), found in ordered]


def by_kind(pairs: Iterable[Match]) -> list[tuple[str, int, float, float]]:
    """For each kind of annotated expression: name, number, share found and share of right values in percent."""
    number, found, right = Counter[str](), Counter[str](), Counter[str]()
    for pair in pairs:
        if pair.gold is not None:
            name = kind(pair.gold)
            number[name] += 1
            found[name] += pair.found is not None
            right[name] += pair.same("value")
    return [(name, n, 100 * found[name] / n, 100 * right[name] / n) for name, n in number.most_common()]
