"""How often a date that an event got is right, by the ground on which it got it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline import Granularity, Interval, Mention, Timex
from timeline.model import GROUNDS

_AT = frozenset({"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY", "BEGINS", "ENDS", "BEGUN_BY", "ENDED_BY"})
_INVERSE = {"INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES", "BEFORE": "AFTER", "AFTER": "BEFORE"}
_INVERSE |= {"IBEFORE": "IAFTER", "IAFTER": "IBEFORE"}
_DEFAULT = GROUNDS[:3]  # what `Extractor.extract` accepts


class DatePrecision:
    """Counts of right and wrong dates.

    A date is right where a link places the event in or at its expression or at a time that meets it, wrong where links
    place it elsewhere only, or before or after it. Where they do neither nothing is known of it: a report of the day of
    publication and a link that says "before the publication" agree.
    """

    def __init__(self) -> None:
        self._events = 0
        self._dated: Counter[str] = Counter()
        self._judged: Counter[tuple[str, bool]] = Counter()

    def add(
        self,
        mention: Mention | None,
        event: str,
        row: Mapping[str, Any],
        times: Mapping[str, Timex],
        published: dt.date | None,
    ) -> None:
        """Counts the date of a gold event that links to a time of the text or to the creation time."""
        links = list(_links(event, row["tlinks"], {*times, row.get("dct_tid", "t0")}))
        if not links:
            return
        self._events += 1
        if mention is None or mention.interval is None or mention.dated_by is None:
            return
        self._dated[mention.dated_by] += 1
        created = Interval.of(Granularity.DAY, published) if published else None
        verdicts = {_verdict(mention, relation, times.get(time), created) for relation, time in links} - {None}
        if verdicts:
            self._judged[mention.dated_by, True in verdicts] += 1

    @property
    def values(self) -> dict[str, Any]:
        """The share that the extractor dates by default, and the precision of each ground."""
        dated = sum(self._dated[ground] for ground in _DEFAULT)
        values: dict[str, Any] = {"dated by default": dated / max(self._events, 1)}
        for ground in GROUNDS:
            right, wrong = self._judged[ground, True], self._judged[ground, False]
            if right + wrong:
                values[f"precision {ground}"], values[f"judged {ground}"] = right / (right + wrong), right + wrong
        return values

    @property
    def summary(self) -> str:
        """The same in half a line."""
        values = self.values
        told = ", ".join(
            f"{ground} {values[f'precision {ground}']:.3f} of {values[f'judged {ground}']}"
            for ground in GROUNDS
            if f"judged {ground}" in values
        )
        return f"dated by default {values['dated by default']:.3f} of {self._events}; precision: {told}"


def _links(event: str, links: Iterable[Mapping[str, str]], times: set[str]) -> Iterator[tuple[str, str]]:
    """The relation of an event to each time that a link names."""
    for link in links:
        if link["from"] == event and link["to"] in times:
            yield link["rel"], link["to"]
        elif link["to"] == event and link["from"] in times:
            yield _INVERSE.get(link["rel"], link["rel"]), link["from"]


def _verdict(mention: Mention, relation: str, time: Timex | None, created: Interval | None) -> bool | None:
    """Whether a link agrees with the date; `time` is `None` for the creation time."""
    got, interval = mention.interval, time.interval if time else created
    is_same = time is not None and mention.timex is not None and mention.timex.start == time.start
    if got is None or (interval is None and not is_same):
        return None
    if relation in _AT:
        return is_same or (interval is not None and got.overlaps(interval))
    if relation not in ("BEFORE", "IBEFORE", "AFTER", "IAFTER"):
        return None
    if is_same or interval is None:
        return False
    before = relation in ("BEFORE", "IBEFORE")
    if before and time is None and mention.dated_by == "publication":
        return None
    return None if _reaches(got, interval, before=before) else False


def _reaches(got: Interval, interval: Interval, *, before: bool) -> bool:
    """Whether some of a date lies before, or after, another one."""
    if before:
        return got.start is None or (interval.start is not None and got.start < interval.start)
    return got.end is None or (interval.end is not None and got.end > interval.end)
