"""Makes files in the formats that are read, and saved pages in the layouts of ``sites/``."""

from __future__ import annotations

import html
import io
import json
import quopri
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml import parse_xml

HERE = Path(__file__).parent
SITES = sorted(path.stem for path in (HERE / "sites").glob("*.html"))
TRUTH = {"date": "2023-02-20", "source": "冠县融媒体中心", "author": "赵敏", "editor": "钱进"}


def articles() -> list[dict[str, Any]]:
    """``title`` and ``body`` (a list of paragraphs) of articles in our own words."""
    lines = (HERE / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def page(site: str, title: str, body: list[str]) -> str:
    """A saved page of ``site`` with the facets of :data:`TRUTH`."""
    year, month, day = TRUTH["date"].split("-")
    told = [html.escape(line) for line in body]
    values = {
        **TRUTH,
        "title": html.escape(title),
        "date_cn": f"{year}年{month}月{day}日",
        "yyyy": year,
        "mm": month,
        "dd": day,
        "epoch": "1676858400",
        "lead": told[0][:40],
        "body_p": "\n".join(f"<p>\u3000\u3000{line}</p>" for line in told),
        "body_br": "<BR>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in told),
        "body_section": "".join(f"<section><p><span>{line}</span></p></section><p><br></p>" for line in told),
    }
    text = (HERE / "sites" / f"{site}.html").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF whose pages show the given lines in a Chinese font that every reader has."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode("ascii"),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"<{line.encode('utf-16-be').hex()}>Tj 0 -16 Td " for line in lines)
        stream = f"BT /F1 10 Tf 60 780 Td {shown}ET".encode("ascii")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            + f"/Contents {6 + 2 * number} 0 R>>".encode("ascii")
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


TEXT_BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{0}</wps:txbx>'
    "</mc:Choice><mc:Fallback><v:textbox>{0}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
)


def word(paragraphs: list[str], rows: list[list[str]], box: str) -> bytes:
    """A Word document: the first paragraph with a text box tied to it, the table, the other paragraphs."""
    document = docx.Document()
    first = document.add_paragraph(paragraphs[0])
    inner = f"<w:txbxContent><w:p><w:r><w:t>{box}</w:t></w:r></w:p></w:txbxContent>"
    first._p.append(parse_xml(TEXT_BOX.format(inner)))
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for text in paragraphs[1:]:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def workbook(rows: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class OldInfo(zipfile.ZipInfo):
    """A member whose name is written as bytes without the UTF-8 mark."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("cp437"), self.flag_bits & ~0x800


def zipped(members: dict[str, bytes], *, encoding: str = "utf-8") -> bytes:
    """A zip file; with another ``encoding`` than UTF-8 its names carry no mark, as old Windows programs write them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in members.items():
            info = zipfile.ZipInfo(name) if encoding == "utf-8" else OldInfo(name.encode(encoding).decode("cp437"))
            info.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(info, data)
    return out.getvalue()


def mht(markup: str, url: str, charset: str = "gb2312") -> bytes:
    """A page as browsers save it in one file, quoted-printable, its declared character set one that it is not quite."""
    body = quopri.encodestring(markup.encode("gb18030"))
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\n'
        f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
        f"Content-Location: {url}\r\n\r\n"
    )
    return head.encode("ascii") + body + b"\r\n------b--\r\n"
