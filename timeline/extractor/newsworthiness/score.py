"""How likely an editor would list a candidate, and why: the sum of what its signs weigh."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.extractor.candidate import Candidate
from timeline.extractor.newsworthiness.article import Article
from timeline.extractor.newsworthiness.signs import OF_ARGUMENTS, signs_beside_arguments, signs_of_arguments
from timeline.languages.read_toml import read_toml

Detail = Literal["key", "normal", "all"]
"""How much of an article is told: its key events, what an editor would list, or everything."""
DETAILS: tuple[Detail, ...] = get_args(Detail)

_REASONS = 3  # that are told of each side; by convention
_SLIGHT = 0.2  # log-odds; a weaker reason is not worth telling


@attrs.frozen
class Score:
    """How likely it is listed, between 0 and 1, and the signs that decide, each with its weight in log-odds."""

    value: float
    signs: tuple[tuple[float, str], ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """In words, the strongest for it, then the strongest against; of two as strong the first of the weights."""
        known = list(weights().signs)
        telling = (sign for sign in self.signs if abs(sign[0]) >= _SLIGHT)
        ranked = sorted(telling, key=lambda sign: (-abs(sign[0]), known.index(sign[1])))
        pros = [f"{_words()[name]} ({weight:+.1f})" for weight, name in ranked if weight > 0]
        cons = [f"{_words()[name]} ({weight:+.1f})" for weight, name in ranked if weight < 0]
        return (*pros[:_REASONS], *cons[:_REASONS])


@attrs.frozen
class Weights:
    """What `weights.toml` holds: log-odds by the name of a sign, and the least scores by detail.

    `prior` are the log-odds of a candidate without any sign.
    """

    prior: float
    signs: Mapping[str, float]
    least: Mapping[Detail, float]

    def of(self, signs: Mapping[str, float]) -> list[tuple[float, str]]:
        """The signs, each with what it weighs."""
        return [(self.signs.get(name, 0.0) * amount, name) for name, amount in signs.items()]


def score_of(candidate: Candidate, article: Article, least: float = 0.0) -> Score | None:
    """The score of a candidate of that article, `None` where it is less than `least`.

    Where no arguments could lift it so high they are not asked for.
    """
    found = weights().of(signs_beside_arguments(candidate, article))
    odds = weights().prior + sum(weight for weight, _ in found)
    if _chance(odds + _most_of_arguments()) < least:
        return None
    found += weights().of(signs_of_arguments(candidate, article))
    value = _chance(weights().prior + sum(weight for weight, _ in found))
    return Score(value, tuple(found)) if value >= least else None


def _chance(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 3)


@cache
def _most_of_arguments() -> float:
    """The log-odds that arguments can add."""
    return sum(max(weights().signs[name], 0.0) for name in OF_ARGUMENTS)


def least_score(detail: Detail) -> float:
    """The score that a candidate needs to be told; raises `InvalidValueError` where there is no such detail."""
    if detail not in DETAILS:
        raise InvalidValueError(f"there is no detail {detail!r}; choose one of {', '.join(DETAILS)}")
    return weights().least[detail]


@cache
def weights() -> Weights:
    """The weights that ship with the package."""
    data = read_toml(files(__package__) / "weights.toml", "weights.toml")
    return Weights(prior=data["prior"], signs=data["signs"], least=data["least"])


@cache
def _words() -> dict[str, str]:
    """What each sign says."""
    return read_toml(files(__package__) / "signs.toml", "signs.toml")
