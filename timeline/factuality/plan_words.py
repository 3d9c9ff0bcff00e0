"""The words of `cues.toml` and `times.toml` that tell of plans and of the past, in all forms of their verbs."""

from __future__ import annotations

from typing import Final

from timeline.languages.en import cues, times, verb_forms


def _inflected(lemma: str) -> tuple[str, str, str]:
    """The third person, the past participle and the form in "-ing" of a verb.

    >>> _inflected("agree"), _inflected("plan"), _inflected("defy")
    (('agrees', 'agreed', 'agreeing'), ('plans', 'planned', 'planning'), ('defies', 'defied', 'defying'))
    """
    if lemma.endswith("y") and lemma[-2] not in "aeo":
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    stem = lemma + lemma[-1] if lemma in verb_forms()["doubling"] else lemma
    past = stem.removesuffix("e") + "ed"
    present = f"{lemma}es" if lemma.endswith(("s", "sh", "ch")) else f"{lemma}s"
    return present, verb_forms()["participles"].get(lemma, past), stem.removesuffix("e" * (stem[-2] != "e")) + "ing"


def _with_forms(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in (lemma, *_inflected(lemma)))


_TRYING = cues("words", "trying")
_GOVERNORS = frozenset(
    lemma for lemma in (cues("governors", "planned") | cues("governors", "hypothetical")) - _TRYING if " " not in lemma
)
_HEADS = (cues("heads", "planned") | cues("heads", "hypothetical")) - _TRYING

NOW: Final = cues("words", "futurate")
"""Present tenses of "be"."""
THEN: Final = cues("words", "past_be")
"""Past tenses of it."""
AUXILIARIES: Final = cues("words", "auxiliaries")
DETERMINERS: Final = cues("words", "determiners")
PREPOSITIONS: Final = cues("words", "prepositions")
DENIERS: Final = cues("adverbs", "denied") | cues("pronouns", "nobody")

PLANNING: Final = _with_forms(_GOVERNORS | cues("words", "planning"))
"""Verbs and adjectives whose infinitive lies ahead."""
PLANS: Final = _HEADS | frozenset(f"{noun}s" for noun in _HEADS)
"""Nouns of which the same is true."""
PLANNING_NOW: Final = frozenset(_inflected(lemma)[0] for lemma in _GOVERNORS)
"""The present tense of such verbs."""
SCHEDULED: Final = cues("words", "scheduled")
AWAITED: Final = cues("words", "awaited")
SHIFTING: Final = _with_forms(cues("words", "shifting"))
ACCUSED: Final = _with_forms(cues("reporting", "accusing"))
CANCELLING: Final = cues("words", "cancelling")
LASTING: Final = _with_forms(cues("words", "lasting"))
SHIFTED: Final = cues("words", "shifting_verbs")
PARTICLES: Final = cues("words", "shifting_particles")
ON_SCHEDULE: Final = frozenset(times()["schedule_verb"]["words"])
"""Present tenses that tell what stands on a schedule."""

PAST: Final = frozenset(times()["past_verb"]["words"]) | (
    frozenset(verb_forms()["participles"].values()) - cues("words", "present_too")
)
NOT_PAST: Final = frozenset(times()["not_past"]["words"]) | cues("words", "present_too")


def is_past_form(word: str) -> bool:
    """Whether a word is a past tense or a past participle by its shape.

    >>> is_past_form("signed"), is_past_form("fled"), is_past_form("speed")
    (True, True, False)
    """
    return (word in PAST or word.endswith("ed")) and word not in NOT_PAST
