"""README's schema tables are those of the schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.schema import load_schema, readme_table
from graph.schema_table import insert

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "lang"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_the_table_in_the_readme_is_up_to_date(name: str, lang: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert insert(text, lang) == text, "run: python -m graph.schema --write README.md README.zh-CN.md"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_names_every_label_relation_and_property(lang: str) -> None:
    table, schema = readme_table(lang), load_schema()
    for name in [*schema.nodes, *schema.relations, *schema.nodes["Region"].sublabels]:
        assert f"`{name}`" in table
    for kind in [*schema.nodes.values(), *schema.relations.values()]:
        assert all(f"`{name}`" in table for name in kind.properties)


def test_a_readme_without_a_place_for_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="<!-- schema -->"):
        insert("# nothing here\n", "en")
