"""Saved web pages of many layouts: running text, title, date, source and who wrote it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import reading_makers as make

from extract.reading import Document, Problem, read_paths

ARTICLES = make.articles()


def read(path: Path, content: str | bytes) -> list[Document | Problem]:
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return list(read_paths([str(path)]))


def one(path: Path, content: str | bytes) -> Document:
    (document,) = [x for x in read(path, content) if isinstance(x, Document)]
    return document


def grams(text: str) -> Counter[str]:
    packed = "".join(text.split())
    return Counter(packed[i : i + 8] for i in range(max(1, len(packed) - 7)))


@pytest.mark.parametrize("site", make.SITES)
def test_the_running_text_of_a_page_is_read_and_nothing_else(site: str, tmp_path: Path) -> None:
    for article in ARTICLES:
        document = one(tmp_path / "a.html", make.page(site, article["title"], article["body"]))
        wanted, got = grams("".join(article["body"])), grams(document.text)
        common = sum((wanted & got).values())
        assert common / sum(wanted.values()) >= 0.98
        assert common / sum(got.values()) >= 0.98


@pytest.mark.parametrize("site", make.SITES)
def test_title_date_and_source_of_a_page_are_found(site: str, tmp_path: Path) -> None:
    for article in (ARTICLES[0], ARTICLES[-1]):
        document = one(tmp_path / "a.html", make.page(site, article["title"], article["body"]))
        assert document.title == article["title"]
        assert document.published == make.TRUTH["date"]
        assert document.source == make.TRUTH["source"]
        assert {"title", "published", "source"} <= dict(document.found).keys()


@pytest.mark.parametrize(
    ("site", "author", "editor"),
    [
        ("trs_gov", "赵敏", None),
        ("old_table", "赵敏", None),
        ("ucap_gov", None, "钱进"),
        ("portal_split", "赵敏", "钱进"),
    ],
)
def test_author_and_editor_are_found_where_the_page_names_them(
    site: str, author: str | None, editor: str | None, tmp_path: Path
) -> None:
    document = one(tmp_path / "a.html", make.page(site, ARTICLES[0]["title"], ARTICLES[0]["body"]))
    assert (document.author, document.editor) == (author, editor)


@pytest.mark.parametrize("declared", ["gb2312", "gbk", "utf-8", "big5"])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_a_wrong_declaration_changes_no_dash_and_no_rare_character(
    declared: str, encoding: str, tmp_path: Path
) -> None:
    article = ARTICLES[-1]
    markup = make.page("old_table", article["title"], article["body"]).replace("charset=gb2312", f"charset={declared}")
    document = one(tmp_path / "a.html", markup.encode(encoding))
    assert document.text == "\n".join(article["body"])
    assert document.title == article["title"] == "冠县：敲门招商——“镕”入长三角"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("t20230220_4321.html", "2023-02-20"),
        ("content_20230220101500.htm", "2023-02-20"),
        ("art_123_456.html", None),
    ],
)
def test_the_address_gives_the_date_when_nothing_else_does(name: str, day: str | None, tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    document = one(tmp_path / name, f"<html><body><h1>{ARTICLES[0]['title']}</h1>{body}</body></html>")
    assert document.published == day
    assert dict(document.found).get("published") == ("address" if day else None)


def test_the_address_that_the_browser_noted_is_kept(tmp_path: Path) -> None:
    url = "http://www.example.gov.cn/art/2023/2/20/art_12_34.html"
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    document = one(tmp_path / "a.html", f"<!-- saved from url=(0054){url} -->\n<html><body>{body}</body></html>")
    assert (document.url, document.published) == (url, "2023-02-20")


def test_a_table_in_the_text_keeps_its_rows(tmp_path: Path) -> None:
    table = "<table><tr><th>项目</th><th>投资</th></tr><tr><td>冷链物流园</td><td>3亿元</td></tr></table>"
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    document = one(tmp_path / "a.html", f"<html><body><div class='TRS_Editor'>{body}{table}</div></body></html>")
    assert document.text.split("\n")[-2:] == ["项目\t投资", "冷链物流园\t3亿元"]


@pytest.mark.parametrize("link", ['<a href="t1_1.html">2</a>', "<script>createPageHTML(2, 0, 't1', 'html');</script>"])
def test_a_text_split_over_pages_is_one_article(link: str, tmp_path: Path) -> None:
    first, second = ARTICLES[0]["body"][:3], ARTICLES[0]["body"][3:]
    for name, lines, more in (("t1.html", first, link), ("t1_1.html", second, '<a href="t1.html">1</a>')):
        body = "".join(f"<p>{line}</p>" for line in lines)
        (tmp_path / name).write_text(
            f"<html><body><h1>题</h1><div id='zoom'>{body}</div>{more}</body></html>", encoding="utf-8", newline="\n"
        )
    read_all = list(read_paths([str(tmp_path)]))
    assert [x.text for x in read_all if isinstance(x, Document)] == ["\n".join(ARTICLES[0]["body"])]
    assert [x.kind for x in read_all if isinstance(x, Problem) and x.severity != "suspicious"] == ["ignored"]


def test_the_folder_of_a_saved_pages_pictures_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "frame.html").write_text("<p>广告</p>", encoding="utf-8", newline="\n")
    (tmp_path / "a.html").write_text(
        make.page("trs_gov", ARTICLES[0]["title"], ARTICLES[0]["body"]), encoding="utf-8", newline="\n"
    )
    assert [x.id for x in read_paths([str(tmp_path)]) if isinstance(x, Document)] == ["a"]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<html><body><script>var a = '全是脚本，没有正文。';</script></body></html>", "empty"),
        ("<html>" + "<div>" * 5000 + "深" + "</div>" * 5000, "too_large"),
        ("<html><body><p>很短的一句话，没有别的。</p></body></html>", "boilerplate"),
        ("<html>" + "<p>" * 250_000, "too_large"),
    ],
)
def test_pages_that_are_no_articles_are_said_to_be_so(markup: str, kind: str, tmp_path: Path) -> None:
    assert [x.kind for x in read(tmp_path / "a.html", markup) if isinstance(x, Problem)][:1] == [kind]


def test_no_entity_of_a_page_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8", newline="\n")
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    markup = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body>{body}<p>&x;结束了，完。</p></body></html>'
    assert "机密" not in one(tmp_path / "a.xhtml", markup).text


TEASERS = "".join(
    f'<div class="item"><a href="{i}.html">{a["title"]}</a><p>{a["body"][0][:70]}…</p></div>'
    for i, a in enumerate(ARTICLES[1:] * 4)
)
COMMENTS = "<h3>网友评论</h3>" + "".join(
    f"<div><span>网友{i}</span><p>{line[:60]}</p></div>" for i, line in enumerate(ARTICLES[1]["body"] * 5)
)


@pytest.mark.parametrize("around", [TEASERS, COMMENTS], ids=["teasers", "comments"])
@pytest.mark.parametrize("wrapped", [True, False])
def test_what_other_people_wrote_below_is_no_part_of_the_article(around: str, wrapped: bool, tmp_path: Path) -> None:
    body = "".join(f"<div>{line}</div>" for line in ARTICLES[0]["body"])
    inner = f"<section>{body}</section>" if wrapped else body
    head = f"<div>{ARTICLES[0]['title']}</div><div>2023-02-20 10:15 来源：冠县融媒体中心</div>"
    markup = f"<html><title>{ARTICLES[0]['title']}_某网</title><body><div>{head}{inner}</div><div>{around}</div></body></html>"
    document = one(tmp_path / "a.html", markup)
    assert document.text == "\n".join(ARTICLES[0]["body"])
    assert (document.title, document.published) == (ARTICLES[0]["title"], "2023-02-20")


def test_a_page_that_hides_everything_until_its_script_has_run_is_read(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    document = one(tmp_path / "a.html", f"<html><body><div id='app' style='display: none'>{body}</div></body></html>")
    assert document.text == "\n".join(ARTICLES[0]["body"])


def test_a_title_that_is_broken_into_lines_is_one_title(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    markup = f"<html><title>冠县赴沪招商引来好项目_冠县新闻网</title><body><h1>冠县赴沪招商<br>引来好项目</h1>{body}</body></html>"
    assert one(tmp_path / "a.html", markup).title == "冠县赴沪招商引来好项目"


def test_a_time_in_utc_gives_the_day_in_china(tmp_path: Path) -> None:
    meta = '<meta property="article:published_time" content="2023-02-19T18:30:00Z">'
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    document = one(tmp_path / "a.html", f"<html><head>{meta}</head><body>{body}</body></html>")
    assert document.published == "2023-02-20"


def test_what_a_page_says_of_itself_as_json_is_believed(tmp_path: Path) -> None:
    data = '{"title": "冠县赴沪招商", "pubDate": "2023-02-20T10:15:00"}'
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    markup = f'<html><head><script type="application/ld+json">{data}</script></head><body>{body}</body></html>'
    document = one(tmp_path / "a.html", markup)
    assert (document.title, document.published) == ("冠县赴沪招商", "2023-02-20")
    assert dict(document.found)["published"] == "json-ld:pubDate"


def test_the_script_of_a_page_gives_the_date_that_the_page_does_not(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    markup = f'<html><body>{body}<script>var data = {{"pubtime": "2023-02-20 10:15:01"}};</script></body></html>'
    document = one(tmp_path / "a.html", markup)
    assert (document.published, dict(document.found)["published"]) == ("2023-02-20", "script")


def test_the_text_that_a_page_holds_only_as_data_is_read(tmp_path: Path) -> None:
    text = "\\n".join(ARTICLES[0]["body"]).replace('"', '\\"')
    data = f'{{"@type": "NewsArticle", "headline": "题目在此", "articleBody": "{text}"}}'
    markup = f'<html><head><script type="application/ld+json">{data}</script></head><body><div id="root">加载中</div></body></html>'
    assert one(tmp_path / "a.html", markup).text == "\n".join(ARTICLES[0]["body"])


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("发布时间：2023年2月20日 08:30", "2023-02-20"),
        ("2023/2/20　来源：市报", "2023-02-20"),
        ("来源：市报　2023-02-20", "2023-02-20"),
        ("日期：20230220", "2023-02-20"),
        ("发布时间：2023-02-31", None),
        ("发布日期：昨天", None),
    ],
)
def test_dates_under_the_title_are_read_and_none_is_made_up(told: str, day: str | None, tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in ARTICLES[0]["body"])
    assert one(tmp_path / "a.html", f"<html><body><h1>题目在此</h1><p>{told}</p>{body}</body></html>").published == day
