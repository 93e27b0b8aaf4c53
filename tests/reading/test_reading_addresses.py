"""Fetching pages, from a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import reading_makers as make

from extract.reading import Document, Fetcher, Problem, read_paths

ARTICLE = make.articles()[0]
PAGE = make.page("vsb_gov", ARTICLE["title"], ARTICLE["body"])


class Site:
    """What the server answers (path → status, headers, body; a list is used up one by one) and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, list[tuple[int, dict[str, str], bytes]]] = {"/robots.txt": [(404, {}, b"")]}
        self.asked: list[str] = []
        self.url = ""

    def page(self, path: str, body: str = PAGE, *, encoding: str = "utf-8", kind: str = "text/html") -> str:
        self.answers[path] = [(200, {"Content-Type": kind}, body.encode(encoding))]
        return self.url + path

    def asked_pages(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    told = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            answers = told.answers.get(self.path, [(404, {}, b"")])
            status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        told.url = f"http://127.0.0.1:{server.server_port}"
        yield told
        server.shutdown()


class Waits(list[float]):
    """Stands in for sleeping."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def read(cache: Path, *paths: str, waits: Waits | None = None) -> tuple[list[Document], list[Problem]]:
    with Fetcher(cache, sleep=waits if waits is not None else Waits()) as fetch:
        found = list(read_paths(list(paths), fetch=fetch))
    return [x for x in found if isinstance(x, Document)], [x for x in found if isinstance(x, Problem)]


def test_an_address_is_read_like_a_saved_page(site: Site, tmp_path: Path) -> None:
    url = site.page("/info/1042/5077.htm", encoding="gb18030", kind="text/html; charset=gb2312")
    (document,), problems = read(tmp_path, url)
    assert (document.id, document.url, document.path) == ("5077", url, url)
    assert (document.text, document.title) == ("\n".join(ARTICLE["body"]), ARTICLE["title"])
    assert problems == []


def test_nothing_is_fetched_unless_asked_for(site: Site, tmp_path: Path) -> None:
    (tmp_path / "a.urls").write_text(f"{site.page('/1.htm')}\n", encoding="utf-8", newline="\n")
    found = list(read_paths([site.url + "/1.htm", str(tmp_path)]))
    assert [x.kind for x in found if isinstance(x, Problem)] == ["offline", "offline"]
    assert site.asked == []


def test_a_page_in_the_cache_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    url = site.page("/1.htm")
    assert read(tmp_path, url)[0] == read(tmp_path, url)[0]
    assert site.asked_pages() == ["/1.htm"]


def test_a_file_of_addresses_is_read_in_its_order_with_pauses(site: Site, tmp_path: Path) -> None:
    urls = [site.page(f"/{i}.htm", make.page("bare", a["title"], a["body"])) for i, a in enumerate(make.articles())]
    path = tmp_path / "list.txt"
    path.write_text("# 待读\n" + "\n".join(urls) + "\n", encoding="utf-8", newline="\n")
    waits = Waits()
    documents, _ = read(tmp_path / "cache", str(path), waits=waits)
    assert [d.url for d in documents] == urls
    assert waits == [1.0] * len(urls)
    assert site.asked[0] == "/robots.txt"


def test_robots_txt_is_obeyed(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = [(200, {}, b"User-agent: *\nDisallow: /inner/\nCrawl-delay: 7\n")]
    open_page, closed_page = site.page("/open/1.htm"), site.page("/inner/1.htm")
    waits = Waits()
    documents, (problem,) = read(tmp_path, closed_page, open_page, waits=waits)
    assert [d.url for d in documents] == [open_page]
    assert (problem.kind, problem.path) == ("forbidden", closed_page)
    assert site.asked_pages() == ["/open/1.htm"]
    assert waits == [7.0]


def test_a_host_whose_robots_txt_fails_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = [(500, {}, b"")]
    documents, (problem,) = read(tmp_path, site.page("/1.htm"))
    assert (documents, problem.kind, site.asked_pages()) == ([], "forbidden", [])


def test_a_busy_server_is_asked_again_later_and_as_late_as_it_says(site: Site, tmp_path: Path) -> None:
    url = site.page("/1.htm")
    site.answers["/1.htm"] = [(503, {"Retry-After": "9"}, b""), (429, {}, b""), *site.answers["/1.htm"]]
    waits = Waits()
    assert [d.url for d in read(tmp_path, url, waits=waits)[0]] == [url]
    assert waits == [1.0, 18.0, 36.0]


def test_a_redirect_is_followed_and_the_last_address_is_kept(site: Site, tmp_path: Path) -> None:
    site.answers["/old"] = [(301, {"Location": "/t20230220_7.html"}, b"")]
    site.page("/t20230220_7.html")
    (document,), _ = read(tmp_path, site.url + "/old")
    assert (document.id, document.url) == ("t20230220_7", site.url + "/t20230220_7.html")


def test_further_pages_of_an_article_are_fetched_with_it(site: Site, tmp_path: Path) -> None:
    first, second = ARTICLE["body"][:3], ARTICLE["body"][3:]
    site.page("/7_1.html", make.page("bare", ARTICLE["title"], second))
    url = site.page("/7.html", make.page("bare", ARTICLE["title"], first) + '<a href="7_1.html">2</a>')
    (document,), _ = read(tmp_path, url)
    assert document.text == "\n".join(ARTICLE["body"])


@pytest.mark.parametrize(
    ("status", "headers", "kind"),
    [
        (404, {}, "unreachable"),
        (403, {}, "forbidden"),
        (302, {"Location": "/loop"}, "unreachable"),
        (500, {}, "unreachable"),
    ],
)
def test_a_page_that_cannot_be_had_gets_a_sentence(
    status: int, headers: dict[str, str], kind: str, site: Site, tmp_path: Path
) -> None:
    site.answers["/loop"] = [(status, headers, b"")]
    documents, (problem,) = read(tmp_path, site.url + "/loop")
    assert (documents, problem.kind, problem.skipped) == ([], kind, True)
    assert problem.remedy


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://", "https://[::bad/", "http://no host/"])
def test_an_address_that_leads_nowhere_gets_a_sentence(url: str, tmp_path: Path) -> None:
    documents, (problem,) = read(tmp_path, url)
    assert (documents, problem.kind) == ([], "unreachable")


def test_a_link_on_the_desktop_is_an_address(site: Site, tmp_path: Path) -> None:
    url = site.page("/1.htm")
    (tmp_path / "新闻.url").write_text(f"[InternetShortcut]\r\nURL={url}\r\n", encoding="utf-8", newline="")
    assert [d.url for d in read(tmp_path / "cache", str(tmp_path / "新闻.url"))[0]] == [url]
