"""Articles to facts: reading files, and finding in a text who travelled where, called on whom and signed what.

This room is pure: no network, no clock, no store. ``extract_document`` is its one entrance;
``extract.reading`` turns files into documents.
"""

from extract.document import Document
from extract.pipeline import extract_document

__all__ = ["Document", "extract_document"]
