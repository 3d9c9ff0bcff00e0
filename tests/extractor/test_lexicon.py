"""Type files: what they may say, and the errors that name file, line and reason."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.articles import article
from timeline import Extractor, build
from timeline.cli import main
from timeline.errors import InvalidValueError, LexiconError
from timeline.extractor import builtin_lexicon, read_lexicon
from timeline.extractor.lexicon import extended_lexicon, read_types
from timeline.languages.en import country_names, kinds, type_facts
from timeline.resolver import Resolver

FISHING = Path(__file__).parents[2] / "examples" / "fishing.toml"
OTHER = '[other]\ngroup = "world"\ndefinition = "Anything else."\nsay = "act"\n'
BAKING = '[baking]\ngroup = "kitchen"\ndefinition = "A cake is baked."\nsay = "bake"\nverbs_with_object = ["bake"]\n'
GROUPS = {"diplomacy", "speech", "conflict", "economy", "politics", "justice & life", "world"}


def test_every_type_has_a_group_and_a_trigger():
    lexicon = builtin_lexicon()
    triggered = {entry.type.base for entries in (*lexicon.verbs.values(), *lexicon.nouns.values()) for entry in entries}
    assert {event_type.base for event_type in lexicon.types.values()} == triggered
    assert {event_type.group for event_type in lexicon.types.values()} == GROUPS


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


TOLD = [
    ("catch", "Anna Berg lands a tonne of herring", "Anna Berg landed a tonne of herring on Monday."),
    ("catch.season", "Norway opens the herring season", "Norway opened the herring season on Monday."),
    ("catch.statistic", "Norway's landings rise 5%", "Norway's landings rose 5% in 2023."),
    ("protest", "Boat parade in Bergen", "A boat parade took place in Bergen on Monday."),
    ("protest", "Norwegian fishermen protest in Bergen", "Norwegian fishermen protested in Bergen on Monday."),
    ("meeting", "Jonas Lund and Idris Moussa meet", "Jonas Lund met Idris Moussa on Monday."),
]


@pytest.mark.parametrize(("type_name", "title", "sentence"), TOLD)
def test_types_of_ones_own_stand_beside_the_built_in_ones(type_name, title, sentence):
    events = build([article(sentence)], types=FISHING)
    assert (type_name, title) in [(event.type.name, event.title) for event in events]


def test_words_can_be_taken_away():
    assert "march" in builtin_lexicon().nouns
    assert "march" not in extended_lexicon(FISHING).nouns
    assert extended_lexicon(str(FISHING)).types["protest.blockade"].plover == "PROTEST"


def test_the_example_states_a_fact():
    types = extended_lexicon(FISHING).types
    assert [types[name].prominence for name in ("catch", "catch.season", "catch.statistic", "protest")] == [
        0.6,
        0.6,
        0.2,
        1,
    ]


def types_file(folder: Path, text: str | bytes) -> Path:
    path = folder / "my.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_every_kind_of_thing_is_asked_for_by_a_type():
    asked = {
        word
        for by_head in (builtin_lexicon().verbs, builtin_lexicon().nouns)
        for entries in by_head.values()
        for entry in entries
        for condition in entry.conditions
        for word in condition.words
        if word.startswith("<")
    }
    assert asked == set(kinds())


@pytest.mark.parametrize(
    ("flags", "arguments"),
    [
        ("", [("patient", "NATO"), ("patient", "trade")]),
        ("names_act = true\n", [("agent", "NATO"), ("patient", "trade")]),
        ("topics = true\n", [("patient", "NATO"), ("topic", "trade")]),
    ],
)
def test_the_frame_of_a_type_says_what_the_words_beside_its_noun_are(tmp_path, flags, arguments):
    text = f'[briefing]\ngroup = "school"\ndefinition = "One is told."\nsay = "brief"\n{flags}nouns = ["briefing"]\n'
    news = article("The NATO briefing on trade began on 3 May 2024.")
    [mention] = Extractor(types=types_file(tmp_path, text)).extract(news, Resolver().resolve(news))
    assert [(argument.role, argument.name) for argument in mention.arguments] == arguments


def test_all_words_can_be_taken_away_and_texts_changed(tmp_path):
    lexicon = extended_lexicon(types_file(tmp_path, '[visit]\ngroup = "tourism"\nnouns = ["-*", "outing"]\n'))
    nouns = {" ".join(e.words) for entries in lexicon.nouns.values() for e in entries if e.type.name == "visit"}
    assert nouns == {"outing"}
    assert {lexicon.types[name].group for name in ("visit", "visit.state")} == {"tourism"}
    assert [entry.type.name for entry in lexicon.verbs["visit"]] == ["visit"]


def test_a_word_of_ones_own_wins_over_the_same_word_of_a_built_in_type(tmp_path):
    assert builtin_lexicon().nouns["earthquake"][0].type.name == "disaster.quake"
    text = BAKING + 'nouns = ["earthquake"]\n'
    assert extended_lexicon(types_file(tmp_path, text)).nouns["earthquake"][0].type.name == "baking"


REFUSED = [
    ("[baking", "line 1: not valid TOML: Expected ']' at the end of a table declaration"),
    (BAKING + "nouns = [\n", "line 6: not valid TOML: Invalid value"),
    (BAKING + BAKING, "line 6: not valid TOML: Cannot declare ('baking',) twice"),
    (BAKING + "say = 'bake'\n", "line 6: not valid TOML: Cannot overwrite a value"),
    ("say = 'bake'\n" + BAKING, "line 1: 'say' stands in no type; write [name] of a type above it"),
    ("\n[Baking]\nsay = 'bake'\n", "line 2: 'Baking' is no name of a type; write it with small letters from a to z, figures and _"),
    ("['baking bread']\n", "line 1: 'baking bread' is no name of a type; write it with small letters from a to z, figures and _"),
    ("[baking]\nsay = 'bake'\n", "line 1: the type 'baking' has no 'group', which a new type needs"),
    ("[baking]\ngroup = 'kitchen'\nsay = 'bake'\n", "line 1: the type 'baking' has no 'definition', which a new type needs"),
    ("[baking]\ngroup = 'kitchen'\ndefinition = 'Cakes.'\n", "line 1: the type 'baking' has no 'say', which a new type needs"),
    (BAKING.replace('verbs_with_object = ["bake"]\n', ""), "line 1: no word reports baking; give it verbs, nouns or measures"),
    (BAKING + "[baking.subtypes.bread]\nsay = 'bake bread'\n", "line 6: no word reports baking.bread; give it verbs, nouns or measures"),
    (BAKING + "noun = ['cake']\n", "line 6: 'noun' is no key here; did you mean 'nouns'?"),
    (BAKING + "[baking.bread]\nnouns = ['loaf']\n", "line 6: 'bread' is no key of a type; a subtype is written [baking.subtypes.bread]"),
    (BAKING + "[baking.subtypes.bread]\nflour = 1\n", "line 7: 'flour' is no key here; known are say, plover, ace, mutual, goes_to, names_act, topics, titled_by_noun, tells_content, prominence, victims, single_doer, victims_act, speech, recurs, lasts, extended, parts, fallback, verbs, "),
    (BAKING + "[baking.subtypes]\nbread = 'loaf'\n", "line 7: the subtype 'bread' is not a table; write [baking.subtypes.bread]"),
    (BAKING + "subtypes = 3\n", "line 6: 'subtypes' is not a table; write [baking.subtypes.NAME]"),
    (BAKING + "nouns = 'cake'\n", "line 6: 'nouns' must be a list of words in quotes, such as [\"word\", \"two words\"]"),
    (BAKING + "nouns = ['cake', 3]\n", "line 6: 'nouns' must be a list of words in quotes, such as [\"word\", \"two words\"]"),
    (BAKING + "mutual = 'no'\n", "line 6: 'mutual' must be true or false, without quotes"),
    (BAKING + "ace = 3\n", "line 6: 'ace' must be a text in quotes, such as \"text\""),
    (BAKING + "prominence = 1.5\n", "line 6: 'prominence' must be a number between 0 and 1, such as 0.5"),
    (BAKING + "prominence = -0.1\n", "line 6: 'prominence' must be a number between 0 and 1, such as 0.5"),
    (BAKING + "prominence = nan\n", "line 6: 'prominence' must be a number between 0 and 1, such as 0.5"),
    (BAKING + "prominence = true\n", "line 6: 'prominence' must be a number between 0 and 1, such as 0.5"),
    (BAKING + "[baking.subtypes.bread]\nnouns = ['loaf']\nprominence = '0.5'\n", "line 8: 'prominence' must be a number between 0 and 1, such as 0.5"),
    (BAKING + "single_doer = 1\n", "line 6: 'single_doer' must be true or false, without quotes"),
    (BAKING + "victims = true\n", "line 6: 'victims' must be a text in quotes, such as \"text\""),
    (BAKING + "victim = 'burnt'\n", "line 6: 'victim' is no key here; did you mean 'victims'?"),
    (BAKING + "fallback = 'events'\n", "line 6: 'fallback' must be \"speech\" or \"figures\""),
    (BAKING + "fallback = ['speech']\n", "line 6: 'fallback' must be \"speech\" or \"figures\""),
    (BAKING + "fallback = 'speech'\n" + BAKING.replace("bak", "roast") + "fallback = 'speech'\n", "line 12: baking is the fallback for speech already; keep one of the two"),
    (BAKING + "[[baking.senses]]\nverbs = ['ice']\nprominence = 0.5\n", "line 8: 'prominence' is no key here; known are verbs, "),
    (BAKING + "senses = 'cake'\n", "line 6: 'senses' must be a list of tables, each under [[TYPE.senses]]"),
    (BAKING + "[[baking.senses]]\nobjects = ['cake']\n", "line 6: the sense has no word that it is a sense of; give it one of verbs, "),
    (BAKING + "[[baking.senses]]\nverbs = ['ice']\n[[baking.senses]]\nverbs = ['ice']\nobject = ['cake']\n", "line 10: 'object' is no key here; did you mean 'objects'?"),
    (BAKING + "objects = ['<cake>']\n", "line 6: <cake> is no kind of thing; known are "),
    (BAKING + BAKING.replace("baking", "cooking"), "line 10: 'bake' stands in the verbs_with_object of baking too; keep it in one of them, or make it a sense"),
    ("[meeting]\nnouns = ['-summit', '-encountr']\n", "line 2: 'summit' cannot be taken away, for it is not in the built-in list"),
    ("[meeting]\nnouns = ['-encountr']\n", "line 2: 'encountr' cannot be taken away, for it is not in the built-in list; did you mean 'encounter'?"),
    (BAKING + "nouns = ['Cake']\n" + BAKING.replace("baking", "cooking").replace("bake", "Bake"), "line 11: 'Bake' stands in the verbs_with_object of baking too; keep it in one of them, or make it a sense"),
    (b"[baking]\nsay = '\xe9'\n", "line 2: not UTF-8; save the file in that encoding"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_a_mistake_is_refused_with_file_line_and_reason(tmp_path, text, message):
    path = types_file(tmp_path, text)
    with pytest.raises(LexiconError) as error:
        Extractor(types=path)
    told = str(error.value)
    assert "\n" not in told
    assert told.startswith(f"{path}, {message}") if message[-1] == " " else told == f"{path}, {message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[meeting]\nverbs = " + "[" * 5000, "lists or tables lie too deep in each other; a type has two levels"),
        ("[meeting]\nmutual = " + "9" * 5000, "a number has thousands of figures; give one between 0 and 1"),
    ],
)
def test_what_the_reader_of_toml_cannot_bear_is_refused(tmp_path, text, message):
    path = types_file(tmp_path, text)
    with pytest.raises(LexiconError) as error:
        Extractor(types=path)
    assert str(error.value) == f"{path}: {message}"


@pytest.mark.parametrize("read", [read_types.builtin_lexicon.__wrapped__, type_facts.builtin_types.__wrapped__])
def test_types_of_the_package_that_are_not_utf_8_are_named(monkeypatch, tmp_path, read):
    (tmp_path / "types.toml").write_bytes(b"[baking]\nsay = '\xe9'\n")
    for module in (read_types, type_facts):
        monkeypatch.setattr(module, "files", lambda _: tmp_path)
    with pytest.raises(LexiconError) as error:
        read()
    assert str(error.value) == "types.toml, line 2: not UTF-8; save the file in that encoding"


@pytest.mark.parametrize("text", [b"", b"\xef\xbb\xbf# nothing yet\r\n"])
def test_a_file_without_types_changes_nothing(tmp_path, text):
    assert extended_lexicon(types_file(tmp_path, text)).types == builtin_lexicon().types


def test_capitals_make_no_difference(tmp_path):
    path = types_file(
        tmp_path, b"\xef\xbb\xbf" + (BAKING + 'nouns = ["Cake Regatta"]\n').replace("\n", "\r\n").encode()
    )
    event_type = next(m.type.name for m in build([article("A cake regatta took place in Oslo on Monday.")], types=path))
    assert event_type == "baking"


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(LexiconError) as error:
        build([], types=tmp_path / "no.toml")
    assert str(error.value) == f"{tmp_path / 'no.toml'}: there is no such file; give the path of a TOML file with types"
    with pytest.raises(LexiconError) as error:
        build([], types=tmp_path)
    assert str(error.value) == f"{tmp_path} cannot be read: Is a directory; give the path of a TOML file with types"
    with pytest.raises(LexiconError, match="types must be the path of a TOML file, not dict"):
        build([], types={})
    with pytest.raises(InvalidValueError, match="give either types"):
        Extractor(types=FISHING, lexicon=builtin_lexicon())


def test_a_whole_lexicon_needs_the_type_of_all_the_rest():
    with pytest.raises(LexiconError, match=r"my.toml: the type 'other' is missing"):
        read_lexicon(BAKING, "my.toml")


def test_the_command_line_takes_types_and_refuses_mistakes_in_one_line(tmp_path):
    text = tmp_path / "catch.txt"
    text.write_text("Anna Berg landed a tonne of herring on 3 May 2024.")
    done = CliRunner().invoke(main, ["build", str(text), "--types", str(FISHING)])
    assert done.exit_code == 0
    assert "catch" in done.output
    path = types_file(tmp_path, BAKING + "noun = ['cake']\n")
    done = CliRunner().invoke(main, ["build", str(text), "--types", str(path)])
    assert (done.exit_code, done.output.splitlines()[-1][-27:]) == (2, "here; did you mean 'nouns'?")
    assert "Traceback" not in done.output


def test_the_command_line_tells_every_event_on_request(tmp_path):
    text = tmp_path / "bridge.txt"
    text.write_text("The old bridge was repaired on 3 May 2024. If the bank erodes, an erosion of it is likely.")
    plain = CliRunner().invoke(main, ["build", str(text)])
    every = CliRunner().invoke(main, ["build", str(text), "--detail", "all"])
    assert "rosion" not in plain.output
    assert "rosion of it" in every.output


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
