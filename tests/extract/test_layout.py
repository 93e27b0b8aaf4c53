"""Layout: title, source, publication date, where the body ends, and what is speech."""

from __future__ import annotations

import pytest
from telling import cases

from extract import Document
from extract.layout import lay_out

BODY = "3月5日，县长林启舟率队赴厦门开展招商活动，先后走访了多家企业，与企业负责人进行了深入交流。"


def _page(text, **fields):
    return lay_out(Document("laid", text, **fields))


def _lines(page):
    return [(line.kind, page.text[line.start : line.end]) for line in page.lines]


HEADS = [
    ("source and date in one line", "大田县赴厦门招商\n来源：大田县融媒体中心 2024-03-08\n" + BODY),
    ("source and date in two lines", "大田县赴厦门招商\n来源：大田县融媒体中心\n发布时间：2024-03-08\n" + BODY),
    ("a Chinese date", "大田县赴厦门招商\n来源：大田县融媒体中心　发布日期：2024年3月8日\n" + BODY),
    ("date and clicks", "大田县赴厦门招商\n2024-03-08 10:21:05　来源：大田县融媒体中心　浏览次数：182\n" + BODY),
    ("the source at the end", "大田县赴厦门招商\n发布时间：2024-03-08\n" + BODY + "\n来源：大田县融媒体中心"),
    (
        "bread crumbs above",
        "当前位置：首页 > 新闻中心 > 招商动态\n大田县赴厦门招商\n来源：大田县融媒体中心 2024-03-08\n" + BODY,
    ),
]


@pytest.mark.parametrize("text", cases(HEADS))
def test_title_source_and_date_are_read_from_the_head(text):
    page = _page(text)
    assert (page.title, page.source, page.published) == ("大田县赴厦门招商", "大田县融媒体中心", "2024-03-08")


def test_what_the_carrier_says_wins():
    page = _page(
        "大田县赴厦门招商\n来源：别的网站 2020-01-01\n" + BODY,
        title="题目",
        source="大田新闻网",
        published="2024-03-08",
    )
    assert (page.title, page.source, page.published) == ("题目", "大田新闻网", "2024-03-08")


def test_what_the_caller_says_fills_gaps_only():
    page = lay_out(Document("laid", "大田县赴厦门招商\n" + BODY), published="2024-03-08", source="大田新闻网")
    assert (page.source, page.published) == ("大田新闻网", "2024-03-08")
    page = lay_out(Document("laid", HEADS[0][1]), published="1999-01-01", source="别的网站")
    assert (page.source, page.published) == ("大田县融媒体中心", "2024-03-08")


TAILS = [
    "责任编辑：许明河",
    "编辑：许明河",
    "审核：许明河",
    "扫一扫在手机打开当前页",
    "相关链接",
    "上一篇：大田县召开会议",
]


@pytest.mark.parametrize("tail", TAILS)
def test_what_stands_under_the_body_is_no_part_of_it(tail):
    page = _page(f"大田县赴厦门招商\n来源：大田县融媒体中心 2024-03-08\n{BODY}\n{tail}")
    assert _lines(page)[-1][0] == "tail"
    assert all(page.text[s.start : s.end] != tail for s in page.sentences)


def test_a_sentence_ends_at_its_mark():
    page = _page("大田县赴厦门招商\n甲在厦门；乙在泉州。丙呢？")
    assert [page.text[s.start : s.end] for s in page.sentences] == ["大田县赴厦门招商", "甲在厦门", "乙在泉州", "丙呢"]


QUOTES = [
    ("speech", "他说：“我们欢迎企业家来大田投资兴业，共同发展。”会后", "欢迎企业家", True),
    ("a short name in marks", "参观了“金鹭电子”展厅", "金鹭电子", False),
    ("outside of speech", "他说：“我们欢迎企业家来大田投资兴业，共同发展。”会后签约", "会后", False),
]


@pytest.mark.parametrize(("text", "words", "speech"), cases(QUOTES))
def test_what_is_speech(text, words, speech):
    page = _page(text)
    assert page.quoted(page.text.index(words)) is speech


def test_spans_lead_back_to_the_text_that_was_read():
    text = "大田县赴厦门招商\n　　县 长 林启舟 率队赴厦门，與企業座談。"
    page = _page(text)
    at = page.text.index("率队")
    start, end = page.original(at, at + 2)
    assert text[start:end] == "率队"
