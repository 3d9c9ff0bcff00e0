"""Registry: all features with their two weights, checked against each other when they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from importlib.resources import files
from operator import mul
from types import ModuleType
from typing import Any, Literal, NamedTuple, Self

import attrs

from timeline.errors import LexiconError
from timeline.languages.read_toml import read_toml
from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, Measure, Where

FILE = "weights.toml"
_TOO_MUCH = 1e6  # log-odds, by convention: far beyond what any evidence can say
_SIDES: tuple[Literal["within", "across"], ...] = ("within", "across")


class Weight(NamedTuple):
    """What a feature weighs within a document and across documents, in log-odds; 0 where it does not apply."""

    within: float
    across: float


@attrs.frozen
class Evidence:
    """One thing that speaks for (`weight` above zero) or against two chains being one happening."""

    kind: str
    weight: float


@attrs.frozen(eq=False)
class Registry:
    """Features, in the order in which they are summed up, with their weights."""

    features: Mapping[str, Feature]
    weights: Mapping[str, Weight]
    _within: Side
    _across: Side

    @classmethod
    def of(cls, measures: Iterable[Measure], rows: Mapping[str, Any]) -> Self:
        """The features of some measures with their rows of `weights.toml`.

        Raises `LexiconError` for a feature without weights, for weights without a feature or of a side on which it does
        not apply, and for two features with one name.
        """
        given = [(feature, measure) for measure in measures for feature in measure.features]
        named = {feature.name: feature for feature, _ in given}
        _check([feature.name for feature, _ in given], rows)
        weights = {feature.name: _weight(feature.name, measure.where, rows[feature.name]) for feature, measure in given}
        asked = list(dict.fromkeys(measure for _, measure in given))
        return cls(named, weights, *(_side(asked, weights, side) for side in _SIDES))

    def weigh(self, one: Chain, other: Chain) -> list[Evidence]:
        """All the evidence on two chains; raises `InvalidValueError` that names a feature which measures no number."""
        side = self._within if one.document == other.document else self._across
        amounts = [amount for measure in side.measures for amount in measure.amounts(one, other)]
        found = zip(side.names, amounts, side.weights, strict=True)
        return [Evidence(name, amount * weight) for name, amount, weight in found if amount * weight]

    def score(self, one: Chain, other: Chain) -> float:
        """The sum of the weights."""
        side = self._within if one.document == other.document else self._across
        amounts: list[float] = []
        for value, is_of_several in side.plan:
            if is_of_several:
                amounts += value(one, other)
            else:
                amounts.append(value(one, other))
        total: float = sum(map(mul, amounts, side.weights))
        return total


@attrs.frozen(eq=False)
class Side:
    """What is asked of two chains of one document, or of two documents: the measures, and their features in a row."""

    measures: tuple[Measure, ...]
    names: tuple[str, ...]
    weights: tuple[float, ...]

    @cached_property
    def plan(self) -> list[tuple[Callable[[Chain, Chain], Any], bool]]:
        """The functions of the measures, and whether each gives a tuple."""
        return [(measure.value, measure.is_of_several) for measure in self.measures]


def _side(measures: Iterable[Measure], weights: Mapping[str, Weight], side: Literal["within", "across"]) -> Side:
    """Of the measures those of which a feature has a weight on that side."""
    weighed = {name: getattr(weight, side) for name, weight in weights.items()}
    asked = tuple(measure for measure in measures if any(weighed[feature.name] for feature in measure.features))
    names = tuple(feature.name for measure in asked for feature in measure.features)
    return Side(asked, names, tuple(weighed[name] for name in names))


def measures_of(modules: Iterable[ModuleType]) -> list[Measure]:
    """The measures of some modules, in the order in which they stand there."""
    return [value for module in modules for value in vars(module).values() if isinstance(value, Measure)]


def read_weights() -> dict[str, Any]:
    """The rows of `weights.toml`, by the names of the features; raises `LexiconError` where it is no TOML."""
    return read_toml(files(__package__) / FILE, FILE)


def _check(names: Sequence[str], rows: Mapping[str, Any]) -> None:
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise LexiconError(f"two features have the name {min(twice)!r}; give each its own")
    if missing := [name for name in names if name not in rows]:
        close = get_close_matches(missing[0], rows.keys() - {*names}, n=1)
        advice = f"is {close[0]!r} meant?" if close else "add a line with them"
        raise LexiconError(f"{FILE} has no weights for the feature {missing[0]!r}; {advice}")
    if unknown := [name for name in rows if name not in names]:
        raise LexiconError(
            f"{FILE} has weights for {unknown[0]!r}, which is no feature; take the line out, or, where its module is "
            "new, list that in evidence/__init__.py"
        )


def _weight(name: str, where: Where, row: object) -> Weight:
    sides = [side for side in _SIDES if where in (side, "both")]
    if not sides:
        raise LexiconError(f"the feature {name!r} applies {where!r}; give within, across or both")
    if not isinstance(row, Mapping) or sorted(row) != sorted(sides):
        raise LexiconError(f"{FILE}: the weights of {name!r} are {row!r}; give {' and '.join(sides)}")
    for side in sides:
        if isinstance(row[side], bool) or not isinstance(row[side], int | float):
            raise LexiconError(f"{FILE}: the weight of {name!r} {side} is {row[side]!r}; give a number")
        if not _is_a_weight(row[side]):
            raise LexiconError(f"{FILE}: the weight of {name!r} {side} is {_cut(row[side])}; give one below a million")
    return Weight(*(row.get(side, 0.0) for side in _SIDES))


def _is_a_weight(number: float) -> bool:
    """Whether it is a finite number that can be log-odds."""
    return abs(number) < _TOO_MUCH  # false for nan too


def _cut(number: float) -> str:
    return "a whole number too long to show" if isinstance(number, int) and abs(number) > 10**20 else repr(number)
