"""When an event was, in words and in its place: dates, bounds with both ends or one, and nothing at all."""

import datetime as dt

import attrs
import pytest

from timeline.errors import InvalidValueError
from timeline.model import (
    Bounds,
    Constraint,
    DocumentRecord,
    Event,
    EventType,
    Granularity,
    Interval,
    Mention,
    Moment,
    Span,
    Status,
    StatusReport,
    Timeline,
)
from timeline.model.timeline import order

FERRY = Span(start=0, end=5, text="ferry")
SAILED = Mention(document="a", type=EventType(name="visit", group="x"), sentence=FERRY, trigger=FERRY, title="Ferry")


def constraint(when, reason, *, quote="", document="a", rule="told", reliability=1.0):
    interval = Interval.parse(when)
    return Constraint(
        rule=rule, interval=interval, reason=reason, document=document, quote=quote, reliability=reliability
    )


def bounds(when, *constraints, **rest):
    interval = Interval.parse(when) if isinstance(when, str) else when
    return Bounds(interval=interval, constraints=constraints, **rest)


def event(date=None, bound=None, *, name="e", published=None, **rest):
    history = StatusReport(published=published, document="a", status=Status.PLANNED, mention=SAILED.id)
    return Event(
        id=name,
        type=SAILED.type,
        title=f"Event {name}",
        interval=date and Interval.parse(date),
        status=Status.HAPPENED,
        mentions=(attrs.evolve(SAILED, document=rest.pop("document", "a")),) if not published else (SAILED,),
        confidence=0.5,
        bounds=bounds(bound) if isinstance(bound, str) else bound,
        history=(history,) if published else (),
        **rest,
    )


# What a reader sees of bounds, in EDTF.
LABELS = [
    ("2021-06-09", "9 Jun 2021"),
    ("2021-06-09~", "c. 9 Jun 2021"),
    ("2021-06", "Jun 2021"),
    ("2021", "2021"),
    ("2021-06-02/2021-06-09", "between 2 and 9 Jun 2021"),
    ("2021-06-02~/2021-06-09~", "between about 2 and 9 Jun 2021"),
    ("2021-05-28/2021-06-09", "between 28 May and 9 Jun 2021"),
    ("2020-12-28/2021-01-09", "between 28 Dec 2020 and 9 Jan 2021"),
    ("2021-05/2021-06", "between May and Jun 2021"),
    ("2020-12/2021-06", "between Dec 2020 and Jun 2021"),
    ("2019/2021", "between 2019 and 2021"),
    ("-0049/-0043", "between 50 and 44 BCE"),
    ("-0001/0003", "between 2 BCE and 3 CE"),
    ("../2021-06-09", "by 9 Jun 2021"),
    ("../2021-06-09~", "by about 9 Jun 2021"),
    ("../2021-06", "by Jun 2021"),
    ("../2021", "by 2021"),
    ("../-0043-03-15", "by 15 Mar 44 BCE"),
    ("../-0043", "by 44 BCE"),
    ("2021-06-09/..", "after 8 Jun 2021"),
    ("2021-06-01/..", "after 31 May 2021"),
    ("2021-06-09~/..", "after about 8 Jun 2021"),
    ("2021-06/..", "after May 2021"),
    ("2021/..", "after 2020"),
    ("0001/..", "after 1 BCE"),
    ("2021-06-09T10:00:00/2021-06-09T11:00:00", "9 Jun 2021"),
]


@pytest.mark.parametrize(("when", "label"), LABELS, ids=[label for _, label in LABELS])
def test_an_event_without_a_date_shows_its_bounds(when, label):
    interval = Interval.parse(when.partition("/")[0]) if "T" in when else Interval.parse(when)
    assert event(bound=bounds(interval)).when == label
    assert event(bound=bounds(interval)).date == "undated"


@pytest.mark.parametrize(
    ("date", "label"),
    [("2021-06-09", "9 Jun 2021"), ("2021-06-09~", "c. 9 Jun 2021"), ("2021-06-06/2021-06-09", "6–9 Jun 2021")],
)
def test_a_date_is_shown_before_bounds(date, label):
    assert event(date).when == event(date, "2021-06-07/2021-06-08").when == event(date).date == label


def test_what_nothing_bounds_is_undated():
    assert event().when == "undated"


def test_a_start_that_a_source_names_is_shown_itself():
    plan = "2021-06-09/.."
    assert event(bound=plan, published=dt.date(2021, 6, 9)).when == "from 9 Jun 2021 on"
    assert event(bound=plan, published=dt.datetime(2021, 6, 9, 18, 5)).when == "from 9 Jun 2021 on"
    assert event(bound=plan, published=dt.date(2021, 6, 7)).when == "after 8 Jun 2021"
    vote = constraint(plan, "told to be after “vote”"), constraint("2021-06-09", "dated by “9 June”")
    assert event(bound=bounds(plan, *vote)).when == "from 9 Jun 2021 on"
    assert event(bound=bounds(plan, vote[0])).when == "after 8 Jun 2021"


# Where events stand, from the first to the last. Each line is a date, or bounds in brackets.
ORDER = """
[between 60 and 44 BCE]  -0059/-0043
44 BCE                   -0043
2019                     2019
[between 2019 and 2021]  2019/2021
2021                     2021
June                     2021-06
2 June                   2021-06-02
[from 2 June on]         2021-06-02/..
[between 1 and 3 June]   2021-06-01/2021-06-03
3 June                   2021-06-03
[3 June]                 2021-06-03
[between 2 and 6 June]   2021-06-02/2021-06-06
[by 4 June]              ../2021-06-04
5 June                   2021-06-05
[June]                   2021-06
[by June]                ../2021-06
[by 2021]                ../2021
[nothing]
[nothing either]
"""


def _lines():
    for number, line in enumerate(ORDER.strip().splitlines()):
        text = line[25:].strip() or None
        inferred = line.startswith("[")
        yield event(None if inferred else text, text if inferred else None, name=f"e{number:02}")


def test_events_stand_by_their_dates_and_bounds():
    found = list(_lines())
    assert [each.id for each in sorted(found[9:] + found[:9], key=order)] == [each.id for each in found]


def test_selections_by_date_keep_their_meaning():
    found = [attrs.evolve(each, mentions=(attrs.evolve(SAILED, document=each.id),)) for each in _lines()]
    tl = Timeline(events=found, documents=[DocumentRecord(id=each.id, sha256="") for each in found])
    assert all(each.interval for each in tl.dated)
    assert not any(each.interval for each in tl.undated)
    assert len(tl.dated) + len(tl.undated) == len(tl)


def test_middle_is_inside_the_bounds():
    assert bounds("2021-06-02/2021-06-03").middle == Moment(2021, 6, 3)
    assert bounds("2021-06-02").middle == Moment(2021, 6, 2, 12)
    assert bounds("-0002/0001").middle == Moment(0, 1, 1, 12)


SPANS = {
    "dated": ("2021-06-02", None),
    "lasting": ("2021-06-02/2021-06-05", None),
    "about": ("2021-06-02~", None),
    "between": (None, "2021-06-02/2021-06-05"),
    "by": (None, "../2021-06-03"),
    "from": (None, "2021-06-03/.."),
    "guessed": (None, "2021-06-02~"),
    "narrower": ("2021", "2021-06-02"),
    "unbounded": (None, None),
}


@pytest.mark.parametrize(
    ("first", "last", "may", "must"),
    [
        ("2021-06-02", "2021-06-02", "dated lasting about between by guessed narrower", "dated"),
        ("2021-06-01", "2021-06-05", "dated lasting about between by from guessed narrower", "dated lasting between"),
        ("2021-06-04", "2021-06-09", "lasting between from narrower", ""),
        (None, "2021-06-01", "by narrower", ""),
        (None, "2021-06-03", "dated lasting about between by from guessed narrower", "dated by"),
        ("2021-06-03", None, "lasting between by from narrower", "from"),
        (None, "2020", "by", ""),
        ("2022", None, "from", ""),
        (None, "2021", "dated lasting about between by from guessed narrower", "dated lasting between by narrower"),
        (
            dt.date(2021, 6, 2),
            None,
            "dated lasting about between by from guessed narrower",
            "dated lasting between from",
        ),
    ],
)
def test_between_takes_what_may_lie_there(first, last, may, must):
    found = [event(date, bound, name=name, document=name) for name, (date, bound) in SPANS.items()]
    tl = Timeline(events=sorted(found, key=order), documents=[DocumentRecord(id=name, sha256="") for name in SPANS])
    assert {each.id for each in tl.between(first, last)} == set(may.split())
    assert {each.id for each in tl.between(first, last, certain=True)} == set(must.split())


def test_between_needs_one_end():
    with pytest.raises(InvalidValueError, match="give the first or the last day"):
        Timeline().between(None, None)


def test_explain_tells_start_and_end_apart():
    after = constraint("2021-06-03/..", "told to be after “vote”", quote="following")
    vote = attrs.evolve(constraint("2021-06-03", "dated by “3 June”"), mention="another")
    done = constraint("../2021-06-09", "told as done in a report of that day", quote="sank", document="b")
    earlier = constraint("../2021-06-01", "told as done in a report of that day", quote="has sunk", document="c")
    between = bounds("2021-06-03/2021-06-09", after, vote, done, disputed=((earlier, after),))
    told = event(bound=between).explain().splitlines()
    assert told[1:7] == [
        "  date: undated: no text gives one",
        "  bounds: between 3 and 9 Jun 2021 (EDTF 2021-06-03/2021-06-09)",
        "    from 3 Jun 2021 on: told to be after “vote” (“following”), document a",
        "      3 Jun 2021: dated by “3 June”, document a",
        "    by 9 Jun 2021: told as done in a report of that day (“sank”), document b",
        "    dropped: by 1 Jun 2021: told as done in a report of that day (“has sunk”), document c, "
        "because from 3 Jun 2021 on: told to be after “vote” (“following”), document a",
    ]
    assert "bounds" not in event("2021-06-09").explain()


def test_explain_tells_what_holds_without_guesses():
    day = constraint("2021-06-09", "told by the lead of a report of that day", reliability=0.8)
    interval = Interval.of(Granularity.DAY, "2021-06-09")
    done = constraint("../2021-06-10", "told as done in a report of that day", quote="sank")
    guess = bounds(attrs.evolve(interval, approximate=True), day, firm=(done,))
    told = event(bound=guess).explain().splitlines()
    assert told[2:5] == [
        "  bounds: c. 9 Jun 2021 (EDTF 2021-06-09~)",
        "    c. 9 Jun 2021: told by the lead of a report of that day, document a",
        "    without guesses, by 10 Jun 2021: told as done in a report of that day (“sank”), document a",
    ]
