"""The gate: extraction must not get worse on the annotated articles, and those must not change unseen."""

from __future__ import annotations

import pytest

from benches.floors import FLOORS, GOLD, below, compared, corpus_hash, figures, load, lowered
from benches.score import invalid_evidence, read
from zhaoshang.cli import status_of


@pytest.fixture(scope="module")
def pinned():
    return load(FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    path = tmp_path_factory.mktemp("gate") / "facts.jsonl"
    assert status_of(["extract", str(GOLD / "texts"), "-o", str(path), "--allow-undated", "--quiet"]) == 0
    return path


def test_the_annotated_set_is_the_pinned_one(pinned):
    assert corpus_hash() == pinned["corpus"], (
        "after a change of the set: python benches/floors.py raise build/gold.jsonl"
    )


def test_no_figure_is_under_its_floor(pinned, extracted):
    assert list(below(figures(extracted), pinned["floors"])) == []


def test_every_row_has_evidence_inside_its_text(extracted):
    facts = read(extracted)
    lengths = {name: len((GOLD / f"texts/{name}.txt").read_bytes().decode("utf-8")) for name in facts}
    assert {name for name in facts if invalid_evidence(facts[name], lengths[name])} == set()


def test_quotes_are_the_passages_that_evidence_points_to(extracted):
    wrong = []
    for name, facts in read(extracted).items():
        text = (GOLD / f"texts/{name}.txt").read_bytes().decode("utf-8")
        for kind in ("officials", "executives", "trips", "visits", "signings", "targets"):
            wrong += [(name, row) for row in facts[kind] if [text[s:e] for s, e in row["evidence"]] != row["quotes"]]
    assert wrong == []


FLOOR = {"all": {"visits": 0.9}}


@pytest.mark.parametrize(
    ("now", "earlier", "expected"),
    [
        (FLOOR, [], []),
        (FLOOR, [{"all": {"visits": 0.8}}], []),
        (FLOOR, [{"all": {"visits": 0.95}}, FLOOR], ["the floor under visits (all) was lowered from 0.950 to 0.900"]),
        ({}, [FLOOR], ["the floor under visits (all) was lowered from 0.900 to 0.000"]),
    ],
    ids=["no history", "raised", "lowered", "taken out"],
)
def test_floors_go_up_only(now, earlier, expected):
    assert list(lowered(now, earlier)) == expected


FILE = {"corpus": "a", "articles": 2, "floors": FLOOR}
HIGHER = {"all": {"visits": 0.95}}


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ({**FILE, "floors": HIGHER}, ["the floor under visits (all) was lowered from 0.950 to 0.900"]),
        ({"corpus": "b", "articles": 1, "floors": HIGHER}, []),
        ({"corpus": "b", "articles": 3, "floors": FLOOR}, ["annotated articles were taken away"]),
    ],
    ids=["same set", "the set has grown", "the set has shrunk"],
)
def test_floors_are_compared_on_one_annotated_set_which_never_shrinks(earlier, expected):
    assert list(compared(FILE, [earlier])) == expected


def test_a_figure_under_its_floor_is_named():
    assert list(below({"all": {"visits": 0.85}}, FLOOR)) == ["visits (all) is 0.850, its floor is 0.900"]
