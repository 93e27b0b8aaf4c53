"""Articles of a few sentences for the tests of the steps, and their facts as plain sets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from extract import Document, extract_document
from graph.facts import Facts

LED = "3月5日，县长林启舟率队赴厦门开展招商活动。"
"""A trip under way, for the sentences that follow it."""


def cases(table: Iterable[tuple[Any, ...]]) -> list[Any]:
    """The rows of a table of cases for ``parametrize``; the first field says what each is about."""
    return [pytest.param(*row[1:], id=row[0]) for row in table]


def tell(
    body: str,
    *,
    title: str = "大田县赴厦门开展招商活动",
    source: str = "大田县融媒体中心",
    published: str = "2024-03-08",
) -> Facts:
    """The facts of an article of 大田县 (福建) with this body."""
    return extract_document(Document("told", f"{title}\n来源：{source} {published}\n{body}"))


def officials(facts: Facts) -> set[tuple[str, str | None, str]]:
    return {(row.name, row.region, "、".join(row.titles)) for row in facts.officials}


def executives(facts: Facts) -> set[tuple[str, str | None, str]]:
    return {(row.name, row.company, "、".join(row.titles)) for row in facts.executives}


def trips(facts: Facts) -> set[tuple[str | None, str | None, str | None, str]]:
    return {(row.leader, row.region, row.date, "、".join(row.destinations)) for row in facts.trips}


def visited(facts: Facts) -> set[tuple[str | None, str]]:
    return {(row.official, row.company) for row in facts.visits}


def deals(facts: Facts) -> set[tuple[str | None, str, str | None, int | None]]:
    return {(row.region, "、".join(row.company), row.project, row.amount_cny) for row in facts.signings}


def wanted(facts: Facts) -> set[tuple[str | None, str]]:
    return {(row.region, row.industry) for row in facts.targets}
