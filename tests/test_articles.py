"""Ten articles on ten subjects, each built alone with everything default: the musts are met and nothing false is told.

What each is expected to tell was written down before the first run (see `tests/newsroom/expectations.py`).
"""

import pytest

import timeline
from tests.newsroom.expectations import HERE, Finding, broken, expected, met

NAMES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_the_musts_are_met_and_nothing_false_is_told(name):
    assert [line for finding in _findings(name) if (line := _unexpected(finding))] == []


def test_there_are_ten_articles():
    assert len(NAMES) == 10


def _findings(name: str) -> list[Finding]:
    [article] = timeline.read(HERE / f"{name}.txt")
    rows = expected(HERE / f"{name}.toml", article)
    events = list(timeline.build([article]))
    return [met(row, events) for row in rows["must"]] + [broken(row, events) for row in rows["never"]]


def _unexpected(finding: Finding) -> str | None:
    is_open = finding.row.get("open", False)
    if bool(finding.faults) is is_open:
        return None
    return f"{finding.row['at']} passes: take out its `open`" if is_open else str(finding)
