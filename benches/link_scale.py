"""How linking grows: processor time and peak memory for more and more trips, each size in a process of its own.

usage: link_scale.py [TRIPS …]        (default: 10000 100000)

Prints for each size: articles, seconds to read, to link and to make records, records, peak memory in MB, trips found.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (10_000, 100_000)


def measure(path: Path) -> dict[str, float]:
    """Link one file and make its records, in this process."""
    from loaders import FactsFiles, link, records

    facts = FactsFiles((path,))
    begun = time.process_time()
    articles = len(facts)
    started = time.process_time()
    linked = link(facts)
    middle = time.process_time()
    made = sum(1 for _ in records(facts, linked))
    ended = time.process_time()
    return {
        "articles": articles,
        "read": started - begun,
        "link": middle - started,
        "records": ended - middle,
        "made": made,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "trips": len(linked.trips),
    }


def main() -> None:
    if sys.argv[1:2] == ["--file"]:
        print(json.dumps(measure(Path(sys.argv[2]))))  # noqa: T201
        return
    sizes = [int(a) for a in sys.argv[1:]] or list(SIZES)
    heads = ("trips", "articles", "read s", "link s", "records s", "records", "peak MB", "found")
    print(" ".join(f"{head:>9}" for head in heads))  # noqa: T201
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "facts.jsonl"
            with path.open("w", encoding="utf-8", newline="\n") as file:
                subprocess.run([sys.executable, "benches/generate_facts.py", str(size)], stdout=file, check=True)
            done = subprocess.run(
                [sys.executable, __file__, "--file", str(path)], stdout=subprocess.PIPE, text=True, check=True
            )
        m = json.loads(done.stdout)
        seconds = " ".join(f"{m[name]:9.1f}" for name in ("read", "link", "records"))
        print(f"{size:9d} {m['articles']:9.0f} {seconds} {m['made']:9.0f} {m['memory']:9.0f} {m['trips']:9.0f}")  # noqa: T201


if __name__ == "__main__":
    main()
