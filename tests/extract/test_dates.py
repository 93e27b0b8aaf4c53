"""Dates of news texts as EDTF: phenomenon by phenomenon, the year and month that are not said, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import DateSpan, duration_to_interval, find_dates, find_published
from extract.dates_lunar import to_common

FEBRUARY = "2023-02-20"


def _read(text: str, published: str | None) -> list[str | None]:
    return [span.edtf for span in find_dates(text, published=published)]


STATED = [
    ("a full day", "2023年2月15日，书记带队", None, ["2023-02-15"]),
    ("a full day in Chinese figures", "二〇一七年十一月二十一日", None, ["2017-11-21"]),
    ("zero written as a circle", "二○一一年六月八日", None, ["2011-06-08"]),
    ("a year of two figures", "23年2月15日", None, ["2023-02-15"]),
    ("a full interval", "2023年5月15日至17日来考察", None, ["2023-05-15/2023-05-17"]),
    ("both ends in full", "2022年12月30日至2023年1月2日", None, ["2022-12-30/2023-01-02"]),
    ("only the closing year", "12月30日至2023年1月2日", None, ["2022-12-30/2023-01-02"]),
    ("only the opening year, over New Year", "2022年12月30日至1月2日", None, ["2022-12-30/2023-01-02"]),
    ("ISO with a time", "2023-05-20 08:31:17 来源", None, ["2023-05-20"]),
    ("ISO with dots and with slashes", "2022.11.12、2024/3/5", None, ["2022-11-12", "2024-03-05"]),
    ("ISO interval", "2023-02-15至2023-02-19", None, ["2023-02-15/2023-02-19"]),
    ("a month", "2022年4月签署备忘录", None, ["2022-04"]),
    ("a year", "2016年两地签署协议", None, ["2016"]),
    ("the end of a year", "2019年底量产", None, ["2019"]),
    ("no year anywhere", "2月15日—19日，主任带队", None, ["XXXX-02-15/XXXX-02-19"]),
    ("no year, over New Year", "12月30日至1月2日", None, ["XXXX-12-30/XXXX-01-02"]),
    ("a month without a year", "据了解，2月中旬出发", None, ["XXXX-02"]),
]

INTERVALS = [
    ("dash", "2月15日—19日", ["2023-02-15/2023-02-19"]),
    ("hyphen", "2月15日-19日", ["2023-02-15/2023-02-19"]),
    ("no 日 before the dash", "2月15—19日", ["2023-02-15/2023-02-19"]),
    ("both months", "2月11日至2月17日", ["2023-02-11/2023-02-17"]),
    ("到", "2月1日到3日，他先后到", ["2023-02-01/2023-02-03"]),
    ("over the end of a month", "1月28日—2月2日", ["2023-01-28/2023-02-02"]),
    ("over the end of a month, first 日 missing", "1月28—2月2日", ["2023-01-28/2023-02-02"]),
    ("part of the day inside", "2月5日下午至6日", ["2023-02-05/2023-02-06"]),
    ("begins and ends told apart", "自1月28日开始，2月3日结束", ["2023-01-28/2023-02-03"]),
    ("leaves and comes back", "1月20日启程，1月29日返回", ["2023-01-20/2023-01-29"]),
    ("two days in a list", "1月27日、28日，书记率队", ["2023-01-27/2023-01-28"]),
    ("list with one 日", "1月27、28日", ["2023-01-27/2023-01-28"]),
    ("three days in a list", "2月6日、7日、8日", ["2023-02-06/2023-02-08"]),
    ("days joined by 和", "2月6日和7日", ["2023-02-06/2023-02-07"]),
    ("a list of days far apart stays apart", "2月4日、10日两次拜访", ["2023-02-04", "2023-02-10"]),
    ("a list that ends in a range", "2月15日、16日至18日", ["2023-02-15/2023-02-18"]),
    ("a day and a later stay", "2月9日、15日至16日", ["2023-02-09", "2023-02-15/2023-02-16"]),
    ("two stays in a list", "2月13日—15日、16日—17日", ["2023-02-13/2023-02-15", "2023-02-16/2023-02-17"]),
    ("号", "2月1号至3号", ["2023-02-01/2023-02-03"]),
    ("号 once", "2月1-3号", ["2023-02-01/2023-02-03"]),
    ("元月", "元月12日至14日", ["2023-01-12/2023-01-14"]),
    ("the next year said", "12月31日至次年1月3日", ["2022-12-31/2023-01-03"]),
    ("bare on both sides", "2月1日开会；3—5日赴沪", ["2023-02-01", "2023-02-03/2023-02-05"]),
    ("a day and the next", "2月15日至次日", ["2023-02-15/2023-02-16"]),
    ("lasts three days", "2月13日，县长带队赴苏州，开展为期三天的招商", ["2023-02-13/2023-02-15"]),
    ("lasts as long as is said", "2月13日至15日，开展为期3天的招商", ["2023-02-13/2023-02-15"]),
    ("a dateline does not last", "某网2月13日讯 县长开展为期三天的招商", ["2023-02-13"]),
    ("into the next month without its name", "1月30日至2日在沪", ["2023-01-30/2023-02-02"]),
    ("a wrong order is no interval", "2月19日至15日", ["2023-02-19", "2023-02-15"]),
]

YEARS = [
    ("before publication", "2月15日", "2023-02-20", "2023-02-15"),
    ("a few days ahead is still this year", "2月23日", "2023-02-20", "2023-02-23"),
    ("over New Year", "12月30日", "2023-01-05", "2022-12-30"),
    ("interval over New Year", "12月30日至1月2日", "2023-01-05", "2022-12-30/2023-01-02"),
    ("far ahead without a word of plans is the year before", "11月28日", "2023-02-20", "2022-11-28"),
    ("planned", "拟于6月12日赴深圳", "2023-02-20", "2023-06-12"),
    ("planned, told behind", "6月12日，由主任带队，拟走访三家企业", "2023-02-20", "2023-06-12"),
    ("a deadline", "6月15日前全部到位", "2023-02-20", "2023-06-15"),
    ("planned over New Year", "将于1月上旬赴京", "2022-12-20", "2023-01"),
    ("a month ahead", "9月上旬，由主任带队赴德国", "2017-08-07", "2017-09"),
    ("a month of last autumn", "11月签约", "2023-02-20", "2022-11"),
    ("said: this year", "今年3月15日", "2025-04-11", "2025-03-15"),
    ("said: last year", "去年10月签约", "2021-03-01", "2020-10"),
    ("said: next year", "明年9月并网", "2024-11-22", "2025-09"),
    ("last year without a publication date", "去年10月签约", None, "XXXX-10"),
    ("publication known to the month", "2月15日", "2023-03", "2023-02-15"),
    ("publication known to the year", "12月15日", "2023", "2023-12-15"),
    ("publication without a year", "2月23日—24日", "XXXX-02-26", "XXXX-02-23/XXXX-02-24"),
    ("leap day", "2月29日", "2023-03-05", "2020-02-29"),
]

FOLLOWING = [
    ("month of the date before it", "2月15日至19日赴沪。17日下午座谈", ["2023-02-15/2023-02-19", "2023-02-17"]),
    ("inside an interval over two months", "1月29日至2月3日。30日到珠海", ["2023-01-29/2023-02-03", "2023-01-30"]),
    ("the nearest month wins", "1月30日到沪。1日返程", ["2023-01-30", "2023-02-01"]),
    ("told backwards", "2月4日开会，2日走访", ["2023-02-04", "2023-02-02"]),
    (
        "a recalled date is no anchor",
        "2月15日到沪。2020年9月3日签过约。16日到杭州",
        ["2023-02-15", "2020-09-03", "2023-02-16"],
    ),
    ("a month opens the text", "进入2月，书记3日至4日在沪", ["2023-02", "2023-02-03/2023-02-04"]),
    ("nothing before it", "25日下午，县长会见", ["2023-01-25"]),
    ("planned, nothing before it", "2月20日电 21日将拜访", ["2023-02-20", "2023-02-21"]),
    ("the year of a full date on the same line", "2019年3月2日到沪，3月5日到杭州", ["2019-03-02", "2019-03-05"]),
    ("next day", "2月15日抵沪，次日到苏州", ["2023-02-15", "2023-02-16"]),
    ("the day before", "2月15日签约，前一天在沪走访，当天返程", ["2023-02-15", "2023-02-14", "2023-02-15"]),
    ("next day of an interval", "2月15日至17日在沪，翌日返程", ["2023-02-15/2023-02-17", "2023-02-18"]),
    ("third day of a journey", "2月15日至18日在沪。第三天上午", ["2023-02-15/2023-02-18", "2023-02-17"]),
    ("same day", "2月15日上午签约。当天下午考察", ["2023-02-15", "2023-02-15"]),
    ("same day of several is unknown", "2月15日至17日在沪。当晚返回", ["2023-02-15/2023-02-17", None]),
    ("same month", "1月8日签约，同月25日开工", ["2023-01-08", "2023-01-25"]),
    ("yesterday", "昨日，考察团抵沪", ["2023-02-19"]),
    ("yesterday evening", "昨天晚上签约", ["2023-02-19"]),
    ("today", "今天上午，区长会见客商", ["2023-02-20"]),
    ("this month and last", "本月下旬出发，上月底签约", ["2023-02", "2023-01"]),
    ("weekday of this week", "本周一，书记赴京", ["2023-02-20"]),
    ("weekday of last week", "上周五签约", ["2023-02-17"]),
    ("weekday alone", "周三上午，考察团抵沪", ["2023-02-15"]),
    ("not to be dated", "近日，日前，近期，前不久", [None, None, None, None]),
    ("quarters and halves", "一季度招商，上半年签约", [None, None]),
    ("weekday behind a day belongs to it", "2月17日星期五", ["2023-02-17"]),
    ("Chinese figures", "三月二十一日下午到访", ["2022-03-21"]),
]

NOT_DATES = [
    "第03版、A01版",
    "电话:010-65301234，邮编265000",
    "“3·15”晚会",
    "7×24小时",
    "项目一期、二期",
    "2023年度计划",
    "“十四五”规划",
    "2021—2025年",
    "1—6月产值增长",
    "500日元、2亿日元",
    "公示5日",
    "15日内答复",
    "30个工作日",
    "每月15日前报送",
    "每周五12时前报送",
    "三月三歌圩",
    "今天国际物流公司",
    "园区能有今天，离不开企业",
    "今日头条",
    "土地使用年限50年，有效期2年",
    "三天之内拿出方案",
    "2月30日",
    "13月5日",
    "G15高速、312国道",
    "2024年第27期",
    "3个月跑了九座城",
    "1,4—丁二醇",
    "周一鸣、周三多",
    "上月球、上周边",
    "二十一世纪",
    "10号楼至12号楼",
]

LUNAR = [
    ("first month", "正月十六，县委书记率队", "2023-02-20", "2023-02-06"),
    ("first days", "正月初八上班", "2024-02-20", "2024-02-17"),
    ("great year", "大年初六", "2025-02-10", "2025-02-03"),
    ("twelfth month of the year before", "腊月廿三", "2023-02-20", "2023-01-14"),
    ("second month named as lunar", "农历二月初二", "2024-03-20", "2024-03-11"),
    ("behind a doubled month", "农历八月十五", "2025-10-10", "2025-10-06"),
    ("stated year", "2023年正月十六", None, "2023-02-06"),
    ("no year to be had", "正月十六", None, None),
    ("not yet come in this year", "正月十六", "2023-01-30", "2023-02-06"),
]


@pytest.mark.parametrize(("text", "published", "expected"), [r[1:] for r in STATED], ids=[r[0] for r in STATED])
def test_dates_that_say_all(text: str, published: str | None, expected: list[str]) -> None:
    assert _read(text, published) == expected


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in INTERVALS], ids=[r[0] for r in INTERVALS])
def test_intervals(text: str, expected: list[str]) -> None:
    assert _read(text, FEBRUARY) == expected


@pytest.mark.parametrize(("text", "published", "expected"), [r[1:] for r in YEARS], ids=[r[0] for r in YEARS])
def test_the_year_comes_from_the_publication_date(text: str, published: str | None, expected: str) -> None:
    assert _read(text, published)[0] == expected


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in FOLLOWING], ids=[r[0] for r in FOLLOWING])
def test_what_is_not_said_comes_from_the_text_before(text: str, expected: list[str | None]) -> None:
    assert _read(text, FEBRUARY) == expected


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert [s.text for s in find_dates(text, published=FEBRUARY) if s.precision != "fuzzy"] == []


@pytest.mark.parametrize(("text", "published", "expected"), [r[1:] for r in LUNAR], ids=[r[0] for r in LUNAR])
def test_days_of_the_traditional_calendar(text: str, published: str | None, expected: str | None) -> None:
    assert _read(text, published) == [expected]


@pytest.mark.parametrize(
    ("new_year", "year"),
    [
        (date(2000, 2, 5), 2000),
        (date(2008, 2, 7), 2008),
        (date(2012, 1, 23), 2012),
        (date(2020, 1, 25), 2020),
        (date(2024, 2, 10), 2024),
        (date(2033, 1, 31), 2033),
    ],
)
def test_lunar_new_year(new_year: date, year: int) -> None:
    assert to_common(year, 1, 1) == new_year


def test_every_lunar_year_ends_where_the_next_begins() -> None:
    for year in range(2000, 2050):
        last = to_common(year, 12, 30) or to_common(year, 12, 29)
        following = to_common(year + 1, 1, 1)
        assert last is not None and following is not None
        assert (following - last).days == 1


@pytest.mark.parametrize(("year", "month", "day"), [(1999, 1, 1), (2051, 1, 1), (2023, 13, 1), (2023, 1, 30)])
def test_a_lunar_day_that_is_not_in_the_table(year: int, month: int, day: int) -> None:
    assert to_common(year, month, day) is None


def test_nothing_is_invented_without_a_publication_date() -> None:
    assert _read("15日上午，昨日，次日，本月，周三上午", None) == [None, None, None, None, None]


@pytest.mark.parametrize(
    ("text", "published", "basis", "precision"),
    [
        ("2023年2月15日", None, "stated", "day"),
        ("2月15日", None, "stated", "day"),
        ("2月15日", FEBRUARY, "inferred", "day"),
        ("2023年2月15日至19日", FEBRUARY, "stated", "interval"),
        ("2月15日至19日", FEBRUARY, "inferred", "interval"),
        ("15日", FEBRUARY, "inferred", "day"),
        ("去年", FEBRUARY, "inferred", "year"),
        ("2022年4月", FEBRUARY, "stated", "month"),
        ("近日", FEBRUARY, "inferred", "fuzzy"),
    ],
)
def test_what_was_filled_in_says_so(text: str, published: str | None, basis: str, precision: str) -> None:
    [span] = find_dates(text, published=published)
    assert (span.basis, span.precision) == (basis, precision)


def test_the_words_of_a_date_include_the_part_of_the_day() -> None:
    assert find_dates("于25日下午召开", published=FEBRUARY) == [
        DateSpan(1, 6, "2023-01-25", "inferred", "day", "25日下午")
    ]


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2023-02-27", 3, "2023-02-27/2023-03-01"),
        ("2023-02-15", 1, "2023-02-15"),
        ("XXXX-12-30", 4, "XXXX-12-30/XXXX-01-02"),
        ("2023-02", 3, None),
        ("2023-02-15", 0, None),
        ("soon", 2, None),
    ],
)
def test_an_interval_from_its_first_day_and_its_length(start: str, days: int, expected: str | None) -> None:
    assert duration_to_interval(start, days) == expected


PUBLISHED = [
    ("time of day", "标题\n2025-10-21 16:03\n正文。", "2025-10-21"),
    ("label", "标题\n发布时间:2021-03-25 10:26 来源:某局\n正文。", "2021-03-25"),
    ("label with dots", "首页 - 新闻\n发布日期:2022.11.12 阅读:2311\n", "2022-11-12"),
    ("a long dash as hyphen", "日期:2012—07—18 作者:甲 点击:1064\n", "2012-07-18"),
    ("page of a paper", "某日报 2023年06月29日 第01版\n正文。", "2023-06-29"),
    ("dateline without a year", "标题\n云霄新闻网2月26日讯 (记者)2月23日，县长南下。\n", "XXXX-02-26"),
    ("dateline of an agency", "新华社北京2月14日电 2月12日，代表团抵京。\n", "XXXX-02-14"),
    ("page of a paper without a year", "中国纺织报 2月11日 03版 记者 甲\n正文1月21日。\n", "XXXX-02-11"),
    ("slashes", "2024/3/5 来源:某网\n正文。", "2024-03-05"),
    ("run of digits in a byline", "来源:某发布 20230220 编辑:甲\n正文。", "2023-02-20"),
    ("web address", "http://www.example.cn/2023-02/20/content_123.htm\n正文", "2023-02-20"),
    ("signature in Chinese figures", "标题\n正文。\n某县招商局\n二〇一一年六月八日", "2011-06-08"),
    ("signature beats the event", "2023年8月29日，公司在兰州签约。\n董事会\n2023年8月31日", "2023-08-31"),
    ("label beats the time of another day", "更早 2020-01-01 10:00\n发布时间:2020-02-02\n", "2020-02-02"),
    ("dateline gives way to a full date", "某网11月3日讯 正文。\n责任编辑:甲 2016-11-03 18:20", "2016-11-03"),
    ("label on a line that runs on", "发布时间:2023-12-27 14:27 | 来源:某网12月22日，县里签约。\n", "2023-12-27"),
    ("time on a line that runs on", "某镇开会 2014-04-01 17:10 来源:某网 近日，某镇开会。\n", "2014-04-01"),
    ("month and day with a time", "某站\n09-22 16:42\n9月20日至21日，书记赴莞。\n", "XXXX-09-22"),
    ("the day first", "某日报 06.03.2019 07:03\n正文。", "2019-03-06"),
    ("behind a long issuing body", "某市人民政府驻苏州联络处(市投资促进中心)编 2025年7月21日\n正文。", "2025-07-21"),
    ("an event with its hour", "2023年2月15日 9:30，县长到场。\n", None),
    ("an event in running text", "2023年2月15日，县委书记带队赴京。\n他说。", None),
    ("an event without a year", "2月15日，县委书记带队赴京。\n", None),
    ("a phone number", "电话 20230220123\n", None),
    ("no such day", "发布时间:2023-02-31\n", None),
    ("nothing", "", None),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in PUBLISHED], ids=[r[0] for r in PUBLISHED])
def test_when_an_article_was_published(text: str, expected: str | None) -> None:
    found = find_published(text)
    assert (found and found[0]) == expected


def test_where_the_publication_date_stands() -> None:
    text = "标题\n发布时间:2021-03-25 10:26 来源:某局"
    found = find_published(text)
    assert found is not None
    assert text[slice(*found[1])] == "2021-03-25"


PIECES = st.sampled_from(
    [
        *"0123456789年月日号—-至到、，。\n(:",
        "2月",
        "15日",
        "二十",
        "正月",
        "昨日",
        "次日",
        "当天",
        "2023年",
        "去年",
        "第三天",
        "为期三天",
        "将",
        "本周",
        "上月底",
        "9999",
    ]
)
WRITTEN = st.lists(PIECES, max_size=30).map("".join)
DAYS = st.none() | st.sampled_from(
    ["2023-02-20", "XXXX-02-26", "2023-02", "2023", "9998-12-31", "0002-01-01", "2024-02-29", "x", ""]
)


@given(WRITTEN | st.text(), DAYS)
def test_any_text_gives_ordered_spans_and_valid_dates(text: str, published: str | None) -> None:
    end = 0
    for span in find_dates(text, published=published):
        assert end <= span.start < span.end
        assert text[span.start : span.end] == span.text
        end = span.end
        assert (span.edtf is None) or span.precision != "fuzzy"
        for part in (span.edtf or "").replace("XXXX", "2000").split("/"):
            assert not part or date.fromisoformat((part + "-01-01")[:10])
    assert end <= len(text)


@given(WRITTEN | st.text())
def test_any_text_has_a_publication_date_or_none(text: str) -> None:
    found = find_published(text)
    assert found is None or 0 <= found[1][0] < found[1][1] <= len(text)
