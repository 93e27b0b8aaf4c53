"""The same article twice, the report, kept texts, and a run that was stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import reading_makers as make

from extract.reading import Document, Ledger, Problem, Report, read_paths
from extract.reading.keep import evidence_text, keep, kept_texts
from graph.errors import ReadingError

ARTICLES = make.articles()
BODY = "\n".join(ARTICLES[0]["body"])
TITLE = ARTICLES[0]["title"]


def put(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    return folder


def ids(found: list[Document | Problem]) -> list[str]:
    return [x.id for x in found if isinstance(x, Document)]


@pytest.mark.parametrize(
    "copy",
    [
        BODY,
        f"{TITLE}\n2023-02-21 10:15 来源：大众网 浏览次数：33\n{BODY}\n责任编辑：钱进\n版权所有 某某网",
        BODY.replace("，", ",").replace("“", '"'),
        BODY[: int(0.8 * len(BODY))],
        "\n".join(f"\u3000\u3000{line}" for line in BODY.split("\n")),
    ],
    ids=["equal", "with another header", "other punctuation", "cut off", "indented"],
)
def test_a_copy_is_not_read_twice_and_its_source_is_kept(copy: str, tmp_path: Path) -> None:
    found = list(read_paths([str(put(tmp_path, a=f"{TITLE}\n{BODY}", b=copy))], source="市报"))
    assert ids(found) == ["a"]
    (problem,) = [x for x in found if isinstance(x, Problem) and x.kind == "duplicate"]
    assert (problem.of, problem.skipped) == ("a", False)
    assert dict(problem.copy)["path"] == str(tmp_path / "b.txt")


@pytest.mark.parametrize(("old", "new"), [("3月2", "4月7"), ("天柱", "锦屏")], ids=["another day", "another county"])
def test_a_text_with_changed_facts_is_another_article(old: str, new: str, tmp_path: Path) -> None:
    assert old in BODY
    assert ids(list(read_paths([str(put(tmp_path, a=BODY, b=BODY.replace(old, new)))]))) == ["a", "b"]


def test_copies_may_be_asked_for(tmp_path: Path) -> None:
    assert ids(list(read_paths([str(put(tmp_path, a=BODY, b=BODY))], copies=True)))[0] == "a"
    assert len(ids(list(read_paths([str(tmp_path)], copies=True)))) == 2


def test_the_report_counts_every_file_once(tmp_path: Path) -> None:
    put(tmp_path, a=BODY, b=BODY, empty="")
    (tmp_path / "x.png").write_bytes(b"\x89PNG")
    (tmp_path / "c.jsonl").write_text(
        json.dumps({"id": "c", "source": "市报", "published": "2023-02-20", "text": "冠县的一条消息。"}),
        encoding="utf-8",
        newline="\n",
    )
    report = Report()
    for found in read_paths([str(tmp_path)]):
        report.add(found)
    report.write(tmp_path / "report.json")
    told = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (told["read"], told["skipped"]) == (2, 1)
    assert told["kinds"] == {"duplicate": 1, "empty": 1, "ignored": 1, "no_date": 1}
    assert told["sources"] == {"": 1, "市报": 1}
    assert told["months"] == {"": 1, "2023-02": 1}
    assert [c["path"] for c in told["copies"]["a"]] == [str(tmp_path / "b.txt")]
    assert next(iter(report.summary())) == "2 articles read"


def test_kept_texts_show_evidence_without_the_original(tmp_path: Path) -> None:
    (original,) = [x for x in read_paths([str(put(tmp_path, a=BODY))]) if isinstance(x, Document)]
    kept = tmp_path / "texts.jsonl"
    with kept.open("w", encoding="utf-8", newline="\n") as out:
        keep(original, out)
    (tmp_path / "a.txt").unlink()
    assert list(kept_texts(kept)) == [original]
    assert evidence_text(kept, "a", 0, 5) == BODY[:5]
    again = [x for x in read_paths([str(kept)]) if isinstance(x, Document)]
    assert [(x.id, x.text) for x in again] == [("a", BODY)]


def test_evidence_of_an_unknown_article_names_the_remedy(tmp_path: Path) -> None:
    kept = tmp_path / "texts.jsonl"
    kept.write_text("", encoding="utf-8", newline="\n")
    with pytest.raises(ReadingError, match="--keep-text"):
        evidence_text(kept, "a", 0, 1)


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    texts = {f"a{i}": "\n".join(a["body"]) for i, a in enumerate(ARTICLES)}
    folder = put(tmp_path, **texts)
    whole = ids(list(read_paths([str(folder)])))
    notes = tmp_path / "x" / "ledger"
    notes.parent.mkdir()
    first = read_paths([*sorted(map(str, folder.glob("*.txt")))], ledger=Ledger(notes))
    before = [next(x for x in first if isinstance(x, Document)).id for _ in range(2)]
    first.close()  # type: ignore[attr-defined]
    with notes.open("a", encoding="utf-8", newline="\n") as out:
        out.write('{"where": "cut o')
    second = list(read_paths([*sorted(map(str, folder.glob("*.txt")))], ledger=Ledger(notes)))
    assert before[:1] + ids(second) == whole
    assert [x.kind for x in second if isinstance(x, Problem) and x.severity == "noted"] == ["known"]
    third = list(read_paths([*sorted(map(str, folder.glob("*.txt")))], ledger=Ledger(notes)))
    assert ids(third) == []


def test_a_copy_of_an_article_of_an_earlier_run_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    notes = tmp_path / "ledger"
    assert ids(list(read_paths([str(put(tmp_path / "one", a=BODY))], ledger=Ledger(notes)))) == ["a"]
    found = list(read_paths([str(put(tmp_path / "two", b=f"{TITLE}\n{BODY}"))], ledger=Ledger(notes)))
    assert [(x.kind, x.of) for x in found if isinstance(x, Problem)] == [("duplicate", "a")]
