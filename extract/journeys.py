"""Trips and visits: who set out, where to, when, and on whom they called.

The page is read sentence by sentence with a memory of the journey under way. A sentence opens a journey when it has
a leader (率队, 一行, 赴 …) and a place outside the leader's own region; what follows belongs to it until another
leader is told. Speech, plans and recollections open nothing.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.brands import is_brand
from extract.calls import GUESTS, called_on, not_done, said_before
from extract.dates import DateSpan
from extract.frames import guests, headings, hosts, openings
from extract.gazetteer import Region, gazetteer
from extract.home import Home
from extract.journey import Event, Journey, Visit, ends, far_apart, join_dates, overlap
from extract.leading import LEADS, framed
from extract.lexicon import either
from extract.matcher import Matcher
from extract.named import beside, named
from extract.organisations import (
    Organisation,
    acceptable,
    between,
    formal_names,
    fullest,
    is_facility,
    made_of_places,
    owner_of_site,
)
from extract.page import Page, Sentence
from extract.places import CITY_STATES, Place
from extract.roles import Role, Sections
from extract.spans import Spans
from extract.stops import (
    goes_on_to,
    gone_to,
    has_address,
    has_business,
    is_called_off,
    is_looked_at,
    is_measured,
    is_posting,
    is_reached,
    is_scene,
    is_stage,
    joins_a_kind,
    of_a_kind,
)

_GO = re.compile(
    r"(?:率队|带队|率团|带团|一行|专程|先后|分别|又|还|再|先|则|已|便)?(?:“?[一二两三四五六七八九再]次?[访下上进赴]”?|(?:参加|出席|亮相|参展)(?:了)?(?:第?[一二三四五六七八九十\d]{1,4}[届年]?)|"
    r"(?<=[日号先再又北南东西])[上下]|(?<=，)先|(?<=:)先|除了?|转(?:至)?|移师|拐到|绕道|挺进|现身|出现在|顺访|留在|扎在|赴|前往|奔赴|远赴|来到|"
    r"抵达|走进|往返|转赴|转往|转战|南下|北上|东进|西进|到访|去了|(?<![讲说谈聊])到了|跑到|辗转|(?<![讲说谈聊提问想感受])到|进|抵|(?<![放设建存装])在|"
    r"去|转道|赶赴|赶到|出访|访问|飞抵|直奔|来|往|转到|启程前往|回访|驻点|从|至|走到|组团赴|落地|飞赴|先到|再到|一路去|一站(?:——?|是|到)|(?:行程|足迹|路线|日程)(?:包括|遍及|覆盖|涵盖|横跨|跨越|串起|踏遍|是|:)|"
    r"锁定|瞄准|[两三四五六七八]城(?:——?|:)|[两三四五六七八]地(?:——?|:)|目的地:|(?:首|次|末|下一|终点|最后一|第[一二三四五六])站(?:——?|是|到)?|"
    r"目光投向|(?:站|地|方向|目标|的|路线|去处)(?:就|便|正|则|也|都)?是|随团到|深入|参加|东行|西行|直指|目的地|奔波于|往来于|往返于|辗转于|穿行于|(?:地点|去向|前往地):|"
    r"穿梭于|穿梭在|登门|出征|对接|奔向|闯|跑遍|跑了|走了|在京|率队来|(?<![起腾单放纷])飞|(?<![飞路])奔|(?:扎|开|办|搬|走|踏|闯|摆|设|搭)(?:进|到)|"
    r"(?:折|转|赶|奔|飞|驶|挥师|杀)(?:回|往|向|到|至)|折返|取道|借道|(?:回|返)程(?:经|途经|路过)|收在|止于|夜宿|落脚|驱车|(?:走|跑|去|到)了?一?趟|"
    r"(?<![保存挽滞停逗遗])留|[停落办开泡收选]在|盯[着住]?|转场|移步|移至|拐进|拐去|绕到|折进|逗留|停留|驻扎|深耕|取经|打卡|踏上|登陆|(?:第[一二三四五]|首|头一|下一|末|最后一|又一)站(?:设在|选在|放在|定在|落在))(?:了)?(?:[“\"])?$"
)
_NO_PLACE_AFTER = re.compile(
    r"(?:·|村委会|村民|村(?![\u4e00-\u9fff]*(?:园|公司))|社区|山头|小区|大地|热土|(?:省|市|州|县|区|旗)?(?:委|政府|人大|政协|发改|商务局|工信|科技局|合作交流办|招商局|有关领导|领导|副市长|市长|副县长|县长|区长|常委)|籍|人(?!才)|商会|市场|方面(?!对接)|客商|企业家|日报|晚报|电视台|同志|(?:\([^)]{1,12}\))?(?:招商)?(?:推介会|恳谈会|座谈会|投资洽谈会)|(?:—[\u4e00-\u9fff]{2,6}|知名)?(?:经贸)?(?:投资|合作|企业家?)*(?:洽谈周|洽谈会|交流会|博览会|恳谈会)|—[\u4e00-\u9fff]|产业园|省人大|新闻网|周(?=[，。、；]|招商|经贸|活动|推介)|台办|网(?!络|红|约|点|易|商)|驻(?!点|扎|守|地|留))"
)
_OTHER_TIME_BEFORE = re.compile(
    r"将于|将在|拟于|拟在|计划于?|预计|原定|定于|约定|争取|确保|力争|早在|去年|前年|上次|上一次|曾在|曾于|截至"
)
_OTHER_TIME_AFTER = re.compile(
    r"(?:上旬|中旬|下旬|底|初|前后)?(?:前(?!往|去|赴|后|期|来)|之前|底前|还将|将|拟|再(?!次|赴|度)|后(?=组织|赴|再)|试产|投产|开工|发货|交付|建成|投用|竣工|动工|派(?:人|团队|采购)|曾|报道|刊[发登载])"
)
_ITEM = re.compile(
    r"[■●★△▲☆◆◇○※]+\s*|\d{1,2}[.、)](?!\d)|\d{1,2}\.(?=\d{1,2}月)|\d{1,2}\s*\||(?P<unit>[^，。；:“”\d]{2,12}(?:专班|组团|分团|小分队|招商组|小组))(?=由|分赴|赴|在|\(|区|县|市|的人)|(?P<team>[\u4e00-\u9fff]{1,8}(?:队|组|线|路|团|专班)[:。])"
)
_AT_HEAD = 40
"""How far into a line of a bulletin its leader may stand."""
_RECEIVED = re.compile(r"(?:迎来|迎接|接待)了?$")
_RECEIVES = re.compile(r"(?:又|也|还)?(?:迎来|迎接|接待)了?[^，。；]{2,14}(?:代表团|考察团|考察组|调研组|一行|客人)")
_ROW = re.compile(
    r"\|[^|\n]{0,6}\d{1,2}[月日][^|\n]*\|[^|\n]*(?:赴|前往|到)|\|[^|\n]*(?:赴|前往)[^|\n]*\|[^|\n]{0,6}\d{1,2}[月日]"
)
_SAME_DAY = frozenset(["当天", "当日", "同日", "当晚", "同一天"])
_CALLERS = re.compile(
    r"一行(?:[\d一二三四五六七八九十两]+人)?(?:于?[\d一二三四五六七八九十月日、至—]{2,16}(?:上午|下午|晚)?)?(?:[两三]次)?(?:先后|专程)?(?:冒[风雨雪暑][\u4e00-\u9fff]?)?(?:到(?!来)|到访|赴|来访|前往|莅临|来到)"
)
_WATER = re.compile(r"[江湖河海山](?:边|畔|两岸|之滨|上的?|，|。)|边|畔|两岸|之滨")
_RETURN = re.compile(
    r"(?:上午|下午|傍晚|晚上?|凌晨)?[^，。；\d]{0,6}(?:返程|返回|返[\u4e00-\u9fff]|归队|踏上归|结束行程|画上句号|收官)"
)
_EARLIER = re.compile(r"去年|前年|上一次|上次|早在")
_PART = re.compile(r"分团|分队|分组|小组|另一[路组]|一路|一组|[两二三]路|同期|其间|期间")
_DATE_LINE = re.compile(
    r"[\s·—━─=*【\[(●■★▲◆◇✅📍🔹]*(?:第[一二三四五六七八九十\d]+天[(:：\s]*|(?:DAY|Day|D)[\s.]?\d{1,2}[|·\s:]*)?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[^。；]{0,16}$"
)
_GO_ZONE = re.compile(r"(?:赴|前往|奔赴|赶赴|来到|抵达|转到|到|转赴|转往)$")
_MEANWHILE = re.compile(r"的同时[，,]|之际[，,]|[，,]而")
_WORKS = re.compile(r"市?(?:[一二三四]期)?(?:产业园|工业园|科技园|生产基地|基地|工厂|厂区|园区|分公司|公司)$")
"""What makes works in a place of a firm's name and the place (富士康|济源|产业园)."""
_CHAIN = 4
"""How many places may stand together as one (江苏|苏州市|昆山市|花桥镇)."""
_ITEM_LENGTH = 64
"""How long an item of a list of hosts may be."""
_JOINTS = ("、", "和", "与", "及")
_AND = (*_JOINTS, "以及", "")
_ITEMS = 6
"""How many places of a list are looked at around one of them."""
_HOSTING = re.compile(r"会见了?|陪同下|陪同(?:考察|参观|走访)|接待|迎接|热情欢迎")
_CLAUSE = 24
"""How far around a place a clause is read."""
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)年[^月日，。；]{0,4}(?:赴|到|去|在)$")
_EACH = re.compile(r"分别|各自|分头|各带|各率|兵分|两路")
_OWN_WAY = re.compile(
    r"的(?:小分队|代表团|考察团|招商[队组团]|干部|人)|(?:小分队|代表团|考察团|招商[队组团])|在|赴|则|把|也"
)
"""What stands behind a region that goes its own way (洋县的小分队, 山阳县在武汉)."""
_ORIGIN = re.compile(r"(?:(?<![服依听顺遵跟])从|来自)$")
_UNDONE = re.compile(
    r"(?<!空)(?:运|销|卖|发|寄|送|供货)(?:往|到|至)$|(?:想|打算|原本要|没有?|未|不|愿|可以|因|因为|再派[^，]{0,6}分?)(?:去|到|赴|往|来|进)$"
    r"|(?:没有?|未|不)(?:随[队团大部队]{1,3})?(?:南下|北上|东进|西进|前往|赴|去|到)$"
)
_ONWARD = re.compile(r"(?!赶到|赶赴|飞到|专程)[\u4e00-\u9fff]{0,2}(?:起步|走到|跑到|到|至|一路|转|再)")
_SAID = re.compile(
    r"(?:表示|指出|要求|强调|坦言|认为|透露|介绍(?=[，:“说])|告诉|(?<![面商洽座会恳])谈到(?![\d一二三四五六七八九十]+[点时])|提出|提醒|希望|欢迎|邀请|诚邀|恳请|期待|盼望|建议|感谢|说(?=[，:“]))"
)
_CALLED = re.compile(
    r"走访|拜访|拜会|考察|参观|走进|来到|到了|先后到|前往|到访|察看|查看|对接|看了|再看|先看|访问|登门|探访|观摩|调研"
)
_HEADING = re.compile(
    r"(?:[(（【\[]?[一二三四五六七八九十\d]{1,3}[)）】\].、]|[●■★▲△☆◆◇▶▷※◎○✅🔹🔸📍🚩✈🚄🚗️【\[—━·|\s]+|(?:DAY|Day|day|PART|Part|D)[.·\s]?\d{1,2}(?:-\d{1,2})?|第[一二三四五六七八九十\d]{1,2}[天站日]|图\d"
    r"|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[—至到~]+(?:\d{1,2}月)?\d{1,2}日?)?(?:上午|下午|晚上?)?|正月初?[一二三四五六七八九十]{1,3}|[(（][^()（）]{2,12}[)）]|[晴阴多云小雨雪转]{1,3}(?=\s)|字幕|】|\]|周[一二三四五六日]|\d{1,2}[时点](?:许|半|\d{1,2}分)?|[，,·:\s])*"
)
_HEADING_END = re.compile(r"[、，。：:\]】·\s—→★☆■◆◇●|]|[）)]|$")
_VENUE = re.compile(r"[^，。；]{0,20}?(?:举行|召开|举办|开幕|开馆|启幕|开锣|登场|开展推介)")
_INBOUND = re.compile(
    r"带队的是|踏上|来访|到访|[来到莅]我[县市区旗州镇省]|来到我|莅临|来到|[来莅到][\u4e00-\u9fff]{1,8}(?:考察|对接|招商|洽谈|参观|调研)|考察团|代表团|会见|会晤|接待|率[团队]前?来(?=[，。；]|$)|(?:率[团队]|带队|一行)[^，。；]{0,4}前来"
)
_EVENT = re.compile(
    r"(?:推介|恳谈|对接|座谈|说明|签约|洽谈)(?:会|仪式)上|举行|召开|举办|开幕|开馆|启幕|开锣|开场|(?:办|开|搬|摆|带|请)(?:到|在|进)|登场|亮相|参展|参会|设(?:了)?(?:专场|分会场)"
)
_HEADS = re.compile(r"(?:\d{1,2}[月日号至到—、]+)*(?:[^，。；、说表指]{0,6}?)(?:率|带队|带领|领队|牵头)")
"""What stands behind the name of somebody who heads a party, be it told at once where to or later."""
_HERE = re.compile(r"(?:来到|抵达|到|在)(?:这里|此地|此处|当地)")
_AT_HOME = re.compile(r"在(?:我|本|全)[省市县区旗州盟镇][^，。；]{0,10}?(?:举行|召开|举办|开幕)")
_RECEIVES_CALLERS = re.compile(r"[^，。；]{0,24}(?:会见|接待|迎来)了?(?:前来|来访|来[\u4e00-\u9fff]{0,4}考察|到访)")
_PART_OF_MONTH = re.compile("中旬|下旬|[底末]$")
_BEGINS = {"中": "11", "下": "21", "底": "26", "末": "26"}
_SUB_PARTY = re.compile(r"第[一二三四五六]小?[组队路]|另一[路组队]|分团|分队|先行|小组")
_AT_MEETING = re.compile(r"(?:会|仪式)上，")
_SAME_TIME = re.compile(r"同一时[段间]|同期|同日|与此同时|几乎同时|(?:同样|也)是?在这几天|前后脚")
_AMONG_OTHERS = re.compile(r"\([^()]{0,30}?(?:行程|另|还)(?:包括|含|有|到|去)")
"""咸亨(11月2日至6日，行程包括杭州): beside the place that the headline tells."""
_SIDE = re.compile(r"单独|另行|另一[路队]|独自|没有?随|未随|先行|折往|转道|脱团|分[头路组]")
_MEETS = re.compile(r"[^，。；]{0,8}(?:会见|会晤|接待|座谈|主持)")
_BRINGS = re.compile(
    r"[^，。；]{0,10}(?:带领|率领?|带着|领着|带上|会同|偕同?|携)(?:[\u4e00-\u9fff]{2,8}[省市县区旗州盟镇乡])?"
)
_HE = re.compile(r"(?:随后|会后|其间|期间)?，?[他她](?:本人|自己)?(?=[^，。；]{0,14}(?:赴|率|带队|前往))")
_THEIRS = re.compile(r"[^，。；\n]{0,16}(?:的|等|负责人|负责同志|领导)[^，。；\n]{0,12}(?:陪同|参加|随行|同行|出席)")
_THERE_TOO = re.compile(r"(?:亦|也)(?:到访|来到|拜访|到了)该?|到访该")
_EVENT_TOLD = 4
"""For how many lines an event waits for somebody of ours who speaks there."""
_HOLDS_IT = re.compile(r"(?:在[^，。；]{0,8})?(?:致[^，。；]{0,4}辞|讲话|主持|作[^，。；]{0,6}推介|推介)")
_TEAM_THERE = re.compile(r"率[^，。；]{0,14}(?:参加|出席)了?[^，。；]{0,16}(?:会|活动|仪式|周|节)")
_GROUP = re.compile(r"(?:我[市县区旗州盟镇]|全[市县区])[^，。；]{0,6}组团(?:参加|参会|参展|亮相|出席)")
_DAY_OF_DIARY = re.compile(r"DAY|Day|第[一二三四五六七八九十\d]+天")
_AFTER_ANOTHER = re.compile(r"(?:\([^()]{1,6}\))?继")
_JOINS = re.compile(r"[^，。；]{0,6}(?:陪同|随同|跟随)")
_AWAITS = re.compile(r"率[^，。；]{0,16}(?:迎候|迎接|欢迎|接待|等候|恭候)")
_DOES = re.compile(r"(?:则|也|还|又)?(?:在|组织|举办|组团|赴)")
_TO_US = re.compile(r"(?:来|到|赴|走进)我[省市县区旗州盟](?:招商|推介|举办|举行|开展)")
_SO_MANY_TIMES = re.compile(r"[两三四五六](?:赴|下|进|上|到|度|次)")
_REPORTED = re.compile(r"通报|汇报|总结|回顾|听取")
_TALKS = re.compile(r"正?在?(?:与|同|和|向)[^。；]{2,40}?(?:谈|聊|签|握手|介绍|推介|讨论|算账)")
_DAYS_BEFORE = re.compile(r"此前的?[一二两三四五六七\d]天")
_APART = re.compile(r"(?:分别|各自|分头)(?:率[队团]?|带[队团]?|带领|率领)?[^，。；、]{0,8}(?:赴|前往|奔赴|到|去|在)")
"""甲、乙分别率队赴深圳、宁波: each goes to one."""
_AND_PARTY = re.compile(r"等(?!率|带|分别)[^，。；]{0,6}?一行|一行[\d一二三四五六七八九十]+(?:余|多)?[人名]")
"""甲、乙、丙等一行9人: the first of those who are listed leads."""
_PLAYS_A_PART = re.compile(
    r"(?!陪同|在家)(?:[，、]?[\u4e00-\u9fff]{0,14}|、[\u4e00-\u9fff、]{2,30}|，[\u4e00-\u9fff]{4,30})"
    r"(?:率|带队|任团长|为团长|主持|致[^，。；]{0,4}辞|讲话|出席|参加|推介|发言|作|介绍|带领|主推)"
    r"|，[\u4e00-\u9fff\d、，()]{4,90}?(?:余人|人)?(?:出席|参加)$"
)
"""What stands behind the name of somebody of ours who leads, opens, speaks or is there."""
_PLANNED = re.compile(either("planned"))
_YET_TO_COME = re.compile(
    r"争取(?:在|由|近期|尽快|早日|\d|本|下|年|[上中]旬)|等到|[月年周旬]底?前(?=赴|前往|到|去)|还要再?(?:去|赴|到|组织)|要去的是|因(?=赴|到|前往)"
)
_RECALLED = re.compile(either("recalled"))
_DELEGATION = re.compile(either("delegations"))
_COMPANION = re.compile(either("companion_words"))
_SPEAKS = re.compile(
    r"(?:又|还|也|则|最后|随后|在[^，]{2,12}(?:时|中|上))?(?:说|表示|指出|强调|介绍|主持|出席|参加|陪同|致辞|会见|接待|要求|告诉|坦言|认为|感慨|讲|发言|透露|通报|宣布|代表|推介|作)"
)
_ACTS = re.compile(r"走访|拜访|考察|先后到|赶到|来到|前往|赴[^，]{2,12}(?:招商|考察|对接|洽谈)")


_REPORT = re.compile(r" ?[\u4e00-\u9fff]{0,4}?(?:讯|电|消息)(?![\u4e00-\u9fff])")
_LATELY = re.compile(r"[^。\n]{0,24}(?:日前|近日|近期|不久前)")
_HEAD_OF_REPORT = 60


def _only_reported(text: str, date: DateSpan, starts: Sequence[int]) -> bool:
    """Whether a day is only that of the report, since another one or 日前 follows it (4月10日讯 4月8日，…).

    ``starts``: where the dates of the text begin, in order.
    """
    head = _REPORT.match(text, date.end)
    if head is None:
        return False
    until = min(i if (i := text.find("\n", head.end())) >= 0 else len(text), head.end() + _HEAD_OF_REPORT)
    following = bisect_left(starts, head.end())
    return (following < len(starts) and starts[following] < until) or _LATELY.match(text, head.end(), until) is not None


class Reader:
    """Reads the journeys of one page."""

    def __init__(
        self,
        page: Page,
        places: Sequence[Place],
        roles: Sequence[Role],
        organisations: list[Organisation],
        dates: Sequence[DateSpan],
        sections: Sections,
    ) -> None:
        self.page = page
        self.text = page.text
        self.places = list(places)
        self.place_starts = [p.start for p in self.places]
        self.organisations = organisations
        self.organisation_starts = [o.start for o in organisations]
        starts = [d.start for d in dates]
        told = [d for d in dates if not _only_reported(page.text, d, starts)]
        self.dates = join_dates(page.text, told)
        self.date_starts = [d.start for d in self.dates]
        self.sections = sections
        self.roles = roles
        self.titles = Spans((self._title_start(r), r.end) for r in roles)
        self.officials = {r.name: r for r in reversed(roles) if r.official}
        self.executives = [r for r in roles if not r.official and page.text[r.end - 1] != ")"]
        self.mentions = _mentions(page.text, [r for r in roles if r.official])
        self.mention_starts = [m[0] for m in self.mentions]
        self.mention_ends = frozenset(m[1] for m in self.mentions)
        self.journeys: list[Journey] = []
        self.visits: list[Visit] = []
        self.current: list[Journey] = []
        self.names = formal_names(organisations)
        self.title_stops: list[Place] = []
        self.line_of_current = -1
        self.last_date: tuple[int, DateSpan] | None = None
        self.last_led = False
        self.heading_date: DateSpan | None = None
        self.heading_stops: list[Place] = []
        self.last_stops: list[Place] = []
        self.items = self._items()
        self.item_starts = sorted(self.items)
        self.pending: Event | None = None
        self.split = False
        self.appointed: set[int] = set()
        self.main: list[Journey] = []

    def _title_start(self, role: Role) -> int:
        """Where the title of a role begins; what stands before an executive's company (在南京会见…) is no part of it."""
        if role.official:
            return role.chain_start
        index = bisect_left(self.organisation_starts, role.chain_start)
        first = self.organisation_starts[index] if index < len(self.organisation_starts) else role.end
        return first if first < role.start else role.chain_start

    def read(self) -> None:
        """Fill ``journeys`` and ``visits``."""
        line = -1
        for sentence in self.page.sentences:
            if sentence.line != line:
                line = sentence.line
                self._new_line(sentence)
            self._sentence(sentence)
        self._settle()

    def _items(self) -> frozenset[int]:
        """The starts of the lines of a bulletin that tell of one party each: alike in mark, two or more led."""
        shapes: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for line in self.page.lines:
            match = _ITEM.match(self.text, line.start, line.end) if line.kind == "body" else None
            if match is not None:
                shapes[match.lastgroup or re.sub(r"\d+", "1", match.group()).strip()].append((line.start, line.end))
        found: set[int] = set()
        for lines in shapes.values():
            led = [name for start, end in lines if (name := self._led_by(start, end)) is not None]
            if len(lines) >= 3 and len(set(led)) >= 2:
                found.update(start for start, _ in lines)
        return frozenset(found)

    def _led_by(self, start: int, end: int) -> str | None:
        """Who leads in a line of a bulletin: the first who does by what is said, or of ours who is told at its head."""
        mentions = self._mentions_in(start, end)
        for at, stop, name in mentions:
            if LEADS.match(self.text[stop : min(end, stop + 40)]) or (
                at - start < _AT_HEAD and self._is_ours_name(name, at)
            ):
                return name
        return mentions[0][2] if mentions and any(framed(self.text, start, end)) else None

    def _settle(self) -> None:
        """Drop delegations without a leader where the region's leader is told, and journeys that never left."""
        for journey in self.journeys:
            if journey.leader and not journey.destinations and not journey.recalled:
                role = self.role(journey.leader, journey.evidence[0][0]) if journey.evidence else None
                journey.destinations.extend(p for p in self.title_stops if self._is_away(p, role))
        self._add_title_stops()
        self._add_hosts()
        self._lend_dates()
        idle = [j for j in self.journeys if j.tentative and not j.destinations]
        self.journeys = [j for j in self.journeys if j not in idle]
        self.visits = [v for v in self.visits if v.journey not in idle]
        led = {j.region for j in self.journeys if j.leader and not j.recalled}
        dropped = [
            j
            for j in self.journeys
            if j.leader is None
            and led
            and (j.headline or (j.region in led and j.rule not in ("trip.region", "trip.unnamed")))
            and not self._stands_alone(j)
        ]
        for journey in dropped:
            heir = next(
                (j for j in self.journeys if j.leader and j.region == journey.region),
                next(j for j in self.journeys if j.leader and not j.recalled),
            )
            if not heir.destinations:
                heir.destinations.extend(journey.destinations)
            if heir.date() is None:
                heir.dates.extend(journey.dates)
            for visit in self.visits:
                if visit.journey is journey:
                    visit.journey, visit.leader = heir, heir.leader
        self.journeys = [j for j in self.journeys if j not in dropped]

    def _stands_alone(self, journey: Journey) -> bool:
        """Whether a delegation without a leader is another one than those of its region that are led: told with a day
        of its own that no led one shares, or the party that a led one is only a part of."""
        led = [j for j in self.journeys if j.leader and not j.recalled and j.region == journey.region]
        if journey.headline or not journey.destinations or journey.date() is None:
            return False
        return all(self._is_part(j) or far_apart(j.dates, journey.dates) for j in led)

    def _is_part(self, journey: Journey) -> bool:
        return any(_PART.search(self.text, a, b) for a, b in journey.evidence[:1])

    def _add_hosts(self) -> None:
        """A journey that is told no city goes by the region of the officials who receive or accompany it."""
        led = [j for j in self.journeys if j.leader and not j.recalled]
        if len(led) != 1 or any(p.level != "province" and p.kind != "area" for p in led[0].destinations):
            return
        for host in self.roles:
            if not host.official or host.region is None or host.name == led[0].leader:
                continue
            sentence = self.page.sentences[self.page.sentence_at(host.start)]
            if not _HOSTING.search(self.text, sentence.start, sentence.end):
                continue
            place = next((p for p in self.places if p.name == host.region and p.level in ("city", "county")), None)
            if place is not None and self._is_away(place, self.role(led[0].leader or "", host.start)):
                led[0].destinations.append(place)
                return

    def _add_title_stops(self) -> None:
        """The headline tells where the one party of the page went, also where its sentences tell it no more."""
        led = [j for j in self.journeys if j.leader and not j.recalled]
        if not led or len({frozenset(j.evidence[:1]) for j in led}) > 1:
            return
        for journey in led:
            role = self.role(journey.leader or "", journey.evidence[0][0]) if journey.evidence else None
            told = [p for p in journey.destinations if p.kind != "zone"]
            journey.destinations.extend(
                p
                for p in self.title_stops
                if self._is_away(p, role, journey.region)
                and not any(p.name == d.name or self._contains(p, d) for d in told)
            )

    def _lend_dates(self) -> None:
        """A sub-delegation with no date of its own goes by that of the party that it set out with."""
        dated = [j for j in self.journeys if j.date() is not None and not j.recalled]
        for journey in self.journeys:
            if journey.date() is not None or journey.recalled or not journey.evidence:
                continue
            at = journey.evidence[0][0]
            before = [
                j
                for j in dated
                if j.evidence and j.evidence[0][0] < at and (self._is_main(j) or not self._other_item(at, j))
            ]
            if not before or not self._is_part(journey):
                continue
            held = before[0].date()
            if held is not None:
                journey.dates.append(held)

    def _other_item(self, at: int, journey: Journey) -> bool:
        """Whether a journey is that of another item of a bulletin than a position."""
        index = bisect_right(self.item_starts, at) - 1
        return index >= 0 and journey.evidence[0][0] < self.item_starts[index]

    def _is_main(self, journey: Journey) -> bool:
        home = self.sections.home.places
        return bool(home) and journey.region == home[0].name

    def _new_line(self, sentence: Sentence) -> None:
        if self.main:
            self.current, self.main = self.main, []
        if sentence.start in self.sections.starts:
            self.current = []
        line = self.page.lines[sentence.line]
        if line.start in self.items:
            self.current, self.heading_date, self.heading_stops = [], None, []
        if line.kind != "title" and _DATE_LINE.match(self.text[line.start : line.end]):
            dates = self._dates_in(line.start, line.end)
            self.heading_date = dates[-1] if dates else None
            self.heading_stops = self._stops(line.start, line.end)
            diary = _DAY_OF_DIARY.search(self.text, line.start, line.end) is not None
            for journey in self.current if diary else ():
                if (
                    self.heading_date is not None
                    and journey.dates
                    and not far_apart(journey.dates, [self.heading_date])
                ):
                    journey.dates.append(self.heading_date)
        self._take_up(line.start, line.end)

    def _take_up(self, start: int, end: int) -> None:
        """A line about a leader who is on a journey already belongs to it from its first word on."""
        for at, stop, name in self._mentions_in(start, end):
            if LEADS.match(self.text[stop : min(end, stop + 40)]) is None:
                continue
            known = [j for j in self.journeys if j.leader == name and not j.recalled]
            told_in = self.page.sentences[self.page.sentence_at(at)].start
            if self.current and told_in > start and _DELEGATION.search(self.text, start, told_in):
                return
            if known and known[-1] not in self.current and not _companion_before(self.text, start, at):
                self.current = known[-1:]
            return

    # --- one sentence ------------------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> None:
        start, end = sentence.start, sentence.end
        text = self.text
        if text.count("|", start, end) > 3 and not _ROW.search(text, start, end):
            return
        kind = self.page.lines[sentence.line].kind
        mentions = self._mentions_in(start, end)
        dates = self._dates_in(start, end)
        stops = self._stops(start, end)
        leaders = self._leaders(start, end, mentions)
        opened = False
        together: list[Journey] = []
        if kind in ("title", "head"):
            home = self.sections.home_at(start)
            self.title_stops.extend(s for s in stops if not home.is_home(s))
        taken: set[str] = set()
        if not leaders and kind == "body" and "迎" in text[start:end] and self._receptions(start, end, dates):
            return
        for leader_position, names in leaders:
            clause_end = self._until_next(leader_position, leaders, end)
            goal = [
                p
                for p in stops
                if leader_position <= p.start < clause_end
                or (p.start < leaders[0][0] and not _MEANWHILE.search(text, p.end, leader_position))
            ]
            goal = [p for p in goal if p.name not in taken]
            if len(leaders) > 1:
                taken.update(p.name for p in goal if p.start > leader_position)
            if self._is_planned(
                max(start, leader_position - 24), goal[0].start if goal else min(end, leader_position + 12)
            ):
                continue
            told = _dates_of(dates, [p for p, _ in leaders], leader_position, clause_end)
            if self._open(names, goal, told, (start, end), leader_position, clause_end, title=kind == "title"):
                opened = True
                together.extend(self.current)
        if len(together) > 1 and any(j.tentative for j in together) and not all(j.tentative for j in together):
            self.current = list(together)
        if not leaders or not opened:
            opened = self._event(sentence, mentions, stops, dates) or opened
        if (
            not leaders
            and mentions
            and mentions[0][0] - start < 40
            and not _companion_before(self.text, start, mentions[0][0])
        ):
            own = [j for j in self.journeys if j.leader == mentions[0][2] and not j.recalled]
            if own and own[-1] not in self.current:
                self.current = own[-1:]
        if not leaders and kind == "body":
            self._named_delegation(sentence, mentions, stops, dates)
        if not leaders and kind == "body" and self._unnamed_leader(sentence, stops, dates):
            opened = True
        elif not leaders:
            delegation = self._delegation(start, end)
            if stops and not self._is_planned(start, stops[0].start):
                self._go_on(delegation, stops, dates, (start, end), title=kind == "title")
            elif self.current and dates and delegation and not self._is_planned(start, end):
                self._add_dates(self.current, dates)
        if not leaders and not stops and self.current and kind == "body":
            for journey in self.current:
                spans = [d for d in dates if d.precision == "interval"]
                if (
                    spans
                    and not any(d.precision == "interval" for d in journey.dates)
                    and len(self.journeys) <= 2
                    and not _RECALLED.search(text, start, end)
                    and not self._is_planned(start, spans[0].start)
                ):
                    journey.dates.extend(spans[:1])
        self.last_stops = stops or self.last_stops
        if len(mentions) > 1 and "陪同" in text[start:end]:
            self._joined(mentions, (start, end))
        for date in dates:
            if _RETURN.match(text, date.end, end):
                self._add_return(date)
        topical = [d for d in dates if not leaders or d.start < leaders[0][0]]
        if topical:
            self.last_date = (sentence.line, topical[-1])
            self.last_led = bool(leaders) and opened and self.text[end : end + 1] != "；"
        elif dates:
            self.last_date = None
        if not leaders and kind == "body":
            self._date_next(sentence, dates)
        if kind != "title":
            self._calls(sentence, leaders, dates)

    def _joined(self, mentions: Sequence[tuple[int, int, str]], span: tuple[int, int]) -> None:
        """A senior leader whom one of ours joins on the way (县长甲还陪同市长乙会见…) is on the same journey."""
        names = gazetteer()
        for (_, stop, name), (at, _, senior) in itertools.pairwise(mentions):
            journey = next((j for j in self.journeys if j.leader == name and not j.recalled), None)
            role = next((r for r in self.roles if r.official and r.start == at), None)
            if journey is None or role is None or any(j.leader == senior for j in self.journeys):
                continue
            mine, upper = names.by_name.get(journey.region or "", ()), names.by_name.get(role.region or "", ())
            above = any(m is not u and names.within(m, u) for m in mine for u in upper)
            if above and _JOINS.fullmatch(self.text, stop, max(stop, role.chain_start)):
                joined = Journey(senior, role.region, list(journey.dates), list(journey.destinations), evidence=[span])
                self.journeys.append(joined)

    def _event(
        self,
        sentence: Sentence,
        mentions: Sequence[tuple[int, int, str]],
        stops: Sequence[Place],
        dates: Sequence[DateSpan],
    ) -> bool:
        """An own event in another place: whoever of ours leads, opens or speaks there first leads the trip."""
        start, end = sentence.start, sentence.end
        body = self.text[start:end]
        home = self.sections.home_at(start)
        away = [s for s in stops if not home.is_home(s)]
        if away and _EVENT.search(body) and not _AT_HOME.search(body) and not self._is_planned(start, away[0].start):
            self.pending = self._event_at(sentence, away, dates)
        elif (
            stops
            and self.pending is None
            and not self.current
            and _EVENT.search(body)
            and _TO_US.search(self.text[:start])
        ):
            guests = frozenset(
                n for n in self._owners_in(start, end, stops) if not any(n == p.name for p in home.places[:1])
            )
            if guests:
                self.pending = Event(sentence.line, list(stops[:1]), list(dates), (start, end), guests)
        if self.pending is None or sentence.line > self.pending.line + _EVENT_TOLD:
            return False
        self._seniors_at_event(mentions, home, (start, end))
        late = sentence.line > self.pending.line + 1
        away_from_home = not any(home.is_home(p) for p in self.pending.places)
        if not self.pending.dates and _EVENT.search(body):
            self.pending.dates.extend(dates)
        if any(j.leader for j in self.current):
            return False
        for at, stop, name in mentions:
            role = self._part_in(self.pending.owners, name) or self.role(name, at)
            if (
                role is None
                or not role.titles
                or not ((away_from_home and self._is_ours(role, home)) or role.region in self.pending.owners)
                or _companion_before(self.text, start, at)
            ):
                continue
            if (_HOLDS_IT if late else _PLAYS_A_PART).match(self.text, stop, end) or (
                self.text.startswith("说", stop) and _AT_MEETING.search(self.text, start, at)
            ):
                places, told, span = self.pending.places, self.pending.dates, self.pending.span
                journey = next((j for j in self.journeys if j.leader == name), None)
                if journey is None and self._adopts(role, at):
                    journey = self.current[0]
                    self._give_leader(journey, name)
                journey = journey or Journey(name, role.region, rule="trip.event")
                if journey not in self.journeys:
                    self.journeys.append(journey)
                self._extend(journey, places, told or list(dates), span)
                self._extend(journey, [], [], (start, end))
                self.current = [journey]
                self.pending = None
                return True
        return self._group(sentence, home)

    def _part_in(self, owners: frozenset[str], name: str) -> Role | None:
        """The office that an official holds in one of the regions whose event it is."""
        return next((r for r in self.roles if r.official and r.name == name and r.region in owners), None)

    def _seniors_at_event(self, mentions: Sequence[tuple[int, int, str]], home: Home, span: tuple[int, int]) -> None:
        """Who leads the city or province that the own region lies in, and opens or speaks at the event, went there too."""
        own = home.regions[:1]
        if not own or self.pending is None or not any(j.leader for j in self.current):
            return
        names = gazetteer()
        for at, stop, name in mentions:
            role = self.role(name, at)
            upper = names.by_name.get(role.region or "", ()) if role is not None else ()
            above = any((u != own[0] or home.places[0].kind == "zone") and names.within(own[0], u) for u in upper)
            if role is None or not above or not _HOLDS_IT.match(self.text, stop, span[1]):
                continue
            if any(j.leader == name for j in self.journeys) or any(self._within(p, upper) for p in self.pending.places):
                continue
            self.journeys.append(
                Journey(
                    name,
                    role.region,
                    list(self.pending.dates),
                    list(self.pending.places),
                    evidence=[span],
                    rule="trip.event",
                )
            )

    def _within(self, place: Place, regions: Sequence[Region]) -> bool:
        return any(gazetteer().within(r, u) for r in place.regions[:1] for u in regions)

    def _group(self, sentence: Sentence, home: Home) -> bool:
        """我县组团参加…: a party of the own region, no leader told, at the event that was told before."""
        if (
            self.pending is None
            or self.journeys
            or not home.places
            or _GROUP.search(self.text, sentence.start, sentence.end) is None
        ):
            return False
        journey = Journey(None, home.places[0].name, rule="trip.delegation")
        self.journeys.append(journey)
        self._extend(journey, self.pending.places, self.pending.dates, self.pending.span)
        self.current = [journey]
        return True

    def _event_at(self, sentence: Sentence, away: list[Place], dates: Sequence[DateSpan]) -> Event:
        """The event of a sentence; one that a headline tells is waited for until the first lines of the body."""
        lines = self.page.lines
        line = sentence.line
        if lines[line].kind in ("title", "head"):
            while line + 1 < len(lines) and lines[line + 1].kind != "body":
                line += 1
        elif self.pending is not None and not dates and {p.name for p in away} & {p.name for p in self.pending.places}:
            dates = self.pending.dates
        owners = self._owners_in(sentence.start, sentence.end, away)
        return Event(line, away, list(dates), (sentence.start, sentence.end), owners)

    def _owners_in(self, start: int, end: int, away: Sequence[Place]) -> frozenset[str]:
        """The regions that an event is told of in its own sentence: 宁夏(福建)推介会."""
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        venues = {p.name for p in away}
        return frozenset(
            p.name
            for p in self.places[low:high]
            if p.name not in venues and p.kind in ("region", "stem") and not self._in_organisation(p)
        )

    def _is_ours(self, role: Role, home: Home) -> bool:
        names = gazetteer()
        own = home.places[0] if home.places else None
        if own is None or role.region is None:
            return role.region is None
        if role.region == own.name:
            return True
        mine = names.by_name.get(role.region, ())
        return bool(mine and own.regions and any(names.within(m, own.regions[0]) for m in mine))

    def _named_delegation(
        self,
        sentence: Sentence,
        mentions: Sequence[tuple[int, int, str]],
        stops: Sequence[Place],
        dates: Sequence[DateSpan],
    ) -> None:
        """阳谷县考察团赴…: a region of its own in a round-up, with the leader who speaks for it next, if any."""
        start, end = sentence.start, sentence.end
        if (
            self.current
            and self.current[0].rule == "trip.region"
            and self.current[0].leader is None
            and mentions
            and self.line_of_current == sentence.line
        ):
            role = self.role(mentions[0][2], mentions[0][0])
            if (
                role is not None
                and role.region == self.current[0].region
                and re.match(r"(?:说|表示|希望|强调|指出|认为|介绍)", self.text[mentions[0][1] : mentions[0][1] + 4])
            ):
                self._give_leader(self.current[0], mentions[0][2])
                return
        subject = self._subject_region(start, end)
        if subject is None or (self.current and self.current[0].region in (subject.name, None)):
            return
        inbound = re.search(r"(?:来|到|进|莅)我[市县区旗州镇]", self.text[subject.end : end]) is not None
        if (
            (not any(j.region == subject.name for j in self.journeys) and not self.journeys and not inbound)
            or (
                not re.search(r"行程", self.text[subject.end : subject.end + 12])
                and not _ACTS_OUT.search(self.text[subject.end : end])
            )
            or self._is_planned(start, min(end, subject.end + 16))
        ):
            return
        away = [s for s in stops if s.start > subject.start and self._is_away(s, None, subject.name)]
        home = self.sections.home_at(start)
        if not away and re.search(r"(?:来|到|进|莅)我[市县区旗州镇]", self.text[subject.end : end]):
            away = [p for p in home.places[:1] if p.name != subject.name]
        known = [j for j in self.journeys if j.region == subject.name and j.leader and not j.recalled]
        if known and len({j.leader for j in self.journeys if j.leader}) < 4:
            self.current = known
            return
        journey = Journey(None, subject.name, rule="trip.region")
        self.journeys.append(journey)
        self._extend(journey, away, dates, (start, end))
        self.current = [journey]
        self.line_of_current = sentence.line

    def _give_leader(self, journey: Journey, name: str) -> None:
        journey.leader = name
        for visit in self.visits:
            if visit.journey is journey:
                visit.leader = name

    def _subject_region(self, start: int, end: int) -> Place | None:
        """The region that a sentence is about: before 考察团 …, or as the subject of its first clause."""
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        for place in self.places[low:high]:
            if (
                place.kind not in ("region", "stem", "zone")
                or self._in_organisation(place)
                or self.page.quoted(place.start)
                or self._in_title(place)
            ):
                continue
            tail = self.text[place.end : place.end + 10]
            if re.match(
                r"的?(?:党政)?(?:招商)?(?:引资)?(?:党政)?(?:考察团|代表团|招商团|考察组|招商组|小分队|招商队|一行)",
                tail,
            ):
                return place
            if re.match(r"[，,]在此次|[，,](?:先后|还|也)?(?:走访|考察|来到)", tail) and self.text[
                max(start, place.start - 1) : place.start
            ] in ("的", ""):
                return place
        return None

    def _is_planned(self, start: int, end: int) -> bool:
        clause = self.text[start:end]
        if _YET_TO_COME.search(clause):
            return True
        if _PLANNED.search(clause):
            return True
        low, high = bisect_left(self.date_starts, start), bisect_left(self.date_starts, end)
        near = [d for d in self.dates[low:high] if d.edtf]
        if near and self._is_ahead(near[-1]):
            return True
        sentence = self.page.sentence_at(start)
        begin = self.page.sentences[sentence].start if self.page.sentences else start
        return bool(
            re.search(r"拟|计划|即将|将(?!与|在座谈|该)", self.text[max(begin, start - 10) : end])
        ) and not re.search(r"将与|将为|将把", clause)

    def _mentions_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        low, high = bisect_left(self.mention_starts, start), bisect_left(self.mention_starts, end)
        return [m for m in self.mentions[low:high] if not self.page.quoted(m[0])]

    def _dates_in(self, start: int, end: int) -> list[DateSpan]:
        low, high = bisect_left(self.date_starts, start), bisect_left(self.date_starts, end)
        found = [d for d in self.dates[low:high] if d.edtf and not self.page.quoted(d.start)]
        return [d for d in found if not self._of_another_time(d) and not self._is_ahead(d)]

    def _is_ahead(self, date: DateSpan) -> bool:
        """Whether a date lies behind the day of publication: what is announced for it has not happened."""
        published = self.page.published
        if not published or len(published) != 10 or published.startswith("X") or not date.edtf:
            return False
        first = ends(date.edtf)[0]
        if date.precision == "month" and (part := _PART_OF_MONTH.search(date.text)):
            first += f"-{_BEGINS[part.group()[0]]}"
        return not first.startswith("X") and first > published[: len(first)]

    def _of_another_time(self, date: DateSpan) -> bool:
        """Whether a date is told of what is planned for it, or of an earlier occasion."""
        sentence = self.page.sentences[self.page.sentence_at(date.start)]
        clause = max(self.text.rfind(m, sentence.start, date.start) for m in "，:；") + 1
        begin = max(clause, sentence.start)
        stop = min(
            (i for i in (self.text.find(m, date.end, sentence.end) for m in "，；") if i > 0), default=sentence.end
        )
        return bool(
            _OTHER_TIME_BEFORE.search(self.text[begin : date.start])
            or _OTHER_TIME_AFTER.match(self.text[date.end : min(stop, date.end + 12)])
        )

    def _stops(self, start: int, end: int) -> list[Place]:
        """Places that somebody goes to in the span."""
        found: list[Place] = []
        said = [m.end() for m in _SAID.finditer(self.text, start, end)]
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        ways = any(mark in self.text[start:end] for mark in "—→")
        routes = self._routes(low, high) if ways else frozenset()
        for index in range(low, high):
            place = self.places[index]
            if place.kind == "zone" and not place.regions:
                if not self._is_own(place) and (
                    _GO_ZONE.search(self.text[max(start, place.start - 6) : place.start])
                    or self._listed_behind(found, place)
                ):
                    found.append(place)
                continue
            if (self._only_said(said, place) and not self.text.startswith("之行", place.end)) or _RECEIVED.search(
                self.text, max(start, (at := self._chain_start(index, low)) - 4), at
            ):
                continue
            if self._receives(place, end):
                found.append(place)
                continue
            within = self._holder(place)
            if (
                within is not None
                and within.start in (place.start, place.start - 2)
                and re.search(r"(?:城|广场|市场|园区|产业园|工业园|科技园|港)$", within.name)
                and _GO.search(self.text[max(start, within.start - 8) : within.start])
                and place.start == within.start
                and place.level in ("city", "county")
            ):
                found.append(place)
                continue
            if is_posting(self.text, place.end) or is_measured(self.text, place.start, self._chain_end(index, high)):
                continue
            if (
                within is not None
                and place.kind == "zone"
                and place.end >= within.end - 1
                and (
                    _GO.search(self.text[max(start, place.start - 8) : place.start])
                    or self._listed_behind(found, place)
                )
            ):
                found.append(place)
                continue
            venue = _VENUE.match(self.text[place.end : min(end, place.end + 24)]) and self.text[
                max(start, place.start - 1) : place.start
            ] in ("在", "于")
            if (
                within is not None
                and place.start == within.start
                and place.level == "city"
                and index + 1 < high
                and self.places[index + 1].start == place.end
                and self.places[index + 1].end < within.end
                and place.text.endswith("市")
                and re.search(r"(?:来到|前往|赴|到)$", self.text[max(start, place.start - 4) : place.start])
            ):
                found.append(place)
                continue
            if (
                (self._at_seat(within, place, found) or self._goes_on(within, place, found))
                and not self.page.quoted(place.start)
                and not self._in_title(place)
            ):
                found.append(place)
                continue
            if self.page.quoted(place.start) or (self._in_organisation(place) and not venue) or self._in_title(place):
                continue
            if self.text[place.start - 1 : place.start] == "(" and re.match(
                r"\)[^，。；]{0,20}(?:推介会|恳谈会|座谈会|招商会|对接会|说明会|交流会)(?!在我[省市县区旗州])",
                self.text[place.end : place.end + 34],
            ):
                found.append(place)
                continue
            if (
                re.search(r"在这里(?:举行|召开|举办)", self.text[place.end : end])
                and not found
                and not self._is_own(place)
            ):
                found.append(place)
                continue
            if index in routes:
                found.append(place)
                continue
            if _NO_PLACE_AFTER.match(self.text[place.end : place.end + 12]) or _WATER.match(self.text, place.end):
                continue
            if self._only_around(place, found):
                continue
            before = self.text[max(start, place.start - 8) : place.start]
            if self.text[place.start - 1] in "到赴在" and place.start - 1 in self.mention_ends:
                found.append(place)
                continue
            previous = self.places[index - 1] if index > low else None
            joined = (
                previous is not None
                and found[-1:] == [previous]
                and (
                    re.fullmatch(
                        r"[”“]*[、，]?[”“]*(?:和|及|与|以及|到|再到|转战|赴|至|—|→|直至|后|再|再转|转)?|等",
                        self.text[previous.end : place.start],
                    )
                    or joins_a_kind(self.text[previous.end : place.start])
                )
            )
            nested = previous is not None and previous.end == place.start
            if nested and previous is not None and found[-1:] == [previous] and self._holds(previous, place):
                if place.level != "township":
                    found[-1] = place
                continue
            chained = (
                nested
                and previous is not None
                and _GO.search(self.text[max(start, previous.start - 8) : previous.start])
            )
            if is_scene(self.text, place.start, self._chain_end(index, high)) and not self._is_own(place):
                found.append(place)
                continue
            is_told = (
                joined
                or chained
                or _GO.search(before)
                or (place.kind != "zone" and is_looked_at(self.text, place.start))
                or is_stage(self.text, place.end)
                or of_a_kind(self.text, place.start)
                or self._of_visited(start, place)
                or self._heads(start, place)
            )
            if is_told and not self._undone(index, (low, high), (start, end)):
                found.append(place)
        return found

    def _listed_behind(self, found: Sequence[Place], place: Place) -> bool:
        """Whether a place is the next of a list whose last one is a stop."""
        return bool(found) and self.text[found[-1].end : place.start] in _JOINTS

    def _routes(self, low: int, high: int) -> frozenset[int]:
        """The places of a way told with dashes, three or more of them: 南京—宁波—上海—长沙一线."""
        found: set[int] = set()
        run: list[int] = []
        for index in range(low, high + 1):
            gap = self.text[self.places[run[-1]].end : self.places[index].start] if run and index < high else ""
            if gap and not gap.strip("—→"):
                run.append(index)
                continue
            if len(run) >= 3 or (len(run) == 2 and self._from_home(run)):
                found.update(run)
            run = [index]
        return frozenset(found)

    def _from_home(self, run: Sequence[int]) -> bool:
        """Whether a way of two places that stands alone sets out at home (长治—温州。)."""
        first, last = self.places[run[0]], self.places[run[-1]]
        home = self.sections.home_at(first.start)
        return self.text[last.end : last.end + 1] in ("。", "\n", "", "，") and any(
            self._is_own(first) or self._contains(first, own) for own in home.places[:1]
        )

    def _at_seat(self, holder: Organisation | None, place: Place, found: Sequence[Place]) -> bool:
        """Whether a firm that one goes to is told by the city that it is in: 再到苏州引航生物公司."""
        if holder is not None and holder.start < place.start and _WORKS.match(self.text, place.end, holder.end):
            return place.level in ("city", "county") and gone_to(self.text, holder.start)
        if (
            holder is not None
            and holder.start == place.start
            and place.kind == "region"
            and place.level in ("city", "county")
            and has_address(self.text, place.start)
        ):
            return not any(self._contains(place, p) for p in found)
        return (
            holder is not None
            and holder.start == place.start
            and (place.level == "city" or place.text in CITY_STATES)
            and not is_brand(holder.name)
            and gone_to(self.text, place.start)
            and not any(self._contains(place, p) for p in found)
        )

    def _goes_on(self, holder: Organisation | None, place: Place, found: Sequence[Place]) -> bool:
        """Whether a place goes on in a list behind one that is gone to: 到甲镇的A公司、乙县的B遗址，以及丙市C公司."""
        if not found or place.kind not in ("region", "stem") or place.start - found[-1].end > _ITEM_LENGTH:
            return False
        told_in_full = place.text[-1] in "市县区旗镇" and place.kind == "region"
        if holder is not None and not (told_in_full and holder.start == place.start):
            return False
        return (
            goes_on_to(self.text[found[-1].end : place.start]) and _NO_PLACE_AFTER.match(self.text, place.end) is None
        )

    def _only_around(self, place: Place, found: Sequence[Place]) -> bool:
        """Whether a city only begins the name of a firm in a district that is gone to: 在嘉定，到上海远航科技参观."""
        return (
            place.text in CITY_STATES
            and self.text[place.start - 1] == "到"
            and "\u4e00" <= self.text[place.end : place.end + 1] <= "\u9fff"
            and any(self._contains(place, p) for p in found)
        )

    def _lies_there(self, place: Place, end: int) -> bool:
        """Whether a place only says where another one lies: 长江新区在江北."""
        return (
            self.text[place.start - 1] == "在"
            and self._ends_place(place.start - 1)
            and (place.end >= end or self.text[place.end] in "，、")
        )

    def _ends_place(self, position: int) -> bool:
        """Whether a place ends there, so that what follows says where it lies (长江新区|在江北)."""
        index = bisect_left(self.place_starts, position) - 1
        return index >= 0 and self.places[index].end == position

    def _only_said(self, said: Sequence[int], place: Place) -> bool:
        """Whether a place is only told of in what somebody says, wishes or is invited to; ``said`` are the ends of such verbs."""
        last = bisect_right(said, place.start) - 1
        return last >= 0 and not self._mentions_in(said[last], place.start)

    def _of_visited(self, start: int, place: Place) -> bool:
        """深圳的甲公司、宁波的乙公司: the place of an organisation that is visited in this sentence."""
        if not re.match(r"的|市的|区的", self.text[place.end : place.end + 2]):
            return False
        return bool(_CALLED.search(self.text, start, place.start)) and not re.search(
            r"来自|邀请|介绍|推介|引进", self.text[start : place.start]
        )

    def _heads(self, start: int, place: Place) -> bool:
        """第二天 宝安，…; (一)东京、川崎。: a place that stands alone at the head of its sentence."""
        head = _HEADING.match(self.text, start)
        if (
            self._is_own(place)
            or head is None
            or _THEIRS.search(self.text, place.end, place.end + 24)
            or not _HEADING_END.match(self.text[place.end : place.end + 3])
        ):
            return False
        first, index = place.start, bisect_left(self.place_starts, place.start) - 1
        while index >= 0 and self.places[index].end == first:
            first, index = self.places[index].start, index - 1
        alone = self.text[place.end : place.end + 1] in ("\n", "")
        return head.end() == first and bool(head.group() or not alone)

    def _is_own(self, place: Place) -> bool:
        return self.sections.home_at(place.start).is_home(place)

    def _holds(self, outer: Place, inner: Place) -> bool:
        """Whether of two places that stand together the first only says where the second is (浙江宁波, 京畿道光明市)."""
        return self._contains(outer, inner) or outer.kind == inner.kind == "abroad"

    def _receives(self, place: Place, end: int) -> bool:
        """Whether a place is told as host of a delegation (乐清市迎来了理县党政代表团)."""
        return _RECEIVES.match(self.text, place.end, min(end, place.end + 24)) is not None

    def _receptions(self, start: int, end: int, dates: Sequence[DateSpan]) -> bool:
        """Delegations of other regions that places are told to receive: a trip of each, whoever leads it."""
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, end)
        received = [(i, p) for i, p in enumerate(self.places[low:high], low) if self._receives(p, end)]
        if not received or self._mentions_in(start, end) or self.page.quoted(start):
            return False
        opened: list[Journey] = []
        for index, host in received:
            guests = [p for p in self.places[index + 1 : high] if p.start <= host.end + 8 and p.kind == "region"]
            if not guests or self._is_own(guests[0]):
                continue
            guest = self.places[self._last_of_chain(index + 1, high)]
            journey = Journey(None, guest.name, rule="trip.region")
            self._extend(journey, [host], dates, (start, end))
            opened.append(journey)
        self.journeys.extend(opened)
        return bool(opened)

    def _undone(self, index: int, places: tuple[int, int], span: tuple[int, int]) -> bool:
        """Whether the words around a place that sounds like a stop say that nobody of the party went there."""
        place, (low, high), (start, end) = self.places[index], places, span
        before = self.text[max(start, place.start - 8) : place.start]
        return (
            _UNDONE.search(before) is not None
            or (_ORIGIN.search(before) is not None and not _ONWARD.match(self.text, place.end))
            or self._lies_there(place, end)
            or has_business(self.text, *self._list_around(index, low, high))
            or is_called_off(self.text, *self._clause_around(place, start, end))
            or self._only_reached(index, high)
            or self._of_another_year(place, start)
        )

    def _of_another_year(self, place: Place, start: int) -> bool:
        """Whether a year before that of the news stands right before the way to a place (2021年赴昆山)."""
        published = self.page.published
        year = _YEAR_BEFORE.search(self.text, max(start, place.start - 12), place.start)
        return published is not None and year is not None and year.group(1) < published[:4]

    def _list_around(self, index: int, low: int, high: int) -> tuple[int, int]:
        """Where the list of places begins and ends that one stands in (在|上海、广州|设有分公司)."""
        first = last = index
        for _ in range(_ITEMS):
            if first > low and self.text[self.places[first - 1].end : self.places[first].start] in _AND:
                first -= 1
            if last + 1 < high and self.text[self.places[last].end : self.places[last + 1].start] in _AND:
                last += 1
        return self.places[first].start, self.places[last].end

    def _clause_around(self, place: Place, start: int, end: int) -> tuple[int, int]:
        """The clause that a place stands in, as far as one reaches."""
        low, high = max(start, place.start - _CLAUSE), min(end, place.end + _CLAUSE)
        begin = self.text.rfind("，", low, place.start) + 1 or low
        stop = self.text.find("，", place.end, high)
        return begin, stop if stop >= 0 else high

    def _only_reached(self, index: int, high: int) -> bool:
        """Whether the own place leads to another one, and nobody does: 大田到南昌、深圳更近了."""
        first, last = self._list_around(index, max(0, index - _ITEMS), high)
        before = bisect_left(self.place_starts, first) - 1
        return (
            self.text[first - 1] in "到至"
            and before >= 0
            and self.places[before].end == first - 1
            and self._is_own(self.places[before])
            and is_reached(self.text, last)
        )

    def _chain_start(self, index: int, low: int) -> int:
        """Where the first of the places begins that stand together up to this one (凉山州|金阳县)."""
        low = max(low, index - _CHAIN)
        while index > low and self.places[index - 1].end == self.places[index].start:
            index -= 1
        return self.places[index].start

    def _chain_end(self, index: int, high: int) -> int:
        """Where the last of the places ends that stand together from this one on (湖南怀化)."""
        return self.places[self._last_of_chain(index, min(high, index + _CHAIN))].end

    def _last_of_chain(self, index: int, high: int) -> int:
        """The last of the places below ``high`` that stand together from this one on."""
        while index + 1 < high and self.places[index + 1].start == self.places[index].end:
            index += 1
        return index

    def _contains(self, outer: Place, inner: Place) -> bool:
        names = gazetteer()
        return bool(
            outer.regions and inner.regions and any(names.within(i, o) for i in inner.regions for o in outer.regions)
        )

    def _in_organisation(self, place: Place) -> bool:
        index = bisect_right(self.organisation_starts, place.start) - 1
        return index >= 0 and self.organisations[index].start <= place.start < self.organisations[index].end

    def _holder(self, place: Place) -> Organisation | None:
        index = bisect_right(self.organisation_starts, place.start) - 1
        found = self.organisations[index] if index >= 0 else None
        return found if found is not None and place.start < found.end else None

    def _in_title(self, place: Place) -> bool:
        return self.titles.covers(place.start)

    def _leaders(self, start: int, end: int, mentions: Sequence[tuple[int, int, str]]) -> list[tuple[int, list[str]]]:
        """``(position, names)`` of those who lead somewhere in the span."""
        found: list[tuple[int, list[str]]] = []
        for index, (at, stop, name) in enumerate(mentions):
            tail = self.text[stop : min(end, stop + 60)]
            lead = LEADS.match(tail)
            if lead is None:
                if (
                    self.title_stops
                    and end - start < 48
                    and (lead := re.match(r"[，,]\s*(?:\d{1,2}月)?\d{1,2}日", tail))
                ):
                    found.append((at, [name]))
                    continue
                lead = re.match(
                    r"\([^)]{0,4}\d{1,2}月\d{1,2}日|(?:[\d月日—至、]+)(?:率队)?(?:在|抵|到)[\u4e00-\u9fff]{1,4}(?=[；，。、]|$)",
                    tail,
                )
            if (
                lead is None
                or _AWAITS.match(tail)
                or _companion_before(self.text, start, at)
                or (index and self._is_brought(mentions[index - 1], at))
            ):
                continue
            names = [name]
            back = index - 1
            while back >= 0 and self._listed_with(mentions[back], mentions[back + 1]):
                names.insert(0, mentions[back][2])
                back -= 1
            if len(names) > 1 and _AND_PARTY.match(tail):
                del names[1:]
            found.append((at, names))
        if not found and mentions:
            at, stop, name = mentions[0]
            introduced = any(r.start == at for r in self.roles if r.official)
            tail = self.text[stop:end]
            if (
                introduced
                and not _companion_before(self.text, start, at)
                and not _SPEAKS.match(tail)
                and not re.match(r"[，、]", tail)
                and not _COMPANION.search(tail[:16])
                and _ACTS.search(tail)
            ):
                found.append((at, [name]))
        under = re.search(r"在[^，。]{0,24}的?(?:带领|率领)下", self.text[start:end])
        if under:
            inside = [m for m in mentions if start + under.start() <= m[0] < start + under.end()]
            if inside:
                found = [(start + under.start(), [inside[-1][2]])]
        if not found and mentions and (met := self._in_scene(start, end, mentions[0])):
            found.append(met)
        if not found and not mentions and (spoken := self._pronoun(start, end)) is not None:
            found.append((start, [spoken]))
        if not found:
            found.extend(self._framed(start, end, mentions))
            self.appointed.update(at for at, _ in found)
        return found

    def _is_brought(self, leader: tuple[int, int, str], at: int) -> bool:
        """Whether who is told at a position is one of those whom the one before brings along: 甲带领乙赴…."""
        role = next((r for r in self.roles if r.official and r.start == at), None)
        return (
            role is not None and _BRINGS.fullmatch(self.text, leader[1], max(leader[1], role.chain_start)) is not None
        )

    def _in_scene(self, start: int, end: int, mention: tuple[int, int, str]) -> tuple[int, list[str]] | None:
        """Who talks with somebody in a scene that is set elsewhere: 苏州的一家咖啡馆里，县委书记甲正与乙谈合作."""
        at, stop, name = mention
        if _TALKS.match(self.text, stop, end) is None:
            return None
        low, high = bisect_left(self.place_starts, start), bisect_left(self.place_starts, at)
        scenes = (p for p in self.places[low:high] if not self._in_organisation(p) and not self._is_own(p))
        return (at, [name]) if any(is_scene(self.text, p.start, p.end) for p in scenes) else None

    def _pronoun(self, start: int, end: int) -> str | None:
        """Whom 他 at the head of a sentence stands for that tells of setting out: the last official before it on the line."""
        said = _HE.match(self.text, start, end)
        if said is None or LEADS.match(self.text[said.end() : min(end, said.end() + 60)]) is None:
            return None
        line = self.page.lines[self.page.sentences[self.page.sentence_at(start)].line]
        before = self._mentions_in(line.start, start)
        return before[-1][2] if before else None

    def _framed(self, start: int, end: int, mentions: Sequence[tuple[int, int, str]]) -> list[tuple[int, list[str]]]:
        """Leaders told by a frame around the name: 由…带队, 带队的是…, 以…为团长, (领队:…)."""
        for begin, stop in framed(self.text, start, end):
            after = [m for m in mentions if begin <= m[0] < stop]
            if not after:
                continue
            names = [after[0][2]]
            for previous, current in itertools.pairwise(after):
                if not self._listed_with(previous, current) or re.match(
                    r"(?:等)?(?:随|陪同|参加|一同)", self.text[current[1] : current[1] + 4]
                ):
                    break
                names.append(current[2])
            return [(after[0][0], names)]
        return []

    def _listed_with(self, first: tuple[int, int, str], second: tuple[int, int, str]) -> bool:
        gap = self.text[first[1] : second[0]]
        role = self.officials.get(second[2])
        chain = gap
        if role is not None and role.start == second[0]:
            chain = self.text[first[1] : max(first[1], role.chain_start)]
        return (
            bool(re.fullmatch(r"[、，和与及]?(?:[\u4e00-\u9fff]{2,8}[省市县区旗州盟镇乡])?", chain))
            and not re.search(r"[。；]|陪同|参加", gap)
            and len(gap) < 40
        )

    def _until_next(self, position: int, leaders: Sequence[tuple[int, list[str]]], end: int) -> int:
        later = [p for p, _ in leaders if p > position]
        return min(later, default=end)

    # --- opening and going on ---------------------------------------------------------------------------------

    def _open(
        self,
        names: Sequence[str],
        goals: Sequence[Place],
        dates: Sequence[DateSpan],
        span: tuple[int, int],
        at: int,
        until: int,
        *,
        title: bool,
    ) -> bool:
        opened: list[Journey] = []
        text = self.text[at:until]
        told = dates
        apart = self._apart(names, goals, at, until)
        leads = bool(re.search(r"率|带队|一行|带领|领队|领衔|组队|带着", text[:24])) or bool(
            re.search(r"招商|考察", text[:40])
        )
        for name in names:
            role = self.role(name, at)
            away = [g for g in ([apart[name]] if apart else goals) if self._is_away(g, role)]
            known = next((j for j in self.journeys if j.leader == name), None)
            calls = bool(
                re.search(r"一路|走进|来到|谈|座谈|招商|拜访|走访|考察|对接|推介|洽谈|出访|签约|会见|学习", text)
            )
            if not away and self.current and self.current[0].leader and _TEAM_THERE.search(text):
                away, dates = self.current[0].destinations[:1], dates or self.current[0].dates
            if not away and not title and role is not None:
                near = self.heading_stops or (self.last_stops if _HERE.search(text) else [])
                away = [g for g in near if self._is_away(g, role)]
            above = role is not None and self._is_above(role, self.sections.home_at(at))
            if above and not away and self.current and self._is_main(self.current[0]):
                away, dates = list(self.current[0].destinations), dates or self.current[0].dates
            inbound = (
                role is not None
                and not above
                and not self._is_ours(role, self.sections.home_at(at))
                and _INBOUND.search(self.text[max(span[0], at - 40) : until]) is not None
            )
            if inbound and not away and self.last_stops and _THERE_TOO.search(text):
                away = [p for p in self.last_stops[-1:] if self._is_away(p, role)]
            if inbound and not away:
                home = self.sections.home_at(at)
                away = [
                    p for p in home.places[:1] if p.kind != "abbreviation" and p.name != (role.region if role else None)
                ]
            if (
                not away
                and self.title_stops
                and re.match(r"\([^)]{0,4}\d|[，,]\s*\d", self.text[at + len(name) : at + len(name) + 6])
            ):
                away = [p for p in self.title_stops if self._is_away(p, role)]
            elif away and not title and _AMONG_OTHERS.match(self.text, self._behind(at), until):
                away = [*(p for p in self.title_stops if self._is_away(p, role) and p not in away), *away]
            visiting = leads and calls and (self.title_stops or self.journeys) and self._is_ours_name(name, at)
            sure = (
                known is not None
                or away
                or visiting
                or (leads and re.search(r"外出招商|带队外出|多个城市|招商考察|招商引资活动", text) and not title)
                or (self._calls_out(text, role) and calls and self._away_article())
            )
            mine = self._near_dates(dates, at, until)
            adopts = known is None and self._adopts(role, at, mine) and self._same_way(self.current[0], away)
            tentative = not title and (
                self._leads_out(span, at)
                or at in self.appointed
                or _HEADS.match(self.text, self._behind(at), until) is not None
            )
            tentative = tentative and (at in self.appointed or self._is_ours_name(name, at))
            tentative = tentative or (not title and _CALLERS.match(self.text, self._behind(at), until) is not None)
            if not (sure or (adopts and leads) or tentative):
                continue
            if not away and (_RECEIVES_CALLERS.match(text) or (known is None and self._met_at_home(at, until))):
                continue
            journey = known
            if tentative and not away and self.pending is not None and not self.current:
                line = self.page.sentences[self.page.sentence_at(at)].line
                if line <= self.pending.line + 3:
                    away, dates = list(self.pending.places), dates or self.pending.dates
            if (
                known is None
                and not adopts
                and away
                and not title
                and (held := self._event_around(at, away)) is not None
            ):
                away, dates = [*held.places, *away], dates or held.dates
            if adopts:
                self._give_leader(self.current[0], name)
                known = journey = self.current[0]
            if adopts or dates is not told:
                mine = self._near_dates(dates, at, until)
            if (
                not mine
                and self.last_date is not None
                and not (self.last_led and known is None and not self._with_party(span[0], at))
                and self.last_date[0] == self.page.sentences[self.page.sentence_at(at)].line
            ):
                mine = [self.last_date[1]]
            if not mine and self.heading_date is not None:
                mine = [self.heading_date]
            if not mine and self.current and known is None and _SAME_TIME.search(self.text, span[0], at + 24):
                mine = [d for d in (self.current[0].date(),) if d is not None]
            if (
                known is not None
                and mine
                and known.dates
                and away
                and not overlap(known.dates, mine)
                and not {p.name for p in away} & {p.name for p in known.destinations}
                and (
                    len(self.sections.starts) + len(self.journeys) > 2
                    or self._other_item(at, known)
                    or far_apart(known.dates, mine)
                )
            ):
                journey = None
            if journey is None:
                recalled = self._of_an_earlier_year(span[0], at) or bool(
                    _RECALLED.search(self.text[max(span[0], at - 20) : self._behind(at)])
                    or (
                        not _AFTER_ANOTHER.match(self.text, self._behind(at))
                        and _RECALLED.search(self.text, at, self._behind(at) + 8)
                    )
                    or _EARLIER.search(self.text[span[0] : at])
                )
                journey = Journey(
                    name, role.region if role else None, rule="trip.leader", recalled=recalled, tentative=not sure
                )
                if not title or not recalled:
                    self.journeys.append(journey)
            if known is not None and journey.dates:
                mine = [d for d in mine if d.text not in _SAME_DAY]
            mine = self._with_day_after(mine)
            if len(mine) > 1 and _SO_MANY_TIMES.search(text) and away:
                mine = self._again(journey, away, mine, span)
            self._extend(journey, away, mine, span)
            if known is not None and not away and journey.dates and not far_apart(journey.dates, mine):
                journey.dates.extend(d for d in mine if d.precision == "day" and d not in journey.dates)
            if known is not None and self.heading_date is not None and self.heading_date not in journey.dates:
                journey.dates.append(self.heading_date)
            opened.append(journey)
        if len(opened) > 1 and not apart:
            self._share(opened)
        if opened:
            self.split = len(opened) > 1 and _EACH.search(text[:40]) is not None
        if opened and not all(j.recalled for j in opened):
            with_party = all(j.tentative for j in opened) and self._with_party(span[0], at)
            before = [j for j in self.current if j not in opened]
            if before and not self.main and _SIDE.search(self.text, span[0], min(until, at + 40)):
                self.main = before
            self.current = [*(before if with_party else ()), *opened]
        return bool(opened)

    def _share(self, journeys: Sequence[Journey]) -> None:
        """Several who lead together have the same goals and dates."""
        giver = next((j for j in journeys if j.destinations), None)
        for journey in journeys:
            if giver is not None and not journey.destinations:
                journey.destinations.extend(giver.destinations)
                journey.dates.extend(d for d in giver.dates if not journey.dates)
                journey.tentative = False

    def _event_around(self, at: int, away: Sequence[Place]) -> Event | None:
        """The event told just before somebody of ours goes to a part of the city that it is held in."""
        held = self.pending
        line = self.page.sentences[self.page.sentence_at(at)].line
        if held is None or self.current or line > held.line + 1:
            return None
        return held if any(self._contains(h, p) for h in held.places for p in away) else None

    def _of_an_earlier_year(self, start: int, at: int) -> bool:
        """Whether a year before that of the news stands before a leader: 2017年冬天，时任市长…带队到过广州."""
        published = self.page.published
        if not published or published.startswith("X"):
            return False
        low, high = bisect_left(self.date_starts, start), bisect_left(self.date_starts, at)
        return any(d.precision == "year" and d.edtf and d.edtf < published[:4] for d in self.dates[low:high])

    def _met_at_home(self, at: int, until: int) -> bool:
        """Whether somebody meets others in a place of the own region: 在乌兰浩特会见了…."""
        low, high = bisect_left(self.place_starts, at), bisect_left(self.place_starts, until)
        return any(
            self.text[p.start - 1] == "在" and self._is_own(p) and _MEETS.match(self.text, p.end)
            for p in self.places[low:high]
        )

    def _apart(self, names: Sequence[str], goals: Sequence[Place], at: int, until: int) -> dict[str, Place]:
        """The goals of several who go apart: as many as they are, told in one list."""
        told = _APART.search(self.text, at, until) if len(names) > 1 else None
        if told is None:
            return {}
        stop = next((i for i in range(told.end(), until) if self.text[i] in "，:。；"), until)
        listed = [g for g in goals if told.start() <= g.start < stop]
        return dict(zip(names, listed, strict=True)) if len(listed) == len(names) else {}

    def _with_day_after(self, dates: list[DateSpan]) -> list[DateSpan]:
        """Of a day that is told as the one before another (前一天) both, as those who are told stay for the other."""
        if len(dates) != 1 or not dates[0].text.startswith(("前一", "头一")):
            return dates
        index = bisect_left(self.date_starts, dates[0].start)
        earlier = [d for d in self.dates[max(0, index - 4) : index] if d.edtf and d.precision in ("day", "interval")]
        return [*dates, *(d for d in earlier[-1:] if not far_apart(dates, [d]))]

    def _of_another_county(self, start: int, stops: Sequence[Place]) -> bool:
        """Whether a sentence begins with another county than that of the journey under way: 山阳县在武汉办了一场联谊会."""
        index = bisect_left(self.place_starts, start)
        place = self.places[index] if index < len(self.places) and self.place_starts[index] == start else None
        region = self.current[0].region
        if place is None or place in stops or place.kind not in ("region", "zone") or region is None:
            return False
        other = place.name != region and self._is_own(place) and not self.text.startswith("与", place.end)
        return other and _DOES.match(self.text, place.end) is not None

    def _again(
        self, journey: Journey, goals: Sequence[Place], dates: list[DateSpan], span: tuple[int, int]
    ) -> list[DateSpan]:
        """Days far apart on which somebody went to the same place (6日、15日、27日三赴厦门) make a trip each; the first is left."""
        days = [d for d in dates if d.precision == "day" and not self._of_deal(d, span[1])]
        if len(days) < 2 or not all(far_apart([a], [b]) for a, b in itertools.pairwise(days)):
            return dates
        for day in days[1:]:
            self.journeys.append(Journey(journey.leader, journey.region, [day], list(goals), evidence=[span]))
        return days[:1]

    def _is_above(self, role: Role, home: Home) -> bool:
        """Whether an office is of a region that the own one lies in."""
        names = gazetteer()
        own = home.regions[:1]
        return any(u != own[0] and names.within(own[0], u) for u in names.by_name.get(role.region or "", ()) if own)

    def _with_party(self, start: int, at: int) -> bool:
        """Whether a leader is told as one who goes along with a party with some of his own."""
        return self._told_as_part(at) or "随团" in self.text[start:at]

    def _behind(self, at: int) -> int:
        """Where the mention ends that begins at a position."""
        index = bisect_left(self.mention_starts, at)
        return self.mentions[index][1] if index < len(self.mentions) and self.mention_starts[index] == at else at

    def _told_as_part(self, at: int) -> bool:
        """Whether the leader told at a position leads a part of a party (第二小组)."""
        sentence = self.page.sentences[self.page.sentence_at(at)]
        begin = max(sentence.start, self.text.rfind("，", sentence.start, at))
        end = self.text.find("，", at, sentence.end)
        return _SUB_PARTY.search(self.text, begin, end if end > 0 else sentence.end) is not None

    def _adopts(self, role: Role | None, at: int, dates: Sequence[DateSpan] = ()) -> bool:
        """Whether the delegation under way has no leader yet, is of the leader's region and not of other days."""
        held = self.current[0] if self.current else None
        return (
            held is not None
            and held.leader is None
            and held.rule in ("trip.delegation", "trip.unnamed")
            and role is not None
            and role.region in (held.region, None)
            and not self._told_as_part(at)
            and (not dates or not held.dates or overlap(held.dates, dates))
        )

    def _same_way(self, journey: Journey, goals: Sequence[Place]) -> bool:
        """Whether the goals of a leader may be those of a delegation that was told before: one of them is, or lies in one."""
        held = journey.destinations
        return (
            not goals
            or not held
            or any(
                p.name == g.name or p.kind in ("area", "abroad") or self._contains(p, g) or self._contains(g, p)
                for p in held
                for g in goals
            )
        )

    def _leads_out(self, span: tuple[int, int], at: int) -> bool:
        """Whether the sentence says that somebody leads a delegation, be its goal told or not."""
        return bool(_LEADS_OUT.search(self.text, at, span[1])) or bool(_LED_BY.search(self.text, span[0], at))

    def _is_ours_name(self, name: str, position: int) -> bool:
        role = self.role(name, position)
        return role is not None and self._is_ours(role, self.sections.home_at(position))

    def _calls_out(self, text: str, role: Role | None) -> bool:
        if role is None or not re.search(r"拜访|走访|考察|登门|来到|走进|到[\u4e00-\u9fff]", text[:48]):
            return False
        return any(j.region == role.region or j.leader is None for j in self.journeys) or self._is_ours(
            role, self.sections.home_at(role.start)
        )

    def _away_article(self) -> bool:
        return bool(self.journeys)

    def _near_dates(self, dates: Sequence[DateSpan], at: int, until: int) -> list[DateSpan]:
        """The dates that go with a leader: those behind the name, else the last before it."""
        dates = [d for d in dates if d.precision != "year"]
        inside = [d for d in dates if at <= d.start < until]
        line = self.page.sentences[self.page.sentence_at(at)].line
        if (self.last_date is not None and self.last_date[0] == line) or any(d.start < at for d in dates):
            inside = [d for d in inside if d.start <= self._behind(at) + 1 or not self._of_deal(d, until)]
        if len(dates) == 1 and inside and _RETURN.match(self.text, inside[0].end, until) and self.last_date is not None:
            return [self.last_date[1], *inside] if self.last_date[0] == line else inside
        before = [d for d in dates if d.start < at]
        if not inside and len(before) > 1 and before[0].precision == before[-1].precision == "day":
            return before if not far_apart(before[:1], before[-1:]) else before[-1:]
        if before and not _CLAUSE_BREAK.search(self.text[before[-1].end : at]):
            return (
                [before[-1], *inside[:1]] if not inside or before[-1].precision == "interval" else [before[-1], *inside]
            )
        return inside or before[-1:]

    def _extend(
        self, journey: Journey, places: Sequence[Place], dates: Sequence[DateSpan], span: tuple[int, int]
    ) -> None:
        for place in places:
            if place.name not in {p.name for p in journey.destinations}:
                journey.destinations.append(place)
        if places or not journey.dates:
            journey.dates[:] = dict.fromkeys([*journey.dates, *dates])
        journey.tentative = journey.tentative and not places
        if span not in journey.evidence and (places or dates or not journey.evidence):
            journey.evidence.append(span)

    def _unnamed_leader(self, sentence: Sentence, stops: Sequence[Place], dates: Sequence[DateSpan]) -> bool:
        """县委主要领导率队赴…: a trip of the own region whose leader is not named."""
        start, end = sentence.start, sentence.end
        match = _UNNAMED.search(self.text, start, end)
        home = self.sections.home_at(start)
        if (
            match is None
            or self.page.quoted(match.start())
            or not home.places
            or self._is_planned(max(start, match.start() - 12), stops[0].start if stops else match.end())
        ):
            return False
        away = [s for s in stops if s.start >= match.start() and self._is_away(s, None, home.places[0].name)]
        if not away:
            return False
        journey = Journey(None, home.places[0].name, rule="trip.unnamed")
        self.journeys.append(journey)
        self._extend(journey, away, dates, (start, end))
        self.current = [journey]
        return True

    def _go_on(
        self,
        delegation: str | None,
        stops: Sequence[Place],
        dates: Sequence[DateSpan],
        span: tuple[int, int],
        *,
        title: bool,
    ) -> None:
        """A sentence without a leader: it goes on with the journey under way, or opens one of a delegation."""
        if _RECALLED.search(self.text, span[0], span[1]) and not _DAYS_BEFORE.search(self.text, span[0], span[1]):
            return
        if self.current and self._of_another_county(span[0], stops):
            return
        if self.current:
            if delegation and self.current[0].headline and not title:
                self.current[0].region, self.current[0].headline = delegation, False
            if self._of_another(span, stops):
                return
            for journey in self._whose(span):
                role = self.officials.get(journey.leader or "")
                away = [s for s in stops if self._is_away(s, role, journey.region) and not self._district(s, journey)]
                self._extend(journey, away, dates if away or delegation else [], span)
            return
        if title:
            return
        text = self.text[span[0] : span[1]]
        away = [s for s in stops if self._is_away(s, None)]
        if away and _REPORTED.search(self.text, span[0], away[0].start):
            return
        if any(span[0] <= e.start < span[1] or e.name in text for e in self.executives) and not _DELEGATION.search(
            text
        ):
            return
        if away and delegation is not None and re.search(r"招商|考察|对接|推介|洽谈|签约|拜访|走访|参加|赴", text):
            headline = self.page.lines[self.page.sentences[self.page.sentence_at(span[0])].line].kind == "head"
            journey = Journey(None, delegation or None, rule="trip.delegation", headline=headline)
            self.journeys.append(journey)
            self._extend(journey, away, dates, span)
            self.current = [journey]

    def _whose(self, span: tuple[int, int]) -> list[Journey]:
        """Of several who lead parties of their own the one that the line is about: who is named last before, or next."""
        if len(self.current) < 2 or not self.split:
            return self.current
        line = self.page.lines[self.page.sentences[self.page.sentence_at(span[0])].line]
        led = {j.leader: j for j in self.current}
        told = [m for m in self._mentions_in(line.start, line.end) if m[2] in led]
        before, after = [m for m in told if m[0] < span[1]], [m for m in told if m[0] >= span[1]]
        named = before[-1:] or after[:1]
        return [led[named[0][2]]] if named else self.current

    def _of_another(self, span: tuple[int, int], stops: Sequence[Place]) -> bool:
        """Whether a sentence begins with another region of ours, or with somebody who is not on the journey, and tells of its way."""
        home = self.sections.home_at(span[0])
        low = bisect_left(self.place_starts, span[0])
        first = self.places[low] if low < len(self.places) else None
        return (
            first is not None
            and first.start == span[0]
            and bool(stops)
            and first.end <= stops[0].start
            and first.kind in ("region", "stem", "zone")
            and home.is_home(first)
            and first.name != home.places[0].name
            and _OWN_WAY.match(self.text, first.end) is not None
            and all(first.name != j.region for j in self.current)
        )

    def _date_next(self, sentence: Sentence, dates: Sequence[DateSpan]) -> None:
        """The journey that this line opened without a date takes that of the next sentence, if it is no signing's."""
        for journey in self.current:
            opened = journey.evidence[-1][0] if journey.evidence else -1
            if journey.date() is None and self.page.lines[sentence.line].start <= opened:
                told = [d for d in dates if d.precision in ("day", "interval") and not self._of_deal(d, sentence.end)]
                journey.dates.extend(told[:1])

    def _of_deal(self, date: DateSpan, end: int) -> bool:
        stop = self.text.find("，", date.end + 2, end)
        return "签" in self.text[date.end : stop if stop > 0 else end]

    def _add_return(self, date: DateSpan) -> None:
        """The day of the way home closes the journey under way."""
        for journey in self.current:
            if journey.dates and date not in journey.dates:
                journey.dates.append(date)

    def _district(self, place: Place, journey: Journey) -> bool:
        """Whether a district is only where an event took place in a city that is gone to anyway."""
        event = _VENUE.match(self.text[place.end : place.end + 24]) is not None
        return (
            event
            and place.level != "city"
            and any(self._contains(d, place) and d.level in ("city", "province") for d in journey.destinations)
        )

    def _add_dates(self, journeys: Sequence[Journey], dates: Sequence[DateSpan]) -> None:
        for journey in journeys:
            if not journey.dates:
                journey.dates.extend(dates)

    def _delegation(self, start: int, end: int) -> str | None:
        """The region whose delegation the span is about, by name or as the own one; ``None`` when there is none."""
        match = _DELEGATION.search(self.text, start, end)
        home = self.sections.home_at(start)
        own = home.places[0].name if home.places else ""
        if match is None:
            if re.search(r"招商|考察|对接", self.text[start:end]) and home.places:
                return own
            return None
        index = bisect_left(self.place_starts, match.start()) - 1
        if (
            index >= 0
            and self.places[index].start >= max(start, match.start() - 14)
            and self.places[index].kind in ("region", "stem", "zone")
        ):
            place = self.places[index]
            if not _GO.search(self.text[max(start, place.start - 8) : place.start]):
                return place.name
        return own

    def _is_away(self, place: Place, role: Role | None, region: str | None = None) -> bool:
        """Whether a place lies outside the traveller's own region."""
        own = role.region if role else region
        home = self.sections.home_at(place.start)
        if own is None:
            return not home.is_home(place)
        if place.name == own:
            return False
        names = gazetteer()
        if own not in names.by_name:
            told = next((p for p in self.places if p.name == own and p.regions), None)
            if told is None or (home.places and own == home.places[0].name):
                upper = told.regions[0] if told else None
                if upper and place.regions and place.kind not in ("area", "abroad"):
                    return not (names.within(place.regions[0], upper) or names.within(upper, place.regions[0]))
                return not home.is_home(place)
            if place.regions:
                return not any(
                    names.within(place.regions[0], r) or names.within(r, place.regions[0])
                    for r in told.regions[:1]
                    if r.level != "province"
                )
            return True
        mine = names.by_name.get(own, ())
        if mine and place.regions and place.kind not in ("area", "abroad"):
            if mine[0].level == "county":
                return not any(
                    names.within(place.regions[0], m)
                    or (
                        names.within(m, place.regions[0])
                        and place.regions[0].level != "province"
                        and place.kind != "abbreviation"
                    )
                    for m in mine
                )
            return not any(names.within(place.regions[0], m) for m in mine)
        return not home.is_home(place)

    def role(self, name: str, position: int) -> Role | None:
        """The office of an official that a mention at ``position`` is about."""
        near = [r for r in self.roles if r.official and r.name == name]
        home = self.sections.home_at(position)
        own = {p.name for p in home.places[:1]}
        for role in near:
            if role.region in own:
                return role
        if len(near) > 1:
            return max(near, key=lambda r: (self.text.count(r.region[:-1] if r.region else "\0"), -near.index(r)))
        return near[-1] if near else None

    # --- calls on organisations -------------------------------------------------------------------------------

    def _calls(self, sentence: Sentence, leaders: Sequence[tuple[int, list[str]]], dates: Sequence[DateSpan]) -> None:
        if not self.current:
            return
        for organisation, rule in self._called_on(sentence):
            told = next(
                (r for r in self.roles if r.chain_start < organisation.end and organisation.start < r.end), None
            )
            if told is not None and rule != "visit.spoke":
                if told.official or not told.company:
                    continue
                if not self._holds_post_at(told, organisation):
                    organisation = Organisation(organisation.start, organisation.end, told.company)
            if not acceptable(organisation.name, supported=True):
                continue
            if _MANY.match(self.text, organisation.end):
                continue
            if self._own_park(organisation) or self._no_destination(organisation, rule, sentence):
                continue
            journey = self._journey_for(organisation.start, leaders)
            if journey is None or journey.recalled:
                continue
            name = fullest(owner_of_site(organisation.name), self.names)
            before = [d for d in dates if d.start < organisation.start and d.precision in ("day", "interval", "month")]
            date = before[-1] if before else None
            self.visits.append(
                Visit(
                    journey.leader,
                    journey.region,
                    name,
                    date,
                    journey,
                    organisation.start,
                    organisation.end,
                    (sentence.start, sentence.end),
                    rule,
                )
            )

    def _holds_post_at(self, role: Role, organisation: Organisation) -> bool:
        """Whether somebody with posts at two bodies has one at this."""
        return any(
            r.start == role.start and r.company is not None and r.company.endswith(organisation.name)
            for r in self.roles
        )

    def _no_destination(self, organisation: Organisation, rule: str, sentence: Sentence) -> bool:
        """A hall where an event took place, a part of the company that was visited just before, a guest's own name."""
        name, text = organisation.name, self.text
        if _OWN_FIRM.match(name) or name in self.officials or text.startswith("院士", organisation.end):
            return True
        if (
            _COUNTRY_HALL.search(name)
            or (name[-1] == "馆" and made_of_places(name[:-1]))
            or (_HALL.search(name) and rule in ("visit.at", "visit.told", "visit.spoke"))
        ):
            return True
        if rule in ("visit.told", "visit.spoke") and re.match(
            r"[^，。；接迎陪欢]{0,14}一行", text[organisation.end : organisation.end + 16]
        ):
            return True
        if any(
            v.company != name and (v.company.endswith(name) or (rule == "visit.named" and v.company.startswith(name)))
            for v in self.visits
        ):
            return True
        index = bisect_left(self.organisation_starts, organisation.end)
        if text[organisation.end : organisation.end + 1] == "、" and index < len(self.organisations):
            following = self.organisations[index]
            if following.start == organisation.end + 1 and not is_facility(following.name):
                return False
        return is_facility(name) and any(
            "，" in text[o.end : organisation.start]
            for o in between(self.organisations, max(sentence.start, organisation.start - 80), organisation.start)
        )

    def _own_park(self, organisation: Organisation) -> bool:
        """Whether an organisation is a place of our own that is only told of on the journey (蠡县皮毛产业园)."""
        home = self.sections.home_at(organisation.start)
        if not home.places or not self.current or self.current[0].region != home.places[0].name:
            return False
        own = home.places[0]
        stem = own.name[:-1] if len(own.name) >= 3 else own.name
        return organisation.name.startswith((own.name, own.text, stem)) and bool(
            re.search(r"(?:园区?|开发区|基地|新区|镇|中心)$", organisation.name)
        )

    def _journey_for(self, position: int, leaders: Sequence[tuple[int, list[str]]]) -> Journey | None:
        before = [names for at, names in leaders if at <= position]
        if before:
            for journey in reversed(self.journeys):
                if journey.leader in before[-1]:
                    return journey
        return self.current[0] if self.current else None

    def _called_on(self, sentence: Sentence) -> Iterator[tuple[Organisation, str]]:
        if GUESTS.search(self.text, sentence.start, sentence.end):
            return
        found = list(
            called_on(
                self.page, sentence.start, sentence.end, self.organisations, self.organisation_starts, self.executives
            )
        )
        if self.page.lines[sentence.line].kind != "title":
            seen = {o.start for o, _ in found}
            for frame in (headings, hosts, guests, openings):
                for organisation, rule in frame(
                    self.page, sentence.start, sentence.end, self.organisations, self.organisation_starts
                ):
                    if organisation.start not in seen and not not_done(self.text, sentence.start, organisation.start):
                        seen.add(organisation.start)
                        found.append((organisation, rule))
        found.extend(
            beside(self.page, sentence.start, sentence.end, found, self.organisations, self.organisation_starts)
        )
        yield from sorted(found, key=lambda f: f[0].start)
        yield from self._told_with_delegation(sentence, {o.start for o, _ in found})

    def _told_with_delegation(self, sentence: Sentence, seen: set[int]) -> Iterator[tuple[Organisation, str]]:
        """Organisations that a sentence about the delegation names, whatever its verb: 第一站是A公司，考察组逐个登门."""
        start, end = sentence.start, sentence.end
        text = self.text
        if _RECALLED.search(text, start, end) or self.page.lines[sentence.line].kind != "body":
            return
        if _OTHERWISE.search(text, start, end) or not (
            _DELEGATION.search(text, start, end) or _STATION.search(text, start, end)
        ):
            yield from named(self.page, start, end, self.organisations, self.organisation_starts, seen, ours=self._ours)
            return
        low, high = bisect_left(self.organisation_starts, start), bisect_left(self.organisation_starts, end)
        for organisation in self.organisations[low:high]:
            if organisation.start in seen or self.page.quoted(organisation.start) or self.page.quoted(start):
                continue
            if not_done(text, start, organisation.start) or not _FORMAL.search(organisation.name):
                continue
            if text[organisation.start - 1] == "的" and self._ends_at(organisation.start - 1):
                continue
            if said_before(text, start, organisation.start) or _ABOUT.search(
                text, max(start, organisation.start - 40), organisation.start
            ):
                continue
            if self._ours(organisation):
                continue
            seen.add(organisation.start)
            yield organisation, "visit.told"
        yield from named(self.page, start, end, self.organisations, self.organisation_starts, seen, ours=self._ours)

    def _ours(self, organisation: Organisation) -> bool:
        """Whether a company is of the own region: by its name, as 县国投, or with the own place in front (津市的A)."""
        names = {j.region or "" for j in self.current[:1]} | {
            p.text for p in self.sections.home_at(organisation.start).places[:1]
        }
        stems = {n for name in names for n in (name, name[:-1], name[:2] if "自治" in name else "") if len(n) >= 2}
        name = organisation.name
        if _OWN_FIRM.match(name) is not None or _OF_OURS.match(name) is not None:
            return True
        if name.startswith(tuple(stems)) and not name.endswith(("商会", "联谊会", "同乡会", "联合会")):
            return True
        if _OUR_PLACE.search(self.text, max(0, organisation.start - 3), organisation.start):
            return True
        index = bisect_left(self.place_starts, organisation.start) - 1
        return (
            index >= 0
            and self.text[self.places[index].end : organisation.start] == "的"
            and self._is_own(self.places[index])
        )

    def _ends_at(self, position: int) -> bool:
        """Whether an organisation ends there, so that what follows is a part of it (A集团的产业园)."""
        index = bisect_left(self.organisation_starts, position) - 1
        return index >= 0 and self.organisations[index].end == position


_LEADS_OUT = re.compile(
    r"(?:率队|率团|带队|带团|率领|率|带领|带着|领着|带上|为团长|任团长|任领队)[^。；]{0,40}?"
    r"(?:南下|北上|东进|西进|出发|启程|出征|外出|招商|考察|赴会|参会|登门|叩门|拜访|走访|远行|出访|登上|学习|对接|洽谈)"
)
_LED_BY = re.compile(r"(?:主团|分团|小分队|考察团|代表团|招商团|考察组|招商组|专班|经贸团|队伍)[^。；]{0,30}$")
_OWN_FIRM = re.compile(
    r"我?[市县区旗](?:属|城投|城发|国投|产投|建投|交投|农投|文旅|水投|国资|投资|发展|供销|工投|开投)[\u4e00-\u9fff]{0,8}(?:集团|公司)$"
)
_HALL = re.compile(r"(?:会展中心|会议中心|展览中心|博览中心|大厦|酒店|宾馆|饭店)$")
_COUNTRY_HALL = re.compile(r"(?:国|国家|罗斯|省|市)馆$")
_UNNAMED = re.compile(
    r"(?:省|市|县|区|旗|州|镇|乡|街道|园区)(?:党)?(?:委|工委|政府|人大|政协)?(?:、(?:市|县|区|镇)?政府)?(?:党政)?(?:主要|分管|有关)?(?:领导|负责人|负责同志|书记、镇长)(?:亲自)?(?:带队|率队|率|带领|利用|前往|赴|在[^，。；]{2,20}?(?:期间|间隙|之机))"
)
_STATION = re.compile(r"第[一二三四五]站|首站|下一站|午后转到|随后转到|最后一站|连访|挨家|一家家|一家一家|座谈会上")
_OTHERWISE = re.compile(
    r"签|随团|随行|组成|参加|同行|主办|承办|协办|支持下|陪同下|落户|开工|投产|已有|供稿|成员|旗下|牵头|组织"
)
_ABOUT = re.compile(r"(?:(?<!成)就(?!业|是)|围绕|有关|关于)[^，。；]*$")
_MANY = re.compile(r"\d{2,}多?余?[家户]")
_OUR_PLACE = re.compile(r"[我本该][省市县区旗州镇乡]的?$")
_OF_OURS = re.compile(
    r"[省市县区镇乡旗州盟](?!.{0,6}[省市县区])|[\u4e00-\u9fff]{0,4}(?:城投|城建|国投|城发|农投|产投)公司$"
)
_FORMAL = re.compile(
    r"(?:公司|集团|商会|协会|大学|研究院|研究所|研究中心|产业园|工业园区?|厂|股份|基地|中心|学会|联合会)(?:\([^()]*\))?$"
)
_ACTS_OUT = re.compile(r"目的地|出发|来到|赴|到|走进|走访|考察|拜访|参观")
_CLAUSE_BREAK = re.compile(r"[；。\n]")


def _dates_of(dates: Sequence[DateSpan], leaders: Sequence[int], at: int, until: int) -> Sequence[DateSpan]:
    """Of the dates of a sentence with several leaders those that one of them is told with."""
    if len(leaders) < 2:
        return dates
    mine = [d for d in dates if at <= d.start < until]
    return mine or [d for d in dates if d.start < min(leaders)]


def _companion_before(text: str, start: int, at: int) -> bool:
    clause = max(text.rfind("，", start, at), text.rfind("；", start, at), text.rfind("。", start, at), start - 1) + 1
    return bool(re.search(r"陪同[^，]*$|随同[^，]*$", text[clause:at]))


def _mentions(text: str, officials: Sequence[Role]) -> list[tuple[int, int, str]]:
    """Every place where an official is told by name, or by surname and post once introduced (吕书记)."""
    found: set[tuple[int, int, str]] = set()
    names = sorted({r.name for r in officials})
    if not names:
        return []
    found.update(Matcher(names).find(text))
    surnames: dict[str, list[Role]] = {}
    for role in officials:
        surnames.setdefault(role.name[0], []).append(role)
    for match in re.finditer(r"([\u4e00-\u9fff])(书记|市长|县长|区长|主任|主席|镇长|旗长|盟长|州长|局长|部长)", text):
        for role in surnames.get(match.group(1), ()):
            if (
                role.start < match.start()
                and any(match.group(2) in t for t in role.titles)
                and not any(s <= match.start() < e for s, e, _ in found)
            ):
                found.add((match.start(), match.end(), role.name))
                break
    return sorted(found)
