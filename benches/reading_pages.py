"""How fast saved pages are read, and how much memory that takes: ``python benches/reading_pages.py [PAGES] [--extract]``.

Makes PAGES (10,000) pages of many layouts and of the size that saved pages have, reads them all through
``read_paths`` with duplicates told, and prints pages a second of processor time (and of the clock) and the peak memory. With ``--extract`` the facts are
extracted from each page too.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from extract.document import Document
from extract.reading import Report, read_paths

TESTS = Path(__file__).parents[1] / "tests" / "reading"
COUNTIES = [
    "冠县",
    "莘县",
    "阳谷",
    "东阿",
    "临清",
    "茌平",
    "高唐",
    "天柱",
    "锦屏",
    "大竹",
    "平湖",
    "遂昌",
    "舒城",
    "金寨",
    "南漳",
    "精河",
]
CHROME = "".join(f'<li><a href="/col/{i}/index.html">政务公开栏目{i}</a></li>' for i in range(150))
SCRIPT = "<script>" + "var menu = {'a': 1, 'b': [1, 2, 3]}; function show() { return menu; }\n" * 300 + "</script>"
STYLE = "<style>" + ".nav li a:hover { color: #c00; text-decoration: none; padding: 0 10px }\n" * 200 + "</style>"


def make_pages(folder: Path, count: int) -> None:
    """``count`` different pages of about 50 kB in ``folder``, the same ones every time."""
    sys.path.insert(0, str(TESTS))
    make: Any = importlib.import_module("reading_makers")
    articles = make.articles()
    chance = random.Random(20230220)
    for number in range(count):
        body = [line for article in chance.sample(articles, 2) for line in article["body"]]
        county = chance.choice(COUNTIES)
        body = [f"{county}{number}：".join(["", *line.split("。")]) for line in body]
        title = f"{county}招商简讯第{number}期"
        markup = make.page(make.SITES[number % len(make.SITES)], title, body)
        markup = markup.replace("<body", f"{STYLE}{SCRIPT}<body", 1)
        markup = markup.replace("</body>", f'<div class="footer"><ul>{CHROME}</ul></div></body>', 1)
        path = folder / f"{number // 1000:02d}" / f"t20230220_{number}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(markup, encoding="gb18030" if number % 3 == 0 else "utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="?", type=int, default=10_000)
    parser.add_argument("--extract", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_pages(folder, given.pages)
        size = sum(path.stat().st_size for path in folder.rglob("*.html"))
        report = Report()
        extract = importlib.import_module("extract").extract_document if given.extract else None
        process = psutil.Process()
        peaks: list[int] = []
        started, worked = time.perf_counter(), time.process_time()
        for found in read_paths([str(folder)]):
            report.add(found)
            if extract and isinstance(found, Document):
                extract(found)
            if report.read % 500 == 0:
                peaks.append(process.memory_info().rss)
        seconds, worked = time.perf_counter() - started, time.process_time() - worked
        peaks.append(process.memory_info().rss)
    tell = sys.stdout.write
    tell(f"{given.pages} pages, {size / given.pages / 1000:.0f} kB each: {given.pages / worked:.0f} pages/s and core")
    tell(f" ({given.pages / seconds:.0f} pages/s by the clock)\n")
    tell(f"memory: {peaks[0] / 2**20:.0f} MiB after the first 500, {max(peaks) / 2**20:.0f} MiB at most\n")
    tell("\n".join(report.summary()) + "\n")


if __name__ == "__main__":
    main()
