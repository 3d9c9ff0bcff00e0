"""Fits the weights of the evidence within one document (`timeline/merger/evidence/weights.toml`).

python tools/document_weights.py DIR > weights.toml && mv weights.toml timeline/merger/evidence/weights.toml

DIR holds ECB+ (its train split), MEANTIME and `editor_dev.jsonl`. Pairs of mentions of one document are one happening
where they have one gold cluster, or meet one row of the editor's list; of the list, and of all articles in it, only the
half is taken that may be read (see `benchmarks.splits`). A pair of which only one meets a row counts half, as two.

It is a logistic regression by Newton's method. Weights set by hand, in `document_weights.toml`, are its prior: how far
the fitted ones lie from them is squared, times `SQUARES`, so that what is rare in these texts keeps the weight that it
was given by hand. What says that others take part keeps that weight (`KEPT`): to join two happenings is worse than to
tell one twice. No weight speaks against what its feature says (`AGAINST`). The log loss and F1 on folds that are left
out are printed to stderr. Weights across documents stay.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

import timeline
from benchmarks.articles import pointed_to
from benchmarks.corpora import records
from benchmarks.merge import document_of, given_mentions, gold_corpora
from benchmarks.splits import READ, halves
from timeline.merger.blocking import pairs_within
from timeline.merger.chains import Chain
from timeline.merger.constraints import cannot_link
from timeline.merger.coreference import acts_of
from timeline.merger.evidence import FEATURES, MEASURES
from timeline.model import DocumentRecord, Mention

FILE = Path(__file__).parents[1] / "timeline/merger/evidence/weights.toml"
SQUARES = 3.0  # 1 to 10 give the same on the folds that are left out
FOLDS, ROUNDS = 5, 30
ONE_MEETS = 0.5  # what a pair counts of which the list has only one
AGAINST = frozenset(
    [
        "prior",
        "say",
        "repetition",
        "noun and verb",
        "other agent",
        "other cast",
        "other patient",
        "other people",
        "other bodies",
        "other place",
        "coarse date",
        "other date",
        "other figure",
        "unreal",
        "same sentence",
        "said alike",
        "distance",
        "both main",
        "new",
    ]
)

KEPT = frozenset(["other people", "other bodies", "other names act", "other cast"])

Array = NDArray[np.float64]


@attrs.frozen
class Text:
    """A document with its mentions and what each of them is an instance of: gold clusters, or rows."""

    record: DocumentRecord
    mentions: tuple[Mention, ...]
    instances: dict[str, frozenset[str]]


@attrs.frozen(eq=False)
class Pairs:
    """Pairs of chains: their features in the order of `FEATURES`, whether they are one, how much they count, a fold."""

    features: Array
    are_one: NDArray[np.bool_]
    counts: Array
    folds: NDArray[np.int64]

    def part(self, which: NDArray[np.bool_]) -> Pairs:
        """Those that are chosen."""
        return Pairs(self.features[which], self.are_one[which], self.counts[which], self.folds[which])


def main(folder: Path) -> None:
    """Prints the file with the weights fitted."""
    pairs = pairs_of(texts(folder))
    by_hand = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    prior = np.array([float(by_hand.get(name, 0.0)) for name in FEATURES])
    scores = np.zeros(len(pairs.counts))
    for fold in range(FOLDS):
        left_out = pairs.folds == fold
        scores[left_out] = pairs.features[left_out] @ fitted(pairs.part(~left_out), prior)
    told = f"{len(scores)} pairs, log loss {log_loss(scores, pairs):.3f}, F1 {f1(scores, pairs):.3f}"
    print(told, file=sys.stderr)
    weights = fitted(pairs, prior)
    print(rewritten(FILE.read_text(encoding="utf-8"), dict(zip(FEATURES, weights, strict=True)), "within"), end="")


def texts(folder: Path) -> Iterator[Text]:
    """The texts of the three corpora that may be fitted to."""
    rows = list(records(folder / "editor_dev.jsonl"))
    half_of = halves(row["id"] for row in rows)
    unread = {row["id"].rpartition("/")[2] for row in rows if half_of[row["id"]] != READ}
    extractor, resolver = timeline.Extractor(detail="all"), timeline.Resolver()
    for row in rows:
        document = pointed_to(row, folder)
        if half_of[row["id"]] == READ and document is not None:
            mentions = extractor.extract(document, resolver.resolve(document))
            yield Text(document.record, tuple(mentions), {mention.id: _rows_met(mention, row) for mention in mentions})
    for name, corpus in gold_corpora(folder):
        if name.startswith("ecb") and not name.endswith("train"):
            continue
        yield from _gold_texts(row for row in corpus if row["id"].rpartition("/")[2] not in unread)


def _rows_met(mention: Mention, row: dict[str, Any]) -> frozenset[str]:
    start, end = mention.trigger.start, mention.trigger.end
    met = (
        number
        for number, event in enumerate(row["events"])
        if any(first < end and start < last for first, last in event["spans"])
    )
    return frozenset(map(str, met))


def _gold_texts(corpus: Iterable[dict[str, Any]]) -> Iterator[Text]:
    told: dict[str, list[Any]] = {}
    for each in given_mentions(corpus):
        if each.mention is not None:
            told.setdefault(each.row["id"], []).append(each)
    for group in told.values():
        instances = {each.mention.id: frozenset([each.gold]) for each in group}
        yield Text(document_of(group[0].row).record, tuple(each.mention for each in group), instances)


def pairs_of(corpus: Iterable[Text]) -> Pairs:
    """The pairs of each text that its merge would compare and may join."""
    features, are_one, counts, folds = [], [], [], []
    for number, text in enumerate(corpus):
        acts = acts_of(text.mentions, text.record)
        for one, other in ((acts[a], acts[b]) for a, b in pairs_within(acts)):
            mine, theirs = _instances(one, text), _instances(other, text)
            if (mine or theirs) and not cannot_link(one, other):
                features.append(_amounts(one, other))
                are_one.append(bool(mine & theirs))
                counts.append(1.0 if mine and theirs else ONE_MEETS)
                folds.append(number % FOLDS)
    return Pairs(np.array(features), np.array(are_one), np.array(counts), np.array(folds))


def _instances(chain: Chain, text: Text) -> frozenset[str]:
    return frozenset().union(*(text.instances[mention.id] for mention in chain.mentions))


def _amounts(one: Chain, other: Chain) -> list[float]:
    found = dict.fromkeys(FEATURES, 0.0)
    for measure in MEASURES:
        if measure.where != "across":
            amounts = measure.amounts(one, other)
            found |= {feature.name: float(amount) for feature, amount in zip(measure.features, amounts, strict=True)}
    return list(found.values())


def fitted(pairs: Pairs, prior: Array) -> Array:
    """The weights, with those at 0 that would speak against what their features say."""
    signs = np.array([-1.0 if name in AGAINST else 1.0 for name in FEATURES])
    kept = np.array([name in KEPT for name in FEATURES])
    free = ~kept
    while True:
        weights = _newton(pairs, np.where(free | kept, prior, 0.0), free)
        wrong = free & (weights * signs < 0)
        if not wrong.any():
            return weights
        free &= ~wrong


def _newton(pairs: Pairs, prior: Array, free: NDArray[np.bool_]) -> Array:
    """The weights of which those that are free have moved away from the prior."""
    moving = pairs.features * free
    penalty = np.diag(np.full(len(prior), SQUARES))
    weights = prior.copy()
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-pairs.features @ weights))
        slope = moving.T @ (pairs.counts * (pairs.are_one - chance)) - penalty @ (weights - prior)
        curve = (moving * (pairs.counts * chance * (1 - chance))[:, None]).T @ moving + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def log_loss(scores: Array, pairs: Pairs) -> float:
    """The mean of how surprised one is by the answers, in nats."""
    surprise = np.log1p(np.exp(np.where(pairs.are_one, -scores, scores)))
    return float((pairs.counts * surprise).sum() / pairs.counts.sum())


def f1(scores: Array, pairs: Pairs) -> float:
    """F1 of taking those for one that score above zero."""
    joined = scores > 0
    right = pairs.counts[pairs.are_one & joined].sum()
    return float(2 * right / (pairs.counts[pairs.are_one].sum() + pairs.counts[joined].sum()))


def rewritten(text: str, weights: Mapping[str, float], side: str) -> str:
    """The file with other weights of a side, `within` or `across`, as it stands otherwise."""

    def line(match: re.Match[str]) -> str:
        return f"{match['head']}{weights[match['name'].strip(chr(34))] + 0.0:.2f}"

    pattern = rf'^(?P<head>(?P<name>"[^"]+"|\w+) = \{{.*\b{side} = )[-\d.]+'
    return re.sub(pattern, line, text, flags=re.MULTILINE)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give the folder with the corpora")
    main(Path(sys.argv[1]))
