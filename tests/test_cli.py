"""The command line: what it prints where, its exit codes, and that nobody ever sees a traceback."""

import json
import os
import subprocess
import sys
from xml.etree import ElementTree

import attrs
import pytest
from click.testing import CliRunner

from tests.export.sample import GAZETTE, HARBOUR, bounded, sample
from timeline.cli import main
from timeline.errors import ModelNotInstalledError
from timeline.model import EventType, Note, Timeline

COMMAND = [sys.executable, "-c", "from timeline.cli import main; main(prog_name='timeline')"]


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for document in (HARBOUR, GAZETTE):
        text = f"---\npublished: {document.published.isoformat()}\n---\n{document.text}"
        (folder / f"{document.id}.txt").write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def built(monkeypatch):
    """What the pipeline gives, without its minutes: set `built.timeline`; `built.documents` is what it was given."""

    class Built:
        timeline = sample()
        documents = None
        options = None
        error = None

        def __call__(self, documents, **options):
            self.documents, self.options = documents, options
            if self.error:
                raise self.error
            return self.timeline

    built = Built()
    monkeypatch.setattr("timeline.pipeline.build", built)
    return built


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def sentence(result):
    """The one line of an error, and that it is nothing else."""
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result.stderr.strip().splitlines()[-1]


class TestBuild:
    def test_the_table_goes_to_stdout_and_notes_to_stderr(self, articles, built):
        result = run("build", articles)
        assert result.exit_code == 0
        assert result.stdout == f"{sample()}\n"
        assert result.stderr == "1 note:\n  broken.txt: it is empty; add its text or remove it\n"
        assert [document.text for document in built.documents] == [GAZETTE.text, HARBOUR.text]

    def test_files_of_every_format(self, articles, built, tmp_path):
        outputs = [tmp_path / f"t{suffix}" for suffix in (".json", ".ics", ".html")]
        result = run("build", articles, *(part for path in outputs for part in ("-o", path)))
        assert result.exit_code == 0
        assert Timeline.from_json(outputs[0]) == sample()
        assert outputs[1].read_bytes().decode() == sample().to_ics()
        assert outputs[2].read_text(encoding="utf-8") == sample().to_html()
        assert "3 of 8 events do not fit iCalendar:" in result.stderr
        assert "First treaty [0a07c0ffee]: its date is coarser than a year (1990s)" in result.stderr
        for path in outputs:
            assert f"wrote {path}" in result.stderr

    def test_a_note_on_many_files_is_told_once(self, articles, built):
        many = [Note("k", f"{number}.txt", "the same") for number in range(7)]
        few = [Note("k", f"{number}.txt", "another") for number in range(5)]
        built.timeline = attrs.evolve(sample(), notes=(*few, *many))
        assert run("build", articles).stderr.splitlines() == [
            "12 notes:",
            *(f"  {number}.txt: another" for number in range(5)),
            "  0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more: the same",
        ]

    def test_an_input_is_no_output(self, articles, built, tmp_path):
        article = next(articles.iterdir())
        (tmp_path / "link.json").symlink_to(article)
        (tmp_path / "hard.html").hardlink_to(article)
        (tmp_path / "given.json").write_text("{}")
        before = article.read_bytes()
        for output, paths in (("link.json", ()), ("hard.html", ()), ("given.json", (tmp_path / "given.json",))):
            result = run("build", articles, *paths, "-o", tmp_path / output)
            assert result.exit_code == 2
            assert "is one of the files to read" in sentence(result)
        assert built.documents is None
        assert article.read_bytes() == before
        (articles / "t.json").write_text("{}")
        assert run("build", articles, "-o", articles / "t.json").exit_code == 0

    def test_an_empty_path_is_not_the_working_directory(self, built):
        result = run("build", "")
        assert result.exit_code == 2
        assert "an empty path was given" in sentence(result)

    def test_nothing_that_a_terminal_obeys_gets_through(self, articles, built, tmp_path):
        evil = "a\x1b[31mb\u202ec\x9b1m"
        base = sample()
        open_ended = attrs.evolve(base[1], id=evil, title=evil)
        note = Note("k", evil, f"{evil}\nline")
        built.timeline = attrs.evolve(base, events=(base[0], open_ended, *base[2:]), notes=(note,))
        result = run("build", articles, "-o", tmp_path / f"{evil}.ics", "-o", tmp_path / "t.json")
        assert result.exit_code == 0, result.stderr
        explained = run("explain", tmp_path / "t.json", evil)
        refused = run("build", articles / evil)
        for text in (result.stdout, result.stderr, explained.stdout, refused.stderr):
            assert "a" in text
            assert not set(text) & {"\x1b", "\u202e", "\x9b"}
        assert explained.stdout.count("\n") == open_ended.explain().count("\n") + 1

    def test_exact(self, articles, built, tmp_path):
        built.timeline = bounded()
        assert "by 15 Mar 2024" in run("build", articles).stdout
        result = run("build", articles, "--exact", "-o", tmp_path / "t.json")
        assert "ff06c0ffee" not in result.stdout
        assert "3 events; 5 more without a stated date" in result.stdout
        assert Timeline.from_json(tmp_path / "t.json") == bounded()

    def test_dated_only(self, articles, built):
        assert run("build", articles).exit_code == 0
        assert not built.options["dated_only"]
        assert run("build", articles, "--dated-only").exit_code == 0
        assert built.options["dated_only"]

    def test_top_shows_and_writes_the_most_salient(self, articles, built, tmp_path):
        built.timeline = attrs.evolve(
            sample(),
            events=[attrs.evolve(event, salience=0.9 if event.id == "bb02c0ffee" else 0.1) for event in sample()],
        )
        result = run("build", articles, "--top", "1", "-o", tmp_path / "short.json")
        assert result.exit_code == 0
        assert "bb02c0ffee" in result.stdout
        assert "aa01c0ffee" not in result.stdout
        assert [event.id for event in Timeline.from_json(tmp_path / "short.json")] == ["bb02c0ffee"]

    def test_top_takes_stated_dates_only_where_only_they_are_shown(self, articles, built):
        built.timeline = attrs.evolve(
            sample(),
            events=[attrs.evolve(event, salience=0.1 if event.interval else 0.9) for event in sample()],
        )
        assert "0b08c0ffee" in run("build", articles, "--top", "1").stdout
        assert "0b08c0ffee" not in run("build", articles, "--top", "1", "--exact").stdout

    @pytest.mark.parametrize("number", ["0", "-3", "many"])
    def test_top_wants_a_number(self, articles, built, number):
        assert run("build", articles, "--top", number).exit_code == 2

    def test_published(self, tmp_path, built):
        (tmp_path / "a.txt").write_text("They met on Thursday.", encoding="utf-8")
        assert run("build", tmp_path, "--published", "2024-05-16").exit_code == 0
        assert str(built.documents[0].published) == "2024-05-16"
        assert not built.documents.notes

    @pytest.mark.parametrize("date", ["16 May 2024", "2024-13-45", "05/06/2024", "yesterday", "2024-05", ""])
    def test_published_wants_an_iso_date(self, articles, built, date):
        result = run("build", articles, "--published", date)
        assert result.exit_code == 2
        assert "2024-05-16" in sentence(result)

    def test_no_readable_document(self, tmp_path, built):
        (tmp_path / "a.txt").write_bytes(b"")
        (tmp_path / "b.pdf").write_bytes(b"x")
        result = run("build", tmp_path, "-o", tmp_path / "t.json")
        assert result.exit_code == 1
        assert sentence(result) == f"no readable document in {tmp_path}"
        assert "2 notes:\n  a.txt: it is empty" in result.stderr
        assert not (tmp_path / "t.json").exists()

    def test_no_event(self, articles, built, tmp_path):
        built.timeline = Timeline()
        result = run("build", articles, "-o", tmp_path / "t.json")
        assert result.exit_code == 1
        assert sentence(result) == "no event found in 2 documents; nothing is written"
        assert not (tmp_path / "t.json").exists()

    def test_no_stated_date(self, articles, built, tmp_path):
        built.timeline = sample().undated
        result = run("build", articles, "--exact", "-o", tmp_path / "t.json", "-o", tmp_path / "t.ics")
        assert result.exit_code == 1
        assert sentence(result) == "no event has a stated date: --exact leaves out all 1"
        assert result.stdout == ""
        assert (tmp_path / "t.json").exists()
        assert not (tmp_path / "t.ics").exists()
        assert "iCalendar can hold none of the events" in result.stderr
        assert run("build", articles).exit_code == 0

    @pytest.mark.parametrize(
        ("output", "words"),
        [
            ("t.pdf", "no format has the suffix '.pdf'; use one of .json .ics .html"),
            ("t", "the suffix picks the format"),
            ("gone/t.json", "does not exist; create it first"),
            ("folder.json", "is a folder; name a file in it"),
        ],
    )
    def test_a_bad_output_is_refused_before_the_work(self, articles, built, tmp_path, output, words):
        (tmp_path / "folder.json").mkdir()
        result = run("build", articles, "-o", tmp_path / output)
        assert result.exit_code == 2
        assert words in sentence(result)
        assert built.documents is None

    def test_an_output_that_fails_late(self, articles, built, tmp_path, monkeypatch):
        def fail(*_, **__):
            raise OSError(28, "No space left on device", "t.json")

        monkeypatch.setattr("timeline.export.write", fail)
        result = run("build", articles, "-o", tmp_path / "t.json")
        assert result.exit_code == 2
        assert sentence(result) == "Error: t.json: No space left on device"
        assert result.stdout == ""

    def test_a_missing_path(self, built, tmp_path):
        for path in (tmp_path / "none", tmp_path / "*.txt"):
            result = run("build", path)
            assert result.exit_code == 2
            assert sentence(result).startswith("Error: no")
        assert run("build").exit_code == 2

    def test_a_missing_model(self, articles, built):
        built.error = ModelNotInstalledError('no English model; run: python -m pip install "timeline-extract[en]"')
        result = run("build", articles)
        assert result.exit_code == 2
        assert 'pip install "timeline-extract[en]"' in sentence(result)

    def test_interruption_is_quiet(self, articles, built):
        built.error = KeyboardInterrupt()
        result = run("build", articles)
        assert result.exit_code == 130
        assert "Traceback" not in result.output

    def test_a_long_list_of_left_out_events_is_cut(self, articles, built, tmp_path):
        base, undated = sample(), sample().undated[0]
        kinds = [EventType(name=f"meeting.kind{number}", group="diplomacy") for number in range(15)]
        many = tuple(
            attrs.evolve(undated, id=f"z{number:02}", mentions=(attrs.evolve(undated.mentions[0], type=kind),))
            for number, kind in enumerate(kinds)
        )
        built.timeline = attrs.evolve(base, events=(*base.dated.events, *many))
        result = run("build", articles, "-o", tmp_path / "t.ics")
        assert "17 of 22 events" in result.stderr
        assert "and 7 more; the calendar's description names them all" in result.stderr
        assert "z14" in (tmp_path / "t.ics").read_bytes().replace(b"\r\n ", b"").decode()


class TestResolve:
    def test_a_table(self):
        result = run("resolve", "The two met last Thursday.", "--published", "2024-05-16")
        assert result.exit_code == 0
        assert "last Thursday" in result.stdout
        assert "2024-05-09" in result.stdout
        assert "counted" in result.stdout

    def test_json(self):
        result = run("resolve", "They met in May 2024.", "--json")
        [timex] = json.loads(result.stdout)
        assert (timex["text"], timex["edtf"]) == ("May 2024", "2024-05")
        assert timex["interval"]["end"] == "2024-06-01"

    def test_nothing(self):
        result = run("resolve", "They shook hands.")
        assert (result.exit_code, sentence(result)) == (1, "no time expression in the text")
        result = run("resolve", "They shook hands.", "--json")
        assert (result.exit_code, result.stdout) == (1, "[]\n")

    def test_json_escapes_what_a_terminal_obeys(self):
        result = run("resolve", "in May\x9b 2024 and last\u202e week, last\x85week", "--json")
        assert not set(result.stdout) & {"\x9b", "\u202e", "\x85"}
        json.loads(result.stdout)

    def test_timeml(self):
        result = run("resolve", "They met on Thursday.", "--published", "2024-05-17", "--timeml")
        assert result.exit_code == 0
        [tag] = ElementTree.fromstring(result.stdout_bytes).iterfind("TEXT/TIMEX3")
        assert (tag.text, tag.get("value"), tag.get("anchorTimeID")) == ("Thursday", "2024-05-16", "t0")

    def test_timeml_of_nothing_is_still_the_text(self):
        result = run("resolve", "They shook hands.", "--timeml")
        assert (result.exit_code, sentence(result)) == (1, "no time expression in the text")
        assert ElementTree.fromstring(result.stdout_bytes).findtext("TEXT") == "They shook hands."

    def test_timeml_escapes_what_a_terminal_obeys_and_keeps_it(self):
        text = "in May\x9b 2024 and\tlast\u202e week, last\x85week\r\nin 2023"
        result = run("resolve", text, "--timeml")
        assert not set(result.stdout) & {"\x9b", "\u202e", "\x85", "\t", "\r"}
        assert "".join(ElementTree.fromstring(result.stdout_bytes).find("TEXT").itertext()) == text

    def test_a_file_is_read_with_what_it_tells(self, tmp_path):
        (tmp_path / "a.md").write_text("---\npublished: 2024-05-17\ntitle: Talks\n---\nThey met on Thursday.\n")
        result = run("resolve", "--file", tmp_path / "a.md", "--published", "2020-01-01", "--timeml")
        assert (result.exit_code, result.stderr) == (0, "")
        root = ElementTree.fromstring(result.stdout_bytes)
        assert (root.findtext("DOCID"), root.findtext("DCT/TIMEX3"), root.findtext("TITLE")) == (
            "a", "2024-05-17", "Talks"
        )  # fmt: skip
        assert "2024-05-16" in run("resolve", "--file", tmp_path / "a.md").stdout

    def test_a_file_without_a_date(self, tmp_path):
        (tmp_path / "a.txt").write_text("They met on Thursday.")
        assert "a.txt: it has no publication date" in run("resolve", "--file", tmp_path / "a.txt").stderr
        result = run("resolve", "--file", tmp_path / "a.txt", "--published", "2024-05-17")
        assert "2024-05-16" in result.stdout
        assert result.stderr == ""

    def test_a_file_holds_one_document(self, articles, tmp_path):
        result = run("resolve", "--file", articles)
        assert (result.exit_code, "holds 2 documents; name a file that holds one" in sentence(result)) == (2, True)
        (tmp_path / "empty.txt").write_text("")
        result = run("resolve", "--file", tmp_path / "empty.txt")
        assert (result.exit_code, sentence(result)) == (1, f"no readable document in {tmp_path / 'empty.txt'}")
        result = run("resolve", "--file", tmp_path / "none.txt")
        assert (result.exit_code, "no such file" in sentence(result)) == (2, True)

    def test_another_language(self):
        result = run("resolve", "Gestern, nicht am 16. Mai 2024.", "--language", "de", "--published", "2024-05-17")
        assert (result.exit_code, result.stderr) == (0, "")
        assert "2024-05-16" in result.stdout
        assert "relative expressions in" in result.stdout

    def test_a_language_without_dates_is_named(self):
        reason = "dates in the language 'qaa' are not resolved, except ISO dates such as 2024-05-16"
        result = run("resolve", "op 16 mei 2024", "--language", "qaa")
        assert (result.exit_code, sentence(result).startswith(reason), result.stdout) == (1, True, "")
        result = run("resolve", "op 16 mei, 2024-05-16", "--language", "qaa", "--json")
        assert (result.exit_code, result.stderr.startswith(reason)) == (0, True)
        assert [timex["edtf"] for timex in json.loads(result.stdout)] == ["2024-05-16"]

    def test_the_language_that_a_file_tells_wins(self, tmp_path):
        article = tmp_path / "a.md"
        article.write_text("---\npublished: 2024-05-17\nlanguage: fr\n---\nLe 16 mai 2024, pas hier.\n")
        assert "2024-05-16" in run("resolve", "--file", article, "--language", "en").stdout
        article.write_text("---\npublished: 2024-05-17\n---\nLe 16 mai 2024, pas hier.\n")
        assert "French" in run("resolve", "--file", article, "--language", "fr").stdout

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            ([], "give either a TEXT or --file FILE"),
            (["in May", "--file", "a.txt"], "give either a TEXT or --file FILE"),
            (["in May", "--json", "--timeml"], "give either --json or --timeml, not both"),
        ],
    )
    def test_what_excludes_each_other(self, arguments, words):
        result = run("resolve", *arguments)
        assert (result.exit_code, sentence(result)) == (2, f"Error: {words}")


class TestExplain:
    @pytest.fixture
    def file(self, tmp_path):
        sample().to_json(tmp_path / "t.json")
        return tmp_path / "t.json"

    def test_by_id_and_by_its_start(self, file):
        expected = sample().get("aa01c0ffee").explain() + "\n"
        assert run("explain", file, "aa01c0ffee").stdout == expected
        assert run("explain", file, "aa").stdout == expected

    @pytest.mark.parametrize(("event_id", "words"), [("zz", "no event has the id 'zz'"), ("0", "2 events have an id")])
    def test_an_unknown_or_ambiguous_id(self, file, event_id, words):
        result = run("explain", file, event_id)
        assert result.exit_code == 2
        assert words in sentence(result)

    @pytest.mark.parametrize("content", ["", "{}", '{"schema": "timeline/1"}', '{"schema": "timeline/9"}', "[1"])
    def test_a_broken_file(self, tmp_path, content):
        (tmp_path / "t.json").write_text(content, encoding="utf-8")
        result = run("explain", tmp_path / "t.json", "aa")
        assert result.exit_code == 2
        assert sentence(result).startswith("Error: t.json: ")

    def test_no_file(self, tmp_path):
        result = run("explain", tmp_path / "none.json", "aa")
        assert result.exit_code == 2
        assert "no such file" in sentence(result)


class TestHelp:
    @pytest.mark.parametrize("command", [[], ["build"], ["resolve"], ["explain"]])
    def test_teaches_by_example(self, command):
        result = run(*command, "--help")
        assert result.exit_code == 0
        assert f"  timeline {' '.join(command)}" in result.stdout

    def test_version(self):
        result = run("--version")
        assert result.exit_code == 0
        assert result.stdout.startswith("timeline-extract")


class TestProcess:
    """What only a process of its own shows."""

    def test_importing_it_loads_nothing_heavy(self):
        code = (
            "import sys, timeline.cli;"
            "print([m for m in ('spacy', 'dateparser', 'icalendar', 'jinja2', 'rich') if m in sys.modules])"
        )
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert result.stdout.strip() == "[]"

    def test_a_closed_pipe_is_quiet(self, tmp_path):
        sample().to_json(tmp_path / "t.json")
        with subprocess.Popen(
            [*COMMAND, "explain", str(tmp_path / "t.json"), "aa"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0

    @pytest.mark.parametrize("command", [["resolve", "last week"], ["resolve", "x"], ["build", "--help"]])
    def test_every_closed_pipe_is_quiet(self, command):
        with subprocess.Popen([*COMMAND, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.close()
            assert b"Error" not in process.stderr.read()
        assert process.returncode == (1 if command[1] == "x" else 0)

    @pytest.mark.parametrize("streams", ["stdout", "stderr", "stdout, stderr"])
    @pytest.mark.parametrize("closed", ["shut", "gone", "full"])
    def test_files_are_written_whatever_becomes_of_the_streams(self, tmp_path, streams, closed):
        """Shut as by `>&-`, gone as a reader that has ended, full as a disk."""
        how = {
            "shut": "os.close(fd); setattr(sys, name, None)",
            "gone": "r, w = os.pipe(); os.close(r); os.dup2(w, fd)",
            "full": "os.dup2(os.open('/dev/full', os.O_WRONLY), fd)",
        }
        if closed == "full" and not os.path.exists("/dev/full"):
            pytest.skip("the system has no /dev/full")
        (tmp_path / "a.txt").write_text("Text.")
        code = (
            "import os, sys, timeline.pipeline\n"
            "from tests.export.sample import bounded, sample\n"
            "from timeline.cli import main\n"
            "timeline.pipeline.build = lambda *_, **__: sample()\n"
            f"for name in {streams.split(', ')!r}:\n"
            f"    fd = getattr(sys, name).fileno(); {how[closed]}\n"
            f"main(['build', {str(tmp_path)!r}, '-o', {str(tmp_path / 't.json')!r}])"
        )
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert Timeline.from_json(tmp_path / "t.json") == sample()
        assert "Traceback" not in result.stderr
        assert "Exception ignored" not in result.stderr
        full = closed == "full" and "stdout" in streams
        assert result.returncode == (2 if full else 0)
        if full and "stderr" not in streams:
            assert result.stderr.endswith("Error: the standard output: No space left on device\n")

    def test_an_output_encoding_that_lacks_characters(self, tmp_path):
        sample().to_json(tmp_path / "t.json")
        result = subprocess.run(
            [*COMMAND, "explain", str(tmp_path / "t.json"), "aa"],
            env={**os.environ, "PYTHONIOENCODING": "latin-1"},
            capture_output=True,
            check=True,
        )
        assert b"?Thursday? is 14 Mar 2024" in result.stdout
        assert result.stderr == b""

    def test_timeml_is_utf_8_whatever_the_output_encoding(self):
        result = subprocess.run(
            [*COMMAND, "resolve", "Zoë met Jürgen in May 2024.", "--timeml"],
            env={**os.environ, "PYTHONIOENCODING": "latin-1"},
            capture_output=True,
            check=True,
        )
        assert ElementTree.fromstring(result.stdout).find("TEXT").text == "Zoë met Jürgen in "

    @pytest.mark.slow
    def test_the_whole_path(self, articles, tmp_path):
        outputs = [tmp_path / name for name in ("t.json", "t.ics", "t.html")]
        command = [*COMMAND, "build", str(articles), *(part for path in outputs for part in ("-o", str(path)))]
        first = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        assert "meet" in first.stdout
        assert "\x1b" not in first.stdout + first.stderr
        written = [path.read_bytes() for path in outputs]
        again = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        assert again.stdout == first.stdout
        assert [path.read_bytes() for path in outputs] == written
        [event] = Timeline.from_json(outputs[0]).between("2024-03-14", "2024-03-14").of_type("meeting")
        explained = subprocess.run(
            [*COMMAND, "explain", str(outputs[0]), event.id],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        assert event.title in explained.stdout
