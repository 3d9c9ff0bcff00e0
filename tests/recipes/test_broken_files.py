"""Files of words that somebody has broken in an installed package: one sentence on the command line, exit code 2."""

import os
import subprocess
import sys

import pytest

from tests.recipes.package_copy import copied


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("languages/en/types.toml", "types.toml, line 1: not UTF-8"),
        ("languages/en/cues.toml", "cues.toml, line 1: not UTF-8"),
        ("merger/evidence/weights.toml", "weights.toml, line 1: not UTF-8"),
    ],
)
def test_it_is_named(tmp_path, file, words):
    copy = copied(tmp_path)
    (copy / file).write_bytes(b"# \xe9\n" + (copy / file).read_bytes())
    article = tmp_path / "a.md"
    article.write_text("Jonas Lund met Idris Moussa in Oslo on 3 May 2021.")
    program = "from timeline.cli import main; main(prog_name='timeline')"
    command = [sys.executable, "-c", program, "build", str(article)]
    environment = {**os.environ, "PYTHONPATH": str(copy.parent)}
    done = subprocess.run(command, cwd=copy.parent, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("Error: ")
    assert words in line
