"""The README says what is true: its examples print what stands below them, and it names what is there.

Its Python examples run as tests by themselves (see the root conftest.py), its two set-up commands in .ci/run.
"""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_examples_print_what_they_show():
    examples = re.findall(r"```python\n((?:(?!```).)*)```\n\n```\n(.*?)```", README, re.DOTALL)
    assert len(examples) == 5
    names: dict[str, object] = {}
    for code, shown in examples:
        printed = StringIO()
        with redirect_stdout(printed):
            exec(code, names)
        assert [line.rstrip() for line in printed.getvalue().splitlines()] == shown.splitlines()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_taught(name):
    assert f"timeline {name}" in README
    options = [option for parameter in main.commands[name].params for option in parameter.opts[:1] if "-" in option]
    assert all(option in README for option in options), options


def test_links_lead_somewhere():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("https://") or (ROOT / target).exists(), target
