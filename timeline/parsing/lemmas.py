"""Lemmas that lemmatizers get wrong: of verbs whose silent "e" they drop ("fined" is of "fine", not of "fin")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

# One vowel before one consonant that is doubled before an ending: "ban, banned", but "bane, baned". "Bus" and "gas" are
# left out, whose "s" need not be doubled.
_DOUBLES = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeioushwxy]")


def mend_lemmas(doc: Doc) -> None:
    """Gives the verbs of a parse back the "e" that their spelling shows."""
    for token in doc:
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBN", "VBG"):
            token.lemma_ = with_silent_e(token.lemma_, token.lower_)


def with_silent_e(lemma: str, form: str) -> str:
    """The lemma, with an "e" where the form would double the last consonant if there were none.

    >>> with_silent_e("rap", "raped"), with_silent_e("rap", "rapped"), with_silent_e("combat", "combating")
    ('rape', 'rap', 'combat')
    """
    is_bare = form in (f"{lemma}ed", f"{lemma}ing")
    return f"{lemma}e" if is_bare and _DOUBLES.fullmatch(lemma) else lemma
