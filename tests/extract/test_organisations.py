"""Organisations: with and without a legal form, in lists, in brackets, with 和 in the name, short and in full."""

from __future__ import annotations

import pytest
from telling import LED, cases, tell, visited

from extract.brands import find_brands
from extract.organisations import acceptable, core_of, find_organisations, fullest, is_name, owner_of_site
from extract.tradenames import find_trade_names

NAMED = [
    ("a limited company", "来到厦门海澜精密有限公司了解情况", ["厦门海澜精密有限公司"]),
    ("a joint-stock company", "走访福建鼎信机械股份有限公司", ["福建鼎信机械股份有限公司"]),
    ("brackets inside", "考察了蓝芯(厦门)科技有限公司", ["蓝芯(厦门)科技有限公司"]),
    ("集团 in brackets", "考察了海天(集团)有限公司", ["海天(集团)有限公司"]),
    ("a group", "走进海天机械集团", ["海天机械集团"]),
    ("an association", "拜访厦门星海商会", ["厦门星海商会"]),
    ("a university", "走访鹭江理工大学", ["鹭江理工大学"]),
    ("an institute", "走访鹭岛材料研究院", ["鹭岛材料研究院"]),
    ("a bank", "走访鹭岛银行", ["鹭岛银行"]),
    ("a park", "参观厦门云谷科技园", ["厦门云谷科技园"]),
    ("a branch", "拜访鹭岛银行厦门分行", ["鹭岛银行厦门分行"]),
    ("和 between two", "走访海天机械集团和鹭江铝业公司", ["海天机械集团", "鹭江铝业公司"]),
    ("与 between two", "海天机械集团与鹭江铝业公司", ["海天机械集团", "鹭江铝业公司"]),
    ("和 as a part of the name", "走访和君集团", ["和君集团"]),
    ("和 between and in the name", "走访海天集团和和君集团", ["海天集团", "和君集团"]),
    ("a list", "走访海天集团、鹭江集团、和君集团", ["海天集团", "鹭江集团", "和君集团"]),
    (
        "a place that begins like a pronoun",
        "贵州海澜制药有限公司、贵阳鼎信公司",
        ["贵州海澜制药有限公司", "贵阳鼎信公司"],
    ),
    ("a place that begins like a verb", "走访聊城海澜轴承有限公司", ["聊城海澜轴承有限公司"]),
    ("建设 and 铁建", "泛澜建设集团、中国铁建集团", ["泛澜建设集团", "中国铁建集团"]),
    ("等 inside a word", "海澜材料高等研究院", ["海澜材料高等研究院"]),
    ("和 before a bare form", "湖盐深加工、品牌代工与公司", []),
    ("a market of a country", "进入葡语国家市场、汽车后市场", []),
    ("a market of goods", "走访鹭岛食用菌批发市场", ["鹭岛食用菌批发市场"]),
    ("a place where one sets up something", "在大田设加工厂", []),
    ("市长 that begins a place", "下午海澜市长治商会送行", ["海澜市长治商会"]),
    ("a full form behind 实业", "中海澜实业发展有限公司", ["中海澜实业发展有限公司"]),
    ("an agency of a company", "与海澜机床驻浙江办事处座谈", ["海澜机床驻浙江办事处"]),
    ("an agency of a county", "与大田县驻浙江办事处座谈", []),
    ("a member", "走访会员企业山东海澜陶瓷有限公司", ["山东海澜陶瓷有限公司"]),
    ("a count of people in front", "考察团一行九人访澳门大田同乡联谊会", ["澳门大田同乡联谊会"]),
    ("an industry's company", "兼新能源公司董事长", []),
    ("了解 before the company", "详细了解公司发展历程", []),
    ("that company", "在该公司，就该公司投资", []),
    ("a foundation", "拜访鹭江公益基金会", ["鹭江公益基金会"]),
    ("a fund's company", "与海澜创新基金管理有限公司座谈", ["海澜创新基金管理有限公司"]),
    ("a head of an alliance", "海澜药械联盟总会长", ["海澜药械联盟"]),
    ("a bay of headquarters", "考察新澜总部湾项目", []),
    ("a committee of a society", "与中国澜品工业协会制伞专业委员会会长座谈", ["中国澜品工业协会制伞专业委员会"]),
    ("经 inside a name", "走访浙经数澜集团", ["浙经数澜集团"]),
    ("a works that somebody builds", "在大田建厂", []),
    ("和 between the fields of a society", "拜访中国食品和包装机械工业协会会长", ["中国食品和包装机械工业协会"]),
    ("和 between two societies", "拜访厦门食品协会和福建包装协会", ["厦门食品协会", "福建包装协会"]),
    ("和 behind a place", "在上海和元生物股份有限公司，", ["上海和元生物股份有限公司"]),
    ("和 of talking behind a place", "在上海和海澜生物股份有限公司座谈", ["海澜生物股份有限公司"]),
    ("和 that makes a word with the next name", "海澜医疗器械厂和顺德区模具协会", ["海澜医疗器械厂", "顺德区模具协会"]),
    ("a school of a university", "与鹭江农业大学食品学院接洽", ["鹭江农业大学食品学院"]),
    ("an institute of an academy", "拜访省农科院大豆所", ["省农科院大豆所"]),
    ("a long name behind a group's", "海天集团华东设计研究院有限公司", ["海天集团华东设计研究院有限公司"]),
    ("园区", "下午到海澜科技园区，", ["海澜科技园区"]),
    ("no name, only a class", "走访当地企业、商会", []),
    ("a count of companies", "走访了五家公司", []),
    ("the company without a name", "参观了该公司", []),
]


@pytest.mark.parametrize(("text", "names"), cases(NAMED))
def test_names_with_an_ending_are_found_wherever_they_stand(text, names):
    found = find_organisations(text, [])
    assert [o.name for o in found] == names
    assert [text[o.start : o.end] for o in found] == names


BORDERS = [
    ("a bare verb in front", "下午见安徽海澜精密有限公司", ["安徽海澜精密有限公司"]),
    ("先看 in front", "考察组先看海澜精密公司的展厅", ["海澜精密公司"]),
    ("见证 is a word", "见证集团成立", []),
    ("a short brand with 同", "察看卓闽锂电、福建省青澜同新材料股份有限公司", ["福建省青澜同新材料股份有限公司"]),
    ("a county before a name with its own province", "来到邯郸市鸡泽县河北红椒食品有限公司", ["河北红椒食品有限公司"]),
    ("a city before a society of another place", "拜访东莞市湖北随州商会", ["东莞市湖北随州商会"]),
    ("a society of people away from home", "在京大田企业商会", ["在京大田企业商会"]),
    ("在 before a place", "在澳门江西同乡会", ["澳门江西同乡会"]),
    ("a branch", "走访国家照明工程研发中心南方分部", ["国家照明工程研发中心南方分部"]),
    ("a word for what it is", "走访了江西省驻港窗口企业华澜企业有限公司", ["华澜企业有限公司"]),
    ("厂区 is no works", "在海澜老厂区改造", []),
    ("the office of a park", "赶到中关村科技园区管理委员会", []),
    ("a verb behind a place", "在安吉看海澜白茶公司，", ["海澜白茶公司"]),
    ("a verb that no list had", "一行五人莅临厦门市大田商会", ["厦门市大田商会"]),
    ("a member of a chamber", "到商会副会长单位海澜机电有限公司", ["海澜机电有限公司"]),
    ("a mark in front", "▷海澜集团签约", ["海澜集团"]),
    ("a date and a place with dots", "21日下午·观塘·南海集团", ["南海集团"]),
]


@pytest.mark.parametrize(("text", "names"), cases(BORDERS))
def test_where_a_name_begins_and_ends(text, names):
    assert [o.name for o in find_organisations(text, [])] == names


SITES = [
    ("a group's seat", "海天集团总部", "海天集团"),
    ("a seat in a city", "海天集团上海总部", "海天集团"),
    ("a part of the world", "海澜(Hailan)亚太总部", "海澜(Hailan)"),
    ("a brand's stand", "霍尼韦尔展台", "霍尼韦尔"),
    ("a seat behind the full name", "广东海澜科技股份有限公司松山湖总部", "广东海澜科技股份有限公司"),
    ("a seat of a name with a trade", "商澜科技香港总部", "商澜科技"),
    ("no seat", "海天集团", "海天集团"),
    ("ordinary words", "共享总部", "共享总部"),
]


@pytest.mark.parametrize(("name", "owner"), cases(SITES))
def test_a_seat_or_a_stand_counts_as_its_company(name, owner):
    assert owner_of_site(name) == owner


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("又到合肥科大讯飞座谈", ["科大讯飞"]),
        ("走访天合光能、广东大族激光", ["天合光能", "广东大族激光"]),
        ("考察锂电装备", []),
        ("湖南北大门", []),
        ("走进TCL华星", ["TCL华星"]),
        ("小米路口", []),
        ("到雅戈尔健康科技、", ["雅戈尔健康科技"]),
        ("拜访华为终端与某大学", ["华为终端"]),
        ("同正泰新能源、东方园林座谈", ["正泰新能源", "东方园林"]),
        ("又同华为数字能源、汇川技术座谈", ["华为数字能源", "汇川技术"]),
        ("推介风电装备、", []),
        ("在华为汽车业务大会上", ["华为"]),
    ],
)
def test_well_known_companies_are_found_by_their_short_names(text, found):
    assert [text[s:e] for s, e in find_brands(text)] == found


TRADES = [
    ("a name and a trade", "在沂源的瑞沣玻璃，", ["瑞沣玻璃"]),
    ("a place, a name and a trade", "与浙江佶竺生物科技洽谈", ["浙江佶竺生物科技"]),
    ("a list", "顶琎科技、骏澔石化三户", ["顶琎科技", "骏澔石化"]),
    ("somebody of the company", "森珩动力董事长", ["森珩动力"]),
    ("ordinary words", "绿色食品、新型建材、高端装备和现代农业", []),
    ("materials", "铜基新材料、铝镁新材料", []),
    ("words newly coined", "智造装备、低碳能源、预制食品", []),
    ("a part of a longer phrase", "瑞沣玻璃纤维项目", []),
    ("a clause", "谈的是农业，问的是物流", []),
]


@pytest.mark.parametrize(("text", "names"), cases(TRADES))
def test_a_name_with_a_trade_is_a_company_wherever_it_stands(text, names):
    assert [o.name for o in find_trade_names(text)] == names


LISTED = [
    ("a verb behind the list", "林启舟与厦门星海商会、海澜农业谈了富硒食品。", {"厦门星海商会", "海澜农业"}),
    ("到 and a list", "下午又去了佰沣鞋业、三珩工具。", {"佰沣鞋业", "三珩工具"}),
    ("with one that has no ending", "林启舟见了曲澜文旅和鹭旅集团。", {"曲澜文旅", "鹭旅集团"}),
    ("signed where one is", "在海澜电机股份有限公司，我县与企业签订了合作意向书。", {"海澜电机股份有限公司"}),
    ("in somebody's words", "对方表示，公司产品卖到了鹭江集团。", set()),
    ("people of the home place", "林启舟还看望了在厦门的乡亲。", set()),
    (
        "a place before each",
        "先后前往了漳州的金鹭电子、龙岩的鼎信机械，泉州的蓝芯微电子等企业。",
        {"金鹭电子", "鼎信机械", "蓝芯微电子"},
    ),
    ("commas", "走访了金鹭智造，鼎信机械，蓝芯微，海澜光电四家企业。", {"金鹭智造", "鼎信机械", "蓝芯微", "海澜光电"}),
    (
        "三和 in a name",
        "实地考察了漳州市云霄县三和五金城、海澜五金制品厂。",
        {"漳州市云霄县三和五金城", "海澜五金制品厂"},
    ),
    ("an institute of a group", "走访了航天科技集团六院、海天集团。", {"航天科技集团六院", "海天集团"}),
    ("a zone on the way", "考察组赴海澜新区参观了海天集团。", {"海天集团"}),
    ("a park of a company", "考察团再进海天集团的数字化产业园。", {"海天集团"}),
    ("a deal that is only talked of", "与海天集团洽谈的光缆项目，双方约定再议。", set()),
    ("sights and service centres", "参观了胡里山炮台、鹭岛政务服务中心。", set()),
    ("a firm of a place and a trade", "林启舟与宁波方正模具座谈。", {"宁波方正模具"}),
    (
        "many at which",
        "一行人在海澜光电、鼎信机械、蓝芯微等企业考察时，了解了情况。",
        {"海澜光电", "鼎信机械", "蓝芯微"},
    ),
    ("industries and no companies", "重点对接了汽车零配件、电子元器件和中药材三个产业。", set()),
    ("what was studied at a company", "到海天集团考察激光雷达、低压电器。", {"海天集团"}),
    ("no endings at all", "先后走访了金鹭电子、鼎信机械、蓝芯微等企业。", {"金鹭电子", "鼎信机械", "蓝芯微"}),
    (
        "mixed endings",
        "先后走访了厦门海澜精密有限公司、金鹭电子、鼎信机械等企业。",
        {"厦门海澜精密有限公司", "金鹭电子", "鼎信机械"},
    ),
    ("和 before the last", "先后走访了金鹭电子、鼎信机械和厦门星海商会。", {"金鹭电子", "鼎信机械", "厦门星海商会"}),
    ("a count behind", "走访了金鹭电子、鼎信机械等8家企业。", {"金鹭电子", "鼎信机械"}),
]


@pytest.mark.parametrize(("body", "companies"), cases(LISTED))
def test_names_without_an_ending_are_taken_from_lists(body, companies):
    assert {company for _, company in visited(tell(LED + body))} == companies


NO_NAMES = ["企业", "该公司", "有关企业", "龙头企业", "县工信局", "人民政府", "厦门", "我县", "项目", "有限公司"]


@pytest.mark.parametrize("words", NO_NAMES)
def test_a_class_an_office_or_a_place_is_no_organisation(words):
    assert not acceptable(words, supported=True)


@pytest.mark.parametrize("name", ["海天机械集团", "厦门海澜精密有限公司", "厦门星海商会", "和君集团"])
def test_a_name_with_an_ending_is_one(name):
    assert is_name(name)


SHORT = [
    ("the full name of the article", "海澜精密", ["厦门海澜精密有限公司"], "厦门海澜精密有限公司"),
    ("another company", "海天机械", ["厦门海澜精密有限公司"], "海天机械"),
    ("already full", "厦门海澜精密有限公司", ["厦门海澜精密有限公司", "海澜精密"], "厦门海澜精密有限公司"),
    ("nothing else told", "金鹭电子", [], "金鹭电子"),
]


@pytest.mark.parametrize(("name", "names", "expected"), cases(SHORT))
def test_a_short_name_becomes_the_fullest_of_the_article(name, names, expected):
    assert fullest(name, tuple(names)) == expected


@pytest.mark.parametrize("name", ["海澜精密", "海澜精密公司", "厦门海澜精密有限公司", "厦门市海澜精密股份有限公司"])
def test_the_core_of_a_name_is_the_same_in_every_form(name):
    assert core_of(name) == "海澜精密"
