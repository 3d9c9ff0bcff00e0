"""The articles in examples/ferry: what happened, what did not, and figures apart from both."""

from pathlib import Path

import pytest

import timeline
from timeline import Status

FERRY = Path(__file__).parents[1] / "examples" / "ferry"


@pytest.fixture(scope="module")
def events() -> dict[str, timeline.Event]:
    return {event.title: event for event in timeline.build(timeline.read(FERRY))}


@pytest.mark.parametrize(
    ("title", "day", "status"),
    [
        ("Solvei sinks off Storvik", "2025-06-14", Status.HAPPENED),
        ("Police arrest the captain of the ferry Solvei", "2025-06-15", Status.HAPPENED),
        ("Egil Tangen to appear in court", "2025-06-17", Status.PLANNED),
        ("No visit to Denmark", "2025-06-19", Status.DENIED),
        ("A court sentences Egil Tangen to four years in Bergen", "2026-05-20", Status.HAPPENED),
        ("Egil Tangen to appeal to Supreme Court", "2026-06", Status.PLANNED),
        ("Seven passengers drown", None, Status.HAPPENED),
    ],
)
def test_events(events, title, day, status):
    event = events[title]
    assert (event.interval.edtf if event.interval else None, event.status) == (day, status)


def test_a_figure_is_a_statistic(events):
    assert events["Ticket sales at Nordfjord Lines fall 14 percent"].type.is_statistic


def test_what_did_not_happen_is_no_fact(events):
    for event in events.values():
        if {mention.lemma for mention in event.mentions} & {"bribe", "strike", "visit", "lose"}:
            assert not event.status.is_fact, event.title
