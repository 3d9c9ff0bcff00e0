"""Fits the weights of newsworthiness (`timeline/extractor/newsworthiness/weights.toml`) to what an editor would list.

python tools/newsworthiness.py DIR > timeline/extractor/newsworthiness/weights.toml

Regularised logistic regression (scikit-learn, extra `bench`) on the candidates of one half of the articles of
`editor_dev.jsonl` in DIR, the half that may be read (see `benchmarks.splits`). A candidate is listed where its trigger
overlaps the words of a row. Weights that are set by hand stand in `BY_HAND`. The regularisation is the one of `TRIED`
under which articles that are left out are told best, in `FOLDS` parts; prints to stderr how well, and how well the
other half.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

import timeline
from benchmarks.articles import pointed_to
from benchmarks.corpora import records
from benchmarks.splits import READ, halves
from timeline.extractor.newsworthiness.signs import signs_of
from timeline.languages.read_toml import read_toml

SIGNS = Path(__file__).parents[1] / "timeline/extractor/newsworthiness/signs.toml"
FOLDS = 11
TRIED = (0.03, 0.1, 0.3, 1.0)
BY_HAND = {"type of yours": 2.0}  # whoever declares a type wants to see its events; no corpus tells how much
LEAST = {"key": 0.65, "normal": 0.48, "all": 0.0}  # chances of being listed; by convention


def main(data: Path) -> None:
    """Prints the file."""
    rows = list(records(data / "editor_dev.jsonl"))
    half_of = halves(row["id"] for row in rows)
    examples = [example for row in rows for example in _examples(row, data)]
    names = np.array([name for name, _, _ in examples])
    signs = list(read_toml(SIGNS, "signs.toml"))
    amounts = np.array([[found.get(sign, 0.0) for sign in signs] for _, found, _ in examples])
    listed = np.array([listed for _, _, listed in examples])
    read = np.array([half_of[name] == READ for name in names])
    quality = {strength: _left_out(amounts[read], listed[read], names[read], strength) for strength in TRIED}
    best = max(TRIED, key=lambda strength: round(quality[strength], 3))
    model = _fitted(amounts[read], listed[read], best)
    print({strength: round(value, 3) for strength, value in quality.items()}, "on articles left out", file=sys.stderr)
    print(
        round(roc_auc_score(listed[~read], model.decision_function(amounts[~read])), 3),
        "on the other half",
        file=sys.stderr,
    )
    fitted = dict(zip(signs, model.coef_[0], strict=True)) | BY_HAND
    print(_HEAD)
    print(f"prior = {model.intercept_[0]:.2f}\n\n[least]  # chance of being listed, by detail")
    print(*(f"{detail} = {value}" for detail, value in LEAST.items()), sep="\n")
    print("\n[signs]")
    print(*(f'"{name}" = {value:.2f}' for name, value in fitted.items()), sep="\n")


def _examples(row: dict[str, Any], data: Path) -> Iterator[tuple[str, dict[str, float], bool]]:
    """The candidates of an article: what its signs are, and whether an editor lists it."""
    document = pointed_to(row, data)
    if document is None:
        raise SystemExit(f"{row['where']['file']} is missing in {data}")
    spans = [span for event in row["events"] for span in event["spans"]]
    extractor = timeline.Extractor()
    for candidate, article in extractor.candidates(document, timeline.Resolver().resolve(document)):
        trigger = candidate.span
        is_listed = any(start < trigger.end and trigger.start < end for start, end in spans)
        yield row["id"], signs_of(candidate, article), is_listed


def _fitted(amounts: Any, listed: Any, strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=5000).fit(amounts, listed)


def _left_out(amounts: Any, listed: Any, names: Any, strength: float) -> float:
    """The area under the ROC curve over articles that were left out in turn."""
    values = np.zeros(len(listed))
    for kept, left in GroupKFold(FOLDS).split(amounts, listed, names):
        values[left] = _fitted(amounts[kept], listed[kept], strength).decision_function(amounts[left])
    return float(roc_auc_score(listed, values))


_HEAD = """\
# What each sign of news weighs, in log-odds: a line for each of `signs.toml`.
# Fitted by `python tools/newsworthiness.py DIR` on the half of editor_dev.jsonl that may be read, not turned by hand.
"""

if __name__ == "__main__":
    main(Path(sys.argv[1]))
