"""A real CalDAV server (Radicale) and client on the loopback: events are found on their days and only there."""

import contextlib
import datetime as dt
import socket
import subprocess
import sys
import time
import urllib.request

import attrs
import caldav
import pytest

from tests.export.sample import sample
from timeline.export.ics import to_ics
from timeline.model import Interval

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("radicale")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = folder / "config"
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n"
        f"[storage]\nfilesystem_folder = {folder / 'collections'}\n[logging]\nlevel = warning\n"
    )
    with subprocess.Popen(
        [sys.executable, "-m", "radicale", "--config", str(config)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        url = f"http://127.0.0.1:{port}/"
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
                    break
                assert process.poll() is None, "the server has stopped"
                time.sleep(0.1)
            yield url
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def calendar(server):
    """The whole file as one collection, as a user imports it."""
    client = caldav.DAVClient(url=server, username="reader", password="x")
    client.principal()
    url = f"{server}reader/timeline/"
    assert client.put(url, to_ics(sample()), {"Content-Type": "text/calendar; charset=utf-8"}).status == 201
    return client.calendar(url=url)


def on(calendar, *day):
    start = dt.datetime(*day)
    found = calendar.search(start=start, end=start + dt.timedelta(days=1), event=True, expand=False)
    return {str(item.icalendar_component["x-timeline-id"]) for item in found}


def test_a_day_is_found_on_that_day_and_not_on_the_next(calendar):
    assert "aa01c0ffee" not in on(calendar, 2024, 3, 13)
    assert on(calendar, 2024, 3, 14) == {"aa01c0ffee", "bb02c0ffee"}
    assert on(calendar, 2024, 3, 15) == set()


def test_a_year_is_found_throughout(calendar):
    assert on(calendar, 2022, 12, 31) == {"ee05c0ffee"}
    assert on(calendar, 2023, 1, 1) == on(calendar, 2023, 6, 15) == on(calendar, 2023, 12, 31) == {"dd04c0ffee"}
    assert on(calendar, 2024, 1, 1) == set()


def test_early_july_ends_with_its_tenth_day(calendar):
    assert on(calendar, 2024, 7, 10) == {"cc03c0ffee"}
    assert on(calendar, 2024, 7, 11) == set()


def test_a_second_import_changes_events_and_doubles_none(calendar):
    before = len(calendar.events())
    timeline = sample()
    moved = attrs.evolve(timeline, events=(attrs.evolve(timeline[4], interval=Interval.parse("2024-03-20")),))
    calendar.save_event(to_ics(moved))
    assert len(calendar.events()) == before == 5
    assert "aa01c0ffee" in on(calendar, 2024, 3, 20)
    assert "aa01c0ffee" not in on(calendar, 2024, 3, 14)
