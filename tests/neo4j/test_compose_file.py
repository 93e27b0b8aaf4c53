"""docker-compose.yml starts the server that the tests ran on."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.neo4j.server import version

ROOT = Path(__file__).parents[2]
SERVICE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]["neo4j"]


def test_the_image_is_the_version_that_the_tests_use() -> None:
    assert SERVICE["image"] == f"neo4j:{version()}-community"


def test_the_password_comes_from_the_environment_file() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    names = set(re.findall(r"^#?([A-Z0-9_]+)=", example, re.MULTILINE))
    used = set(re.findall(r"\$\{([A-Z0-9_]+)", str(SERVICE["environment"])))
    assert "NEO4J_PASSWORD" in used
    assert used <= names
    assert re.search(r"^NEO4J_PASSWORD=$", example, re.MULTILINE), "the example must hold no password"


def test_it_is_reachable_from_this_machine_only_and_keeps_its_data() -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICE["ports"])
    assert any(volume.endswith(":/data") for volume in SERVICE["volumes"])
    assert SERVICE["healthcheck"]["test"]
