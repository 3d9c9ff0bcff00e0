"""Runs the Python blocks of the documentation as tests, each page from top to bottom, from the project's folder.

What a block prints is compared with the block of text right behind it, where there is one.
"""

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO

from sybil import Document, Example, Region, Sybil

from tests.docs.pages import NAMES, blocks, difference


def _python_blocks(document: Document) -> Iterator[Region]:
    for block in blocks(document.text):
        if block.language == "python":
            yield Region(block.start, block.end, block, _evaluate)


def _evaluate(example: Example) -> str | None:
    block = example.parsed
    code = "\n" * (example.line - 1) + block.code  # so that a traceback names the line of the page
    printed = StringIO()
    with redirect_stdout(printed):
        exec(compile(code, example.path, "exec", dont_inherit=True), example.namespace)
    return None if block.shown is None else difference(printed.getvalue(), block.shown)


pytest_collect_file = Sybil(parsers=[_python_blocks], patterns=NAMES).pytest()
