"""Shapes of input that would cost the square of their number if everything were compared with everything."""

import datetime as dt
import time

import pytest

import timeline
from timeline.model import Argument, DocumentRecord, EventType, Granularity, Interval, Mention, Span, Timex, TimexType

MANY = 1500
KEYWORDS = ("Lund", "Moussa", "fjord", "ferry", "harbour", "treaty", "border", "trade")


def report(document, *, offset=0, verb="met", other="Idris Moussa", day=None):
    """A mention of a sentence that starts at `offset`."""
    date = None if day is None else dt.date(1990, 1, 1) + dt.timedelta(days=day)
    written = f"{date:%d %B %Y}" if date else ""
    text = f"Jonas Lund {verb} {other}{' on ' if date else ''}{written}."

    def span(words):
        start = text.index(words) + offset
        return Span(start=start, end=start + len(words), text=words)

    timex = date and Timex(
        **{name: getattr(span(written), name) for name in ("start", "end", "text")},
        type=TimexType.DATE,
        value=date.isoformat(),
        interval=Interval.of(Granularity.DAY, date),
        reason="a date",
    )
    return Mention(
        document=document,
        type=EventType(name="meeting", group="diplomacy"),
        sentence=Span(start=offset, end=offset + len(text), text=text),
        trigger=span(verb),
        lemma=verb,
        title=text,
        timex=timex,
        dated_by="clause" if date else None,
        arguments=tuple(
            Argument(role="agent", name=name, kind="person", span=span(name)) for name in ("Jonas Lund", other)
        ),
    )


def in_one_document(options):
    mentions, offset = [], 0
    for number in range(MANY):
        mentions.append(report("chronicle", offset=offset, **options(number)))
        offset = mentions[-1].sentence.end + 1
    return mentions, [record("chronicle")]


def in_many_documents(options):
    names = [f"d{number:04}" for number in range(MANY)]
    return [report(name, **options(number)) for number, name in enumerate(names)], [record(name) for name in names]


def record(name):
    return DocumentRecord(id=name, sha256=name, published=dt.date(2014, 5, 16), keywords=KEYWORDS)


SHAPES = {
    "one happening": (lambda number: {}, 1),
    "each on its own day": (lambda number: {"day": number * 3}, MANY),
    "one party with everybody": (lambda number: {"other": f"Aron{number} Berg{number}"}, MANY),
    "twenty days in turn": (lambda number: {"day": number % 20 * 3}, 20),
}


@pytest.mark.parametrize("where", [in_one_document, in_many_documents])
@pytest.mark.parametrize(("options", "events"), SHAPES.values(), ids=SHAPES)
def test_cost_does_not_grow_with_the_square(where, options, events):
    mentions, records = where(options)
    started = time.perf_counter()
    tl = timeline.merge(mentions, documents=records)
    told = tl.explain(tl[0], tl[-1])
    assert len(tl.top(20)) == min(20, len(tl))
    seconds = time.perf_counter() - started
    assert len(tl) == events
    assert told
    assert seconds < 20, "with every pair compared it is minutes"


def test_in_a_chronicle_reports_of_one_day_are_compared_however_far_apart_they_stand():
    mentions, records = in_one_document(SHAPES["twenty days in turn"][0])
    tl = timeline.merge(mentions[:400], documents=records)
    assert len(tl) == 20
    assert all(len({mention.interval for mention in event.mentions}) == 1 for event in tl)


def test_two_events_of_many_reports_are_told_apart_by_some_of_them():
    mentions, records = in_many_documents(lambda number: {"day": number % 2 * 9})
    one, other = tl = timeline.merge(mentions, documents=records)
    assert "of each event the first 40 reports are compared" in tl.explain(one, other)
    assert "two events because one is of 1 Jan 1990, the other of 10 Jan 1990" in tl.explain(one, other)
