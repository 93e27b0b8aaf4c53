"""How much is read of one file before it is refused. All sizes are bytes unless said otherwise."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024

WHOLE_FILE = 16 * MEBIBYTE
"""A text, page or JSON document that is held in memory at once. The longest article is far below 1 MiB."""

LINE = 8 * MEBIBYTE
"""One line of JSON lines or one cell of a table."""

STDIN = 256 * MEBIBYTE
"""Standard input, which must be held to be looked at twice."""

MARKUP = 4_000_000
"""Characters of a page without the pictures in it. A long page has some hundred thousand."""

TAGS = 200_000
NESTING = 2_000
"""Tags of a page, and how deep they may be nested. A long page has some thousand tags and is 60 deep."""

PAGE_FILE = 48 * MEBIBYTE
"""A saved page with its pictures in it; what is left without them must be within ``MARKUP``."""

BINARY_FILE = 64 * MEBIBYTE
"""A PDF, Word document or workbook that is not read from the disk piece by piece."""

UNFOLDED = 256 * MEBIBYTE
XML_PART = 16 * MEBIBYTE
"""What a Word document or workbook may unfold to, pictures included, and each part of it that is held as a tree."""

ARCHIVE = 4096 * MEBIBYTE
MEMBERS = 200_000
UNFOLDING = 200
"""What the members of a ``.zip`` may unfold to together, how many there may be, and how many times the packed size
one of more than 1 MiB may have. Web pages pack to a fifth or a tenth."""

NESTED = 3
"""Zip files in zip files are entered this deep."""

PAGES = 200
TEXT = 4_000_000
"""Pages of a PDF, and characters of the text of any one document."""

ROWS = 1_000_000
"""Rows of a table, blank ones included."""
