"""Target industries: what a region says that it wants, promotes or talks about.

A cue (围绕, 聚焦, 重点推介, 就 … 进行洽谈, … 等产业) opens a list; its items are cut, cleaned of 产业, 领域, 项目 …
at their end and taken when the list as a whole reads like one of industries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.gazetteer import gazetteer
from extract.lexicon import either, word_set
from extract.segment import frequency, tag
from graph.errors import ConfigurationError
from seeds import read_rows


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry as it is named, with where it stands, the cue that says so and the span of its list."""

    start: int
    end: int
    name: str
    rule: str
    listed: tuple[int, int] = (0, 0)


_NOUN = r"(?:产业链|产业集群|产业|领域|行业|板块|方面|方向|项目|企业|环节|赛道|链条|等|集群|业态|类|落户|合作|配套|课题|话题|议题|事项|事宜|主题)"
_COUNT = r"(?:[一二两三四五六七八九十几]|\d)"
_COUNTED = rf"{_COUNT}(?:样|件事?|个?词|个?门类|个?行当|张(?:名片|牌|王牌)|块(?:短板|内容)?|个(?:方向|关键词|课题|话题|领域|产业|板块|重点|缺口|环节)|条(?:链|产业链|主线|赛道)|类(?:企业|项目|产业)?|大(?:产业|领域|板块|方向))"
_CUE_STARTS = "0123456789一七三不专两为主九二五交介从以优做全八六关再冲准几分到力加包十参双发可合商四围在坐培填多奔对寻将就展布希带延开引急想愿打扩找承把拉拓招拜拟捕探接推提支放敲新方更有期来欢正比洽涉涵深焦物特目盯相盼看着瞄短磋立筹签紧继缺考聊联聚能补要覆譬计讨议讲话详说请谈谋走跟还逐邀那重锁锚问除随集需面首"
"""What the words of ``_CUE`` begin with: looked at first, since trying them all at every character is dear."""
_CUE = re.compile(
    rf"(?=[{_CUE_STARTS}])(?:"
    rf"(?P<said>(?:谈|聊|盼|关心|看中|看好|看重|问|盯|瞄准|缺|引|招|推|推介|要找|想找|主打|讲|带来|对接|洽谈|交流)(?:得最[\u4e00-\u9fff]{{1,2}}|最多|的)?的(?:主要|重点)?[，,]?(?:还|就|都|分别|也|无非)*是|(?:主导|优势|特色|支柱|首位|重点|主攻|新兴)产业(?:为|是|有|包括|——|:)|重点看|话题(?:直奔|集中在|是|从|离不开|转到)|(?:焦点|重点|方向|目标|主题|主角|短板|需求|主题词|关键词|重头戏)(?:很明确|明确|只有{_COUNT}个|清晰)?[，,]?(?:是|在|:|：|就是|集中在)|(?:{_COUNTED})(?:是|为|:|：|——)"
    r"|对(?=[^，。；]{2,40}(?:感兴趣|有兴趣|兴趣|有意向))|把(?=[^，。；]{2,50}(?:作为|列为|当作|讲|递|端|摆|搬|带|一个个|推介|送|放|迁|转到|落到|引[到过进来回]|布到|布局|留给|交给|介绍[过来]|补[上齐强]|建到|分[一给出些]|外迁|落到|落在|落户|搬迁|铺到|建到|投到|种到|养到))|将(?=[^，。；]{2,40}(?:布点|引[入进到]|放到|放在|布局到|迁[到入]|落到|转移到|带到|招到))|从(?=[^，。；、]{2,12}(?:讲|谈|说|聊)到)|从(?=[^，。；、]{2,20}(?:做起|入手|切入|破题))|为(?=[^，。；]{3,40}(?:预留|留出|腾出|备好|量身定制|找|寻|物色|而来))|(?:冲着|奔着)|以(?=[^，。；]{2,40}为(?:切口|重点|主题|突破口|抓手|方向|主线|主攻)))"
    r"|(?P<focus>(?:重点|主要|紧紧|着力|全力|将|继续|主动)?(?:围绕|聚焦于?|瞄[准着上]|围着|盯紧|盯住|盯着|紧盯|主攻|锁定|紧扣|立足|锚定|深耕(?!细作))(?:的?是)?(?:着|了|住|在)?)"
    r"|(?P<about>(?:重点|主要|随后|分别|双方)?就(?!业|是|近(?!海|地)|地(?!热|产|板|毯|理)|此|像|在(?!线)|能(?!源)|可(?!降解|再生|穿戴|控)|会(?!展|议)|把|要|这|那|好|连(?!接|锁)|说|等(?!离子)|怕|有(?!机|色|轨|源)|医(?!药|疗|养|美|械)|餐(?!饮|厨)|读|诊(?!断|疗)|带|踏|坐|跑|派|去|来(?!料)|走|想|让|不(?!锈)|没|先(?!进)|再(?!生|制)|已|立|开始|拿|看|给|叫|请|住|收|睡|凉|占|奔|赶|往|座(?!椅|舱)|任|职(?!业教育|业培训)|绪|算(?!力)|差))"
    r"|(?P<promote>(?:重点|着重|逐一|专题|主要|详细|特别|继续)?(?:推介了?(?!暨|团|会|活动|组|官|员|词|人)|[力首]推|推了|招引|引进|引入|承接|主推|推出|洽谈了?|商谈了?|商讨了?|洽商了?|接洽了?|商议了?|面谈了?|商量了?|谈[妥定成]了?|商定了?|盯(?:上了?)?(?!着|住|紧)|布点|讨论了?|急需|急缺|专等|坐等|除了?(?=[^，。；]{2,20}[，]?[^，。；]{0,8}[还也])|[想能要]接(?!下来|到|受|待|着|触|过|近|续|力|见|手)|盼着|期盼|填补了?|延伸|拉长|提[到及起]了?|补[齐上强]了?|[谈说聊]到了?|谈(?!得)|重点对接了?|对接了?|讲(?:到|起)?了?|想引进|缺|发展|培育|锁定在了?|关注|瞄上|盯上|相中|看中|看准|看好|谈及|[谈说聊]到了?|谈[妥定成]了?|谈了|涵盖|涉及|覆盖|分布在|集中在|包括|涉足|布局|聊(?!得)|打造|探讨了?|探讨|议题为|话题是|介绍了?|展示|推进|寻找|招的是|物色|参与|加快|推动|扩大|锁定|主打|专找|专门找|需要|正缺|走访童装|考察(?!团|组|队)|把目光放在|目光(?:投向|瞄向|聚焦)|放在|接触了?|推荐|支持|比如|譬如|引育|做[大优强]+|做[大优]做[强优]|更多(?:的)?从事|不[光仅只]有|还有|更有|欢迎(?!大家|各位|更多|您|你)|跟踪|跟进|敲定了?|磋商|(?:有意|打算|愿意?|想|计划|拟|希望|期待)(?:在|到|来)[\u4e00-\u9fff]{1,6}?(?:投资建设|投资发展|投资|布局|建设|发展)|对口(?!支援|帮扶|协作|合作|部门)|(?:合作|联合)(?:开发|生产|研发)|(?:深化|加强|拓展|开展|加大|推进|推动)(?=[^，。；]{2,20}(?:领域)?合作)|谋划(?!、|，|和)|筹建|(?:有意|打算|计划|拟|准备)(?:投资)?(?:建设|布局|新上|投建)|带[回来]了?|捕捉到?|来[\u4e00-\u9fff]{0,4}(?:开发|投资|建设)|(?:更多|一批|那些|[找引请]来?|盼着?|欢迎|邀请)[\u4e00-\u9fff]{0,4}?(?:从事|专做|专门做|做|搞)(?![大强优])|[来到在][\u4e00-\u9fff]{1,6}?(?:建|办|设|开)(?=[^，。；]{2,16}(?:厂|基地|生产线|产业园|加工点))|有意(?:参股|投资|发展|布局)|想(?:做|投|上|发展)(?!大|强)|(?:再|想|要|多)(?:引|招|找|带)(?:来|回|进)?(?:几|一|两|\d)(?:家|批|个)))"
    r"|(?P<called>走访了?|拜访了?|走进了?|参观了?|开展了?|邀请)"
    r"|(?P<signed>签[署订下]了?)"
    r"|(?P<within>(?:希望|愿|将|双方|能|可|就)?(?:双方)?(?<![正现存所旨意贵坐站放摆守住挂])在(?!建(?!材|筑)|谈|家(?!居|电|具|纺|政)|场(?!景)|座(?!椅|舱)|地(?!热|产|板|理)|此|县(?!域)|市(?!政)|区(?!块链)|于|会(?!展)|我|这|那|全(?!屋|域)))"
    r")"
)
_STOP = re.compile(
    r"[，。；:!?\n“”《》]|(?:等(?!离子|级|温))|(?:(?<=[\u4e00-\u9fff]{2})[两三四五六七八九十](?:个|类|样|种|块|篇|条|道|味|大)|(?:[一二两三四五六七八九十]|\d+)(?:大|个|条|类|种|项|件|张|样)(?:主导|优势|特色|重点|支柱|传统|新兴|细分|合作|主|关键|核心|[百千万]亿元?级?|战略性|未来|国际性|国家级|省级|标志性|现代化|代表性)*(?:产业|领域|方向|链|行业|板块|企业|园区|课题|议题|项目|名片|王牌|牌|事|方面|内容|话题|赛道|缺口|短板|环节|集群|分会场|专场|招商))"
)
_SPLIT = re.compile(
    r"、|(?<=[\u4e00-\u9fff]),(?=[\u4e00-\u9fff])|以及|(?<=[\u4e00-\u9fff]{2})\+(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff])(?:—+|→)(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff]{2})-(?=[\u4e00-\u9fff]{2})|(?:(?<=[\u4e00-\u9fff]{2})|(?<=、[\u4e00-\u9fff]))(?<!不饱)(?<!饱)(?:和(?!谐|平|牛(?!羊|肉))|与|(?<![涉波遍])及(?!其|生命|材料|组件|装备|设备|制品|用品|系统|零部件|零配件|配件|配套|深加工|精深加工|关键零部件|上下游))(?=[\u4e00-\u9fff]{2})"
)
_NOUN_CUT = re.compile(
    r"(?:的(?:企业家?|客商|公司|朋友|老板|厂家|厂商|乡友|老乡|乡贤|商家|伙伴|合伙人|供应商|团队|行家|龙头)|(?:[一二两三四五六七八九十]|\d+)(?:条|个|大)(?:主线|赛道|方向|产业链)|(?:进行|开展|展开|深入|(?<![合工操协创制运])作)了?(?=[^、]*$)|(?<=[\u4e00-\u9fff]{2})(?:达成|交换|同企业|与企业|与对方|一家一家)|产业链条|产业链(?!条)|产业集群|产业(?!链|集群|园|基地|化|集聚|用)|领域|行业|板块|方面|项目(?!化|(?:落地|建设|合作|落户|投资)[、和及与])|企业(?!家))(?![、和及])"
)
_UPON = r"(?:(?:[一二两三四五六七八九十几]|\d)件事|这件事)?上(?=[再做下找开深加合寻携动发与同布投想给共有取实谋形多先展对大也都率能突破起精]|$)"
# What a sentence goes on with behind the last item of a list: 谈到晚上, 多牵线, 取经而来, 补链交换意见, 上携手 …
_GOING_ON = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:进行|开展|展开|深入|充分|广泛|进一步|深度合作|作了|做了?(?!大|强)|谈(?!判)|聊|交换|交流|达成|草?签[了署订约下]|多(?=[牵引带推搭走来])|取经|常来|共商|商讨|商量|商议|洽商|接洽|一[条项个]一?[条项个]|逐[一条项样个家]|磋商|商谈|座谈|沟通|探讨|对接|洽谈|会谈|互动|建立|寻求|寻找|找|共同|携手|联手|联合|(?<![协共合])同(?!步|源|轴|城|心|质)|提出|提供|表示|一事|这件|事宜|事项|意向|共识|补链|强链|延链|建链|招商|精准|发力|集中|动手|上(?=[再做下找开深加合寻携动发与同布投想给共有取实谋形多先展对大也都率能]|$)|来(?!料)|到(?!户)|落户|向(?=[\u4e00-\u9fff]{2,6}转移)|转移|感兴趣|兴趣|宣传|线索|搬[到过来]|入手|切入|破题|前期|共(?=[\d一二两三四五六七八九十])|预留|留出|腾出|备好|量身|在(?!线)|不(?!锈|饱|动产)|讲到|说到|[与同和](?=[\d一两二三四五六七八九十数]+[余多]?家)|很|非常|颇|为(?:主攻|重点|主导|主题|核心|抓手|切口|突破口|方向|支撑|依托|龙头|引领|目标|主(?=[，。；、]|$))|形成|征集|引[入进到过来]|看好|看中|全(?=覆盖|都|部)|建[到在成起]|补[上齐]|放[到在进给]|分[一给出些]|摆[到在上]|带[到进入去]|引到|迁[到至往入]|转到|转移到|推介|都|被|也|还|作为|列为|当作|当成|推介给|递到|端到|摆上|选址|扩产|二期|一期|拓展|加强|深化|发展方向|走向|前来|入(?!库|口|选)|入驻|考察|设厂|办厂|设点|让|请|先|已|正|能|可(?!行|能|研|穿|降解|再生|控)以?|会(?!展|议)|将|(?<![重主需])要)"
)
_TAIL = re.compile(
    rf"(?:{_NOUN}|的|等|以及|这一|这|几|两|三|四|五|六|七|八|大|个|(?<![粉面辣薯链])条|主导|优势|特色|重点|支柱|多个|相关|有关|精准招商|招商引资|招商|拓展业务|开展|进行|深入|充分|交流|洽谈|对接|合作|交换意见|意见|沟通|座谈|展开|短板|缺口|空白|缺环|弱项|头部|龙头|骨干|链主|规上|知名|深化|加强|合作研发|联合研发|合作开发|时|销售|营销|购销|达成|初步意向|寻求|本地配套|本地化服务|表示了?(?:浓厚)?兴趣|(?:作为|列为|当作)[\u4e00-\u9fff]{0, 6}|为(?:主攻|重点|主要|主导|发展)*(?:切口|重点|主题|突破口|抓手|方向|主线|主攻|主导|主打|核心)|共识|建设|落户|落地)+$"
)
_LEAD = re.compile(
    r"^(?:用(?![工地电水药])|起(?!重)|两[地市县区]|投资|年产[\d.]+[万亿千百]*(?:吨|台套?|套|件|只|辆|平方米|立方米|米|片|颗|头|羽)|[\d.]+[万亿千百]*(?:吨|兆瓦|千瓦|亩)级?|加强|深化|引育|重点|主要|包括|如|以|把|将|了|着|是|的|即|比如|譬如|例如|我市|我县|我区|当地|本地|区内|县内|市内|境内|本地|发展|推进|推动|加快|共建|建设|拓展|大力|全市|全县|一批|一个|新上|引进|打造|做强|做大|做优|高质量|对|与|在|从|下游|其|双方|企业|抓好|打好|做好|打响|配套(?=[\u4e00-\u9fff]{3})|培育|壮大|承接|重点推介|开发利用|加大|聚焦|围绕|特色优势)+"
)
_IN_ITEM = r"\u4e00-\u9fffA-Za-z0-9+·(),—\-"
_HEAD_OF_LIST = re.compile(rf"[{_IN_ITEM}]*")
_REST_OF_LIST = re.compile(rf"[{_IN_ITEM}、]+")
_LIST_NOUN = re.compile(
    r"(?:等|共)?(?:，?这)?(?:[一二两三四五六七八九十几多数]|诸多|众多|若干|\d+)?(?:大|个|条|类|块|种|项|家|支|篇|样)?(?:国际性|国家级|省级|标志性|现代化|代表性|现代|主攻|主打|拳头|未来|战略性|[百千万]亿元?级?|先进|重点|主导|优势|特色|支柱|新兴|富民|首位|细分|核心|关键)*"
    r"(?:产业链|产业集群|产业(?!园|化|基地|集聚|合作|转移|协作|技术|投资|招商|基金|[厅局部处])|领域|行业|板块|赛道|方向|(?<![补强延冷建供全价创])链(?![主接长式锁动路])|(?:生产)?企业(?=[，。；到能去前入早合的盯谈名来落对洽座交开]|方面|生产|为主|$)|(?<=等)[\u4e00-\u9fff]{1,6}产业(?=[，。；正与]|项目|方面)|张“?(?:名片|王牌|牌)|件事|样(?=[，。；都])|(?:一样一样|一个个|逐一)?(?:都|也)?(?:被|成为|成了)(?=[^，。；]{0,8}(?:摆|端|列|重点|主角|焦点|话题|热词))|是(?=重点|主攻|主导|[^，。]{0,12}(?:话题|课题|焦点|主角|重头戏)|[^，。]{2,16}(?:主攻|重点|方向|主导))|上(?=再|做|下|找|开展|深化|加强|合作|寻)|(?:贸易)?等(?=交换|进行|深入|开展|展开|洽谈|对接)|项目(?=[，。；进与洽合对开谈]|落地|落户|$)|(?<=[个支])(?:招商)?(?:小组|专班|分队|工作组|分会场|专场|攻坚组)|(?<=[两三四五六七八九十几])(?:个|类|样|种|块|篇|条|道|味)(?!产业|行业|领域|方面|[局部县市区镇乡村园厂团队组线人]|单位|项目|车间|公司|问题|优势|企业|平台|基地)|线索|几块|这几块|两块|三块|方面(?=的|[，。合深加开]|$))"
)
_LAST_STOP = re.compile(
    r"——|接触了?|促成|当作|当成|扩大|补上|补齐|补强|延伸|延长|拉长|做长|分设|接洽|谈成|谈下|签下|建成|发展成|梳理出|优质|希望更多|更多|欢迎|期待|有关|助推|这些|部分|了解|开拓|开发(?!区|利用)|整合|切入|引入|深耕细作|围绕|聚焦|瞄准|盯紧|盯住|盯着|紧盯|主攻|主推|[力首]推|盯(?=[\u4e00-\u9fff]{3})|推介|发挥|参加|出席|召开|随后|举行|依托|面临|急需|推出|学习|再找|想找|设立|谈[妥定成]|谈(?!判)|公司(?=[\u4e00-\u9fff]{3})|引进|招引|考察|洽谈|商谈|谈了|领着|带着|聊起|谈起|询问|了解|看到|听取|谈及|对接|走访|拜访|重点|着力|发展|打造|做强|做大|培育|壮大|推动|推进|加快|建设|拓展|承接|涉及|涵盖|分布在|包括|覆盖|在谈的?|想要?|继续|主导|举办|专找|专门找|专盯|寻找|缺|讲|把|将|的|在|对|为|有(?![机色])|是|做|抓|了|着|就(?!地|业|近)|与|向|从事|从|以|于|到|赴|及其|新上|计划|愿|等(?!离|级)|副?书记|镇长|县长|市长|区长|主任|\d+[兆万千]?[瓦吨亩]|年产|[一二三四]要|下一步|周边|共同|我[市县区]|全[市县区]|一批|多个|一是|二是|三是|技术攻关|在谈|(?<=地)同|跟进|跟踪|带回|快(?=[签洽落])"
)


@cache
def _terms() -> frozenset[str]:
    try:
        return frozenset(r["term"] for r in read_rows("industry_terms.csv"))
    except ConfigurationError:
        return frozenset()


_PLANNED = re.compile(r"^[\u4e00-\u9fff]{0,6}(?:布局|建设|打造|投建|新建|投资)")


def known_industry(name: str) -> bool:
    """Whether a name is in the list of industries, as it stands or without the site (来料加工车间, 布局 … 生产基地)."""
    name = _PLANNED.sub("", name)
    site = _SITE.search(name)
    if site is None:
        return name in _terms()
    base = name[: site.start()]
    return name in _terms() or base in _terms() or (2 < len(base) <= 6 and _like_product(base))


_FIRM = re.compile(r"(?:公司|集团|院|所|会|厂|校|学|中心|局|行|社|馆|园|城|店|场|库|室|科技|股份|实业)$")


def like_industry(name: str) -> bool:
    """Whether what a list of organisations holds is named as a trade is (织袜服装), and not as a firm is."""
    return len(name) <= 6 and not _FIRM.search(name) and (is_industry(name) or _like_product(name))


@cache
def _place_names() -> frozenset[str]:
    names = gazetteer()
    return frozenset(names.by_stem) | frozenset(names.by_name) | frozenset(names.abroad)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(f"(?:{either('industry_ends')})$")


def find_industries(text: str, start: int, end: int) -> list[Industry]:
    """The industries that a span names as wanted, promoted or discussed, in order."""
    found: dict[str, Industry] = {}
    for industry in (
        *_behind_cues(text, start, end),
        *_before_nouns(text, start, end),
        *_with_counts(text, start, end),
        *_in_names(text, start, end),
        *_bare_lists(text, start, end),
    ):
        if industry.name not in found:
            found[industry.name] = industry
    return sorted(found.values(), key=lambda i: i.start)


LONGEST_LIST = 120
LONGEST_ITEM = 24
REACH = 2 * LONGEST_LIST
"""How far behind a cue its list is looked for: further than any list is long, so that a line without an end costs no more."""


def _behind_cues(text: str, start: int, end: int) -> Iterator[Industry]:
    for cue in _CUE.finditer(text, start, end):
        kind, begin = str(cue.lastgroup), cue.end()
        if text[begin : begin + 1] == "“":
            close = text.find("”", begin, begin + 10)
            begin = close + 1 if close > 0 and _is_byname(text, begin + 1, close) else begin + 1
        reach = min(end, begin + REACH)
        stop = _STOP.search(text, begin, reach)
        until = stop.start() if stop else reach
        upon = re.search(_UPON, text[begin:until]) if cue.lastgroup == "within" else None
        if upon is not None and upon.start() >= 2:
            until = begin + upon.start()
        paper = _PAPER.search(text, begin, until) if kind == "signed" else None
        if paper is not None:
            until = paper.start()
        noun = _NOUN_CUT.search(text, begin, until)
        if noun is not None and noun.start() - begin >= 2:
            until = noun.start()
        if kind in ("about", "focus"):
            until = _before_counterpart(text, begin, until, end)
        tail = text[until : min(end, until + 40)]
        if kind == "about" and not _TALKED.search(text, begin, min(end, begin + LONGEST_LIST)):
            continue
        if (_SPREADS.search(cue.group()) and _own_business(text, start, cue.start())) or (
            kind in ("about", "promote") and _TROUBLE.search(text[until - 6 : until] + tail[:8])
        ):
            continue
        free = bool(_MATTER.search(cue.group()))
        if not _list_like(kind, text[begin:until], tail, free=free):
            continue
        firms = kind == "within" or _FIRM_AHEAD.match(text, begin, until) is not None
        if (firms and _OF_THE_FIRM.match(tail)) or (
            kind == "promote" and _EXPERIENCE.search(text, begin, until) and _LEARNS.search(text, cue.start(), until)
        ):
            continue
        sure = _names_industries(tail)
        named = kind != "promote" or bool(_TALK.search(cue.group())) or sure or _talks_with(text, start, cue)
        yield from _cut(text, begin, until, f"target.{kind}", sure=sure, loose=named, free=free)


def _is_byname(text: str, start: int, close: int) -> bool:
    """Whether what stands in quotes is only a name in front of the trade (“红石寨”民宿集群), and no trade itself."""
    quoted = text[start:close].strip("+")
    return not (is_industry(quoted) or _like_product(quoted)) and _GOES_ON.match(text, close + 1) is not None


_GOES_ON = re.compile(r"[\u4e00-\u9fff]{2,12}(?:[，。、；和与]|\Z|\n)")
"""What follows a quoted name that is only the first part of an industry's (“红石寨”民宿集群)."""


def _before_counterpart(text: str, begin: int, until: int, end: int) -> int:
    """Where a list ends before the firm that one talks with (就薏米深加工|与绿源食品交换意见)."""
    for match in _COUNTERPART.finditer(text, begin, min(end, until + 8)):
        name = match.group(1)
        if (
            match.start() - begin >= 2
            and name not in _terms()
            and not frequency(name[:2])
            and name[:2] not in _term_heads()
        ):
            return match.start()
    return until


_COUNTERPART = re.compile(
    r"[与同]([\u4e00-\u9fff]{4,8}?)(?=座谈|交换|会谈|洽谈|交流|对接|签|达成|磋商|商谈|商讨|进行|开展)"
)


def _talks_with(text: str, start: int, cue: re.Match[str]) -> bool:
    """Whether somebody talks with somebody (同海澜集团谈…), so that what follows is what they talk about."""
    if cue.group()[-1] not in "谈聊":
        return False
    low = max(start, cue.start() - LONGEST_LIST)
    clause = max(text.rfind(mark, low, cue.start()) for mark in "，。；") + 1
    return _WITH.search(text, max(low, clause), cue.start()) is not None


_WITH = re.compile(r"[同与和跟][\u4e00-\u9fffA-Za-z0-9、()]{3,}$|到[\u4e00-\u9fffA-Za-z0-9]{3,}$")
_TALKED = re.compile(
    r"交换|交流|洽谈|洽商|座谈|商谈|商量|商讨|商议|达成|形成|探讨|沟通|对接|磋商|协商|讨论|研究|听取|征集|进行|展开|开展|深入|充分|合作|会谈|会商|会晤|对话|谈|聊|推介|介绍|说明|签|意见|意向|共识|碰|议|找|提出|征求|咨询|请教|考察|招商|敲定|作|做|抠|敲"
)
"""What a clause with 就 goes on with when it tells what talks were about."""
_PAPER = re.compile(r"(?:产业|领域|行业|项目)(?:投资|战略|框架|全面|深化)*合作|战略合作")
"""What the name of a signed paper ends with, behind the trade that it is about."""
_SPREADS = re.compile(r"涉及|涵盖|覆盖|包括|涉足|布局|分布在|集中在")
_OWN_BUSINESS = re.compile(
    r"(?:业务|产品|经营范围|主营|旗下|下辖|下设|一家集|专注于?|主要从事|专业从事|专门从事)[^，。；、]{0,10}$|一家集|旗下拥有"
)
_OWN_LIST = re.compile(r"(?:业务|(?<![农畜水副])产品)(?:涉及|涵盖|覆盖|包括|有)|旗下|下辖|一家集|主营")
_OF_THE_FIRM = re.compile(
    r"等?(?:多个|诸多|[两三四五六七八九十][大个])?(?:领域|方面|产业|行业|板块)的?(?:最新|相关|有关|领先|先进|宝贵|成功|成熟|核心|新|研发|技术|产业)*(?:技术|产品|成果|进展|项目情况|经验|做法|领先|布局|业务|实力|优势|创新|应用|探索|成就|突破|深耕)(?!合作|对接|需求|转化)"
)
"""What a firm or a host does in a field (在人工智能领域的进展): nobody asks for it."""
_FIRM_AHEAD = re.compile(r"(?:[该本]?(?:集团|公司|企业)|其)(?:近年来|目前|主要)?在")
_EXPERIENCE = re.compile(r"的?(?:先进|宝贵|成功|好)*(?:经验|做法|模式|理念)")
_LEARNS = re.compile(r"学习|借鉴|取经|考察|观摩|参观")
_SHOWN = re.compile(r"集团在|了解|参观|听取|分享|学习|观看|其|公司|企业")
_TROUBLE = re.compile(r"问题|困难|诉求|难题|瓶颈")


def _own_business(text: str, start: int, position: int) -> bool:
    """Whether what goes before tells a firm's own business (集团业务涉及…, 旗下拥有…), which nobody asks for."""
    return bool(_OWN_BUSINESS.search(text[max(start, position - 24) : position]))


_TALK = re.compile(
    r"洽谈|商谈|磋商|商讨|探讨|对接|放在|目光|敲定|跟踪|推介|引进|招引|引入|推荐|物色|寻找|接触|有意|讨论|急[需缺]|[专坐]等|除|接|[谈聊提][到及起]|谋划|筹建|填补|补[齐上强]|[盯瞄]|布点|带回|做|搞|[力首]推|推了|打算|计划|拟|准备|缺|[再想要多][引招找带]"
)


_MATTER = re.compile(r"洽谈|洽商|接洽|面谈|商谈|磋商|敲定|主推|谈的(?:主要|分别|都)?是")
"""Verbs of talks and of promotion: whatever they are about is a field of co-operation, known or not."""


def _names_industries(tail: str) -> bool:
    return bool(
        re.match(
            r"(?:等)?(?:[一二两三四五六七八九十\d多诸若干]*(?:大|个|条|类)?)?(?:重点|主导|优势|特色|新兴|支柱|[百千万]亿元?级?|未来|战略性|国际性|国家级|省级|标志性|现代化|代表性)*(?:产业|领域|行业|板块|方面(?:的)?合作|链)",
            tail,
        )
    )


def _list_like(kind: str, inner: str, tail: str, *, free: bool) -> bool:
    """Whether what stands behind a cue may be a list of industries."""
    if len(inner) < 2 or len(inner) > LONGEST_LIST:
        return False
    if kind in ("focus", "said", "about") or free:
        return True
    if kind == "signed":
        return bool(re.match(_PAPER.pattern, tail)) and not _NO_NAME.search(inner)
    if kind == "called":
        return (
            bool(
                re.match(
                    r"(?:的)?(?:等)?(?:类)?(?:产业链?|行业|领域|专题|头部|龙头|重点|知名)*(?:企业(?!家)|(?:企业)?(?:精准|专题)?招商)",
                    tail,
                )
            )
            and "、" not in inner[-1:]
        )
    if kind == "within":
        return bool(
            re.match(
                rf"等?(?:多个|诸多|相关|[两三四五六七八九十几]个?|[两三四五六七八九十]大)?(?:重点)?(?:领域|方面|产业|行业|环节|方向|赛道|{_UPON})",
                tail,
            )
            or re.search(rf"(?:领域|方面|产业|行业|方向|赛道)[^、]{{0,14}}$|{_UPON}[^、]{{0,14}}$", inner)
        )
    for piece in _SPLIT.split(inner):
        item = _clean(0, _without_predicate(piece))
        if item is not None and (is_industry(item[1]) or _like_product(item[1])):
            return True
    kind_told = _KIND_OF.match(tail)
    if kind_told is not None and is_industry(kind_told.group(1)):
        return True
    return bool(
        "、" in inner
        or re.search(r"(?:产业|项目|企业|领域|行业|链)$", inner)
        or re.match(r"等?[^，。]{0,4}(产业|项目|企业|领域|行业|合作)", tail)
    )


def _before_nouns(text: str, start: int, end: int) -> Iterator[Industry]:
    for low, high in _lists_with_noun(text, start, end):
        first = text[low : text.index("、", low)]
        if _TROUBLE.search(text, high, min(end, high + 6)):
            continue
        if _OF_THE_FIRM.match(text, high) and _SHOWN.search(text, max(start, low - 24), low + len(first)):
            continue
        if not _own_business(text, start, low) and not _OWN_LIST.search(first):
            yield from _cut(text, low, high, "target.list", sure=True)


LONGEST_LAST = 20
MOST_ITEMS = 9


def _lists_with_noun(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lists (甲、乙和丙) that a noun of industries stands behind (等产业, 三条链, 方面), without that noun."""
    comma = text.find("、", start, end)
    while comma >= 0:
        low = _item_start(text, start, comma)
        rest = _REST_OF_LIST.match(text, comma, end)
        run_end = rest.end() if rest else comma + 1
        commas = [i for i in range(comma, run_end) if text[i] == "、"]
        at = run_end
        for last in reversed(commas[:MOST_ITEMS]):
            noun = _LIST_NOUN.search(text, last + 2, min(end, run_end + LONGEST_LAST))
            if noun is not None and noun.start() <= min(last + 1 + LONGEST_LAST, run_end):
                yield low, noun.start()
                at = noun.end()
                break
        start = at
        comma = text.find("、", at, end)


def _item_start(text: str, start: int, comma: int) -> int:
    """Where the first item of a list begins, whose first mark is at ``comma``."""
    low = max(start, comma - LONGEST_ITEM)
    for at in range(comma - 1, low - 1, -1):
        if not _HEAD_OF_LIST.fullmatch(text, at, at + 1):
            return at + 1
    return low


_ITEM = r"[\u4e00-\u9fffA-Za-z0-9+]{2,12}?"
_BARE_LIST = re.compile(
    rf"(?<![\u4e00-\u9fffA-Za-z0-9、])((?:[\u4e00-\u9fffA-Za-z0-9+]{{2,12}}、)+{_ITEM}(?:(?:和|与|以及){_ITEM})?)(?=[，。；)“”]|\Z|\n|等|都|一|哪|样样|个个|均|缺|是|有)"
)


_CALLED = re.compile(r"访|考察|参观|来到|走进|会见|拜会")
_WISH = re.compile(r"缺|要|盼|招|欢迎|文章|做|谈|配套|合作|机会|卖|供应|转移|落户")
_GIVEN = re.compile(r"聚集|集聚|汇聚|盛产|出产|闻名|著称|特产|名头|已有|已经形成|已形成")
"""What a place has, or what somebody is known for: nothing that is asked for."""


def _bare_lists(text: str, start: int, end: int) -> Iterator[Industry]:
    """电芯、结构件和燃料电堆，家门口就能卖掉: industries that are told together, without any word that asks for them."""
    comma = text.find("、", start, end)
    if comma < 0:
        return
    for match in _BARE_LIST.finditer(text, max(start, comma - LONGEST_ITEM), end):
        around = text[max(start, match.start() - 12) : min(end, match.end() + 8)]
        own = _own_business(text, start, match.start(1)) or _OWN_LIST.search(match.group(1).split("、")[0])
        if own or _GIVEN.search(around) or _CALLED.search(match.group(1).split("、")[0]):
            continue
        items = [w for w in _SPLIT.split(match.group(1)) if w]
        known = sum(1 for w in items if w in _terms())
        likely = sum(1 for w in items if w in _terms() or (len(w) >= 3 and (is_industry(w) or _like_product(w))))
        if (known >= 2 and known * 3 >= len(items) * 2) or (
            likely * 4 >= len(items) * 3 and likely >= 2 and _WISH.search(text, start, end)
        ):
            yield from _cut(text, match.start(1), match.end(1), "target.bare", sure=False, loose=True)


_WITH_COUNTS = re.compile(r"(?:[\u4e00-\u9fffA-Za-z]{2,12}\d+(?:个|项|宗|家)[、，]?){2,12}")
_COUNT_OF = re.compile(r"\d[个项宗家]")
_WITH_COUNT = re.compile(r"([\u4e00-\u9fffA-Za-z]{2,12}?)(?:类|产业|领域)?(?:项目|企业)?\d+(?:个|项|宗|家)")


def _with_counts(text: str, start: int, end: int) -> Iterator[Industry]:
    """现代农业17个、新能源6个、文化旅游8个: how the projects signed spread over industries."""
    if _COUNT_OF.search(text, start, end) is None:
        return
    for match in _WITH_COUNTS.finditer(text, start, end):
        for one in _WITH_COUNT.finditer(text, match.start(), match.end()):
            lead = re.match(r".*(?:[中有]|签约)", one.group(1))
            skip = lead.end() if lead else 0
            item = _clean(one.start(1) + skip, one.group(1)[skip:])
            if item is not None and is_industry(item[1]):
                yield Industry(item[0], item[0] + len(item[1]), item[1], "target.counted")


def _cut(
    text: str, begin: int, until: int, rule: str, *, sure: bool, loose: bool = False, free: bool = False
) -> Iterator[Industry]:
    """The items of a list. ``sure``: a noun behind it says that it names industries; ``loose``: the words before do;
    ``free``: the verb before it is one of talks, so that a plain noun will do."""
    pieces: list[tuple[int, str]] = []
    at = begin
    for match in _SPLIT.finditer(text, begin, until):
        pieces.append((at, _without_predicate(text[at : match.start()], or_whole=True)))
        at = match.end()
    pieces.append((at, _without_predicate(text[at:until])))
    items = [item for p in pieces if (item := _clean(*p)) is not None and not _SLOGAN.match(item[1])]
    good = sum(1 for _, name in items if is_industry(name))
    mostly = good * 2 >= len(items)
    told = False
    for start, name in items:
        among = (sure or loose) and good > 0 and len(items) > 1 and tag(name[-2:]) in _NOUN_TAGS and len(name) > 2
        plain = among or (free and _ends_clause(text, start + len(name)))
        if is_industry(name) or _may_be_industry(
            name, of_list=sure and mostly, of_trade=sure or loose or mostly, plain=plain
        ):
            yield Industry(start, start + len(name), name, rule, (items[0][0], until))
            told = True
    if items and (kind := _KIND_OF.match(text, until)):
        item = _clean(kind.start(1), kind.group(1))
        if item is not None and is_industry(item[1]) and len(item[1]) >= (3 if told else 4):
            yield Industry(item[0], item[0] + len(item[1]), item[1], rule, (items[0][0], until))


def _may_be_industry(name: str, *, of_list: bool, of_trade: bool, plain: bool) -> bool:
    """Whether a name that no list knows stands for an industry, by what its list and the words around it say."""
    if _sentence_like(name) or _is_no_industry(name) or _PLAIN_WORD.match(tag(name)):
        return False
    return (
        (of_list and len(name) <= 8)
        or (of_trade and len(name) <= 10 and (_like_product(name) or _is_rooted(name)))
        or (plain and _plain_noun(name))
    )


def _is_rooted(name: str) -> bool:
    """Whether a name is an industry's with a word behind it that no list knows (绿氢|制备, 海上风电|运维)."""
    for size in (2, 3, 4):
        root, rest = name[:-size], name[-size:]
        if (
            len(root) >= 2
            and (root in _terms() or (len(root) >= 3 and is_industry(root)))
            and not _NOT_PLAIN.search(rest)
        ):
            return not _ABSTRACT.search(rest)
    return False


_ABSTRACT = re.compile(
    r"(?:基地|园区?|企业|中心|平台|市场|价格|成本|政策|人才|基金|标准|会议|论坛|展会|大赛|专班|小组|方案|优势|资源|问题|大省|大市|大县|之乡|之都|之城|板块|概念|龙头|头部|链主|集群|产业|行业|领域|品牌|工业|新区|大厦|广场|局|厅|部|处|办|站|店|馆|校|院|所|会|人|者|员|家|商|主|长|年|月|日|元|亿|万|村|线|牌|报告|单子|楼宇|质检)$|[逐赴外单愿之第张样带链建全]|产业|覆盖"
)
_NOUN_TAGS = ("n", "nz", "vn")
_PLAIN_WORD = re.compile(r"[dprc]|vd")
"""Parts of speech of words that no list of industries holds (希望 aside, which is a verb as 种植 is)."""
_SLOGAN = re.compile(r"同一|第[一二三四五六七八九十\d]+届|一小?[瓶片头颗只条滴杯粒棵根张块朵株袋碗桶匹群把座盘篮筐]")
_KIND_OF = re.compile(
    r"等(?!离子|级|[一二两三四五六七八九十多\d]|产业|领域|行业|项目|企业)((?:(?![和与及])[\u4e00-\u9fff]){3,12}?)(?=产业|领域|行业|项目|企业|方面|落户|布局|发展|合作|进行|展开|听取|交换|[，。；、]|\Z|\n)"
)
"""The kind of what was listed: 冰刀、护具等|冰雪装备制造."""


def _without_predicate(piece: str, *, or_whole: bool = False) -> str:
    """The last item of a list without what the sentence goes on with (直播经济谈到晚上九点 → 直播经济)."""
    if is_industry(piece):
        return piece
    whole = _clean(0, piece) if "到" not in piece else None
    rest = len(piece) - whole[0] - len(whole[1]) if whole is not None else 0
    if whole is not None and is_industry(whole[1]) and rest <= (6 if whole[1] in _terms() else 1):
        return piece
    cuts = [piece[: m.start()] for m in _GOING_ON.finditer(piece)]
    for cut in reversed(cuts):
        item = _clean(0, cut)
        if item is not None and (is_industry(item[1]) or _like_product(item[1])):
            return cut
    return cuts[0] if cuts and not or_whole else piece


@cache
def _product_ends() -> re.Pattern[str]:
    return re.compile(f"(?:{either('product_ends')})$")


_NO_PRODUCT = re.compile(
    r"(?:[先时商契危转司动]机|[人底天勇朝空名语士]气|[创就兴作置企产主毕开停营]业|[作展产样商精]品|资料|(?:意向|说明|倡议|委托|协议|承诺|计划|证|秘)书|官网|[高前后两云]端|[审考]核|[资租奖现押定]金|[部上专热大登出敲]门|搭桥|图纸|加油|平方米|公里|[开发快列上下]车|[代报]表|时间表|礼仪|[条文事案要证]件|[克信说]服|[上人]马|新技术|^技术|^信息|^网络|^服务|[名照短图连成一大]片|宣传片|[老白黑样展]板|草签)$"
)


def _like_product(name: str) -> bool:
    """Whether a phrase ends like the names of products and of trades (硒砂瓜, 光学镜片, 氢能重卡, 软件外包)."""
    if _NO_PRODUCT.search(name):
        return False
    if _product_ends().search(name):
        return True
    doing = _DOING.search(name)
    if doing is not None and doing.start() >= 2:
        base = name[: doing.start()]
        return base in _terms() or bool(_product_ends().search(base)) or is_industry(base)
    return False


_DOING = re.compile(
    r"(?:综合|深度|绿色|就地|高值化|产业化|规模化|工厂化|标准化)*(?:开发|推广|应用|研发|生产|迁建|外迁|扩建|更新|转型|升级|外购|采购|再生|退货|供应|交易|展示|体验|销售|加注|检修|维护|种养|育苗|繁殖|提纯|直采|直销|外销|内销|[进入][京粤沪港闽浙苏渝]|标准|交割|示范|全产业链)$"
)
"""What is done with a product, behind its name: 石墨烯|应用, 冰泉水|开发."""


_EVENT_NAME = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9+·、]{2,24}?)(?:产业|行业)?(?:链)?(?:\([^()]{2,8}\))?(?:产销|展销|购销|云|专题|精准|投资|招商|引资|促进|合作|交流|项目|产业|对接|洽谈)*(?:专题座谈会|推介会|恳谈会|对接会|洽谈会|交流会|说明会|招商会|招商大会|投资大会|专场)"
)
_TASK_FORCE = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9+、]{2,20}?)(?:产业链|产业|行业)?(?:招商引资|招商)?(?:工作)?(?:专班|攻坚组|小分队|分队|招商小组|招商组|招商队)(?=[一-龥(、，。:])"
)
_HEADING = re.compile(r"(?<![^\n。；])([\u4e00-\u9fffA-Za-z0-9+]{2,12}?)(?:——|[:：])")
_SINGLE = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9]{2,14}?)(?:产业链|产业|行业|领域)的?(?:合作|发展情况|发展前景|发展合作|招商|项目合作|项目投资|对接|转移|协作|集聚|集群|提档|转型|升级|品牌|做大|做强|壮大|高质量|延链|补链|强链|基础(?:良好|雄厚|扎实|完善))(?!园|基地|示范区|政策)"
)
_THIS = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9]{2,12}?)，?这(?:一块|块|条(?:产业)?链|条路|条线|个(?:产业|行业|赛道|方向))"
)
_PILLAR = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9、]{2,30}?)(?:产业|行业|等产业)?，?(?:已|正|都|也)?(?:是|成为|成了)(?!否)[^，。；、:]{0,14}?"
    r"(?:命根子|脸面|里子|家底|底子|名片|招牌|王牌|支柱|主导产业|首位产业|当家产业|优势产业|特色产业|传统产业|发展产业|新兴产业|重点产业|看家本领|拳头产品|金字招牌|重头戏|主攻方向|主战场|重点领域|重点方向|重要方向|发展方向|重点发展|重中之重|突破口)"
)
_MAKERS = re.compile(r"(?:同|与|和|到|访|对接|引进|招引|邀请|、)([\u4e00-\u9fffA-Za-z0-9]{2,10}?)(?=生产企业(?!家))")
_FIRSTLY = re.compile(r"(?<=[，、。:；])[一二三四五六]是([\u4e00-\u9fffA-Za-z0-9、]{2,14})(?=[，。；]|\Z|\n)")
_DASHED = re.compile(r"(?<![^\n。；])——([\u4e00-\u9fffA-Za-z0-9+、]{4,24})$")
_QUOTED = re.compile(
    r"“([^“”。；，]{5,60})”(?:[一二两三四五六七八九十]大)?(?:主导|优势|特色|重点|全)*(?:产业链|链条|闭环|产业|领域|集群|赛道)"
)
_LABEL = re.compile(
    r"(?<![^\n。；])[^\u4e00-\u9fff\n]{0,4}[\u4e00-\u9fff()]{2,14}[:：](?=[\u4e00-\u9fff、和及与]{2,40}$)"
)
_BRACKETED = re.compile(r"(?:产业|产业链|产业集群|领域)[(“]([^()“”。；]{5,80})[)”]")


def _in_names(text: str, start: int, end: int) -> Iterator[Industry]:
    """Industries that an event, a task force or a part of the page is named after, or that stand in brackets."""
    for match in _named(_EVENT_NAME, _EVENT_KIND, text, start, end):
        *firsts, last = _EVENT_JOINT.split(match.group(1))
        at = match.start(1)
        for first in firsts:
            whole = _WHOLE.match(text, at, at + len(first))
            if whole is not None:
                yield from _longest_term(whole, "target.event", known=True)
            at += len(first) + 1
        rest = _WHOLE.match(text, match.end(1) - len(last), match.end(1))
        if rest is not None:
            yield from _longest_term(rest, "target.event")
    for match in _named(_TASK_FORCE, _FORCE_KIND, text, start, end):
        if (joint := _joint_name(match.group(1))) is not None:
            at = match.end(1) - len(joint)
            yield Industry(at, match.end(1), joint, "target.force")
        else:
            yield from _longest_term(match, "target.force")
    for match in _named(_SINGLE, _TRADE, text, start, end):
        yield from _longest_term(match, "target.single", known=True)
    if text.find("这", start, end) >= 0:
        for match in _THIS.finditer(text, start, end):
            yield from _longest_term(match, "target.single", known=True)
    if _IS.search(text, start, end):
        for match in _PILLAR.finditer(text, start, end):
            yield from _terms_of_list(text, match.start(1), match.end(1))
    for kind, pattern in (("生产企业", _MAKERS), ("一是", _FIRSTLY)):
        if text.find(kind, start, end) >= 0:
            for match in pattern.finditer(text, start, end):
                yield from _cut(text, match.start(1), match.end(1), "target.list", sure=True, free=kind == "生产企业")
    head = _HEADING.match(text, start, end)
    if head is not None and known_industry(head.group(1)):
        yield Industry(head.start(1), head.end(1), head.group(1), "target.heading")
    dashed = _DASHED.match(text, start, end)
    if dashed is not None:
        yield from _cut(
            text, dashed.start(1), _before_predicate(text, dashed.start(1), end), "target.heading", sure=False
        )
    for pattern in (_BRACKETED, _QUOTED):
        for match in pattern.finditer(text, start, end):
            for part in re.finditer(r"[^，,]+", match.group(1)):
                low = match.start(1)
                yield from _cut(text, low + part.start(), low + part.end(), "target.list", sure=True)
    label = _LABEL.match(text, start, end)
    if label is not None:
        found = list(_cut(text, label.end(), end, "target.heading", sure=False, loose=True))
        if len(found) == len(_SPLIT.findall(text, label.end(), end)) + 1:
            yield from found


def _terms_of_list(text: str, start: int, end: int) -> Iterator[Industry]:
    """The known industry at the end of each item of a list."""
    at = start
    for stop in [*(m.span() for m in _SPLIT.finditer(text, start, end)), (end, end)]:
        piece = _WHOLE.match(text, at, stop[0])
        if piece is not None:
            yield from _longest_term(piece, "target.single", known=True)
        at = stop[1]


_WHOLE = re.compile(r"(.+?)(?:产业|行业|领域)?$")
_IS = re.compile(r"是|成为|成了")
_EVENT_JOINT = re.compile(r"[·、暨]|(?<=[\u4e00-\u9fff]{2})[与和及](?=[\u4e00-\u9fff]{2})")
_EVENT_KIND = re.compile(r"(?:专题座谈|推介|恳谈|对接|洽谈|交流|说明|招商|招商大|投资大)会|专场")
_FORCE_KIND = re.compile(r"专班|攻坚组|分队|招商小?组|招商队")
_TRADE = re.compile(r"产业|行业|领域")


def _named(name: re.Pattern[str], kind: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Matches of a name's pattern, near the words that it can end with only: the pattern is dear to try everywhere."""
    at = start
    for mark in kind.finditer(text, start, end):
        if mark.start() < at:
            continue
        match = name.search(text, max(at, mark.start() - 48), end)
        if match is None:
            return
        yield match
        at = match.end()


def _before_predicate(text: str, start: int, end: int) -> int:
    """Where the verb of a short headline begins, when an industry stands before it (装备制造领跑)."""
    return next(
        (end - n for n in (2, 3, 4) if end - start - n >= 2 and known_industry(text[start : end - n][-4:])), end
    )


def _joint_name(words: str) -> str | None:
    """专汽及零部件: a trade and its parts, one name."""
    return words if re.fullmatch(r"[\u4e00-\u9fff]{2,6}及(?:其)?(?:零部件|零配件|配件|配套|深加工)", words) else None


def _longest_term(match: re.Match[str], rule: str, *, known: bool = False) -> Iterator[Industry]:
    """The longest known industry at the end of the words before an event's or task force's kind."""
    words = match.group(1)
    for size in range(min(10, len(words)), 1, -1):
        tail = words[-size:]
        if (tail in _terms() or (tail + "业") in _terms()) and not (
            tail in word_set("not_industry") or tail in word_set("not_event")
        ):
            if words[:-size] in _terms() or (
                rule == "target.single" and len(words) <= 8 and _clean(0, words) == (0, words)
            ):
                size, tail = len(words), words
            at = match.end(1) - size
            yield Industry(at, match.end(1), tail, rule)
            return
    item = None if known else _clean(match.start(1), words)
    if (
        item is not None
        and len(item[1]) >= 4
        and item[0] + len(item[1]) == match.end(1)
        and is_industry(item[1])
        and (item[0] > match.start(1) or (item[1] == words and len(words) <= 6))
    ):
        yield Industry(item[0], match.end(1), item[1], rule)


_COUNTED_AHEAD = re.compile(
    r"^(?:约|近|超|逾|上|再|几|[一二两三四五六七八九十百千万]|\d)+[余多来]?(?:至\d+)?(?:余|多|万|亿|百|千)*(?:家|个|条|只|项|款|批|种|块|吨|台|套|些|座|口|位|名|户|场|张|支|分钟|个?小时|遍)(?!经济|体)"
)
_COUNTED_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff])[两三四五六七八九十](?:味药?|张|件|种|个|类|样|道|款|项|条|块|大)[\u4e00-\u9fff]{0,4}$|(?<=[\u4e00-\u9fff])(?:[两三四五六七八九十]|\d+)(?:大|条|个|类)[\u4e00-\u9fff]{0,8}(?:产业集群|产业链|产业|集群|链)$"
)
_TWO_PLACES = re.compile(
    r"[京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂陕吉闽粤川宁琼港澳台杭甬温深广莞佛清珠惠]{2}(?=[\u4e00-\u9fff]{2})"
)
_PLACE_AND_WORD = frozenset(
    [
        "三元",
        "清水",
        "高原",
        "海上",
        "边境",
        "滨海",
        "高山",
        "长白",
        "绿园",
        "清河",
        "大洋",
        "白云",
        "宝石",
        "通用",
        "精河",
        "兴旺",
        "和平",
        "新民",
    ]
)
_SHORT = frozenset("锂镁硼铝铜锌钛磷硅钾钨锑锰锡镍钴茶竹酒药糖盐煤枣棉菌鹅鸭猪牛羊鸡鱼虾蟹果菜粮油花桑麻梨")
_DOING_OF = re.compile(
    r"的(?:发展)?(?:一部分|部分|一段|前段|后段|整条)?(?:[\u4e00-\u9fff]{0,2}线|工序|可行性|可能性|[\u4e00-\u9fff]{0,2}模式|办法|路子|转移产能|生产线|产线|产能|情况|前景|现状|思路|设计|生产|销售|转移|代工|合作|研发|订单|配套|制造|布局|投资|开发|运营|采购)(?:环节)?$"
)
_PROCESS = "外协|精深?|深|初|代|分拣|分选|包装|加工|研发|销售|营销|冷藏|储运|储藏|仓储|运输|检测|产能|设计|制造|生产|推广|种植|养殖|回收|利用|转化|进口|出口|采购|供应|供货|收购|订单|分拨|市场前景|前景|市场|行情|落地|布局|迁建|外迁|转移|扩产|合作|项目|事|配套|培育|运作|示范|运营"
_PROCESS_OF = re.compile(rf"的(?:[东南西北][方部向]|本地|异地|线上|线下)?(?:{_PROCESS})+$")
"""What is done with a product: the product is the trade (齿轮箱体|的外协加工)."""
_SITE = re.compile(
    r"(?:产业园区?|园区|(?<=加工)园|中试(?:基地|线)?|配套厂|代工厂|加工厂|工厂|厂(?!房)|园|中心|测试场|(?<![信息网络生物电子智能数字科学])技术|工艺|资源|车间|基地|生产线|生产|环节|线索|发展方向|转移|运营|托管|全|首位|产业生态|生态圈|建设)+$"
)


def _without_site(piece: str) -> str:
    """智能家居生产基地 → 智能家居, when what stands before the site is an industry or a product."""
    return piece if piece in _terms() else _what_is_before(piece, _SITE)


def _what_is_before(piece: str, behind: re.Pattern[str]) -> str:
    """The industry or product that stands before what ``behind`` finds; the whole piece where none does."""
    found = behind.search(piece)
    if found is None or found.start() < 2:
        return piece
    base = piece[: found.start()]
    return base if base not in word_set("not_industry") and (is_industry(base) or _like_product(base)) else piece


@cache
def _term_heads() -> frozenset[str]:
    return frozenset(term[:2] for term in _terms() if len(term) >= 4)


COMMON_VERB = 2000


def _act_ahead(piece: str) -> int:
    """How long the verb is that an item begins with and no industry does (推出|煤电煤化工), 0 where there is none."""
    verb, rest = piece[:2], piece[2:]
    if len(rest) < 2 or tag(verb) != "v" or frequency(verb) < COMMON_VERB or verb in _term_heads():
        return 0
    return 2 if is_industry(rest) or _like_product(rest) else 0


def _without_doing(piece: str) -> str:
    """石墨烯应用 → 石墨烯, when what stands before the doing is an industry or a product."""
    return _what_is_before(piece, _DOING)


def _clean(at: int, piece: str) -> tuple[int, str] | None:
    """One item of a list as the name of an industry, with where it starts; ``None`` when nothing is left."""
    named = _name_in(piece)
    return None if named is None else (at + named[0], named[1])


@lru_cache(maxsize=8192)
def _name_in(piece: str) -> tuple[int, str] | None:
    """The name of an industry in an item and how far into it it begins: what leads to it and follows it is cut off."""
    whole = piece
    for cut in (_counted_ahead, _joined_ahead):
        piece = cut(piece)
    piece = _after_stops(_without_site(_before_nouns_within(piece)))
    for cut in (_counted_ahead, _level_ahead, _lead_ahead, _place_ahead, _two_places_ahead):
        piece = cut(piece)
    tail = _TAIL.search(piece)
    if tail and tail.start() >= 2:
        piece = piece[: tail.start()]
    piece = _without_brackets(piece)
    piece = _without_doing(piece[_act_ahead(piece) :])
    name = piece.strip(" “”()+")
    if name.count("(") != name.count(")"):
        name = name + ")" if piece[piece.find(name) + len(name) :].startswith(")") else name
    if not (2 if name not in _SHORT else 1) <= len(name) <= 16 or name in word_set("not_industry"):
        return None
    return whole.find(name), name


def _counted_ahead(piece: str) -> str:
    counted = _COUNTED_AHEAD.match(piece)
    return piece[counted.end() :] if counted else piece


def _joined_ahead(piece: str) -> str:
    again = _AGAIN.match(piece)
    return piece[again.end() :] if again else piece


def _level_ahead(piece: str) -> str:
    return piece[1:] if piece[:1] in ("县", "市", "区", "旗") and piece[1:] in _terms() else piece


def _lead_ahead(piece: str) -> str:
    lead = _LEAD.match(piece)
    return piece[lead.end() :] if lead and len(piece) - lead.end() >= 2 else piece


def _place_ahead(piece: str) -> str:
    """An item without the place that its industry is of (天水|机械制造)."""
    if piece in _terms():
        return piece
    for size in (4, 3, 2):
        place, rest = piece[:size], piece[size:]
        if (
            place in _place_names()
            and place not in _PLACE_AND_WORD
            and rest[:1] not in "河山湖江岛峡谷泉沟"
            and (len(rest) >= 3 or rest in _terms())
            and (is_industry(rest) or _like_product(rest))
        ):
            return rest
    return piece


def _two_places_ahead(piece: str) -> str:
    return piece[2:] if _TWO_PLACES.match(piece) and piece[2:] in _terms() else piece


def _before_nouns_within(piece: str) -> str:
    """An item up to what is done with its industry, how many they are, or what it is called."""
    if doing := _DOING_OF.search(piece) or _PROCESS_OF.search(piece):
        piece = piece[: doing.start()]
    piece = _COUNTED_BEHIND.sub("", piece)
    if not piece.startswith("这"):
        piece = _THESE.split(piece)[0]
    cut = _NOUN_WITHIN.search(piece)
    if cut:
        return piece[: cut.start()]
    return piece[:-2] if piece[-2:] == "产业" and piece[-3:-2] in _SHORT else piece


def _after_stops(piece: str) -> str:
    """An item behind the last verb, preposition or time in it."""
    stops = [m.end() for m in _LAST_STOP.finditer(piece) if len(piece) - m.end() >= 2 or piece[m.end() :] in _SHORT]
    if stops and (not is_industry(piece) or (piece not in _terms() and not _NO_STOP.match(piece))):
        return _without_site(piece[stops[-1] :])
    return piece


def _without_brackets(piece: str) -> str:
    if (")" in piece and "(" not in piece[: piece.index(")")]) or _BRACKET_AHEAD.match(piece):
        piece = piece[piece.index(")") + 1 :]
    return piece[: piece.index("(")] if "(" in piece and ")" not in piece else piece


_AGAIN = re.compile(r"(?:同|与|和)(?!步|轴|质)(?=[\u4e00-\u9fff]{2})")
_THESE = re.compile(r"这[类些几一个]")
_NOUN_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:产业|领域|行业|项目|企业|方面|板块)(?!园|链|基地|化|集群|融合|互联网)"
)
_NO_STOP = re.compile(r"新|再|循环|有色|有机|无人|对外|发展|建设|做市")
"""What begins with a stop word and is a part of an industry's name."""
_BRACKET_AHEAD = re.compile(r"[县市区]?\([\u4e00-\u9fff]{2,4}\)")


_SENTENCE = re.compile(
    r"[的了着过是在把被让将与和讲]|厂房|站$|我|优质|[强好大高全级]$|(?<![改磁活弹])性$|们|企业|项目|公司|合作|落地|招商|如何|怎么|什么|\d"
)


def _sentence_like(name: str) -> bool:
    return bool(_SENTENCE.search(name))


_NOT_PLAIN = re.compile(
    r"[的了着过是在把被让将与和讲我们他她你这那也都还就要会能可很不到去来等从向对为以其各某每几哪何吗呢吧于及并或但更最再又才只已曾正]|"
    r"(?:交流|供货|行程|面积|账|点|[一二三四五六七八九十]+[点条个次]|合作|情况|事宜|意见|协议|合同|意向|细节|进度|进展|规划|设想|想法|思路|模式|条件|方式|选址|用地|开工|建设|投资|落地|落户|项目|关系|机会|机遇|空间|前景|信息|渠道|客户|订单|价格|成本|费用|比例|期限|周期|指标|办法|措施|工作|活动|会议|代表|名单|负责|业务|商机|投产|复工|交付|协会|商会|联盟|部门|销路|销售|路线|机构|学校|医院|银行|大学|学院|中心|总部|分部|公司|集团)$"
)


_CLAUSE_END = re.compile(
    r"(?:产业|领域|行业|项目|企业|配套|生产)?(?:等|企业|事宜|事项|[、，。；和与及]|\Z|\n|(?:合作)?(?:项目|事宜)|方面|时)"
)


def _ends_clause(text: str, at: int) -> bool:
    return bool(_CLAUSE_END.match(text, at, at + 12))


def _plain_noun(name: str) -> bool:
    """Whether a phrase of some length without function words may name a trade that no list knows (肉鸡代养, 钢帘线)."""
    return (
        2 <= len(name) <= 8
        and not _NOT_PLAIN.search(name)
        and not (len(name) <= 4 and tag(name)[:1] in tuple("vadcpr"))
    )


_NO_NAME = re.compile(r"[的了着过]|公司|集团|如何|怎么|我们|局|政府")
_NO_INDUSTRY = re.compile(
    r"^(?:上门|优质|全程|贴心|保姆式?|政务|公共|跟踪|后续|配套|帮办|代办|一站式|暖心|综合|全方位|高效|便民|企业|志愿|招商|中介|项目)服务$|(?:平台|成果|成果转化|升级|力量|经验|协作|系统|书记|县长|镇长|委员会|事项|问题|人才|政策|资源|优势|环境|机制|服务团|工作|活动|情况|模式|进展|细节|条件|方案|计划|规划|时间|流程|诉求|需求|意愿|要素|保障|建议|意见|理念|文化|会|商|人|者|家|团|队|组|办|县|(?<!城)市|(?<!园)区|(?<!小)镇|省|州|位|名|年|月|日|元|亩|天|次)$"
)


def _is_no_industry(name: str) -> bool:
    """Whether a phrase is about services, conditions, people or places, or only a part of a sentence."""
    return (
        name in word_set("not_industry")
        or bool(_NO_INDUSTRY.search(name))
        or bool(_NO_NAME.search(name))
        or name in _place_names()
    )


_NO_INDUSTRY_END = re.compile(
    r"(?:平台|成果|成果转化|升级|力量|经验|协作|系统|书记|县长|镇长|委员会|事项|问题|人才|政策|资源|优势|环境|机制|服务团|工作|活动)$"
)


@cache
def is_industry(name: str) -> bool:
    """Whether a phrase names an industry: a known word, or one that ends like the names of industries."""
    if name in word_set("not_industry") or _NO_INDUSTRY_END.search(name):
        return False
    if _NO_NAME.search(name):
        return False
    return name in _terms() or name in _SHORT or bool(_ends().search(name))
