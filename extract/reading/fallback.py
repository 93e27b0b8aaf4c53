"""For pages on which our own rule finds next to nothing: what the page's data or trafilatura give. The one door to it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from extract.reading.needs import needed
from graph.errors import ConfigurationError

LARGEST = 1_000_000
"""Characters of markup; on more the library may take many seconds."""
WORTH = 150
"""A result with fewer characters is no better than none."""


def other_text(markup: str, data: Sequence[str]) -> str | None:
    """The ``articleBody`` of JSON-LD, else what trafilatura takes for the text; ``None`` when neither is worth it.

    Without trafilatura there is no second opinion: the page is then reported as having hardly any text.
    """
    for text in data:
        if '"articleBody"' in text and (body := _article_body(text)):
            return body
    if len(markup) > LARGEST:
        return None
    try:
        found = needed("trafilatura", "trafilatura").extract(markup, include_comments=False, include_links=False)
    except ConfigurationError:
        return None
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return None
    return found if isinstance(found, str) and len(found) >= WORTH and "。" in found else None


def _article_body(text: str) -> str | None:
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    for one in value if isinstance(value, list) else [value]:
        body = one.get("articleBody") if isinstance(one, dict) else None
        if isinstance(body, str) and len(body) >= WORTH:
            return body.strip()
    return None
