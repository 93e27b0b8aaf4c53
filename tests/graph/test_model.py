"""Hashes of records: what they must notice and what they must not."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from graph.model import Edge, Node, Value, content_hash, same_shape

DAY = datetime.date(2023, 2, 15)
PROPERTIES: dict[str, Value] = {"articles": ("a1",), "evidence": ("原句。",), "start_date": DAY, "note": None}


def visit(properties: dict[str, Value], to: str = "甲公司") -> Edge:
    return Edge("VISITED", ("Official", "张学宏@371525"), ("Company", to), "k", properties)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (visit(dict(reversed(PROPERTIES.items()))), True),
        (visit({k: v for k, v in PROPERTIES.items() if v is not None}), True),
        (visit({**PROPERTIES, "evidence": ["原句。"]}), True),
        (visit({**PROPERTIES, "spans": ()}), True),
        (visit({**PROPERTIES, "evidence": ("别的原句。",)}), False),
        (visit({**PROPERTIES, "start_date": datetime.date(2023, 2, 16)}), False),
        (visit(PROPERTIES, to="乙公司"), False),
    ],
)
def test_the_hash_follows_the_content(other: Edge, same: bool) -> None:
    assert (visit(PROPERTIES).hash == other.hash) == same


def test_the_hash_tells_ends_and_labels_from_properties() -> None:
    assert same_shape(visit(PROPERTIES).hash, visit({**PROPERTIES, "note": "两报不一"}).hash)
    assert not same_shape(visit(PROPERTIES).hash, visit(PROPERTIES, to="乙公司").hash)
    county = Node("Region", "371525", ("Region", "County"), {"name": "冠县"})
    city = Node("Region", "371525", ("Region", "City"), {"name": "冠县"})
    assert not same_shape(county.hash, city.hash)


def test_the_hash_is_the_same_in_another_process() -> None:
    code = "from graph.model import content_hash; print(content_hash({'b': [1, '冠县'], 'a': None}))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == content_hash({"a": None, "b": [1, "冠县"]})


def test_what_is_no_property_value_has_no_hash() -> None:
    with pytest.raises(TypeError, match="no property value"):
        content_hash({"a": object()})
