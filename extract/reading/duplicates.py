"""Is this article one that was read already, perhaps with another header, a credit line more or its end cut off?

Texts are compared by their letters and digits alone. Candidates come from MinHash signatures of five-character
shingles (rensa: 0.06 ms an article, 33 times faster than datasketch, and without scipy). A candidate is a copy when
both tell most of the shorter one in the same sentences. Headers, captions and credits may differ, sentences may be
cut off or added, but none may be worded differently: the same words with another county, date or amount are another
article. Two tellings of the same trip are two articles; a copy that is missed does less harm than facts that are lost.

Memory: about 3 kB an article.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from array import array
from dataclasses import dataclass
from difflib import SequenceMatcher

import rensa  # type: ignore[import-untyped]

SHINGLE = 5
ROWS, BANDS = 4, 16
"""Two texts that share 70 % of their shingles meet in a band in 99 of 100 cases, two that share 20 % in 3."""
SEED = 20230220
SHARE = 0.6
"""The share of the shorter text that must stand in both."""
SHORTEST = 40
"""Shorter texts are copies only when they are equal."""
SENTENCES = 2_000
LOOKED_AT = 30_000
"""Characters of a text that are compared; equal texts are told by all of theirs."""
LEAD = 160
SENTENCE = re.compile(r"([。！？!?；;\n]+|\.\s)")
NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``exact`` is a digest of all letters, ``bands`` are digests of groups of the signature; of each sentence there
    are the digest, the length and (1 or 0) whether a full stop ends it. ``lead`` is the first one that it ends."""

    exact: bytes
    bands: array[int]
    sentences: array[int]
    lengths: array[int]
    ended: bytes
    lead: str

    def to_json(self) -> list[str]:
        arrays = (a.tobytes() for a in (self.bands, self.sentences, self.lengths))
        parts = (self.exact, *arrays, self.ended, self.lead.encode("utf-8"))
        return [base64.b64encode(part).decode("ascii") for part in parts]

    @classmethod
    def from_json(cls, value: list[str]) -> Fingerprint:
        exact, bands, sentences, lengths, ended, lead = (base64.b64decode(part) for part in value)
        arrays = array("Q", bands), array("Q", sentences), array("I", lengths)
        return cls(exact, *arrays, ended, lead.decode("utf-8"))


def letters(text: str) -> str:
    """Letters and digits alone, full-width and compatibility forms made plain, lower case."""
    return NO_LETTER.sub("", unicodedata.normalize("NFKC", text)).lower()


def fingerprint(text: str) -> Fingerprint:
    plain = letters(text)
    split = SENTENCE.split(text[:LOOKED_AT])[: 2 * SENTENCES]
    parts = [(p, end) for part, end in zip(split[::2], [*split[1::2], ""], strict=False) if len(p := letters(part)) > 3]
    ended = bytes(len(p) >= 12 and end[:1] in tuple("。！？!?；;") for p, end in parts)
    return Fingerprint(
        exact=hashlib.blake2b(plain.encode("utf-8", "replace"), digest_size=16).digest(),
        bands=_bands(plain[:LOOKED_AT]) if len(plain) >= SHORTEST else array("Q"),
        sentences=array("Q", [_hash64(p) for p, _ in parts]),
        lengths=array("I", [len(p) for p, _ in parts]),
        ended=ended,
        lead=next((p[-LEAD:] for (p, _), full in zip(parts, ended, strict=True) if full), ""),
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
    """True when both tell most of the shorter one in the same sentences, and no sentence in other words.

    The first sentence may have a place and date line before it in one of them (``本报讯 …``).
    """
    both = set(one.sentences).intersection(other.sentences)
    shared = sum(n for s, n in zip(one.sentences, one.lengths, strict=True) if s in both)
    if shared < SHARE * min(sum(one.lengths), sum(other.lengths)):
        return False
    pairs = SequenceMatcher(None, one.sentences, other.sentences, autojunk=False)
    common = sum(sum(one.lengths[a : a + size]) for a, _, size in pairs.get_matching_blocks())
    if common < SHARE * min(sum(one.lengths), sum(other.lengths)):
        return False
    for kind, a, a_end, b, b_end in pairs.get_opcodes():
        mine, theirs = sum(one.ended[a:a_end]), sum(other.ended[b:b_end])
        if kind != "replace" or not mine or not theirs:
            continue
        first = not any(one.ended[:a]) and not any(other.ended[:b]) and mine == theirs == 1
        if not first or not (one.lead.endswith(other.lead) or other.lead.endswith(one.lead)):
            return False
    return True


def _bands(plain: str) -> array[int]:
    shingles = [plain[i : i + SHINGLE] for i in range(len(plain) - SHINGLE + 1)]
    signature = rensa.RMinHash(num_perm=ROWS * BANDS, seed=SEED)
    signature.update(shingles)
    values = array("Q", signature.digest())
    rows = (values[ROWS * band : ROWS * (band + 1)] for band in range(BANDS))
    return array("Q", [_hash64(f"{band}:{row.tobytes().hex()}") for band, row in enumerate(rows)])


def _hash64(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")
