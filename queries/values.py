"""From what people write to what Cypher takes, and from what a store returns to what a column promises."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping
from typing import Any

from graph.errors import InputError
from queries.header import Column, Parameter

Given = str | int | datetime.date | None
"""What may be given for a parameter: a text as from a command line, or the value itself."""

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)\Z")


def parameter_value(parameter: Parameter, given: Given) -> str | int | datetime.date | None:
    """The value that Cypher takes; :class:`InputError` says what was expected.

    ``date`` and ``date-end`` take ``2023``, ``2023-02``, ``2023-02-15`` (also ``2023年2月``) and give the first or
    the last day of it.
    """
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    if parameter.type in {"date", "date-end"}:
        return _day(parameter, given)
    if parameter.type == "integer":
        return _integer(parameter, given)
    text = str(given).strip()
    if parameter.choices and text not in parameter.choices:
        raise _wrong(parameter, given, f"one of {', '.join(parameter.choices)}")
    return text


def _day(parameter: Parameter, given: Given) -> datetime.date:
    if isinstance(given, datetime.date):
        return given
    match = _DATE.match(str(given).strip())
    try:
        if match is None:
            raise ValueError(given)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if parameter.type == "date":
            return datetime.date(year, month or 1, day or 1)
        month = month or 12
        return datetime.date(year, month, day or calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        raise _wrong(parameter, given, "a day, month or year, as 2023-02-15, 2023-02 or 2023") from None


def _integer(parameter: Parameter, given: Given) -> int:
    try:
        number = int(str(given).replace("_", "").replace(",", ""))
    except ValueError:
        raise _wrong(parameter, given, f"a whole number, as {parameter.example}") from None
    if number < 0:
        raise _wrong(parameter, given, "a whole number that is not negative")
    return number


def _wrong(parameter: Parameter, given: Given, wanted: str) -> InputError:
    return InputError(f"{parameter.name} is {given!r}", remedy=f"give {wanted}")


def row_values(columns: tuple[Column, ...], row: Mapping[str, Any]) -> tuple[Any, ...]:
    """The values of one row in the order of the columns, each of its column's type."""
    return tuple(_column_value(column, row[column.name]) for column in columns)


def _column_value(column: Column, value: Any) -> Any:
    if column.type == "texts":
        return tuple(str(item) for item in value or ())
    if value is None:
        return None
    if column.type == "date" and isinstance(value, str):
        return datetime.date.fromisoformat(value)
    if column.type == "number":
        return float(value)
    return value
