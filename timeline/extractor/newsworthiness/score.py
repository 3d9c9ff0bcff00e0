"""How likely an editor would list a candidate, and why: the sum of what its features weigh."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.extractor.candidate import Candidate
from timeline.extractor.newsworthiness.article import Article
from timeline.extractor.newsworthiness.features import FEATURES

Detail = Literal["key", "normal", "all"]
"""How much of an article is told: its key events, what an editor would list, or everything."""
DETAILS: tuple[Detail, ...] = get_args(Detail)

_REASONS = 3  # that are told of each side; by convention
_SLIGHT = 0.2  # log-odds; a weaker reason is not worth telling


@attrs.frozen
class Score:
    """How likely it is listed, between 0 and 1, and the reasons: the strongest for it, then the strongest against."""

    value: float
    reasons: tuple[str, ...]


@attrs.frozen
class Weights:
    """What `weights.toml` holds: log-odds by the name of a feature, and the least scores by detail.

    `prior` are the log-odds of a candidate without any feature.
    """

    prior: float
    features: Mapping[str, float]
    least: Mapping[Detail, float]


def score_of(candidate: Candidate, article: Article) -> Score:
    """The score of a candidate of that article."""
    known = weights()
    found = [(known.features[feature.name] * feature.amount(candidate, article), feature.says) for feature in FEATURES]
    odds = known.prior + sum(weight for weight, _ in found)
    ranked = sorted((pair for pair in found if abs(pair[0]) >= _SLIGHT), key=lambda pair: -abs(pair[0]))
    pros = [f"{says} ({weight:+.1f})" for weight, says in ranked if weight > 0]
    cons = [f"{says} ({weight:+.1f})" for weight, says in ranked if weight < 0]
    return Score(round(1 / (1 + math.exp(-odds)), 3), (*pros[:_REASONS], *cons[:_REASONS]))


def least_score(detail: Detail) -> float:
    """The score that a candidate needs to be told; raises `InvalidValueError` where there is no such detail."""
    if detail not in DETAILS:
        raise InvalidValueError(f"there is no detail {detail!r}; choose one of {', '.join(DETAILS)}")
    return weights().least[detail]


@cache
def weights() -> Weights:
    """The weights that ship with the package."""
    data = tomllib.loads((files(__package__) / "weights.toml").read_text(encoding="utf-8"))
    return Weights(prior=data["prior"], features=data["features"], least=data["least"])
