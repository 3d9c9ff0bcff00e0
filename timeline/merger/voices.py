"""Voices: which documents tell of an event by themselves, and which repeat another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from timeline.merger.chains import Chain
from timeline.model import Echo


def echoes_of(chains: Sequence[Chain], near: Callable[[str], Collection[str]]) -> tuple[Echo, ...]:
    """The documents that repeat an earlier one, of an event whose reports are given in the order of publication.

    A document repeats another that is its near-copy, by what `near` says of it, or from which it has a sentence or a
    quotation of the event. What both have of a third has its origin there. Documents that have it of different ones
    do not make those one.
    """
    reports: dict[str, list[Chain]] = {}
    for chain in chains:
        reports.setdefault(chain.document, []).append(chain)
    if len(reports) == 1:
        return ()
    origin: dict[str, str] = {}
    first: dict[str, str] = {}  # by runs of words, who has them first
    found = []
    for document, told in reports.items():
        words = [run for chain in told for run in chain.telltale_runs]
        copied = next((other for other in origin if other in near(document)), None)
        quoted = next((run for run in words if run in first), "")
        of = copied or first.get(quoted)
        origin[document] = document if of is None else origin[of]
        if of is not None:
            found.append(Echo(document=document, origin=origin[of], words="" if copied else quoted))
        for run in words:
            first.setdefault(run, document)
    return tuple(found)
