"""Given names and surnames: the lists, short forms, particles, family names that come first, syllables.

The lists under `data/` are built by `tools/build_word_lists.py`, which names their sources and licences.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from newslint.knowledge.tables import read_words


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages, folded."""
    return read_words("given_names.txt")


@cache
def familiar_given_names() -> frozenset[str]:
    """The given names that many countries or the English-speaking ones use, folded."""
    return read_words("familiar_given_names.txt")


@cache
def common_surnames() -> frozenset[str]:
    """The 4,000 commonest American surnames, folded."""
    return read_words("surnames.txt")


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """A name's form for comparison: lower case without diacritics, apostrophes, hyphens and full stops."""
    if name.isascii() and name.isalpha():
        return name.lower()
    decomposed = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(letter for letter in decomposed if letter.isalpha() or letter == " ")


_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)

PARTICLES = frozenset(
    "van von de der den del della di da dos das do du la le el al bin ibn bint ben ter ten zu zur af av lo dal".split()
)
"""Small words within surnames that are mostly written in lower case."""

ARTICLES = frozenset("al el as ad an ar ash at az ul ol".split())
"""Arabic articles that a hyphen ties to the name: al-Sisi, ash-Sharif."""

SUFFIXES = frozenset("jr sr ii iii iv".split())

FAMILY_FIRST = frozenset(
    # China, with Hong Kong and Taiwan spellings
    "ai an bai ban bao bi bian bo cai cao cen chai chan chang chao che chen cheng cheung chi chiang chiu cho chou "
    "chow chu chua cui dai deng ding dong dou du duan fan fang fei feng fok fong fu gan gao ge geng gong gu guan "
    "guo ha hai han hang hao he ho hong hou hsieh hsu hu hua huang hung hui huo ip ji jia jian jiang jiao jin jing "
    "kang ke kong kou ku kuang kuo kwan kwok lai lam lan lang lau law lee lei leng leung li lian liang liao lim "
    "lin ling liu lo long lou lu lui lun luo lv ma mai man mao mei meng mi miao mo mok mu na ng ngai ni nie ning "
    "niu ong ou ouyang pan pang pei peng pi ping pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan shang "
    "shao she shen sheng shi shu si siu soh song su sui sun suo tai tam tan tang tao teng tian tong tsai tsang tse "
    "tsui tu tung wan wang wei wen weng wong woo wu xi xia xian xiang xiao xie xin xing xiong xu xue xuan yan yang "
    "yao ye yeh yeung yi yim yin ying yip you yu yuan yue yuen yun zang zeng zha zhai zhan zhang zhao zhen zheng "
    "zhong zhou zhu zhuang zhuo zong zou zuo "
    # Korea
    "ahn bae baek ban byun cha choe choi chon chung eom gang gil gwak gwon hahn heo hwang hyun im jang jeon jeong jo "
    "joo jung kim ko koo kwon lee min moon nam noh oh ok paik park ri roh ryu seo shim shin sim sin so sohn son suh "
    "um woo yoo yoon youn "
    # Viet Nam
    "bui dang dao dinh do doan duong ho hoang huynh le luong ly mai ngo nguyen pham phan phung quach ta thai to tran "
    "trinh truong vo vu vuong".split()
)
"""Family names that stand before the given name in East Asia."""

_SHORT_FORMS = (
    "abraham abe|alan allan allen al|albert al bert bertie|"
    "alexander alex alec alexandre aleksandr sandy sasha xander|alexandra alex sandra sasha|alfred alf alfie fred|"
    "andrew andy drew|anthony antony tony|antonio tony|archibald archie|arthur art|barbara barb babs|"
    "barnabas barney|benjamin ben benny binyamin bibi|bernard bernie|"
    "catherine katherine kathryn cathy kathy kate katie kat cate|charles charlie chuck chas|charlotte lottie|"
    "christine christina chris chrissy tina|christopher chris kit|clifford cliff|cynthia cindy|daniel dan danny|"
    "david dave davey|deborah debra deb debbie|dennis denny|dmitry dmitri dmitriy dima|dominic dom nick|"
    "donald don donnie|dorothy dot dottie|douglas doug|edward ed eddie ted teddy ned|edmund ed ted|edwin ed|"
    "eleanor ellie nell|elizabeth liz lizzie beth betsy betty eliza bess libby lisa|emily em|eugene gene|"
    "ferdinand bongbong ferdie|florence flo|francis frank fran|frances fran|francisco paco pancho|franklin frank|"
    "frederick fred freddie freddy|gabriel gabe|geoffrey geoff|jeffrey jeff|gerald gerry jerry|gerard gerry|"
    "gilbert gil|gregory greg|harold harry hal|henry harry hank hal|herbert herb bert|howard howie|hubert bert|"
    "ignacio nacho|isaac ike|isabel isabella bella izzy|jacob jake|jacqueline jackie|james jim jimmy jamie|"
    "jane janie|janet jan|jason jay|jennifer jen jenny|jeremy jerry|jerome jerry|jessica jess jessie|joan joanie|"
    "joanna jo|joel joe|john johnny jack jon|jonathan jon john|joseph joe joey|jose pepe|joshua josh|"
    "josephine jo josie|judith judy|julian jules|karen kari|kathleen kathy kate kath|kenneth ken kenny|"
    "kimberly kim|kristin kris|lawrence laurence larry laurie lars|leonard leo len lenny|leslie les|"
    "lewis louis lou lew|louise lou|luis lou|madeleine madeline maddie|marcus mark|"
    "margaret maggie meg peggy marge margie greta rita madge|maria mary|martha marty|martin marty|"
    "mary molly polly mamie|matthew matt matty|maurice mo|maximilian max|melanie mel|melissa mel missy|melvin mel|"
    "michael mike mick micky mickey mikey|mikhail misha mike|mitchell mitch|mohamed mo|nancy nan|natalie nat|"
    "nathan nate nat|nathaniel nate nat|nicholas nick nicky nic|nicola nicky|nikolas nick|nikki nicole|"
    "nimrata nikki|norman norm|oliver ollie olly|oscar ozzie|pamela pam|patricia pat patty tricia trish|"
    "patrick pat paddy|paul paulie|peter pete|philip phillip phil|priscilla cilla|rachel rach|rafael rafa|"
    "ralph raf|randall randy|randolph randy|raymond ray|rebecca becky becca|reginald reg reggie|"
    "richard rick ricky rich richie dick|robert bob bobby rob robbie bert|roberta bobbie|roderick rod|rodney rod|"
    "roger rog|roland rollie|ronald ron ronnie|rosemary rosie rose|rudolph rudy|rudolf rudy|russell russ rusty|"
    "samantha sam|samuel sam sammy|sebastian seb|sergei sergey sergio|shirley shirl|sidney sid|simon si|"
    "solomon sol|stanley stan|stephanie steph|stephen steven steve stevie|stewart stuart stu|"
    "susan sue suzanne susie suzy|sylvester sly|tamara tammy|terence terry|teresa theresa terry tess tessa|"
    "thaddeus thad|theodore ted teddy theo|thomas tom tommy|timothy tim timmy|tobias toby|valerie val|"
    "vanessa nessa|veronica ronnie|victor vic|victoria vicky tori|vincent vince vinny vin|virginia ginny|"
    "vladimir vlad volodya vova|walter walt wally|wilfred wilf|will willie|"
    "william bill billy will willie willy liam|winston win|yevgeny evgeny zhenya|zachary zach zack|zachariah zach"
)


@cache
def _short_forms() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for i, group in enumerate(_SHORT_FORMS.split("|")):
        for name in group.split():
            groups.setdefault(name, set()).add(i)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def forms_of_given(name: str) -> frozenset[str]:
    """The given names that a folded one may stand for, or that may stand for it: `bob` gives `robert` and `rob`."""
    groups = _SHORT_FORMS.split("|")
    return frozenset(form for i in _short_forms().get(name, ()) for form in groups[i].split())


def is_same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, an initial of the other, or a short form (Bob, Robert).

    Both are folded."""
    if one == other or not one or not other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if len(one) == 2 and one[0] == other[0] and one not in given_names():
        return True
    shorts = _short_forms()
    return not shorts.get(one, frozenset()).isdisjoint(shorts.get(other, frozenset()))
