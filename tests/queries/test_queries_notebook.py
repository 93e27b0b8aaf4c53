"""The tour runs from top to bottom."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

TOUR = Path(__file__).parents[2] / "docs" / "tour.ipynb"


@pytest.mark.filterwarnings("default")  # warnings of the notebook's machinery are not ours
def test_the_tour_runs_and_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed")
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed")
    pytest.importorskip("pandas", reason="pandas is not installed")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(TOUR.parents[1]), os.environ.get("PYTHONPATH", "")]))
    book = nbformat.read(TOUR, as_version=4)
    assert not any(cell.get("outputs") for cell in book.cells), "the notebook is kept without output"
    nbclient.NotebookClient(
        book, timeout=300, kernel_name="python3", resources={"metadata": {"path": TOUR.parent}}
    ).execute()
    shown = str([cell.get("outputs") for cell in book.cells])
    assert "聊城" in shown
    assert "规则" in shown
