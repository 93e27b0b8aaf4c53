"""``make bench``: every bench in turn, each in a process of its own.

usage: run.py [NAME …]        (default: all of them)
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
BENCHES = {
    "extraction": ("facts out of articles, beside jieba's tagger", ()),
    "reading_pages": ("saved web pages", ("2000",)),
    "link_scale": ("linking, by the number of trips", ()),
    "stores": ("loading, beside the bare driver", ()),
    "queries": ("every question on 30,000 trips", ()),
    "viewer": ("the page in a browser, beside its peers", ()),
}
"""Module in this folder → what it measures, and its arguments in the common run."""


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        sys.stderr.write(f"there is no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}\n")
        return 2
    failed = 0
    for name in names or [name for name in BENCHES if (HERE / f"{name}.py").exists()]:
        what, arguments = BENCHES[name]
        sys.stdout.write(f"\n== {name}: {what}\n")
        sys.stdout.flush()
        failed += subprocess.run([sys.executable, HERE / f"{name}.py", *arguments], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
