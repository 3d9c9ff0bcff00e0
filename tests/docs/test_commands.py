"""Every command line of the documentation runs as it stands there, in a copy of the examples."""

import re
import shlex
import shutil
from contextlib import chdir

import pytest
from click.testing import CliRunner

from tests.docs.pages import PAGES, ROOT, blocks, difference
from timeline.cli import main

EXCEPTED = {  # how a command starts, and why it is not run here
    'python -m pip install ".[en]" && timeline build': "installs from the network; .ci/run runs it in a new environment",
    'python -m pip install -e ".[en,test]" && python -m pytest': "the same",
    "python -m pip install": "installs from the network",
    "python -m pytest": "runs this very test",
    ".ci/run": "installs from the network and runs this very test",
    "python -m benchmarks": "needs corpora, which are not part of the project",
    "ruff": "run by .ci/run on the whole project",
    "mypy": "run by .ci/run on the whole project",
    "npm": "loads WordNet from the network",
    "python tools/": "needs what the line before loads; see tests/tools",
}
ARTICLES = {
    "wire": ("2024-06-20", "Vladimir Putin met Kim Jong Un in Pyongyang on Wednesday. Putin will visit Hanoi in July."),
    "weekly": ("2024-06-27", "Kim Jong Un and Vladimir Putin held talks in Pyongyang last week."),
}
INLINE = re.compile(r"`(timeline [^`\n]+)`")


def exception(command: str) -> str | None:
    return next((start for start in EXCEPTED if command.startswith(start)), None)


def commands(page):
    """The command lines of a page, each with the output that is shown for it."""
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.language == "sh":
            lines = [" ".join(shlex.split(line, comments=True)) and line for line in joined(block.code)]
            told = [line for line in lines if line]
            yield from ((line, block.shown if len(told) == 1 else None) for line in told)


def joined(code: str) -> list[str]:
    return code.replace("\\\n", " ").splitlines()


RUN = {page: [item for item in commands(page) if not exception(item[0])] for page in PAGES}


@pytest.fixture
def workspace(tmp_path):
    """What a reader has: the examples, and the two articles of the README in a folder and as a file."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "articles").mkdir()
    for name, (published, text) in ARTICLES.items():
        article = f"---\npublished: {published}\n---\n{text}"
        (tmp_path / "articles" / f"{name}.txt").write_text(article, encoding="utf-8", newline="")
    shutil.copy(tmp_path / "articles" / "wire.txt", tmp_path / "article.txt")
    with chdir(tmp_path):
        yield tmp_path


def test_the_articles_are_those_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(text in readme for _, text in ARTICLES.values())


@pytest.mark.parametrize("page", [page for page in PAGES if RUN[page]], ids=lambda page: page.stem)
def test_commands_run(page, workspace):
    for command, shown in RUN[page]:
        program, *arguments = shlex.split(command, comments=True)
        assert program == "timeline", f"{page.name}: {command}: run it here, or say in EXCEPTED why not"
        result = CliRunner().invoke(main, arguments, prog_name="timeline")
        assert result.exit_code == 0, f"{page.name}: {command}\n{result.output}"
        assert shown is None or difference(result.stdout, shown) is None, difference(result.stdout, shown)


def test_commands_inside_sentences_have_the_options_that_they_name():
    for page in PAGES:
        for command in INLINE.findall(page.read_text(encoding="utf-8")):
            words = command.split()
            if words[1].startswith("-"):
                continue
            known = {option for parameter in main.commands[words[1]].params for option in parameter.opts}
            assert {word for word in words if word.startswith("-")} <= known, f"{page.name}: {command}"


def test_every_exception_is_needed():
    told = [exception(command) for page in PAGES for command, _ in commands(page)]
    assert {start for start in told if start} == set(EXCEPTED)
