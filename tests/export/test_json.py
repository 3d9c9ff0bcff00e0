"""The JSON contract: what it writes, what it refuses."""

import json
import re
from pathlib import Path

import attrs
import jsonschema
import pytest

from tests.export.sample import GAZETTE, HARBOUR, sample
from timeline.errors import FormatError, PathNotFoundError
from timeline.export.converter import structure
from timeline.export.json import parse_json, read_json, schema, to_json
from timeline.merger.profiles import VERSION
from timeline.model import DocumentRecord, Event, Granularity, Interval, Timeline, TypeFacts

TEXTS = {document.id: document.text for document in (HARBOUR, GAZETTE)}


@pytest.fixture
def data():
    return json.loads(to_json(sample()))


def find(data, title):
    return next(event for event in data["events"] if event["title"].startswith(title))


def test_the_names_of_the_contract(data):
    assert list(data) == ["schema", "documents", "events", "notes", "copies"]
    assert data["schema"] == "timeline/1"
    assert {"id", "title", "published", "source", "url", "sha256"} <= set(data["documents"][0])
    contract = "id type group title start end granularity edtf status participants places confidence sources conflicts"
    event = find(data, "Lena")
    assert set(contract.split()) <= set(event)
    assert {"document", "start", "end", "quote", "trigger", "timex"} <= set(event["sources"][0])
    assert [set(conflict) for conflict in event["conflicts"]] == [{"kind", "message", "sources"}]
    assert event["conflicts"][0]["sources"] == [source["id"] for source in event["sources"]]
    assert event["participants"][0] == {"name": "Lena Aalto", "aliases": ["Aalto"]}
    assert event["places"] == [{"name": "Vasta", "country": None}]


def test_a_file_from_before_iterated_mentions_is_read(data):
    for event in data["events"]:
        for source in event["sources"]:
            assert source.pop("iterated") is False
    assert parse_json(json.dumps(data)) == sample()


def test_a_file_from_before_quantifiers_of_sets_is_the_same_timeline():
    assert read_json(Path(__file__).with_name("sample_before_quantifiers.json")) == sample()


def test_a_file_from_before_profiles_is_read(data):
    for document in data["documents"]:
        profile = document.pop("profile")
        assert profile.pop("version") == 1
        document.update(profile)
    jsonschema.validate(data, schema())
    assert parse_json(json.dumps(data)) == sample()
    data["documents"][0]["keywords"] = ["harbour", 3]
    with pytest.raises(FormatError, match=re.escape("$.documents[0].keywords[1]: a whole number stands where")):
        parse_json(json.dumps(data))


def test_a_file_from_before_keywords_is_read(data):
    for document in data["documents"]:
        del document["profile"]
    assert {record.profile for record in parse_json(json.dumps(data)).documents} == {None}


def test_a_profile_has_its_version(data):
    assert {document["profile"]["version"] for document in data["documents"]} == {VERSION}
    data["documents"][0]["profile"]["version"] = 7
    read = parse_json(json.dumps(data))
    assert read.documents[0].profile.version == 7
    assert parse_json(to_json(read)) == read


def types_in(data):
    return [*data["events"], *(source for event in data["events"] for source in event["sources"])]


def test_facts_of_a_type_are_written_where_it_states_them(data):
    assert all(of_type["facts"] is None for of_type in types_in(data)), "their names say it"
    facts = TypeFacts(prominence=0.0, victims="hurt", speech=True)
    [event] = [event for event in sample() if event.title == "Troops deployed"]
    kind = attrs.evolve(event.type, facts=facts)
    mentions = tuple(attrs.evolve(mention, type=kind) for mention in event.mentions)
    changed = Timeline(events=(attrs.evolve(event, type=kind, mentions=mentions),), documents=sample().documents)
    written = json.loads(to_json(changed))
    assert all(
        of_type["facts"] == {"prominence": 0.0, "victims": "hurt", "speech": True} for of_type in types_in(written)
    )
    jsonschema.Draft202012Validator(schema()).validate(written)
    assert parse_json(json.dumps(written)) == changed


def test_a_file_from_before_facts_has_those_of_the_built_in_types(data):
    for of_type in types_in(data):
        del of_type["facts"]
    assert parse_json(json.dumps(data)) == sample(), "the types of the sample have no facts, or another group"
    for of_type in types_in(data):
        of_type.update(type="casualty.death", group="justice & life")
        of_type.get("conflicts", []).clear()  # they cite the ids of mentions, which follow from the type
    read = structure(data["events"], tuple[Event, ...])
    assert {event.type.facts for event in read} == {TypeFacts(victims="killed", victims_act=True)}
    assert {mention.type.facts for event in read for mention in event.mentions} == {read[0].type.facts}


def test_offsets_are_code_points_of_the_document(data):
    for event in data["events"]:
        for source in event["sources"]:
            text = TEXTS[source["document"]]
            assert text[source["start"] : source["end"]] == source["quote"]
            for span in (source["trigger"], source["timex"], source["status_cue"]):
                assert span is None or text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("title", "start", "end", "granularity", "edtf"),
    [
        ("First treaty", "1990-01-01", "2000-01-01", "decade", "199X"),
        ("Ferries", "2013-01-01", None, "year", "2013/.."),
        ("Lena", "2024-03-14", "2024-03-15", "day", "2024-03-14"),
        ("Aalto and Reval sign", "2024-03-14T18:30:00", "2024-03-14T18:31:00", "minute", "2024-03-14T18:30:00"),
        ("Return", "2024-07-01", "2024-07-11", "month", "2024-07-01~/2024-07-10~"),
        ("Aalto and Reval meet", None, None, None, None),
    ],
)
def test_dates(data, title, start, end, granularity, edtf):
    event = find(data, title)
    assert [event[key] for key in ("start", "end", "granularity", "edtf")] == [start, end, granularity, edtf]


def test_midnight_of_an_hour_is_a_datetime():
    from timeline.model import Granularity, Interval

    timeline = sample()
    hour = Interval.of(Granularity.HOUR, "2024-03-14T00:00")
    first = attrs.evolve(timeline[0], interval=hour)
    event = json.loads(to_json(attrs.evolve(timeline, events=(first,))))["events"][0]
    assert (event["start"], event["end"]) == ("2024-03-14T00:00:00", "2024-03-14T01:00:00")


def test_publication_dates_keep_their_zone(data):
    assert [document["published"] for document in data["documents"]] == ["2024-03-15", "2024-03-16T07:45:00+02:00"]


def test_restores_a_file(tmp_path):
    path = tmp_path / "t.json"
    sample().to_json(path)
    assert Timeline.from_json(path) == sample()
    assert path.read_bytes() == to_json(sample()).encode()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_json(path) == sample()


def test_half_a_surrogate_pair_survives():
    timeline = Timeline(documents=(DocumentRecord(id="\udce9.txt", sha256="0"),))
    text = to_json(timeline)
    assert "\\udce9" in text.encode().decode()
    assert parse_json(text) == timeline


def test_schema_fits_and_is_strict(data):
    validator = jsonschema.Draft202012Validator(schema())
    validator.validate(data)
    assert schema()["$schema"].endswith("2020-12/schema")
    find(data, "Lena")["status"] = "maybe"
    assert list(validator.iter_errors(data))


def test_the_bytes_of_a_file_stay():
    """Where a key is added, store the new bytes here, and go on reading the file that has been."""
    stored = Path(__file__).with_name("sample.json").read_bytes()
    assert to_json(sample()).encode() == stored
    assert parse_json(stored.decode()) == sample()


def test_a_file_from_before_profiles_and_facts_is_the_same_timeline():
    read = read_json(Path(__file__).with_name("sample_before_profiles.json"))
    assert read.documents == sample().documents
    assert [event.type for event in read] == [event.type for event in sample()]
    assert [mention.id for mention in read.mentions] == [mention.id for mention in sample().mentions]


def test_a_file_from_before_the_countries_of_places_is_the_same_timeline():
    assert read_json(Path(__file__).with_name("sample_before_countries.json")) == sample()


def test_zones_are_kept():
    timeline = sample()
    hour = Interval.of(Granularity.HOUR, "2024-03-14T06:00")
    for zone in ("Z", "-05:00", "local time", None):
        event = attrs.evolve(timeline[0], interval=attrs.evolve(hour, zone=zone))
        [read] = parse_json(to_json(attrs.evolve(timeline, events=(event,))))
        assert read.interval == event.interval


def test_unknown_keys_are_ignored(data):
    data["generator"] = "x"
    data["events"][0]["colour"] = "red"
    data["events"][0]["sources"][0]["page"] = 3
    assert parse_json(json.dumps(data)) == sample()


def at(data, path, value):
    """Set, or delete with `...`, what stands at a path."""
    keys = [int(key) if key.isdigit() else key for key in re.findall(r"\w+", path)]
    for key in keys[:-1]:
        data = data[key]
    if value is ...:
        del data[keys[-1]]
    else:
        data[keys[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("events[3].start", "2024-02-30", "no such moment"),
        ("events[3].start", "yesterday", "write it as 2024-05-16"),
        ("events[3].start", 2024, "a whole number stands where a string belongs"),
        ("events[3].status", "maybe", "'maybe' is none of happened, ongoing"),
        ("events[3].title", None, "null stands where a string belongs"),
        ("events[3].title", ..., "the key 'title' is missing"),
        ("events[3].sources[0].end", "9", "a string stands where a whole number belongs"),
        ("events[3].sources[0].end", 9.5, "a number stands where a whole number belongs"),
        ("events[3].sources[0].start", True, "true or false stands where a whole number belongs"),
        ("events[3].sources[0].timex.interval.granularity", "aeon", "'aeon' is none of century"),
        ("events[3].sources", {}, "an object stands where a list belongs"),
        ("events[3].participants", "xy", "a string stands where a list belongs"),
        ("documents[1].published", "2024-99-01", "no day of the calendar"),
        ("documents[0]", [], "a list stands where an object belongs"),
        ("notes[0].kind", 5, "a whole number stands where a string belongs"),
    ],
)
def test_a_mistake_is_told_with_its_path(data, path, value, words):
    at(data, path, value)
    with pytest.raises(FormatError) as error:
        parse_json(json.dumps(data))
    shown = path.removesuffix(".title") if value is ... else path
    assert str(error.value).startswith(f"$.{shown}"), error.value
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("path", "value", "where", "words"),
    [
        ("events[3].sources[0].quote", "too short", "$.events[3].sources[0]", "does not fit"),
        ("events[3].sources[0].confidence", 7, "$.events[3].sources[0]", "not between 0 and 1"),
        ("events[3].confidence", 7, "$.events[3]", "not between 0 and 1"),
        ("events[3].sources[0].depth", -8, "$.events[3].sources[0]", "depth -8 is negative"),
        ("events[3].end", "1999-01-01", "$.events[3]", "not after its start"),
        ("events[3].granularity", None, "$.events[3]", "give both or none"),
        ("events[3].sources", [], "$.events[3]", "needs evidence"),
        ("events[4].conflicts[0].sources", ["stranger"], "$.events[4]", "none of its mentions"),
        ("documents", [], "$.events", "unknown document"),
        ("events[0].start", "2029-01-01", "$.events", "after its start"),
        ("events[1].id", "0a07c0ffee", "$.events", "same id"),
        ("events[4].sources[0].arguments[0].span.text", "Lena Aaltx", "$.events[4].sources[0]", "the argument"),
        ("events[3].sources[0].status_cue.text", "so", "$.events[3].sources[0]", "the status cue"),
        ("events[3].sources[0].timex.text", "2024", "$.events[3].sources[0]", "the time expression"),
        ("events", ..., "$.events", "missing"),
    ],
)
def test_what_breaks_an_invariant_is_refused(data, path, value, where, words):
    at(data, path, value)
    with pytest.raises(FormatError) as error:
        parse_json(json.dumps(data))
    assert str(error.value).startswith(where)
    assert words in str(error.value)


def test_a_span_outside_the_sentence_is_no_contradiction(data):
    span = data["events"][4]["sources"][0]["arguments"][0]["span"]
    span.update(start=500, end=504, text="Lena")
    assert parse_json(json.dumps(data))[4].mentions[0].arguments[0].span.text == "Lena"


def test_a_mention_of_two_events_is_refused(data):
    data["events"][3]["sources"].append(data["events"][2]["sources"][0])
    with pytest.raises(FormatError, match=r"\$\.events: the mention '\w+' stands in 2 events"):
        parse_json(json.dumps(data))


def test_events_out_of_order_are_refused(data):
    data["events"].reverse()
    with pytest.raises(FormatError, match="not in order"):
        parse_json(json.dumps(data))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not valid JSON: .* line 1"),
        ("{", "not valid JSON: .* line 1"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no schema"),
        ("{}", "no schema"),
        ('{"schema": "timeline/2"}', "'timeline/2', and this version reads 'timeline/1'"),
        ('{"schema": NaN}', "NaN is no JSON number"),
    ],
)
def test_what_is_no_timeline_is_refused(text, words):
    with pytest.raises(FormatError, match=words):
        parse_json(text)


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(PathNotFoundError):
        read_json(tmp_path / "none.json")
    (tmp_path / "latin.json").write_bytes(b"\xe9")
    for path in (tmp_path / "latin.json", tmp_path):
        with pytest.raises(FormatError) as error:
            read_json(path)
        assert str(tmp_path.parent) not in str(error.value)
