"""The steps together: whole articles of each kind, and what every row carries."""

from __future__ import annotations

import pytest
from telling import LED, cases, deals, executives, officials, tell, trips, visited, wanted

from extract import Document, extract_document
from extract.pipeline import read

STORY = """大田县赴厦门开展招商活动
来源：大田县融媒体中心　2024-03-08
3月5日至6日，县委副书记、县长林启舟率队赴厦门开展招商活动，先后走访了厦门海澜精密有限公司、金鹭电子、鼎信机械等企业。
在厦门海澜精密有限公司，公司董事长许明河介绍了情况。林启舟表示，大田县将围绕高端装备、新型建材等产业开展招商，欢迎企业到大田投资。
随后，大田县人民政府与厦门海澜精密有限公司签订精密轴承项目投资协议，总投资3.5亿元。
副县长丁一川参加活动。
责任编辑：方屿
"""


def test_a_whole_article():
    facts = extract_document(Document("story", STORY))
    assert (facts.article.title, facts.article.source, facts.article.published) == (
        "大田县赴厦门开展招商活动",
        "大田县融媒体中心",
        "2024-03-08",
    )
    assert officials(facts) == {("林启舟", "大田县", "县委副书记、县长"), ("丁一川", "大田县", "副县长")}
    assert executives(facts) == {("许明河", "厦门海澜精密有限公司", "董事长")}
    assert trips(facts) == {("林启舟", "大田县", "2024-03-05/2024-03-06", "厦门")}
    assert visited(facts) == {
        ("林启舟", "厦门海澜精密有限公司"),
        ("林启舟", "金鹭电子"),
        ("林启舟", "鼎信机械"),
    }
    assert deals(facts) == {("大田县", "厦门海澜精密有限公司", "精密轴承项目", 350_000_000)}
    assert wanted(facts) == {("大田县", "高端装备"), ("大田县", "新型建材")}


def test_every_row_has_evidence_its_words_and_a_rule():
    facts = extract_document(Document("story", STORY))
    for kind, row in facts.rows():
        assert row.evidence, (kind, row)
        assert [STORY[s:e] for s, e in row.evidence] == list(row.quotes)
        assert row.rule


def test_the_same_article_in_traditional_characters_gives_the_same_trip():
    text = "大田縣赴廈門開展招商活動\n來源：大田縣融媒體中心　2024-03-08\n3月5日，縣長林啟舟率隊赴廈門開展招商活動，走訪了海天機械集團。"
    facts = extract_document(Document("traditional", text))
    assert trips(facts) == {("林启舟", "大田县", "2024-03-05", "厦门")}
    assert visited(facts) == {("林启舟", "海天机械集团")}


def test_full_width_figures_and_spaces_between_characters_change_nothing():
    plain = trips(tell("3月5日，县长林启舟率队赴厦门开展招商活动。"))
    assert trips(tell("３月５日，县长林启舟率队赴厦门开展招商活动。")) == plain
    assert trips(tell("3 月 5 日，县长林启舟率队赴厦门开展招商活动。")) == plain


def test_line_ends_of_other_systems_change_nothing():
    assert trips(extract_document(Document("crlf", STORY.replace("\n", "\r\n")))) == trips(
        extract_document(Document("lf", STORY))
    )


NOTHING_TOLD = [
    ("fiction", "第12章 招商\n县长林启舟率队赴厦门招商，走访了海天机械集团。他没想到，一场风波正等着他。\n求月票"),
    ("a policy paper", "大田县招商引资实施方案\n各部门要组建小分队赴厦门、泉州招商，走访企业，每年签约不少于3个项目。"),
    ("a job notice", "海天机械集团2024年招聘公告\n任职资格：熟悉装备制造，愿意赴厦门、泉州出差，走访客户。"),
    (
        "a local inspection",
        "林启舟调研重点项目\n3月5日，县长林启舟到均溪镇实地察看项目进展，走进海天机械集团车间了解情况。",
    ),
    ("weather", "厦门未来三天多云\n厦门市气象台预计，未来三天多云间晴，偏东风3级。"),
    ("nothing", ""),
    ("white space", " \n\t\r\n　"),
    ("one character", "赴"),
    ("marks alone", "，。、；：？！“”（）"),
    ("another language", "The quick brown fox jumps over the lazy dog."),
]


@pytest.mark.parametrize("text", cases(NOTHING_TOLD))
def test_other_genres_give_no_trips_visits_or_deals(text):
    facts = extract_document(Document("other", text))
    assert (facts.trips, facts.visits, facts.signings) == ((), (), ())


@pytest.mark.parametrize(
    "text", [NOTHING_TOLD[0][1], NOTHING_TOLD[1][1], NOTHING_TOLD[2][1]], ids=["fiction", "policy", "jobs"]
)
def test_fiction_policy_papers_and_job_notices_want_no_industry(text):
    assert extract_document(Document("other", text)).targets == ()


def test_the_fields_of_a_document_are_the_article_s():
    document = Document(
        "id-7", LED, title="题目", source="大田新闻网", published="2024-03-08", url="https://example.org/1"
    )
    article = extract_document(document).article
    assert (article.id, article.title, article.source, article.published, article.url) == (
        "id-7",
        "题目",
        "大田新闻网",
        "2024-03-08",
        "https://example.org/1",
    )


def test_a_year_that_the_text_does_not_give_stays_unknown():
    facts = extract_document(
        Document("undated", "大田县赴厦门开展招商活动\n3月5日，县长林启舟率队赴厦门开展招商活动。")
    )
    assert {row.date for row in facts.trips} == {"XXXX-03-05"}


def test_what_the_steps_saw_can_be_looked_at():
    reading = read(Document("story", STORY))
    assert reading.home.places[0].name == "大田县"
    assert {p.name for p in reading.people} == {"林启舟", "许明河", "丁一川"}
    assert "厦门海澜精密有限公司" in {o.name for o in reading.organisations}
    assert {d.edtf for d in reading.dates} >= {"2024-03-05/2024-03-06"}
    assert {a.yuan for a in reading.amounts} == {350_000_000}
