"""The identity set must keep its floors, and no pair that must stay apart may be joined."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from graph.facts import Facts
from loaders import clusters, link

ROOT = Path(__file__).parents[2]
SET = ROOT / "tests" / "identity"
FLOORS = {"trips": 0.98, "companies": 0.98, "officials": 0.98}
REGIONS = 1.0


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_identity", ROOT / "benches" / "score_identity.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def facts() -> list[Facts]:
    paths = sorted((SET / "facts").glob("*.json"))
    return [Facts.from_json(json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def test_annotated_facts_link_as_the_truth_says(facts: list[Facts]) -> None:
    score = scorer()
    truth, found = score.read_truth(SET), clusters(facts, link(facts))
    score.check(found)
    scores = {kind: score.score_pairs(truth, kind, found[kind]) for kind in FLOORS}
    assert {kind: s.f1 for kind, s in scores.items() if s.f1 < FLOORS[kind]} == {}
    assert [s.joined for s in scores.values()] == [[], [], []]
    right, wrong = score.score_regions(truth, found["regions"])
    assert right / len(truth.regions) >= REGIONS, wrong


def test_the_order_of_the_articles_changes_nothing(facts: list[Facts]) -> None:
    def sets(order: list[Facts]) -> list[set[frozenset[str]]]:
        found = clusters(order, link(order))
        kinds = ("trips", "companies", "officials")
        return [{frozenset(json.dumps(r, sort_keys=True) for r in c) for c in found[kind]} for kind in kinds]

    assert sets(facts) == sets(facts[::-1])


def test_half_of_the_articles_link_as_well(facts: list[Facts]) -> None:
    score = scorer()
    truth = score.read_truth(SET)
    for half in (facts[::2], facts[1::2]):
        found = clusters(half, link(half))
        for kind in FLOORS:
            scored = score.score_pairs(truth, kind, found[kind])
            assert scored.precision >= FLOORS[kind], (kind, scored.wrong)
            assert scored.joined == []
