"""How likely an event began on the day of its report, the day before, earlier, later or at the time last named.

A multinomial logistic model: each sign adds its weights, in log-odds, to those of the times at which the event may have
begun. `weights.toml` holds them, fitted by `tools/report_day.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import attrs

from timeline.languages.read_toml import read_toml

FAR = 10**7
"""Days; further than any."""
SPANS: Mapping[str, tuple[int, int]] = {
    "earlier": (-FAR, -32),
    "that month": (-31, -8),
    "that week": (-7, -2),
    "the day before": (-1, -1),
    "that day": (0, 0),
    "the next week": (1, 7),
    "later": (8, FAR),
}
"""The times that are told apart, in days from the publication; beside them stands the time last named."""


@attrs.frozen
class Chances:
    """The chance of each time of `SPANS`, in their order, and of the time last named, whose days are `named`."""

    spans: Sequence[float]
    at_named: float
    named: tuple[int, int] | None

    def within(self, first: int, last: int) -> float:
        """How likely it began on these days from the publication, both included."""
        found = sum(
            chance
            for (start, end), chance in zip(SPANS.values(), self.spans, strict=True)
            if first <= start and end <= last
        )
        if self.named is not None and first <= self.named[0] and self.named[1] <= last:
            found += self.at_named
        return found

    def known(self, first: int, last: int) -> Chances:
        """The chances once it is sure that it began on these days."""
        spans = [
            chance if start <= last and first <= end else 0.0
            for (start, end), chance in zip(SPANS.values(), self.spans, strict=True)
        ]
        at_named = self.at_named if self.named and self.named[0] <= last and first <= self.named[1] else 0.0
        whole = sum(spans) + at_named
        if not whole:
            return self
        return Chances([chance / whole for chance in spans], at_named / whole, self.named)


def chances(signs: Mapping[str, float], named: tuple[int, int] | None) -> Chances:
    """What the signs say; `named` are the days of the time last named, from the publication."""
    rows = weights()
    odds = list(rows["prior"])
    for name, amount in signs.items():
        row = rows.get(name)
        if row is not None:
            odds = [one + amount * weight for one, weight in zip(odds, row, strict=True)]
    highest = max(odds)
    found = [math.exp(one - highest) for one in odds]
    if named is None:
        found[-1] = 0.0
    whole = sum(found)
    return Chances([one / whole for one in found[:-1]], found[-1] / whole, named)


@cache
def weights() -> Mapping[str, Sequence[float]]:
    """Log-odds by sign, for each time of `SPANS` and for the time last named; `prior` are those without any sign."""
    data = read_toml(files(__package__) / "weights.toml", "weights.toml")
    return {"prior": data["prior"], **data["signs"]}
