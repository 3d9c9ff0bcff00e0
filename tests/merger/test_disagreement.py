"""What disagrees is one event: two days of what befalls once, an act and its denial, a plan and what became of it."""

import datetime as dt

import icalendar
import pytest

import timeline
from timeline.export.ics import to_ics
from timeline.export.terminal import to_text
from timeline.model import Document, Status

ONE_CONFLICT = {
    "date": [
        ("A glider of Aero Tarn was shot down over Doba on 1 July.", "Aero Tarn's glider was shot down over Doba on 2 July."),
        ("The freighter Selma sank off Malta on 29 June.", "The freighter Selma sank off Malta on 2 July, its owner wrote."),
        ("Bishop Anselm Okoro was killed in Lagos on 1 July.", "Anselm Okoro, the bishop, was killed in Lagos on 2 July."),
    ],
    "status": [
        ("Chad shelled the town of Doba on 1 July, Norway said.", "Chad denied that it had shelled the town of Doba on 1 July."),
        ("Norway accused Chad of shelling the town of Doba on Monday.", "Chad denied shelling the town of Doba on Monday."),
        ("Police killed the baker Rosa Lind in Tarn on 1 July, her sister said.", "Police denied killing Rosa Lind in Tarn."),
        ("Chad hacked a bank in Oslo on 1 July, Norway said.", "There was no attack on the bank. Chad has denied hacking it in Oslo."),
    ],
}  # fmt: skip
TWO = [
    ("Rebels shelled Doba on 1 July, killing three people.", "Rebels shelled Doba on 2 July, killing five people."),
    ("Anna Berg met Idris Moussa in Lima on 1 July.", "Anna Berg met Idris Moussa in Lima on 5 July."),
    ("The freighter Selma sank off Malta on 1 July.", "The trawler Ida sank off Malta on 3 July."),
    ("Two miners were killed in Tarn on 1 July.", "Two miners were killed in Tarn on 4 July."),
    ("Anna Berg resigned on 1 July.", "Anna Berg did not resign on 1 July."),
]


def build(*texts, days=(2, 3, 4)):
    documents = [
        Document(id=f"d{place}", text=text, published=dt.date(2024, 7, day))
        for place, (text, day) in enumerate(zip(texts, days, strict=False))
    ]
    return timeline.build(documents, detail="all")


def joint(*texts, **options):
    """The one event of all texts."""
    built = build(*texts, **options)
    [event] = [event for event in built if len(event.documents) == len(texts)]
    return built, event


@pytest.mark.parametrize(("kind", "texts"), [(kind, texts) for kind, many in ONE_CONFLICT.items() for texts in many])
def test_one_event_with_a_conflict(kind, texts):
    _, event = joint(*texts)
    [conflict] = event.conflicts
    assert conflict.kind == kind
    assert len(conflict.sources) == 2
    assert event.status is (Status.ALLEGED if kind == "status" else Status.HAPPENED)
    assert "not" not in event.title.split()


@pytest.mark.parametrize("texts", TWO)
def test_two_events_without_one(texts):
    built = build(*texts)
    assert not any(event.conflicts or len(event.documents) > 1 for event in built)


def test_what_many_saw_is_no_mere_allegation():
    saw = "Soldiers of Chad shelled the town of Doba on 1 July."
    more = "Chad's soldiers shelled Doba on 1 July, and the town burnt."
    _, event = joint(saw, more, "Chad denied that its soldiers had shelled the town of Doba on 1 July.")
    assert event.status is Status.HAPPENED
    assert [conflict.kind for conflict in event.conflicts] == ["status"]


def test_a_summit_of_two_days_is_no_conflict():
    opening = "The leaders of Chad, Kenya and Ghana opened a summit in Accra on 1 July."
    _, event = joint(opening, "The leaders of Chad, Kenya and Ghana ended their summit in Accra on 2 July.")
    assert not event.conflicts


PLAN = "Anna Berg will visit Kenya on 10 July."
CANCELLED = ["Anna Berg cancelled her visit to Kenya.", "Anna Berg's visit to Kenya was called off."]


@pytest.mark.parametrize("text", CANCELLED)
def test_a_plan_that_is_cancelled_is_one_event_that_a_calendar_strikes_out(text):
    built, event = joint(PLAN, text, days=(1, 5))
    assert [report.status for report in event.history] == [Status.PLANNED, Status.DENIED]
    assert (event.status, event.conflicts) == (Status.DENIED, ())
    entries = icalendar.Calendar.from_ical(to_ics(built)).walk("VEVENT")
    assert [entry["status"] for entry in entries if entry["x-timeline-id"] == event.id] == ["CANCELLED"]


def test_a_plan_that_is_put_off_has_the_new_day():
    moved = "Anna Berg's visit to Kenya was postponed to 20 July."
    built, event = joint(PLAN, moved, days=(1, 5))
    assert (event.status, event.date, event.conflicts) == (Status.PLANNED, "20 Jul 2024", ())
    assert len(built.of_type("visit").events) == 1
    _, event = joint(PLAN, moved, "Anna Berg visited Kenya on 20 July.", days=(1, 5, 21))
    assert (event.status, event.date, event.conflicts) == (Status.HAPPENED, "20 Jul 2024", ())


def test_a_plan_that_is_put_off_without_a_new_day_has_none():
    _, event = joint(PLAN, "Anna Berg's visit to Kenya was postponed.", days=(1, 5))
    assert (event.status, event.date) == (Status.PLANNED, "undated")


def test_two_plans_of_two_days_stay_two():
    built = build(PLAN, "Anna Berg will visit Kenya on 20 July.", days=(1, 5))
    assert len(built.of_type("visit").events) == 2


def test_a_toll_that_rises_is_an_update_with_the_latest_figure_in_the_title():
    early = "A bus crash near Tarn on 1 July killed 12 people, the police of Tarn said."
    built, event = joint(early, "The bus crash near Tarn on 1 July killed 19 people.")
    assert "19" in event.title
    assert [conflict.kind for conflict in event.conflicts] == ["update"]
    assert "  update: 19 people killed according to d1; before that 12 people" in event.explain()
    [row] = [line for line in to_text(built).splitlines() if event.id in line]
    assert "update" in row
    assert "conflict" not in row
    assert 'class="mark mark-conflict"' not in built.to_html()
