"""Publication dates: a whole day or an error that says why."""

import datetime as dt
import os
import subprocess
import sys

import pytest

from timeline.errors import InvalidValueError
from timeline.reading.dates import iso_date, publication_date

DAY = dt.date(2024, 5, 16)
EAST = dt.timezone(dt.timedelta(hours=8))


@pytest.mark.parametrize(
    ("expected", "phrasings"),
    [
        (DAY, ["2024-05-16", " 2024-05-16 ", "20240516", "2024/05/16", "2024.5.16", "2024-5-16", "2024-W20-4"]),
        (DAY, ["16 May 2024", "May 16, 2024", "16th May 2024", "Thursday, May 16th, 2024", "16 MAY 2024"]),
        (DAY, ["Thu 16 May 2024"]),
        (DAY, ["16/05/2024", "05/16/2024", "16.05.2024", "16-5-2024"]),
        (dt.date(2024, 5, 5), ["05/05/2024", "5.5.2024"]),
        (dt.datetime(2024, 5, 16, 18, 30), ["2024-05-16T18:30", "2024-05-16 18:30:00", "16 May 2024 18:30"]),
        (dt.datetime(2024, 5, 16), ["2024-05-16T00:00"]),
        (dt.datetime(2024, 5, 16, 18, 30, tzinfo=dt.UTC), ["2024-05-16T18:30:00Z", "Thu, 16 May 2024 18:30:00 GMT"]),
        (dt.datetime(2024, 5, 16, 18, 30, tzinfo=EAST), ["2024-05-16T18:30:00+08:00"]),
    ],
)  # fmt: skip
def test_reads(expected, phrasings):
    for text in phrasings:
        found = publication_date(text)
        assert (found, type(found)) == (expected, type(expected)), text
        assert getattr(found, "tzinfo", None) == getattr(expected, "tzinfo", None), text


@pytest.mark.parametrize(
    ("reason", "phrasings"),
    [
        ("no day of the calendar", ["2024-13-45", "2024-02-30", "2023-02-29", "31/31/2024", "30/02/2024"]),
        ("no day of the calendar", ["2024/02/30"]),
        ("no day of the calendar", ["2024-05-16T25:00"]),
        ("not a whole day", ["31 February 2024", "May 2024", "May 16", "2024", "2024-05", "16 May 24", "May 45, 2024"]),
        ("not a whole day", ["10 May 2024 or 11 May 2024", "sometime in May 2024"]),
        ("ambiguous", ["05/06/2024", "5.6.2024", "05-06-2024"]),
        ("not an ISO date", ["yesterday", "two weeks ago", "Thursday", "last week", "16/05/24", "now", "", "soon"]),
    ],
)  # fmt: skip
def test_refuses(reason, phrasings):
    for text in phrasings:
        with pytest.raises(InvalidValueError, match=reason) as error:
            publication_date(text)
        assert "2024-05-16" in str(error.value)


@pytest.mark.parametrize(
    "text",
    ["2024-05-16118", "1" * 64, "1010101010101", "2024-05-16x18:30", "2024-05-16T", "２０２４-05-16"],
)
def test_an_iso_date_has_the_shape_of_one(text):
    with pytest.raises(InvalidValueError, match="not an ISO date"):
        iso_date(text)


@pytest.mark.parametrize("text", ["2024-W20", "2024W20"])
def test_a_week_is_no_day(text):
    with pytest.raises(InvalidValueError, match="not a whole day"):
        iso_date(text)


@pytest.mark.parametrize("text", ["16 May 2024 " * 500, "May " + "9" * 5000, "2024-05-16" + " " * 100])
def test_what_is_too_long_for_a_date_is_refused_unread(text):
    with pytest.raises(InvalidValueError, match="too long") as error:
        publication_date(text)
    assert len(str(error.value)) < 130


def test_iso_only_means_iso_only():
    assert iso_date("2024-05-16") == DAY
    for text in ("16 May 2024", "16/05/2024", "2024-5-16"):
        with pytest.raises(InvalidValueError):
            iso_date(text)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_the_zone_of_the_machine_changes_nothing(zone):
    code = (
        "from timeline.reading.dates import publication_date as p;"
        "print(p('16 May 2024'), p('16 May 2024 23:30'), p('Thu, 16 May 2024 23:30:00 GMT'))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["2024-05-16", "2024-05-16", "23:30:00", "2024-05-16", "23:30:00+00:00"]
