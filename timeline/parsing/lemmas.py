"""Lemmas that lemmatizers get wrong: of verbs whose silent "e" they drop ("fined" is of "fine", not of "fin")."""

from __future__ import annotations

import re

# One vowel before one consonant that is doubled before an ending: "ban, banned", but "bane, baned". "Bus" and "gas" are
# left out, whose "s" need not be doubled.
_DOUBLES = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeioushwxy]")


def mended_lemma(lemma: str, form: str, pos: str, tag: str) -> str:
    """The lemma of a word with the part of speech and the tag, of a verb with the "e" that its spelling shows."""
    return with_silent_e(lemma, form) if pos == "VERB" and tag in ("VBD", "VBN", "VBG") else lemma


def with_silent_e(lemma: str, form: str) -> str:
    """The lemma, with an "e" where the form would double the last consonant if there were none.

    >>> with_silent_e("rap", "raped"), with_silent_e("rap", "rapped"), with_silent_e("combat", "combating")
    ('rape', 'rap', 'combat')
    """
    is_bare = form in (f"{lemma}ed", f"{lemma}ing")
    return f"{lemma}e" if is_bare and _DOUBLES.fullmatch(lemma) else lemma
