"""Who exactly it befell, and what exactly was said: people as sets with names, nouns and numbers."""

import attrs
import pytest

from tests.merger.mentions import RECORDS, mention
from timeline.merger import merge
from timeline.merger.chains import Chain
from timeline.merger.constraints import cannot_link
from timeline.merger.evidence import weigh
from timeline.merger.people import People, are_other_people
from timeline.merger.profiles import Profile
from timeline.model import Argument, Span

WORD = Span(start=0, end=1, text="a")
OTHERS = [  # a phrase, another, and what bears each name
    ("Berit Halvorsen", "person", "Tomas Ribeiro", "person"),
    ("Berit Halvorsen", "person", "Greta Halvorsen", "person"),
    ("Tomas Ribeiro", "person", "Ana Ribeiro", "person"),
    ("Berit Halvorsen", "person", "40 policemen", None),
    ("Berit Halvorsen", "person", "Two sisters", None),
    ("Berit Halvorsen", "person", "dozens of villagers", None),
    ("an 11-year-old girl", None, "85 policemen", None),
    ("a toddler", None, "a colonel", None),
    ("the bishop", None, "the envoy", None),
    ("three nurses", None, "nine gunmen", None),
    ("a woman", None, "a schoolboy", None),
    ("Anna Lindqvist", "person", "a man", None),
    ("one of the nuns", None, "a soldier", None),
]
PERHAPS_THE_SAME = [
    ("Berit Halvorsen", "person", "Halvorsen", "person"),
    ("Dr Halvorsen", "person", "Berit Halvorsen", "person"),
    ("Mrs Halvorsen", "person", "Berit Halvorsen", "person"),
    ("President Ribeiro", "person", "Tomas Ribeiro", "person"),
    ("Tomas Ribeiro", "person", "Tomas Luis Ribeiro", "person"),
    ("Mohammed Karimi", "person", "Mohamed Karimi", "person"),
    ("T. Ribeiro", "person", "Tomas Ribeiro", "person"),
    ("Berit Halvorsen", "organisation", "Tomas Ribeiro", "person"),
    ("Berit Halvorsen", "person", "the mayor", None),
    ("Berit Halvorsen", "person", "a woman", None),
    ("two soldiers", None, "at least 14 soldiers", None),
    ("four people", None, "31 people", None),
    ("one man", None, "three people", None),
    ("a colonel", None, "an officer", None),
    ("11 villagers", None, "a child", None),
    ("a teenager", None, "a woman", None),
]


def people(name, kind):
    return People.of(Argument(role="patient", name=name, span=WORD, kind=kind))


@pytest.mark.parametrize(("one", "kind", "other", "other_kind"), OTHERS)
def test_other_people(one, kind, other, other_kind):
    first, second = people(one, kind), people(other, other_kind)
    assert are_other_people(first, second)
    assert are_other_people(second, first)


@pytest.mark.parametrize(("one", "kind", "other", "other_kind"), PERHAPS_THE_SAME)
def test_perhaps_the_same_people(one, kind, other, other_kind):
    first, second = people(one, kind), people(other, other_kind)
    assert not are_other_people(first, second)
    assert not are_other_people(second, first)


@pytest.mark.parametrize("phrase", ["an explosion", "the verdict", "They", "a court in Lima", "the night"])
def test_nobody(phrase):
    assert people(phrase, None) is None


def killed(document, patient, kind, type="casualty.death", *, place=0):  # noqa: A002
    return mention(document, place=place, type=type, patient=(patient, kind), places=("Bergen",))


def events(*mentions):
    used = {one.document for one in mentions}
    return len(merge(mentions, documents=[RECORDS[name] for name in sorted(used)]))


def test_a_victim_is_one_whether_the_text_tells_a_death_or_a_killing():
    one = killed("mon", "Berit Halvorsen", "person")
    assert events(one, killed("tue", "Halvorsen", "person", "casualty.killing")) == 1


@pytest.mark.parametrize(("name", "kind"), [("Tomas Ribeiro", "person"), ("Two sisters", None), ("a boy", None)])
def test_other_victims_are_two_happenings(name, kind):
    assert events(killed("mon", "Anna Lindqvist", "person"), killed("tue", name, kind)) == 2


def test_a_toll_that_grows_is_one_happening():
    assert events(killed("mon", "four people", None), killed("tue", "at least 19 people", None)) == 1


def chain(document, topic):
    said = mention(document, type="demand", agents=[("Berit Halvorsen", "person")])
    about = Argument(role="topic", name=topic, span=WORD)
    said = attrs.evolve(said, arguments=(*said.arguments, about))
    return Chain((said,), Profile.of(RECORDS[document]))


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("the harbour to be dredged", "content"),
        ("that the harbour be dredged deeper", "content"),
        ("higher pensions for widows", "other content"),
        ("the resignation of the treasurer", "other content"),
    ],
)
def test_what_is_said(other, kind):
    found = {
        evidence.kind for evidence in weigh(chain("mon", "dredging the harbour, to be dredged"), chain("tue", other))
    }
    assert found & {"content", "other content"} == {kind}


def journey(document, *names, kind="person", ace="Movement.Transport"):
    went = mention(document, type="visit", agents=[(name, kind) for name in names], places=("Bergen",))
    return attrs.evolve(went, type=attrs.evolve(went.type, ace=ace))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (["Berit Halvorsen"], ["Tomas Ribeiro"], 2),
        (["Berit Halvorsen"], ["Greta Halvorsen"], 2),
        (["Ana Ribeiro"], ["Mr Okoye"], 2),
        (["Berit Halvorsen"], ["Halvorsen"], 1),
        (["Berit Halvorsen"], ["B. Halvorsen"], 1),
        (["Berit Halvorsen", "Tomas Ribeiro"], ["Tomas Ribeiro"], 1),
    ],
)
def test_a_journey_of_somebody_else_is_another(one, other, count):
    assert events(journey("mon", *one), journey("tue", *other)) == count


def test_a_journey_of_a_delegation_may_be_that_of_its_head():
    delegation = journey("tue", "the delegation", kind=None)
    assert (
        cannot_link(
            *(Chain((one,), Profile.of(RECORDS[one.document])) for one in (journey("mon", "Ana Ribeiro"), delegation))
        )
        is None
    )
