"""Which names are one company.

Names are compared by structure (``company_forms``); what structure alone cannot settle needs support by context:
the same visitors, the same speaker, the place of the long name among the stops. Two companies that one article
lists side by side are never joined by words alone. Undecided pairs come out as doubts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import seeds
from loaders.company_forms import Form, Trust, agree, forms, keys, relation
from loaders.company_mentions import Names, Seen, share_context
from loaders.company_names import CompanyName, parse_company
from loaders.doubts import Doubt
from loaders.groups import Groups
from loaders.near import near_pairs
from loaders.shuffle import Shuffle
from loaders.text import plain


@dataclass(frozen=True, slots=True)
class Companies:
    """``canonical``: name in plain form → id; ``members``: id → its names."""

    canonical: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    doubts: tuple[Doubt, ...]

    def id(self, name: str | None) -> str | None:
        return self.canonical.get(plain(name)) if name else None


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    return {plain(r["alias"]): plain(r["name"]) for r in seeds.read_rows("company_aliases.csv")}


def link_companies(
    names: Names, same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = ()
) -> Companies:
    """One id for each company; judgements (pairs of names) win over every rule."""
    return _Linker(names, list(same), list(different)).run()


@dataclass(frozen=True, slots=True)
class _Pair:
    short: str
    long: str
    trust: Trust
    rule: str
    sided: bool
    """One of the two says its place, the other does not."""
    turned: bool = False
    """It is the longer one that says no place."""

    @property
    def chooser(self) -> str:
        """The name that may stand for several: the shorter, or the one without a place."""
        return self.long if self.turned else self.short

    @property
    def chosen(self) -> str:
        return self.short if self.turned else self.long


class _Linker:
    def __init__(self, names: Names, same: list[tuple[str, str]], different: list[tuple[str, str]]) -> None:
        self.names = dict(names)
        self.groups: Groups[str] = Groups()
        self.same, self.different = same, different
        self.doubts: list[Doubt] = []
        self.decided: set[frozenset[str]] = {frozenset((plain(a), plain(b))) for a, b in [*same, *different]}

    def run(self) -> Companies:
        self._judge()
        for alias, target in _aliases().items():
            if alias in self.names:
                self.names.setdefault(target, Seen(parse_company(target)))
                self.groups.join(alias, target)
        self.groups.extend(sorted(self.names))
        pairs = self._pairs()
        self._phase([p for p in pairs if p.trust >= Trust.STRUCTURE and not p.sided])
        self._phase([p for p in pairs if p.trust >= Trust.STRUCTURE and p.sided])
        self._phase([p for p in pairs if p.trust == Trust.WORDS], support=True)
        self._phase([p for p in pairs if p.trust == Trust.CORE], support=True, within=True)
        self._near()
        return self._result()

    def _near(self) -> None:
        """Doubts for names that differ in one character and were met by the same visitors."""
        bodies: dict[str, list[str]] = {}
        for text in sorted(self.names):
            if self.names[text].count:
                bodies.setdefault(self.names[text].name.body, []).append(text)
        for one, other in near_pairs(bodies):
            a, b = bodies[one][0], bodies[other][0]
            ours, theirs = self.names[a], self.names[b]
            apart = not set(ours.articles) & set(theirs.articles)
            if apart and ours.name.numerals == theirs.name.numerals and share_context(ours, theirs):
                self._doubt(_Pair(a, b, Trust.CORE, "one character differs", sided=False), "met by the same visitors")

    def _judge(self) -> None:
        for a, b in self.same:
            self.groups.join(plain(a), plain(b))
        for a, b in self.different:
            self.groups.forbid(plain(a), plain(b))

    def _pairs(self) -> list[_Pair]:
        """Every (shorter, longer) pair that structure allows, found by the keys that they share."""
        keyed: Shuffle[tuple[str, tuple[str, ...], Form | None]] = Shuffle()
        for text in sorted(self.names):
            name = self.names[text].name
            for form in forms(name):
                keyed.put(form.key, (text, form.places, form))
            for key, places in keys(name):
                keyed.put(key, (text, places, None))
        best: dict[tuple[str, str], _Pair] = {}
        for _, found in keyed.groups():
            shorts = [(text, places) for text, places, form in found if form is None]
            longs = [(text, form) for text, _, form in found if form is not None]
            for pair in self._related(shorts, longs):
                old = best.get((pair.short, pair.long))
                if old is None or (pair.trust, not pair.sided) > (old.trust, not old.sided):
                    best[pair.short, pair.long] = pair
        return [best[key] for key in sorted(best)]

    def _related(self, shorts: list[tuple[str, tuple[str, ...]]], longs: list[tuple[str, Form]]) -> Iterator[_Pair]:
        for text, places in shorts:
            for other, form in longs:
                if other == text:
                    continue
                trust = relation(self.names[text].name, places, self.names[other].name, form)
                if trust is not None:
                    sided = bool(places) != bool(form.places)
                    turned = sided and trust >= Trust.STRUCTURE and bool(places)
                    yield _Pair(text, other, trust, form.rule, sided, turned)

    def _phase(self, pairs: list[_Pair], *, support: bool = False, within: bool = False) -> None:
        """Join each shorter name with the one group that fits; several or unsupported ones become doubts."""
        by_short: dict[str, list[_Pair]] = {}
        for pair in pairs:
            by_short.setdefault(pair.chooser, []).append(pair)
        for short, found in sorted(by_short.items()):
            options: dict[str, _Pair] = {}
            for pair in sorted(found, key=lambda p: (-p.trust, p.chosen)):
                root = self.groups.root(pair.chosen)
                if root in options or root == self.groups.root(short) or self._against(short, pair.chosen):
                    continue
                if not support or self._usable(pair, within=within):
                    options[root] = pair
            self._decide(list(options.values()))

    def _decide(self, options: list[_Pair]) -> None:
        if not options:
            return
        best = [p for p in options if p.trust == options[0].trust]
        if len(best) > 1:
            supported = [p for p in best if self._supported(p)]
            best = supported or best
        if len(best) == 1:
            self.groups.join(best[0].short, best[0].long)
            return
        for pair in best:
            self._doubt(pair, "several companies may be called so")

    def _usable(self, pair: _Pair, *, within: bool) -> bool:
        if any(set(a.visited_in) & set(b.visited_in) for a, b in self._across(pair)):
            return False
        if any(self._full(pair.short)) and any(self._full(pair.long)):
            self._doubt(pair, "both have a full legal name: mother and daughter?")
            return False
        if within:
            return bool(set(self.names[pair.short].articles) & set(self.names[pair.long].articles))
        if self._supported(pair):
            return True
        self._doubt(pair, "the words fit, nothing else tells")
        return False

    def _supported(self, pair: _Pair) -> bool:
        """Something beside the words speaks for the pair."""
        return any(share_context(a, b) for a, b in self._across(pair))

    def _full(self, name: str) -> Iterator[bool]:
        """For each name of the group whether it is a full legal one."""
        for member in self.groups.members(name):
            yield member in self.names and self.names[member].name.full

    def _across(self, pair: _Pair) -> Iterable[tuple[Seen, Seen]]:
        """All names of the one group with all of the other."""
        for short in self.groups.members(pair.short):
            for long in self.groups.members(pair.long):
                if short in self.names and long in self.names:
                    yield self.names[short], self.names[long]

    def _against(self, short: str, long: str) -> bool:
        """Whether the groups hold something that cannot be one: a judgement, places, 集团 beside 股份."""
        if self.groups.forbidden(short, long):
            return True
        ours = [self.names[n].name for n in self.groups.members(short) if n in self.names]
        theirs = [self.names[n].name for n in self.groups.members(long) if n in self.names]
        return any(_clash(a, b) for a in ours for b in theirs)

    def _doubt(self, pair: _Pair, reason: str) -> None:
        if frozenset((pair.short, pair.long)) in self.decided or not (
            self.names[pair.short].count and self.names[pair.long].count
        ):
            return
        weight = self.names[pair.short].count * self.names[pair.long].count
        articles = sorted({*self.names[pair.short].articles[:9], *self.names[pair.long].articles[:9]})
        text = f"{pair.rule}; {reason}"
        self.doubts.append(Doubt("company", pair.chooser, pair.chosen, text, weight, tuple(articles[:4])))

    def _result(self) -> Companies:
        canonical: dict[str, str] = {}
        members: dict[str, tuple[str, ...]] = {}
        targets = set(_aliases().values())
        for group in self.groups:
            known = [n for n in group if n in self.names]
            if not known:
                continue
            best = min(known, key=lambda n: (n not in targets, *_rank(self.names[n])))
            met = tuple(sorted(n for n in known if self.names[n].count))
            if met:
                members[best] = met
            canonical.update(dict.fromkeys(known, best))
        doubts = [d for d in self.doubts if self.groups.root(d.left) != self.groups.root(d.right)]
        return Companies(canonical, members, tuple(dict.fromkeys(doubts)))


def _clash(a: CompanyName, b: CompanyName) -> bool:
    if a.group is not None and b.group is not None and a.group != b.group and not (a.site or b.site):
        return True
    return not agree(a.own_places, b.own_places)


def _rank(seen: Seen) -> tuple[bool, bool, bool, int, int, str]:
    """Full legal names first, then those with a place, the frequent, the long."""
    name = seen.name
    return (not name.full, bool(name.site), not name.places, -len(name.text), -seen.count, name.text)
