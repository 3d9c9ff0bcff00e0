"""Type files: what they may say, and the errors that name the entry."""

import pytest

from tests.articles import article
from timeline.errors import LexiconError
from timeline.extractor import Extractor, builtin_lexicon, read_lexicon
from timeline.extractor.lexicon import country_names
from timeline.resolver import Resolver

OTHER = '[other]\ngroup = "world"\ndefinition = "Anything else."\nsay = "act"\n'
BAKING = '[baking]\ngroup = "kitchen"\ndefinition = "A cake is baked."\nsay = "bake"\nverbs_with_object = ["bake"]\n'


def test_every_type_has_a_group_and_a_trigger():
    lexicon = builtin_lexicon()
    triggered = {entry.type.base for entries in (*lexicon.verbs.values(), *lexicon.nouns.values()) for entry in entries}
    assert {event_type.base for event_type in lexicon.types.values()} == triggered
    assert len(triggered) == 30
    assert {event_type.group for event_type in lexicon.types.values()} == {
        "diplomacy", "speech", "conflict", "economy", "politics", "justice & life", "world"
    }  # fmt: skip


def test_a_lexicon_of_ones_own():
    text = "Anna Berg baked a cake in Bergen on Monday."
    document = article(text)
    [mention] = Extractor(lexicon=read_lexicon(OTHER + BAKING, "my.toml")).extract(
        document, Resolver().resolve(document)
    )
    assert (mention.type.name, mention.type.group, mention.title) == (
        "baking",
        "kitchen",
        "Anna Berg bakes a cake in Bergen",
    )


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[other", "my.toml is not valid TOML"),
        (BAKING, "the type 'other' is missing"),
        (OTHER + "[baking]\nsay = 'bake'\n", "my.toml, baking: 'group' is missing"),
        (OTHER + BAKING + "colour = 'brown'\n", "my.toml, baking: unknown key 'colour'"),
        (OTHER + BAKING + "nouns = 'cake'\n", "my.toml, baking: 'nouns' must be a list of words"),
        (OTHER + BAKING + "mutual = 'no'\n", "my.toml, baking: 'mutual' must be true or false"),
        (OTHER + BAKING + "subtypes = 3\n", "my.toml, baking: 'subtypes' is not a table"),
        (OTHER + BAKING + "[baking.subtypes.bread]\nflour = 1\n", "my.toml, baking.bread: unknown key 'flour'"),
        (OTHER + BAKING + "senses = 'cake'\n", "my.toml, baking: 'senses' is not a list of tables"),
        (OTHER + BAKING + "senses = [{objects = ['cake']}]\n", "my.toml, baking, sense 1: it has no trigger"),
        (OTHER + BAKING + "senses = [{verbs = 'bake'}]\n", "my.toml, baking, sense 1: 'verbs' must be a list of words"),
        (OTHER + BAKING + "not_objects = ['<cake>']\n", "my.toml, baking: <cake> is no kind of thing"),
    ],
)
def test_a_mistake_is_refused_with_its_entry(toml, message):
    with pytest.raises(LexiconError, match=message.replace("[", r"\[")):
        read_lexicon(toml, "my.toml")


def test_senses_of_ones_own():
    senses = '[fishing]\ngroup = "sea"\ndefinition = "A fish is caught."\nsay = "fish"\nsenses = [{verbs = ["land"], objects = ["herring"]}]\n'
    reader = Extractor(lexicon=read_lexicon(OTHER + senses, "my.toml"))
    caught, landed = article("Anna Berg landed a herring on Monday."), article("Anna Berg landed in Oslo on Monday.")
    [mention] = reader.extract(caught, Resolver().resolve(caught))
    assert mention.type.name == "fishing"
    assert {mention.type.name for mention in reader.extract(landed, Resolver().resolve(landed))} == {"other"}


def test_no_country_has_the_name_of_another():
    assert country_names()["North Korean"] == "North Korea"
    assert len(set(country_names().values())) > 140
