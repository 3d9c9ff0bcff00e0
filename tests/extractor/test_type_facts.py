"""Facts of types: those of the built-in table, and what a type of one's own gets by saying them."""

import attrs
import pytest

import timeline
from tests.articles import article
from timeline import Extractor, TypeFacts
from timeline.errors import InvalidValueError
from timeline.extractor import builtin_lexicon
from timeline.extractor.lexicon import extended_lexicon, type_schema
from timeline.merger.fusion import fuse
from timeline.merger.fusion.cluster import Cluster
from timeline.resolver import Resolver

# The built-in types that have each fact, by their names or by the name that their subtypes share.
SPEECH = {"statement", "proposal", "demand", "accusation", "rejection", "threat", "support"}
ACTS = ("announcement", "pledge", "admission", "confirmation", "apology")  # of which a statement tells more than words
PROMINENCE = {
    "statement": 0.3,
    **dict.fromkeys((f"statement.{act}" for act in ACTS), 0.5),
    **dict.fromkeys(SPEECH - {"statement"}, 0.5),
    "report": 0.5,
    "other": 0.5,
}
SINGLE_DOER = {"attack", "casualty.killing"}
VICTIMS = {"casualty.death": "killed", "casualty.killing": "killed", "casualty.injury": "hurt"}
VICTIMS_ACT = {"casualty.death"}
TITLED_BY_NOUN = {*SPEECH, "election", "office", "legislation"}
RAMMING = """
[ramming]
group = "sea"
definition = "A ship runs into another on purpose."
say = "ram"
verbs_with_object = ["ram"]
nouns = ["ramming"]
"""
STRANDING = """
[stranding]
group = "sea"
definition = "People are left behind on a shore."
say = "be stranded"
verbs_with_object = ["strand"]
"""
GRUMBLE = """
[grumble]
group = "sea"
definition = "A crew voices its displeasure."
say = "grumble at"
names_act = true
nouns = ["grumble"]
"""


@pytest.fixture
def types(tmp_path):
    """Writes a type file."""

    def write(text):
        path = tmp_path / "my.toml"
        path.write_text(text)
        return path

    return write


def test_the_schema_names_the_facts_of_the_model():
    assert set(type_schema.FACTS) == {field.name for field in attrs.fields(TypeFacts)}


def test_the_facts_of_the_built_in_types():
    known = builtin_lexicon().types
    for name, kind in known.items():
        assert kind.prominence == (
            0.2 if kind.is_statistic else PROMINENCE.get(name, PROMINENCE.get(kind.base, 1.0))
        ), name
        assert kind.facts.speech is (kind.base in SPEECH), name
        assert kind.facts.single_doer is bool({kind.base, name} & SINGLE_DOER), name
    victims = {name: kind.facts.victims for name, kind in known.items() if kind.facts.victims}
    assert victims == VICTIMS
    assert {name for name, kind in known.items() if kind.facts.victims_act} == VICTIMS_ACT
    fallbacks = {key: kind.name for key, kind in builtin_lexicon().fallbacks.items()}
    assert fallbacks == {"speech": "statement", "figures": "business.statistic"}
    entries = [entry for entries in builtin_lexicon().nouns.values() for entry in entries if entry.titled_by_noun]
    assert {entry.type.base for entry in entries} == TITLED_BY_NOUN


def test_a_type_made_by_hand_has_the_facts_of_its_name():
    known = builtin_lexicon().types
    for name, kind in known.items():
        assert kind == timeline.EventType(name=name, group=kind.group, plover=kind.plover, ace=kind.ace)
        assert timeline.EventType(name=name, group="test").facts == kind.facts
    assert timeline.EventType(name="attack.ambush", group="test").facts == known["attack"].facts


def test_a_type_of_an_unknown_name_is_a_deed_without_facts():
    kind = timeline.EventType(name="exhumation", group="speech")
    assert (kind.prominence, kind.facts) == (1.0, TypeFacts())


@pytest.mark.parametrize("wrong", [{"prominence": True}, {"prominence": "0.5"}, {"prominence": 2}, {"victims": 3}])
def test_facts_that_are_none_are_refused(wrong):
    with pytest.raises(InvalidValueError):
        TypeFacts(**wrong)
    with pytest.raises(InvalidValueError, match="facts are"):
        timeline.EventType(name="a", group="b", facts=wrong)


def test_a_subtype_takes_the_facts_that_it_does_not_say(types):
    text = RAMMING + 'prominence = 0.5\nvictims = "sunk"\nsingle_doer = true\nfallback = "speech"\n'
    text += '[ramming.subtypes.light]\nnouns = ["nudge"]\nprominence = 0.1\nvictims = ""\n'
    text += '[ramming.subtypes.statistic]\nmeasures = ["collision"]\n'
    lexicon = extended_lexicon(types(text))
    assert lexicon.types["ramming.light"].facts == TypeFacts(prominence=0.1, single_doer=True)
    assert lexicon.types["ramming.statistic"].prominence == 0.2, "a figure is no event, whatever its type"
    assert lexicon.fallbacks["speech"].name == "ramming"


@pytest.mark.parametrize(("line", "expected"), [("", 1.0), ("prominence = 0.4\n", 0.4), ("prominence = 0\n", 0.0)])
def test_prominence_is_a_factor_of_salience(types, line, expected):
    sentence = "The Doba rammed a ferry on Monday."
    [event] = timeline.build([article(sentence)], types=types(RAMMING + line)).of_type("ramming")
    less = ", which tells less than a deed" if expected < 1 else ""
    assert f"{expected:.2f}: type: ramming{less}" in event.salient
    [deed] = timeline.build([article(sentence)], types=types(RAMMING)).of_type("ramming")
    assert event.salience == pytest.approx(deed.salience * expected, abs=1e-4)


def test_the_prominence_of_a_built_in_type_can_be_changed(types):
    [event] = timeline.build(
        [article("Jonas Lund met Idris Moussa on Monday.")], types=types("[meeting]\nprominence = 0.7")
    )
    assert "0.70: type: meeting, which tells less than a deed" in event.salient


def fused(documents, mentions):
    """The mentions as one event, whatever the merger would say."""
    return fuse(Cluster(tuple(mentions)), {document.id: document.record for document in documents})


def reports(*sentences):
    return [article(sentence, id=f"d{number}") for number, sentence in enumerate(sentences)]


@pytest.mark.parametrize(("line", "kinds"), [("", []), ("single_doer = true\n", ["who"])])
def test_two_doers_of_what_one_party_does_are_a_conflict(types, line, kinds):
    news = reports(
        "Norway rammed the ferry Vasta near Doba on Monday.", "On Monday Chad rammed the ferry Vasta near Doba."
    )
    found = [
        Extractor(types=types(RAMMING + line)).extract(document, Resolver().resolve(document)) for document in news
    ]
    assert [[mention.type.name for mention in mentions] for mentions in found] == [["ramming"], ["ramming"]]
    event = fused(news, [mention for mentions in found for mention in mentions])
    assert [conflict.kind for conflict in event.conflicts] == kinds


@pytest.mark.parametrize(("line", "message"), [("", None), ('victims = "stranded"\n', "people stranded according to")])
def test_figures_of_victims_are_compared(types, line, message):
    news = reports("Strikers stranded 40 people in Doba on Monday.", "Strikers stranded 55 people in Doba on Monday.")
    [event] = timeline.build(news, types=types(STRANDING + line)).of_type("stranding")
    assert [conflict.kind for conflict in event.conflicts] == ([] if message is None else ["figure"])
    assert message is None or message in event.conflicts[0].message


@pytest.mark.parametrize(
    ("line", "title"),
    [("", "Norway grumbles at Chad"), ("titled_by_noun = true\n", "Norway’s grumble against Chad")],
)
def test_a_title_keeps_the_noun(types, line, title):
    news = article("Norway's grumble against Chad began on Monday.")
    [mention] = Extractor(types=types(GRUMBLE + line)).extract(news, Resolver().resolve(news))
    assert mention.title == title


def test_a_type_of_ones_own_for_what_is_said(types):
    path = types(GRUMBLE + 'speech = true\nfallback = "speech"\n')
    news = article("Anna Berg said that the boat was old.")
    [mention] = Extractor(types=path, detail="all").extract(news, Resolver().resolve(news))
    assert (mention.type.name, mention.type.facts.speech) == ("grumble", True)


def test_a_type_of_ones_own_for_figures_without_a_measure(types):
    path = types(RAMMING + '[ramming.subtypes.statistic]\nmeasures = ["collision"]\nfallback = "figures"\n')
    sentence = "Doba Airways grew 5% in 2023."
    assert [event.type.name for event in timeline.build([article(sentence)])] == ["business.statistic"]
    assert [event.type.name for event in timeline.build([article(sentence)], types=path)] == ["ramming.statistic"]
