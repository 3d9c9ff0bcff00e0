"""Signature: what of a chain the constraints ask first."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import attrs

from timeline.languages.en import Location
from timeline.merger.people import People
from timeline.model import Interval


@attrs.frozen(cache_hash=True)
class Signature:
    """What of a chain can forbid that it is of one happening with another: its properties with the names of the fields.

    Many chains have the same signature, so that what holds of two signatures holds of many pairs of chains.
    """

    types: frozenset[str]
    concepts: frozenset[str]
    kinds: frozenset[str]
    extent: int
    part_kinds: frozenset[str]
    is_process: bool
    is_iterated: bool
    is_denied: bool
    is_contest: bool
    is_ahead: bool
    is_fact: bool
    is_speech: bool
    is_journey: bool
    times: frozenset[str]
    firm_intervals: tuple[Interval, ...]
    earliest: tuple[int, str] | None
    latest: tuple[int, str] | None
    weekdays: frozenset[str]
    places: frozenset[str]
    sites: frozenset[Location]
    spots: frozenset[str]
    cast: tuple[str, ...]
    agents: frozenset[str]
    patients: frozenset[str]
    doers: frozenset[People]
    sufferers: frozenset[People]
    harms: frozenset[str]

    @classmethod
    def of(cls, chain: object) -> Signature:
        """The signature of a chain, or of whatever has its properties."""
        return cls(*_properties(chain))


_properties: attrgetter[Any] = attrgetter(*(field.name for field in attrs.fields(Signature)))
