"""The table on the terminal, and the choice of a format by suffix."""

import io
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from rich.console import Console

from tests.export.sample import sample
from timeline.errors import FormatError
from timeline.export import suffixes, write, writer
from timeline.export.terminal import cleaned, printable, to_table, to_text
from timeline.model import Timeline

TABLE = """\
date                type        event                                  sources  mark      id
────────────────────────────────────────────────────────────────────────────────────────────────────
1990s               agreement   First treaty                                 1            0a07c0ffee
since 2013          deployment  Ferries cross the lake                       1            ff06c0ffee
2022                agreement   Secret protocol <b>signed</b>                1  alleged   ee05c0ffee
2023                deployment  Troops deployed                              1  denied    dd04c0ffee
14 Mar 2024         meeting     Lena Aalto meets Tomas Reval                 2  conflict  aa01c0ffee
14 Mar 2024, 18:30  agreement   Aalto and Reval sign the ferry               1            bb02c0ffee
                                agreement
early Jul 2024      meeting     Return visit to Kesmo                        1  planned   cc03c0ffee
7 events; 1 more without a date"""


def test_plain_text():
    assert to_text(sample()) == TABLE


def test_undated_on_demand():
    text = to_text(sample(), undated=True)
    assert "undated" in text
    assert "hypothetical" in text
    assert text.endswith("8 events")


def test_the_environment_changes_nothing(monkeypatch):
    expected = to_text(sample())
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "dumb"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)
        assert to_text(sample()) == str(sample()) == expected


def test_titles_cannot_colour_the_terminal():
    timeline = sample()
    hostile = attrs.evolve(timeline[4], title="[red]x[/red] \x1b[31m\x07y\nz \u2028")
    text = to_text(attrs.evolve(timeline, events=(hostile,)))
    assert "[red]x[/red] [31m y z" in text
    assert "\x1b" not in text


def test_marks_have_colours_where_there_are_any():
    console = Console(file=io.StringIO(), force_terminal=True, width=120, color_system="standard", _environ={})
    console.print(to_table(sample()))
    assert "\x1b[31mdenied" in console.file.getvalue()


def test_an_empty_timeline():
    assert to_text(Timeline()).endswith("0 events")


@pytest.mark.parametrize("suffix", suffixes())
def test_the_suffix_picks_the_format(tmp_path, suffix):
    path = tmp_path / f"t{suffix.upper()}"
    write(sample(), path)
    assert path.read_bytes().decode() == writer(path)(sample())


@pytest.mark.parametrize("name", ["t.pdf", "t", "t.json.gz"])
def test_an_unknown_suffix_is_refused(tmp_path, name):
    with pytest.raises(FormatError, match=r"\.json \.ics \.html"):
        write(sample(), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_formats_load_their_libraries_when_they_are_used():
    code = (
        "import sys, timeline.export; print([m for m in ('icalendar', 'jinja2', 'rich', 'cattrs') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_nothing_turns_the_writing_round():
    assert printable("a\u202eb\u2066c\x9b31m\ud800 \n d") == "a b c 31m d"
    assert cleaned("a\x1bb\n  c\u2069") == "a b\n  c "


@pytest.mark.parametrize("width", [50, 60, 75])
def test_words_stay_whole_in_a_narrow_terminal(width):
    timeline = attrs.evolve(sample(), events=tuple(event for event in sample() if "<b>" not in event.title))
    console = Console(file=io.StringIO(), width=width, color_system=None, _environ={})
    console.print(to_table(timeline, width=width, undated=True))
    shown = console.file.getvalue().split()
    for event in timeline:
        assert set(event.title.split()) <= set(shown)
        assert event.id in shown
    assert "meeting" not in shown
    assert "hypothetical" in shown


def test_what_a_file_held_stays_until_the_new_content_is_written(tmp_path, monkeypatch):
    path = tmp_path / "t.json"
    path.write_text("old")
    path.chmod(0o640)

    class FullDisk(io.StringIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda *_, **__: FullDisk())
        with pytest.raises(OSError, match="No space left") as error:
            write(sample(), path)
    assert error.value.filename == str(path)
    assert path.read_text() == "old"
    write(sample(), path)
    assert Timeline.from_json(path) == sample()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["t.json"]


def test_a_link_stays_a_link_to_what_is_written(tmp_path):
    (tmp_path / "t.json").symlink_to(tmp_path / "there.json")
    write(sample(), tmp_path / "t.json")
    assert (tmp_path / "t.json").is_symlink()
    assert Timeline.from_json(tmp_path / "there.json") == sample()
