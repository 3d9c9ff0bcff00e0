"""Feature: one kind of evidence on two chains, all that is to be said of it in one place but for its weights."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any, Literal

import attrs

from timeline.errors import InvalidValueError
from timeline.merger.chains import Chain

Where = Literal["within", "across", "both"]
"""Whether evidence is asked of two chains of one document, of two documents, or of any two."""

Shown = Callable[[Chain, Chain], str]


@attrs.frozen
class Feature:
    """One kind of evidence on whether two chains are one happening.

    `says` is what it says, in words for a reader, and `against` what it says where it speaks against one happening and
    the same words will not do. `shows` gives the words of the two chains that stand behind it in an explanation.
    """

    name: str
    says: str = attrs.field(kw_only=True)
    against: str | None = attrs.field(default=None, kw_only=True)
    shows: Shown | None = attrs.field(default=None, kw_only=True)

    def sentence(self, weight: float) -> str:
        """What it says with that weight."""
        return self.against if weight < 0 and self.against is not None else self.says

    def words(self, one: Chain, other: Chain) -> str:
        """What it shows of two chains, in the order in which they are given; empty where it shows nothing."""
        return self.shows(one, other) if self.shows is not None else ""


@attrs.frozen
class Measure:
    """A function of two chains with the features that it measures, and where it is asked.

    Of one feature `value` gives how much of it there is on the two chains: 0 where there is none, and 1 where it is
    merely there. Of several it gives a tuple with as much for each of them, in their order.
    """

    features: tuple[Feature, ...]
    value: Callable[[Chain, Chain], Any]
    where: Where = "both"

    @property
    def is_of_several(self) -> bool:
        """Whether it gives a tuple."""
        return len(self.features) > 1

    def amounts(self, one: Chain, other: Chain) -> tuple[float, ...]:
        """How much there is of each feature; raises `InvalidValueError` where the function gives no such numbers."""
        found = self.value(one, other)
        amounts = found if self.is_of_several else (found,)
        if (
            not isinstance(amounts, tuple)
            or len(amounts) != len(self.features)
            or not all(isinstance(amount, int | float) and math.isfinite(amount) for amount in amounts)
        ):
            names = " and ".join(repr(feature.name) for feature in self.features)
            kind = f"a tuple of {len(self.features)} numbers" if self.is_of_several else "one number"
            raise InvalidValueError(f"{names}: the function that measures it gives {found!r}; let it give {kind}")
        return amounts


def feature(
    name: str, *, says: str, against: str | None = None, shows: Shown | None = None, where: Where = "both"
) -> Callable[[Callable[[Chain, Chain], float]], Measure]:
    """Makes a feature that the function below measures.

    >>> @feature("same document", says="they stand in one document", against="they stand in one document, side by side")
    ... def same_document(one, other):
    ...     return one.document == other.document
    >>> same_document.features[0].sentence(-0.5)
    'they stand in one document, side by side'
    """
    return lambda value: Measure((Feature(name, says=says, against=against, shows=shows),), value, where)


def features(
    *several: Feature, where: Where = "both"
) -> Callable[[Callable[[Chain, Chain], tuple[float, ...]]], Measure]:
    """Makes several features that the function below measures together, as those that exclude each other."""
    return lambda value: Measure(several, value, where)


def in_both(words: Callable[[Chain], Iterable[str]]) -> Shown:
    """Shows the words that both chains have."""
    return lambda one, other: ", ".join(sorted({*words(one)} & {*words(other)}))


def of_each(words: Callable[[Chain], Iterable[str]]) -> Shown:
    """Shows the words of the one chain, and those of the other."""
    return lambda one, other: " / ".join(", ".join(sorted({*words(chain)})) for chain in (one, other))
