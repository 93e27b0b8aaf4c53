"""The stem of a division's name: 冠县 → 冠, 甘孜藏族自治州 → 甘孜.

The stem is what is left without the word for the kind of division and without the peoples that an autonomous
division is named for. Where nothing, or one character of a city district, would be left (矿区, 东区), it is the name.
"""

from __future__ import annotations

import re

_ONE_PEOPLE = (
    "维吾尔|蒙古|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|"
    "佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|"
    "仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|"
    "独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_WITH_WORD = re.compile(rf"(?:{_ONE_PEOPLE})族\Z")
_WITHOUT_WORD = re.compile(r"(?:维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)\Z")
_AUTONOMOUS = re.compile(r"自治[区州县旗]\Z")
_KEPT_LAST = ("鄂伦春自治旗", "鄂温克族自治旗", "东乡族自治县")
"""Divisions that are named for one people and nothing else: its name is the stem."""

_KINDS = ("特别行政区", "联合旗", "地区", "特区", "省", "市", "盟", "旗", "县", "区")
_SPECIAL = {
    "神农架林区": "神农架",
    "浦东新区": "浦东",
    "滨海新区": "滨海",
    "两江新区": "两江",
    "沈北新区": "沈北",
    "梅里斯达斡尔族区": "梅里斯",
    "管城回族区": "管城",
    "顺河回族区": "顺河",
    "瀍河回族区": "瀍河",
    "峰峰矿区": "峰峰",
    "鹰手营子矿区": "鹰手营子",
    "白云鄂博矿区": "白云鄂博",
    "井陉矿区": "井陉矿区",
}
"""Districts whose kind is said in more than one character, or whose short form would be another place's name."""


def stem(name: str) -> str:
    if name in _SPECIAL:
        return _SPECIAL[name]
    if name in _KEPT_LAST:
        return _AUTONOMOUS.sub("", name).removesuffix("族")
    if _AUTONOMOUS.search(name):
        return _without_peoples(_AUTONOMOUS.sub("", name))
    for kind in _KINDS:
        if name.endswith(kind):
            return _long_enough(name, name.removesuffix(kind))
    return name


def _without_peoples(name: str) -> str:
    while True:
        shorter = _WITH_WORD.sub("", name)
        if shorter in (name, ""):
            break
        name = shorter
    return _WITHOUT_WORD.sub("", name) if name != "内蒙古" else name


def _long_enough(name: str, rest: str) -> str:
    return name if not rest or (len(rest) == 1 and name.endswith("区")) else rest
