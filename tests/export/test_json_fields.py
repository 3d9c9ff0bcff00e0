"""The table of JSON fields: it has the whole model, the schema is made of it, and what a row can say."""

import json
from importlib import resources

import attrs
import pytest

from timeline.export.converter import make_converter
from timeline.export.json import schema
from timeline.export.json_fields import OBJECTS, TIMELINE
from timeline.export.json_object import Key, Object
from timeline.model import Bounds, Constraint, EventType, Interval, Span, Timeline


def fields(kind):
    return {field.name for field in attrs.fields(kind) if field.init}


@pytest.mark.parametrize("each", OBJECTS, ids=lambda each: each.name)
def test_every_field_of_the_model_is_written(each):
    read = [key for key in each.keys if not key.derived]
    made = {key.field for key in read if key.name == "follows"}  # the TLINKs that older files know
    assert {key.owner or key.field for key in read if key.written} - made == fields(each.of)
    for owner, part in (("type", EventType), ("sentence", Span), ("interval", Interval)):
        if below := {key.field for key in read if key.owner == owner}:
            never = {"uncertain", "zone"} if each.of in (Bounds, Constraint) else set()
            assert below == fields(part) - never


def test_every_part_of_a_timeline_is_written():
    assert {key.name for key in TIMELINE.keys} == fields(Timeline)


def test_the_schema_file_is_that_of_the_table():
    file = resources.files("timeline.export").joinpath("timeline.schema.json")
    made = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    assert file.read_text(encoding="utf-8") == made, "run tools/json_schema_file.py"


def test_the_contract_asks_for_no_more_keys_than_it_did():
    """Readers and writers of others rely on them."""
    required = {name: " ".join(of["required"]) for name, of in schema()["$defs"].items() if "required" in of}
    assert schema()["required"] == ["schema", "documents", "events"]
    assert {name: required[name] for name in ("document", "event", "source", "interval", "timex")} == {
        "document": "id title published source url sha256",
        "event": "id type group title start end granularity edtf status participants places confidence sources conflicts",
        "source": "document start end quote trigger timex type group status title confidence",
        "interval": "start end granularity",
        "timex": "start end text type value interval",
    }


@attrs.frozen(kw_only=True)
class Harbour:
    name: str
    depth: int = 5


@attrs.frozen(kw_only=True)
class Boat:
    harbour: Harbour | None = None
    masts: int = 2
    crew: tuple[str, ...] = ()

    @property
    def label(self):
        return f"{self.masts} masts"


def boat(crew=(), sailors=(), **rest):
    return Boat(crew=crew or sailors, **rest)


def berth(name, depth):
    return None if name is None else Harbour(name=name, depth=depth)


BOAT = Object(
    "boat",
    Boat,
    "A boat.",
    (
        Key("berth", at="harbour.name"),
        Key("depth", at="harbour.depth"),
        Key("masts", required=True, missing=1),
        Key("label", kind=str, derived=True),
        Key("crew", required=True, missing=()),
        Key("sailors", kind=tuple[str, ...], missing=(), written=False, required=False),
    ),
    parts={"harbour": berth},
    make=boat,
)
HARBOUR = Object("harbour", Harbour, None, (Key("name"), Key("depth")), sparse=True)


class TestRows:
    @pytest.fixture
    def converter(self):
        return make_converter((BOAT, HARBOUR))

    def test_a_value_below_a_field(self, converter):
        there = Boat(harbour=Harbour(name="Kesmo", depth=9))
        data = {"berth": "Kesmo", "depth": 9, "masts": 2, "label": "2 masts", "crew": []}
        assert converter.unstructure(there) == data
        assert converter.structure(data, Boat) == there

    def test_a_part_that_is_not_there(self, converter):
        data = {"berth": None, "depth": 5, "masts": 2, "label": "2 masts", "crew": ["Ada"]}
        assert converter.unstructure(Boat(crew=("Ada",))) == data
        assert converter.structure(data, Boat) == Boat(crew=("Ada",))

    def test_a_key_of_older_files(self, converter):
        assert converter.structure({"berth": None, "sailors": ["Ada"]}, Boat) == Boat(masts=1, crew=("Ada",))

    def test_a_sparse_object_leaves_defaults_out(self, converter):
        assert converter.unstructure(Harbour(name="Vasta")) == {"name": "Vasta"}
        assert converter.unstructure(Harbour(name="Vasta", depth=0)) == {"name": "Vasta", "depth": 0}
        assert converter.structure({"name": "Vasta"}, Harbour) == Harbour(name="Vasta")

    def test_what_the_schema_asks_for(self):
        assert [key.name for key in BOAT.keys if BOAT.is_required(key)] == ["berth", "masts", "crew"]
        assert BOAT.kind(BOAT.keys[0]) == str | None
        assert BOAT.kind(BOAT.keys[1]) is int
