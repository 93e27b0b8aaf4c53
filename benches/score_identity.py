"""How right is what was taken for one? Pairwise precision, recall and F1 for trips, companies and officials.

usage: score_identity.py SET PRED.json [--misses] [--json]

SET is a folder with ``facts/<article>.json`` and ``truth.json`` (see ``tests/identity/README.md``), PRED.json what
``zhaoshang link FACTS… --clusters PRED.json`` wrote::

  {"trips":     [[{"article", "leader", "region", "date"}, …], …],
   "companies": [["大族激光", …], …],
   "officials": [[{"article", "name", "region"}, …], …],
   "regions":   [{"article", "mention", "code"}, …]}

A predicted row stands for the row of the truth that it agrees with; what agrees with none is counted as unknown. A trip
whose leader, region or date was read otherwise is still found by the rest when only one row of the article is left
for it. Truth that is not predicted stands alone, so it costs recall. For regions the share of right codes is given, and
how many of the pairs that must stay apart were joined.

Exit status 1 for a file that cannot be used.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Options = frozenset[str | None]
Row = Mapping[str, Any]

_IGNORED = re.compile(r"""[\s"'“”‘’「」『』《》]""")
TRIP_FIELDS = ("leader", "region", "date")
OFFICIAL_FIELDS = ("name", "region")
STEPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "trips": (TRIP_FIELDS, ("leader", "region"), ("leader",), ("region", "date"), ("region",)),
    "officials": (OFFICIAL_FIELDS, ("name",)),
    "companies": (("name",),),
}
"""By which fields, beside the article, a predicted row is looked for: the strictest first."""
NEAR_DAYS = 7
"""Dates further apart than this are not the same row's."""


class Unusable(Exception):
    """A file that cannot be scored."""


def normal(value: object) -> str | None:
    return None if value is None else _IGNORED.sub("", unicodedata.normalize("NFKC", str(value)))


def options(value: object) -> Options:
    return frozenset(normal(v) for v in (value if isinstance(value, list) else [value]))


def first(value: object) -> object:
    return value[0] if isinstance(value, list) else value


# --- dates -------------------------------------------------------------------------------------------------------


def days(text: str, year: str) -> tuple[int, int] | None:
    """First and last day as rough numbers (months of 31 days); an unknown year is ``year``."""
    parts = re.findall(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?", text)
    if not parts:
        return None
    (y1, m1, d1), (y2, m2, d2) = parts[0], parts[-1]
    y1, y2 = (year if y == "XXXX" else y for y in (y1, y2))
    begin = (int(y1) * 12 + int(m1 or 1)) * 31 + int(d1 or 1)
    return begin, (int(y2) * 12 + int(m2 or 12)) * 31 + int(d2 or 31)


def far(a: str | None, b: str | None) -> bool:
    """Whether two known dates lie more than :data:`NEAR_DAYS` apart."""
    years = re.findall(r"\d{4}", f"{a} {b}")
    one, other = (days(text or "", years[0] if years else "2000") for text in (a, b))
    return one is not None and other is not None and max(one[0], other[0]) - min(one[1], other[1]) > NEAR_DAYS


# --- the truth ---------------------------------------------------------------------------------------------------


@dataclass
class Element:
    """One row of the truth; ``needed`` ones count even where they are not predicted."""

    article: str
    accepted: Mapping[str, Options]
    cluster: int
    needed: bool = True

    def takes(self, row: Row, step: Sequence[str], *, strict: bool) -> bool:
        if self.article and normal(row.get("article")) != self.article:
            return False
        if not all(_agrees(name, normal(row.get(name)), self.accepted[name]) for name in step):
            return False
        return strict or "leader" not in self.accepted or self._may_be(row, step)

    def _may_be(self, row: Row, step: Sequence[str]) -> bool:
        """Looser steps: the dates must be near, and a leader may be missing on one side only."""
        said = normal(row.get("leader"))
        if all(far(row.get("date"), date) for date in self.accepted["date"]):
            return False
        if "leader" in step:
            return said is not None
        return said is None or None in self.accepted["leader"]


def _agrees(name: str, value: str | None, accepted: Options) -> bool:
    if value in accepted:
        return True
    if name != "region" or value is None:
        return False
    return any(known is not None and len(known) > 1 and value.endswith(known) for known in accepted)


@dataclass
class Truth:
    """``elements`` and pairs that must stay ``apart`` (indices), by kind."""

    elements: dict[str, list[Element]] = field(default_factory=dict)
    apart: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    regions: list[Row] = field(default_factory=list)


def read_truth(folder: Path) -> Truth:
    raw = load(folder / "truth.json")
    facts = {str(f["article"]["id"]): f for f in map(load, sorted((folder / "facts").glob("*.json")))}
    if not facts:
        raise Unusable(f"{folder}/facts holds no .json file")
    truth = Truth(regions=raw["regions"])
    for kind, fields in (("trips", TRIP_FIELDS), ("officials", OFFICIAL_FIELDS)):
        truth.elements[kind] = [
            _element(facts.get(row["article"], {}), kind, fields, row, number)
            for number, cluster in enumerate(raw[kind])
            for row in cluster
        ]
    best = _required_names(facts.values())
    truth.elements["companies"] = [
        Element("", {"name": frozenset([normal(name)])}, number, normal(name) in best)
        for number, cluster in enumerate(raw["companies"])
        for name in cluster
    ]
    for kind, found in truth.elements.items():
        truth.apart[kind] = [
            (_index(found, kind, a), _index(found, kind, b)) for a, b in raw.get(f"{kind}_different", [])
        ]
    return truth


def _element(facts: Row, kind: str, fields: Sequence[str], row: Row, cluster: int) -> Element:
    """A truth row with all answers that the annotated rows accept; optional rows are not needed."""
    accepted = {name: options(row.get(name)) for name in fields}
    annotated = [
        r for r in facts.get(kind) or [] if all(normal(first(r.get(n))) == normal(first(row.get(n))) for n in fields)
    ]
    for one in annotated:
        accepted = {name: accepted[name] | options(one.get(name)) for name in fields}
    needed = not annotated or not all(r.get("optional") for r in annotated)
    return Element(normal(row["article"]) or "", accepted, cluster, needed)


def _required_names(facts: Iterable[Row]) -> set[str | None]:
    rows = (r for f in facts for kind in ("visits", "signings", "executives") for r in f.get(kind) or [])
    return {normal(first(r["company"])) for r in rows if r.get("company") and not r.get("optional")}


def _index(elements: Sequence[Element], kind: str, row: Any) -> int:
    row = {"name": row} if isinstance(row, str) else row
    for i, element in enumerate(elements):
        if element.takes(row, STEPS[kind][0], strict=True):
            return i
    raise Unusable(f"truth.json: a pair of {kind}_different names an unknown row: {row}")


# --- the prediction ----------------------------------------------------------------------------------------------


def place(elements: Sequence[Element], kind: str, clusters: Sequence[Sequence[Any]]) -> tuple[dict[int, int], int]:
    """(element → predicted cluster, number of unknown rows)."""
    rows = [(n, {"name": r} if isinstance(r, str) else r) for n, cluster in enumerate(clusters) for r in cluster]
    where: dict[int, int] = {}
    waiting = []
    for number, row in rows:
        hits = [i for i, e in enumerate(elements) if e.takes(row, STEPS[kind][0], strict=True)]
        if not hits:
            waiting.append((number, row))
        elif where.setdefault(hits[0], number) != number:
            raise Unusable(f"{kind}: {json.dumps(row, ensure_ascii=False)} stands in two clusters")
    for step in STEPS[kind][1:]:
        waiting = _place_loosely(elements, step, waiting, where)
    return where, len(waiting)


def _place_loosely(
    elements: Sequence[Element], step: Sequence[str], waiting: list[tuple[int, Row]], where: dict[int, int]
) -> list[tuple[int, Row]]:
    """Give each free element the rows that can only be it, when they agree on the cluster; the rows left over."""
    claims: dict[int, list[tuple[int, Row]]] = defaultdict(list)
    left = []
    for number, row in waiting:
        hits = [i for i, e in enumerate(elements) if i not in where and e.takes(row, step, strict=False)]
        if len(hits) == 1:
            claims[hits[0]].append((number, row))
        else:
            left.append((number, row))
    for i, claiming in claims.items():
        if len({number for number, _ in claiming}) == 1:
            where[i] = claiming[0][0]
        else:
            left += claiming
    return left


@dataclass
class Score:
    """Counts of pairs, and the pairs themselves (indices of elements) that are wrong or missing."""

    right: int
    predicted: int
    gold: int
    rows: int
    unknown: int
    wrong: list[tuple[int, int]]
    missed: list[tuple[int, int]]
    joined: list[tuple[int, int]]

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score_pairs(truth: Truth, kind: str, clusters: Sequence[Sequence[Any]]) -> Score:
    elements = truth.elements[kind]
    where, unknown = place(elements, kind, clusters)
    universe = [i for i, e in enumerate(elements) if e.needed or i in where]
    said = {i: where.get(i, -1 - i) for i in universe}
    pairs = [(i, j) for n, i in enumerate(universe) for j in universe[n + 1 :]]
    gold = {(i, j) for i, j in pairs if elements[i].cluster == elements[j].cluster}
    predicted = {(i, j) for i, j in pairs if said[i] == said[j]}
    return Score(
        right=len(gold & predicted),
        predicted=len(predicted),
        gold=len(gold),
        rows=len(universe),
        unknown=unknown,
        wrong=sorted(predicted - gold),
        missed=sorted(gold - predicted),
        joined=[(a, b) for a, b in truth.apart[kind] if a in where and where[a] == where.get(b)],
    )


def split_code(code: object) -> tuple[str, str] | None:
    """Six digits and the zone's name: ``("371500", "聊城高新区")``."""
    found = re.match(r"(\d{6})(?:\d{6})?[+/|:_,\-]*(.*)$", normal(code) or "")
    return (found[1], found[2]) if found else None


def score_regions(truth: Truth, said: Sequence[Row]) -> tuple[int, list[str]]:
    """(right ones, a line for each wrong one)."""
    codes: dict[tuple[str, str | None], tuple[str, str] | None] = {}
    for row in said:
        code = split_code(row.get("code"))
        if codes.setdefault((row["article"], normal(row["mention"])), code) != code:
            raise Unusable(f"regions: {row['article']} {row['mention']} has two different codes")
    wrong = []
    for row in truth.regions:
        got = codes.get((row["article"], normal(row["mention"])))
        if got is None or got not in {split_code(c) for c in (row["code"], *row.get("also", []))}:
            wrong.append(f"{row['article']} {row['mention']}: {'+'.join(got or ('nothing',))}, right is {row['code']}")
    return len(truth.regions) - len(wrong), wrong


# --- the command -------------------------------------------------------------------------------------------------


def load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Unusable(f"{path}: {error}") from error


def check(pred: Any) -> None:
    """Raise :class:`Unusable` when the prediction has not the form above."""
    for kind in ("trips", "companies", "officials", "regions"):
        if not isinstance(pred, dict) or not isinstance(pred.get(kind), list):
            raise Unusable(f"the prediction has no list {kind!r}")
    names = [name for cluster in pred["companies"] for name in cluster]
    twice = [n for n, count in Counter(map(normal, names)).items() if count > 1]
    homes = {n: {i for i, c in enumerate(pred["companies"]) if n in map(normal, c)} for n in twice}
    if any(len(clusters) > 1 for clusters in homes.values()):
        raise Unusable(f"companies: {next(iter(homes))} stands in two clusters")


def describe(element: Element) -> str:
    return "/".join([element.article, *("|".join(sorted(str(o) for o in v)) for v in element.accepted.values())])


def report(truth: Truth, scores: Mapping[str, Score], right: int, wrong: Sequence[str], *, misses: bool) -> str:
    lines = [f"{'':<10} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'pred':>6} {'gold':>6} {'rows':>5} {'unknown':>7}"]
    for kind, s in scores.items():
        counts = f"{s.right:6d} {s.predicted:6d} {s.gold:6d} {s.rows:5d} {s.unknown:7d}"
        lines.append(f"{kind:<10} {s.precision:6.3f} {s.recall:6.3f} {s.f1:6.3f} {counts}")
    total = len(truth.regions)
    lines.append(f"{'regions':<10} {right / total if total else 1:.3f} right ({right}/{total})")
    joined = {kind: len(s.joined) for kind, s in scores.items()}
    lines.append(f"pairs joined that must stay apart: {sum(joined.values())}/{sum(map(len, truth.apart.values()))}")
    if misses:
        for kind, s in scores.items():
            for word, pairs in (("wrongly joined", s.wrong), ("not joined", s.missed), ("must stay apart", s.joined)):
                for a, b in pairs:
                    ends = f"{describe(truth.elements[kind][a])} × {describe(truth.elements[kind][b])}"
                    lines.append(f"{kind}: {word}: {ends}")
        lines += [f"regions: {line}" for line in wrong]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is wrong and what is missing")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    args = parser.parse_args(arguments)
    try:
        truth, pred = read_truth(args.set), load(args.pred)
        check(pred)
        scores = {kind: score_pairs(truth, kind, pred[kind]) for kind in STEPS}
        right, wrong = score_regions(truth, pred["regions"])
    except Unusable as error:
        print(f"score_identity: {error}", file=sys.stderr)  # noqa: T201
        return 1
    if args.json:
        out = {k: {"precision": s.precision, "recall": s.recall, "f1": s.f1} for k, s in scores.items()}
        joined = sum(len(s.joined) for s in scores.values())
        text = json.dumps({**out, "regions": {"right": right, "total": len(truth.regions)}, "joined": joined})
    else:
        text = report(truth, scores, right, wrong, misses=args.misses)
    print(text)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
