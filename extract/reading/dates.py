"""A publication date as pages and tables write it → ISO day, month or year."""

from __future__ import annotations

import datetime as dt
import re

_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d{1,3}(?!\d))(?=\D|\d{4,6}(?!\d)|\Z)")
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})(?:月|(?!\s*[-/.\d]))")
_UTC = re.compile(r"((?:19|20)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|[+-]00:?00)\Z")
_YEAR = re.compile(r"\A\s*((?:19|20)\d{2})年?\s*\Z")


def iso_date(text: str | None) -> str | None:
    """The first date in ``text`` at the precision that it has; ``None`` when there is none that exists.

    Understands ``2023-02-20 10:15``, ``2023年2月20日``, ``2023/2/20``, ``20230220``, ``2023-02``, ``2023年2月``, ``2023``;
    a time in UTC gives the day that it was in China.
    """
    if not text:
        return None
    if match := _UTC.search(text):
        return china_day(int(dt.datetime.fromisoformat(f"{match[1]}+00:00").timestamp())) if _exists(match[1]) else None
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


def _exists(stamp: str) -> bool:
    try:
        dt.datetime.fromisoformat(stamp)
    except ValueError:
        return False
    return True


def china_day(seconds: int) -> str:
    """Seconds since 1970 → the day that it then was in China."""
    return (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds, hours=8)).date().isoformat()
