"""From a name as people say it to the id of a node: ``冠县`` → ``371525``.

An exact id or name is looked up in the indexes. Only when there is none are all names of that kind read, and matched by
alias, by full name (``聊城冠县``), by short form (``聊城`` for 聊城市) and by the only name that contains it.
Nothing is guessed: several candidates are an :class:`AmbiguousNameError`, none an :class:`UnknownNameError`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.errors import AmbiguousNameError, UnknownNameError
from graph.stores import Store
from queries.catalog import internal

KINDS: dict[str, tuple[str, ...]] = {
    "region": ("region",),
    "company": ("company",),
    "official": ("official",),
    "industry": ("industry", "class"),
    "trip": ("trip",),
    "any": ("region", "official", "company", "executive", "industry", "class", "trip", "article"),
}
"""Type of a parameter → the kinds of nodes that its value may name."""

_SHORT = (
    "特别行政区",
    "维吾尔自治区",
    "壮族自治区",
    "回族自治区",
    "自治区",
    "自治州",
    "自治县",
    "地区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "盟",
)
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Named:
    """A node that a name may stand for; ``detail`` tells it from others (full name, region, kind)."""

    kind: str
    id: str
    name: str
    detail: str | None = None
    aliases: tuple[str, ...] = ()

    def __str__(self) -> str:
        detail = f", {self.detail}" if self.detail and self.detail not in {self.name, self.id} else ""
        return f"{self.name} ({self.id}{detail})" if self.id != self.name else f"{self.name}{detail}"


def resolve(store: Store, type: str, name: str) -> Named:
    """The one node that ``name`` stands for among the kinds of a parameter's type."""
    kinds = KINDS[type]
    exact = [named for named in _exact(store, name) if named.kind in kinds]
    found = [named for named in exact if named.id == name] or exact
    if type == "industry":
        found = [named for named in found if named.kind == "industry"] or found
    if not found:
        known = _known(store, type)
        found = _loosely(name, known)
        if not found:
            raise _nothing(type, name, known)
    if len({(named.kind, named.id) for named in found}) > 1:
        raise _several(type, name, found)
    return found[0]


def candidates(store: Store, name: str) -> list[Named]:
    """All nodes with exactly this id or name."""
    return _exact(store, name)


def _exact(store: Store, name: str) -> list[Named]:
    rows = store.read(internal("resolve").cypher, name=name)
    return [Named(row["label"], row["id"], row["name"], row["detail"]) for row in rows]


def _known(store: Store, type: str) -> list[Named]:
    kinds = ("region", "official", "company", "executive", "industry") if type == "any" else (type,)
    text = internal("names").cypher
    rows = (row for kind in kinds for row in store.read(text, kind=kind))
    return [Named(row["label"], row["id"], row["name"], row["detail"], tuple(row["aliases"] or ())) for row in rows]


def _loosely(name: str, known: Sequence[Named]) -> list[Named]:
    """The matches of the first way that gives any."""
    ways: tuple[list[Named], ...] = (
        [n for n in known if name in n.aliases or name == n.detail],
        [n for n in known if n.kind == "region" and name in _short_forms(n.name)],
        [n for n in known if n.kind == "region" and _spans(name, n)],
        [n for n in known if n.kind in {"company", "executive"} and name in n.name],
    )
    return next((found for found in ways if found), [])


def _short_forms(name: str) -> set[str]:
    """``聊城`` for 聊城市, ``冠`` never: one character is no name of a place."""
    return {name.removesuffix(end) for end in _SHORT if name.endswith(end) and len(name) - len(end) >= 2}


def _spans(name: str, place: Named) -> bool:
    """Whether ``聊城冠县`` or ``山东冠县`` is said for 山东省聊城市冠县."""
    full = place.detail or ""
    if not name.endswith(place.name) or name == place.name:
        return False
    above = name.removesuffix(place.name).rstrip("省市")
    return len(above) >= 2 and above in full.replace("省", "").replace("市", "")


def _nothing(type: str, name: str, known: Iterable[Named]) -> UnknownNameError:
    what = {"any": "nothing"}.get(type, f"no {type}")
    near = nearest(name, known)
    remedy = (
        f"the nearest names are {'; '.join(near)}" if near else "zhaoshang query find searches by any part of a name"
    )
    return UnknownNameError(f"{what} in this graph is called {name!r}", remedy=remedy)


def nearest(name: str, known: Iterable[Named], count: int = 5) -> list[str]:
    """Names that contain ``name`` or are contained in it, then names spelt like it."""
    everything = list(known)
    said = {n.name: str(n) for n in everything}
    said |= {alias: f"{n} also called {alias}" for n in everything for alias in n.aliases}
    inside = sorted(
        (n for n in said if name in n or (len(n) > 1 and n in name)), key=lambda n: (abs(len(n) - len(name)), n)
    )
    alike = difflib.get_close_matches(name, list(said), n=count, cutoff=0.5)
    return list(dict.fromkeys(said[n] for n in (*inside, *alike)))[:count]


def _several(type: str, name: str, found: Sequence[Named]) -> AmbiguousNameError:
    shown = "; ".join(str(named) for named in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    what = {"any": "things", "company": "companies", "industry": "industries"}.get(type, f"{type}s")
    return AmbiguousNameError(
        f"{name!r} stands for {len(found)} {what}: {shown}{more}", remedy="give the one that is meant by its id"
    )
