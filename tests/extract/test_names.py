"""Where a name ends: what follows it, what its characters are, how it is told elsewhere."""

from __future__ import annotations

import pytest
from telling import cases

from extract.names import read_name

ENDS = [
    ("a rare surname", "禤立成率队赴深圳", "禤立成"),
    ("a surname that is a word", "经天佑率队到深圳", "经天佑"),
    ("two characters before an adverb and a verb", "海岩未外出", "海岩"),
    ("an adverb of several", "言午就曾带队", "言午"),
    ("a preposition and a pronoun", "柴岭同他谈了", "柴岭"),
    ("an adverb that may be a given name stays in it", "应世刚在会上", "应世刚"),
    ("a verb of the dictionary", "苏和留在德州", "苏和"),
    ("a verb with its object", "乌鸣洽谈苹果", "乌鸣"),
    ("a verb with an aspect", "吴江人设了一桌", "吴江人"),
    ("a title behind", "和巍然博士边走边讲", "和巍然"),
    ("a given name that is a word with a border in it", "冉从容带队", "冉从容"),
    ("向 in a given name", "花向阳一行", "花向阳"),
    ("a Mongolian name without a dot", "那顺巴雅尔带队", "那顺巴雅尔"),
    ("a Mongolian name of four", "乌云达来赴广州", "乌云达来"),
    ("a Tibetan name of four", "索南旺堆，西宁", "索南旺堆"),
    ("才让 is no adverb and preposition", "东生才让，下同", "东生才让"),
    ("an Yi name with a character of its own", "俄底阿各带队", "俄底阿各"),
    ("a verb behind a Mongolian name", "阿古达木便登上", "阿古达木"),
    ("作 in a given name", "吴作义，随后", "吴作义"),
    ("和 before an office", "索朗嘎瓦和副市长许明河", "索朗嘎瓦"),
    ("a Japanese name", "小林健二就合作", "小林健二"),
    ("a short name in a longer one", "古丽巴哈尔是本地人", "古丽巴哈尔"),
    ("a dotted name with a character that follows names", "伊宁·阿布都一行", "伊宁·阿布都"),
    ("则 behind a name", "奚亮则提出", "奚亮"),
    ("a Japanese name with a numeral", "谷口健一对订单有兴趣", "谷口健一"),
    ("a Tibetan name that begins as an adverb", "才旺多杰等", "才旺多杰"),
    ("one after the other", "闵敏先后发言", "闵敏"),
    ("the next day", "海定邦次日在天津", "海定邦"),
    ("today", "甘海昨起率队", "甘海"),
    ("a word for some time", "幸福临时负责", "幸福"),
    ("and those with", "寸心及相关单位负责人", "寸心"),
    ("在 in a given name", "李自在一行", "李自在"),
    ("和 in a given name", "高春和主推轨道交通", "高春和"),
    ("another mark", "皮敬安】", "皮敬安"),
    ("the end of a Mongolian name", "敖日其楞一行", "敖日其楞"),
    ("a Mongolian name on 干", "白音查干带队", "白音查干"),
    ("a word in a list of titles and names", "方向、乡长施金秋陪同", "方向"),
    ("于 and a day", "殷夫于19日到", "殷夫"),
    ("a word before a border", "黄金生率队", "黄金生"),
]


@pytest.mark.parametrize(("text", "name"), cases(ENDS))
def test_a_name_ends_where_a_word_that_follows_names_begins(text, name):
    found = read_name(text, 0)
    assert found is not None
    assert text[: found[0]] == name


NO_NAME = [
    ("what the head of a firm does", "会面，隔着屏幕谈"),
    ("an office in a list", "县府办、发改局"),
    ("a number", "三下厦门"),
    ("a direction", "往南，主席往东"),
    ("a way back", "返程，随行的人"),
    ("a day", "明天早上要看"),
    ("a preposition", "从事多年"),
    ("a city", "常州市，次日"),
    ("an adverb", "率先垂范"),
]


@pytest.mark.parametrize("text", cases(NO_NAME))
def test_a_word_is_no_name(text):
    assert read_name(text, 0) is None
