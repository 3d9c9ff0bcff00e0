"""Lookalikes: what is written like a time expression and means something else.

A rule looks at the shape of an expression. What its surroundings say against it is asked here, once for all rules:
whether it is part of an address or a file name, a number of something, part of a proper name, or a word of time in
another sense. Every question looks at a bounded piece of the text; their words are in `languages/en/times.toml`.
"""

from __future__ import annotations

from timeline.resolver.lookalikes.addresses import is_in_an_address
from timeline.resolver.lookalikes.names_and_titles import has_capitals_of_a_title, is_in_a_name
from timeline.resolver.lookalikes.numbers_of_things import counts, is_at_a_road, is_labelled
from timeline.resolver.lookalikes.other_senses import has_another_sense
from timeline.resolver.rule import Found

__all__ = ["is_in_an_address", "is_lookalike"]


def is_lookalike(found: Found) -> bool:
    """Whether the text around a match says that it is no time expression."""
    return (
        is_in_an_address(found)
        or is_labelled(found)
        or counts(found)
        or is_at_a_road(found)
        or (found.domain != "colloquial" and (is_in_a_name(found) or has_capitals_of_a_title(found)))
        or has_another_sense(found)
    )
