"""Evidence: what speaks for and against two chains being one happening, each feature with two weights.

Weights are log-odds: their sum is above zero where the two are more likely one happening than two. Within a document
they differ from those across documents: an author who reports something twice uses the same words, and reports two
things of one kind by naming others.

A feature is a function with its declaration in one of the modules here, and a line in `weights.toml`. They are summed
up in the order in which they stand: that of the modules below, and in each from its head to its foot.
"""

from __future__ import annotations

from timeline.merger.evidence import (
    how_worded,
    one_document,
    two_documents,
    what_happened,
    when_and_where,
    who_exactly,
    who_takes_part,
)
from timeline.merger.evidence.feature import Feature, Measure
from timeline.merger.evidence.feature_registry import Evidence, Registry, Weight, measures_of, read_weights

__all__ = ["FEATURES", "MEASURES", "WEIGHTS", "Evidence", "Feature", "Measure", "Registry", "Weight", "score", "weigh"]

_MODULES = (what_happened, who_takes_part, who_exactly, when_and_where, how_worded, one_document, two_documents)
MEASURES = measures_of(_MODULES)
_REGISTRY = Registry.of(MEASURES, read_weights())

FEATURES = _REGISTRY.features
WEIGHTS = _REGISTRY.weights
weigh = _REGISTRY.weigh
score = _REGISTRY.score
