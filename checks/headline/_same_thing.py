"""Whether a figure of the story is of the thing that a figure of the headline is of."""

from __future__ import annotations

from itertools import takewhile

from newslint.article import Article, Block, once
from newslint.knowledge.change_words import DOWN, UP
from newslint.knowledge.offices import KIN
from newslint.knowledge.one_thing import are_one_thing
from newslint.language.headlines import lead, sentence_stems, stems, story_start
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities, quantities_within
from newslint.language.sentences import sentence_at
from newslint.language.slips import are_swapped, is_digit_slip
from newslint.language.tokens import Tokens, find_tokens

HARM = (
    frozenset(
        "kill kills killed killing dead die dies died deaths death dying fatalities casualties slain lives toll".split()
    ),
    frozenset("injure injures injured injuring injuries hurt hurts wound wounds wounded wounding injury".split()),
    frozenset("arrest arrests arrested arresting detained detain detains held".split()),
    frozenset("missing".split()),
    frozenset("rescue rescues rescued rescuing saved".split()),
    frozenset("charge charges charged charging".split()),
    frozenset("trapped stranded".split()),
    frozenset("evacuate evacuates evacuated displaced".split()),
    frozenset("jail jails jailed sentenced".split()),
    frozenset("bury buries buried".split()),
    frozenset("hospitalised hospitalized".split()),
)
"""Verbs whose number a headline gives without saying of whom: `Mudslide kills 9`."""

ATTENDED = frozenset(
    "draw draws drew attract attracts attracted crowd crowds attend attends attended attendance came flock flocked "
    "gather gathered turned turnout visitors spectators march marches marched rally rallied protest protested".split()
)
"""Words beside how many came, whom headlines leave unnamed: `Fair draws 20,000`."""

REACHED = frozenset(
    "top tops topped pass passes passed hit hits reach reaches reached exceed exceeds exceeded surpass surpasses "
    "surpassed cross crosses crossed".split()
)
"""Words before a level that is reached, whose unit headlines leave out: `Town's population tops 40,000`."""

_PERSONS = frozenset("person people".split())
_PRISON = frozenset(
    "jail jails jailed jailing prison imprisoned imprisonment sentence sentences sentenced bars custody detention "
    "imprisons".split()
)
_GIVEN = frozenset("gets get given handed term".split())
_NOT_THE_TERM = frozenset(
    "suspended minimum maximum parole probation concurrent concurrently consecutive licence served serving serve "
    "faces facing face could may might ago appeal earlier previously since total combined altogether between each "
    "cut cuts reduced reduces couple brothers sisters pair trio duo gang men women".split()
)
"""Words by which a time is not all of one person's sentence."""

_SHORTENED = frozenset("cut cuts reduced reduces halved halves shortened shortens lowers lowered".split())
_OWNED = frozenset("has have had operates runs employs owns its with".split())
_CAME = frozenset("person people visitor spectator fan guest attendee reveller marcher protester".split())

AGES = frozenset((Kind.AGE, Kind.DURATION))
OLDEST = 120
"""Years; what is older is no person, and a story's other ages are not its rivals."""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are in one unit."""
    return one.kind == other.kind and (
        one.unit == other.unit or one.kind is Kind.AGE or other.unit in _BARE.get(one.unit, ())
    )


_BARE = {"rupee": ("INR", "PKR", "LKR", "NPR"), "dollar": ("USD", "AUD", "CAD", "NZD"), "pound": ("GBP",)}
"""Currencies that a headline gives by their bare name."""


def is_same_thing(article: Article, headline: Block, figure: Quantity, other: Quantity) -> bool:
    """Whether the story's figure is of what the headline's is of."""
    if not comparable(figure, other) or (figure.ends and not other.ends):
        return False
    if figure.kind is Kind.COUNT:
        return _is_bounded_alike(article, figure, other) and _counts_the_same(article, headline, figure, other)
    if other.bound not in (Bound.EXACT, Bound.NEARLY, Bound.ABOUT):
        return False
    shared = stems(article, headline.span) & sentence_stems(article, other.span.start)
    if figure.kind is Kind.DURATION and not _SHORTENED.isdisjoint(told_words(article, headline)):
        return False
    if figure.kind is Kind.DURATION and _is_term(article, headline, figure, other):
        return True
    if figure.kind is Kind.DURATION and not _behind_one_word(article, figure, other):
        is_past = find_tokens(article).lower[other.last + 1 : other.last + 2] == ["ago"]
        is_slip = is_digit_slip(f"{figure.value:g}", f"{other.value:g}")
        return is_slip and len(shared) > 1 and (not is_past or are_swapped(figure.value, other.value))
    if figure.kind is Kind.AGE:
        return _is_age_of_the_same(article, headline, figure, other)
    if figure.kind is Kind.PERCENT and shared and _changes_alike(article, figure, other):
        return True
    level = _LEVELS.get(_word_before(find_tokens(article), figure))
    if figure.kind is Kind.PERCENT and shared and level:
        return _word_before(find_tokens(article), other) in level
    if figure.unit in _DEGREES and _is_in_first_sentence(article, other):
        return True
    return len(shared) > 1 and bool(figure.unit)


_DEGREES = ("C", "F", "degree")


_LEVELS = {"to": ("to",), "with": ("with",), "at": ("at", "was", "is", "stood")}
"""Words before a headline's level, each with those that the story may put before it: `Turnout at 62%`, `was 67%`."""


def _is_bounded_alike(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether the story's count can contradict the headline's: `at least 20 dead` does a headline's 30."""
    if other.bound in (Bound.EXACT, Bound.NEARLY, Bound.ABOUT):
        return True
    if figure.bound is other.bound:
        return True
    tokens = find_tokens(article)
    return tokens.lower[other.first - 1] == "least" and figure.bound is Bound.EXACT and figure.step == other.step


def _counts_the_same(article: Article, headline: Block, figure: Quantity, other: Quantity) -> bool:
    shared = len(common_stems(article, headline, other))
    if figure.noun and figure.noun == other.noun:
        if _has_behind(article, other, _AND_ANOTHER):
            return False
        return shared > 1 or (shared == 1 and _is_only_count(article, headline, figure, other))
    if any(beside(article, figure, deed) and beside(article, other, deed) for deed in _DEEDS):
        is_of_it = all(one.noun in _DONE_TO for one in (figure, other))
        return is_of_it and _is_in_first_sentence(article, other) and not _is_one_more(article, figure, other)
    if figure.noun and are_one_thing(figure.noun, other.noun):
        is_owned = find_tokens(article).lower[other.first - 1] in _OWNED
        return shared > 0 and not is_owned and not _is_one_more(article, figure, other)
    if figure.noun and figure.noun not in _PERSONS and not any(figure.noun in harm for harm in HARM):
        return False
    if any(beside(article, figure, harm) and beside(article, other, harm) for harm in HARM):
        return not _is_one_more(article, figure, other)
    if figure.noun or (other.noun and other.noun not in _CAME) or figure.value < _MANY:
        return False
    if beside(article, figure, ATTENDED) and beside(article, other, ATTENDED):
        return shared > 0
    tokens = find_tokens(article)
    return shared > 1 and all(tokens.lower[one.first - 1] in REACHED for one in (figure, other))


_DEEDS = (
    frozenset(
        "cut cuts cutting axe axes axed axing shed sheds shedding slash slashes slashing lay laid laying".split()
    ),
    frozenset("hire hires hired hiring recruit recruits recruited recruiting take takes".split()),
    frozenset("power electricity blackout outage".split()),
)
"""Words beside a number of jobs or homes, which headline and story name otherwise: `axe 400 posts`, `lay off 400
workers`, `leaves 40,000 without power`."""
_DONE_TO = frozenset(("", "job", "post", "position", "worker", "employee", "person", "home", "household", "customer"))
_GENERIC = frozenset("person year day week month hour minute time way thing point goal place member part".split())


_AND_ANOTHER = (["and", "another"], ["and", "one"], ["and", "a"])


def _has_behind(article: Article, figure: Quantity, pairs: tuple[list[str], ...]) -> bool:
    """Whether one of some pairs of words stands a little behind a figure: `two plants in May and another in June`."""
    lower = find_tokens(article).lower
    return any(lower[i : i + 2] in pairs for i in range(figure.last + 1, min(len(lower), figure.last + 9)))


def _is_only_count(article: Article, headline: Block, figure: Quantity, other: Quantity) -> bool:
    """Whether the story's opening counts such things once, and about as many: `Eight turbines would ruin skyline`,
    `wants to put up nine turbines`."""
    alike = _opening_counts(article).get(figure.noun, [])
    if alike[:1] != [other] or figure.noun in _GENERIC or figure.modifiers or other.modifiers or figure.value < _FEW:
        return False
    tokens = find_tokens(article)
    said = [tokens.lower[i] for i in tokens.within(sentence_at(article, other.span.start))]
    if not _OF_THE_PAST.isdisjoint(said) or any(len(word) == 4 and word.isdecimal() for word in said):
        return False
    is_exact = not other.is_approximate and not figure.is_approximate
    return is_exact and 0.5 < figure.value / other.value < 2 and len({one.value for one in alike}) == 1


@once
def _opening_counts(article: Article) -> dict[str, list[Quantity]]:
    """The figures of the story's opening by what they count."""
    opening = lead(article)
    counts: dict[str, list[Quantity]] = {}
    for one in quantities_within(article, opening) if opening else ():
        counts.setdefault(one.noun, []).append(one)
    return counts


_FEW = 3
_OF_THE_PAST = frozenset("last earlier ago previous previously already another other former once".split())


def _is_in_first_sentence(article: Article, other: Quantity) -> bool:
    first = story_start(article)
    return first is not None and sentence_at(article, first.span.start).contains(other.span)


_MANY = 100
"""A smaller number behind `tops` or `draws` is of points, goals or months."""


def told_words(article: Article, headline: Block) -> frozenset[str]:
    """The headline's words in lower case."""
    tokens = find_tokens(article)
    return frozenset(tokens.lower[i] for i in tokens.within(headline.span))


def common_stems(article: Article, headline: Block, other: Quantity) -> frozenset[str]:
    """The stems that the headline shares with the sentence of the story's figure, a short word's with its longer
    forms: `burn`, `burned`."""
    theirs = sentence_stems(article, other.span.start)
    cut = {stem[:4] for stem in theirs}
    return frozenset(
        stem
        for stem in stems(article, headline.span)
        if stem in theirs or stem[:4] in theirs or (len(stem) == 4 and stem in cut)
    )


_SELF = frozenset("himself herself itself themselves another own".split())
_ATTACKERS = frozenset("attacker bomber gunman shooter including later".split())
_ITS = frozenset("a an his her their its the one".split())


def _is_one_more(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether headline and story count one more or less: the gunman, or `four pupils and their teacher`."""
    if abs(figure.value - other.value) > 1:
        return False
    tokens = find_tokens(article)
    near = range(other.last + 1, min(len(tokens), other.last + 16))
    said = {tokens.lower[i] for i in tokens.within(sentence_at(article, other.span.start))}
    if said & _SELF or any(tokens.lower[i] in _ATTACKERS for i in near):
        return True
    return any(tokens.lower[i] == "and" and tokens.lower[i + 1] in _ITS for i in near[:8] if i + 1 < len(tokens))


def _is_term(article: Article, headline: Block, figure: Quantity, other: Quantity) -> bool:
    """Whether both are the time for which someone is sent to prison: `jailed for 7 years`, `an eight-year term`."""
    if figure.unit not in ("year", "month"):
        return False
    tokens = find_tokens(article)
    told = told_words(article, headline)
    in_headline = takewhile(lambda one: one.span.start < headline.span.end, find_quantities(article))
    if (
        any(one.kind is Kind.COUNT for one in in_headline)
        or not (told & _PRISON or beside(article, figure, _GIVEN))
        or not beside(article, other, _PRISON)
    ):
        return False
    said = {tokens.lower[i] for i in tokens.within(sentence_at(article, other.span.start))}
    is_alone = tokens.after(other.last) not in ("and", "or", "to")
    shared = common_stems(article, headline, other)
    return is_alone and bool(shared) and not (told | said) & _NOT_THE_TERM


_SEXES = (
    frozenset("woman girl mother grandmother mum mom actress".split()),
    frozenset("man boy father grandfather dad".split()),
)


def _is_age_of_the_same(article: Article, headline: Block, figure: Quantity, other: Quantity) -> bool:
    tokens = find_tokens(article)
    kin = KIN & set(tokens.lower[max(0, other.first - 6) : other.first])
    told = told_words(article, headline)
    if kin - told:
        return False
    behind = set(tokens.lower[other.last + 1 : other.last + 5])
    if any(one & told and two & behind and not two & told for one, two in (_SEXES, _SEXES[::-1])):
        return False
    return figure.value <= OLDEST and len(_ages(article) - {figure.value}) == 1


@once
def _ages(article: Article) -> frozenset[float]:
    return frozenset(one.value for one in find_quantities(article) if one.kind is Kind.AGE)


def _changes_alike(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether two rates are of a rise, or both of a fall: `jumps 40%`, `rose 30%`, `8% pay rise`, `6 percent more`."""
    lower = find_tokens(article).lower
    beside_it = [
        {*lower[max(0, one.first - 2) : one.first], *takewhile(str.isalpha, lower[one.last + 1 : one.last + 4])}
        for one in (figure, other)
    ]
    return any(all(words & near for near in beside_it) for words in (UP, DOWN))


def _behind_one_word(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether one word stands before two figures: `after 90 years` and `after nine years`, not `in nine years`."""
    tokens = find_tokens(article)
    before = _word_before(tokens, figure)
    return bool(before) and before == _word_before(tokens, other)


def _word_before(tokens: Tokens, figure: Quantity) -> str:
    """The word before a figure, past its article."""
    k = figure.first - 1
    while k >= 0 and tokens.lower[k] in ("a", "an", "the", "its", "their", "his", "her"):
        k -= 1
    return tokens.lower[k] if k >= 0 else ""


def beside(article: Article, figure: Quantity, words: frozenset[str]) -> bool:
    """Whether one of these words stands within a few words of a figure, and not before another's part: `a pilot was
    killed and three people`."""
    tokens = find_tokens(article)
    first = max(0, figure.first - 3)
    if any(tokens.lower[i] in (",", ";", "and", "but") for i in range(max(0, figure.first - 1), figure.first)):
        first = figure.first
    near = tokens.lower[first : figure.last + 5]
    ends = next((k for k in range(figure.last + 1 - first, len(near)) if near[k] in _ENDS), len(near))
    return tokens.lower[figure.first - 1] not in ("at", "aged") and not words.isdisjoint(near[:ends])


_ENDS = frozenset(".;!?")
