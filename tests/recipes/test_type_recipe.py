"""An event type is one entry: in a file of one's own, or among the built-in types. The entry is that of CONTRIBUTING.md."""

import datetime as dt
import json
import re
import tomllib

import pytest

import timeline
from tests.docs.pages import ROOT, blocks
from tests.recipes.package_copy import changed, copied, run

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ENTRY = next(block.code for block in blocks(PAGE) if block.code.startswith("[exhumation]"))
TEXT = (
    "Police exhumed the body of Idris Moussa near Doba on Monday. Anna Berg exhumed an old story in Oslo on Monday. "
    "The exhumation of Jonas Lund took place in 2019."
)
FOUND = [
    ["2024-05-13", "Police exhume the body of Idris Moussa near Doba"],
    ["2019", "Exhumation of Jonas Lund"],
]
TOLD = """
import datetime, json, sys
article = timeline.Document(id="a", text=sys.argv[1], published=datetime.date(2024, 5, 16))
found = timeline.Extractor().extract(article, timeline.Resolver().resolve(article))
told = [(m.interval.edtf, m.title) for m in found if m.type.name == "exhumation"]
print(json.dumps(told))
"""


def exhumations(**options):
    article = timeline.Document(id="a", text=TEXT, published=dt.date(2024, 5, 16))
    found = timeline.Extractor(**options).extract(article, timeline.Resolver().resolve(article))
    return [[mention.interval.edtf, mention.title] for mention in found if mention.type.name == "exhumation"]


def test_the_entry_is_one_and_its_sentences_are_those_of_the_page():
    assert list(tomllib.loads(ENTRY)) == ["exhumation"]
    page = re.sub(r"\s+", " ", PAGE)
    assert all(f"{sentence}." in page for sentence in TEXT.split(". ")[:2])


def test_without_it_nothing_is_found():
    assert exhumations() == []


def test_in_a_file_of_ones_own(tmp_path):
    types = tmp_path / "my_types.toml"
    types.write_text(ENTRY, encoding="utf-8")
    assert exhumations(types=types) == FOUND
    article = timeline.Document(id="a", text=TEXT, published=dt.date(2024, 5, 16))
    tl = timeline.build([article], types=types)
    assert [event.type.group for event in tl.of_type("exhumation")] == ["justice & life"] * 2


@pytest.mark.slow
def test_among_the_built_in_types(tmp_path):
    copy = copied(tmp_path)
    types = copy / "languages" / "en" / "types.toml"
    types.write_text(f"{types.read_text(encoding='utf-8').rstrip()}\n\n{ENTRY}", encoding="utf-8")
    assert changed(copy) == ["languages/en/types.toml"]
    assert json.loads(run(copy, TOLD, TEXT)) == FOUND


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (ENTRY.replace('say = "exhume a body"\n', ""), r"line 1: .*'exhumation' has no 'say'"),
        (ENTRY.replace("not_objects", "never_objects"), "line 7: .*never_objects"),
    ],
)
def test_a_mistake_is_refused_with_its_line(tmp_path, entry, message):
    types = tmp_path / "my_types.toml"
    types.write_text(entry, encoding="utf-8")
    with pytest.raises(timeline.TimelineError, match=f"my_types.toml, {message}"):
        timeline.Extractor(types=types)
