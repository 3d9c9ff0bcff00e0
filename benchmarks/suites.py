"""How much of two peers' own test suites of time expressions is resolved as they want it.

python -m benchmarks.suites --data DIR [--third read|decide|unread] [--errors N] [--out FILE] [--json FILE]

Reads `recognizers_dev.jsonl` (Microsoft Recognizers-Text) and `duckling_dev.jsonl` (Duckling) of DIR. Their `reference`
stands for the day of publication, and `Resolver()` reads each input. Shares are in per cent:

recognizers  for results of each kind (date, daterange, datetime, duration): found, an expression overlaps it; right,
             one that overlaps it has one of the values that the suite allows, to the day (date, daterange), to the
             minute at which it begins (datetime), or as TIMEX3 value (duration)
duckling     for instants and intervals, holidays left out: found, something is; right, something found begins and ends
             at the minutes that the suite names
false alarms inputs without any result in which something is found

The suites plan and the library reports, so where a value names no year that of the suite does not count. Recognizers
ends ranges before or with their last day: either is right. It takes "two months ago" for a day and TIMEX3 for a month:
a stretch that holds the day, and ends in the year in which it begins or the next, is right.

The inputs of each suite are told as a whole and by thirds (see `benchmarks.splits`): `--errors` shows errors, false
alarms among them, of the third that may be read, never of the others. `--out` writes what was found, an input a row.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import click

import timeline
from benchmarks.corpora import data_option, found, records, spread, write_figures
from benchmarks.splits import THIRDS, percent, thirds
from timeline import Interval, Moment, Timex

KINDS = ("date", "daterange", "datetime", "duration")
_NO_REFERENCE = "2016-11-07T00:00:00"  # the reference of most cases
_COUNTED = re.compile(r"\b(?:week|month|quarter|year)s?\b", re.IGNORECASE)
_DAY, _MINUTE = 10, 16  # characters of ISO 8601 to the day, to the minute
_STEPS = {
    "NoGrain": dt.timedelta(minutes=1),
    "second": dt.timedelta(seconds=1),
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}

Value = Mapping[str, Any]  # what Recognizers allows for a result


@attrs.frozen
class Judged:
    """What a suite comes to: numbers, the errors, and a row for each input."""

    counts: Counter[str] = attrs.field(factory=Counter)
    errors: list[str] = attrs.field(factory=list)
    rows: list[dict[str, Any]] = attrs.field(factory=list)

    def __add__(self, other: Judged) -> Judged:
        return Judged(self.counts + other.counts, self.errors + other.errors, self.rows + other.rows)

    def add(self, text: str, timexes: Sequence[Timex]) -> None:
        """What was found in an input, as a row."""
        self.rows.append({"input": text, "found": [[timex.text, timex.value, timex.edtf] for timex in timexes]})

    def add_negative(self, text: str, timexes: Sequence[Timex]) -> None:
        """What was found in an input without results: an error for each one in which something is."""
        self.counts.update({"negatives": 1, "alarms": bool(timexes)})
        if timexes:
            self.errors.append(f"false alarm | {text}: got {_said(timexes)}")

    def figures(self, kind: str) -> dict[str, Any]:
        """The figures of one kind of result."""
        n = self.counts
        shares = {name: percent(n[f"{kind} {name}"], n[kind]) for name in ("found", "right")}
        return {"results": n[kind], **shares}

    @property
    def alarms(self) -> dict[str, int]:
        """How many of the inputs without results gave something."""
        return {"false alarms": self.counts["alarms"], "negatives": self.counts["negatives"]}


@click.command(help=__doc__)
@data_option
@click.option("--third", type=click.Choice(THIRDS), help="Measure this third of the inputs only.")
@click.option("--errors", default=0, help="Show N errors of the third that may be read, spread over it.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write what was found, an input a row.")
def main(data: Path, json_file: Path | None, third: str | None, errors: int, out: Path | None) -> None:
    """Prints a block a suite."""
    figures: dict[str, Any] = {}
    rows: list[dict[str, Any]] = []
    for path in found(data, list(_SUITES)):
        suite, name = _SUITES[path.name], path.stem.removesuffix("_dev")
        cases = list(records(path))
        third_of = thirds(case[suite.asks] for case in cases)
        judged = {
            part: suite.judge([case for case in cases if third_of[case[suite.asks]] == part])
            for part in ([third] if third else THIRDS)
        }
        whole = sum(judged.values(), start=Judged())
        figures[name] = suite.tell(whole) | {"thirds": {part: suite.tell(one) for part, one in judged.items()}}
        _show(name, figures[name])
        for case in spread(judged.get("read", Judged()).errors, errors):
            click.echo(f"    {case}")
        rows += ({"suite": name, **row} for row in whole.rows)
    if not figures:
        raise click.ClickException(f"{data} holds none of {', '.join(_SUITES)}")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    write_figures(figures, json_file)


def recognizers(rows: Iterable[Mapping[str, Any]]) -> Judged:
    """The suite of Recognizers-Text."""
    judged, resolver = Judged(), timeline.Resolver()
    for row in rows:
        timexes = resolver.resolve(_document(row["input"], row["reference"]))
        judged.add(row["input"], timexes)
        if not row["results"]:
            judged.add_negative(row["input"], timexes)
        for result in row["results"]:
            kind = result["type"]
            if kind not in KINDS:
                continue
            here = [timex for timex in timexes if timex.start < result["end"] and result["start"] < timex.end]
            is_right = any(_allows(value, timex, result) for timex in here for value in result["values"])
            for name in (kind, "all"):
                judged.counts.update({name: 1, f"{name} found": bool(here), f"{name} right": is_right})
            if not is_right:
                wanted = " or ".join(" to ".join(_told(value)) for value in result["values"])
                judged.errors.append(f"{kind} | {row['input']} | {result['text']}: wanted {wanted}, got {_said(here)}")
    return judged


def _allows(value: Value, timex: Timex, result: Mapping[str, Any]) -> bool:
    """Whether an expression has one of the values that a result may have."""
    interval = timex.interval
    if result["type"] == "duration":
        return timex.value == value.get("timex")
    if interval is None:
        return False
    start, end = _to(_DAY, interval.start), _to(_DAY, interval.end)
    match result["type"]:
        case "date":
            day = value.get("value")
            is_day = _same(start, day, value) and _same(end, _next_day(day), value)
            return is_day or (bool(_COUNTED.search(result["text"])) and _holds(start, end, str(day)))
        case "datetime":
            return _to(_MINUTE, interval.start) == str(value.get("value", "")).replace(" ", "T")[:_MINUTE]
        case _:
            last = value.get("end")
            ends = _same(end, last, value) or _same(end, _next_day(last), value)
            return _same(start, value.get("start"), value) and ends


def _same(got: str | None, wanted: str | None, value: Value) -> bool:
    """The same day, of whatever year where the value names none, as `XXXX-12-27` does."""
    if got is None or wanted is None:
        return got is wanted
    timex = str(value.get("timex"))
    names_no_year = "XXXX-" in timex and "W" not in timex
    return got[5:] == wanted[5:] if names_no_year else got == wanted


def _holds(start: str | None, end: str | None, day: str) -> bool:
    """Whether a stretch within a year, or over one turn of the year, holds the day."""
    if start is None or end is None or not start <= day < end:
        return False
    return int(end[:4]) - int(start[:4]) <= 1


def _next_day(text: str | None) -> str | None:
    if not text or len(text) < _DAY or not text[:4].isdigit():
        return None  # "not resolved"
    return str(dt.date.fromisoformat(text[:_DAY]) + dt.timedelta(days=1))


def duckling(rows: Iterable[Mapping[str, Any]]) -> Judged:
    """The corpus of Duckling."""
    judged, resolver = Judged(), timeline.Resolver()
    for row in rows:
        timexes = resolver.resolve(_document(row["expression"], row["reference"]))
        judged.add(row["expression"], timexes)
        expected = row["expected"]
        if not expected or expected.get("kind") is None:
            judged.add_negative(row["expression"], timexes)
            continue
        is_asked = expected["kind"] in ("datetime", "datetimeInterval") and expected.get("from")
        if not is_asked or expected["from"].startswith("-"):
            continue
        wanted = (expected["from"][:_MINUTE], (expected.get("to") or _one_more(expected))[:_MINUTE])
        is_right = any(wanted == _minutes(timex.interval) for timex in timexes if timex.interval)
        judged.counts.update({"all": 1, "all found": bool(timexes), "all right": is_right})
        if not is_right:
            judged.errors.append(f"{row['expression']}: wanted {' to '.join(wanted)}, got {_said(timexes)}")
    return judged


def _one_more(expected: Mapping[str, Any]) -> str:
    """The end of an instant: one unit of its grain after its start."""
    start, grain = dt.datetime.fromisoformat(expected["from"]), expected["grain"]
    if grain in _STEPS:
        return (start + _STEPS[grain]).isoformat()
    years, month = divmod(start.month - 1 + _MONTHS[grain], 12)
    return start.replace(year=start.year + years, month=month + 1).isoformat()


def _minutes(interval: Interval) -> tuple[str | None, str | None]:
    start, end = (
        text if text is None or len(text) > _DAY else f"{text}T00:00"
        for text in (_to(_MINUTE, interval.start), _to(_MINUTE, interval.end))
    )
    return start, end


def _document(text: str, reference: str | None) -> timeline.Document:
    return timeline.Document(id="a", text=text, published=dt.datetime.fromisoformat(reference or _NO_REFERENCE))


def _to(length: int, moment: Moment | None) -> str | None:
    return None if moment is None else str(moment)[:length]


def _told(value: Value) -> Iterable[str]:
    return (str(value[name]) for name in ("timex", "value", "start", "end") if name in value)


def _said(timexes: Iterable[Timex]) -> str:
    return ", ".join(f"{timex.text!r} {timex.value} {timex.edtf}" for timex in timexes) or "nothing"


def _recognizers_figures(judged: Judged) -> dict[str, Any]:
    kinds = {kind: judged.figures(kind) for kind in KINDS if judged.counts[kind]}
    return {**kinds, "all": judged.figures("all"), **judged.alarms}


def _duckling_figures(judged: Judged) -> dict[str, Any]:
    return {"all": judged.figures("all"), **judged.alarms}


@attrs.frozen
class _Suite:
    """How a suite is judged and told, and the key of its cases under which the input stands."""

    judge: Callable[[Iterable[Mapping[str, Any]]], Judged]
    tell: Callable[[Judged], dict[str, Any]]
    asks: str


_SUITES = {
    "recognizers_dev.jsonl": _Suite(recognizers, _recognizers_figures, "input"),
    "duckling_dev.jsonl": _Suite(duckling, _duckling_figures, "expression"),
}


def _show(name: str, figures: Mapping[str, Any]) -> None:
    parts: Mapping[str, Mapping[str, Any]] = figures["thirds"]
    told = ", ".join(f"{part} {one['false alarms']} of {one['negatives']}" for part, one in parts.items())
    click.echo(f"{name}: {figures['false alarms']} false alarms of {figures['negatives']} ({told})")
    for kind, values in figures.items():
        if isinstance(values, dict) and "results" in values:
            shares = " ".join(f"{what} {values[what]} %" for what in ("found", "right"))
            by_third = ", ".join(f"{part} {one[kind]['right']}" for part, one in parts.items() if kind in one)
            click.echo(f"  {kind:12}{values['results']:5} results  {shares} ({by_third})")


if __name__ == "__main__":
    main()
