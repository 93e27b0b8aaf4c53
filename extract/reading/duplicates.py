"""Is this article one that was read already, perhaps with another header, a credit line more or its end cut off?

Texts are compared by their letters and digits alone. Candidates come from MinHash signatures of five-character
shingles (rensa: 0.06 ms an article, 33 times faster than datasketch, and without scipy). A candidate is a copy when
its sentences are the same ones in the same order between the first and the last that both have: what differs may
stand around them, or be added, but a changed sentence with another date, amount or number makes another article.
Two tellings of the same trip are two articles.

Memory: about 3 kB an article, whatever its length.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from array import array
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

import rensa  # type: ignore[import-untyped]

SHINGLE = 5
ROWS, BANDS = 4, 16
"""Two texts that share 70 % of their shingles meet in a band in 99 of 100 cases, two that share 20 % in 3."""
SEED = 20230220
SHARE = 0.6
"""The share of the shorter text that must stand in both."""
CHANGED = 0.05
"""The share of sentences that may be worded differently (a typing error mended), their numbers being the same."""
SHORTEST = 40
"""Shorter texts are copies only when they are equal."""
SENTENCES = 2_000
SENTENCE = re.compile(r"([。！？!?；;\n]+|\.\s)")
NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``exact`` is a digest of all letters, ``bands`` are digests of groups of the signature; of each sentence the
    digest, the length, the numbers in it and (1 or 0) whether a full stop ends it."""

    exact: bytes
    bands: array[int]
    sentences: array[int]
    lengths: array[int]
    numbers: tuple[str, ...]
    ended: bytes

    def to_json(self) -> list[str]:
        arrays = (a.tobytes() for a in (self.bands, self.sentences, self.lengths))
        parts = (self.exact, *arrays, "|".join(self.numbers).encode("utf-8"), self.ended)
        return [base64.b64encode(part).decode("ascii") for part in parts]

    @classmethod
    def from_json(cls, value: list[str]) -> Fingerprint:
        exact, bands, sentences, lengths, numbers, ended = (base64.b64decode(part) for part in value)
        told = tuple(numbers.decode("utf-8").split("|"))
        return cls(exact, array("Q", bands), array("Q", sentences), array("I", lengths), told, ended)


def letters(text: str) -> str:
    """Letters and digits alone, full-width and compatibility forms made plain, lower case."""
    return NO_LETTER.sub("", unicodedata.normalize("NFKC", text)).lower()


def fingerprint(text: str) -> Fingerprint:
    plain = letters(text)
    split = SENTENCE.split(text)[: 2 * SENTENCES]
    parts = [(p, end) for part, end in zip(split[::2], [*split[1::2], ""], strict=False) if len(p := letters(part)) > 3]
    return Fingerprint(
        exact=hashlib.blake2b(plain.encode("utf-8", "replace"), digest_size=16).digest(),
        bands=_bands(plain) if len(plain) >= SHORTEST else array("Q"),
        sentences=array("Q", [_hash64(p) for p, _ in parts]),
        lengths=array("I", [len(p) for p, _ in parts]),
        numbers=tuple(" ".join(re.findall(r"\d+", p)) for p, _ in parts),
        ended=bytes(len(p) >= 12 and end[0] in "。！？!?；;" if end else 0 for p, end in parts),
    )


class Duplicates:
    """The articles that were kept so far. :meth:`first` asks and, for a new article, takes it in."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._prints: list[Fingerprint] = []
        self._exact: dict[bytes, int] = {}
        self._bands: dict[int, tuple[int, ...]] = {}

    def first(self, mark: Fingerprint) -> tuple[str, bool] | None:
        """Id of the kept article that this one is a copy of, and whether it is equal to it; ``None`` when it is new."""
        if (number := self._exact.get(mark.exact)) is not None:
            return self._ids[number], True
        for number in self._candidates(mark):
            if same_article(self._prints[number], mark):
                return self._ids[number], False
        return None

    def keep(self, name: str, mark: Fingerprint) -> None:
        number = len(self._ids)
        self._ids.append(name)
        self._prints.append(mark)
        self._exact[mark.exact] = number
        for key in mark.bands:
            self._bands[key] = (*self._bands.get(key, ()), number)[:64]

    def _candidates(self, mark: Fingerprint) -> list[int]:
        return sorted({number for key in mark.bands for number in self._bands.get(key, ())})


def same_article(one: Fingerprint, other: Fingerprint) -> bool:
    """True when both tell most of the shorter one in the same sentences, and no changed sentence changes a number.

    What only one of them has, and lines that no full stop ends (headers, credits), may differ.
    """
    pairs = SequenceMatcher(None, one.sentences, other.sentences, autojunk=False)
    common = sum(sum(one.lengths[a : a + size]) for a, _, size in pairs.get_matching_blocks())
    if common < SHARE * min(sum(one.lengths), sum(other.lengths)):
        return False
    changed = 0
    for kind, a, a_end, b, b_end in pairs.get_opcodes():
        if kind != "replace":
            continue
        mine, theirs = _numbers(one, a, a_end), _numbers(other, b, b_end)
        if mine is None or theirs is None:
            continue
        if mine - theirs and theirs - mine:
            return False
        inside = a and b and a_end < len(one.sentences) and b_end < len(other.sentences)
        if inside and mine != theirs:
            return False
        changed += max(a_end - a, b_end - b) if inside else 0
    return changed <= max(1, CHANGED * min(len(one.sentences), len(other.sentences)))


def _numbers(mark: Fingerprint, start: int, end: int) -> Counter[str] | None:
    """The numbers in the sentences there; ``None`` when there is no sentence among the lines."""
    if not any(mark.ended[start:end]):
        return None
    whole = (n for n, ended in zip(mark.numbers[start:end], mark.ended[start:end], strict=True) if ended)
    return Counter(" ".join(whole).split())


def _bands(plain: str) -> array[int]:
    shingles = sorted({plain[i : i + SHINGLE] for i in range(len(plain) - SHINGLE + 1)})
    signature = rensa.RMinHash(num_perm=ROWS * BANDS, seed=SEED)
    signature.update(shingles)
    values = array("Q", signature.digest())
    rows = (values[ROWS * band : ROWS * (band + 1)] for band in range(BANDS))
    return array("Q", [_hash64(f"{band}:{row.tobytes().hex()}") for band, row in enumerate(rows)])


def _hash64(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")
