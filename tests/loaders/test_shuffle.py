"""Values come out by key, whether they had to be spilled or not."""

from __future__ import annotations

import pytest

from loaders.shuffle import Shuffle

VALUES = [(f"k{n % 7}", n) for n in range(100)]


def grouped(limit: int) -> list[tuple[str, list[int]]]:
    shuffle: Shuffle[int] = Shuffle(limit=limit, buckets=4)
    for key, value in VALUES:
        shuffle.put(key, value)
    return list(shuffle.groups())


@pytest.mark.parametrize("limit", [1, 9, 50])
def test_spilled_groups_are_those_kept_in_memory(limit: int) -> None:
    assert grouped(limit) == grouped(1000)


def test_each_key_has_its_values_in_order() -> None:
    assert dict(grouped(10)) == {f"k{r}": list(range(r, 100, 7)) for r in range(7)}
