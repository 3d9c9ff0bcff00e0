"""Joining a modifier with the expression after it: early July, about two years ago, since 2013."""

from __future__ import annotations

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    About,
    Ago,
    Bound,
    Clock,
    Compared,
    Duration,
    From,
    Meaning,
    Modifier,
    Part,
    PartOfDay,
    Range,
    Relation,
    Repeated,
    Shift,
    Unit,
    Vague,
    Weekday,
    Yearly,
    is_bare_hour,
    is_date,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_GAPS = ("", *(f"{mark}{quote}" for mark in ("", " ", "-") for quote in ("", "'", "’", "‘")))


def modifier(pair: Pair) -> Candidate | None:
    """Early July, about two years ago, since 2013.

    No modifier applies twice, so that meanings stay shallow however often a text repeats one.
    """
    how, meaning = pair.left.meaning, pair.right.meaning
    if isinstance(meaning, Modifier):
        return _bounded_behind(pair, how, meaning)
    if not isinstance(how, Modifier) or how.nth or how.quant or pair.gap not in _GAPS:
        return None
    if how.relation is not None:
        return _bounded(pair, how.relation, meaning)
    return _part(pair, how, meaning) if how.part is not None else _inexact(pair, how, meaning)


def _bounded(pair: Pair, relation: Relation, meaning: Meaning) -> Candidate | None:
    """Since 2013; the span leaves the preposition out."""
    if isinstance(meaning, Bound | Duration | PartOfDay | Repeated):
        return None
    if isinstance(meaning, Vague) and meaning.value != "PRESENT_REF":
        return None
    if pair.after.startswith(("'s", "’s")):  # "after Thursday's talks" comes after the talks; they are on Thursday
        return None
    # "by May" may be a person, "after the fall" an event, "by 7" a count: a side of time is no evidence for them
    latent = pair.right.latent and (isinstance(meaning, Weekday | Yearly) or is_bare_hour(meaning))
    rules = (*pair.left.rules, *pair.right.rules)
    return attrs.evolve(pair.right, meaning=Bound(meaning, relation), rules=rules, latent=latent)


def _bounded_behind(pair: Pair, meaning: Meaning | Modifier, how: Modifier) -> Candidate | None:
    """2018 or later, 3 May onwards; the span leaves these words out."""
    if how.relation is None or not is_date(meaning) or pair.gap not in (" ", ", "):
        return None
    rules = (*pair.left.rules, *pair.right.rules)
    return attrs.evolve(pair.left, meaning=Bound(meaning, how.relation), rules=rules, latent=False)


def _part(pair: Pair, how: Modifier, meaning: Meaning) -> Candidate | None:
    """Early July; later this week is what is left of it."""
    if how.part is None or isinstance(meaning, Part | About | Bound | Duration | Repeated | Vague):
        return None
    if isinstance(meaning, Range):  # early May to June: the part is one of the first end
        whole = _changed(pair, attrs.evolve(meaning, first=Part(meaning.first, how.part)), pair.right.latent)
        (_, end), *others = pair.right.ends
        return attrs.evolve(whole, ends=((pair.left.start, end), *others))
    if how.of_units and not _is_long(meaning):
        return None
    current = how.of_units and isinstance(meaning, Shift) and meaning.count == 0
    latent = pair.right.latent and isinstance(meaning, PartOfDay | Clock)
    return _changed(pair, Part(meaning, how.part, beside_anchor=current), latent)


def _inexact(pair: Pair, how: Modifier, meaning: Meaning) -> Candidate | None:
    """About two years ago, around 16 May, more than three weeks."""
    datable = how.mod == "APPROX" and isinstance(meaning, Clock | Part | Unit | Yearly)
    if how.mod is None or not (datable or _is_counted(meaning)):
        return None
    return _changed(pair, About(meaning, how.mod), pair.right.latent)


def _changed(pair: Pair, meaning: Meaning, latent: bool) -> Candidate:
    rules = (*pair.left.rules, *pair.right.rules)
    return Candidate(start=pair.left.start, end=pair.right.end, meaning=meaning, rules=rules, latent=latent)


def _is_counted(meaning: Meaning) -> bool:
    if isinstance(meaning, Duration):
        return meaning.amount is not None and meaning.side is None and not meaning.definite
    return isinstance(meaning, Ago | Compared | From)


def _is_long(meaning: Meaning) -> bool:
    return isinstance(meaning, Shift | Unit | Yearly) and meaning.granularity.rank < Granularity.DAY.rank
