"""Rows as a pandas frame, for those who have pandas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from graph.errors import ConfigurationError
from queries.answering import Answer


def to_frame(rows: Answer | Sequence[Any]) -> Any:
    """A ``pandas.DataFrame``: one line a row, one column an attribute; an empty list gives an empty frame.

    Raises :class:`graph.errors.ConfigurationError` when pandas is not installed, ``TypeError`` for other rows than
    those of :mod:`queries.helpers`.
    """
    try:
        import pandas as pd  # type: ignore[import-untyped,unused-ignore]
    except ImportError as error:
        raise ConfigurationError("pandas is not installed", remedy="pip install pandas") from error
    if isinstance(rows, Answer):
        return pd.DataFrame(rows.rows, columns=[c.name for c in rows.columns])
    if not rows:
        return pd.DataFrame()
    if not is_dataclass(rows[0]):
        raise TypeError("rows of queries.helpers are expected")
    names = [field.name for field in fields(rows[0])]
    return pd.DataFrame([[getattr(row, name) for name in names] for row in rows], columns=names)
