"""The gate on made-up cases of our own, measured by a benchmark that needs no model: what fails it, what it writes."""

import json

import pytest
from click.testing import CliRunner

from benchmarks.floors import fingerprint
from benchmarks.gate import main
from benchmarks.gated import Gated, Run, read_table

REFERENCE = "2024-05-16T00:00:00"


def case(words, type_=None, **value):
    results = [{"text": words, "start": 0, "end": len(words), "type": type_, "values": [value]}] if type_ else []
    return {"id": words, "input": words, "reference": REFERENCE, "results": results}


CASES = [
    case("3 May 2024", "date", timex="2024-05-03", value="2024-05-03"),
    case("4 May 2024", "date", timex="2024-05-05", value="2024-05-05"),  # the suite errs
    case("May 2024", "daterange", timex="2024-05", start="2024-05-01", end="2024-06-01"),
    case("3 May 2024 at 10:00", "datetime", timex="2024-05-03T10", value="2024-05-03 10:00:00"),
    case("three weeks", "duration", timex="P3W", value="1814400"),
    case("Nothing of that kind"),
]
NAME = "suites.recognizers.date.right"


class Project:
    """A folder of corpora, a file of floors and a changelog."""

    def __init__(self, folder):
        self.data = folder / "data"
        self.data.mkdir()
        self.floors = folder / "floors.json"
        self.changelog = folder / "CHANGES.md"
        self.changelog.write_text("Nothing was lowered.\n")
        self.write(CASES)

    def write(self, cases):
        (self.data / "recognizers_dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in cases))

    def gate(self, *arguments):
        files = ["--floors", str(self.floors), "--changelog", str(self.changelog)]
        return CliRunner().invoke(main, ["--data", str(self.data), "--only", "suites", *files, *arguments])

    @property
    def stored(self):
        return json.loads(self.floors.read_text())

    def set(self, name, value):
        stored = self.stored
        stored["floors"][name]["floor"] = value
        self.floors.write_text(json.dumps(stored))

    def floor(self, name):
        return self.stored["floors"][name]["floor"]


@pytest.fixture
def project(tmp_path):
    made = Project(tmp_path)
    assert made.gate("--raise").exit_code == 0
    return made


def test_figures_without_a_floor_are_named_and_raised(tmp_path):
    new = Project(tmp_path)
    result = new.gate()
    assert result.exit_code == 1
    assert f"{NAME}: floor none, now 50.0; run the gate with --raise" in result.output
    assert not new.floors.exists()
    assert new.gate("--raise").exit_code == 0
    assert new.floor(NAME) == 50.0
    assert new.stored["floors"][NAME]["corpora"] == ["recognizers_dev.jsonl"]
    assert list(new.stored["corpora"]) == ["recognizers_dev.jsonl"]
    assert new.gate().exit_code == 0


def test_equal_figures_hold_and_a_missing_corpus_is_noted(project):
    before = project.floors.read_text()
    result = project.gate()
    assert result.exit_code == 0
    assert "missing: duckling_dev.jsonl is not in" in result.output
    assert "13 of 13 figures hold their floor" in result.output
    assert project.gate("--raise").exit_code == 0
    assert project.floors.read_text() == before


@pytest.mark.parametrize(("name", "floor", "now"), [(NAME, 50.1, 50.0), ("suites.recognizers.all.found", 100.1, 100.0)])
def test_a_fall_fails_and_is_named_and_not_written(project, name, floor, now):
    project.set(name, floor)
    for arguments in ((), ("--raise",)):
        result = project.gate(*arguments)
        assert result.exit_code == 1
        assert f"{name}: floor {floor}, now {now}; higher is better" in result.output
        assert "1 fault; no floor was written" in result.output
        assert project.floor(name) == floor


def test_where_lower_is_better_more_is_a_fall(project):
    name = "suites.recognizers.false_alarms"
    assert project.floor(name) == 0
    project.set(name, 1)
    result = project.gate("--raise")
    assert result.exit_code == 0
    assert f"{name}: floor 1, now 0, better" in result.output
    assert project.floor(name) == 0
    project.set(name, -1)
    assert f"{name}: floor -1, now 0; lower is better" in project.gate().output


def test_what_is_better_is_raised_only_on_demand(project):
    project.set(NAME, 40.0)
    result = project.gate()
    assert (result.exit_code, project.floor(NAME)) == (0, 40.0)
    assert "--raise keeps what is better" in result.output
    assert project.gate("--raise").exit_code == 0
    assert project.floor(NAME) == 50.0


def test_a_floor_is_lowered_only_where_the_changelog_names_the_figure(project):
    project.set(NAME, 60.0)
    result = project.gate("--allow-lower", NAME)
    assert result.exit_code == 1
    assert f"{NAME} may not be lowered: CHANGES.md does not name it" in result.output
    assert "==" not in result.output  # refused before anything was run
    project.changelog.write_text(f"- `{NAME}` fell for a reason.\n")
    assert project.gate().exit_code == 1  # a line alone lowers nothing
    assert project.floor(NAME) == 60.0
    assert project.gate("--allow-lower", NAME).exit_code == 0
    assert project.floor(NAME) == 50.0


def test_lowering_one_figure_lowers_no_other(project):
    other = "suites.recognizers.all.right"
    project.changelog.write_text(f"{NAME}\n")
    project.set(NAME, 60.0)
    project.set(other, 99.0)
    result = project.gate("--allow-lower", NAME)
    assert result.exit_code == 1
    assert (project.floor(NAME), project.floor(other)) == (60.0, 99.0)
    assert f"{NAME}:" not in result.output


@pytest.mark.parametrize("arguments", [("--allow-lower", "suites.nothing"), ("--only", "nothing")])
def test_names_that_nobody_knows_are_refused(project, arguments):
    assert project.gate(*arguments).exit_code == 2


def test_another_corpus_of_the_same_name_is_refused(project):
    project.write(CASES[:-1])
    for arguments in ((), ("--raise",)):
        result = project.gate(*arguments)
        assert result.exit_code == 1
        assert (
            "recognizers_dev.jsonl is not the corpus that the floors were measured on (its SHA-256 is " in result.output
        )
        assert "==" not in result.output  # nothing that could be compared was run
    stored = project.stored
    project.floors.write_text(json.dumps({**stored, "floors": {}}))
    assert project.gate("--raise").exit_code == 0
    assert project.stored["corpora"] != stored["corpora"]


def test_a_figure_that_is_no_longer_measured_fails(project):
    project.write([row for row in CASES if "three" not in row["input"]])
    name = "recognizers_dev.jsonl"
    project.floors.write_text(json.dumps(project.stored | {"corpora": {name: fingerprint(project.data / name)}}))
    result = project.gate()
    assert result.exit_code == 1
    assert "suites.recognizers.duration.right: floor 100.0, now not measured" in result.output


def test_a_floor_that_the_table_has_lost_fails(project):
    stored = project.stored
    stored["floors"]["suites.recognizers.time.right"] = {"floor": 1, "corpora": ["recognizers_dev.jsonl"]}
    project.floors.write_text(json.dumps(stored))
    result = project.gate()
    assert result.exit_code == 1
    assert "suites.recognizers.time.right: has a floor and is not in the table" in result.output


def test_a_benchmark_that_fails_fails_the_gate(project):
    (project.data / "duckling_dev.jsonl").write_text("{\n")
    result = project.gate()
    assert result.exit_code == 1
    assert "suites: the benchmark failed with exit code 1: Error: " in result.output


def test_speed_has_a_tolerance_and_accuracy_none():
    speed = Gated(names=["a"], corpora=[], digits=2, better="lower", kind="speed", tolerance=0.1)
    assert not speed.falls_below(1.1, 1.0)
    assert speed.falls_below(1.12, 1.0)
    assert not speed.surpasses(0.95, 1.0)  # chance
    assert speed.surpasses(0.85, 1.0)
    accuracy = Gated(names=["a"], corpora=[], digits=3)
    assert accuracy.falls_below(0.706, 0.707)
    assert not accuracy.falls_below(0.707, 0.707)
    with pytest.raises(ValueError, match="a figure of accuracy has no tolerance"):
        Gated(names=["a"], corpora=[], digits=2, tolerance=0.1)


def test_names_leave_out_the_library_and_values_are_rounded_as_printed():
    gated = Gated(names=["value"], within=["timebank"], corpora=["timebank.jsonl"], digits=1)
    run = Run(benchmark="temporal", own="timeline", figures=[gated])
    written = {"timebank": {"timeline": {"value": 82.8499, "docs/s": 300}, "peer": {"value": 10}}}
    assert run.measured(written) == {"temporal.timebank.value": 82.8}


def test_the_table_names_every_figure_once():
    names = [
        name
        for run in read_table()
        for figures in run.figures
        for name in [f"{run.benchmark}.{each}" for each in figures.full_names]
    ]
    assert len(names) == len(set(names))
    assert {
        "temporal",
        "events",
        "merge",
        "timelines",
        "editor",
        "ace",
        "document_stories",
        "placement",
        "pairs",
        "suites",
        "throughput",
        "titles",
    } == {run.benchmark for run in read_table()}
    assert all(figures.corpora for run in read_table() for figures in run.figures)
