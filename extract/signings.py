"""Signings: who signed what with whom, and for how much.

Read clause by clause: ``A与B签订C，总投资D``; the side that is a region, a government or a zone is ours, the other one
is the partner. Lists of deals (``★甲区—乙公司—丙项目—6.2亿元``, rows of a table) are read by their columns.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.amounts import AmountSpan
from extract.dates_grammar import number
from extract.deal_items import Item, item_bounds, item_pieces, list_items, read_item
from extract.organisations import Organisation, acceptable, core_of, firm_at_head, formal_names, fullest, named_like
from extract.page import Page, Sentence
from extract.places import Place
from extract.roles import Sections


@dataclass(slots=True)
class Signing:
    """One deal; offsets are those of its words."""

    region: str | None
    companies: tuple[str, ...]
    project: str | None
    amount: AmountSpan | None
    kind: str | None
    start: int
    end: int
    rule: str


_SIGN = re.compile(
    r"签订|签署|签约|签下|签定|签了|签上了|草签|签成|签回|签字(?!仪式|笔|用|桌|台|席|的)|签(?=[^字到名证收发售])|落笔(?=签|[，。；\d])"
)
_NOT_SIGNED = re.compile(
    r"拟签|将签|待签|签约前|未签|没有签|未能签|计划签|有望.{0,6}签|达成.{0,14}意向(?!书)|初步意向|力争.{0,8}签|早签约|促签|签约落地|再行签约|可签|准备签|一批签|推到签约|后续签|(?:审批|备案|批复|决策|董事会|通过|完善|评估|论证|完成)[^，。；]{0,6}后签|签约率|签约额|签约资金|待.{0,10}签|不签|签不|等(?![\d两三四五六七八九十几多]|企业|项目|公司|[个家]).{0,4}签约|从签约|近期签|[年月]底前?签|签过|推迟签|预签|暂缓签|未列入|择[日期机][^，。；]{0,4}签|没能签|项目为零|[商洽]谈签|签约事宜|签[订署]?了?保密|签的[是事]后话"
)
_EARLIER = re.compile(
    r"去年|前年|此前|上月|上届|曾经?(?![\u4e00-\u9fff]{0,2}签)|曾|早在|(?:19|20)\d\d年(?![\u4e00-\u9fff]{0,8}招商)|第[一二三四五六七八九十]+届[^，]{2,8}上签|已签|年初|期间我[县市区]签约的|继今年|今年[\d一二]+月"
)
_OURS = re.compile(
    r"(?:管委会|管理委员会|人民政府|政府|(?<!发展)(?<!促进)(?<!邮政)(?<!工程)局|投资促进局|办事处|街道|工商联|总工会|妇联|团委|残联|开发区|园区|集聚区|集中区|师市|(?<![市广牧])场|(?<!集)团)$"
)
_OURS_COMPANY = re.compile(
    r"(?:国资|城投|产投|国投|开发投资|发展投资|投资发展|投资开发|建投|交投|文旅投|农投|湘投发展|国控|国有资本|国有资产|城建|城发|产业投资基金|产业基金|旅投|水投|文旅|旅游投资|旅游发展|水务|交通投资|供销|资产经营|金控|开发建设|工业投资|经开投|园区开发|乡村振兴|城乡投资)[\u4e00-\u9fff]{0,6}(?:公司|集团|基金)"
)
_BETWEEN = re.compile(
    r"(?P<left>[^，。；:：\n“”]{0,60}?)(?P<with>与|同|和|跟)(?P<right>[^，。；:：\n]{2,60}?)(?:就(?P<about>[^，。；\n]{2,40}?))?(?:正式|当场|现场|成功|又|还|也|共同|双方|分别|代表双方|顺利|四方|三方|另行|首次)*"
    r"(?P<verb>签订|签署|签约|签下|签定|签了|签上了|草签|签成|签回|签字(?!仪式|笔|用)|签)(?:了|约|订|署|定)?(?:的)?"
)


_TIME = re.compile(
    r"^(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]|当[天日晚场]|[上下中]午|晚上?|傍晚|[次翌同][日天]|随后|随即|会[后上]|活动[中上]|现场|[其此]间|期间|并|还|又|也|再|已|则|首先|最后|同时|其中|[^\w\u4e00-\u9fff(《“]|\d+[.、)])+"
)
"""What stands before a party and is no part of its name: dates, marks, adverbs."""
_PAPER = r"(?:协议书?|合同书?|备忘录|意向书|框架|项目|订单|大单|契约|合约|一单|两单)"
_ALONE = re.compile(
    r"(?:\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|当[天日晚场]|[次翌同][日天]|[上下]午|晚上?|双方|随后|随即|最终|最后|终于|遂|便|则|并|还|又|也|且|就|会后|会上|(?:座谈|会谈|洽谈|考察|参观)(?:会|结束)?[后时]|[其此]间|期间|现场|正式|成功|顺利|首次|共同|分别|一致|在[^，。；:]{2,10}|达成共识|就[^，。；:]{2,36}|[把将][^，。；:]{2,20})*"
)
"""A clause of signing that names neither side: the partner is the company told before."""
_ALONE_OBJECT = re.compile(
    rf"(?:了|下|订|署|约|的是|的)?(?!(?:项目|合同|协议)?共?[\d两三四五六七八九十多几]+余?[个项份宗笔单])[^，。；:]{{0,40}}?{_PAPER}|(?=[，。；]|$)"
)
_LABELLED = re.compile(
    r"(?:乙方|[购供]方|采购方|供货方|合作方|投资[方商人]|签约方|客商|合作单位|投资企业|合作企业)(?:分别)?(?:是|为|:)(?P<who>[^，。；:)]{2,40})"
    r"|由(?P<by>[^，。；:]{2,30}?)(?:负责|独家|全资|独资|分期|计划|拟|共同|合作|预计)*(?:投资|出资|建设|承建|实施|运营|托管|开发)"
)
_OF_MONEY = re.compile(
    r"(?:约|超|近)?[\d.]+[余多]?[亿万]+(?:元|美元|欧元|港元)?(?:建设|兴建)?的?(?P<what>[^，。；的]{2,30}?(?:项目|基地|产业园|生产线|中心))"
)
"""What is built for an amount (由甲公司投资|2亿元的丙项目|签约)."""
_AFTER_COLON = re.compile(
    r"[^，。；:]{0,12}:(?P<who>[^，。；:]{2,30}?)(?:计划|拟|将|预计|共同|分期)*(?:把|在[^，。；]{2,20}?(?:投资|建设|设立|新建|兴建|布局)|投资|出资|以[^，]{2,12}[入投])"
)
"""双方签约:乙公司在甲县投资…."""
_NAMED_PROJECT = re.compile(
    r"(?:^|(?<=[，。；:;、\n]))(?:(?:与|同|和|跟)(?P<who>[^，。；:的与]{2,30})的)?(?P<what>[^，。；:、“”]{3,34}?(?:项目|基地|产业园|生产线|协议书?|合同|意向书|备忘录|订单))(?:已经?|也|于|在[^，]{2,10}|[当现]场|当[日天晚]|(?:\d{1,2}月)?\d{1,2}[日号]|正式|成功|顺利|如期|率先|最终|终于|如愿|敲定|闪电|火速|同步|双方)*(?:签(?:了)?约|签(?:署|订|下|妥|成|定|字)|落笔)(?![^，。；]{0,3}的|活动|仪式|大会)"
)
"""麒麟软件总部项目当日签约, 与丙公司的意向书28日签署: the company heads the project's name or stands before it."""
_BRACKETED = re.compile(
    r"(?P<what>[^，。；:()与]{0,24}?)(?:共?[\d一两]+[个份单项笔宗])?\((?P<who>[^()，、\d]{2,20})(?:，[^()]*)?\)(?=[，。；、]|$)"
)
"""签约1个(乙公司，3000万元), 签奶源基地意向协议1份(乙公司)."""
_PLURAL = re.compile(
    r"(?:这|上述|以上)?(?P<count>[两二三四五六])(?:家|者)(?:企业|公司|单位|机构)?(?:都|均|也|又|分别|先后|当场|已|还)*"
)
"""两家都: the companies told last."""
_TWO_TOLD = re.compile(
    r"(?:与|同|和|访|考察|对接|会见|见了?|到|找了?)(?P<list>[^，。；:]{2,40}?[、和与][^，。；:]{2,40}?)(?=洽谈|座谈|会谈|交流|对接|商谈|见面|谈|就|[，。；]|$)"
)
"""Two companies of which 前者 and 后者 speak."""
_ADVERBIAL = re.compile(
    r"(?:时|后|前|[末首此再]次|之际|当[天日晚场]|[上下]午|途中|期间|席间|路上|间隙|之余|[一二三四五首末]站|会[上间]|同时|最终)$|^(?:临|返程|回程)"
)
"""When something was signed: no party."""
_REGION_WITH = re.compile(r"[^，。；、与同和]{2,14}(?:[县市区旗镇乡局]|政府|委会|开发区)[与同和]")
_PROJECT_KIND = re.compile(
    r"(?:(?:[一二三四五]期|区域|西南|华东|华中|华南|华北|西北|东北|全国|全球|第[二三四五])*(?:总部|研发|生产|制造|运营|结算|产业|智能|新能源|[一二三四五]期|数据|物流|电商|康养|文旅)(?:中心|基地|园|工厂|线)?)[^，]{0,12}$"
)
_OPENS_OWN = re.compile("[县市区旗镇乡]?(?:的|共|也|成功|现场|集中|一举)*(?:签|斩获|收获|带回|落笔|揽|捧回|拿下)")
_ITEM_OF = re.compile(r"[县市区旗镇乡]?(?:的|引进|与|同|和|:|—|，|政府|管委会)")
"""What follows the region whose deal an item is."""
_BOTH = re.compile(r"(?:签约|协议|合作)?双方(?:分别)?为(?P<a>[^，。；]{2,30}?)(?:和|与)(?P<b>[^，。；]{2,40})")
_FACILITY_END = re.compile(r"(?:项目|总部|基地|综合体|园区?|中心|工厂|生产线)$")
_ZONE_BODY = re.compile(
    r"(?:产业园|工业园|物流园|科技园|化工园|生态园|园区|开发区|示范区|保税区|新城|新区|港区)(?:管委会)?$"
)
"""Names of organisations that are parks or zones: they sign as the region does."""
_OFFICE_TOLD = re.compile(
    r"一行|率|考察[团组]|代表团|专班|小分队|政府|管委会|[市县区旗镇乡]长|书记|我[市县区]|集聚区|开发区|[\u4e00-\u9fff]局(?!$)|局$"
)
_POST_TOLD = re.compile(r"[副市县区旗镇乡]长(?![\u4e00-\u9fff]{0,4}(?:公司|集团))|书记|主任|局长|部长|常委|专员|主席")
_TRAILING = re.compile(
    r"(?:达成[^，。；与和]{0,10}|于?\d{1,2}月\d{1,2}[日号]|于\d{1,2}[日号]|又|还|也|则|再|已|续|另行?|集中|坐上|走上|来到|坐到|[正当]式|[当现]场|当[天日]|分别|同时|成功|首次|共同|双方|云|隔空|视频|连线|一次性|一口气|最终|快速|在[\u4e00-\u9fff]{2,10}|以[\u4e00-\u9fff]{2,6}方式|\([A-Za-z .&'-]+\))+$"
)
"""What stands between a party and the verb of signing and is no part of its name."""
_MET = re.compile(
    r"(?:与|同|和|到|访了?|走进|考察了?|参观了?|对接了?|携手|联手)(?P<who>[^，。；:、的与同和到在]{3,14}?)(?=座谈|洽谈|会谈|交流|对接|考察|参观|见面|商谈|牵手|握手|合作|联手|携手|达成|董事长|总经理|负责人|老总)"
    r"|(?:^|(?<=[，。；\n]))(?P<by>[^，。；:、的与同和到在]{3,14}?)(?:计划|拟|将|决定|准备|拿出)*(?:总|分期)?(?:投资|出资|斥资)[约近超]?[\d.]"
)
"""A company that is met, with no ending that tells it (与宁波方正模具座谈)."""
_BUILT = re.compile(r"(?:建设|新建|兴建|打造|共建|设立|建|投产|扩建)(?:一[个座条家])?$|亿元的?$|万元的?$")
"""What stands before something that is to be built, which is no partner."""
_REPORTED = re.compile(r"^(?:据悉|据了解|据介绍|其中|根据协议|按照协议|协议约定|按照约定|签约后|双方约定)，?")
_TWO_REGIONS = re.compile("两[地市县区镇旗]{1,2}(?:人民)?(?:政府)?(?:还|又|也|并|正式|当场|现场|共同|双方)*$")
_PAIRED = re.compile(r"结对|友好|东西部协作|姊妹|[\u4e00-\u9fff]{2,3}[—-]{1,2}[\u4e00-\u9fff]{2,3}")
"""Papers that two regions sign with one another."""
_STAFF = r"(?:[\u4e00-\u9fff]{0,8}(?:董事长|总裁|总经理|经理|负责人|会长|总监|院长|校长|主任|理事长|代表|秘书长|厂长|总|副总)[\u4e00-\u9fff·]{0,8})?"


_COMPANY_STAFF = re.compile("(?:该|这家)?(?:企业|公司|集团|商会|投资方)(?:副?董事长|副?总经理|副?总裁|负责人|副?会长)")
"""Someone of the company told before."""
_HELD = re.compile("约?仪式(?:在[^，。；]{2,14})?(?:成功|顺利|隆重)?举行")
_SIGNED_WHAT = re.compile("[\u4e00-\u9fffA-Za-z·]{5,30}?(?:项目|基地|产业园|生产线)(?=[，。；(]|$)")
_SIGNED_WHOM = re.compile(r"[\u4e00-\u9fffA-Za-z·]{3,20}(?=\(|[，。；]|$)")
_WITH_POST = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:副?董事长|副?总经理|副?总裁|负责人|副?会长|总监|副?院长)[\u4e00-\u9fff·]{0,8}$"
)
"""The post and the name of who signs for a company."""
_COUNT = r"等?(?P<count>\d+|[两三四五六七八九十多]+)余?个(?:重点|重大|优质|产业|招商|合作|亿元以上)*项目"
_PROJECTS_BEFORE = re.compile(
    rf"(?:^|(?<=[，。；:;\n]))(?P<list>[^。；:，\n与]{{4,160}}?、[^。；:，\n与]{{3,60}}?(?:项目|基地|园|中心|生产线|(?=等[\d两三四五六七八九十多])|(?<=\))(?=[两三四五六七八九十\d]{{1,3}}个)))(?:{_COUNT})?(?:在[^，。；]{{2,12}}|集中|现场|成功|正式|顺利|同时|先后|分别|当场)*签(?:了)?约(?![\d的项额])"
)
_MANY_PROJECTS = re.compile(r"[\d两三四五六七八九十多几]余?[个项]|一批|等项目|全部|所有")
"""A count of projects (12个项目集中签约), no single one."""
_COUNTED_LIST = re.compile(
    r"签(?:约|下|订|署|了|成)?了?[^，。；:、]{0,6}?(?P<count>\d{1,2}|[两二三四五六七八九])[个项单份](?:项目|协议|合同)?(?:，?(?:即|分别[为是]|是|包括|有)|:)+(?P<list>[^。；:，、\n]{3,30}(?:、[^。；:，、\n]{3,30})+)(?=[，。；]|$)"
)
"""签了两个:甲公司丙技改、乙公司丁养殖: as many as are counted."""
_LABELLED_LINE = re.compile("项目(?:名称)?:")
_NEXT_LABELLED = re.compile("\n项目(?:名称)?:|\n\n")
"""Deals told line by line with labels (项目名称:…⏎投资方:…⏎总投资:…)."""
_LIST_COUNTED = re.compile(
    r"签约的?(?:有|是|包括|为)(?P<list>[^。；:，、\n]{3,30}(?:、[^。；:，、\n]{3,30}?)+)(?P<count>\d{1,2}|[两二三四五六七八九])[个项](?:重点|重大)?项目"
)
_COMPANY_LIST = re.compile(
    r"家(?:企业|公司|客商)?[^，。；:]{0,16}签(?:约|订|署)[^，。；:]{0,8}(?:，|:)(?:分别[为是]|它们是|包括|即|有)?:?(?P<list>[^。；:，\n]{2,20}(?:[、和][^。；:，、\n]{2,20})+)(?=[，。；]|$)"
)
"""共有3家企业签约，分别是甲公司、乙公司."""
_ENUMERATED = re.compile(
    r"(?:分别(?:为|是)|包括|主要有|即|(?:项目|签约)(?:为|有)|:)(?P<list>[^。；:，\n]{4,40}(?:、[^。；:，\n]{3,40}?)+?项目)(?=[，。；]|$)"
)
_PROJECTS_AFTER = re.compile(
    rf"签约(?:引进|落地)?了?(?P<list>(?!项目|金额)[^。；:，\n与]{{4,160}}?、[^。；:，\n与]{{3,60}}?)(?:等(?=[\d两三四五六七八九十多]){_COUNT}|(?=[。；\n]|$))"
)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans between the commas of a list, those in brackets aside."""
    at, depth = start, 0
    for index in range(start, end):
        char = text[index]
        depth += (char == "(") - (char == ")")
        if char == "、" and depth == 0:
            yield at, index
            at = index + 1
    if end > at:
        yield at, end


_EACH = re.compile(
    r"分别(?:与|同|和|跟|[在就]|[\u4e00-\u9fff]{0,4}签)|[两二三四五六]家(?:企业|公司)?[都均分先也]|等[\d两三四五六七八九十多]+余?[家个](?:企业|公司|单位)?[\u4e00-\u9fff]{0,6}签|签约(?=[，。；]|$)|集中签约"
)
"""A deal with each of the companies, no paper of them all."""
_SIGNED_BY_MANY = re.compile(
    r"(?:^|(?<=[，。；:;\n]))(?P<who>[^，。；:\n与]{3,70}?)(?:等(?:\d+|[两三四五六七八九十多]+)?余?[家个户]?|(?:\d+|[两三四五六七八九十]+)[家个户])(?:企业|公司|客商|单位)(?:代表|负责人)?(?:分别|现场|集中|先后|依次)*(?:[与同和][^，。；]{2,14}?)?(?:分别|现场|集中|成功|正式|共同|先后|也|均)*(?P<verb>签订|签署|签约|签下|签了)"
)


_WITNESSED = re.compile(r"见证了?(?P<what>[^，。；]{3,30}?(?:项目|协议))(?:的|正式|现场|成功)?签(?:约|署|订)")


_ACTS = re.compile(
    r"(?:县|市|区|镇|乡|旗)?(?:\([^)]{1,18}\))?(?:(?:人民)?政府、|(?:管委会|管理委员会)、|(?:人民)?(?:政府|管委会|管理委员会|商务局|[\u4e00-\u9fff]{2,10}局|[\u4e00-\u9fff]{2,8}管委会|[\u4e00-\u9fff]{0,8}(?:国资|城投|产投|国投|投资)[\u4e00-\u9fff]{0,8})?(?:\([^)]{1,12}\))?(?:则|又|还|也|双方|、|，|分别)*(?:与|同|和|跟|拿下|代表|签|—|×|将|成功|现场|由|$))"
)
"""What follows the name of a region that signs."""
_LEVEL = re.compile(
    r"(?:我|该|全|代表)?(?P<level>[市县区旗镇盟])(?:人民)?政府|(?<![\u4e00-\u9fff])(?P<own>市|县|区|旗|师市|镇)[\u4e00-\u9fff]{2,10}(?:局|公司|中心|办)|我[市县区旗]"
)


def find_signings(
    page: Page,
    organisations: Sequence[Organisation],
    places: Sequence[Place],
    amounts: Sequence[AmountSpan],
    sections: Sections,
    owners: Sequence[tuple[int, str | None]],
    people: Sequence[str] = (),
    officials: Sequence[tuple[int, str]] = (),
    speakers: Sequence[tuple[int, str]] = (),
) -> list[Signing]:
    """All deals that are said to be signed. ``owners`` give the region whose journey each sentence belongs to,
    ``officials`` where officials of the travelling regions are told, ``speakers`` where those of the regions beside
    and in them are named too."""
    reader = _Deals(page, organisations, places, amounts, sections, owners, people, officials, speakers)
    found: list[Signing] = []
    items = list_items(page)
    heads: list[int] = []
    for index, sentence in enumerate(page.sentences):
        if page.lines[sentence.line].kind == "title":
            heads.append(index)
            continue
        row = reader.row(sentence.start, sentence.end)
        if row is not None:
            found.append(row)
            continue
        found.extend(reader.sentence(index, listed=index in items))
    companies = {c for deal in found for c in deal.companies}
    for index in heads:
        found.extend(d for d in reader.sentence(index) if d.companies and not _told(d.companies, companies))
    return found


def _told(companies: Sequence[str], before: Collection[str]) -> bool:
    """Whether one of the companies that a headline names is one of those told before, in short or in full."""
    return any(core_of(c) in b or core_of(b) in c for c in companies for b in before)


class _Deals:
    def __init__(
        self,
        page: Page,
        organisations: Sequence[Organisation],
        places: Sequence[Place],
        amounts: Sequence[AmountSpan],
        sections: Sections,
        owners: Sequence[tuple[int, str | None]],
        people: Sequence[str],
        officials: Sequence[tuple[int, str]],
        speakers: Sequence[tuple[int, str]],
    ) -> None:
        self.speakers = sorted(speakers)
        self.people = tuple(p for p in people if len(p) >= 2)
        self.officials = sorted(officials)
        self.page = page
        self.text = page.text
        self.organisations = [_unmarked(o) for o in organisations]
        self.starts = [o.start for o in self.organisations]
        self.told = {o.name for o in self.organisations}
        self.names = formal_names(organisations)
        self.places = places
        self.place_starts = [p.start for p in places]
        self.amounts = amounts
        self.sections = sections
        self.owners = owners
        self.header: list[str] = []
        self.opened: dict[int, str | None] = {}
        self.signer: dict[int, str | None] = {}

    # --- sentences --------------------------------------------------------------------------------------------

    def sentence(self, index: int, *, listed: bool = False) -> Iterator[Signing]:
        """The deals of one sentence; ``listed``: it is (a part of) a list of deals, whose items need no verb of signing."""
        sentence = self.page.sentences[index]
        if not listed and not _SIGN.search(self.text, sentence.start, sentence.end):
            return iter(())
        told: list[Signing] = []
        pieces = self._list_pieces(sentence.start, sentence.end) if listed else []
        region = self._list_region(sentence, pieces[0][0]) if pieces else None
        for start, end in self._cut(sentence.start, sentence.end, pieces):
            deals = (
                (listed and self._enumerated(start, end))
                or self._signed_list(start, end, sentence.start)
                or self._projects_listed(start, end, sentence.start)
            )
            if not deals and (deal := self._part(start, end, sentence.start, index)) is not None:
                deals = self._each(deal)
            if not deals and told and told[-1].amount is None and not listed:
                told[-1].amount = self._amount(start, end)
            told.extend(deals or [])
            if told:
                self.signer[sentence.line] = told[-1].region
        if listed and "|" not in self.text[sentence.start : sentence.end]:
            for start, end in pieces:
                if any(start <= d.start < end for d in told):
                    continue
                item = self._item(start, end, alone=len(pieces) == 1, region=region)
                if item is not None and not self._adds_to(told, item):
                    told.append(item)
        return iter(told)

    def _list_pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The items of a sentence that is a list of deals, without what opens it."""
        at, _ = item_bounds(self.text, start, end)
        parties = set(self.starts[bisect_left(self.starts, at) : bisect_left(self.starts, end)])
        parties.update(self.place_starts[bisect_left(self.place_starts, at) : bisect_left(self.place_starts, end)])
        return item_pieces(self.text, at, end, parties)

    def _cut(self, start: int, end: int, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The parts of a sentence that tell one deal each; the items of a list are parts."""
        if len(pieces) < 2:
            return self._parts(start, end)
        lead = [(start, pieces[0][0])] if pieces[0][0] > start else []
        return [part for piece in [*lead, *pieces] for part in self._parts(*piece)]

    def _list_region(self, sentence: Sentence, at: int) -> str | None:
        """The region whose list a sentence opens before ``at``, or whose list its line opened before."""
        region = self._opened_by(sentence.start, at) or self.opened.get(sentence.line)
        self.opened[sentence.line] = region
        return region

    def _adds_to(self, told: Sequence[Signing], item: Signing) -> bool:
        """Whether an item tells more of a deal told before (6家企业签订意向书，其中乙公司投资…), which gets what it lacks."""
        for deal in told:
            if any(c.endswith(i) or i.endswith(c) for c in deal.companies for i in item.companies):
                deal.amount = deal.amount or item.amount
                return True
        return False

    def _each(self, deal: Signing) -> list[Signing]:
        """与甲、乙分别签订: a deal with each; and each of two regions has its own with the one company."""
        words = self.text[deal.start : deal.end]
        papers = re.search(r"([两二三四五六七八九\d]{1,2})[份个项单]", words)
        one_each = papers is not None and number(papers.group(1)) == len(deal.companies) > 1
        if not (one_each or _EACH.search(words)) or (deal.project or "").endswith(
            ("方协议", "方合作协议", "方框架协议")
        ):
            return [deal]
        same = re.search(r"均为|各(?:为|投资)", words)
        amounts = self._each_amount(deal.start, deal.end, len(deal.companies))
        link = re.search(r"[与同和跟]", words)
        low = bisect_left(self.place_starts, deal.start)
        high = bisect_left(self.place_starts, deal.start + (link.start() if link else 0))
        regions = [
            p.name
            for p in self.places[low:high]
            if p.kind in ("region", "zone") and re.match(r"、|[与和同跟]|分别", self.text[p.end : p.end + 2])
        ]
        regions = list(dict.fromkeys(regions))
        if len(deal.companies) > 1:
            pieces = _papers(words, len(deal.companies))
            zipped = len(regions) == len(deal.companies)
            return [
                replace(
                    deal,
                    region=regions[i] if zipped else deal.region,
                    companies=(c,),
                    project=pieces[i] if pieces else deal.project,
                    amount=amounts[i] if amounts else (deal.amount if same else None),
                )
                for i, c in enumerate(deal.companies)
            ]
        return [replace(deal, region=r) for r in regions] if len(regions) > 1 else [deal]

    def _each_amount(self, start: int, end: int, count: int) -> list[AmountSpan]:
        """签约金额分别为3亿元和2亿元: as many amounts as deals, in their order."""
        told = re.search(r"分别(?:投资|为|是|达|约|计划投资)+|一[为个]", self.text[start:end])
        found = [a for a in self.amounts if told and start + told.end() - 1 <= a.start < end]
        return found if len(found) == count else []

    def _signed_list(self, start: int, end: int, sentence_start: int) -> list[Signing]:
        """甲公司、乙公司等5家企业签订入园协议."""
        match = _SIGNED_BY_MANY.search(self.text, start, end)
        if match is None or self.page.quoted(match.start("verb")):
            return []
        sign = _SIGN.match(self.text, match.start("verb"))
        if sign is None or not self._done(sign, sentence_start, start, end):
            return []
        partners = self._partners(match.start("who"), match.end("who"))
        amounts = self._each_amount(start, end, len(partners))
        project = self._project(match.end(), end, None)
        region = self._region(start, match.start("verb"), partners, sentence_start)
        return [
            Signing(
                region,
                (fullest(o.name, self.names),),
                project,
                amounts[i] if amounts else None,
                _kind(self.text[start:end], project),
                start,
                end,
                "signing.with",
            )
            for i, o in enumerate(partners)
        ]

    def _projects_listed(self, start: int, end: int, sentence_start: int) -> list[Signing]:
        """甲公司丙项目、乙公司丁项目等5个项目集中签约, or the list behind the verb: one deal for each project."""
        if "、" not in self.text[start:end] or "约" not in self.text[start:end]:
            return []
        match = _PROJECTS_BEFORE.search(self.text, start, end) or _PROJECTS_AFTER.search(self.text, start, end)
        if match is None or self.page.quoted(match.start("list")):
            return []
        sign = _SIGN.search(self.text, match.start(), match.end())
        if sign is None or not self._done(sign, sentence_start, start, end):
            return []
        low, high = match.span("list")
        deals: list[Signing] = []
        for at, stop in _pieces(self.text, low, high):
            deal = self._listed_project(at, stop, sentence_start, counted=match.group("count") is not None)
            if deal is None and match.group("count") is None:
                return []
            deals.extend([deal] if deal is not None else [])
        return deals if len(deals) > 1 else []

    def _enumerated(self, start: int, end: int) -> list[Signing]:
        """共签约3个项目，分别为甲公司丙项目、乙公司丁项目: the projects of a list inside the sentence that opens it."""
        if (named := _COMPANY_LIST.search(self.text, start, end)) is not None and not self.page.quoted(named.start()):
            partners = self._listed(*named.span("list"))
            region = self._region(start, named.start("list"), partners, start)
            kind = _kind(self.text[start:end], None)
            return [
                Signing(region, (fullest(o.name, self.names),), None, None, kind, o.start, o.end, "signing.item")
                for o in partners
            ]
        counted = _COUNTED_LIST.search(self.text, start, end) or _LIST_COUNTED.search(self.text, start, end)
        match = counted or _ENUMERATED.search(self.text, start, end)
        if match is None or self.page.quoted(match.start()):
            return []
        pieces = list(_pieces(self.text, *match.span("list")))
        if counted and number(counted.group("count")) != len(pieces):
            return []
        told = [self._listed_project(a, b, start, counted=counted is not None) for a, b in pieces]
        deals = [d for d in told if d is not None]
        amounts = self._each_amount(match.end(), end, len(deals))
        for deal, amount in zip(deals, amounts, strict=False):
            deal.amount = deal.amount or amount
        return deals if len(deals) == len(pieces) > 1 else []

    def _listed_project(self, at: int, stop: int, sentence_start: int, *, counted: bool) -> Signing | None:
        """One piece of a list of projects; its company is the one that heads it, where it is known."""
        words = self.text[at:stop]
        lead = re.match(r"(?:总?投资|投资额)?(?:约)?[\d.]+[余多]?[亿万]+(?:元|美元|欧元|港元)(?:人民币)?的", words)
        begin = at + (lead.end() if lead else 0)
        begin += 2 if self.text.startswith(("包括", "其中"), begin) else 0
        project = re.sub(r"\([^()]*(?:元|投资)[^()]*\)", "", self.text[begin:stop]).strip("“”，")
        known = [o for o in self._within(begin, stop) if o.start <= begin + 1 and not self._is_ours(o)][:1]
        if not known or known[0].end >= stop:
            known = self._owner(begin, stop)
        if not known and (of := re.match(r"(?P<who>[^的]{2,20}?)(?:投资[^的]{0,14})?的", self.text[begin:stop])):
            known = self._partners(begin, begin + of.end("who"))[:1]
        if known and known[0].end < stop and known[0].name in self.told:
            project = re.sub(r"^(?:投资)?(?:建设)?的?", "", project[known[0].end - begin :])
        if not 2 <= len(project) <= 30 or not (
            known or counted or re.search(r"(?:项目|基地|园|中心|生产线|工程|小镇|总部)$", project)
        ):
            return None
        if not counted and not (known or project.endswith("项目")):
            return None
        amount = next((a for a in self.amounts if at <= a.start < stop), None)
        region = self._region(at, at, known, sentence_start)
        companies = tuple(fullest(o.name, self.names) for o in known)
        return Signing(region, companies, project, amount, "contract", at, stop, "signing.item")

    def _item(self, start: int, end: int, *, alone: bool, region: str | None) -> Signing | None:
        """A deal of a list without a verb of signing: ``甲县引进乙公司的丙项目，投资2亿元``."""
        if _NOT_SIGNED.search(self.text, start, end) or re.search(r"签[订署下]", self.text[start:end]):
            return None
        at, end = item_bounds(self.text, start, end)
        item = read_item(self.text, at, end, self._ours_only)
        if item is None or (item.project is None and item.us is None):
            return None
        if alone and item.who is None and (after := self._line_rest(start, end)) > end:
            whole = read_item(self.text, at, after, self._ours_only)
            item, end = (whole, after) if whole is not None and whole.who is not None else (item, end)
        partners, project = self._item_party(item)
        if not partners and not (alone and re.search(r"(?:项目|基地|产业园|生产线)$", project)):
            return None
        companies = tuple(dict.fromkeys(fullest(o.name, self.names) for o in partners))
        region = self._item_region(item, partners) or region or self._region(*(item.us or (at, at)), partners, start)
        many = self.text.find("等，", at, end)
        amount = self._amount(at, many if many >= 0 else end)
        return Signing(region, companies, project.rstrip("等") or None, amount, "contract", start, end, "signing.item")

    def _item_party(self, item: Item) -> tuple[list[Organisation], str]:
        """The company of an item, and its project without the company's name and the region's."""
        project = item.project or ""
        partners = self._partners(*item.who) if item.who else []
        if (not partners or _FACILITY_END.search(partners[0].name)) and (owner := self._owner(item.start, item.end)):
            if partners and partners[0].end > owner[0].end:
                project = self.text[owner[0].end : partners[0].end]
            partners = owner
        if not partners:
            partners = [o for o in self._within(item.start, item.end) if not self._is_ours(o)][:1]
        if (
            partners
            and partners[0].name in self.told
            and project.startswith(partners[0].name)
            and len(project) > len(partners[0].name) + 1
        ):
            project = project[len(partners[0].name) :]
        place = self._place_at(item.start)
        if place is not None and project.startswith(f"{place.text}的"):
            project = project[len(place.text) + 1 :]
        return partners, project

    def _item_region(self, item: Item, partners: Sequence[Organisation]) -> str | None:
        """The region that an item names as our side, or that it begins with (甲县的丙项目, 甲县引进乙公司)."""
        if item.us is not None:
            return self._side_region(*item.us)
        place = self._place_at(item.start)
        if place is None or place.end >= item.end or any(o.start <= place.start < o.end for o in partners):
            return None
        return place.name if _ITEM_OF.match(self.text, place.end, place.end + 4) else None

    def _place_at(self, at: int) -> Place | None:
        """The place that begins at a position or behind one character."""
        index = bisect_left(self.place_starts, at)
        return self.places[index] if index < len(self.places) and self.places[index].start <= at + 1 else None

    def _owner(self, start: int, end: int) -> list[Organisation]:
        """The company that heads the name of a project (海天电子光模块生产基地, 海天集团华东总部)."""
        known = next((o for o in self._within(start, end) if o.start == start and o.end < end - 1), None)
        if known is not None and not _FACILITY_END.search(known.name):
            return [known] if not self._is_ours(known) else []
        size = next((n for n in range(min(12, end - start - 2), 1, -1) if self.text[start : start + n] in self.told), 0)
        if size:
            return [Organisation(start, start + size, self.text[start : start + size])]
        head = firm_at_head(self.text[start:end])
        if head is None or len(head) > end - start - 2 or self._ours_only(start, start + len(head)):
            return []
        return [Organisation(start, start + len(head), head)]

    def _opened_by(self, start: int, end: int) -> str | None:
        """The region whose list of deals the words in front of an item open (洪山签约席上…:)."""
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        for place in reversed(self.places[low:high]):
            if place.kind in ("region", "stem", "zone") and _OPENS_OWN.match(self.text, place.end, end):
                return place.name
        return None

    def _side_region(self, start: int, end: int) -> str | None:
        """The region that the words of our side name: a place, a park."""
        words = self.text[start:end]
        return self._named(start, end) or (words.removesuffix("管委会") if _ZONE_BODY.search(words) else None)

    def _line_rest(self, start: int, end: int) -> int:
        """The end of the line that an item heads (1.丙项目。由乙公司投资…), no more than 200 characters on."""
        line = self.page.lines[self.page.sentences[self.page.sentence_at(start)].line]
        if _LABELLED_LINE.match(self.text, start):
            return next(
                (m.start() for m in _NEXT_LABELLED.finditer(self.text, end, end + 200)), min(end + 200, len(self.text))
            )
        return (
            min(line.end, end + 200)
            if re.match(r"\s*[(（\d一二三四五六七八九十①-⑳]", self.text[line.start : start + 1])
            else end
        )

    def _ours_only(self, start: int, end: int) -> bool:
        """Whether a span is nothing but a place or a body of our own."""
        known = self._within(start, end)
        if known:
            return all(self._is_ours(o) for o in known)
        words = self.text[start:end]
        return (
            self._place_only(start, end)
            or re.fullmatch("[我该本]?[省市县区旗州盟镇乡]", words) is not None
            or bool(_OURS.search(words))
            or (re.match("[市县区旗镇我]", words) is not None and _OURS_COMPANY.search(words) is not None)
        )

    def _partners(self, start: int, end: int) -> list[Organisation]:
        """The companies that a span of words names: known ones, else the pieces that may be names."""
        if "、" in self.text[start:end] and (listed := self._listed(start, end)):
            return [o for o in listed if not self._is_ours(o)]
        known = [o for o in self._within(start, end) if not self._is_ours(o)]
        if known:
            return known
        found: list[Organisation] = []
        for piece in re.finditer(r"[^、和与及]+", self.text[start:end]):
            words = re.sub(r"^(?:对方|客商|企业|.{0,8}?——)", "", _TIME.sub("", piece.group()))
            if acceptable(words, supported=True) and not self._is_ours(Organisation(0, 0, words)):
                at = start + piece.end() - len(words)
                found.append(Organisation(at, at + len(words), words))
        return found

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """Clauses with one deal each: a new one begins where another partner is told before a verb of signing."""
        cuts = [start]
        for match in re.finditer(
            r"[，、:：](?=(?:另有|其中[，:]?|[一二三四五六七八九]是|(?:并|还|又)?(?:与|同|和)[^，。；]{3,44}?签|[^，。；与]{2,24}?(?:与|同|和|跟)[^，。；]{2,44}?签))|[，:：](?=[^，。；]{4,30}?(?:公司|集团|厂)签(?:订|署|约|下))",
            self.text[start:end],
        ):
            at = start + match.end()
            before = self.text[cuts[-1] : at]
            new_side = re.search("[与同]", before) and _REGION_WITH.match(self.text, at, end)
            if match.group() == "、" and "签" not in before and not new_side:
                continue  # 桃源镇、石牌镇分别与…签订, 我县与甲公司、乙公司分别…签订 are one deal clause
            cuts.append(at)
        cuts.append(end)
        return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]

    def _part(self, start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        text = self.text
        sign = next((m for m in _SIGN.finditer(text, start, end) if self._done(m, sentence_start, start, end)), None)
        if sign is None:
            return None
        named = self._bracketed(sign, start, end, sentence_start, index) or self._both_named(
            start, end, sentence_start, index
        )
        if named is not None:
            return named
        match = next((m for m in _BETWEEN.finditer(text, start, end) if m.start("verb") >= sign.start()), None)
        if match is None:
            match = next((m for m in _BETWEEN.finditer(text, start, end)), None)
            match = match if match is not None and match.end() >= sign.start() else None
        if match is not None and not self.page.quoted(match.start("verb")):
            if self._one_sided(match):
                return self._carried(sign, start, end, sentence_start, index)
            return self._pair(match, start, end, sentence_start, index)
        if sign.group() == "签字":
            return self._headed(sign, start, end, sentence_start, index)
        labelled = self._labelled(sign, start, end, sentence_start, index)
        if labelled is not None:
            return labelled
        witnessed = _WITNESSED.search(text, start, end)
        if witnessed is not None and (told := self._within(sentence_start, witnessed.start())):
            region = self._named(witnessed.start("what"), witnessed.end("what")) or self._region(
                start, end, told[-1:], sentence_start
            )
            return self._make(region, told[-1:], _tidy(witnessed.group("what")), start, end, index)
        return (
            self._behind_colon(sign, end, start, sentence_start, index)
            or self._by_both(sign, start, end, sentence_start, index)
            or self._headed(sign, start, end, sentence_start, index)
            or self._object(sign, start, end, sentence_start, index)
            or self._single(sign, start, end, sentence_start, index)
            or self._unnamed_sides(sign, start, end, sentence_start, index)
        )

    def _bracketed(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """签约1个(乙公司，3000万元)."""
        bracket = _BRACKETED.match(self.text, sign.end(), end)
        if bracket is None or "|" in self.text[start:end] or not (partners := self._partners(*bracket.span("who"))):
            return None
        region = self._region(start, sign.start(), partners, sentence_start)
        project = re.sub(r"^(?:了|约|订|署|下)+", "", bracket.group("what"))
        return self._make(region, partners[:1], project or None, start, end, index)

    def _both_named(self, start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """签约双方为甲县和乙公司."""
        both = _BOTH.search(self.text, start, end)
        sides = [self._side(*both.span(g), last=False) for g in ("a", "b")] if both else []
        partners = [o for side in sides for o in side if not self._is_ours(o)]
        if both is None or not partners:
            return None
        region = self._named(*both.span()) or self._region(start, end, partners, sentence_start)
        project = re.search(
            r"(?:^|，)([^，。；]{2,40}?(?:项目|协议|合同))[^，。；]{0,6}(?:在|正式|签)", self.text[start:end]
        )
        return self._make(region, partners, _tidy(project.group(1)) if project else None, start, end, index)

    def _one_sided(self, match: re.Match[str]) -> bool:
        """与我市签订…: the other side was told before, as the topic or as who speaks."""
        left = _TIME.sub("", match.group("left"))
        right = (match.start("right"), match.end("right"))
        if re.sub(r"已|就|再|仍", "", left) or self._within(*right):
            return False
        return self._place_only(*right) or bool(
            re.fullmatch(
                r"(?:我|该|当地)?[省市县区旗州盟镇乡](?:人民)?(?:政府|委)?|[^，]{2,8}(?:政府|管委会)",
                match.group("right"),
            )
        )

    def _labelled(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """签了一份协议，乙方是丙公司; 签下产业园项目，由丙公司投资."""
        sentences = self.page.sentences
        clause = max(self.text.rfind(c, start, sign.start()) for c in "，。；:") + 1
        match = _LABELLED.search(self.text, sign.start(), sentences[index].end) or _LABELLED.match(
            self.text, max(start, clause), sign.start()
        )
        if match is None and index + 1 < len(sentences) and end >= sentences[index].end:
            after = sentences[index + 1]
            told = re.match(r"(?:据悉，|据了解，)?(?:该|此|本)?(?:项目|协议)(?=由)", self.text[after.start : after.end])
            match = _LABELLED.match(self.text, after.start + told.end(), after.end) if told else None
        if match is None:
            return None
        group = "who" if match.group("who") else "by"
        partners = self._partners(match.start(group), match.end(group))
        if not partners:
            return None
        buyer = re.search(r"甲方(?:是|为|:)(?P<who>[^，。；]{2,20})", self.text[sign.start() : end])
        region = self._named(sign.start() + buyer.start("who"), sign.start() + buyer.end("who")) if buyer else None
        region = region or self._region(start, sign.start(), partners, sentence_start)
        project = self._project(sign.end(), end, None)
        thing = _OF_MONEY.match(self.text, match.end(), sign.start()) if match.end() < sign.start() else None
        return self._make(region, partners, thing.group("what") if thing else project, start, end, index)

    def _behind_colon(
        self, sign: re.Match[str], end: int, start: int, sentence_start: int, index: int
    ) -> Signing | None:
        """双方签约:丙公司在甲县投资2亿元，建设丁项目."""
        colon = _AFTER_COLON.match(self.text, sign.end(), self.page.sentences[index].end)
        partners = self._partners(colon.start("who"), colon.end("who")) if colon is not None else []
        if colon is None or not partners:
            return None
        region = self._named(colon.end("who"), colon.end()) or self._region(start, end, partners, sentence_start)
        made = re.search(
            r"(?:建设|新建|兴建|把|将)(?P<what>[^，。；]{2,30}?)(?=[，。；]|$|搬|转)", self.text[colon.end("who") : end]
        )
        return self._make(region, partners, _tidy(made.group("what")) if made else None, start, end, index)

    def _headed(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """麒麟软件总部项目当日签约: the partner heads the name of the project."""
        named = _NAMED_PROJECT.search(self.text, start, sign.end() + 1)
        if named is None or _MANY_PROJECTS.search(self.text, *named.span("what")):
            return None
        what = named.group("what")
        if named.group("who"):
            partners = self._side(*named.span("who"), last=False)
            region = self._region(start, named.start(), partners, sentence_start)
            return self._make(region, partners, _tidy(what), start, end, index) if partners else None
        partners = [
            o
            for o in self._within(named.start("what"), named.end("what"))
            if not self._is_ours(o) and not _PROJECT_KIND.search(o.name)
        ][:1]
        if not partners:
            kind = re.search(r"的|年[产加处]", what) or _PROJECT_KIND.search(what)
            partners = self._partners(named.start("what"), named.start("what") + kind.start()) if kind else []
        partners = partners or self._owner(*named.span("what"))
        if not partners and not _PAIRED.search(self.text, sentence_start, sign.start()):
            partners = self._told_before(named.start("what"), index) if named.start("what") > sentence_start else []
        if not partners:
            return None
        region = self._region(start, named.start("what"), partners, sentence_start)
        return self._make(region, partners[:1], _tidy(what), start, end, index)

    def _object(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """甲镇签下乙公司(2亿元), 签下乙公司丙项目: the company is what was signed, or heads it."""
        thing = _SIGNED_WHAT.match(self.text, sign.end(), end)
        if thing is not None and (owner := self._owner(*thing.span())):
            region = self._region(start, sign.start(), owner, sentence_start)
            return self._make(region, owner, thing.group(), start, end, index)
        named = _SIGNED_WHOM.match(self.text, sign.end(), end)
        if named is None:
            return None
        known = [o for o in self._within(*named.span()) if o.start == named.start() and o.end == named.end()]
        if not known and firm_at_head(named.group()) == named.group():
            known = [Organisation(*named.span(), named.group())]
        if not known or self._is_ours(known[0]):
            return None
        region = self._region(start, sign.start(), known, sentence_start)
        return self._make(region, known, None, start, end, index)

    def _unnamed_sides(
        self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int
    ) -> Signing | None:
        """当天签下投资意向书: neither side is named in the clause."""
        text = self.text
        clause = max(text.rfind(c, sentence_start, sign.start()) for c in "，。；:") + 1
        lead = text[max(sentence_start, clause) : sign.start()]
        if not _ALONE.fullmatch(lead) or not _ALONE_OBJECT.match(text, sign.end(), end):
            return None
        if (sign.end() == end or text[sign.end()] in "，。；") and not re.search(r"[把将]", lead):
            return None
        return self._carried(sign, start, end, sentence_start, index)

    def _carried(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """The partner is the company told last before the verb, in the line."""
        partners = self._told_before(sign.start(), index)
        about = re.search(
            r"就(?P<about>[^，。；:]{2,36}?)(?:一事|事宜)?(?=把|将|正式|与|和|同|签|，)",
            self.text[sentence_start : sign.start()],
        )
        project = self._project(sign.end(), end, about.group("about") if about else None)
        if not partners or _PAIRED.search(self.text[sign.start() : end]):
            return None
        topic = re.search(r"的(?P<what>[^，。；的]{2,30}项目)，", self.text[sentence_start : sign.start()])
        if topic is not None:
            project = topic.group("what")
        region = self._region(sign.start() - 14, end, partners, sentence_start) if not about else None
        region = region or self._region(start, sign.start(), partners, sentence_start)
        return self._make(region, partners, project, start, end, index)

    def _told_before(self, at: int, index: int) -> list[Organisation]:
        """The company that the line told last before a place in it: at the head of the sentence (在乙公司，…; 乙公司的…),
        else the nearest one."""
        sentence = self.page.sentences[index]
        head = re.match(
            r"(?:\d+[日号]，?|随后，?|其后，?)?在(?P<who>[^，。；:]{2,20})，|(?P<of>[^，。；:的]{2,16})的[^，。；]{2,30}(?:项目|协议|合同|基地|园|中心|线)，",
            self.text[sentence.start : at],
        )
        if head is not None:
            group = "who" if head.group("who") else "of"
            span = (sentence.start + head.start(group), sentence.start + head.end(group))
            if not self._place_only(*span) and (told := self._partners(*span)):
                return told[-1:]
        line = self.page.lines[sentence.line].start
        before = [
            o
            for o in self._within(line, at)
            if not self._is_ours(o)
            and o.end <= at
            and not _BUILT.search(self.text[max(line, o.start - 10) : o.start])
            and not re.search(r"基地$|生产线$|项目$", o.name)
        ]
        met = list(_MET.finditer(self.text, line, at))
        span = met[-1].span("who" if met[-1].group("who") else "by") if met else (line, line)
        if before and (span[0] < max(before[-1].start, sentence.start) or not met):
            return before[-1:]
        return self._partners(*span)[-1:] or before[-1:]

    def _done(self, sign: re.Match[str], sentence_start: int, start: int, end: int) -> bool:
        """Whether a verb of signing tells a deal of this occasion that is done."""
        text = self.text
        if self.page.quoted(sign.start()):
            return False
        if (
            re.match(
                r"(?:约)?(?:仪式|席|环节|活动|会(?!展)|字仪式|率|额|总额|项目[\d十]|后|之后|以后|结束|前|资金|现场|企业|大户|的)",
                text[sign.end() : sign.end() + 4],
            )
            and not self._ceremony(sign, start)
            and not re.match(
                r"的(?:是|[^，。]{2,30}(?:项目|协议|合同|备忘录|基地|订单|产业园))", text[sign.end() : sign.end() + 34]
            )
        ):
            return False
        if re.match(
            r"(?:了|订|署)?的[^，。；]{2,30}?(?:进展|已(?:经|于)?[开投建完动落竣]|正在|即将|如期)",
            text[sign.end() : sign.end() + 44],
        ):
            return False
        if _TWO_REGIONS.search(text, max(start, sign.start() - 14), sign.start()):
            return False
        around = text[max(start, sign.start() - 14) : min(end, sign.end() + 8)]
        before = self.unnamed(max(sentence_start, start - 30), sign.start())
        if _NOT_SIGNED.search(around) or re.search("以上[^，。]{0,8}均", before):
            return False
        clause = max(text.rfind(c, start, sign.start()) for c in "，。；:") + 1
        if re.search(
            r"拟|计划|将于|即将|力争|争取|准备|有望|(?<!新)(?<!东方)希望|尽快|早日|有意|愿意|愿与|邻[县市区]",
            text[max(start, clause) : sign.start()],
        ):
            return False
        return not (_EARLIER.search(before) and not re.search(r"本次|此次|当天|会上|会后|现场|此行", before))

    def _ceremony(self, sign: re.Match[str], start: int) -> bool:
        """见证了甲区与乙公司签约仪式: the ceremony of two sides that are named tells their deal."""
        if not self.text.startswith(("仪式", "约仪式", "字仪式"), sign.end()):
            return False
        clause = max(self.text.rfind(c, start, sign.start()) for c in "，。；:") + 1
        return bool(
            re.search(
                r"(?:见证|举行|出席|参加)了?[^，。；]{2,40}[与和同][^，。；]{2,40}$",
                self.text[max(start, clause) : sign.start()],
            )
            or (
                _HELD.match(self.text, sign.end())
                and re.search("[^，。；]{2,40}[与同][^，。；]{2,40}$", self.text[max(start, clause) : sign.start()])
            )
        )

    def unnamed(self, start: int, end: int) -> str:
        """The words of a span without the names of people (曾经 is one)."""
        words = self.text[start:end]
        for name in self.people:
            words = words.replace(name, "")
        return words

    def _pair(self, match: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """A与B签订: the side that is no body of ours is the partner; two companies make no deal of a region, nor does a
        federation with an association."""
        left = self._side(match.start("left"), match.end("left"), last=True)
        right = self._side(match.start("right"), match.end("right"), last=False)
        if "工商联" in match.group("left") + match.group("right"):
            return None
        zone: str | None = None
        if left and right and all(_ZONE_BODY.search(o.name) for o in left):
            zone = None if self._is_place(left[-1]) else left[-1].name.removesuffix("管委会")
            left = []
        elif left and right and all(_ZONE_BODY.search(o.name) for o in right):
            zone = None if self._is_place(right[0]) else right[0].name.removesuffix("管委会")
            right = []
        if right and all(self._is_ours(o) for o in right):
            right = []
        alone = _TRAILING.sub("", _TIME.sub("", match.group("left")))
        if (
            right
            and (
                re.fullmatch(
                    r"(?:该|这家|上述)?(?:公司|企业|厂)|(?:该|这家|上述)集团|其|(?:投资方|客商)[^，]{2,14}", alone
                )
                or re.search("某|一家", alone)
            )
            and not self._has_ours(*match.span("right"))
        ):
            return None
        if not left and not right and (several := self._several(alone, match.start(), index)):
            right = several
        if not left and not right:
            return None
        ours_left = self._ours_side(match.start("left"), match.end("left"), left)
        partners = right or left
        if left and not ours_left:
            shared = re.search(r"[三四多五]方", match.group()) or (
                "、" in match.group("right")
                and (self._has_ours(*match.span("right"), right) or "政府" in match.group("right"))
            )
            if right and "、" not in match.group("left") and not shared:
                return None
            if right:
                partners = [*(o for o in left if not self._is_ours(o)), *right]
            elif re.search(r"企业|公司|厂|客商|商户|大户|电商", match.group("right")):
                return None
        paper = re.search(r"的(?P<what>[^的]{2,24}?(?:项目|协议|合同|意向书|备忘录|订单))", match.group("right"))
        about = re.sub("(?:达成|展开|进行|形成).*$", "", match.group("about") or "")
        project = self._project(match.end(), end, about or (paper.group("what") if paper else None))
        region = zone or (self._same_side(start, index) if match.start("with") == start == sentence_start else None)
        region = region or self._region(match.start("left"), match.end("right"), partners, sentence_start)
        return self._make(region, partners, project, start, end, index)

    def _same_side(self, start: int, index: int) -> str | None:
        """The region of the deal before, whose sentence goes on behind a semicolon (；与乙公司签订…)."""
        return self.signer.get(self.page.sentences[index].line) if self.text[start - 1 : start] in ";；" else None

    def _ours_side(self, start: int, end: int, organisations: Sequence[Organisation]) -> bool:
        """Whether the side in front of 与 is a region, its body or its delegation."""
        words = self.text[start:end]
        if not organisations or any(self._is_ours(o) for o in organisations):
            return True
        return bool(_OFFICE_TOLD.search(words)) or self._has_ours(start, end, organisations)

    def _by_both(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """会谈后双方签订了…: the partner is the organisation told last."""
        clause = max(self.text.rfind(c, sentence_start, sign.start()) for c in "。；") + 1
        if "双方" not in self.text[max(sentence_start, clause, sign.start() - 60) : sign.start()]:
            return None
        if _PAIRED.search(self.text[sign.start() : end]):
            return None
        before = self._told_before(sign.start(), index) or [
            o
            for o in self.organisations
            if o.end <= sign.start() and sign.start() - o.end < 100 and not self._is_ours(o)
        ]
        if not before:
            return None
        region = self._region(start, sign.start(), before[-1:], sentence_start)
        about = re.search(
            r"就(?P<about>[^，。；]{2,40}?)(?:一事|事宜)?(?=正式|签|达成|，)", self.text[clause : sign.start()]
        )
        project = self._project(sign.end(), end, about.group("about") if about else None)
        return self._make(region, before[-1:], project, start, end, index)

    def _single(self, sign: re.Match[str], start: int, end: int, sentence_start: int, index: int) -> Signing | None:
        """A deal told without 与: ``乙公司签订仪表项目``, ``甲区拿下…签约``, ``X县政府、Y公司签署三方协议``."""
        clause = max(self.text.rfind(c, start, sign.start()) for c in "，。；") + 1
        if _MANY_PROJECTS.search(self.text, max(start, clause), sign.start()):
            start = max(start, clause)
        inside = [o for o in self._within(start, sign.start()) if not self._is_ours(o)]
        after = [
            o
            for o in self._within(sign.end(), end)
            if not self._is_ours(o)
            and re.search(r"(?:与|同|和|由|投资方为|双方为)$", self.text[max(start, o.start - 4) : o.start])
        ]
        partners = [
            o for o in inside if self.text[o.end : o.end + 1] in "签、和与，就" or o.end >= sign.start() - 12
        ] or after
        if not partners or (len(partners) > 1 and not re.search(r"[三四五]方|政府|管委会", self.text[start:end])):
            return None
        project = self._project(sign.end(), end, None)
        region = self._region(start, sign.start(), partners, sentence_start)
        return self._make(region, partners, project, start, end, index)

    def _make(
        self,
        region: str | None,
        partners: Sequence[Organisation],
        project: str | None,
        start: int,
        end: int,
        index: int,
    ) -> Signing | None:
        companies = tuple(dict.fromkeys(fullest(o.name, self.names) for o in partners if not self._is_ours(o)))
        companies = tuple(
            c
            for c in companies
            if not re.fullmatch(
                r"并?共.{0,2}|企业|公司|客商|几家企业|.*(?:企业代表|客商代表|有关企业|服务机构)|(?:知名|多家|相关|有关)[\u4e00-\u9fff]{1,4}",
                c,
            )
            and not re.search(
                r"见证|[会中]上$|[副市县区]长|书记|代表县|代表市|^会|[月日][上下早晚中]|老板|[把被]|[\d.][亿万]|总投资|等候|等待",
                c,
            )
        )
        if not companies:
            return None
        amount = self._amount(start, end) or self._next_amount(index, end)
        return Signing(
            region, companies, project, amount, _kind(self.text[start:end], project), start, end, "signing.with"
        )

    def _several(self, words: str, at: int, index: int) -> list[Organisation]:
        """两家都: as many of the companies told last in the line."""
        plural = _PLURAL.fullmatch(words)
        if plural is None:
            return []
        line = self.page.lines[self.page.sentences[index].line].start
        told: dict[str, Organisation] = {}
        for organisation in self._within(line, at):
            if not self._is_ours(organisation):
                told.setdefault(organisation.name, organisation)
        count = number(plural.group("count"))
        return list(told.values())[-count:] if len(told) >= count else []

    def _one_of_two(self, words: str, start: int) -> list[Organisation]:
        """后者 and 前者."""
        if words not in ("后者", "前者"):
            return []
        line = self.page.lines[self.page.sentences[self.page.sentence_at(start)].line].start
        told: list[Organisation] = []
        for match in _TWO_TOLD.finditer(self.text, line, start):
            told = self._partners(*match.span("list")) or told
        return [told[-1 if words == "后者" else 0]] if len(told) > 1 else []

    def _anaphor(self, words: str, start: int) -> list[Organisation]:
        """双方 and 企业 stand for the organisation told last."""
        if not re.fullmatch(
            rf"(?:与|和|同)?该?(?:企业|公司|对方|集团|总公司|校方|院方|商会|协会|学院|学校|大学|研究院|联合会){_STAFF}",
            words,
        ):
            return []
        before = [o for o in self.organisations if o.end <= start and not self._is_ours(o)]
        kind = re.search("商会|协会|学院|大学|研究院|联合会", words)
        if kind is not None and (same := [o for o in before if o.name.endswith(kind.group())]):
            return same[-1:]
        return self._told_before(start, self.page.sentence_at(start)) or [o for o in before if start - o.end < 120][-1:]

    def _side(self, start: int, end: int, *, last: bool) -> list[Organisation]:
        """The organisations of one side; a short name without an ending counts when it is all that stands there."""
        inside = [self._longer(o, end) for o in self._within(start, end)]
        if not last and "、" in self.text[start:end] and (listed := self._listed(start, end)):
            return listed
        if inside:
            return (
                [inside[-1]]
                if last and len(inside) > 1 and "、" not in self.text[inside[0].end : inside[-1].start]
                else inside
            )
        words = _TRAILING.sub("", _TIME.sub("", self.text[start:end]))
        if not last:
            words = re.sub(r"的[^的]{2,24}(?:项目|协议|合同|意向书|备忘录|订单|基地|园).*$", "", words)
        if last and _COMPANY_STAFF.match(words):
            return self._told_before(start, self.page.sentence_at(start))
        words = re.sub(r"^(?:.*?(?:代表|下属|旗下|的))?(?:知名|龙头)?(?:企业(?!$))?", "", words).strip("“”《》 ")
        if told := self._one_of_two(words, start):
            return told
        if not last and (told := self._anaphor(words, start)):
            return told
        if last and not named_like(words):
            return []
        words = re.sub(r"(?:就.*|负责人|董事长.*|总经理.*|总裁.*)$", "", words)
        if self._is_party(words) and not self._place_only(start, end):
            offset = self.text.find(words, start, end)
            return [Organisation(offset, offset + len(words), words)] if offset >= 0 else []
        return self._owner(start, end) if not last and words.endswith("项目") else []

    def _listed(self, start: int, end: int) -> list[Organisation]:
        """The companies of a list, those without an ending among them (与甲机械、乙纸业、丙有限公司)."""
        words = re.sub(
            r"等(?:[\d两三四五六七八九十多]+余?[家个])?(?:企业|公司|客商|单位)?$",
            "",
            _TRAILING.sub("", self.text[start:end]),
        )
        words = re.sub(r"[\d两三四五六七八九十]+[家个](?:企业|公司|客商|单位)$", "", words)
        found: list[Organisation] = []
        at = start
        for told in words.split("、"):
            piece = _WITH_POST.sub("", told)
            known = [o for o in self._within(at, at + len(piece)) if o.end <= at + len(piece)]
            if known:
                found.extend(known)
            elif self._is_party(piece):
                found.append(Organisation(at, at + len(piece), piece))
            at += len(told) + 1
        return found if len(found) > 1 else []

    def _longer(self, organisation: Organisation, end: int) -> Organisation:
        """苏州工业园区中鑫能源: a park in front of a trade name is a part of it."""
        rest = _TRAILING.sub("", self.text[organisation.end : end])
        if not _ZONE_BODY.search(organisation.name) or not re.fullmatch(r"[\u4e00-\u9fffA-Za-z]{3,12}", rest):
            return organisation
        if _OURS.search(rest) or not acceptable(rest, supported=True):
            return organisation
        at = organisation.start
        return Organisation(at, organisation.end + len(rest), self.text[at : organisation.end + len(rest)])

    def _is_party(self, words: str) -> bool:
        """Whether words that fill one side of a deal are a company's name."""
        if (
            words.endswith(self.people)
            or _ADVERBIAL.search(words)
            or not 2 <= len(words) <= 26
            or _OURS.search(words)
            or _POST_TOLD.search(words)
        ):
            return False
        if acceptable(words, supported=True):
            return True
        known = re.search(r"(?:公司|集团|厂|产业|合作社|总社|银行|研究院|学院|大学)$", words)
        return bool(known) and len(words) >= 6 and not re.search(r"[的了着过在把被]|企业|有关|多家|客商|代表", words)

    def _place_only(self, start: int, end: int) -> bool:
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        for place in self.places[low:high]:
            rest = self.text[start : place.start] + self.text[place.end : end]
            if len(rest) <= 1 or re.fullmatch(
                r"[^，]{0,4}?(?:人民)?(?:政府|管委会|管理委员会|局|党工委|[县市区镇乡])+", rest
            ):
                return True
        return False

    def _within(self, start: int, end: int) -> list[Organisation]:
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [o for o in self.organisations[low:high] if o.end <= end + 1 and not self.page.quoted(o.start)]

    def _is_ours(self, organisation: Organisation) -> bool:
        return bool(
            _OURS.search(organisation.name)
            or self._is_place(organisation)
            or (_OURS_COMPANY.search(organisation.name) and self._home_name(organisation))
            or (_ZONE_BODY.search(organisation.name) and self._starts_with_home(organisation))
        )

    def _starts_with_home(self, organisation: Organisation) -> bool:
        """A park of our own (东安县吉他产业园), which is where a deal goes and no partner."""
        own = self.sections.home_at(organisation.start).places[:1]
        return any(organisation.name.startswith(p.name) for p in own)

    def _is_place(self, organisation: Organisation) -> bool:
        """泰州高港区 looks like a name that ends in 港区."""
        low = bisect_left(self.place_starts, organisation.start)
        high = bisect_left(self.place_starts, organisation.end)
        inside = [p for p in self.places[low:high] if p.kind in ("region", "zone", "stem")]
        return bool(inside) and inside[0].start == organisation.start and inside[-1].end == organisation.end

    def _home_name(self, organisation: Organisation) -> bool:
        home = self.sections.home_at(organisation.start)
        own = list(home.places[:2])
        low = bisect_left(self.place_starts, organisation.start)
        if any(home.is_home(p) for p in self.places[low : bisect_left(self.place_starts, organisation.end)]):
            return True
        return any(
            p.text
            and (p.text[:2] in organisation.name or p.name[:2] in organisation.name or organisation.name[:2] in p.name)
            for p in own
        ) or organisation.name.startswith(("市", "县", "区"))

    def _has_ours(self, start: int, end: int, named: Sequence[Organisation] = ()) -> bool:
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        organisations = [*named, *self._within(start, end)]
        return any(
            p.kind in ("region", "stem", "zone") and not any(o.start <= p.start < o.end for o in organisations)
            for p in self.places[low:high]
        ) or bool(re.search(r"我市|我县|我区|该县|该区|双方|县|师市|集团同", self.text[start:end]))

    # --- parts ------------------------------------------------------------------------------------------------

    def _project(self, at: int, end: int, about: str | None) -> str | None:
        title = re.search(r"《([^》]{2,60})》", self.text[at:end])
        if title:
            return title.group(1)
        tail = self.text[at:end]
        if tail.startswith("，") and not re.match(
            r"，(?:(?:计划|拟|将|总)*投资[^，。；]{0,14})?(?:建设|共建|打造|新建)", tail
        ):
            return _tidy(about) if about else None
        tail = re.sub(
            r"^(?:约|订|署|了|下|的|是|份|一份|一项|:|，|了一份|一个|总?投资(?!协议|合同|框架|意向|合作)|增资|计划投资|[约近超]?[\d.]+[余多]?[亿万]+(?:元|美元|欧元|港元)的?)+",
            "",
            tail,
        )
        match = re.match(
            r"([^，。；:\n]{2,50}?(?:项目|协议书|协议|合同|备忘录|意向书|生产线|产业园|小镇|基地|中心))(?=[，。；:(（\n]|总?投资|签约|$|等|、|金额|，)",
            tail,
        )
        if match is None:
            match = re.match(r"([^，。；:\n]{2,40})", tail)
            if match is None or not re.search(
                r"项目|协议|合同|备忘录|意向|基地|线|园|中心|城|平台|总部", match.group(1)
            ):
                return _tidy(about) if about else None
        project = _tidy(match.group(1))
        if re.fullmatch(r"(?:战略|框架|投资|合作|项目|意向)+(?:协议|合同|书)+", project) and about:
            return _tidy(about)
        return project

    def _amount(self, start: int, end: int) -> AmountSpan | None:
        inside = [
            a
            for a in self.amounts
            if start <= a.start < end
            and not a.total
            and a.role in ("investment", "other", "capital")
            and not re.search(r"均(?:过|超|在|达)", self.text[max(start, a.start - 6) : a.start])
        ]
        invested = [a for a in inside if a.role == "investment"]
        found = invested or inside or [a for a in self.amounts if start <= a.start < end and a.role == "phase"]
        return found[0] if found else None

    def _next_amount(self, index: int, end: int) -> AmountSpan | None:
        """项目总投资42亿元 as the sentence after the deal."""
        sentences = self.page.sentences
        if index + 1 >= len(sentences) or sentences[index].end > end + 1:
            return None
        after = sentences[index + 1]
        words = _REPORTED.sub("", self.text[after.start : after.end])
        if not re.match(
            r"(?:该|此|本|整个|首期)?(?:项目|小镇|产业园|园区|基地|工厂|中心|生产线|协议)?[^。；]{0,24}?(?:投资|投入)",
            words,
        ):
            return None
        if _SIGN.search(words) or not re.match(
            r"该|此|本|项目|小镇|产业园|园区|基地|工厂|中心|生产线|协议|总投资|计划|预计|首期", words
        ):
            return None
        return self._amount(after.start, after.end)

    def _region(self, start: int, end: int, partners: Sequence[Organisation], sentence_start: int) -> str | None:
        """Whose deal it is: the side that is a place, the level that is told (县政府), the section, who led the journey."""
        text = self.text
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        known = self._within(start, end)
        bodies = [o for o in known if _OURS_COMPANY.search(o.name) and self._is_ours(o)]
        spans = [(o.start, o.end) for o in known if not self._is_ours(o)] + [(o.start, o.end) for o in partners]
        for index in range(high - 1, low - 1, -1):
            place = self.places[index]
            if any(s <= place.start < e for s, e in spans) or place.kind not in ("region", "stem", "zone"):
                continue
            if any(b.start <= place.start < b.end for b in bodies):
                here = self.sections.home_at(start)
                if here.is_home(place) or any(p.name.startswith(place.name) for p in here.places[:1]):
                    return place.name
                continue
            if not self._gone_to(index) and _ACTS.match(text[place.end : place.end + 24]):
                return place.name.lstrip("—-")
        home = self.sections.home_at(start)
        own = home.places[0].name if home.places else None
        level = _LEVEL.search(text, start, end)
        if level is not None:
            word = level.group("level") or ""
            return (
                self._official_region(sentence_start, end, word)
                or (home.for_level(word) if word in "市县区旗" and word else None)
                or own
            )
        if (signer := self._signer(sentence_start, end)) is not None:
            return signer
        if self.sections.place_at(start) is not None:
            return own
        if (row := self._row_head(sentence_start)) is not None:
            return row
        if (led := self._official_region(sentence_start, end, "")) is not None:
            return led
        at = bisect_right(self.owners, sentence_start, key=lambda m: m[0]) - 1
        if at >= 0 and self.owners[at][1]:
            return self.owners[at][1]
        return own

    def _gone_to(self, index: int) -> bool:
        """Whether a place is where the deal was signed (在宁波签订, 在温州乐清签回)."""
        start = self.places[index].start
        while index > 0 and self.places[index - 1].end == start:
            index -= 1
            start = self.places[index].start
        return bool(re.search(r"(?:在|[到赴于抵驻来]|前往|位于)$", self.text[max(0, start - 2) : start]))

    def _official_region(self, sentence_start: int, end: int, level: str) -> str | None:
        """The region of the official of ours whom the line tells last before the deal."""
        line = self.page.lines[self.page.sentences[self.page.sentence_at(sentence_start)].line].start
        low, high = bisect_left(self.officials, (line, "")), bisect_left(self.officials, (end, ""))
        return next((r for _, r in reversed(self.officials[low:high]) if r.endswith(level)), None)

    def _signer(self, sentence_start: int, end: int) -> str | None:
        """The region of the official whom the sentence of the deal names last before it."""
        low, high = bisect_left(self.speakers, (sentence_start, "")), bisect_left(self.speakers, (end, ""))
        return self.speakers[high - 1][1] if high > low else None

    def _row_head(self, sentence_start: int) -> str | None:
        """The region that a row of a table with bars begins with (3 | 八团 | 副政委 …)."""
        line = self.page.lines[self.page.sentences[self.page.sentence_at(sentence_start)].line]
        head = re.match(r"[^|\n]{0,12}\|[^|\n]{2,16}\|", self.text[line.start : line.end])
        return self._named(line.start, line.start + head.end()) if head else None

    # --- rows of a list or table -------------------------------------------------------------------------------

    def row(self, start: int, end: int) -> Signing | None:
        """``★甲区—乙公司—丙项目—6.2亿元`` and rows with bars; a head row names the columns."""
        body = self.text[start:end]
        if body.count("|") >= 2:
            return self._table_row(body, start) or self._bars(body, start)
        match = re.match(
            r"[★▍●■·▲◆\s\d.、]*(?P<us>[^—×|，。；]{2,24})(?:—{1,2}|×)(?P<them>[^—×|:，]{3,40}?)(?:—{1,2})(?P<what>[^—|，。；]{2,40})(?:—{1,2}|，)(?P<rest>.*)$",
            body,
        )
        if match is None or not any(a for a in self.amounts if start <= a.start < end):
            return None
        them = match.group("them").strip()
        region = self._named(start + match.start("us"), start + match.end("us")) or match.group("us").strip()
        them = re.sub(r"^.*下属", "", them)
        amount = next((a for a in self.amounts if start + match.start("rest") <= a.start < end), None)
        return Signing(region, (them,), match.group("what").strip(), amount, "contract", start, end, "signing.row")

    def _bars(self, body: str, start: int) -> Signing | None:
        """【签约】甲县×乙公司|丙项目|2亿元: a row without a head whose first cell names both sides."""
        match = _BARS.match(body)
        if match is None or self.header:
            return None
        us = (start + match.start("us"), start + match.end("us"))
        if not self._ours_only(*us):
            return None
        amount = next((a for a in self.amounts if start + match.end("what") <= a.start < start + len(body)), None)
        home = self.sections.home_at(start).places
        region = self._named(*us) or (home[0].name if home else None)
        them = (match.group("them").strip(),)
        return Signing(
            region, them, match.group("what").strip(), amount, "contract", start, start + len(body), "signing.row"
        )

    def _named(self, start: int, end: int) -> str | None:
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        known = [o for o in self._within(start, end + 12) if not self._is_ours(o)]
        found = [
            p
            for p in self.places[low:high]
            if p.kind in ("region", "stem", "zone") and not any(o.start <= p.start < o.end for o in known)
        ]
        return found[-1].name if found else None

    def _table_row(self, body: str, start: int) -> Signing | None:
        cells = [c.strip() for c in body.split("|")]
        if sum(1 for c in cells if _HEAD_CELL.fullmatch(c)) >= 2:
            lead = self.text[max(0, start - 160) : start]
            self.header = cells if "签" in lead + body and not _NO_DEAL_TABLE.search(lead[-40:] + body) else []
            return None
        numbered = any("序号" in c or c == "编号" for c in self.header)
        if not self.header or len(cells) < len(self.header) - 1 or (numbered and not re.match(r"\d", cells[0] or "x")):
            return None
        told: dict[str, tuple[str, int]] = {}
        at = start
        for index, cell in enumerate(body.split("|")):
            role = _column(self.header[index] if index < len(self.header) else "", cell)
            if role and role not in told:
                told[role] = (cell.strip(), at + len(cell) - len(cell.lstrip()))
            at += len(cell) + 1
        pair, pair_at = told.get("pair", ("", 0))
        if pair and (link := re.search(r"—+|×|\+|/|与|和|-{1,2}", pair)) is not None:
            told["us"], told["them"] = (pair[: link.start()], pair_at), (pair[link.end() :], pair_at + link.end())
        them = re.sub(
            r"(?<!^)[(（](?:[^()（）]*[董总副经长 ][^()（）]*)[)）]$", "", told.get("them", ("", 0))[0]
        ).strip()
        if not them or re.search(r"合计|总计|小计", cells[0] + cells[min(1, len(cells) - 1)]):
            return None
        if any(re.fullmatch(r"在谈|洽谈中?|拟签约?|意向|推进中|未签约?|待签约?|跟踪", c) for c in cells):
            return None
        us, us_at = told.get("us", ("", start))
        region = self._named(us_at, us_at + len(us)) if us else None
        amount_at = told.get("amount", ("", -1))[1]
        amount = (
            next((a for a in self.amounts if amount_at <= a.start < amount_at + 24), None) if amount_at >= 0 else None
        )
        home = self.sections.home_at(start)
        return Signing(
            region or (home.places[0].name if home.places else None),
            tuple(dict.fromkeys(re.split(r"、", them))),
            told.get("project", (None, 0))[0],
            amount,
            _kind(cells[-1] or "协议", None) or "contract",
            start,
            start + len(body),
            "signing.table",
        )


_BARS = re.compile(
    r"[^|]{0,6}?(?:【签约】)?\s*(?P<us>[^|×🤝—]{2,20}?)\s*(?:×|🤝|—{1,2})\s*(?P<them>[^|×🤝—]{3,30})\|(?P<what>[^|]{2,40})\|"
)
_HEAD_CELL = re.compile(
    r"(?:序号|编号|(?:签约|合作|投资|拟签)?(?:项目|协议|合同)(?:名称|内容)?|名称|(?:签约|合作|甲乙|投资|[县市区镇甲乙外]方签约)?(?:主体|双方|各方|单位|[方商人]|企业)(?:名称)?|[县市区镇甲乙外]方|企业(?:名称)?|客商|公司(?:名称)?|合作方"
    r"|[\u4e00-\u9fff]{0,6}(?:投资额?|金额|资金|引资额)|(?:引进|责任|牵头|承接)单位|所[属在](?:地|园区|县区)?|属地|落户(?:地|园区)?|地区|县[市区]|县\(市、区\)|园区|带队领导|组别|时间|备注|类别|类型|性质|进展)(?:\([^()]*\))?"
)
_NO_DEAL_TABLE = re.compile(r"在谈|推介项目|拟签|对接项目|意向项目|带队|人数")


def _column(label: str, cell: str) -> str:
    """What a column of a table of deals tells, by its head; a cell that links two sides names both."""
    if re.search(r"(?:签约|合作|甲乙)(?:主体|双方|各方|单位|方)|主体", label) and re.search(r"—|×|-|/", cell):
        return "pair"
    for role, words in (
        ("project", r"项目名称|项目(?:\(|$)|协议名称|名称|合作内容|签约内容"),
        ("us", r"^单位$|[县市区镇甲]方|签约单位|引进单位|责任单位|落户|属地|县区|所在|签约[县市区]|地区|园区|承接"),
        ("them", r"投资[方商人]|合作方|乙方|企业|客商|投资单位|公司|外方|签约主体|合作单位"),
        ("amount", r"投资|金额|资金"),
    ):
        if re.search(words, label):
            return role
    return ""


def _unmarked(organisation: Organisation) -> Organisation:
    """A name without the number of its list item (⑥甲国资集团, 8.甲县投资公司) and without its seat (甲公司总部)."""
    mark = re.match(r"(?:[①-⑳⑴-⒇★●■◆▲]|\d{1,2}[.、])+", organisation.name)
    start = mark.end() if mark else 0
    seat = re.search(r"(?<=公司|集团)总部$", organisation.name)
    end = seat.start() if seat else len(organisation.name)
    return Organisation(organisation.start + start, organisation.start + end, organisation.name[start:end])


def _papers(words: str, count: int) -> list[str] | None:
    """分别签订购销协议(年采购额300万元)和丙项目意向书: the papers one by one, when they are as many as the companies."""
    about = re.search(r"分别[在就](?P<what>[^，。；]{4,60}?)(?:[两三四五]个)?(?:项目|方面)?[上中]?签", words)
    if about is not None and len(pieces := re.split("[和、及与]", about.group("what"))) == count:
        return [_tidy(p) for p in pieces]
    match = re.search(r"签[订署约下了定](?:了)?(?P<what>[^，。；]{4,80})$", words) or re.search(
        r"签[订署约下了定](?:了)?(?P<what>[^，。；]{4,80})", words
    )
    if match is None:
        return None
    what = re.sub(r"\([^()]*\)", "", match.group("what"))
    pieces = [p for p in re.split(r"(?<=[议同录书目])[和、及与]", what) if p]
    return [_tidy(p) for p in pieces] if len(pieces) == count else None


def _tidy(project: str) -> str:
    project = re.sub(r"^(?:了|一份|一项|一个|的|是|约|订|署)+", "", project).strip("，: ")
    if project.count("“") != project.count("”") or re.fullmatch(r"“[^“”]*”", project):
        project = re.sub(r"[“”]", "", project)
    return project


def _kind(text: str, project: str | None) -> str | None:
    told = f"{text} {project or ''}"
    if re.search(r"意向|备忘录", told):
        return "intention"
    if re.search(r"框架|战略", told):
        return "framework"
    if re.search(r"合同|协议|签", told):
        return "contract"
    return None
