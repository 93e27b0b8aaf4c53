"""How a place is told as one that somebody goes to, by the words around its name.

No journey is known here: a text and a span go in, yes or no comes out.
"""

from __future__ import annotations

import re

_STATION = re.compile(
    r"站(?=[，,:是】\]|。\n—·(（]|$)|之行|(?:招商|考察)?行(?=[，。；”])|[两三四五六七八]地|一线"
    r"|(?:市|区|县)?(?:这)?(?:一|首|头一|第[一二三四五]|最后一|末)站"
    r"|(?:市|区|县)?(?:便|就|则)?(?:是|作为|为)(?:他们|一行|考察团|考察组|此行|此次|这趟|这次|本次|行程)?(?:招商|考察|行程)?的?(?:第[一二三四五]|头一|首|下一|最后一|末)站"
    r"|(?:市|区|县)?(?:只|也|又|还|仅|各)?(?:停|留|待|呆|泡|停留|逗留|扎)(?:了|(?:半|一|两|[\d二三四五])[天个晚])"
)
_CLASS = r"(?:城市|重镇|之都|之城|省会|首府|名城|强[市县区]|大[市县]|门户|高地|故里|之乡|老家|家乡|故乡|明珠|前沿|腹地)"
_GOES_TO_A_KIND = re.compile(rf"(?:赴|到|往|去|在|进|访问|来到|抵达)了?[^，。；、:“”在到赴]{{0,10}}{_CLASS}[“”]?$")
_GOES_TO_WHAT_IS = re.compile(
    r"(?:赴|到|往|来到|抵达|走进|走到|奔赴)了?[^，。；、:在到赴]{0,12}?(?:“[^”]{1,4}”|省城|省会|首都|古都|(?:之外|之隔|相望|协作|支援|帮扶|合作|结对|毗邻|相邻|闻名|著称)的)$"
)
_AND_A_KIND = re.compile(rf"(?:、|和|及|与|以及|还有)[^，。；、:“”]{{1,10}}{_CLASS}[“”]?")

_FAR = r"(?:[\d.]+|[一二三四五六七八九十百千两半几])[\d.一二三四五六七八九十百千两余多]*(?:多|余|来)?个?(?:多|半)?(?:公里|千米|里路|海里|小时|钟头|分钟)"
_FAR_BEHIND = re.compile(
    rf"(?:市|区|县)?(?:的)?(?:高铁|车程|路程|航程|航班)?(?:也|都|就|才|只|仅)?(?:要|需|有|用|隔)?(?:不到|不足|不过|约|近|大约|仅)?{_FAR}|[^，。；\n在到赴]{{0,8}}都?(?:通高速|通高铁)|[^，。；\n在到赴]{{0,4}}(?:比海运|天车程)"
)
_FAR_BEFORE = re.compile(
    r"(?:公里|小时|钟头|分钟|(?<!坐)(?<!乘)高铁|班列|航线|航班|(?<!坐)(?<!乘)动车|距|距离|离|相距|相邻|毗邻|接壤)(?:就|便|可|能|即可)?(?:到|至|抵|直达|通达)?$"
)
_ROUTE = re.compile(r"[^，。；:]{0,8}(?:航班|航线|班列|专列|铁路|高铁|高速|公路|联运|直达)(?!站|新区|[到赴])")
_POSTED = re.compile(
    r"[^，。；]{0,8}挂职|[、和\u4e00-\u9fff]{0,12}?(?:任职|务工|求学|经商|创业)(?:的|干部|人员|期间|者)"
)
_BUSINESS = re.compile(
    r"(?:市|县|区|省)?(?:新|也|都|还|已)?(?:投资(?!推介|促进|说明|环境|恳谈|洽谈|合作|贸易|峰会|对接|论坛|考察)|投下|投产|布点|设点|布局|办厂|建厂|设厂|开厂|建有|设有|设一|设个|设立(?!专场)"
    r"|落地|落户|落子|生根|发展|的(?:工厂|项目|投资|基地|布局|分公司|子公司|生产线|产能|厂房|总部|门店|乡贤|乡友|老乡|乡亲|企业家|校友|客户|供应商))"
)
_LIFE = re.compile(
    r"(?:市|县|区|省)?(?:打拼|闯荡|创业|经商|务工|打工|办厂|建厂|读书|求学|上学|定居|安家|落户|做生意|谋生|当兵|支教|工作(?=[多过，。\d一二三四五六七八九十]))"
)
_CARRIED = re.compile(
    r"(?:(?<![登坐踏]上)开往|[销运发通输流寄驶迁交引供送]往|[卖销运迁搬送寄输供伸辐扩]到|(?:延伸|辐射|扩大|覆盖|转移|走向|供应|出口|销售)[到至])了?$"
)
_LOOKS_AT = re.compile(r"(?:考察|观摩|走访|探访|走遍|参访|考察学习)了?$")
_VISITS = re.compile(r"[，。；]在$|(?:考察|观摩|走访|拜访|参观|察看|查看|走进|看)了$|(?:察看|走进|来到)$")
_LIST_GAP = re.compile(r"(?:[^，。；:“”\n]|“[^”]{1,8}”){1,40}(?:、|和|及|与|以及)|[^。；:“”\n]{1,50}，(?:以及|和|及)")
_OTHER_VERB = re.compile(r"座谈|会谈|洽谈|商谈|签|邀|来自|介绍|推介|企业家|客商|负责人|代表|引进|合作|陪同|参加|投资")
_CALLED_OFF = re.compile(r"(?<!未)(?<!没有)取消|推迟|延期|改期|未能成行|没能成行|搁浅|暂缓")
_ACTS_THERE = re.compile(
    r"[^。；]{0,10}(?:招商|考察|学习|对接|推介|开展|举办|举行|走访|拜访|调研|洽谈|座谈|参观|恳谈|引资)"
)
_ON_FOOT = re.compile(
    r"(?:\d[日号](?:上午|下午)?(?:考察|走访|拜访|参观)了?|赴|前往|奔赴|来到|到访|出访|抵达|转到|转战|赶到|再到|先到|又到|还到|后到|到了|，到|一行到|团到|组到|飞抵)$"
)


_SCENE = re.compile(r"[^，。；:“”]{0,20}(?:里|内|厅|室|馆|大楼|车间|厂区|现场|街头|门口|会场|酒店)，")


def is_scene(text: str, start: int, end: int) -> bool:
    """夜幕降临，苏州工业园区的一家咖啡馆里，…: a place that opens a clause which only says where a scene is set."""
    return text[start - 1 : start] in ("，", "\n", "。", "") and _SCENE.match(text, end, end + 26) is not None


def is_stage(text: str, end: int) -> bool:
    """宁波是第一站, 上海一站, 珠海只留了半天: the words behind a place make it a stage of a journey."""
    return _STATION.match(text, end, end + 24) is not None


def of_a_kind(text: str, start: int) -> bool:
    """赶赴对口合作城市广州: between the verb and the place stands what sort of place it is."""
    before = text[max(0, start - 18) : start]
    return _GOES_TO_A_KIND.search(before) is not None or _GOES_TO_WHAT_IS.search(before) is not None


def joins_a_kind(gap: str) -> bool:
    """广州以及装备制造重镇佛山: the words between two places of a list."""
    return _AND_A_KIND.fullmatch(gap) is not None


def is_measured(text: str, start: int, end: int) -> bool:
    """到北京不到三百公里, 高铁两个小时到西安, 至仁川的航班: a place that is only so and so far away."""
    return (
        (text[start - 1 : start] == "至" and _ROUTE.match(text, end, end + 16) is not None)
        or _FAR_BEHIND.match(text, end, end + 24) is not None
        or _FAR_BEFORE.search(text[max(0, start - 8) : start]) is not None
    )


def is_posting(text: str, end: int) -> bool:
    """在惠州、珠海挂职的干部: where somebody serves for a time."""
    return _POSTED.match(text, end, end + 14) is not None


def is_looked_at(text: str, start: int) -> bool:
    """观摩了包头、鄂尔多斯等地的工程: a place that is itself what somebody looks at."""
    return _LOOKS_AT.search(text, max(0, start - 6), start) is not None


def goes_on_to(gap: str) -> bool:
    """Whether what stands between two places is the rest of one item of a list and its mark, and no other verb."""
    return _LIST_GAP.fullmatch(gap) is not None and _OTHER_VERB.search(gap) is None


def has_business(text: str, start: int, end: int) -> bool:
    """在东北布点, 在上海、广州设有分公司, 到广东打拼, 销往北京: where a firm works, sells or may work, or somebody lives.

    ``start`` and ``end`` are those of the whole list that a place stands in.
    """
    if _CARRIED.search(text, max(0, start - 4), start):
        return True
    if _LIFE.match(text, end, end + 8) and text[start - 1 : start] in tuple("在到赴去来往回"):
        return True
    return text[start - 1 : start] == "在" and _BUSINESS.match(text, end, end + 16) is not None


def is_called_off(text: str, start: int, end: int) -> bool:
    """原定的漳州之行因台风取消: a clause that says that nobody went."""
    return _CALLED_OFF.search(text, start, end) is not None


def is_reached(text: str, end: int) -> bool:
    """大田到南昌、深圳更近了: what stands behind a place that another one leads to says no more than how near it is."""
    return _ACTS_THERE.match(text, end, end + 16) is None


def gone_to(text: str, start: int) -> bool:
    """再到苏州引航生物公司: a verb of going stands straight before what begins with a place."""
    return _ON_FOOT.search(text, max(0, start - 7), start) is not None


def has_address(text: str, start: int) -> bool:
    """察看了江阴市远航重工, 在泉州市三和商会: a firm is told by its place in full, behind a verb of visiting."""
    return _VISITS.search(text, max(0, start - 6), start) is not None
