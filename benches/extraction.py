"""How fast facts are extracted: characters a second beside jieba's part-of-speech tagger, start-up, memory, two processes.

usage: extraction.py [ROUNDS]        the annotated articles, ROUNDS times over (10)

Everything is measured in one run on the same texts. Both contenders are warmed up first and use one core.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
TEXTS = ROOT / "tests/gold/texts"


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best(work: Callable[[], object], rounds: int = 3) -> float:
    """The shortest of several rounds: what the machine can do when nobody disturbs it."""
    return min(seconds(work) for _ in range(rounds))


def command(*arguments: str) -> float:
    """Seconds that a run of the command takes, start-up included."""
    words = [sys.executable, "-m", "zhaoshang", "extract", *arguments, "-o", "/dev/null", "-q", "--allow-undated"]
    return seconds(lambda: subprocess.run(words, cwd=ROOT, check=True))


def report(rounds: int) -> Iterable[str]:
    from extract import Document, extract_document

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba.posseg

        jieba.setLogLevel(60)
        jieba.initialize()
    documents = [Document(path.stem, path.read_bytes().decode("utf-8")) for path in sorted(TEXTS.glob("*.txt"))]
    size = sum(len(d.text) for d in documents)
    extract_document(documents[0])
    jieba.posseg.lcut(documents[0].text)
    ours = best(lambda: [extract_document(d) for d in documents])
    theirs = best(lambda: [jieba.posseg.lcut(d.text) for d in documents])
    yield f"extract            {size / ours:>10,.0f} characters/s"
    yield f"jieba.posseg.lcut  {size / theirs:>10,.0f} characters/s"
    yield f"ratio              {theirs / ours:>10.1f}"
    first = min(command(str(TEXTS / "dev01.txt")) for _ in range(3))
    yield f"start to first fact {first:>9.2f} s"
    command(str(TEXTS))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield f"peak memory        {peak:>10.0f} MB (the command, all annotated articles)"
    with tempfile.TemporaryDirectory() as folder:
        for document in documents:
            for i in range(rounds):
                Path(folder, f"{document.id}-{i}.txt").write_text(document.text, encoding="utf-8")
        one, two = (command(folder, "--copies", "--jobs", jobs) for jobs in ("1", "2"))
    yield f"--jobs 2 over one  {one / two:>10.2f} × ({one:.1f} s, {two:.1f} s; {rounds * len(documents)} articles)"


def main() -> None:
    for line in report(int(sys.argv[1]) if len(sys.argv) > 1 else 10):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
