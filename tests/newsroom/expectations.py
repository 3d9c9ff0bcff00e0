"""What a timeline of an article must tell, should tell and must never tell, and how one that was built compares.

Beside each article, `NAME.txt`, stands `NAME.toml`, written before the first run. Its lists `must`, `should` and
`never` have a table a row:

    at       the words that report it, each phrase found once in the text, the trigger in brackets
    who      parties that are all named, by one of their words, as participants or places; `never`: one of them is named
    as       `agent` or `patient`: the part in which `who` is never named
    type     the names with which that of its type may begin (`never`: must not)
    status   one or more; "happened" takes what is going on, "planned" of a row to be met takes what is hypothetical
    date     EDTF with which its date has a day in common
    titled, untitled   `never`: the title has the one and not the other
    open     true where it fails today; once it passes the test asks to take the word out

A row to be met says nothing of what it leaves out. A `never` row is broken by an event that has all that it names.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from timeline import Document, Event, Interval, Mention

HERE = Path(__file__).parent
Row = dict[str, Any]
Spans = list[tuple[int, int]]
_SMALL = frozenset(["the", "of", "a", "an", "and", "in", "for", "mr", "mrs", "ms", "his", "her", "its", "their"])


class Finding(NamedTuple):
    """A row and what is wrong with it, by the name of the check."""

    row: Row
    faults: dict[str, str]
    events: list[Event]

    def __str__(self) -> str:
        return f"{_many(self.row['at'])[0]}: {'; '.join(self.faults.values())}"


def expected(path: Path, document: Document) -> dict[str, list[Row]]:
    """The rows of a file, with the spans of their triggers in the document."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    for row in (row for level in rows.values() for row in level):
        row["spans"] = [span_of(phrase, document.text) for phrase in _many(row["at"])]
    return rows


def span_of(phrase: str, text: str) -> tuple[int, int]:
    """Where the trigger in brackets stands in the text.

    >>> span_of("the [dog] barked", "At night the dog barked.")
    (13, 16)
    """
    before, trigger, after = re.split(r"[\[\]]", phrase)
    found = [match.start() for match in re.finditer(re.escape(before + trigger + after), text)]
    if len(found) != 1:
        raise ValueError(f"{phrase!r} stands {len(found)} times in the text")
    return found[0] + len(before), found[0] + len(before) + len(trigger)


def met(row: Row, events: list[Event]) -> Finding:
    """How the event that meets a row best falls short of it."""
    there = [event for event in events if _mentions(event, row["spans"])]
    if not there:
        return Finding(row, {"told": "missing"}, [])
    best = min((_faults(row, event) for event in there), key=len)
    return Finding(row, best, there)


def broken(row: Row, events: list[Event]) -> Finding:
    """The events that tell what a row says must never be told."""
    there = [event for event in events if any(_is_told(row, event, m) for m in _mentions(event, row["spans"]))]
    said = {event.id: f"told as “{event.title}” ({event.status.value})" for event in there}
    return Finding(row, said, there)


def _mentions(event: Event, spans: Spans) -> list[Mention]:
    return [m for m in event.mentions if any(m.trigger.start < end and start < m.trigger.end for start, end in spans)]


def _faults(row: Row, event: Event) -> dict[str, str]:
    faults = {}
    if "type" in row and not event.type.name.startswith(tuple(_many(row["type"]))):
        faults["type"] = f"is of type {event.type.name}"
    wanted = _statuses(row.get("status", "happened"), planned=("planned", "hypothetical"))
    if event.status.value not in wanted:
        faults["status"] = f"is {event.status.value}, not {' or '.join(_many(row.get('status', 'happened')))}"
    if "date" in row and event.interval is None:
        faults["date"] = f"has no date, not {row['date']}"
    elif "date" in row and event.interval and not event.interval.overlaps(Interval.parse(row["date"])):
        faults["date"] = f"is dated {event.interval.edtf}, not {row['date']}"
    missing = [who for who in row.get("who", ()) if not any(_words(who) & _words(name) for name in _names(event))]
    if missing:
        faults["who"] = f"does not name {' and '.join(missing)} in “{event.title}”"
    return faults


def _names(event: Event) -> list[str]:
    participants = [name for participant in event.participants for name in (participant.name, *participant.aliases)]
    said = [argument.span.text for mention in event.mentions for argument in mention.arguments]
    return participants + said + [place.name for place in event.places]


def _is_told(row: Row, event: Event, mention: Mention) -> bool:
    title = event.title.lower()
    conditions = {
        "status": lambda: event.status.value in _statuses(row["status"], planned=("planned",)),
        "type": lambda: event.type.name.startswith(tuple(_many(row["type"]))),
        "who": lambda: any(_is_party(who, name) for who in row["who"] for name in _parties(mention, row.get("as"))),
        "date": lambda: event.interval is not None and event.interval.overlaps(Interval.parse(row["date"])),
        "titled": lambda: row["titled"] in title,
        "untitled": lambda: row["untitled"] not in title,
    }
    return all(holds() for name, holds in conditions.items() if name in row)


def _parties(mention: Mention, role: str | None) -> list[str]:
    return [argument.name for argument in mention.participants if role is None or argument.role == role]


def _is_party(who: str, name: str) -> bool:
    """Whether the name is that of `who`, not of somebody who is described by it ("the wife of …").

    >>> _is_party("Ana Sol", "Ms Sol"), _is_party("Ana Sol", "the wife of Ana Sol"), _is_party("guard", "a bank guard")
    (True, False, True)
    """
    described = re.split(r" (?:of|for) ", name)[0] if " of " not in who else name
    words = _words(described)
    return bool(words) and (words <= _words(who) or _last(described) == _last(who))


def _last(name: str) -> str:
    return (re.findall(r"\w+", name.casefold()) or [""])[-1]


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - _SMALL


def _statuses(named: str | list[str], planned: tuple[str, ...]) -> set[str]:
    widened = {"happened": ("happened", "ongoing"), "planned": planned}
    return {status for name in _many(named) for status in widened.get(name, (name,))}


def _many(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
