"""The registry of rules: every rule that a fact can carry is described, shown by an example, and on the page."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

from extract import Document, extract_document
from extract.confidence import PATH, confidence, signs, sure
from extract.rules import Rule, page, rules
from extract.targets import _CUE
from graph.facts import KINDS, VisitFact

ROOT = Path(__file__).resolve().parents[2]
_ID = re.compile(r"(?:official|executive|trip|visit|signing|target)\.[a-z]+(?:-[a-z]+)*\Z")


def _ids_in_code() -> set[str]:
    """The ids written in the modules of the room; those of the cues of target industries are named by their groups."""
    found = {f"target.{group}" for group in _CUE.groupindex}
    for path in sorted((ROOT / "extract").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _ID.match(node.value):
                found.add(node.value)
    return found


def test_every_rule_of_the_code_is_registered_and_no_other() -> None:
    assert set(rules()) == _ids_in_code()


def test_every_rule_on_the_annotated_articles_is_registered() -> None:
    carried = {
        row.rule
        for path in sorted((ROOT / "tests/gold/texts").glob("*.txt"))
        for _, row in extract_document(Document(path.stem, path.read_text(encoding="utf-8"))).rows()
    }
    assert carried <= set(rules())


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_the_example_shows_the_rule(rule: Rule) -> None:
    facts = extract_document(Document(rule.id, rule.example))
    assert rule.id in {row.rule for kind, row in facts.rows() if kind == rule.kind}


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_belongs_to_a_list_of_facts_and_is_told_in_both_languages(rule: Rule) -> None:
    assert rule.kind in KINDS
    assert re.search(r"[A-Za-z]", rule.en)
    assert re.search(r"[\u4e00-\u9fff]", rule.zh)


def test_the_page_of_rules_is_made_from_the_registry() -> None:
    written = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert written == page(), "renew it: python -m extract.rules > docs/rules.md"


def test_confidences_are_shares_of_registered_rules() -> None:
    table = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    assert {key.partition("+")[0] for key in table} <= set(rules())
    assert all(0 <= value <= 1 for value in table.values())


def test_a_row_with_signs_never_seen_is_as_sure_as_its_rule() -> None:
    assert confidence("trip.leader+something new") == confidence("trip.leader") is not None
    assert confidence("no.rule") is None


def test_a_row_shows_its_signs() -> None:
    row = VisitFact(official="林启舟", company="海天机械集团", rule="visit.talk")
    assert signs("visits", row) == "visit.talk+named+formal"
    assert sure("visits", row) == confidence("visit.talk+named+formal")
