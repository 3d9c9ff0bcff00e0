"""The recipes that add code, followed on a copy of the package: the blocks of CONTRIBUTING.md, in the files it names."""

import ast
import os
import subprocess
import sys
from zipfile import ZipFile

import pytest

from tests.docs.pages import ROOT, blocks
from tests.recipes.package_copy import PACKAGE, changed, copied, run

PAGE = ROOT / "CONTRIBUTING.md"
BLOCKS = [block.code for block in blocks(PAGE.read_text(encoding="utf-8"))]
MARKDOWN = 'NAME, SUFFIX = "Markdown"'


def block(words):
    """The only block of the page with these words."""
    [code] = [code for code in BLOCKS if words in code]
    return code


def edited(copy, name, old, new):
    """The file of the copy with the first of these words replaced."""
    file = copy / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.slow
def test_a_family_of_time_expressions(tmp_path):
    copy = copied(tmp_path)
    told = (
        "print([(t.edtf, t.rules) for t in timeline.resolve('They met on the ides of March.', published='2024-05-16')])"
    )
    assert "ides" not in run(copy, told)

    families = "resolver/families"
    (copy / families / "ides.py").write_text(block('@rule("ides"').partition("\n\nprint(")[0], encoding="utf-8")
    edited(copy, f"{families}/__init__.py", "    holidays,\n", "    holidays,\n    ides,\n")
    edited(copy, f"{families}/__init__.py", "    holidays,  # free\n", "    holidays,  # free\n    ides,\n")

    assert run(copy, told) == "[('2024-03-15', ('ides',))]\n"
    assert changed(copy) == [f"{families}/__init__.py", f"{families}/ides.py"]


EXPLAINED = """
import datetime
texts = ["“We are glad” was what Jonas Lund said when he met Idris Moussa in Oslo on 3 May 2021.",
         "Jonas Lund met Idris Moussa in Oslo on 3 May 2021, where he told the crowd: “We are glad”."]
day = datetime.date(2021, 5, 4)
articles = [timeline.Document(id=name, text=text, published=day) for name, text in zip("ab", texts)]
tl = timeline.build(articles)
[event] = [event for event in tl if len(event.documents) == 2]
print(tl.explain(event, event))
"""


@pytest.mark.slow
def test_an_evidence_feature(tmp_path):
    copy = copied(tmp_path)
    assert "quotation" not in run(copy, EXPLAINED)

    evidence = "merger/evidence"
    with (copy / evidence / "how_worded.py").open("a", encoding="utf-8") as file:
        file.write("\n\n" + block('@feature("quotation"'))
    with (copy / evidence / "weights.toml").open("a", encoding="utf-8") as file:
        file.write(block("quotation = {"))

    assert "+0.1 their sentences quote the same words (We are glad)\n" in run(copy, EXPLAINED)
    assert changed(copy) == [f"{evidence}/how_worded.py", f"{evidence}/weights.toml"]


WRITTEN = """
from timeline.export import format_of, suffixes
found = format_of('story.md')
print([found.name, found.description, '.md' in suffixes(), found.write(timeline.Timeline())])
"""
MARKDOWN_IS = "['Markdown', 'Markdown: a line an event, its date first.', True, '']\n"


@pytest.mark.slow
def test_an_export_format(tmp_path):
    copy = copied(tmp_path)
    (copy / "export" / "markdown.py").write_text(block(MARKDOWN), encoding="utf-8")
    edited(copy, "export/registry.py", "_BUILT_IN = {", f"_BUILT_IN = {{\n    {block('timeline.export.markdown')}")
    assert run(copy, WRITTEN) == MARKDOWN_IS
    assert changed(copy) == ["export/markdown.py", "export/registry.py"]


def test_an_export_format_is_written_as_the_project_writes():
    """It imports what its layer may, and ruff finds nothing in it."""
    imported = {
        node.module for node in ast.walk(ast.parse(block(MARKDOWN))) if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported == {"timeline.model"}
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", "timeline/export/markdown.py", "-"]
    done = subprocess.run(command, cwd=ROOT, input=block(MARKDOWN), capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_an_export_format_in_a_package_of_its_own(tmp_path, monkeypatch):
    backend = pytest.importorskip("hatchling.build", reason="hatchling builds it; python -m pip install hatchling")
    (tmp_path / "timeline_markdown.py").write_text(block(MARKDOWN), encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(block('name = "timeline-markdown"'), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    wheel = backend.build_wheel(str(tmp_path))
    site = tmp_path / "site"
    ZipFile(wheel).extractall(site)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(PACKAGE.parent)])}
    program = [sys.executable, "-c", f"import timeline\n{WRITTEN}"]
    done = subprocess.run(program, env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (MARKDOWN_IS, "")
