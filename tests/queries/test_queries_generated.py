"""300 generated questions on a graph of 3,000 trips: each store gives what plain Python gives."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import BOTH
from plain_answers import QUESTIONS, Plain, vary

from benches.generate import generate_records
from graph.model import Edge, Node
from graph.stores import Store, open_store, sync
from queries import answer

TRIPS, QUESTIONS_ASKED = 3_000, 300


@pytest.fixture(scope="module")
def made() -> list[Node | Edge]:
    return list(vary(generate_records(TRIPS)))


@pytest.fixture(scope="module")
def plain(made: list[Node | Edge]) -> Plain:
    return Plain(made)


@pytest.fixture(scope="module", params=BOTH)
def store(
    request: pytest.FixtureRequest, made: list[Node | Edge], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    if request.param == "embedded":
        with open_store(str(tmp_path_factory.mktemp("generated") / "store")) as embedded:
            sync(embedded, made)
            yield embedded
        return
    server: Store = request.getfixturevalue("_neo4j_session")
    server.clear()
    sync(server, made)
    yield server


def questions(plain: Plain) -> Iterator[tuple[str, dict[str, Any]]]:
    """Questions with random filters, the same ones each time; what is often asked is often drawn."""
    dice = random.Random(8)
    known = {
        label: sorted(id for kind, id in plain.nodes if kind == label) for label in ("Region", "Company", "Industry")
    }
    leaders = sorted({leader for found in plain.leaders.values() for leader in found})
    classes = sorted(id for kind, id in plain.nodes if kind == "IndustryClass")
    names = sorted(QUESTIONS)
    for n in range(QUESTIONS_ASKED):
        name = names[n % len(names)]
        given: dict[str, Any] = {"limit": 100_000}
        if dice.random() < 0.6:
            given["region"] = known["Region"][int(len(known["Region"]) * dice.random() ** 2)]
        if dice.random() < 0.5:
            given["since"] = datetime.date(2018, 12, 20) + datetime.timedelta(days=dice.randrange(160))
        if dice.random() < 0.5:
            given["until"] = datetime.date(2018, 12, 20) + datetime.timedelta(days=dice.randrange(160))
        if dice.random() < 0.25:
            given["industry"] = dice.choice(known["Industry"] if dice.random() < 0.5 else classes)
        if dice.random() < 0.15:
            given["leader"] = dice.choice(leaders)
        match name:
            case "courted-by":
                given["company"] = known["Company"][int(len(known["Company"]) * dice.random() ** 3)]
            case "targeting":
                given["industry"] = given.get("industry", known["Industry"][0])
            case "signings" if dice.random() < 0.3:
                given["amount"] = dice.randrange(10**10)
            case "contested":
                given["days"] = dice.randrange(40)
            case "flows":
                given["level"] = "province"
        yield name, given


def test_generated_questions_have_the_answers_of_plain_python(store: Store, plain: Plain) -> None:
    wrong = []
    answered = 0
    for name, given in questions(plain):
        compute, columns = QUESTIONS[name]
        expected = compute(plain, given)
        rows = list(answer(store, name, given).records())
        found = [tuple(row[column] for column in columns.split()) for row in rows]
        answered += bool(expected)
        if found != expected:
            wrong.append((name, given, len(found), len(expected), found[:2], expected[:2]))
    assert not wrong, wrong[:3]
    assert answered > QUESTIONS_ASKED / 3
