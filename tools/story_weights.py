"""Fits what speaks for two documents being on one story (`timeline/merger/one_story.toml`).

python tools/story_weights.py DIR > one_story.toml && mv one_story.toml timeline/merger/one_story.toml

DIR holds the corpora of `benchmarks.document_stories`; only the half is taken that may be read. The weights are those
of a logistic regression by Newton's method on all pairs of articles. Pairs on one story count as much as the others
together, each corpus in equal parts; a fifth of the others are those on two of the stories of one topic of ECB+, which
are two happenings of one kind. The offset is then moved so far that average link gives the highest mean of B³ F1 on the
folders, the notes and the whole.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from benchmarks.document_stories import Article, measure, read
from benchmarks.splits import READ
from timeline.merger import one_story
from timeline.merger.one_story import shares_of_names
from timeline.merger.profiles import Profile
from timeline.merger.word_vectors import similarity
from timeline.stories import story_groups

ROUNDS = 20
TWINS = 0.2  # what pairs on two happenings of one kind count among those on two stories; 0.1 to 0.5 give the same
SHIFTS = [step / 4 for step in range(9)]  # of the offset, in log-odds
SAID = {
    "offset": "of two documents that share nothing; above 0 they are more likely on one story than on two",
    "alike": "times the square root of how alike their keywords are",
    "named": "times the share of the names that one repeats and the other has",
    "unnamed": "where neither repeats a name",
}
Array = NDArray[np.float64]


def main(folder: Path) -> None:
    """Prints the file with the weights."""
    articles = [article for article in read(folder) if article.half == READ]
    offset, *others = (round(float(weight), 2) for weight in fitted(articles))
    found = {shift: quality(articles, [round(offset + shift, 2), *others]) for shift in SHIFTS}
    best = max(found, key=lambda shift: found[shift])
    print(f"{len(articles)} articles, mean B3 F1 by shift of the offset: {found}", file=sys.stderr)
    print("# What speaks for two documents being on one story, in log-odds; made by tools/story_weights.py.\n")
    for (name, says), value in zip(SAID.items(), [round(offset + best, 2), *others], strict=True):
        print(f"{name} = {value:.2f} # {says}")


def fitted(articles: Sequence[Article]) -> Array:
    """The weights of a logistic regression, that of the offset first."""
    profiles = [Profile.of(article.document.record) for article in articles]
    pairs = [(one, other) for other in range(len(articles)) for one in range(other)]
    amounts = np.array([_amounts(profiles[one], profiles[other]) for one, other in pairs])
    kinds = [_kind(articles[one], articles[other]) for one, other in pairs]
    are_one = np.array([kind not in ("two", "twins") for kind in kinds])
    sizes = Counter(kinds)
    same = [kind for kind in sizes if kind not in ("two", "twins")]
    shares = dict.fromkeys(same, 1 / len(same)) | {"two": 1 - TWINS, "twins": TWINS}
    counts = np.array([shares[kind] / sizes[kind] for kind in kinds])
    counts *= len(counts) / counts.sum()
    weights = np.zeros(amounts.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-amounts @ weights))
        slope = amounts.T @ (counts * (are_one - chance))
        curve = (amounts * (counts * chance * (1 - chance))[:, None]).T @ amounts + np.eye(len(weights)) * 1e-3
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def _amounts(one: Profile, other: Profile) -> list[float]:
    shares = shares_of_names(one, other)
    return [1.0, math.sqrt(similarity(one.keywords, other.keywords)), max(shares, default=0.0), not shares]


def _kind(one: Article, other: Article) -> str:
    if one.story == other.story:
        return one.corpus
    topics = {article.story.removesuffix("plus").removesuffix("ecb") for article in (one, other)}
    return "twins" if len(topics) == 1 else "two"


def quality(articles: Sequence[Article], weights: Sequence[float]) -> float:
    """The mean of B³ F1 with these weights."""
    given = one_story.Weights(*weights)
    with patch.object(one_story, "WEIGHTS", given), patch.object(story_groups, "WEIGHTS", given):
        one_story.story_score.cache_clear()
        return round(fmean(part["F1"] for part in measure(articles).values()), 4)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give the folder with the corpora")
    main(Path(sys.argv[1]))
