"""How salient an event is, why, and what that depends on."""

import json

import attrs
import pytest

import timeline
from tests.articles import article
from tests.export.sample import sample
from timeline import merger
from timeline.errors import InvalidValueError
from timeline.export.json import parse_json, to_json

LEAD = "Rebels attacked the port of Vasta on Monday."
FILLER = "The harbour is old and wide, and many people like to walk there. " * 40


def salience(text: str, kind: str = "attack", **options) -> float:
    [event] = timeline.build([article(text, **options)]).of_type(kind)
    return event.salience


def events_of(*texts: str) -> timeline.Timeline:
    return timeline.build([article(text, id=f"d{number}") for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param(LEAD, f"{FILLER}\n\n{LEAD}", id="in the lead"),
        pytest.param(LEAD, "Rebels attacked the port of Vasta in March 2024.", id="dated to the day"),
        pytest.param(f"It rains. {LEAD}", "It rains. Rebels have attacked the port of Vasta.", id="dated"),
        pytest.param(LEAD, "Rebels may attack the port of Vasta on Monday.", id="told as fact"),
        pytest.param(LEAD, "Rebels did not attack the port of Vasta on Monday.", id="not denied"),
    ],
)  # fmt: skip
def test_an_event_is_more_salient(more, less):
    assert salience(more) > salience(less)


def test_a_deed_is_more_salient_than_a_statement_and_than_a_figure():
    deed, said = salience(LEAD), salience("Jonas Lund praised Vasta on Monday.", "speech")
    figure = salience("Trade between Norway and Chad grew by 26% in March 2024.", "trade")
    assert deed > said > 0
    assert deed > figure > 0


def test_what_the_title_tells_is_as_salient_as_the_lead_wherever_it_stands():
    late = f"{FILLER}\n\n{LEAD}"
    assert salience(late, title="Rebels attack port") == salience(LEAD) > salience(late, title="Quiet days")


def test_more_documents_make_an_event_more_salient():
    one, two = events_of(LEAD), events_of(LEAD, "On Monday, rebels attacked the port of Vasta, residents said.")
    assert max(event.salience for event in two) > max(event.salience for event in one)


def test_an_unrelated_article_changes_no_salience():
    one, two = events_of(LEAD), events_of(LEAD, "Jonas Lund met Idris Moussa in Oslo on 3 March 2019.")
    known = {event.id: (event.salience, event.salient) for event in one}
    assert known.items() <= {event.id: (event.salience, event.salient) for event in two}.items()


def test_what_the_merger_alone_has_made_is_added_with_its_salience():
    articles = [
        article("Norway attacked Chad in May 2021.", id="a"),
        article("Anna Berg was arrested in Oslo.", id="b"),
    ]
    whole = timeline.build(articles)
    for alone, other in (articles, articles[::-1]):
        part = timeline.build([alone])
        bare = merger.merge(part.mentions, documents=part.documents)
        assert {event.salience for event in bare} == {0.0}
        for both in (bare + timeline.build([other]), timeline.build([other]) + bare):
            assert [event.salience for event in both] == [event.salience for event in whole]


def test_it_is_explained_and_the_factors_give_it():
    [event] = events_of(LEAD)
    told = event.explain()
    assert f"salience: {event.salience:.2f}" in told
    assert "attention: 1 source with it, 1 in the lead" in told
    assert "date: known to the day" in told
    product = 1.0
    for reason in event.salient:
        product *= float(reason.partition(":")[0])
    assert product == pytest.approx(event.salience, abs=0.02)


def test_it_survives_json_and_older_files_have_none():
    tl = events_of(LEAD)
    assert parse_json(to_json(tl)) == tl
    old = json.loads(to_json(tl))
    for event in old["events"]:
        del event["salience"], event["salient"]
    assert all(event.salience == 0 for event in parse_json(json.dumps(old)))


def test_a_salience_lies_between_0_and_1():
    with pytest.raises(InvalidValueError, match=r"salience 1.5 is not between 0 and 1"):
        attrs.evolve(sample()[0], salience=1.5)
