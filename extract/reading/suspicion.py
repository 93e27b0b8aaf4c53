"""What looks wrong with an article that could be read: nothing is dropped for it, but it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.reading.charset import common
from extract.reading.problem import Problem

YEAR = re.compile(r"(?:19|20)\d{2}\s*(?:年|[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2})|[一二]\s*[〇○零九]\s*[〇○零一二]\s*\S年")
PLACE = re.compile(r"[省市县縣区區州盟旗镇鎮乡鄉]")
MOJIBAKE = re.compile(r"锟斤拷|烫烫烫|屯屯屯|锘縷|[ÃÂåäæçèé][\x80-\xbf¡-¿]")
GARBLED = 0.12
"""Running Chinese text has a third or more common characters; wrongly decoded text has some hundredths."""
FEW = 100
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")


def suspicions(document: Document) -> Iterator[Problem]:
    text = document.text
    if _garbled(text):
        yield _problem(document, "garbled", "the text looks wrongly decoded", "save the article again, as UTF-8")
    if document.published is None and not YEAR.search(text):
        yield _problem(document, "no_date", "no publication date was found", "give it with --published DATE")
    if not PLACE.search(f"{document.title or ''}{document.source or ''}{text}"):
        yield _problem(document, "no_region", "no place is named in it", "look whether it is an article at all")


def _garbled(text: str) -> bool:
    sample = text[:20_000]
    if len(MOJIBAKE.findall(sample)) > 2:
        return True
    han = "".join(HAN.findall(sample))[:2000]
    return len(han) >= FEW and common(han) < GARBLED * len(han)


def _problem(document: Document, kind: str, message: str, remedy: str) -> Problem:
    return Problem(document.path or document.id, None, message, remedy, kind)
