"""Resolving an English document: recognise the expressions, refine what stands together, anchor each in its context."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import attrs

from timeline.model.civil import Granularity, Moment
from timeline.model.document import Document
from timeline.model.interval import Interval
from timeline.model.timex import Anchor, Timex, TimexType
from timeline.resolver.anchor import Reading, anchor
from timeline.resolver.context import ChosenYear, Context
from timeline.resolver.domain import Domain
from timeline.resolver.families import RULES
from timeline.resolver.meaning import Duration, Meaning, Modifier, Unit
from timeline.resolver.narrative import chosen_years, open_unit, steps_of, title_steps, years_of_histories
from timeline.resolver.recognise import Candidate, Index, recognise
from timeline.resolver.refine import refine
from timeline.resolver.refiners import REFINERS, Refiner
from timeline.resolver.sentences import sentence_before, sentence_ends

INDEX: Final = Index(RULES)


def resolve_english(
    document: Document,
    *,
    domain: Domain = "news",
    day_first: bool = False,
    rules: Index = INDEX,
    refiners: Sequence[Refiner] = REFINERS,
) -> list[Timex]:
    """The time expressions of a document in the order of the text, none overlapping.

    `rules` and `refiners` are ours, or others to be tried.

    >>> [timex.edtf for timex in resolve_english(Document(id="a", text="On 3 May 2024, not in 2023."))]
    ['2024-05-03', '2023']
    """
    published = None if document.published is None else Moment.of(document.published)
    context = Context(published=published, domain=domain, sentence_ends=sentence_ends(document.text))
    read = partial(_candidates, rules=rules, refiners=refiners, day_first=day_first, domain=domain)
    candidates = read(document.text)
    years = _years(document, candidates, read(document.title or ""), context)
    found = []
    for candidate in candidates:
        assert not isinstance(candidate.meaning, Modifier)  # refining leaves none
        reading = anchor(candidate.meaning, context.at(candidate.start, years.get(candidate.start)))
        timex = _timex(document.text, candidate, reading, domain)
        found.append(timex)
        if _tells_months(candidate.meaning):
            context = attrs.evolve(context, in_months=True)
        elif not reading.is_aside and not _looks_back(document.text, timex):
            is_date = timex.type in (TimexType.DATE, TimexType.TIME)
            context = _moved_on(context, timex, reading.named or (timex.interval if is_date else None))
    return found


def _candidates(
    text: str, rules: Index, refiners: Sequence[Refiner], day_first: bool, domain: Domain
) -> list[Candidate]:
    return refine(text, recognise(text, rules, day_first=day_first, domain=domain), refiners)


def _years(
    document: Document, candidates: Sequence[Candidate], title: Sequence[Candidate], context: Context
) -> dict[int, ChosenYear]:
    """The years of expressions without one, where the text or a paragraph of it is a history."""
    if not any(open_unit(found.meaning) for found in candidates if not isinstance(found.meaning, Modifier)):
        return {}
    if context.domain == "narrative":
        return chosen_years([*title_steps(document.title or "", title), *steps_of(document.text, candidates)])
    if context.domain != "news" or context.published is None:
        return {}
    written = context.published.year
    if not any(isinstance(found.meaning, Unit) and found.meaning.moment.year < written for found in candidates):
        return {}
    return years_of_histories(steps_of(document.text, candidates), written)


def _timex(text: str, candidate: Candidate, reading: Reading, domain: Domain) -> Timex:
    """The expression as it was read, with the two ends where it is a range."""
    rules = candidate.rules + reading.notes + (() if domain == "news" else (f"read as {domain}",))
    parts = zip(candidate.ends, reading.ends, strict=False)  # a range that cannot be placed has no ends
    ends = tuple(end.timex(text, *extent, rules) for extent, end in parts)
    return reading.timex(text, candidate.start, candidate.end, rules, ends)


def _tells_months(meaning: Meaning | Modifier) -> bool:
    """Whether it is the length of a period: the nine months, the first six months."""
    return isinstance(meaning, Duration) and meaning.definite and meaning.granularity is Granularity.MONTH


def _looks_back(text: str, timex: Timex) -> bool:
    """Whether a sentence in the past perfect goes back from the time of the text, which then goes on from there.

    "They met on Friday. Lund had called two days earlier. In the evening …": on Friday.
    """
    counted_from = timex.anchor.interval.start if timex.anchor and timex.anchor.kind == "reference" else None
    if counted_from is None or timex.interval is None or timex.interval.end is None:
        return False
    return timex.interval.end <= counted_from and "had" in sentence_before(text, timex.start).split()


def _moved_on(context: Context, timex: Timex, interval: Interval | None) -> Context:
    """The context after an expression: a date that is named becomes the reference time."""
    if interval is None or interval.is_open:
        return context
    is_end = timex.interval is not None and timex.interval.is_open
    return context.after(Anchor(kind="reference", interval=interval, text=timex.text, start=timex.start), is_end=is_end)
