"""Promises of the package as a whole: light to import, typed, the same bytes on any machine."""

import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parents[1]
SUMMITS = ROOT / "examples" / "summits"


def run(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "statement", ["import timeline", "import timeline.cli", "import timeline; timeline.Resolver, timeline.build"]
)
def test_importing_loads_no_heavy_library(statement):
    heavy = ["spacy", "dateparser", "holidays", "icalendar", "numpy", "jinja2"]
    loaded = run(f"import sys; {statement}; print([name for name in {heavy!r} if name in sys.modules])")
    assert loaded.strip() == "[]"


def test_resolving_loads_no_heavy_library():
    code = (
        "import sys, timeline; timeline.resolve('on Thursday', published='2024-05-16');"
        "print([name for name in ('spacy', 'dateparser', 'icalendar') if name in sys.modules])"
    )
    assert run(code).strip() == "[]"


def test_the_merger_loads_nothing_of_the_extractor():
    code = (
        "import sys, timeline, timeline.merger; timeline.Document(id='a', text='Norway').record;"
        "print([name for name in sys.modules if name.startswith('timeline.extractor')])"
    )
    assert run(code).strip() == "[]"


def test_the_model_loads_no_stage():
    code = (
        "import sys, timeline.model;"
        "stages = {name.split('.')[1] for name in sys.modules if name.startswith('timeline.')};"
        "print(sorted(stages))"
    )
    assert eval(run(code)) == ["errors", "model"]


def test_every_public_name_is_there():
    assert all(hasattr(timeline, name) for name in timeline.__all__)
    assert set(timeline.__all__) <= set(dir(timeline))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        timeline.nonsense  # noqa: B018


def test_version_and_command_are_declared_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == timeline.__version__
    assert entry_points(group="console_scripts")["timeline"].value == project["scripts"]["timeline"]
    assert (ROOT / "timeline" / "py.typed").exists()


def test_the_same_bytes_whatever_the_hash_seed_the_zone_and_the_order(tmp_path):
    code = (
        "import timeline; documents = list(timeline.read({folder!r}))[::{step}];"
        "tl = timeline.build(documents);"
        "tl.to_json({path!r} + '.json'); tl.to_ics({path!r} + '.ics'); tl.to_html({path!r} + '.html')"
    )
    outputs = []
    for seed, zone, step in [("1", "UTC", 1), ("2", "Pacific/Kiritimati", -1)]:
        path = str(tmp_path / seed)
        run(code.format(folder=str(SUMMITS), step=step, path=path), PYTHONHASHSEED=seed, TZ=zone)
        outputs.append([Path(path + suffix).read_bytes() for suffix in (".json", ".ics", ".html")])
    assert outputs[0] == outputs[1]
    assert all(outputs[0])


def test_without_a_model_the_error_names_the_command():
    code = (
        "import timeline.parsing.language_model as model; model.MODELS = ('no_such_model',)\n"
        "import timeline\n"
        "try: timeline.build([timeline.Document(id='a', text='Norway attacked Chad on Monday.')])\n"
        "except ImportError as error: print(type(error).__name__, error)"
    )
    message = run(code)
    assert message.startswith("ModelNotInstalledError")
    assert 'python -m pip install "timeline-extract[en]"' in message


def test_the_callers_pipeline_is_used():
    class Pipeline:
        def pipe(self, texts, **options):
            raise RuntimeError("the caller's pipeline was asked")

    article = timeline.Document(id="a", text="Norway attacked Chad on Monday.")
    with pytest.raises(RuntimeError, match="was asked"):
        timeline.build([article], nlp=Pipeline())


@pytest.mark.parametrize("given", ["examples/summits", ["examples/summits"], timeline.Document(id="a", text="Norway")])
def test_build_wants_documents(given):
    with pytest.raises(timeline.TimelineError, match=r"timeline.build\(timeline.read\(path\)\)"):
        timeline.build(given)


def test_a_document_in_another_language_is_left_out_and_noted():
    german = timeline.Document(id="de", text="Norwegen griff Tschad im Mai 2024 an, sagte Norway.", language="de")
    english = timeline.Document(id="en", text="Norway attacked Chad on 3 May 2024.", language="en-GB")
    tl = timeline.build([german, english])
    assert [event.documents for event in tl] == [("en",)]
    assert [(note.kind, note.subject) for note in tl.notes] == [("other-language", "de")]
    assert "events are extracted from English only" in tl.notes[0].message


@pytest.fixture(scope="module")
def summits() -> timeline.Timeline:
    return timeline.build(timeline.read(SUMMITS))


def test_the_example_shows_what_it_was_written_for(summits):
    assert not [note for note in summits.notes if note.kind != "skipped"]
    kim = [event.date for event in summits.about("Kim Jong Un").about("Putin").of_type("meeting").facts.dated]
    assert kim == ["25 Apr 2019", "13 Sep 2023"]
    assert {conflict.kind for event in summits for conflict in event.conflicts} == {"date"}
    [disputed] = [event for event in summits.about("Kim Jong Un") if event.conflicts]
    assert disputed.date == "13 Sep 2023"
    assert len(disputed.documents) == 4
    biden = [event.date for event in summits.about("Biden").about("Xi").of_type("meeting").facts.dated]
    assert biden == ["14 Nov 2022", "15 Nov 2023"]
    [invasion] = [event for event in summits.of_type("attack.invasion") if len(event.documents) > 2]
    assert (invasion.date, len(invasion.documents)) == ("24 Feb 2022", 7)
    assert {event.status.value for event in summits} >= {"happened", "planned", "alleged", "denied"}


def test_every_quote_stands_where_it_says(summits):
    texts = {document.id: document.text for document in timeline.read(SUMMITS)}
    contract = json.loads(summits.to_json())
    for event in contract["events"]:
        for source in event["sources"]:
            assert texts[source["document"]][source["start"] : source["end"]] == source["quote"]
            trigger = source["trigger"]
            assert texts[source["document"]][trigger["start"] : trigger["end"]] == trigger["text"]


def test_a_name_of_a_file_tells_its_content_without_its_folder():
    names = Counter(path.name for path in (ROOT / "timeline").rglob("*.py") if path.name != "__init__.py")
    assert not [name for name, number in names.items() if number > 1]


def test_no_module_has_grown_past_one_idea():
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in (ROOT / "timeline").rglob("*.py")
    }
    assert max(sizes.values()) <= 400, {name: size for name, size in sizes.items() if size > 400}
