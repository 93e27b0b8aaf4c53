"""What the tests of the front door share."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhaoshang.cli import status_of

ARTICLES = Path(__file__).parents[2] / "seeds/articles"


@pytest.fixture
def run(capsys):
    """Run the command line; gives exit status, standard output and standard error."""

    def call(*arguments):
        status = status_of([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return call


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Facts of the sample articles, and a store that holds them: ``(facts.jsonl, store)``. Not to be changed."""
    folder = tmp_path_factory.mktemp("sample")
    assert status_of(["extract", str(ARTICLES), "-o", str(folder / "facts.jsonl"), "-q"]) == 0
    assert status_of(["load", str(folder / "facts.jsonl"), "--store", str(folder / "store"), "-q"]) == 0
    return folder / "facts.jsonl", folder / "store"
