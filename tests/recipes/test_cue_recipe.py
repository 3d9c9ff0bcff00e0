"""A construction that denies is one entry of `cues.toml`: that of CONTRIBUTING.md, added to a copy of the package."""

import json
import re

import pytest

from tests.docs.pages import ROOT
from tests.recipes.package_copy import changed, copied, run

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ENTRY = "recoil from"
SENTENCE = "Norway recoiled from attacking Chad on Monday."
TITLES = {"happened": "Norway attacks Chad", "denied": "Norway does not attack Chad"}
TOLD = """
import datetime, json, sys
article = timeline.Document(id="a", text=sys.argv[1], published=datetime.date(2024, 5, 16))
every = timeline.Extractor(detail="all").extract(article, timeline.Resolver().resolve(article))
[found] = [mention for mention in every if mention.type.name == "attack"]
cue = found.status_cue and found.status_cue.text
print(json.dumps([found.type.name, found.status.value, found.title, cue, found.interval.edtf]))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    return copied(tmp_path_factory.mktemp("package"))


def told(copy):
    return json.loads(run(copy, TOLD, SENTENCE))


@pytest.mark.slow
def test_one_entry_and_no_other_file(copy):
    assert told(copy) == ["attack", "happened", TITLES["happened"], None, "2024-05-13"]
    assert changed(copy) == []

    cues = copy / "languages" / "en" / "cues.toml"
    text = cues.read_text(encoding="utf-8")
    section = text.index("\n[governors]")
    place = text.index("denied = [", section) + len("denied = [")
    cues.write_text(f'{text[:place]}"{ENTRY}", {text[place:]}', encoding="utf-8")

    assert told(copy) == ["attack", "denied", TITLES["denied"], "recoiled", "2024-05-13"]
    assert changed(copy) == ["languages/en/cues.toml"]


def test_the_page_tells_the_same():
    page = re.sub(r"\s+", " ", PAGE)
    assert all(words in page for words in (f'"{ENTRY}"', SENTENCE, TITLES["denied"]))
