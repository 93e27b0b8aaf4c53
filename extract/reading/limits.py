"""How much is read of one file before it is refused. All sizes are bytes unless said otherwise."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024

WHOLE_FILE = 16 * MEBIBYTE
"""A text, page or JSON document that is held in memory at once. The longest article is far below 1 MiB."""

LINE = 8 * MEBIBYTE
"""One line of JSON lines or one cell of a table."""

STDIN = 256 * MEBIBYTE
"""Standard input, which must be held to be looked at twice."""

TAGS = 200_000
NESTING = 2_000
"""Tags of a page, and how deep they may be nested. A long page has some thousand tags and is 60 deep."""

PAGE_FILE = 48 * MEBIBYTE
"""A saved page with its pictures in it; what is left without them must be within ``WHOLE_FILE``."""
