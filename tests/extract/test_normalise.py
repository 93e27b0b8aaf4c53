"""One spelling for each character at the same length, and a view without noise spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.normalise import IGNORABLE, Script, compact, normalise, simplify

CHARACTERS = [
    ("full-width digits and letters", "１１月１８日ＬＥＤ", "11月18日LED"),
    ("full-width brackets and colon", "来源：（甲）", "来源:(甲)"),
    ("tortoise-shell brackets", "平政办字〔2019〕9号", "平政办字[2019]9号"),
    ("bold brackets stay", "【图】《书》", "【图】《书》"),
    ("comma between Chinese", "2月23日,县长", "2月23日，县长"),
    ("comma behind a letter in Chinese", "考察LYC,走访SKF", "考察LYC，走访SKF"),
    ("comma before a digit in Chinese", "21个,3家", "21个，3家"),
    ("comma behind a space", "15 日 , 考察", "15 日 ， 考察"),
    ("thousands keep their comma", "1,200万元", "1,200万元"),
    ("an English name keeps its comma", "Hope Co., Ltd. 与Foo Co.,Ltd", "Hope Co., Ltd. 与Foo Co.,Ltd"),
    ("semicolon", "甲;乙；丙", "甲；乙；丙"),
    ("dashes and waves", "3–5日～6日－7日~8日―9日", "3—5日—6日—7日—8日—9日"),
    ("ASCII hyphen stays", "2月20日-23日", "2月20日-23日"),
    ("corner quotes", "「招商月」『云商』", "“招商月”“云商”"),
    ("straight quotes by turns", '他说"好","再来"', "他说“好”，“再来”"),
    ("straight quotes begin anew in each line", '"甲\n"乙"', "“甲\n“乙”"),
    ("middle dots", "木拉提•胡斯曼、旦增・伦珠‧某", "木拉提·胡斯曼、旦增·伦珠·某"),
    ("wide, hard and thin spaces", "甲\u3000乙\u00a0丙\u2009丁\t戊", "甲 乙 丙 丁 戊"),
    ("line ends", "甲\r\n乙\r丙\u2028丁", f"甲{IGNORABLE}\n乙\n丙\n丁"),
    ("zero width", "甲\ufeff乙\u200d丙\x00", f"甲{IGNORABLE}乙{IGNORABLE}丙{IGNORABLE}"),
    ("radicals of a PDF", "⾦⻓⻋⼈", "金长车人"),
    ("compatibility ideographs", "\uf90a\uf9d1", "金六"),
    ("circled digits and squares are no digits", "①㎡Ⅳ", "①㎡Ⅳ"),
]


@pytest.mark.parametrize(
    ("given_text", "expected"), [row[1:] for row in CHARACTERS], ids=[row[0] for row in CHARACTERS]
)
def test_characters_have_one_spelling(given_text: str, expected: str) -> None:
    assert normalise(given_text) == expected


SCRIPTS = [
    ("a traditional sentence", "縣長張文松帶領部門負責人南下廣東", "县长张文松带领部门负责人南下广东"),
    ("mixed forms inside it", "云霄新聞網訊 縣委副書記", "云霄新闻网讯 县委副书记"),
    ("于 and 於", "由於關於縣長", "由于关于县长"),
    ("著 of aspect and of names", "隨著發展著名企業", "随着发展著名企业"),
    ("乾 dry and in names", "葉乾坤參觀餅乾廠", "叶乾坤参观饼干厂"),
    ("了解 but 瞭望", "瞭解瞭望塔項目進展", "了解瞭望塔项目进展"),
    ("答复 but 覆盖", "答覆企業覆蓋網絡", "答复企业覆盖网络"),
    ("征求 but 魏徵", "徵求魏徵館長意見", "征求魏徵馆长意见"),
    ("a simplified text keeps a name in old characters", "考察团走访乾照光电,总经理張堃昇介绍产业发展情况", None),
    ("a simplified text keeps 於", "於先生带队赴上海学习考察经济发展", None),
]


@pytest.mark.parametrize(("given_text", "expected"), [row[1:] for row in SCRIPTS], ids=[row[0] for row in SCRIPTS])
def test_only_a_text_that_is_traditional_as_a_whole_is_simplified(given_text: str, expected: str | None) -> None:
    assert normalise(given_text) == (expected or given_text.replace(",", "，"))


def test_one_traditional_character_is_no_evidence() -> None:
    assert simplify("云龍", Script({"龍": "龙", "馬": "马"})) == "云龍"


SPACES = [
    (
        "spaces everywhere",
        "3 月 1 2 日至 1 5 日 , 区委书记带领区委办 、招商中心",
        "3月12日至15日，区委书记带领区委办、招商中心",
    ),
    ("a headline keeps its gap", "三天九站 把朋友圈越走越密", "三天九站 把朋友圈越走越密"),
    ("a noisy headline does not", "潘启海率队赴上海 、镇江 招商", "潘启海率队赴上海、镇江招商"),
    ("names in a byline stay apart", "(记者 王卫斌 冯海砚)", "(记者 王卫斌 冯海砚)"),
    ("a padded name in a list", "县委副书记王 伟、李晓明参加。", "县委副书记王 伟、李晓明参加。"),
    ("a padded name between two stops", "李晓明、王 伟、张 军参加。", "李晓明、王伟、张 军参加。"),
    ("spelt-out words", "黄 冈 招 商 快 讯", "黄冈招商快讯"),
    ("numbers and units", "总投资 35.6 亿元，于 2023 年 2 月 15 日签约", "总投资35.6亿元，于2023年2月15日签约"),
    ("numbers and units in a headline", "第 18 期 2 月 15 日", "第18期 2月15日"),
    ("Latin names in running text", "走访 LG Display 广州工厂，洽谈合作", "走访LG Display广州工厂，洽谈合作"),
    ("English stays English", "Sato Kenji and Thai Thuy Linh", "Sato Kenji and Thai Thuy Linh"),
    ("layout line", "今日象山  2024-04-23  通讯员 陈光曙", "今日象山 2024-04-23 通讯员 陈光曙"),
    ("date and time stay apart", "2024-04-17 07:00 日照日报", "2024-04-17 07:00 日照日报"),
    ("behind a label", "来源: 某政府网 作者:李明伟 字号:T|T", "来源:某政府网 作者:李明伟 字号:T|T"),
    ("indent and tail", "　　据悉。  \n　　另", "据悉。\n另"),
    ("inside brackets and quotes", "( 区长 )与“ 链主 ”", "(区长)与“链主”"),
    ("a dotted date is no decimal", "2022.11.12 月星集团来访", "2022.11.12 月星集团来访"),
    (
        "readings put behind characters",
        "縣(xiàn)領(lǐng)導(dǎo)開(kāi)展招商,他們(men)說(shuō)好",
        "县领导开展招商，他们说好",
    ),
    ("Latin in brackets is no reading", "博世(bosch)、某(a)公司", "博世(bosch)、某(a)公司"),
    ("zero-width inside a name", "张\u200b学\ufeff宏", "张学宏"),
    ("line ends of Windows", "甲\r\n\r\n乙", "甲\n\n乙"),
]


@pytest.mark.parametrize(("given_text", "expected"), [row[1:] for row in SPACES], ids=[row[0] for row in SPACES])
def test_noise_spaces_go_and_separators_stay(given_text: str, expected: str) -> None:
    assert compact(normalise(given_text)).text == expected


def test_spans_lead_back_to_the_original() -> None:
    text = normalise("3 月 1 2 日 、潘 启\u200b海")
    view = compact(text)
    at = view.text.index("12日")
    start, end = view.span(at, at + 3)
    assert text[start:end] == "1 2 日"
    assert view.span(0, len(view.text)) == (0, len(text))
    assert view.span(2, 2) == (4, 4)


def test_a_text_without_noise_stays_itself() -> None:
    view = compact("2月15日，冠县\n张学宏")
    assert (view.text, list(view.offsets)) == ("2月15日，冠县\n张学宏", list(range(13)))


NOISE = st.text(
    alphabet=st.sampled_from(
        list("  \u3000\t\r\n\u200b\ufeff\"',，、。:：1２345月日年县長張马龍乾·-—([）】ABz\U0002a6d6𝫈●\x00")
    )
)


@given(NOISE | st.text())
def test_length_never_changes_and_a_second_time_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert len(once) == len(text)
    assert normalise(once) == once


@given(NOISE | st.text())
def test_every_kept_character_knows_where_it_stood(text: str) -> None:
    plain = normalise(text)
    view = compact(plain)
    offsets = list(view.offsets)
    assert len(offsets) == len(view.text) + 1
    assert offsets == sorted(set(offsets))
    assert offsets[-1] == len(plain)
    assert [plain[o] for o in offsets[:-1]] == list(view.text)
    assert offsets == [view.offset(i) for i in range(len(view.text) + 1)]
    assert view.text.count("\n") == plain.count("\n")
    assert IGNORABLE not in view.text
