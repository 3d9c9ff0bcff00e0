"""Formats of other packages: how one is found and used, and what is said of one that cannot be used."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import timeline.cli
from tests.export.sample import HARBOUR, sample
from timeline.errors import FormatError
from timeline.export import format_of, formats, suffixes, unusable, write, writer

OURS = suffixes()  # whatever formats the project has; the one below has a suffix that nobody will give to another
LINES = '''"""Lines: a line an event, its day first."""

import csv
import io

NAME, SUFFIX = "Lines", ".lines"


def write(timeline):
    text = io.StringIO()
    csv.writer(text).writerows((event.date, event.title) for event in timeline.dated)
    return text.getvalue()


def left_out(timeline):
    return [(event, "no text dates it") for event in timeline.undated]
'''
BUILD = (
    "import timeline.pipeline\n"
    "from tests.export.sample import sample\n"
    "timeline.pipeline.build = lambda *_, **__: sample()\n"
    "from timeline.cli import main\n"
    "main(prog_name='timeline')"
)


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Installs a package of one module with a format, as pip leaves one: the module and the folder of its metadata."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), str(Path(timeline.__file__).parents[1])]))
    modules = []

    def install(package, content, entry="table", value=None, metadata=None, entry_points=None):
        module = package.replace("-", "_")
        (site / f"{module}.py").write_text(content, encoding="utf-8")
        info = site / f"{module}-1.0.dist-info"
        info.mkdir()
        about = f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n" if metadata is None else metadata
        listed = f"[timeline_exporters]\n{entry} = {module if value is None else value}\n".encode()
        (info / "METADATA").write_text(about)
        (info / "entry_points.txt").write_bytes(listed if entry_points is None else entry_points)
        modules.append(module)

    yield install
    for module in modules:
        sys.modules.pop(module, None)


def build(folder, *arguments, program=BUILD):
    (folder / "a.md").write_text(f"---\npublished: 2024-03-15\n---\n{HARBOUR.text}", encoding="utf-8")
    command = [sys.executable, "-c", program, "build", str(folder / "a.md"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def test_the_built_in_formats_come_first():
    assert OURS[:3] == (".json", ".ics", ".html")


class TestFormat:
    def test_a_format_of_another_package(self, install, tmp_path):
        install("made-up", LINES)
        assert suffixes() == (*OURS, ".lines")
        found = formats()[-1]
        assert (found.name, found.suffix) == ("Lines", ".lines")
        assert found.description == "Lines: a line an event, its day first."
        assert [event.id for event, _ in found.left_out(sample())] == ["0b08c0ffee"]
        write(sample(), tmp_path / "T.LINES")
        assert (tmp_path / "T.LINES").read_bytes().decode() == writer("t.lines")(sample())
        assert unusable() == ()

    def test_it_works_on_the_command_line(self, install, tmp_path):
        install("made-up", LINES)
        result = build(tmp_path, "-o", tmp_path / "x.lines")
        assert result.returncode == 0, result.stderr
        assert (tmp_path / "x.lines").read_bytes().decode().splitlines()[
            4
        ] == "14 Mar 2024,Lena Aalto meets Tomas Reval"
        assert "x.lines: 1 of 8 events do not fit Lines:\n" in result.stderr
        assert "[0b08c0ffee]: no text dates it\n" in result.stderr
        assert result.stderr.endswith("x.lines\n")
        assert f"{', '.join(OURS)} or .lines" in " ".join(build(tmp_path, "--help").stdout.split())

    def test_the_whole_path(self, install, tmp_path):
        install("made-up", LINES)
        result = build(
            tmp_path, "-o", tmp_path / "x.lines", program="from timeline.cli import main; main(prog_name='timeline')"
        )
        assert result.returncode == 0, result.stderr
        assert "14 Mar 2024,Lena Aalto" in (tmp_path / "x.lines").read_text(encoding="utf-8")

    def test_an_object_is_a_format_too(self, install):
        code = 'class Dots:\n    """Dots."""\n    NAME, SUFFIX = "Dots", ".dot"\n    def write(self, tl): return "." * len(tl)\n'
        install("made-up", f"{code}dots = Dots()\n", value="made_up:dots")
        assert writer("x.dot")(sample()) == "." * 8
        assert format_of("x.dot").left_out(sample()) == []
        assert format_of("x.dot").description == "Dots."

    def test_nothing_of_it_is_loaded_for_a_built_in_format(self, install, tmp_path):
        install("made-up", "raise SystemExit('loaded')")
        assert build(tmp_path, "-o", tmp_path / "t.json").returncode == 0


class TestBroken:
    """Each is named in one sentence, and stops no other format."""

    LABEL = "the format plug-in 'table' of made-up 1.0"

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("import no_such_module", "cannot be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
            ("1 / 0", "cannot be loaded: ZeroDivisionError"),
            (LINES.replace("NAME, SUFFIX =", "TITLE, SUFFIX ="), "cannot be used: it has no NAME"),
            (LINES.replace("NAME, SUFFIX =", "NAME, ENDING ="), "cannot be used: it has no SUFFIX"),
            (LINES.replace('".lines"', '"lines"'), "cannot be used: its SUFFIX is 'lines'; give it one with one dot"),
            (LINES.replace('".lines"', '".tar.lines"'), "cannot be used: its SUFFIX is '.tar.lines'"),
            (LINES.replace('".lines"', "5"), "cannot be used: its SUFFIX is 5"),
            (LINES.replace("def write", "def print_it"), "cannot be used: it has no function write"),
            (LINES + "left_out = 3", "cannot be used: its left_out is no function"),
        ],
    )
    def test_what_is_no_format(self, install, tmp_path, content, words):
        install("made-up", content)
        [fault] = unusable()
        assert fault.startswith(f"{self.LABEL} {words}")
        assert suffixes() == OURS
        with pytest.raises(FormatError) as error:
            writer("x.lines")
        start = f"x.lines: no format has the suffix '.lines'; use one of {' '.join(OURS)}; the format plug-in"
        assert str(error.value).startswith(start)
        assert fault in str(error.value)
        write(sample(), tmp_path / "t.json")

    def test_on_the_command_line(self, install, tmp_path):
        install("made-up", "import no_such_module")
        result = build(tmp_path, "-o", tmp_path / "t.json", "-o", tmp_path / "t.html")
        assert (result.returncode, "no_such_module" in result.stderr) == (0, False)
        result = build(tmp_path, "-o", tmp_path / "x.lines")
        assert result.returncode == 2
        assert f"{self.LABEL} cannot be loaded" in result.stderr
        assert "Traceback" not in result.stderr
        assert f"But {self.LABEL} cannot be loaded" in " ".join(build(tmp_path, "--help").stdout.split())

    def test_two_with_one_suffix(self, install):
        install("made-up", LINES)
        install("other-made-up", LINES, entry="rows")
        for path in ("x.lines", "y.LINES"):
            with pytest.raises(FormatError) as error:
                writer(path)
            assert str(error.value) == (
                f"{path}: the format plug-in 'rows' of other-made-up 1.0 and {self.LABEL} have one suffix, .lines; "
                "uninstall all but one"
            )
        assert suffixes() == OURS

    def test_a_suffix_of_ours(self, install):
        install("made-up", LINES.replace(".lines", ".JSON"))
        assert unusable() == (
            f"{self.LABEL} cannot be used: .json is the suffix of a built-in format; give it another SUFFIX",
        )
        assert format_of("t.json").name == "JSON"

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("return 5", "its write gives int and must give str"),
            (
                "return timeline.nonsense",
                "its write fails: AttributeError: 'Timeline' object has no attribute 'nonsense'",
            ),
        ],
    )
    def test_one_that_fails_at_work(self, install, tmp_path, line, words):
        install("made-up", LINES.replace("return text.getvalue()", line))
        result = build(tmp_path, "-o", tmp_path / "x.lines")
        assert result.returncode == 2
        assert f"Error: {self.LABEL}: {words}" in result.stderr
        assert not (tmp_path / "x.lines").exists()


HOSTILE = """
class Silent(Exception):
    def __str__(self):
        raise RuntimeError("no words")


class Text(str):
    def encode(self, *_):
        return b""


def __getattr__(name):
    if name in ("SUFFIX", "NAME", "write", "left_out", "NAMED_IN"):
        raise ZeroDivisionError("no " + name)
    raise AttributeError(name)
"""


class TestHostile:
    """What a plug-in raises, prints or gives: one sentence that names it, and the built-in formats stay."""

    LABEL = TestBroken.LABEL

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("raise SystemExit(0)", "cannot be loaded: SystemExit: 0; mend"),
            ("raise GeneratorExit", "cannot be loaded: GeneratorExit; mend"),
            ("raise BaseException('a\\nb')", "cannot be loaded: BaseException: a b; mend"),
            ("raise ValueError", "cannot be loaded: ValueError; mend"),
            ("raise ValueError('')", "cannot be loaded: ValueError; mend"),
            (HOSTILE + "raise Silent", "cannot be loaded: Silent; mend"),
            (HOSTILE, "cannot be used: its NAME cannot be read: ZeroDivisionError: no NAME"),
            (HOSTILE + "NAME = 'x'", "cannot be used: its SUFFIX cannot be read: ZeroDivisionError"),
            (HOSTILE + "NAME, SUFFIX = 'x', '.x'", "cannot be used: its write cannot be read"),
            (HOSTILE + "NAME, SUFFIX, write = 'x', '.x', len", "cannot be used: its left_out cannot be read"),
            (LINES + "NAME = 3", "cannot be used: its NAME is 3; give"),
            (LINES + "NAME = ' '", "cannot be used: its NAME is ' '; give"),
            (LINES + "NAMED_IN = 3", "cannot be used: its NAMED_IN is 3; give"),
            (LINES + "SUFFIX = '.c\\x1bv'", r"cannot be used: its SUFFIX is '.c\x1bv'; give"),
            (LINES + "SUFFIX = '.c\\ud800'", r"cannot be used: its SUFFIX is '.c\ud800'; give"),
            (LINES + "SUFFIX = '.\u212aml'", "cannot be used: its SUFFIX is '.\u212aml'; give"),
        ],
    )
    def test_at_import(self, install, content, words):
        install("made-up", content)
        [fault] = unusable()
        assert fault.startswith(f"{self.LABEL} {words}")
        assert "\n" not in fault
        assert suffixes() == (".json", ".ics", ".html")

    def test_a_property_that_fails(self, install):
        code = "class Table:\n    @property\n    def __doc__(self): raise SystemExit\n    NAME, SUFFIX, write = 'T', '.t', len\n"
        install("made-up", f"{code}table = Table()\n", value="made_up:table")
        assert unusable() == (f"{self.LABEL} cannot be used: its docstring cannot be read: SystemExit",)

    def test_a_text_of_its_own_class_is_a_text(self, install):
        install(
            "made-up",
            f"{LINES}{HOSTILE}NAMED_IN, SUFFIX = 'a list', Text('.lines')\ndef write(_):\n    return Text('ä')\n",
        )
        assert [type(suffix) for suffix in suffixes()] == [str] * (len(OURS) + 1)
        assert type(writer("x.lines")(sample())) is str

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("raise SystemExit(0)", "its write fails: SystemExit: 0; mend it"),
            ("raise BrokenPipeError(32, 'Broken pipe')", "its write fails: BrokenPipeError: [Errno 32] Broken pipe; m"),
            ("raise OSError('no disk')", "its write fails: OSError: no disk; mend it"),
            ("raise GeneratorExit", "its write fails: GeneratorExit; mend it"),
            ("return 'a\\ud800'", r"its write gives text that UTF-8 cannot hold, '\ud800' at character 1; mend it"),
        ],
    )
    def test_in_write(self, install, tmp_path, line, words):
        install("made-up", LINES.replace("return text.getvalue()", line))
        result = build(tmp_path, "-o", tmp_path / "x.lines")
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.splitlines()[-1].startswith(f"Error: {self.LABEL}: {words}")
        assert not (tmp_path / "x.lines").exists()

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            ("1 / 0", "its left_out fails: ZeroDivisionError: division by zero; mend it"),
            ("(1 / 0 for _ in '1')", "its left_out fails: ZeroDivisionError: division by zero; mend it"),
            ("None", "its left_out gives None and must give pairs"),
            ("'ab'", "its left_out gives str and must give pairs"),
            ("[None]", "its left_out gives None and must give pairs"),
            ("[(timeline[0], 3)]", "its left_out gives (Event("),
            ("[(timeline[0],)]", "its left_out gives (Event("),
            ("[(attrs.evolve(timeline[0], id='0'), 'reason')]", "its left_out gives (Event("),
            ("[('event', 'reason')]", "its left_out gives ('event', 'reason') and must give pairs"),
        ],
    )
    def test_in_left_out(self, install, value, words):
        install("made-up", f"{LINES}\n\nimport attrs\n\n\ndef left_out(timeline):\n    return {value}\n")
        with pytest.raises(FormatError) as error:
            format_of("x.lines").left_out(sample())
        assert str(error.value).startswith(f"{self.LABEL}: {words}")

    def test_each_event_counts_once(self, install):
        twice = "def left_out(timeline):\n    yield timeline[0], 'one'\n    yield [timeline[0], 'two']\n"
        install("made-up", f"{LINES}\n\n{twice}")
        whole = sample()
        assert format_of("x.lines").left_out(whole) == [(whole[0], "one")]

    def test_what_it_prints_is_not_in_the_table(self, install, tmp_path):
        install("made-up", "print('loaded')\n" + LINES.replace("    text =", "    print('at work')\n    text ="))
        result = build(tmp_path, "-o", tmp_path / "x.lines")
        assert result.returncode == 0
        assert "loaded" in result.stderr
        assert "at work" in result.stderr
        assert result.stdout == build(tmp_path, "-o", tmp_path / "x.json").stdout

    @pytest.mark.parametrize(
        ("how", "words"),
        [
            (
                {"entry_points": b"[timeline_exporters]\ntable\n"},
                "the entry_points.txt of made-up 1.0 cannot be read: ",
            ),
            ({"entry_points": b"[timeline_exporters]\n\xff = made_up\n"}, "the entry_points.txt of made-up 1.0 cannot"),
            ({"value": "a b"}, f"{LABEL} cannot be loaded: its entry point is 'a b'; write a module"),
            ({"value": ""}, f"{LABEL} cannot be loaded: its entry point is ''; write a module"),
            ({"value": "made_up:nothing"}, f"{LABEL} cannot be loaded: AttributeError: "),
            ({"metadata": "", "value": "gone"}, "the format plug-in 'table' of a package without a name in /"),
            (
                {"metadata": "Name: made-up\n", "value": "gone"},
                "the format plug-in 'table' of made-up without a version ",
            ),
        ],
    )
    def test_a_package_with_a_broken_list(self, install, tmp_path, how, words):
        install("made-up", LINES, **how)
        [fault] = unusable()
        assert fault.startswith(words)
        write(sample(), tmp_path / "t.json")
        assert build(tmp_path, "-o", tmp_path / "x.lines").returncode == 2
        assert build(tmp_path, "--help").returncode == 0

    def test_a_broken_list_of_other_entry_points_is_not_ours(self, install):
        install("made-up", LINES, entry_points=b"[console_scripts]\ntable\n")
        assert unusable() == ()


def test_no_suffix_of_a_format_stands_in_the_command_line():
    """But for the examples in the help of the commands."""
    known = suffixes()
    for file in Path(timeline.cli.__file__).parent.glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        examples = [ast.get_docstring(node, clean=False) for node in tree.body if isinstance(node, ast.FunctionDef)]
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in examples:
                assert not [suffix for suffix in known if suffix in node.value], (file.name, node.value)
