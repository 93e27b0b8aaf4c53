"""People: the chain of titles first, then the name; which office of which place, which post at which company."""

from __future__ import annotations

import pytest
from telling import LED, cases, executives, officials, tell

OFFICIALS = [
    ("one title", "县长林启舟赴厦门招商。", {("林启舟", "大田县", "县长")}),
    ("a chain of titles", "县委副书记、县长林启舟赴厦门招商。", {("林启舟", "大田县", "县委副书记、县长")}),
    ("a place before the chain", "大田县委副书记、县长林启舟赴厦门招商。", {("林启舟", "大田县", "县委副书记、县长")}),
    ("a name of two characters", "县委书记方屿率队赴厦门招商。", {("方屿", "大田县", "县委书记")}),
    ("two characters before a verb", "县长方屿来到厦门招商。", {("方屿", "大田县", "县长")}),
    ("two characters before 一行", "县长方屿一行赴厦门招商。", {("方屿", "大田县", "县长")}),
    ("a compound surname", "县委书记欧阳澈率队赴厦门招商。", {("欧阳澈", "大田县", "县委书记")}),
    ("a compound surname and two more", "县长司徒景明率队赴厦门招商。", {("司徒景明", "大田县", "县长")}),
    ("上官", "副县长上官婉如率队赴厦门招商。", {("上官婉如", "大田县", "副县长")}),
    ("诸葛", "副县长诸葛亦凡率队赴厦门招商。", {("诸葛亦凡", "大田县", "副县长")}),
    ("a dotted name", "副县长阿依古丽·买买提赴厦门招商。", {("阿依古丽·买买提", "大田县", "副县长")}),
    ("a dotted name before a verb", "副县长努尔兰·叶尔肯率队赴厦门。", {("努尔兰·叶尔肯", "大田县", "副县长")}),
    (
        "the titles in brackets behind",
        "3月5日，黄松涛（县委常委、副县长）赴厦门招商。",
        {("黄松涛", "大田县", "县委常委、副县长")},
    ),
    ("what went before", "此前县委书记林启舟赴厦门招商。", {("林启舟", "大田县", "县委书记")}),
    (
        "a verb before the title",
        "小编跟着县委副书记、县长林启舟赴厦门招商。",
        {("林启舟", "大田县", "县委副书记、县长")},
    ),
    ("the government of its head", "县政府副县长林启舟赴厦门招商。", {("林启舟", "大田县", "副县长")}),
    ("the head of a group", "组长、副县长林启舟赴厦门招商。", {("林启舟", "大田县", "副县长")}),
    ("a district that no list has", "沙甸区区长林启舟赴厦门招商。", {("林启舟", "沙甸区", "区长")}),
    ("a secondment in brackets", "副县长（福建挂职）林启舟赴厦门招商。", {("林启舟", "大田县", "副县长")}),
    ("a bureau's section", "▲县招商局：副局长林启舟赴厦门招商。", {("林启舟", "大田县", "副局长")}),
    ("a name before 等", "县长林启舟等赴厦门招商。", {("林启舟", "大田县", "县长")}),
    (
        "two people, each with a title",
        "县委书记方屿、副县长林启舟赴厦门招商。",
        {("方屿", "大田县", "县委书记"), ("林启舟", "大田县", "副县长")},
    ),
    (
        "a list under one title",
        "副县长林启舟、许明河参加活动，赴厦门招商。",
        {("林启舟", "大田县", "副县长"), ("许明河", "大田县", "副县长")},
    ),
    (
        "county leaders without a title",
        "县领导林启舟、许明河、丁一川参加赴厦门招商活动。",
        {("林启舟", "大田县", ""), ("许明河", "大田县", ""), ("丁一川", "大田县", "")},
    ),
    (
        "a head of a bureau",
        "县工信局局长许明河赴厦门招商。",
        {("许明河", "大田县", "县工信局局长")},
    ),
    (
        "standing committee and deputy",
        "县委常委、常务副县长许明河赴厦门招商。",
        {("许明河", "大田县", "县委常委、常务副县长")},
    ),
    ("people's congress", "县人大常委会主任许明河赴厦门招商。", {("许明河", "大田县", "县人大常委会主任")}),
    ("consultative conference", "县政协主席许明河赴厦门招商。", {("许明河", "大田县", "县政协主席")}),
    (
        "two offices in two places",
        "三明市委常委、大田县委书记方屿赴厦门招商。",
        {("方屿", "三明市", "市委常委"), ("方屿", "大田县", "县委书记")},
    ),
    ("a zone's own office", "大田经济开发区管委会主任许明河赴厦门招商。", {("许明河", "大田经济开发区", "管委会主任")}),
    ("a township's office", "均溪镇党委书记许明河赴厦门招商。", {("许明河", "均溪镇", "党委书记")}),
    (
        "an official of the other side",
        "县长林启舟赴厦门招商。同安区副区长许明河陪同。",
        {("林启舟", "大田县", "县长"), ("许明河", "同安区", "副区长")},
    ),
    ("a title in traditional characters", "縣長林啟舟赴廈門招商。", {("林启舟", "大田县", "县长")}),
]


@pytest.mark.parametrize(("body", "expected"), cases(OFFICIALS))
def test_officials_are_read_from_title_to_name(body, expected):
    assert officials(tell(body)) == expected


TITLES = [
    (
        "以 before a chain",
        "以县委常委、副县长许明河为团长的考察团赴厦门招商。",
        {("许明河", "大田县", "县委常委、副县长")},
    ),
    ("a number before", "1.县委书记方屿率队赴厦门招商。", {("方屿", "大田县", "县委书记")}),
    ("another body before", "纺织专班县政协副主席许明河率队赴厦门。", {("许明河", "大田县", "县政协副主席")}),
    ("one who was it before", "前任县长许明河赴厦门招商。", {("许明河", "大田县", "县长")}),
    ("an assistant", "县长助理许明河赴厦门招商。", {("许明河", "大田县", "县长助理")}),
    ("a leading group", "县长、领导小组组长许明河赴厦门招商。", {("许明河", "大田县", "县长、领导小组组长")}),
    (
        "an office named with 和",
        "县农牧农村和科技局局长许明河赴厦门招商。",
        {("许明河", "大田县", "县农牧农村和科技局局长")},
    ),
    (
        "on secondment inside the chain",
        "县委常委(挂职)、副县长许明河赴厦门招商。",
        {("许明河", "大田县", "县委常委、副县长")},
    ),
    ("a candidate", "县委副书记、县长候选人许明河赴厦门招商。", {("许明河", "大田县", "县委副书记、县长")}),
    ("a title behind the name", "许明河县长介绍情况，许明河表示欢迎。", {("许明河", "大田县", "县长")}),
    ("one who was deputy", "原副县长许明河赴厦门招商。", {("许明河", "大田县", "副县长")}),
    ("a court", "县法院院长许明河赴厦门招商。", {("许明河", "大田县", "县法院院长")}),
    ("政府 before 县长", "县委副书记、政府县长许明河赴厦门招商。", {("许明河", "大田县", "县委副书记、县长")}),
    ("on secondment", "副县长(挂职)许明河赴厦门招商。", {("许明河", "大田县", "副县长")}),
    (
        "和 before another chain",
        "县长洛绒尼玛和县委常委许明河赴厦门招商。",
        {("洛绒尼玛", "大田县", "县长"), ("许明河", "大田县", "县委常委")},
    ),
    (
        "the leader of a delegation and another chain",
        "县委书记方屿任团长、县长许明河任副团长的考察团赴厦门招商。",
        {("方屿", "大田县", "县委书记"), ("许明河", "大田县", "县长")},
    ),
    ("a department's body before another chain", "县商务局负责人，县长许明河赴厦门。", {("许明河", "大田县", "县长")}),
]


@pytest.mark.parametrize(("body", "expected"), cases(TITLES))
def test_titles_are_cut_where_they_begin(body, expected):
    assert officials(tell(body)) == expected


NOBODY = [
    ("a title with a surname and a verb", "林县长都要问一问，赴厦门招商。"),
    ("an office of another country", "在大阪，友城春川市市长岸本露会见考察团。"),
    ("a mission abroad", "中国驻大阪总领事许明河会见考察团。"),
    ("a title without a name", "县长率队赴厦门招商。"),
    ("a surname alone", "林县长赴厦门招商。"),
    ("a verb behind a title", "县委书记主持召开招商工作会议。"),
    ("an adverb behind a title", "县长亲自带队赴厦门招商。"),
    ("several holders of one title", "各镇党委书记参加招商活动。"),
]


@pytest.mark.parametrize("body", cases(NOBODY))
def test_a_title_without_a_name_is_nobody(body):
    assert officials(tell(body)) == set()


EXECUTIVES = [
    (
        "at the site of a short name",
        "在钰民日用制品的注塑车间，总经理许明河说了情况。",
        {("许明河", "钰民日用制品", "总经理")},
    ),
    (
        "not of a room of what is visited",
        "一行拜访香港海澜研究院，参观先进材料及智能制造中心，与总裁许明河座谈。",
        {("许明河", "香港海澜研究院", "总裁")},
    ),
    (
        "a company in brackets behind a society's head",
        "厦门星海商会举行茶叙。商会会长许明河（海天机械集团董事长）说。",
        {("许明河", "厦门星海商会", "会长"), ("许明河", "海天机械集团", "董事长")},
    ),
    (
        "a company's department",
        "一行走访海天机械集团。集团规划发展部部长许明河介绍了情况。",
        {("许明河", "海天机械集团", "部长")},
    ),
    (
        "a second post in brackets",
        "厦门星海商会会长许明河（现任海天机械集团董事长）说。",
        {("许明河", "厦门星海商会", "会长"), ("许明河", "海天机械集团", "董事长")},
    ),
    (
        "a division of a group",
        "海天机械集团生物质事业部负责人许明河介绍了情况。",
        {("许明河", "海天机械集团", "负责人")},
    ),
    (
        "a section of a society",
        "一行拜会了中国畜牧业协会羊业分会，分会名誉会长许明河建议合作。",
        {("许明河", "中国畜牧业协会羊业分会", "名誉会长")},
    ),
    ("the head of a hall", "一行参观了厦门海盐博物馆，馆长许明河介绍了展陈。", {("许明河", "厦门海盐博物馆", "馆长")}),
    (
        "a department behind a short name",
        "一行走访力诺流体科技。力诺行政总监许明河说，公司要扩产。",
        {("许明河", "力诺", "总监")},
    ),
    (
        "a list of a society's officers",
        "厦门星海商会会长许明河、执行秘书长柳如眉参加座谈。",
        {("许明河", "厦门星海商会", "会长"), ("柳如眉", "厦门星海商会", "执行秘书长")},
    ),
    ("company and title", "海天机械集团董事长许明河介绍了情况。", {("许明河", "海天机械集团", "董事长")}),
    (
        "two titles",
        "海天机械集团董事长、总裁许明河介绍了情况。",
        {("许明河", "海天机械集团", "董事长、总裁")},
    ),
    ("a legal form", "厦门海澜精密有限公司总经理丁一川作了介绍。", {("丁一川", "厦门海澜精密有限公司", "总经理")}),
    ("an association", "厦门星海商会会长许明河作了介绍。", {("许明河", "厦门星海商会", "会长")}),
    ("an institute", "鹭岛材料研究院院长许明河作了介绍。", {("许明河", "鹭岛材料研究院", "院长")}),
    ("a bank", "鹭岛银行行长许明河作了介绍。", {("许明河", "鹭岛银行", "行长")}),
    (
        "公司 goes back to the company told",
        "一行来到厦门海澜精密有限公司。公司董事长许明河介绍了情况。",
        {("许明河", "厦门海澜精密有限公司", "董事长")},
    ),
    (
        "a bare title goes back as well",
        "一行来到厦门海澜精密有限公司，董事长许明河介绍了情况。",
        {("许明河", "厦门海澜精密有限公司", "董事长")},
    ),
    (
        "posts at two bodies",
        "厦门星海商会会长、海天机械集团董事长许明河作了介绍。",
        {("许明河", "厦门星海商会", "会长"), ("许明河", "海天机械集团", "董事长")},
    ),
    (
        "party post of a company",
        "海天机械集团党委书记、董事长许明河作了介绍。",
        {("许明河", "海天机械集团", "党委书记、董事长")},
    ),
    (
        "an assistant of a chairman",
        "海天机械集团董事长助理许明河介绍情况。",
        {("许明河", "海天机械集团", "董事长助理")},
    ),
    ("a deputy in short", "海天机械集团常务副总许明河介绍情况。", {("许明河", "海天机械集团", "常务副总")}),
    ("a department between", "厦门纺控投资部经理许明河介绍情况。", {("许明河", "厦门纺控", "经理")}),
    ("a department of 部 behind 部", "海天俱乐部发展部负责人许明河介绍情况。", {("许明河", "海天俱乐部", "负责人")}),
    (
        "a preposition before 公司",
        "一行来到厦门海澜精密有限公司，与公司南方事业部总经理许明河座谈。",
        {("许明河", "厦门海澜精密有限公司", "总经理")},
    ),
    (
        "公司 is the company and no site of it",
        "一行来到厦门海澜精密有限公司，参观智慧工厂。公司董事长许明河介绍情况。",
        {("许明河", "厦门海澜精密有限公司", "董事长")},
    ),
    (
        "设计院 in short",
        "一行走访鹭岛规划建筑设计研究院、厦门海澜精密有限公司。设计院负责人许明河介绍情况。",
        {("许明河", "鹭岛规划建筑设计研究院", "负责人")},
    ),
    ("a name before 教授", "与鹭岛材料重点实验室副主任许明教授座谈。", {("许明", "鹭岛材料重点实验室", "副主任")}),
    ("在沪 of an association", "在沪大田商会会长许明河介绍情况。", {("许明河", "在沪大田商会", "会长")}),
    ("a Japanese name", "海天机械集团社长小林健二介绍情况。", {("小林健二", "海天机械集团", "社长")}),
    (
        "a post of a company's department",
        "海天机械集团投资发展部部长许明河介绍情况。",
        {("许明河", "海天机械集团", "投资发展部部长")},
    ),
    (
        "the head in a bracket behind a name without an ending",
        "鹭瀚天成(总经理:许明河)作了发言。",
        {("许明河", "鹭瀚天成", "总经理")},
    ),
    (
        "the company that the sentence opens with",
        "一行走访海天机械集团。在鹭瀚科技，林启舟与集团总裁许明河座谈。",
        {("许明河", "鹭瀚科技", "总裁")},
    ),
    (
        "a name on the line above",
        "一行来到厦门海澜精密有限公司。\n鹭瀚先端电子\n企业创始人许明河介绍情况。",
        {("许明河", "鹭瀚先端电子", "创始人")},
    ),
    (
        "told beside the title once, in short elsewhere",
        "一行走访海天机械集团。公司董事长许明河说，愿意合作。厦门海澜精密有限公司董事长许明河又说，来得及。",
        {("许明河", "厦门海澜精密有限公司", "董事长")},
    ),
    (
        "an office of the board",
        "海天机械集团总裁许明河、董事会办公室主任丁一川作了介绍。",
        {("许明河", "海天机械集团", "总裁"), ("丁一川", "海天机械集团", "主任")},
    ),
    ("a site of the company", "在海澜科技AI体验中心，公司总裁许明河介绍情况。", {("许明河", "海澜科技", "总裁")}),
    ("nobody's company", "总监:许明河", set()),
    ("a title behind a name", "海天集团许明河执行副总裁介绍情况。", {("许明河", "海天集团", "执行副总裁")}),
    ("a chief of anything", "海天机械集团首席人力官许明河介绍情况。", {("许明河", "海天机械集团", "首席人力官")}),
    (
        "a party post of a firm",
        "中建三局党委书记、董事长许明河介绍情况。",
        {("许明河", "中建三局", "党委书记、董事长")},
    ),
    ("和君 keeps its 和", "和君集团董事长许明河介绍了情况。", {("许明河", "和君集团", "董事长")}),
]


@pytest.mark.parametrize(("body", "expected"), cases(EXECUTIVES))
def test_executives_belong_to_their_company(body, expected):
    facts = tell(LED + body)
    assert executives(facts) == expected
    assert {name for name, _, _ in officials(facts)} == {"林启舟"}
