"""Layout: which line is the title, which are byline and date line, where the body ends; source and publication date."""

from __future__ import annotations

import re

from extract.dates import find_published
from extract.document import Document
from extract.page import Line, Page, cut_sentences, make_page

_NAVIGATION = re.compile(
    r"当前位置|您的位置|您现在的位置|^首页|首页\s*[>»\-—/]|>{2}|\s>\s|»|^https?:|www\.|无障碍|长者模式|^关注(微信|微博)|索引号|版面导航|标题导航|收藏本站|设为首页"
    r"|点击(上方|蓝字)|^直播\s|^\|?$|上一[篇版]|下一[篇版]|^第\d+版|^头版$|数字报|^[A-Za-z]{1,3}\d{1,2}版|复制链接|^发表于|全部楼层|收录于专题|保护视力"
)
_META = re.compile(
    r"(来源|稿源|作者|记者|通讯员|发布时间|发布日期|日期|时间|编辑|责编|浏览|点击|阅读|访问量|字号|字体|打印|供稿|撰稿|撰文|审核|审稿|信息来源|发布机构|发文机关|公开日期|转自|查看|发表于|原创|分享)"
    r"\s*[:：丨|]|^\(?(记者|通讯员|□|■)|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(\s+\d{1,2}:\d{2}(:\d{2})?)?|字号|浏览次数|^\S{2,12}(日报|晚报|时报|新闻网|网|发布)\s.*\d{4}"
)
_WHEN = re.compile(
    r"(?:时间|日期|日程|行程时间|招商时间)[:：]\s*\d{1,2}月\d{1,2}日(?:[—~至到\-]+(?:\d{1,2}月)?\d{1,2}日)?$"
)
"""When a part of a bulletin took place, as a line of its own beside 带队 and 地点."""
_TAIL = re.compile(
    r"^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期[一二三四五六日天])?\s*(?:第?\d*版?)?[:：]?[\u4e00-\u9fff]{0,8}$|^[\[【(■◇—\s]*((责任|本文|本期|新媒体)?编辑|责编|责任编辑|一审|二审|初审|校对|审核|审签|审稿|签发|撰稿|主办|承办|版权|声明|免责|来源|供稿|文字|图片|摄影|Copyright|上一[篇条则]|下一[篇条则]|打印|关闭|分享到|扫一扫|相关链接"
    r"|延伸阅读|关键词|关键字|凡本网|本文(由|地址|来源)|转载|网站标识码|技术支持|联系电话|监督电话|举报电话|返回顶部|您需要登录|一图读懂|更多新闻|报[:：]|发[:：]|抄送|编者|我要纠错|无障碍浏览|微信号|喜欢|点个|END|文/图"
    r"|原标题|修改[:：]|来历[:：]|作者[:：]|记者[:：]|附件|标签|评论|收藏|推荐阅读|打开|查看精彩|资料图|新闻热线|投稿|电话[:：])"
)
_LINKS = re.compile(
    r"^[\[【■◆▲●※>—\s]*(?:相关(?:链接|新闻|阅读|报道|推荐|文章|稿件)|延伸阅读|推荐阅读|新闻推荐|往期(?:回顾|推荐|精彩)?|热门(?:新闻|文章|推荐)|更多(?:新闻|阅读)|猜你喜欢|近期热点)[\]】:：\s]*$"
)
"""A heading under which only headlines of other news follow."""
_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|来源|稿源|来历|转自|发布机构|发文机关|供稿单位|供稿|主办单位|主办)\s*[:：丨]\s*(?!浏览|发布时间|作者|编辑|点击|时间|字号|打印|本站|阅读)([^\s,，。;；|丨【】\[\]<>)）]{2,40}?)(?=发布时间|浏览|作者|编辑|点击|时间|$|[\s,，。;；|丨【】\[\]<>)）])"
)
_OUTLET = re.compile(
    r"([\u4e00-\u9fffA-Za-z·]{2,14}?(?:日报|晚报|时报|晨报|早报|商报|周报|新闻网|政务网|信息网|融媒体中心|融媒|电视台|广播电视台|新闻|发布|政府网|人民政府网?|"
    r"人民政府办公室|政府办公室|管委会|管理委员会|招商局|商务局|投资促进局|投促局|投资促进中心|经济合作局|商会|党政办|街道办事处|报))(?![\u4e00-\u9fff])"
)
_ACCOUNT = re.compile(r"(?:原创\s*[|:：]?\s*)?([\u4e00-\u9fff]{3,10})\s+(?:\1\s+)?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}")
"""A public account's post: its name, then the date (张家港商务 2023-03-21 07:58)."""
_MASTHEAD = re.compile(
    r"^[\u4e00-\u9fff·]{2,16}(人民政府|人民政府网|政务网|信息网|新闻网|日报|晚报|报|数字报|门户网站|管委会|融媒体中心|网站)(首页|网站)?$"
)
_BY_REPORTER = re.compile(
    r"^[^。]{0,60}[(（](?:全媒体)?(?:记者|通讯员|文|图|作者|撰稿)[^)）]{0,40}[)）]$|^[(（][^)）。]{2,60}[)）]$|^记者[\s\u4e00-\u9fff、]{2,24}$|^[□■](?!.*。)"
)


def lay_out(document: Document, *, published: str | None = None, source: str | None = None) -> Page:
    """The page of a document with lines, sentences, title, source and publication date.

    What the document's carrier says wins over what stands in the text; ``published`` and ``source`` are used where
    neither says anything.
    """
    page = make_page(document.text)
    _classify(page, has_title=document.title is not None)
    cut_sentences(page)
    page.title = document.title or _title(page)
    page.source = document.source or _source(page) or source
    page.published = document.published or _published(page) or published
    return page


def _classify(page: Page, *, has_title: bool) -> None:
    text, at = page.text, 0
    raw: list[tuple[int, int]] = []
    for piece in text.split("\n"):
        start, end = at, at + len(piece)
        at = end + 1
        inner = piece.strip()
        if inner:
            offset = piece.find(inner)
            raw.append((start + offset, start + offset + len(inner)))
    body_seen = title_seen = links = False
    if has_title:
        title_seen = True
    for index, (start, end) in enumerate(raw):
        line = text[start:end]
        kind = _kind(line, index, len(raw), body_seen, title_seen)
        links = body_seen and (_LINKS.match(line) is not None or (links and "。" not in line and len(line) <= 60))
        if links:
            kind = "tail"
        if kind == "title":
            title_seen = True
        if kind == "body" and len(line) >= 30 and "。" in line:
            body_seen = True
        page.lines.append(Line(start, end, kind))


def _kind(line: str, index: int, count: int, body_seen: bool, title_seen: bool) -> str:
    if _WHEN.match(line):
        return "body"
    long = len(line) > 120 or ("。" in line and len(line) > 60)
    if not body_seen:
        if _NAVIGATION.search(line) and not long and "。" not in line:
            return "meta"
        if not title_seen:
            if _MASTHEAD.match(line) or (_META.search(line) and not long and not _looks_like_title(line)):
                return "meta"
            if line.endswith(("。", "。”")) or (
                re.match(r"(?:近日|日前|\d{1,2}月\d{1,2}日(?:上午|下午|[至—到]|，))", line) and "，" in line
            ):
                return "body"
            if re.match(r"放大图片|第\d+章|[^，。]{2,12}客户端", line):
                return "meta"
            return "body" if long else "title"
        if (_META.search(line) and not long and not line.endswith("。")) or (_BY_REPORTER.match(line) and not long):
            return "meta"
        return "body" if long or "。" in line else "head"
    if not long and (_TAIL.match(line) or _BY_REPORTER.match(line)):
        return "tail"
    if _TAIL.match(line) and index >= count * 0.6:
        return "tail"
    if _NAVIGATION.search(line) and not long and index > 3:
        return "tail"
    return "body"


def _looks_like_title(line: str) -> bool:
    """A headline that carries a date is a headline still."""
    return bool(re.search(r"招商|考察|签约|赴|率队|带队", line)) and not re.search(
        r"来源|发布时间|浏览|\d{1,2}:\d{2}", line
    )


def _title(page: Page) -> str | None:
    for line in page.lines:
        if line.kind == "title":
            return page.text[line.start : line.end]
    return None


def _source(page: Page) -> str | None:
    metas = [page.text[x.start : x.end] for x in page.lines if x.kind in ("meta", "tail", "head")]
    body = [page.text[x.start : x.end] for x in page.lines if x.kind in ("title", "body")]
    for line in metas:
        if match := _SOURCE.search(line):
            return match.group(1).strip("()（）")
    for line in body[:1] + body[-2:]:
        if match := re.search(r"来源[:：]\s*([^\s,，。;；|丨]{2,30})", line):
            return match.group(1)
    for line in [*metas, *body[-2:]]:
        if match := re.search(r"[(（“]([\u4e00-\u9fff]{2,8}(?:政府网|政务网|新闻网|融媒体中心|宣传部))[”)）]", line):
            return match.group(1)
    for line in [*metas, *body[:2]]:
        if match := re.match(r"([\u4e00-\u9fff]{2,10}(?:报|网|社|台|新闻|客户端))(?:全媒体)?记者", line):
            return match.group(1)
    for line in body[:3]:
        if match := re.match(
            r"[【(（]?([\u4e00-\u9fff]{2,12}?(?:网|报|社|融媒))[\u4e00-\u9fff]{0,6}(?:\d{1,2}月\d{1,2}日)?(?:讯|电|消息)",
            line,
        ):
            return match.group(1)
    for line in metas:
        if match := _ACCOUNT.match(line):
            return match.group(1)
    for line in metas:
        for match in _OUTLET.finditer(line):
            return re.sub(r"^.*来源于", "", match.group(1))
    return None


def _published(page: Page) -> str | None:
    """The publication date: of the date lines the first with a year, then that of the first lines of the body."""
    without_year: str | None = None
    first_body = next((x for x in page.lines if x.kind == "body"), None)
    lines = [x for x in page.lines if x.kind in ("meta", "head", "title")] + [x for x in page.lines if x.kind == "tail"]
    lines += [x for x in page.lines[-3:] if x.kind == "body" and "。" not in page.text[x.start : x.end]]
    for line in lines:
        found = find_published(_dashed(page.text[line.start : line.end]))
        if found and not found[0].startswith("X"):
            return found[0]
        without_year = without_year or (found[0] if found else None)
    if first_body is not None:
        found = find_published(_dashed(page.text[first_body.start : min(first_body.end, first_body.start + 80)]))
        if found and not found[0].startswith("X"):
            return found[0]
    return _year_told(page, without_year)


def _year_told(page: Page, published: str | None) -> str | None:
    """A date line without a year takes the year that the text tells in full, when it tells just one."""
    if published is None or not published.startswith("XXXX"):
        return published
    years = set(re.findall(r"(20\d\d)年\d{1,2}月", page.text))
    return published.replace("XXXX", years.pop()) if len(years) == 1 else None


def _dashed(line: str) -> str:
    """The line with plain hyphens inside numbers, as dates have them."""
    return re.sub(r"(?<=\d)—(?=\d)", "-", line)
