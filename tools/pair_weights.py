"""Fits the weights of the evidence across documents (`timeline/merger/evidence/weights.toml`).

python tools/pair_weights.py DIR [--compare] > weights.toml && mv weights.toml timeline/merger/evidence/weights.toml

DIR holds ECB+ (its train split), MEANTIME (Apple), `merge_pairs_dev.jsonl` and the stories that this points to. To the
judged pairs of the stories that may be read come ours, from the same stories but of other days (`benchmarks.pairs`).
Those pairs count that the merger compares and may join.

It is a logistic regression. Weights set by hand, in `pair_weights.toml`, are its prior: how far the fitted ones lie
from them is squared, times `SQUARES`. The sign of the prior is kept: no weight speaks against what its feature says.
Every story has equal say, up to `ENOUGH` pairs; so have the subtopics of ECB+, in the square root of theirs; of the
corpora `SHARES` says how much each counts. `LENIENCE` is added to the weight of `prior`: a group is joined by the mean
of all its pairs, with those that were never compared, which asks more than a pair by itself. Weights of `KEPT` stay.

The training report goes to stderr and is kept in `pair_weights.txt`: precision where half, 65 % and 80 % of the pairs
that are one are found, each story left out in turn, then for the six stories that nobody reads and the dev split of
ECB+, which are never fitted to; with `--compare` also of additive models of binned shapes (explainable boosting) and of
a random forest on the same features, from the extra `bench`.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from document_weights import rewritten
from scipy.optimize import minimize

import timeline
from benchmarks.corpora import records
from benchmarks.merge import given_mentions, gold_corpora, merged
from benchmarks.pairs import CORPUS, UNREAD, documents_of, own_pairs, told_at, windows
from timeline.merger.chains import Chain
from timeline.merger.constraints import cannot_link
from timeline.merger.evidence import MEASURES
from timeline.model import Timeline

HERE = Path(__file__).parent
FILE = HERE.parent / "timeline/merger/evidence/weights.toml"
SQUARES = 3.0  # 1 to 10 give the same on the stories that are left out
ENOUGH = 60  # pairs of a story; more have no more say
SHARES = {"judged": 1.0, "ecbplus train": 1.0, "meantime_en": 0.1}  # of MEANTIME only 24 pairs are one
LENIENCE = 0.45  # 0 to 0.6 give the same F0.5 of events on the stories that may be read; the seeds join from here on
KEPT = ("far publication",)  # by hand: the judged windows span weeks, so that nothing in them is years apart
_order = attrgetter("order")
RECALLS = (0.5, 0.65, 0.8)
PARTS = ("stories left out in turn", "stories nobody reads", "ecbplus dev")
Score = Callable[[np.ndarray], np.ndarray]
"""The scores of features."""
Model = Callable[[np.ndarray, np.ndarray, np.ndarray], Score]
"""Of features, answers and counts a function that scores features."""
Tested = Sequence[tuple[float, bool]]
"""The score of each pair, and whether it is one."""
ASKED = [measure for measure in MEASURES if measure.where != "within"]
NAMES = [feature.name for measure in ASKED for feature in measure.features]


@attrs.frozen
class Pair:
    """Two chains of two documents: where from, their features, and whether they are one."""

    corpus: str
    story: str
    window: str
    amounts: tuple[float, ...]
    is_one: bool
    is_open: bool  # the merger compares them and may join them


def main(folder: Path, compare: bool) -> None:
    """Prints the file with the weights fitted."""
    pairs = [*judged_pairs(folder), *gold_pairs(folder)]
    by_hand = tomllib.loads((HERE / "pair_weights.toml").read_text(encoding="utf-8"))
    prior = np.array([float(by_hand.get(name, 0.0)) for name in NAMES])
    report(pairs, prior, compare)
    fitted = [pair for pair in pairs if _is_fitted_to(pair)]
    weights = _regression(prior, *_arrays(fitted), _counts(fitted))
    weights[NAMES.index("prior")] += LENIENCE
    print(rewritten(FILE.read_text(encoding="utf-8"), dict(zip(NAMES, weights, strict=True)), "across"), end="")


def judged_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs that people judged, each with the window of days of which the articles are built together."""
    for story, rows in windows(folder, [*records(folder / CORPUS), *own_pairs()]):
        built = timeline.build(documents_of(story, rows))
        chains: dict[str, list[tuple[int, int, Chain]]] = defaultdict(list)
        for chain in _links(built):
            for mention in chain.mentions:
                chains[mention.document].append((mention.trigger.start, mention.trigger.end, chain))
        for row in rows:
            one, other = (told_at(row[side], chains) for side in "ab")
            if one is not None and other is not None and one.document != other.document:
                is_open = other in _links(built)[one] and not cannot_link(one, other)
                topic, window = story["topic"], rows[0].get("window", "")
                yield Pair("judged", topic, topic + window, amounts(one, other), row["label"] == "same", is_open)


def gold_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of gold mentions of the corpora that the merger compares."""
    for name, corpus in gold_corpora(folder):
        rows = [row for row in corpus if row.get("topic") != "gm"]  # of which nothing is fitted to
        given = given_mentions(rows)
        gold = {each.mention.id: each.gold for each in given if each.mention is not None}
        story = {each.row["id"]: each.story or each.row["topic"] for each in given}
        links = _links(merged(given))
        for one in sorted(links, key=_order):  # what the order of pairs decides is then the same in every run
            for other in sorted(links[one], key=_order):
                if one.order < other.order:
                    is_one = _most(one, gold) == _most(other, gold)
                    is_open = not cannot_link(one, other)
                    yield Pair(name, story[one.document], story[one.document], amounts(one, other), is_one, is_open)


def _links(built: Timeline) -> Mapping[Chain, Mapping[Chain, float]]:
    return built._merged.index.links  # type: ignore[attr-defined]


def _most(chain: Chain, gold: Mapping[str, str]) -> str:
    """The gold cluster of most of its mentions."""
    return Counter(gold[mention.id] for mention in chain.mentions).most_common(1)[0][0]


def amounts(one: Chain, other: Chain) -> tuple[float, ...]:
    """How much there is of each feature, in the order of `NAMES`."""
    return tuple(float(amount) for measure in ASKED for amount in measure.amounts(one, other))


def _is_fitted_to(pair: Pair) -> bool:
    return pair.is_open and pair.corpus in SHARES and pair.story not in UNREAD


def _arrays(pairs: Sequence[Pair]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([pair.amounts for pair in pairs]), np.array([float(pair.is_one) for pair in pairs])


def _counts(pairs: Sequence[Pair]) -> np.ndarray:
    """How much each pair counts; those of a corpus as many as its share of a thousand."""
    sizes = Counter((pair.corpus, pair.window) for pair in pairs)

    def say(pair: Pair) -> float:
        size = sizes[pair.corpus, pair.window]
        return min(1.0, ENOUGH / size) if pair.corpus == "judged" else 1 / math.sqrt(size)

    totals: Counter[str] = Counter()
    for pair in pairs:
        totals[pair.corpus] += say(pair)
    return np.array([1000 * SHARES[pair.corpus] * say(pair) / totals[pair.corpus] for pair in pairs])


def _regression(prior: np.ndarray, features: np.ndarray, answers: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The weights, each on its prior's side of zero."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = features @ weights
        chances = 1 / (1 + np.exp(-scores))
        value = counts @ (np.logaddexp(0, scores) - answers * scores) + SQUARES * ((weights - prior) ** 2).sum()
        return value, features.T @ (counts * (chances - answers)) + 2 * SQUARES * (weights - prior)

    bounds = [(0, None) if weight > 0 else (None, 0) if weight < 0 else (None, None) for weight in prior]
    for name in KEPT:
        bounds[NAMES.index(name)] = (prior[NAMES.index(name)],) * 2
    return minimize(loss, prior, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 1000}).x


def report(pairs: Sequence[Pair], prior: np.ndarray, compare: bool) -> None:
    """Prints to stderr how well pairs are told that were left out."""
    told = {
        name: Counter(p.is_one for p in pairs if p.corpus == name) for name in dict.fromkeys(p.corpus for p in pairs)
    }
    for name, counts in told.items():
        print(f"{name}: {counts[True]} pairs that are one, {counts[False]} that are not", file=sys.stderr)
    print(f"{'precision at recall 0.50 0.65 0.80':36}" + "".join(f"{part:26}" for part in PARTS), file=sys.stderr)
    for name, model in _models(prior, compare).items():
        cells = map(_precisions, _tested(pairs, model))
        print(f"  {name:34}" + "".join(f"{cell:26}" for cell in cells), file=sys.stderr)


def _models(prior: np.ndarray, compare: bool) -> dict[str, Model]:
    def by_hand(*_: np.ndarray) -> Score:
        return lambda features: features @ prior

    def logistic(*data: np.ndarray) -> Score:
        weights = _regression(prior, *data)
        return lambda features: features @ weights

    models: dict[str, Model] = {"set by hand": by_hand, "logistic, prior set by hand": logistic}
    if compare:
        models |= {"additive shapes": _boosting(0), "the same with 10 pairs": _boosting(10), "random forest": _forest}
    return models


def _boosting(interactions: int) -> Model:
    def model(features: np.ndarray, answers: np.ndarray, counts: np.ndarray) -> Score:
        from interpret.glassbox import ExplainableBoostingClassifier

        settings: dict[str, Any] = {"max_bins": 32, "outer_bags": 4, "min_samples_leaf": 8, "n_jobs": 1}
        boosting = ExplainableBoostingClassifier(interactions=interactions, random_state=0, **settings)
        boosting.fit(features[:, 1:], answers, sample_weight=counts)  # the first is the same for all
        return lambda others: boosting.decision_function(others[:, 1:])

    return model


def _forest(features: np.ndarray, answers: np.ndarray, counts: np.ndarray) -> Score:
    from sklearn.ensemble import RandomForestClassifier

    forest = RandomForestClassifier(400, min_samples_leaf=4, random_state=0).fit(features, answers, counts)
    return lambda others: forest.predict_proba(others)[:, 1]


def _tested(pairs: Sequence[Pair], model: Model) -> Iterator[Tested]:
    """The parts of `PARTS`, told by models that have not seen their stories."""
    fitted = [pair for pair in pairs if _is_fitted_to(pair)]
    read = [pair for pair in pairs if pair.corpus == "judged" and pair.story not in UNREAD]
    yield [
        answer
        for story in sorted({pair.story for pair in read})
        for answer in _told(
            _fit(model, [pair for pair in fitted if pair.story != story]), [p for p in read if p.story == story]
        )
    ]
    score = _fit(model, fitted)
    yield _told(score, [pair for pair in pairs if pair.story in UNREAD])
    yield _told(score, [pair for pair in pairs if pair.corpus == "ecbplus dev"])


def _fit(model: Model, pairs: Sequence[Pair]) -> Score:
    return model(*_arrays(pairs), _counts(pairs))


def _told(score: Score, pairs: Sequence[Pair]) -> Tested:
    """Those that the merger does not compare or must not join come last."""
    scores = score(_arrays(pairs)[0])
    return [(value if pair.is_open else -math.inf, pair.is_one) for value, pair in zip(scores, pairs, strict=True)]


def _precisions(tested: Tested) -> str:
    right = np.cumsum([is_one for _, is_one in sorted(tested, key=lambda pair: -pair[0])])
    places = (int(np.searchsorted(right, recall * right[-1])) for recall in RECALLS)
    return "  ".join(f"{right[place] / (place + 1):.3f}" for place in places)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--compare"]
    if len(arguments) != 1:
        sys.exit("give the folder with the corpora")
    main(Path(arguments[0]), compare="--compare" in sys.argv)
