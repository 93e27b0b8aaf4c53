"""Broken files of every format: ``python benches/reading_fuzz.py [FILES] [--seed N]``.

Makes one sound file of each format, breaks it in FILES (2,000) different ways (bytes changed, cut out, repeated, cut
off, two files mixed) and reads each. Prints every exception, then how many there were, with the files that took more
than 10 seconds of processor time (PDF files are given up after 8 seconds by the clock), the slowest file and the
memory at the end; the exit status tells whether there was any.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import io
import random
import sys
import time
import traceback
from pathlib import Path
from typing import Any

import psutil

from extract.reading.item import Item
from extract.reading.stream import read_items

TESTS = Path(__file__).parents[1] / "tests" / "reading"
LONGEST = 10.0


def sound_files() -> dict[str, bytes]:
    """Name → bytes of one sound file of each format."""
    sys.path.insert(0, str(TESTS))
    make: Any = importlib.import_module("reading_makers")
    article = make.articles()[-1]
    text = "\n".join([article["title"], *article["body"]])
    page = make.page("trs_gov", article["title"], article["body"])
    word = make.word(article["body"], [["项目", "投资"], ["物流园", "3亿元"]], "框")
    book = make.workbook([["标题", "正文"], [article["title"], text], ["乙", "乙文。"]])
    line = '{"id": "a", "title": "题", "text": "冠县招商。"}\n' * 3
    pdf = make.pdf([article["body"], article["body"]])
    return {
        "a.txt": text.encode("utf-8"),
        "b.txt": text.encode("gb18030"),
        "c.txt": text.encode("utf-16"),
        "a.html": page.encode("utf-8"),
        "b.html": make.page("old_table", article["title"], article["body"]).encode("gb18030"),
        "c.html": make.page("wechat", article["title"], article["body"]).encode("utf-8"),
        "a.mht": make.mht(page, "http://example.com/"),
        "a.pdf": pdf,
        "a.docx": word,
        "a.xlsx": book,
        "a.csv": f'id,正文\na,"{text}"\n'.encode("gb18030"),
        "a.jsonl": line.encode("utf-8"),
        "a.json": b'[{"id": "a", "text": "x"}]',
        "a.zip": make.zipped({"a.txt": text.encode("utf-8"), "b.html": page.encode("utf-8"), "c.docx": word}),
    }


def broken(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """``data`` after one to three accidents."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        if not out:
            break
        at = chance.randrange(len(out))
        size = min(len(out) - at, chance.choice((1, 4, 64, 1024)))
        match chance.randrange(7):
            case 0:
                for _ in range(chance.choice((1, 8, 200))):
                    out[chance.randrange(len(out))] = chance.randrange(256)
            case 1:
                del out[at : at + size]
            case 2:
                out[at:at] = out[at : at + size] * chance.choice((2, 50, 500))
            case 3:
                del out[at:]
            case 4:
                out[at : at + size] = bytes(size)
            case 5:
                start = chance.randrange(len(other))
                out[at:at] = other[start : start + chance.choice((16, 512, 8192))]
            case _:
                out[at : at + size] = chance.randbytes(size)
    return bytes(out)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    files = sound_files()
    names = sorted(files)
    slowest, failures = (0.0, ""), 0
    for number in range(given.files):
        name = names[number % len(names)]
        data = broken(files[name], files[chance.choice(names)], chance)
        where = f"{given.seed}:{number}:{name}"
        started = time.process_time()
        try:
            for found in read_items([_item(where, name, data)]):
                getattr(found, "text", "").encode("utf-8")
        except Exception:  # noqa: BLE001 - to find them is what this is for
            failures += 1
            sys.stdout.write(f"{where}: {traceback.format_exc()}\n")
        seconds = time.process_time() - started
        slowest = max(slowest, (seconds, where))
        failures += seconds > LONGEST
    gc.collect()
    peak = psutil.Process().memory_info().rss / 2**20
    sys.stdout.write(
        f"{given.files} files, {failures} failures; slowest {slowest[0]:.2f} s ({slowest[1]}); {peak:.0f} MiB\n"
    )
    return 1 if failures else 0


def _item(where: str, name: str, data: bytes) -> Item:
    return Item(where, name, lambda: io.BytesIO(data), size=len(data))


if __name__ == "__main__":
    sys.exit(main())
