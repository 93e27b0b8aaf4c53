"""The scorer: small made-up facts whose figures can be counted by hand."""

from __future__ import annotations

import json

import pytest

from benches.score import SCORES, held_out, invalid_evidence, macro, main, normal, parts, tallies


def article(**lists):
    return {"article": {"id": "a"}, **lists}


def figures(gold, predicted, score):
    tally = tallies({"a": article(**gold)}, {"a": article(**predicted)})[score]
    return tally.hits, len(tally.missed), len(tally.wrong)


VISIT = {"region": "冠县", "official": "张三", "company": "甲公司"}

CASES = [
    ("equal rows", {"visits": [VISIT]}, {"visits": [VISIT]}, "visits", (1, 0, 0)),
    ("a missed row", {"visits": [VISIT]}, {}, "visits", (0, 1, 0)),
    ("a wrong row", {}, {"visits": [VISIT]}, "visits", (0, 0, 1)),
    ("no row on either side", {}, {}, "visits", (0, 0, 0)),
    (
        "white space, width and quotation marks do not count",
        {"visits": [VISIT | {"company": "甲“一”(上海)公司"}]},
        {"visits": [VISIT | {"company": "甲一（上海） 公司"}]},
        "visits",
        (1, 0, 0),
    ),
    (
        "any accepted answer is right",
        {"visits": [VISIT | {"company": ["甲公司", "甲"]}]},
        {"visits": [VISIT | {"company": "甲"}]},
        "visits",
        (1, 0, 0),
    ),
    (
        "no value answers no value only",
        {"visits": [VISIT | {"region": None}]},
        {"visits": [VISIT]},
        "visits",
        (0, 1, 1),
    ),
    (
        "one prediction answers one row",
        {"visits": [VISIT | {"company": ["甲公司", "甲"]}, VISIT | {"company": ["甲", "乙"]}]},
        {"visits": [VISIT | {"company": "甲"}]},
        "visits",
        (1, 1, 0),
    ),
    (
        "a found thing said again in other words is no error",
        {"visits": [VISIT | {"company": ["甲公司", "甲"]}]},
        {"visits": [VISIT, VISIT | {"company": "甲"}]},
        "visits",
        (1, 0, 0),
    ),
    ("an optional row may be absent", {"visits": [VISIT | {"optional": True}]}, {}, "visits", (0, 0, 0)),
    ("an optional row may be there", {"visits": [VISIT | {"optional": True}]}, {"visits": [VISIT]}, "visits", (0, 0, 0)),
    (
        "a required row is served before an optional one",
        {"visits": [VISIT | {"company": ["甲公司", "甲"], "optional": True}, VISIT | {"company": "甲"}]},
        {"visits": [VISIT | {"company": "甲"}]},
        "visits",
        (1, 0, 0),
    ),
    (
        "a row given twice counts once",
        {"visits": [VISIT, VISIT | {"official": "李四"}]},
        {"visits": [VISIT]},
        "visits",
        (1, 0, 0),
    ),
    ("who visited is a score of its own", {"visits": [VISIT]}, {"visits": [VISIT | {"official": "李四"}]}, "visits_by", (0, 1, 1)),
    (
        "each title is a row",
        {"officials": [{"name": "张三", "region": "冠县", "titles": ["县委副书记", "县长"]}]},
        {"officials": [{"name": "张三", "region": "莘县", "titles": ["县长"]}]},
        "titles",
        (1, 1, 0),
    ),
    (
        "a trip without a leader goes by its region",
        {"trips": [{"leader": None, "region": ["冠县", "冠"], "date": "2023-02"}]},
        {"trips": [{"leader": None, "region": "冠", "date": "2023-02"}]},
        "trip_dates",
        (1, 0, 0),
    ),
    (
        "each destination is a row",
        {"trips": [{"leader": "张三", "region": "冠县", "destinations": [["长三角", "长三角地区"], "北京"]}]},
        {"trips": [{"leader": "张三", "region": "冠县", "destinations": ["长三角地区", "天津"]}]},
        "trip_places",
        (1, 1, 1),
    ),
    (
        "a deal is known by its company or by its project",
        {"signings": [{"region": "莘县", "company": "甲公司", "project": ["一号项目", "一号"]}]},
        {"signings": [{"region": "莘县", "company": None, "project": "一号"}]},
        "signings",
        (1, 0, 0),
    ),
    (
        "several partners in one row are names of one deal",
        {"signings": [{"region": "莘县", "company": "乙公司", "project": None}]},
        {"signings": [{"region": "莘县", "company": ["甲公司", "乙公司"], "project": None}]},
        "signings",
        (1, 0, 0),
    ),
    (
        "only deals with an amount count as amounts",
        {"signings": [{"region": "莘县", "company": "甲", "amount_cny": 5}, {"region": "莘县", "company": "乙", "amount_cny": None}]},
        {"signings": [{"region": "莘县", "company": "甲", "amount_cny": 50}]},
        "amounts",
        (0, 1, 1),
    ),
    (
        "executives go by name and company",
        {"executives": [{"name": "王五", "company": "甲"}]},
        {"executives": [{"name": "王五", "company": "乙"}]},
        "executives",
        (0, 1, 1),
    ),
    (
        "targets go by region and industry",
        {"targets": [{"region": "冠县", "industry": "灵芝"}]},
        {"targets": [{"region": "冠县", "industry": "灵芝"}]},
        "targets",
        (1, 0, 0),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "predicted", "score", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_hits_misses_and_errors(gold, predicted, score, expected):
    assert figures(gold, predicted, score) == expected


def test_precision_recall_and_f1_are_taken_over_all_articles_together():
    def row(company):
        return article(visits=[VISIT | {"company": company}])

    gold = {"a": row("甲"), "b": row("乙"), "c": row("丙"), "d": row("丁")}
    tally = tallies(gold, {"a": row("甲"), "b": row("无")})["visits"]
    assert (tally.precision, tally.recall, round(tally.f1, 4)) == (0.5, 0.25, 0.3333)


def test_a_score_with_nothing_to_find_and_nothing_found_is_perfect():
    assert macro(tallies({"a": article()}, {"a": article()})) == 1.0


def test_ten_scores_are_told():
    assert len(SCORES) == 10


@pytest.mark.parametrize(
    ("name", "expected"),
    [("dev17", True), ("dev101", True), ("dev05", False), ("dev18", False), ("dev20", False), ("page", False)],
)
def test_every_sixth_article_is_held_out(name, expected):
    assert held_out(name) is expected


def test_the_parts_divide_the_whole():
    split = parts({name: {} for name in ("dev01", "dev17", "dev03")})
    assert {name: list(part) for name, part in split.items()} == {
        "all": ["dev01", "dev17", "dev03"],
        "seen": ["dev01", "dev03"],
        "held out": ["dev17"],
    }


@pytest.mark.parametrize(
    ("evidence", "bad"),
    [([[0, 4]], 0), ([], 1), (None, 1), ([[0, 5]], 1), ([[2, 2]], 1), ([[-1, 2]], 1), ([[0, 1], [3, 9]], 1)],
)
def test_evidence_must_lie_in_the_text(evidence, bad):
    assert invalid_evidence(article(visits=[{"evidence": evidence}]), length=4) == bad


@pytest.mark.parametrize(("raw", "expected"), [(None, None), ("《 甲 》", "甲"), ("ＡＢ", "AB"), (5, "5")])
def test_values_are_compared_in_one_form(raw, expected):
    assert normal(raw) == expected


@pytest.fixture
def annotated(tmp_path):
    """A gold folder with a seen and a held-out article, and a facts file that misses the row of each."""
    (tmp_path / "gold/facts").mkdir(parents=True)
    (tmp_path / "gold/texts").mkdir()
    lines = []
    for name in ("dev01", "dev17"):
        facts = {"article": {"id": name}, "visits": [VISIT]}
        (tmp_path / f"gold/facts/{name}.json").write_text(json.dumps(facts), encoding="utf-8")
        (tmp_path / f"gold/texts/{name}.txt").write_text("文本", encoding="utf-8")
        lines.append(json.dumps({"article": {"id": name}}))
    (tmp_path / "facts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_misses_of_held_out_articles_stay_untold(annotated, capsys):
    assert main([str(annotated / "gold"), str(annotated / "facts.jsonl"), "--misses"]) == 0
    told = capsys.readouterr().out
    assert "dev01\tvisits\tmissed\t(冠县, 甲公司)" in told
    assert "dev17" not in told


def test_an_article_without_prediction_fails_the_run(annotated, capsys):
    (annotated / "facts.jsonl").write_text('{"article": {"id": "dev01"}}\n', encoding="utf-8")
    assert main([str(annotated / "gold"), str(annotated / "facts.jsonl")]) == 1
    assert "1 without a prediction" in capsys.readouterr().out
