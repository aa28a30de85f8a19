"""Honorifics, ranks and offices: the words that stand before or after a person's name and say who it is.

The abbreviations are those of the AP Stylebook (titles) and of British and Commonwealth usage.
"""

from __future__ import annotations

HONORIFICS: dict[str, str] = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": "", "messrs": "m", "sir": "m", "dame": "f", "lord": "m",
    "lady": "f", "dr": "", "doctor": "", "prof": "", "professor": "", "rev": "", "reverend": "", "hon": "",
    "honourable": "", "honorable": "", "madam": "f", "madame": "f", "monsieur": "m", "señor": "m", "señora": "f",
    "herr": "m", "frau": "f", "shri": "m", "smt": "f", "datuk": "m", "dato": "m", "tun": "m", "haji": "m",
    "alhaji": "m",
    "mzee": "m", "comrade": "", "saint": "", "nana": "", "hajia": "f", "tan": "m",
}  # fmt: skip
"""Courtesy titles, with the sex that they say: m, f, or empty where they say none."""

ABBREVIATED = frozenset(
    "mr mrs ms mx dr prof rev hon gov sen rep gen lt col maj capt sgt cpl pfc adm cmdr supt insp det pres messrs fr "
    "atty amb brig pvt lieut cllr st pte const sec min del ald cr".split()
)
"""Titles that are written with a full stop in American copy (`Sen. John Thune`, `Lt. Gov.`)."""

SPELLED_OUT: dict[str, str] = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "lt": "lieutenant",
    "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "cpl": "corporal", "adm": "admiral",
    "cmdr": "commander", "supt": "superintendent", "insp": "inspector", "det": "detective", "pres": "president",
    "amb": "ambassador", "brig": "brigadier", "cllr": "councillor", "cr": "councillor", "councilor": "councillor",
    "atty": "attorney",
    "congressman": "representative", "congresswoman": "representative", "congressperson": "representative",
    "prof": "professor", "rev": "reverend", "fr": "father", "ceo": "chief executive", "pm": "prime minister",
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "councilman": "councillor", "councilwoman": "councillor", "mp": "member",
    "premier": "prime minister", "defense": "defence", "labor": "labour", "const": "constable", "pte": "private",
    "secretaries": "secretary", "sec": "secretary", "dr": "doctor", "headmaster": "headteacher",
    "headmistress": "headteacher", "aide": "adviser", "advisor": "adviser",
}  # fmt: skip
"""One word for many: the form under which offices are compared."""

HEADS = frozenset(
    "president premier chancellor minister pm secretary governor mayor senator congressman congresswoman "
    "congressperson representative lawmaker legislator parliamentarian mp mep msp councillor councilor councilman "
    "councilwoman councilmember alderman assemblyman assemblywoman assemblymember commissioner ambassador envoy "
    "consul taoiseach tánaiste speaker leader chairman chairwoman chairperson chair chief head director manager "
    "superintendent ceo cfo coo cto executive founder cofounder owner partner deputy treasurer comptroller controller "
    "auditor clerk registrar ombudsman coordinator administrator supervisor officer official judge justice magistrate "
    "attorney prosecutor lawyer solicitor barrister counsel sheriff marshal constable inspector sergeant detective "
    "lieutenant captain major colonel general admiral brigadier commander commodore corporal private trooper agent "
    "king queen prince princess duke duchess earl count countess baron baroness emperor empress sultan emir sheikh "
    "sheikha shah pope cardinal archbishop bishop archdeacon deacon dean canon vicar rector reverend father sister "
    "brother rabbi imam ayatollah mullah maulana pastor chaplain monsignor swami evangelist provost principal "
    "headteacher headmaster headmistress teacher professor doctor lecturer researcher scientist historian fellow "
    "scholar economist strategist analyst expert specialist adviser advisor aide counselor counsellor spokesman "
    "spokeswoman spokesperson author writer novelist poet playwright journalist reporter correspondent editor "
    "columnist commentator anchor host presenter broadcaster photographer blogger actor actress singer musician "
    "rapper songwriter guitarist drummer pianist conductor composer filmmaker comedian comic artist painter sculptor "
    "designer architect model dancer choreographer coach trainer midfielder striker defender goalkeeper winger "
    "quarterback linebacker cornerback receiver pitcher catcher shortstop outfielder batsman bowler jockey boxer "
    "champion runner athlete footballer cricketer player medallist medalist golfer sprinter swimmer cyclist skier "
    "entrepreneur businessman businesswoman billionaire millionaire tycoon magnate investor trader banker farmer "
    "fisherman nurse surgeon physician midwife psychologist psychiatrist pathologist epidemiologist virologist "
    "veterinarian engineer technician developer physicist chemist biologist geologist seismologist meteorologist "
    "climatologist astronomer astronaut cosmonaut activist campaigner dissident organiser organizer volunteer "
    "resident neighbour neighbor villager student pupil graduate pensioner retiree postman postwoman plumber "
    "driver pilot carpenter butcher baker shopkeeper waiter plaintiff defendant suspect victim survivor witness "
    "candidate nominee hopeful challenger incumbent whip whistleblower gunman shooter hacker warlord dictator "
    "strongman chairmen ministers presidents senators representatives reps sens gov govs sen rep gen lt col maj "
    "capt sgt cpl pfc adm cmdr supt insp det pres prof rev amb atty cllr brig pte const undersecretary coroner "
    "curator librarian archivist naturalist trustee selectman referee umpire groundsman boss skipper corporator "
    "sarpanch tehsildar collector apprentice vendor electrician mechanic bricklayer commuter tenant rancher "
    "lifeguard curate priest organist convener convenor bursar auctioneer stockman gamekeeper beekeeper "
    "firefighter paramedic landlord landlady churchwarden verger entomologist postmaster chef son daughter wife "
    "husband mother brother-in-law uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter "
    "widow widower fiance fiancee boyfriend girlfriend friend colleague".split()
)
"""The last words of titles and roles; most stand before a name as well as after it."""

MODIFIERS = frozenset(
    "deputy vice assistant associate senior junior chief acting interim caretaker former ex then late "
    "prime first second third lead head principal founding managing executive non-executive general "
    "federal national state foreign external internal interior home finance financial treasury economy "
    "economic economics trade commerce business industry energy oil gas petroleum mining environment "
    "climate water agriculture farm farming food fisheries health welfare social labour labor employment "
    "work education higher science technology digital information communications communication telecoms "
    "culture tourism sport sports youth women transport transportation railway railways roads "
    "infrastructure works public housing planning urban regional local rural development cooperation aid "
    "emergency emergencies security defence defense war army navy air force police fire city town county "
    "district village parish borough council municipal provincial prefecture community party opposition "
    "majority minority house senate parliament parliamentary cabinet committee ministry government "
    "presidential congressional press media attorney solicitor advocate supreme court high appeals chamber "
    "crown district military political policy legal human rights relations affairs resources operating "
    "operations marketing sales technical commercial medical scientific research project programme program "
    "product communications investment bank central club team school university college hospital union "
    "regional field special lieutenant major rear brigadier lt maj brig detective police chief gen staff "
    "master co shadow justice immigration border customs tax budget revenue procurement disaster relief "
    "rescue nuclear space interior veterans planning lands land mayoral gubernatorial senatorial lord "
    "under permanent resident visiting outgoing incoming newly longtime veteran retired disgraced "
    "embattled renowned popular professional amateur local long-time part-time full-time star basketball "
    "football baseball cricket rugby tennis hockey soccer rock pop folk jazz film movie television tv "
    "radio news".split()
)
"""Words that may stand before a head within a title: `deputy emergency minister`."""

BODIES = frozenset(
    "board show hospice charity trust church branch festival fair library museum parks society association federation "
    "league lodge chapter guild company shire ward parochial campus faculty department bureau office authority "
    "foundation group market harbour harbor airport port mine plant factory mill brewery hotel zoo gallery theatre "
    "theater orchestra choir band festival pageant regatta marathon race stadium academy kindergarten nursery diocese "
    "forests forestry livestock irrigation maritime ports aviation power steel textiles heritage equality family "
    "children parole water sewer zoning finance membership fundraising volunteer safeguarding mines minerals "
    "electricity wildlife forest ocean oceans innovation integration reconstruction refugees".split()
)
"""Small-letter bodies and duties that narrow an office, most of them in local life: `show secretary`."""

PAST = frozenset("former ex then late onetime erstwhile ousted deposed retired".split())
"""Modifiers that say that an office is no longer held."""

COMING = frozenset("acting interim incoming designate elect nominee candidate hopeful outgoing caretaker".split())
"""Words that say that an office is held for a while, or not yet."""

KIN = frozenset(
    "son daughter wife husband mother father brother sister uncle aunt nephew niece cousin grandfather grandmother "
    "grandson granddaughter widow widower fiance fiancee boyfriend girlfriend friend colleague parents twin "
    "stepson stepdaughter stepfather stepmother mother-in-law".split()
)
"""Words that tie a person to another, often one of the same surname."""

ONE_AT_A_TIME: tuple[frozenset[str], ...] = (
    frozenset(
        "president|vice president|prime minister|minister|secretary|governor|lieutenant governor|senator|"
        "representative|mayor|deputy mayor|vice mayor|city manager|county executive|attorney general|ambassador|"
        "sheriff|chancellor|police chief|fire chief|councillor|high commissioner|secretary general".split("|")
    ),
    frozenset(
        "mayor|deputy mayor|vice mayor|councillor|sheriff|police chief|fire chief|senator|representative|"
        "assemblyman|governor|lieutenant governor|alderman|selectman|trustee|supervisor|clerk|treasurer|"
        "city manager|town manager|village manager|county manager|general manager|city administrator|"
        "town administrator|county administrator|town clerk|city clerk|county clerk|village clerk|parish clerk|"
        "city attorney|town attorney|county attorney|county executive|village president|village administrator".split(
            "|"
        )
    ),
    frozenset("treasurer|secretary|clerk|caretaker|groundsman|steward".split("|")),
    frozenset("archbishop|bishop|archdeacon|vicar|canon|pope|rabbi|imam|rector|pastor|curate".split("|")),
    frozenset("archbishop|bishop|archdeacon|dean|pope|curate|rabbi|imam".split("|")),
    frozenset(
        "general|colonel|major|captain|sergeant|corporal|admiral|constable|inspector|superintendent|lieutenant".split(
            "|"
        )
    ),
    frozenset(
        "chief executive|chief financial officer|chief operating officer|chief technology officer|finance director|"
        "chief economist|company secretary".split("|")
    ),
    frozenset(
        "superintendent|principal|vice principal|deputy principal|headteacher|deputy headteacher|board president|"
        "board chairman|board vice president|board member|board clerk|band director|athletic director".split("|")
    ),
    frozenset(
        "board president|board chairman|board vice president|board secretary|board treasurer|board clerk|mayor|"
        "executive director|general manager|city manager|town manager".split("|")
    ),
    frozenset(
        "judge|justice|magistrate|prosecutor|district attorney|public defender|coroner|registrar|"
        "defence attorney|defence lawyer|defence counsel|constable|sergeant|inspector|superintendent|"
        "city attorney|county attorney|attorney general".split("|")
    ),
    frozenset(
        "goalkeeper|striker|midfielder|defender|winger|referee|coach|head coach|quarterback|linebacker|cornerback|"
        "receiver|pitcher|catcher|shortstop".split("|")
    ),
    frozenset("captain|referee|coach|head coach".split("|")),
    frozenset("skipper|referee|coach|head coach".split("|")),
    frozenset("spokesman|mayor|police chief|fire chief|sheriff|superintendent|governor|headteacher".split("|")),
    frozenset("judge|justice|magistrate|prosecutor|district attorney|public defender|detective".split("|")),
    frozenset("spokesman|chief executive".split("|")),
    frozenset("council leader|chief executive".split("|")),
    frozenset("spokesman|chairman".split("|")),
    frozenset("chairman|vice chairman|clerk".split("|")),
    frozenset("chief engineer|managing director|finance director".split("|")),
    frozenset("chief engineer|chief executive|chief financial officer".split("|")),
    frozenset("police commissioner|collector|magistrate|superintendent|mayor|corporator".split("|")),
    frozenset(
        "mayor|council president|city clerk|town clerk|auditor|county auditor|assessor|county assessor".split("|")
    ),
    frozenset("police chief|fire chief|rescue chief|army chief|navy chief|intelligence chief".split("|")),
    frozenset(
        "parks director|works director|finance director|health director|library director|museum director|"
        "planning director|airport director|athletic director|marketing director|police chief|fire chief".split("|")
    ),
)
"""Offices and ranks of which a person holds one; offices of different groups go together (Secretary, General)."""

HELD_BY_ONE = frozenset(
    "president|prime minister|governor|mayor|deputy mayor|city manager|chancellor|sheriff|police chief|fire chief|"
    "attorney general|district attorney|chief executive|chief financial officer|chief operating officer|"
    "house speaker|senate president|archbishop|bishop|archdeacon|pope|head coach|press secretary|superintendent|"
    "headteacher|police commissioner|ombudsman|coroner|city attorney|fire commissioner|central bank governor|"
    "town clerk|city clerk|county clerk|village clerk|parish clerk|town supervisor|town manager|village manager|"
    "county manager|city administrator|town administrator|county administrator|general manager|board president|"
    "board chairman|council leader|village president|band director|executive director".split("|")
)
"""Offices that one person in a story's place holds; any minister or secretary with a portfolio is another."""


def office_in_brief(office: str) -> str:
    """An office without what only narrows it, in the words of the tables above: `wisconsin governor` is `governor`.

    A minister or secretary keeps the portfolio, deputies stay deputies; empty for an office that no table has."""
    words = [word for word in _in_one_word(office).split() if word not in PAST and word not in COMING]
    for start in range(len(words)):
        brief = " ".join(words[start:])
        if brief in _KNOWN_OFFICES and DEPUTIES.isdisjoint(words[:start]):
            if brief in ("minister", "secretary") and start:
                return f"{words[start - 1]} {brief}"
            return brief
    return ""


def _in_one_word(office: str) -> str:
    return office.replace("head teacher", "headteacher").replace("chief constable", "police chief")


DEPUTIES = frozenset("deputy vice assistant associate under junior shadow".split())
"""Modifiers that make another office of one."""
_KNOWN_OFFICES = frozenset().union(*ONE_AT_A_TIME) | HELD_BY_ONE
