"""The same documents give the same bytes on any day, in any zone, with any hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (
    "The two met last Thursday, two weeks after the summit of 3 May, and will meet again in the spring. "
    "Since the ’90s, and on Christmas Eve at 6:30 p.m., letters were sent; the third quarter was quiet. "
    "Tomorrow night, early next month or a decade from now all may change. Until Friday no one speaks. "
    "From 5/6/2023 to 7 June they had talked every Monday, this week too; three days later came the end of the year."
)
CLOCKS = (
    ("1999-12-31T23:59:59+00:00", "UTC", "1"),
    ("2024-02-29T12:00:00+00:00", "Pacific/Kiritimati", "2"),
    ("2051-07-01T00:00:00+00:00", "America/St_Johns", "3"),
)
RESOLVE = f"""
from timeline.cli import main
for published in (["--published", "2024-05-16"], ["--published", "2024-05-16T18:30"], []):
    for form in ("--json", "--timeml"):
        main(["resolve", {TEXT!r}, form, *published], standalone_mode=False)
    main(["resolve", {TEXT!r}, *published], standalone_mode=False)
"""
BUILD = """
import sys, timeline
tl = timeline.build(timeline.read("examples/summits"))
for suffix in (".json", ".ics", ".html"):
    getattr(tl, "to_" + suffix[1:])(sys.argv[1] + suffix)
    sys.stdout.write(open(sys.argv[1] + suffix, encoding="utf-8", newline="").read())
"""


def outputs(code: str, folder: Path) -> set[bytes]:
    """What the code prints under each clock; it imports the library while the clock is already another."""
    running = []
    for moment, zone, seed in CLOCKS:
        program = f"import time_machine\nwith time_machine.travel({moment!r}):\n" + "".join(
            f"    {line}\n" for line in code.splitlines()
        )
        running.append(
            subprocess.Popen(
                [sys.executable, "-c", program, str(folder / seed)],
                env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        )
    printed = [process.communicate() for process in running]
    assert [process.returncode for process in running] == [0] * len(CLOCKS), printed[0][1]
    return {out for out, _ in printed}


def test_the_clock_of_these_tests_is_changed(tmp_path):
    assert len(outputs("import datetime; print(datetime.date.today().year)", tmp_path)) == len(CLOCKS)


def test_resolving_reads_no_clock(tmp_path):
    [out] = outputs(RESOLVE, tmp_path)
    assert out.count(b"2024-05-09") >= 3  # last Thursday


@pytest.mark.slow
def test_building_reads_no_clock(tmp_path):
    [out] = outputs(BUILD, tmp_path)
    assert b"BEGIN:VEVENT" in out
