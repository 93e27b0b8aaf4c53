"""Derive ``exporters/data/pinyin.tsv`` from the package pypinyin (MIT): ``python exporters/data/derive_pinyin.py``.

Needs ``pip install pypinyin==0.55.0``; nothing else in the project does.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

HEAD = """\
# Readings of Chinese characters without tones, all readings of each character, U+4E00 to U+9FFF.
# Source: pypinyin 0.55.0 (MIT licence, Huang Huang and contributors), single characters; derived by
# exporters/data/derive_pinyin.py. One reading a line: reading, tab, characters in code point order.
"""


def table() -> dict[str, list[str]]:
    """Reading → characters, both in order."""
    pypinyin = import_module("pypinyin")
    found: dict[str, list[str]] = {}
    for code in range(0x4E00, 0xA000):
        letter = chr(code)
        readings = pypinyin.pinyin(letter, style=pypinyin.Style.NORMAL, heteronym=True, errors="ignore")
        for reading in sorted({one for row in readings for one in row if one.isascii() and one.isalpha()}):
            found.setdefault(reading, []).append(letter)
    return dict(sorted(found.items()))


def main() -> None:
    target = Path(__file__).with_name("pinyin.tsv")
    lines = [f"{reading}\t{''.join(letters)}\n" for reading, letters in table().items()]
    target.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{target.name}: {len(lines)} readings\n")


if __name__ == "__main__":
    main()
