"""The table on the terminal, and the choice of a format by suffix."""

import io
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from rich.console import Console

from tests.export.sample import bounded, sample
from timeline.errors import FormatError
from timeline.export import suffixes, write, writer
from timeline.export.terminal import cleaned, printable, to_table, to_text
from timeline.model import Timeline

TABLE = """\
date                type        event                              sources  mark          id
────────────────────────────────────────────────────────────────────────────────────────────────────
1990s               agreement   First treaty                             1                0a07c0ffee
since 2013          deployment  Ferries cross the lake                   1                ff06c0ffee
2022                agreement   Secret protocol <b>signed</b>            1  alleged       ee05c0ffee
2023                deployment  Troops deployed                          1  denied        dd04c0ffee
14 Mar 2024         meeting     Lena Aalto meets Tomas Reval             2  conflict      aa01c0ffee
14 Mar 2024, 18:30  agreement   Aalto and Reval sign the ferry           1                bb02c0ffee
                                agreement
early Jul 2024      meeting     Return visit to Kesmo                    1  planned       cc03c0ffee
undated             meeting     Aalto and Reval meet again               1  hypothetical  0b08c0ffee
8 events"""


def test_plain_text():
    assert to_text(sample()) == TABLE


BOUNDED = """\
date                type        event                      sources  mark                  id
────────────────────────────────────────────────────────────────────────────────────────────────────
1990s               agreement   First treaty                     1                        0a07c0ffee
2022                agreement   Secret protocol                  1  alleged               ee05c0ffee
                                <b>signed</b>
14 Mar 2024         meeting     Lena Aalto meets Tomas           2  conflict              aa01c0ffee
                                Reval
c. 14 Mar 2024      deployment  Troops deployed                  1  denied inferred date  dd04c0ffee
between 14 and 15   agreement   Aalto and Reval sign the         1                        bb02c0ffee
Mar 2024                        ferry agreement
after 14 Mar 2024   meeting     Return visit to Kesmo            1  planned               cc03c0ffee
by 15 Mar 2024      deployment  Ferries cross the lake           1                        ff06c0ffee
undated             meeting     Aalto and Reval meet             1  hypothetical          0b08c0ffee
                                again
8 events"""


def test_what_has_bounds_stands_in_its_place():
    assert to_text(bounded()) == BOUNDED


def test_exact_shows_stated_dates_only():
    text = to_text(bounded(), exact=True)
    assert [line.split()[-1] for line in text.splitlines()[2:-1]] == ["0a07c0ffee", "ee05c0ffee", "aa01c0ffee"]
    assert text.endswith("3 events; 5 more without a stated date")


def test_bounds_are_softer_than_dates():
    console = Console(file=io.StringIO(), force_terminal=True, width=120, color_system="standard", _environ={})
    console.print(to_table(bounded(), width=120))
    rows = {line.rsplit("c0ffee", 1)[0][-4:]: line for line in console.file.getvalue().splitlines() if "c0ffee" in line}
    assert rows["ff06"].startswith("\x1b[2;3mby 15 Mar 2024")
    assert rows["aa01"].startswith("14 Mar 2024")


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
    console.print(to_table(timeline, width=width))
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
