"""What one event says of mentions that agree, add to each other, or disagree."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merger.mentions import RECORDS, mention
from timeline import Place, Status
from timeline.merger.fusion import fuse
from timeline.merger.fusion.cluster import Cluster
from timeline.merger.fusion.figures import Figure, figure
from timeline.merger.fusion.status_history import history, status_of

NUMBERS = {
    (12, 12): ["12 people", "twelve soldiers", "12"],
    (1200, 1200): ["1,200 villagers"],
    (14, None): ["At least 14 people", "more than 14 men"],
    (24, None): ["dozens of civilians", "Dozens"],
    (0, 30): ["up to 30 people", "fewer than 30 people"],
    (18, 22): ["about 20 people", "nearly twenty people"],
    None: ["the soldiers", "people", "12 percent of voters", "12 years", "two others", "", "Three-star generals"],
}


@pytest.mark.parametrize(("bounds", "phrase"), [(bounds, phrase) for bounds in NUMBERS for phrase in NUMBERS[bounds]])
def test_figures(bounds, phrase):
    assert figure(phrase) == (None if bounds is None else Figure(*bounds, phrase))


def test_figures_agree_where_one_number_can_be_meant():
    twelve, fourteen, some = Figure(12, 12, ""), Figure(14, 14, ""), Figure(10, None, "")
    assert not twelve.agrees(fourteen)
    assert twelve.agrees(some)
    assert some.agrees(twelve)
    assert not Figure(0, 11, "").agrees(twelve)


def fused(*mentions):
    return fuse(Cluster(tuple(mentions)), RECORDS)


def kinds(event):
    return [conflict.kind for conflict in event.conflicts]


STATUSES = [
    ("mon planned, wed happened", Status.HAPPENED),
    ("mon alleged, wed happened", Status.HAPPENED),
    ("mon happened, wed planned", Status.HAPPENED),
    ("mon planned, wed denied", Status.DENIED),
    ("mon denied, wed planned", Status.PLANNED),
    ("mon ongoing, wed planned", Status.ONGOING),
    ("mon ongoing, wed happened", Status.HAPPENED),
    ("mon happened, tue denied, wed denied", Status.DENIED),
    ("mon planned, tue planned, wed alleged", Status.PLANNED),
]


@pytest.mark.parametrize(("told", "status"), STATUSES)
def test_status(told, status):
    pairs = [part.split() for part in told.split(", ")]
    event = fused(*(mention(document, status=Status(said)) for document, said in pairs))
    assert event.status is status
    assert [(report.document, report.status.value) for report in event.history] == [tuple(pair) for pair in pairs]
    assert event.history[0].published == dt.date(2024, 5, 13)


def test_the_history_is_told():
    event = fused(mention("mon", status=Status.PLANNED), mention("wed"))
    assert "history: planned according to mon, 2024-05-13\n" in event.explain()
    assert "history: happened according to wed, 2024-05-15\n" in event.explain()
    assert "history" not in fused(mention("mon"), mention("wed")).explain()


def test_happened_and_denied_is_a_conflict():
    event = fused(denied := mention("mon", status=Status.DENIED), happened := mention("wed"))
    [conflict] = event.conflicts
    assert (conflict.kind, conflict.sources) == ("status", (happened.id, denied.id))
    assert conflict.message == "happened according to wed; but denied according to mon"
    assert kinds(fused(mention("mon", status=Status.PLANNED), mention("wed"))) == []


def killed(document, number):
    return mention(document, type="casualty.death", patient=(number, None))


def test_figures_of_one_day_are_a_conflict():
    event = fused(killed("mon", "12 people"), killed("monday", "14 people"))
    assert kinds(event) == ["figure"]
    assert event.conflicts[0].message == (
        "14 people killed according to monday; but 12 people killed according to mon"
    )  # fmt: skip
    assert kinds(fused(killed("mon", "12 people"), killed("monday", "at least 10 people"))) == []


def test_a_toll_that_rises_is_an_update_and_costs_no_confidence():
    event = fused(killed("mon", "12 people"), killed("wed", "14 people"))
    assert kinds(event) == ["update"]
    assert event.conflicts[0].message.startswith("14 people killed according to wed; before that 12 people")
    assert event.confidence == fused(killed("mon", "14 people"), killed("wed", "14 people")).confidence


def test_a_toll_that_falls_is_a_conflict():
    assert kinds(fused(killed("mon", "14 people"), killed("wed", "12 people"))) == ["figure"]


def test_killed_and_hurt_are_different_figures():
    hurt = mention("wed", type="casualty.injury", patient=("30 people", None))
    assert kinds(fused(killed("mon", "12 people"), hurt)) == []


def attacked(document, *doers):
    return mention(document, type="attack", agents=doers)


def test_different_doers_are_a_conflict():
    event = fused(attacked("mon", ("Chad", "place")), attacked("wed", ("Cameroon", "place")))
    assert kinds(event) == ["who"]
    assert event.conflicts[0].message == "Chad according to mon; but Cameroon according to wed"


def test_two_forms_of_one_name_are_no_dispute():
    assert kinds(fused(attacked("mon", ("Jonas Lund", "person")), attacked("wed", ("Jonas B. Lund", "person")))) == []
    assert kinds(fused(attacked("mon", ("Jonas Lund", "person")), attacked("wed", ("Idris Moussa", "person")))) == [
        "who"
    ]


def test_one_name_is_one_party_whatever_the_recogniser_takes_it_for():
    told = fused(attacked("mon", ("Jonas Lund", "person")), attacked("wed", ("Jonas Lund", "organisation")))
    assert [party.name for party in told.participants] == ["Jonas Lund"]


@pytest.mark.parametrize(
    "others",
    [
        [("Chad", "place"), ("Cameroon", "place")],
        [("Idris Moussa", "person")],
        [("rebels", None)],
        [],
    ],
)
def test_doers_that_can_be_the_same_are_none(others):
    assert kinds(fused(attacked("mon", ("Chad", "place")), attacked("wed", *others))) == []


def test_a_document_does_not_contradict_itself():
    chad, cameroon = ("Chad", "place"), ("Cameroon", "place")
    assert kinds(fused(attacked("mon", chad), attacked("wed", chad), attacked("wed", cameroon))) == []
    assert kinds(fused(killed("mon", "12 people"), killed("mon", "two soldiers"))) == []


def test_who_dies_has_done_nothing():
    dead = [
        mention(document, type="casualty.death", agents=[(name, "person")])
        for document, name in (("mon", "Jonas Lund"), ("wed", "Idris Moussa"))
    ]
    assert kinds(fused(*dead)) == []


def test_who_meets_whom_is_no_dispute():
    met = [mention(document, agents=[(name, "place")]) for document, name in (("mon", "Chad"), ("wed", "Norway"))]
    assert kinds(fused(*met)) == []


def test_places_that_are_apart_are_a_conflict():
    def at(document, *names):
        return mention(document, places=names)

    assert kinds(fused(at("mon", "Norway"), at("wed", "Chad"))) == ["place"]
    assert kinds(fused(at("mon", "Norway"), at("wed", "Norway", "Chad"))) == []
    assert kinds(fused(at("mon", "Oslo"), at("wed", "Lagos"))) == ["place"]
    assert kinds(fused(at("mon", "Oslo"), at("wed", "Norway"))) == []
    assert kinds(fused(at("mon", "Oslo"), at("wed", "Kesmo"))) == []


def test_a_country_gives_way_to_what_lies_in_it():
    event = fused(mention("mon", places=["Norway"]), mention("wed", places=["Oslo"]))
    assert event.places == (Place(name="Oslo", country="NO"),)
    event = fused(mention("mon", places=["Norway"]), mention("wed", places=["Kesmo"]))
    assert event.places == (Place(name="Kesmo", country="NO"),)
    event = fused(mention("mon", places=["Norway", "Chad"]), mention("wed", places=["Oslo", "Kesmo"]))
    assert [(place.name, place.country) for place in event.places] == [("Chad", "TD"), ("Kesmo", None), ("Oslo", "NO")]


told = st.lists(st.tuples(st.sampled_from(sorted(RECORDS)), st.sampled_from(Status)), min_size=1, max_size=8)


@given(told, st.randoms(use_true_random=False))
def test_the_status_does_not_depend_on_the_order_of_mentions(told, random):
    mentions = [mention(document, place=place, status=status) for place, (document, status) in enumerate(told)]
    shuffled = random.sample(mentions, len(mentions))
    reports = history(mentions, RECORDS)
    assert reports == history(shuffled, RECORDS)
    assert list(reports) == sorted(reports, key=lambda report: RECORDS[report.document].sort_key)
    assert status_of(reports, {each.id: each for each in mentions}) in {status for _, status in told}
