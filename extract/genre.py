"""Genre: whether a page is news of the kind that tells trips, visits, signings and targets."""

from __future__ import annotations

import re

from extract.page import Page

_FICTION = re.compile(r"第\d+章|求月票|求推荐票|本章未完|上一章|下一章")
_SERIAL = re.compile(r"连载|小说")
_OTHER = re.compile(
    r"招聘(?:公告|简章|启事)|(?:实施方案|实施意见|管理办法|若干措施|工作方案|行动计划|政策解读)》?(?:的通知)?$|政策解读|报名条件|任职资格"
)
_PRINTED = re.compile(
    r"关于印发《?[^》，。\n]{4,40}(?:措施|方案|办法|规划|意见|细则|要点|计划|规定)(?:\([^)]{2,8}\))?》?的通知"
)
_NEWS = re.compile(r"招商|恳谈|考察|签约|洽谈|推介|对接|走访|拜访|座谈|合作|赴|率队|带队|投资")


def is_news(page: Page) -> bool:
    """Fiction, policy papers and job notices are not; anything else that speaks of investment or visits is."""
    head = page.text[:200]
    if _FICTION.search(head) or (_SERIAL.search(head) and "招商" not in head):
        return False
    if re.search(r"求月票|本章未完|求推荐票", page.text):
        return False
    if re.search(r"第[一1]条[\s:]", page.text) and re.search(r"本(?:办法|细则|规定|条例|措施)", page.text):
        return False
    if _OTHER.search(page.title or "") or _PRINTED.search(head):
        return False
    return bool(_NEWS.search(page.text))
