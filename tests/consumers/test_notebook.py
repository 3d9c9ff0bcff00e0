"""Jupyter as a consumer: the example notebook runs, and a timeline is shown as its own view."""

from pathlib import Path

import nbclient
import nbformat
import pytest

pytestmark = pytest.mark.slow
NOTEBOOK = Path(__file__).parents[2] / "examples" / "explore.ipynb"


def test_the_notebook_runs_and_shows_timelines():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    views = [output["data"]["text/html"] for output in shown if "text/html" in output["data"]]
    assert len(views) == 2
    assert all("<details" in view and "Vostochny" in view for view in views)
    committed = nbformat.read(NOTEBOOK, as_version=4)
    assert not any(cell.get("outputs") for cell in committed.cells), "commit it without outputs"
