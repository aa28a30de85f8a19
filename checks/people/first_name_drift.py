"""people/first-name-drift."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from newslint.article import Article, BlockKind, Span
from newslint.checks.people._nearby import is_said_near
from newslint.checks.people._told_apart import are_told_apart, offices_of
from newslint.checks.people._unsure_names import unsure_names
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.famous import FAMOUS, IN_OFFICE_TWICE
from newslint.knowledge.gazetteer import has_name, lookup
from newslint.knowledge.given_names import FAMILY_FIRST, common_surnames, fold_name, given_names, is_same_given
from newslint.knowledge.offices import HELD_BY_ONE, KIN, office_in_brief
from newslint.knowledge.page_furniture import SITES
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.captions import find_captions
from newslint.language.people import PersonMention
from newslint.language.persons import Person, find_persons
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.slips import likeness
from newslint.language.tokens import CAPITALISED, QUOTE, WORD, Tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Related, Suggestion, rule


@rule(severity="warning")
def first_name_drift(article: Article) -> Iterator[Finding]:
    """One person has two first names.

    Mayor Joan Petrie is Mayor Jane Petrie ten lines on. Two names are one person's where both hold an office that one
    person holds (a mayor, a chief executive), where both hold the same office and their first names are much alike
    (Sen. Harold, Sen. Howard), where both are called the same (two doctors, two judges of a rare surname), where the
    second turns up as if known: without office, age or a word on who it is, or where a caption or headline has a first
    name that the story has not.
    Short forms (Bob, Robert), initials, middle names, relatives, common surnames, famous people and people whom the
    story tells apart by age, sex, employer or in one sentence are left alone.

    Wrong:
        Mayor Joan Petrie opened the fair on Monday.

        The crowd cheered when Mayor [[Jane]] Petrie cut the ribbon.
    Right:
        Mayor Robert Petrie opened the fair on Monday. Mayor Bob Petrie likes fairs.
    """
    by_surname: defaultdict[str, list[Person]] = defaultdict(list)
    for person in find_persons(article):
        if person.given:
            by_surname[fold_name(person.surname)].append(person)
    for person in unsure_names(article):
        namesakes = by_surname.get(fold_name(person.surname))
        if namesakes and _is_like_a_given_name(person.given):
            namesakes.append(person)
    for namesakes in by_surname.values():
        for i, one in enumerate(namesakes[:_MOST]):
            for other in namesakes[i + 1 : _MOST]:
                if _is_one_person(article, one, other):
                    yield _finding(article, one, other)


def _is_like_a_given_name(word: str) -> bool:
    """Whether a word may be a first name that no list has: one word, of no language's everyday use, and no place's."""
    return " " not in word and word[1:].islower() and not is_english_word(word.lower()) and not has_name(word)


_MOST = 5
"""How many people of one surname are compared (more of them are a family or a list), and how many mentions of each."""


def _is_one_person(article: Article, one: Person, other: Person) -> bool:
    left, right = _given(one), _given(other)
    if any(is_same_given(a, b) for a in left for b in right):
        return False
    if any(map(_is_no_given_name, (one.given, other.given))) or fold_name(one.surname) in IN_OFFICE_TWICE:
        return False
    if not (_offices(one) & _offices(other) or _is_slip(article, one, other)):
        return False
    if any(_tells_of_kin(article, person) or _took_the_picture(article, person) for person in (one, other)):
        return False
    return not are_told_apart(article, one, other)


def _is_no_given_name(given: str) -> bool:
    """Whether what stands before a surname belongs to the line above or the clause: an agency, a site, a country."""
    last = given.split()[-1]
    is_country = any(place.kind == "country" for place in lookup(last)) and fold_name(last) not in given_names()
    return last in _BEFORE_TEXT or last.lower() in SITES or is_country


_BEFORE_TEXT = frozenset("Images Getty Reuters Photo Photos File Pool El".split())


def _is_slip(article: Article, one: Person, other: Person) -> bool:
    """Whether the second name may be a slip for the first: of the same office and alike, or never introduced."""
    key = fold_name(one.surname)
    first, later = (one, other) if _full(one).span < _full(other).span else (other, one)
    if (key in FAMOUS and not _full(first).age) or key in FAMILY_FIRST or _are_of_one_family(article, one, other):
        return False
    alike = _are_alike(_given(one)[0], _given(other)[0])
    if alike and offices_of(one.mentions) & offices_of(other.mentions):
        return True
    callings = _callings(one) & _callings(other)
    if callings and key not in COMMONEST and not _is_introduced(article, later, called=callings):
        return True
    is_rare = key not in common_surnames()
    begin_alike = key not in COMMONEST and _given(one)[0][0] == _given(other)[0][0]
    if _stands_in_head_or_caption(article, one) != _stands_in_head_or_caption(article, other):
        if is_rare or (begin_alike and len(later.mentions) == 1 and _are_names_of_people(one, other)):
            return True
    if _is_in_line_up(article, later) or _stands_before_noun(article, later):
        return False
    if key not in COMMONEST and not _is_introduced(article, later) and _is_of_hero(article, first, later):
        return True
    if _is_introduced(article, later) or not (_is_introduced(article, first) or len(first.mentions) > 1):
        return False
    if alike and _speaks(article, _full(later)):
        return True
    if is_quoted(article, _full(later).span):
        return False  # a speaker names somebody else's wife or brother
    return is_rare and (_speaks_as_known(article, later) or _are_names_of_people(one, other))


_HERO = 5
"""Mentions of somebody whom a story is about."""


def _is_of_hero(article: Article, first: Person, later: Person) -> bool:
    """Whether a single full name in running text, not introduced, begins like that of the one the story is about."""
    full = _full(later)
    tokens = find_tokens(article)
    behind = tokens.at(full.span.end)
    after = tokens.lower[behind : behind + 1]
    return (
        len(tokens.where(first.surname.lower())) >= _HERO
        and len(later.mentions) == 1
        and full.kind is BlockKind.PARAGRAPH
        and _given(first)[0][0] == _given(later)[0][0]
        and _are_names_of_people(first, later)
        and after not in ([","], ["("], ["and"])
    )


def _stands_before_noun(article: Article, person: Person) -> bool:
    """Whether a name only says whose something was, as of known players: `two impressive Ardie Sayle runs`."""
    tokens = find_tokens(article)
    first, behind = tokens.at(_full(person).span.start), tokens.at(_full(person).span.end)
    before = tokens.lower[max(0, first - 2) : first]
    is_described = tokens.kinds[first - 1] == WORD and (before[0] in _COUNTS or before[-1] in _COUNTS)
    return is_described and tokens.kinds[behind : behind + 1] == [WORD] and tokens.lower[behind] not in SPEECH_VERBS


_COUNTS = frozenset("a an another two three four several more some".split())


def _is_in_line_up(article: Article, person: Person) -> bool:
    """Whether a name is one of a team's: a substitute's with a minute in brackets, `Lyle (Daniel Owusu 66)`, or one
    of several with a club in brackets behind each, `Dan Owusu (Leith), P Lyle (Oban)`."""
    span = _full(person).span
    if article.text.startswith(" (", span.end) and _CLUBS.search(article.text, span.end, span.end + _LINE_UP):
        return True
    minute = article.text[span.end + 1 : span.end + _MINUTE].partition(")")[0]
    return article.text.endswith("(", 0, span.start) and minute.isdigit()


_MINUTE = 6
_LINE_UP = 100
"""How far behind a name the next two clubs of a team's list stand, in code points."""
_CLUBS = Pattern(r" \([^()]{2,30}\)[,;] [^(),;.]{3,30} \([^()]{2,30}\)[,;]")


_HEAD = (BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.TEASER, BlockKind.CAPTION)


def _stands_in_head_or_caption(article: Article, person: Person) -> bool:
    """Whether a person is named in full above the story or in captions alone."""
    return all(mention.kind in _HEAD for mention in person.mentions if mention.is_full)


def _took_the_picture(article: Article, person: Person) -> bool:
    """Whether a person is named in full in a picture's credit."""
    return any(
        caption.credit is not None and caption.credit.overlaps(mention.span)
        for mention in person.mentions
        if mention.is_full and mention.kind is BlockKind.CAPTION
        for caption in find_captions(article)
    )


def _are_names_of_people(one: Person, other: Person) -> bool:
    """Whether two names are surely no places or houses that share their last word: Upper Sayle, Lower Sayle."""
    familiar = sum(_given(person)[0] in given_names() for person in (one, other))
    surname = fold_name(one.surname)
    return familiar == 2 or (familiar == 1 and not is_english_word(surname) and not has_name(one.surname))


def _are_of_one_family(article: Article, one: Person, other: Person) -> bool:
    """Whether the story names two together (`Ted and Heidi Sayle`) or all of the surname (`the Sayles`)."""
    tokens = find_tokens(article)
    couples = (tokens.at(_full(person).span.start) - 1 for person in (one, other))
    if any(k > 1 and tokens.lower[k] in ("and", "&") and _is_first_name_alone(tokens, k - 1) for k in couples):
        return True
    return any(k > 0 and tokens.lower[k - 1] == "the" for k in tokens.where(one.surname.lower() + "s"))


def _is_first_name_alone(tokens: Tokens, k: int) -> bool:
    """Whether no surname stands before `and`: `Ted and Heidi Sayle`, but not `Ann Lee and Heidi Sayle`."""
    return tokens.kinds[k] == CAPITALISED and tokens.kinds[k - 1] != CAPITALISED


COMMONEST = frozenset(
    "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson "
    "anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson "
    "walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell "
    "mitchell carter roberts khan singh patel kumar sharma ali ahmed hussain begum islam kaur das shah kim park choi "
    "ivanov ivanova silva santos souza muller schmidt hansen jensen nielsen olsen andersen andersson johansson "
    "karlsson murphy kelly obrien ryan evans davies hughes edwards morgan cohen levy reddy rao gupta mohamed mohammed "
    "hassan".split()
)
"""Surnames that two people of one calling may well share in one story."""


def _callings(person: Person) -> set[str]:
    """What a person is in words that rarely two of one surname share in a story: an office, a doctor, a clergyman."""
    honorifics = {m.title.honorific for m in person.mentions if m.title and m.title.honorific}
    learned = {_LEARNED[honorific] for honorific in honorifics if honorific in _LEARNED}
    return (offices_of(person.mentions) | learned) - _OF_FAMILIES


_LEARNED = {"dr": "doctor", "doctor": "doctor", "prof": "professor", "professor": "professor", "rev": "reverend",
            "reverend": "reverend"}  # fmt: skip
_OF_FAMILIES = KIN | frozenset(
    "actor actress singer musician rapper drummer guitarist farmer fisherman victim suspect survivor resident "
    "villager owner founder cofounder partner player striker midfielder defender winger goalkeeper boxer jockey "
    "trainer golfer footballer cricketer swimmer sprinter cyclist skier runner athlete champion model dancer artist "
    "queen king prince princess duke duchess earl count countess student pupil defendant plaintiff candidate "
    "billionaire host member senator representative councillor".split()
)
"""Callings that run in families, and what members of one family are together."""


def _speaks(article: Article, mention: PersonMention) -> bool:
    tokens = find_tokens(article)
    beside = tokens.at(mention.span.start) - 1, tokens.at(mention.span.end)
    return any(0 <= k < len(tokens) and tokens.lower[k] in SPEECH_VERBS for k in beside)


def _are_alike(one: str, other: str) -> bool:
    """Whether two first names begin alike and share most of their letters in order: Harold and Howard."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    return likeness(one, other) >= ALIKE


ALIKE = 0.6
"""The share of letters in common from which two first names are alike."""


def _is_introduced(article: Article, person: Person, *, called: Set[str] = frozenset()) -> bool:
    """Whether the story says who a person is: by office, age, or words behind the name.

    Offices do not count where somebody of the same surname is `called` so, too."""
    tokens = find_tokens(article)
    for mention in person.mentions[:_MOST]:
        if mention.age is not None or (not called and mention.title is not None and mention.title.honorific is None):
            return True
        after = tokens.at(mention.span.end)
        if called and tokens.lower[after : after + 2] == [",", "the"] and not called.isdisjoint(offices_of((mention,))):
            continue  # Timothy Hale, the lawyer
        if mention.is_full and tokens.lower[after : after + 1] in (["of"], ["from"], ["at"], ["with"]):
            return True
        if mention.is_full and tokens.lower[after : after + 1] in ([","], ["("]):
            behind = tokens.after(after)
            if behind in _CLAUSES and called:
                continue
            if behind in _ROLE_OPENERS or tokens.kinds[after + 1 : after + 2] != [CAPITALISED]:
                return True
    return False


_CLAUSES = frozenset(("who", "whose"))
"""What opens more about somebody whose calling has said who it is: `Fellside boss Stan Sayle, who drives a tanker`."""
_ROLE_OPENERS = _CLAUSES | frozenset("a an the of from".split())


def _speaks_as_known(article: Article, person: Person) -> bool:
    """Whether a full name opens a sentence or follows a quotation, and speaks: `Keith Sayle said`."""
    tokens = find_tokens(article)
    mention = _full(person)
    if mention.kind is not BlockKind.PARAGRAPH:
        return False
    first = tokens.at(mention.span.start)
    opens = sentence_at(article, mention.span.start).start == mention.span.start
    if opens or tokens.kinds[first - 1] == QUOTE:
        return tokens.after(tokens.at(mention.span.end) - 1) in ("said", "says", "told", "added")
    return tokens.kinds[first - 2] == QUOTE and tokens.lower[first - 1] in ("said", "says", "added")


def _given(person: Person) -> list[str]:
    return [fold_name(part) for part in person.given.split()]


def _offices(person: Person) -> set[str]:
    """The offices that a person holds now and nobody else can."""
    return {
        brief
        for mention in person.mentions
        if mention.title is not None and not mention.title.is_past
        for office in mention.title.offices
        if (brief := office_in_brief(office)) and _is_held_by_one(brief)
    }


def _is_held_by_one(office: str) -> bool:
    return office in HELD_BY_ONE or (" " in office and office.split()[-1] in ("minister", "secretary"))


def _tells_of_kin(article: Article, person: Person) -> bool:
    words = _NAMESAKES - _OF_SPOUSES if _is_spouse(article, person) else _NAMESAKES
    return is_said_near(article, person, words, reach=_FAR, mentions=_MOST)


def _is_spouse(article: Article, person: Person) -> bool:
    """Whether somebody is brought in as whom the person of the story married: `she married Peter Hale`."""
    tokens = find_tokens(article)
    return any(
        tokens.lower[tokens.at(mention.span.start) - 1] == "married" for mention in person.mentions if mention.is_full
    )


_OF_SPOUSES = frozenset(("married", "husband", "wife"))
_NAMESAKES = (KIN - {"parents", "friend", "colleague", "boyfriend", "girlfriend"}) | frozenset(
    "sibling siblings brothers sisters cousins sons daughters twins family mom mum dad spouse partner married couple "
    "bride groom grandparents namesake unrelated clan dynasty".split()
)
"""Words of kinship between people of one surname."""
_FAR = 200
"""How far from a name a word of kinship still speaks of it, in code points."""


def _finding(article: Article, one: Person, other: Person) -> Finding:
    first, later = sorted((_full(one), _full(other)), key=lambda mention: mention.span)
    offices = sorted(_offices(one) & _offices(other)) or [""]
    office = f", the {offices[0]}," if offices[0] else ""
    return Finding(
        f"{later.surname}{office} is “{later.given}” here, “{first.given}” before",
        _given_span(article, later),
        (Related(f"“{first.given}” stands here", _given_span(article, first)),),
        (
            Suggestion(f"make it “{first.given}”", (Edit(_given_span(article, later), first.given),)),
            Suggestion(f"make the first one “{later.given}”", (Edit(_given_span(article, first), later.given),)),
        ),
    )


def _full(person: Person) -> PersonMention:
    return next(mention for mention in person.mentions if mention.is_full)


def _given_span(article: Article, mention: PersonMention) -> Span:
    """Where the given names of a full name stand: before the surname, or behind it in East Asian order."""
    if fold_name(mention.parts[0]) == mention.key:
        start = mention.span.start + len(mention.parts[0])
        start += len(article.text[start : mention.span.end]) - len(article.text[start : mention.span.end].lstrip())
        return Span(start, mention.span.end)
    end = article.text.rfind(mention.surname, mention.span.start, mention.span.end)
    return Span(mention.span.start, mention.span.start + len(article.text[mention.span.start : end].rstrip()))
