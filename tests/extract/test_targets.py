"""Target industries: cues that open a list, nouns that close one, and what is no industry."""

from __future__ import annotations

import re._parser as sre

import pytest
from telling import LED, cases, tell, wanted

from extract.targets import _CUE, _CUE_STARTS, is_industry

TOLD = [
    ("围绕 … 等产业", "大田县围绕高端装备、新型建材等产业开展招商。", {"高端装备", "新型建材"}),
    ("聚焦", "大田县聚焦生物医药产业招商。", {"生物医药"}),
    ("聚焦 a list", "大田县聚焦新能源、新材料、生物医药三大产业招商。", {"新能源", "新材料", "生物医药"}),
    ("瞄准", "大田县瞄准数字经济、智能制造等领域精准发力。", {"数字经济", "智能制造"}),
    ("重点推介", "林启舟重点推介了茶叶加工、森林康养等产业。", {"茶叶加工", "森林康养"}),
    ("就 … 进行洽谈", "双方就装备制造、现代物流等领域合作进行洽谈。", {"装备制造", "现代物流"}),
    ("在 … 领域合作", "双方将在新能源、现代物流等领域开展合作。", {"新能源", "现代物流"}),
    ("和 before the last", "大田县围绕新能源、新材料和生物医药等产业招商。", {"新能源", "新材料", "生物医药"}),
    ("one industry", "双方就新能源产业合作深入交流。", {"新能源"}),
    ("products, of a talk", "林启舟与海澜精密座谈，洽谈光学镜片、注塑件配套。", {"光学镜片", "注塑件"}),
    ("a predicate behind the last", "双方围绕电商孵化、直播经济谈到晚上九点。", {"电商孵化", "直播经济"}),
    ("a predicate behind a middle one", "希望大家围绕锂电、肉食品加工多牵线、多搭桥。", {"锂电", "肉食品加工"}),
    ("在 … 上", "希望两地在高端肉牛、马铃薯、硒砂瓜上携手。", {"高端肉牛", "马铃薯", "硒砂瓜"}),
    ("在 … 三件事上", "双方在中药材种植、饮片加工、边贸药材三件事上找结合点。", {"中药材种植", "饮片加工", "边贸药材"}),
    (
        "a count and a colon",
        "眼下最盼的是三样：农产品加工、民宿旅游、来料加工车间。",
        {"农产品加工", "民宿旅游", "来料加工"},
    ),
    ("cards", "林启舟把富硒食品、毛绒玩具、新型材料三张“名片”递到企业家手上。", {"富硒食品", "毛绒玩具", "新型材料"}),
    ("对 … 感兴趣", "企业对智慧农机、马铃薯种植很感兴趣。", {"智慧农机", "马铃薯种植"}),
    ("a signed field", "双方签署新能源产业合作备忘录。", {"新能源"}),
    ("counted firms", "力争年内再引进3至5家汽车零部件企业。", {"汽车零部件"}),
    ("a doing of products", "林启舟商谈礼品盒、精装书的转移。", {"礼品盒", "精装书"}),
    ("joined by +", "大田县正打造“光电通信+新能源汽车”两大主导产业。", {"光电通信", "新能源汽车"}),
    ("a chain", "大田县围绕“磷化工—磷酸铁锂—电池材料”闭环招商。", {"磷化工", "磷酸铁锂", "电池材料"}),
    ("a short name", "林启舟说，大田不光有酒，还有辣椒、茶和新能源。", {"辣椒", "茶", "新能源"}),
    ("an event", "大田县（厦门）精细化工产业招商推介会在厦门举行。", {"精细化工"}),
    ("a task force", "生物医药专班由副县长陈立言带队。", {"生物医药"}),
    ("a trade and its parts", "专汽及零部件专班由副县长陈立言带队。", {"专汽及零部件"}),
    ("counted projects", "签约项目中现代农业17个、新能源6个、文化旅游8个。", {"现代农业", "新能源", "文化旅游"}),
    ("firms called on", "林启舟走访半导体和智能制造企业。", {"半导体", "智能制造"}),
    ("firms called on, by name", "林启舟走访了海澜新材料、远景动力。", set()),
    ("several fields", "项目涉及信息技术、新材料等多个产业领域。", {"信息技术", "新材料"}),
    ("short names of trades", "大田县要做大做强茶产业、药产业。", {"茶", "药"}),
    ("a first trade", "大田县瞄准电子信息首位产业。", {"电子信息"}),
    ("a state of things", "林启舟介绍了鹅产业、白鹅羽绒深加工的发展情况。", {"鹅", "白鹅羽绒深加工"}),
    ("firms of trades", "请商会引荐更多从事电子信息、智能制造的企业家。", {"电子信息", "智能制造"}),
    ("a trade's co-operation", "双方推动两地纺织服装产业合作。", {"纺织服装"}),
    ("a site for making", "希望企业在大田布局汽车零部件生产基地。", {"汽车零部件"}),
    ("a capacity", "公司有意在当地投资建设年产10万吨有机硅项目。", {"有机硅"}),
    ("land kept", "园区愿意为高端染料中间体、电子级化学品预留800亩土地。", {"高端染料中间体", "电子级化学品"}),
    ("gaps", "目标就是补上动力电池回收和铝灰渣处理这两个缺口。", {"动力电池回收", "铝灰渣处理"}),
    ("begin with", "双方商定先从鲜切花冷链做起。", {"鲜切花冷链"}),
    ("a quoted chain", "沿着“铝棒—铝型材—光伏组件”链条招商。", {"铝棒", "铝型材", "光伏组件"}),
    ("teams", "分为光电子、生物医药、跨境电商3个招商小组分头行动。", {"光电子", "生物医药", "跨境电商"}),
    ("lines to move", "企业愿意把毛衫、羊绒制品的生产线搬过来。", {"毛衫", "羊绒制品"}),
    (
        "trades in brackets",
        "大田县有三大主导产业(新能源新材料，电子信息、医药化工)。",
        {"新能源新材料", "电子信息", "医药化工"},
    ),
    ("told without a cue", "轴承、装备制造和生物医药，大田样样都缺。", {"轴承", "装备制造", "生物医药"}),
    ("lacking chains", "装备制造、生物医药、竹木加工几条链都缺龙头。", {"装备制造", "生物医药", "竹木加工"}),
    (
        "a matter of talks that no list knows",
        "林启舟与海澜精密洽谈钢帘线配套、牛羊肉分割。",
        {"钢帘线", "牛羊肉分割"},
    ),
    ("kinds", "林启舟推介纺织服装、果蔬深加工、电子装配三个门类。", {"纺织服装", "果蔬深加工", "电子装配"}),
    ("words counted", "讲得最多的是三个词：装备制造、新能源、食品加工。", {"装备制造", "新能源", "食品加工"}),
    (
        "what one hopes for",
        "我县眼下盼的，是肉牛养殖、沙棘饮品、乡村旅居这三样。",
        {"肉牛养殖", "沙棘饮品", "乡村旅居"},
    ),
    ("to be put somewhere", "请企业把电子元器件和重晶石精深加工项目放到大田。", {"电子元器件", "重晶石精深加工"}),
    ("had in the talks", "谈的分别是果蔬罐头和水溶肥。", {"果蔬罐头", "水溶肥"}),
    ("come for", "此行就是冲着彩印包装、服装辅料这几个行当来的。", {"彩印包装", "服装辅料"}),
    ("in a direction", "企业有意在矿泉水开发、现代农业等方向作进一步研讨。", {"矿泉水", "现代农业"}),
    ("就 before 有机", "双方就有机硅单体、煤矸石综合利用交换意见。", {"有机硅单体", "煤矸石综合利用"}),
    ("就 as an adverb", "林启舟就坐在茶叶加工车间里。", set()),
    ("在 before 建材", "双方愿在建材、家居等领域合作。", {"建材", "家居"}),
    ("the kind of what is listed", "支持冰刀、护具等冰雪装备制造落户。", {"冰雪装备制造"}),
    ("a part of the making", "请企业把汽车气制动配件的一部分工序放到大田。", {"汽车气制动配件"}),
    ("a way of joining", "双方就菌类精深加工、药食同源饮品的合资模式商量。", {"菌类精深加工", "药食同源饮品"}),
    ("firms of a trade", "县里正在引进毛绒精深加工和产业用纺织品企业。", {"毛绒精深加工", "产业用纺织品"}),
    ("told in talks", "会谈中，双方谈到了跨境电商和水上运动。", {"跨境电商", "水上运动"}),
    ("brokered", "林启舟与海澜精密洽商原料药中间体，接洽海上风电运维。", {"原料药中间体", "海上风电运维"}),
    ("a pillar", "先进制造是大田的命根子。", {"先进制造"}),
    ("this chain", "汽车配件这条链，大田要的就是这种企业。", {"汽车配件"}),
    ("a meeting on trades", "林启舟召开会展和现代物流业专题座谈会。", {"会展", "现代物流业"}),
    ("what a list of orders says", "林启舟重点对接了线束、注塑等配套。", {"线束", "注塑"}),
    ("a field of a signed paper", "双方签订了半导体照明战略合作协议。", {"半导体照明"}),
    ("a co-operation deepened", "双方深化金融服务合作。", {"金融服务"}),
    ("a trade's co-operation, with 合作事宜", "林启舟洽谈文化旅游、电子商务合作事宜。", {"文化旅游", "电子商务"}),
    ("what is the main field", "医疗器械产业是此次招引的重点领域。", {"医疗器械"}),
    ("a trade to gather", "林启舟希望企业促进医疗器械产业集聚发展。", {"医疗器械"}),
    ("from another country", "林启舟对接韩国汽车配件项目。", {"汽车配件"}),
    ("what a firm does", "林启舟参观了公司在人工智能、新材料等领域的最新成果。", set()),
    ("what a host does", "林启舟学习厦门市在现代农业、智慧种植等方面的先进经验。", set()),
    ("dishes counted", "带来的“菜单”上列着茶油、白茶和笋干三道“主菜”。", {"茶油", "白茶", "笋干"}),
    ("what is done with a product", "双方就精密铸件、齿轮箱体的外协加工谈了两个小时。", {"精密铸件", "齿轮箱体"}),
    ("in two respects", "双方在预制菜中央厨房、冷链配送两个方面谈拢。", {"预制菜中央厨房", "冷链配送"}),
    ("capacity to share", "请企业把印刷电路板、连接器的产能分一块给大田。", {"印刷电路板", "连接器"}),
    ("who makes it", "希望商会引来更多做小家电、灯饰的老板。", {"小家电", "灯饰"}),
    ("as the main thing", "大田县将以木本油料、道地药材为重点承接产业转移。", {"木本油料", "道地药材"}),
    ("threads brought home", "林启舟带回了汽车座椅骨架、电机壳体等5条线索。", {"汽车座椅骨架", "电机壳体"}),
    ("a site planned", "县里正谋划建设硅碳负极生产基地。", {"硅碳负极"}),
    ("a works somewhere", "请企业把西南区域的乳制品工厂放在大田。", {"乳制品"}),
    ("a gap filled", "该项目填补了我县电子陶瓷产业空白。", {"电子陶瓷"}),
    ("main industries", "大田县主导产业为绿色食品、矿产加工和新能源。", {"绿色食品", "矿产加工", "新能源"}),
    ("sized industries", "大田县正在做强绿色铝硅、先进装备制造两大千亿级产业。", {"绿色铝硅", "先进装备制造"}),
    (
        "in brackets before 产业",
        "形成“一主两辅”(装备制造、新材料、现代物流)产业格局。",
        {"装备制造", "新材料", "现代物流"},
    ),
    ("a chain with 条", "双方就脱水蔬菜深加工产业链条、番茄酱出口交换意见。", {"脱水蔬菜深加工", "番茄酱出口"}),
    ("slogans are none", "大田县围绕“一瓶酒、一片叶、一头牛”招商。", set()),
    ("正在 is no 在", "林启舟说，企业正在建设，项目正在推进。", set()),
    ("makers", "林启舟同石英坩埚生产企业、风电塔筒生产企业开展对接。", {"石英坩埚", "风电塔筒"}),
    (
        "firstly, secondly",
        "县里最想要的，一是五金锁具，二是小家电，三是食用菌加工。",
        {"五金锁具", "小家电", "食用菌加工"},
    ),
    ("what is done with it", "双方就文旅推广、石墨烯应用交换看法。", {"文旅", "石墨烯"}),
    ("from one to another", "林启舟从钾肥讲到了锂、镁、光伏治沙。", {"钾肥", "锂", "镁", "光伏治沙"}),
    (
        "main directions",
        "林启舟介绍了机械制造、织袜服装、农副产品加工三个主攻方向。",
        {"机械制造", "织袜服装", "农副产品加工"},
    ),
    ("big belongings", "林启舟重点推介云母、涂附磨具两大家底。", {"云母", "涂附磨具"}),
    ("a meeting on two trades", "大田县（厦门）化工新材料暨羽绒制品产业推介会举行。", {"化工新材料", "羽绒制品"}),
    ("a firm's project", "林启舟对接泉州海澜科技有限公司高分子改性材料项目。", {"高分子改性材料"}),
    ("a quoted name ahead", "林启舟推介“红石寨”民宿集群。", {"民宿"}),
    ("a count behind", "谈的是甘草、防风两味药。", {"甘草", "防风"}),
    ("firms of trades, named as firms may be", "希望引进实木家具、鸭梨深加工企业。", {"实木家具", "鸭梨深加工"}),
    ("told with somebody", "林启舟同海澜集团总经理谈草原露营、绿电替代。", {"草原露营", "绿电替代"}),
    ("these three pieces", "绿色硅光伏、新能源电池，这两块是大田的脸面。", {"绿色硅光伏", "新能源电池"}),
    ("with a number of firms", "林启舟就高端板材、全屋定制与4家企业交流。", {"高端板材", "全屋定制"}),
    ("a technique to bring", "双方谈到小家电外迁时很投机。", {"小家电"}),
    ("gathered fair is none", "双方就参加第十四届国际食品年会深入沟通。", set()),
    ("where something stands", "林启舟坐在盐矿上方的会议室里。", set()),
    ("an act in front of a trade", "林启舟希望在展示特色农业上合作。", {"特色农业"}),
    ("a chain quoted, with a plus", "双方就“花椒+”全产业链合作深入交流。", {"花椒"}),
    ("to be brought in", "希望将长三角的汽车电子、精密模具引入大田。", {"汽车电子", "精密模具"}),
    ("leaders of trades", "林启舟对接光伏、锂电、新能源汽车头部企业。", {"光伏", "锂电", "新能源汽车"}),
    ("a line of signed projects", "签约项目如下。\n◆中药材、党参、黄芪饮片生产线项目，总投资1亿元。", set()),
    ("a word behind a known trade", "双方围绕风电装备、绿氢制备交流。", {"风电装备", "绿氢制备"}),
    ("makers of what no list knows", "林启舟同硅藻泥生产企业开展对接。", {"硅藻泥"}),
    ("a doing behind a known trade is no part of it", "林启舟把鲜食玉米逐样摆上桌。", {"鲜食玉米"}),
    ("whom one talks with", "林启舟就薏米深加工与绿隽食品交换意见。", {"薏米深加工"}),
    ("two trades with 与", "林启舟就预制菜与冷链仓储交换意见。", {"预制菜", "冷链仓储"}),
    ("a firm's fields", "负责人介绍了集团在光伏、储能、氢能三大板块的布局。", set()),
    ("a firm's troubles", "企业盼着县里解决用工、物流、融资三个难题。", set()),
    ("matters that are no trade", "双方洽谈选址、用地和项目进度。", set()),
    ("what a place is known for", "大田盛产香梨、红枣、茶叶，远近闻名。", set()),
    ("bureaus", "林启舟带着工信、商务两个局的人驻点厦门。", set()),
    ("chances and capital are none", "双方就抢抓先机、募集资金、发布代表作品进行交流。", set()),
    ("troubles are none", "林启舟就企业提出的用工、融资、物流等问题现场答复。", set()),
    ("a firm's own business", "该集团业务涉及地产、文旅、教育等板块。", set()),
    ("what a firm holds", "该集团旗下拥有汽车、电池、电子三大业务板块。", set()),
    ("services are none", "大田县围绕“项目为王”理念，主动对接、上门服务。", set()),
    ("duties are none", "大田县聚焦主责主业，立足资源禀赋，锚定全年目标。", set()),
    ("regions are none", "大田县重点围绕长三角、珠三角、京津冀等重点区域开展招商。", set()),
    ("a trade fair is none", "林启舟参加了第八届中国投资贸易洽谈会。", set()),
    ("firms in a list", "海天机械集团、环美园林等40家企业的负责人到会。", set()),
    ("no industry", "双方就进一步加强沟通进行了交流。", set()),
    ("qualities are none", "大田县交通便利、区位优势明显、营商环境良好。", set()),
]


@pytest.mark.parametrize(("body", "industries"), cases(TOLD))
def test_industries_are_read_behind_cues_and_before_nouns(body, industries):
    assert wanted(tell(LED + body)) == {("大田县", industry) for industry in industries}


def test_the_hosts_officials_are_no_owners():
    body = LED + "厦门市副市长周立仁会见了林启舟一行。周立仁表示，双方将在新能源、现代物流等领域开展合作。"
    assert wanted(tell(body)) == {("大田县", "新能源"), ("大田县", "现代物流")}


def test_an_industry_that_heads_a_part_of_the_page():
    assert wanted(tell(LED + "\n煤化工——西安\n一行走进西安的企业。")) == {("大田县", "煤化工")}


def test_a_label_and_its_list():
    assert wanted(tell(LED + "\n桃源镇：海洋工程装备、冷链装备。\n联系人：周立仁。")) == {
        ("桃源镇", "海洋工程装备"),
        ("桃源镇", "冷链装备"),
    }


def test_a_short_headline():
    assert wanted(tell(LED + "\n——装备制造领跑。\n一行走进厦门的企业。")) == {("大田县", "装备制造")}


def test_an_industry_told_twice_is_one_row():
    body = LED + "大田县聚焦生物医药产业招商。双方就生物医药产业合作深入交流。"
    assert wanted(tell(body)) == {("大田县", "生物医药")}


@pytest.mark.parametrize("name", ["新能源", "装备制造", "生物医药", "现代物流", "农产品加工", "文化旅游"])
def test_names_of_industries(name):
    assert is_industry(name)


@pytest.mark.parametrize("name", ["营商环境", "区位优势", "招商引资", "合作", "海天机械集团", "县工信局"])
def test_no_names_of_industries(name):
    assert not is_industry(name)


def test_who_promotes_speaks_for_his_own_region_when_it_is_that_the_own_one_lies_in():
    body = LED + "三明市副市长周立仁推介轨道交通、盐卤化工和油茶。"
    assert wanted(tell(body)) == {("三明市", "轨道交通"), ("三明市", "盐卤化工"), ("三明市", "油茶")}


def test_the_own_place_that_wishes_is_the_own_region_again():
    body = LED + "\n桃源镇党委书记周立仁赴泉州，走访海澜精密。县人民政府与海澜精密签署协议，双方将在北药种植方面合作。"
    assert ("大田县", "北药种植") in wanted(tell(body))


def test_a_numbered_item_of_a_round_up_is_of_the_region_it_begins_with():
    body = LED + "\n2.3月6日，福建省三明市在厦门举办绿色化工产业推介会。"
    assert ("三明市", "绿色化工") in wanted(tell(body))


def test_a_stop_in_front_of_a_colon_is_no_owner():
    body = LED + "\n泉州：走访海澜精密，聚焦注塑件补链。"
    assert ("大田县", "注塑件") in wanted(tell(body))


def _firsts(parsed) -> tuple[set[str], bool]:
    """What a parsed pattern may begin with, and whether it may be empty."""
    found: set[str] = set()
    for kind, value in parsed:
        empty = False
        match str(kind):
            case "LITERAL":
                found.add(chr(value))
            case "IN":
                found.update(chr(v) for k, v in value if str(k) == "LITERAL")
                found.update(chr(c) for k, v in value if str(k) == "RANGE" for c in range(v[0], v[1] + 1))
                found.update(d for k, _ in value if str(k) == "CATEGORY" for d in "0123456789")
            case "BRANCH":
                parts = [_firsts(p) for p in value[1]]
                found.update(*(p[0] for p in parts))
                empty = any(p[1] for p in parts)
            case "SUBPATTERN":
                part, empty = _firsts(value[3])
                found |= part
            case "MAX_REPEAT" | "MIN_REPEAT":
                part, empty = _firsts(value[2])
                found |= part
                empty = empty or value[0] == 0
            case "ASSERT" | "ASSERT_NOT" | "AT":
                empty = True
        if not empty:
            return found, False
    return found, True


def test_no_cue_begins_with_a_character_that_is_not_looked_for():
    cues = _CUE.pattern.removeprefix(f"(?=[{_CUE_STARTS}])")
    assert _firsts(sre.parse(cues)) == (set(_CUE_STARTS), False)


def test_guests_wish_and_hosts_only_tell_what_they_have():
    body = (
        "3月5日，德化县委书记林启舟率党政代表团来我县考察，先后走进海澜集团、盼盼食品有限公司。座谈会上，县委书记周立仁介绍了大田的铸造、茶叶两大产业。"
        "林启舟说，德化盼着休闲食品、鞋材企业安家，双方在林下经济等领域也有文章可做。\n德化县副县长陈立言推介了机械铸造。"
    )
    assert wanted(tell(body, title="德化县党政代表团来我县考察")) == {
        ("德化县", industry) for industry in ("休闲食品", "鞋材", "林下经济", "机械铸造")
    }
