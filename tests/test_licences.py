"""What is shipped under other licences says so, and every package carries the texts."""

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LICENCES = ROOT / "LICENSES"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
IDENTIFIER = re.compile(r"^# SPDX-License-Identifier: (.+)$", re.MULTILINE)
CARRIED = ["LICENSE", "NOTICE", *sorted(f"LICENSES/{path.name}" for path in LICENCES.iterdir())]


def identifiers(expression: str) -> set[str]:
    return set(expression.split(" AND "))


def declared() -> dict[Path, str]:
    """The files whose head declares a licence, with what it declares."""
    files = [path for folder in ("timeline", "tools") for path in (ROOT / folder).rglob("*") if path.is_file()]
    texts = {path: path.read_text(encoding="utf-8") for path in files if path.suffix in (".txt", ".toml")}
    return {path: found[1] for path, text in texts.items() if (found := IDENTIFIER.search(text))}


def test_the_metadata_name_the_licences_whose_texts_are_here():
    assert identifiers(PROJECT["license"]) == {path.stem for path in LICENCES.iterdir()}
    matched = {path for pattern in PROJECT["license-files"] for path in ROOT.glob(pattern)}
    assert matched == {ROOT / name for name in CARRIED}
    assert (LICENCES / "MIT.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_what_others_made_is_declared_at_its_head_and_in_the_notice():
    found = {str(path.relative_to(ROOT)): licence for path, licence in declared().items()}
    assert found == {
        "timeline/languages/en/derivations.txt": "LicenseRef-WordNet-3.1",
        "timeline/languages/en/event_nouns.txt": "LicenseRef-WordNet-3.1",
        "timeline/languages/en/gazetteer.txt": "CC-BY-4.0",
        "timeline/languages/en/kinds.toml": "MIT AND LicenseRef-WordNet-3.1",
        "timeline/languages/en/word_frequencies.txt": "CC-BY-SA-4.0",
        "tools/event_nouns.toml": "MIT AND LicenseRef-WordNet-3.1",
    }
    assert identifiers(" AND ".join(found.values())) <= identifiers(PROJECT["license"])
    assert all(f"\n{name}" in NOTICE for name in found)


def test_wordnet_notice_and_disclaimer_stand_in_every_file_made_from_it():
    notice = (LICENCES / "LicenseRef-WordNet-3.1.txt").read_text(encoding="utf-8").split()
    for path, licence in declared().items():
        if "WordNet" in licence:
            comments = [line[1:] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
            assert " ".join(notice) in " ".join(" ".join(comments).split()), path


CREDITS = """
Robyn Speer|Google Books Ngram|Leeds Internet Corpus|Wikipedia|ParaCrawl|OpenSubtitles|SUBTLEX|Marc Brysbaert|OSCAR
NewsCrawl|GlobalVoices|freely available|Changed:
"""


@pytest.mark.parametrize("credit", CREDITS.strip().replace("\n", "|").split("|"))
def test_the_sources_of_the_frequencies_are_credited(credit):
    assert credit in NOTICE


def test_wheel_and_source_archive_carry_the_texts(tmp_path):
    pytest.importorskip("hatchling", reason="hatchling builds the packages; python -m pip install hatchling")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [wheel], [archive] = tmp_path.glob("*.whl"), tmp_path.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as packed:
        [metadata] = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        licences = metadata.replace("METADATA", "licenses/")
        assert {licences + name for name in CARRIED} <= set(packed.namelist())
        assert f"License-Expression: {PROJECT['license']}\n" in packed.read(metadata).decode("utf-8")
        for name in CARRIED:
            assert packed.read(licences + name) == (ROOT / name).read_bytes()
    with tarfile.open(archive) as packed:
        inside = {name.partition("/")[2] for name in packed.getnames()}
    assert {*CARRIED, "CONTRIBUTING.md", "tools/event_nouns.toml"} <= inside
