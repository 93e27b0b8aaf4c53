"""A publication date as pages and tables write it → ISO day, month or year."""

from __future__ import annotations

import datetime as dt
import re

_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d{1,3}(?!\d))(?=\D|\d{4,6}(?!\d)|\Z)")
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})(?:月|(?!\s*[-/.\d]))")
_YEAR = re.compile(r"\A\s*((?:19|20)\d{2})年?\s*\Z")


def iso_date(text: str | None) -> str | None:
    """The first date in ``text`` at the precision that it has; ``None`` when there is none that exists.

    Understands ``2023-02-20 10:15``, ``2023年2月20日``, ``2023/2/20``, ``20230220``, ``2023-02``, ``2023年2月``, ``2023``.
    """
    if not text:
        return None
    for pattern in (_DAY, _COMPACT):
        for match in pattern.finditer(text):
            year, month, day = (int(g) for g in match.groups())
            try:
                return dt.date(year, month, day).isoformat()
            except ValueError:
                continue
    if (month_only := _MONTH.search(text)) and 1 <= int(month_only[2]) <= 12:
        return f"{month_only[1]}-{int(month_only[2]):02d}"
    year_only = _YEAR.match(text)
    return year_only[1] if year_only else None


def china_day(seconds: int) -> str:
    """Seconds since 1970 → the day that it then was in China."""
    return (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds, hours=8)).date().isoformat()
