"""people/title-drift."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span, once
from newslint.checks.people._nearby import is_said_near
from newslint.knowledge.offices import (
    BODIES,
    COMING,
    DEPUTIES,
    HEADS,
    HELD_BY_ONE,
    MODIFIERS,
    ONE_AT_A_TIME,
    office_in_brief,
)
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.dates import dates_within
from newslint.language.people import PersonMention
from newslint.language.persons import Person, find_persons
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.titles import Title, title_after
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

CHANGES = frozenset(
    "appointed promoted promotion elected election became become becomes named sworn nominated elevated reshuffle "
    "succeeded succeed succeeds succeeding formerly previously outgoing "
    "inaugurated retired resigned resigns demoted "
    "candidate nominee campaign campaigned predecessor successor ex elect "
    "concurrently doubles served".split()
)
"""Words that tell of a change of office, or of two offices held together."""
_CHANGES_FOR = frozenset("running bid future replaced replace replaces replacing".split())
"""Words that do so before an office alone: `running for mayor`, `the future president`, `replaced him as mayor`."""


@rule(severity="warning")
def title_drift(article: Article) -> Iterator[Finding]:
    """One person has two offices that nobody holds at once.

    Foreign Minister Wang is Prime Minister Wang ten lines on; or the office is another person's in the story. Titles
    count before and behind the name, as held now. Former and acting offices, offices that the story names together,
    changes that it tells of (appointed, elected, promoted), quotations and sentences about another year are left
    alone.

    Wrong:
        Mayor Joan Petrie told the crowd that she had heard enough.

        [[City Manager Petrie]] said later that the city would hire an inspector.
    Right:
        Deputy Prime Minister and Foreign Minister Mukhtar Tleuberdi arrived on Friday.

        Foreign Minister Tleuberdi left on Sunday.
    """
    for person in find_persons(article):
        held = _held(article, person)
        if len(held) < 2:
            continue
        holders = _holders(article)
        together = [set(map(office_in_brief, title.offices)) for _, title in held if len(title.offices) > 1]
        first, first_title = held[0]
        for mention, title in held[1:]:
            pair = (
                _incompatible(first_title, title)
                or _of_another(person, first_title, title, holders)
                or _raised(first_title, title)
            )
            if pair is None or any(set(pair) <= offices for offices in together):
                continue
            if _is_told_beside(article, first, first_title, mention, title):
                continue
            if _tells_of_change(article, person):
                break
            yield _finding(article, person, (first, first_title), (mention, title))
            break


def _held(article: Article, person: Person) -> list[tuple[PersonMention, Title]]:
    """The offices that a story gives a person as held now, before and behind the name, in order."""
    if len(person.mentions) < 2:
        return []
    tokens = find_tokens(article)
    told = [
        (mention, title)
        for mention in person.mentions[:_MOST]
        for title in (
            mention.title if mention.title and mention.title.is_before and not mention.title.honorific else None,
            title_after(tokens, tokens.at(mention.span.end - 1)),
        )
        if title is not None
    ]
    if len({title.offices for _, title in told}) < 2:
        return []
    return [(mention, title) for mention, title in told if _is_present(article, mention, title)]


def _is_told_beside(article: Article, first: PersonMention, title: Title, later: PersonMention, other: Title) -> bool:
    """Whether the sentence goes on to tell of another office, too: `chairman of the club and vice chairman of ...`."""
    start = max(first.span.end, title.span.end)
    end = min(sentence_near(article, first.span, _FAR).end, other.span.start, later.span.start)
    return other.text.lower() in article.text[start:end].lower()


@once
def _holders(article: Article) -> dict[str, Person]:
    """Who of the story holds an office of local life that one person holds."""
    holders: dict[str, Person] = {}
    for person in find_persons(article):
        for mention in person.mentions[:_MOST]:
            if mention.title is not None and not mention.title.is_past and mention.is_full:
                for office in mention.title.offices:
                    brief = office_in_brief(office)
                    if brief in _LOCAL:
                        holders.setdefault(brief, person)
    return holders


_LOCAL = HELD_BY_ONE - frozenset(("president", "prime minister", "chancellor", "governor", "chief executive"))
"""Offices that one person holds in the place or house that a story tells of."""


def _of_another(person: Person, one: Title, other: Title, holders: dict[str, Person]) -> tuple[str, str] | None:
    """Two offices of a person, where the second is somebody else's in the story: `Superintendent` for the chairman."""
    held = {*one.offices, *_offices(one)}
    if not any(office.split()[-1] in _OFFICIALS for office in held):
        return None
    for brief in _offices(other):
        holder = holders.get(brief)
        if holder is not None and holder is not person and not any(_goes_with(brief, office) for office in held):
            return one.offices[0], brief
    return None


_OFFICIALS = frozenset(
    "president chairman director manager clerk treasurer secretary trustee supervisor superintendent principal coach "
    "headteacher commissioner councillor captain attorney curator administrator judge sheriff mayor executive officer "
    "leader bishop coroner librarian engineer planner".split()
)
"""Heads of offices that nobody leaves in the course of a story untold."""


def _is_present(article: Article, mention: PersonMention, title: Title) -> bool:
    """Whether a title is held at the story's time."""
    if title.is_past or mention.kind in (BlockKind.HEADLINE, BlockKind.NOTE):
        return False
    if any(word in COMING for word in title.text.lower().split()):
        return False
    if article.text.endswith(("now-", "then-"), 0, title.span.start):
        return False
    return not is_quoted(article, mention.span) and not _is_of_then(article, mention, title)


def _is_of_then(article: Article, mention: PersonMention, title: Title) -> bool:
    """Whether the words about a title say that it is of another time: a year gone by, `until March`."""
    tokens = find_tokens(article)
    after = tokens.at(mention.span.end)
    if not title.is_before:
        behind = tokens.at(title.span.end - 1) + 1
        if not _NO_LONGER.isdisjoint(tokens.lower[behind : behind + _BEHIND]):
            return True
    story = find_story_date(article)
    near = sentence_near(article, mention.span, _NEAR)
    if tokens.lower[after : after + 1] and tokens.lower[after] in SPEECH_VERBS:
        near = Span(near.start, mention.span.end)
    return any(
        date.first is not None and date.year_from == "text" and (story is None or date.first.year < story.day.year)
        for date in dates_within(article, near)
        if tokens.lower[tokens.at(date.span.start) - 1] not in ("since", "until", "by")
        and tokens.lower[tokens.at(date.span.start) - 2] not in _TAKEN_UP
    )


_TAKEN_UP = frozenset("office post job role power founded born".split())
"""Words between which and a year a little word stands where the year is that of a beginning: `took office in 2018`."""
_NO_LONGER = frozenset("until till when then before under from since between during".split())
_BEHIND = 5
"""Within how many tokens behind a role a word of time says that it is of then: `, health minister until March,`."""
_NEAR = 120
"""How far from a name a year that has gone by dates its title, in code points."""
_FAR = 300
"""How far from a name a change of office is still the person's, in code points."""


def _incompatible(one: Title, other: Title) -> tuple[str, str] | None:
    """An office of each title that one person does not hold together with the other."""
    left = _offices(one)
    right = _offices(other)
    if not left or not right or set(left) & set(right) or _is_same_in_short(one, other):
        return None
    for a in left:
        for b in right:
            is_one = any(_is_in(a, group) and _is_in(b, group) for group in ONE_AT_A_TIME) or _speaks_for_another(a, b)
            if is_one and not _goes_with(a, b):
                return a, b
    return None


def _raised(one: Title, other: Title) -> tuple[str, str] | None:
    """A deputy's office and that of whom he is deputy, or a deputy minister's and a minister's: `Deputy Health
    Minister`, then `Health Minister` or `Prime Minister`; `Vice Minister of Trade`, then `Vice Premier`."""
    for a in one.offices:
        for b in other.offices:
            left, right = set(a.split()), set(b.split())
            if left.isdisjoint(DEPUTIES):
                continue
            if "minister" not in left or "minister" not in right:
                if left - DEPUTIES == right and not right.isdisjoint(_WITH_DEPUTIES):
                    return a, b
            elif right.isdisjoint(DEPUTIES):
                if len(right) > 1 and (left - DEPUTIES == right or _is_other_portfolio(left - DEPUTIES, right)):
                    return a, b
            elif ("prime" in left) != ("prime" in right):
                return a, b
    return None


_WITH_DEPUTIES = frozenset("governor mayor president speaker ambassador chancellor".split())
"""Those whose deputies nobody calls as them."""


def _is_other_portfolio(left: set[str], right: set[str]) -> bool:
    """Whether two ministers' offices have no word but `minister` in common; a deputy premier may hold any other."""
    return "prime" not in left and len(left) > 1 and left & right == {"minister"}


def _offices(title: Title) -> list[str]:
    return [brief for office in title.offices if (brief := office_in_brief(office))]


def _is_same_in_short(one: Title, other: Title) -> bool:
    """Whether one title has all words of the other: `Water Minister`, `Water and Forests Minister`."""
    left, right = ({word for office in title.offices for word in office.split()} for title in (one, other))
    shorter, longer = sorted((left, right), key=len)
    return shorter < longer and len(shorter) > 1 and longer - shorter <= _PORTFOLIOS


_PORTFOLIOS = (MODIFIERS | BODIES) - DEPUTIES - {"prime", "general", "chief", "lieutenant", "lord"}


def _speaks_for_another(one: str, other: str) -> bool:
    """Whether one office is a spokesman's and the other that of somebody who has one."""
    if "spokesman" not in (one, other):
        return False
    return bool({one, other} & HELD_BY_ONE - {"press secretary"})


def _is_in(office: str, group: frozenset[str]) -> bool:
    """Whether an office is of a group; a minister or secretary with any portfolio is of that of both."""
    return office in group or office.split()[-1] in group & {"minister", "secretary"}


def _goes_with(one: str, other: str) -> bool:
    """Whether one office is the other in short (`minister` for `foreign minister`, `coach`) or goes with it.

    Ministers of Australia, Canada and the Philippines sit in the Senate and are called by it; heads of state of
    one-party countries lead the party as its secretary; mayors of British and Australian towns are councillors."""
    if "senator" in (one, other):
        return one.endswith("minister") or other.endswith("minister")
    if _PARTY_SECRETARIES & {one, other} and {one, other} & {"president", "prime minister"}:
        return True
    if "councillor" in (one, other) and {one, other} & {"mayor", "deputy mayor", "senator", "representative"}:
        return True
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if "state secretary" in (one, other):
        return not {one, other} & AMERICAN_SECRETARIES
    narrowed = long.removesuffix(f" {short}")
    return narrowed != long and narrowed.split()[-1] not in DEPUTIES | {"lieutenant"} and long != "prime minister"


_PARTY_SECRETARIES = frozenset(("general secretary", "party secretary", "first secretary"))
AMERICAN_SECRETARIES = frozenset(
    "defence secretary|treasury secretary|commerce secretary|labour secretary|energy secretary|agriculture secretary|"
    "interior secretary|press secretary".split("|")
)
"""Secretaries that a Secretary of State is not; in Britain every minister of cabinet rank is called so."""


def _tells_of_change(article: Article, person: Person) -> bool:
    if is_said_near(article, person, CHANGES, reach=_FAR, mentions=_MOST):
        return True
    tokens = find_tokens(article)
    return tokens.has("also", *_CHANGES_FOR) and any(
        (tokens.lower[k] == "also" and k > 0 and _is_of_two_offices(tokens, k))
        or (tokens.lower[k] in _CHANGES_FOR and _is_for_office(tokens, k))
        for mention in person.mentions[:_MOST]
        for k in tokens.within(sentence_near(article, mention.span, _FAR))
    )


def _is_for_office(tokens: Tokens, i: int) -> bool:
    """Whether an office follows soon in the same clause: `running for mayor`, `his bid for the Senate`."""
    for word in tokens.lower[i + 1 : i + 6]:
        if word in _OFFICES:
            return True
        if not word[0].isalpha():
            return False
    return tokens.lower[i + 1 : i + 2] == ["by"]


_OFFICES = HEADS | {"office", "re-election", "reelection", "mate", "post", "seat", "presidency", "senate"}


def _is_of_two_offices(tokens: Tokens, i: int) -> bool:
    """Whether `also` tells of a second office: `who is also foreign minister`, `who also chairs the bank`."""
    return tokens.lower[i - 1] in ("is", "was") or tokens.lower[i + 1 : i + 2] in (
        ["serves"], ["holds"], ["heads"], ["chairs"], ["leads"], ["acts"], ["the"],
    )  # fmt: skip


_MOST = 100
"""How many mentions of a person are searched for a change of office."""


def _finding(
    article: Article, person: Person, first: tuple[PersonMention, Title], later: tuple[PersonMention, Title]
) -> Finding:
    (one, title), (other, drifted) = first, later
    return Finding(
        f"{person.surname} is “{drifted.text}” here, “{title.text}” before: nobody is both",
        _whole(other, drifted),
        (Related(f"“{title.text}” stands here", _whole(one, title)),),
        (
            Suggestion(f"make it “{title.text}”", (Edit(drifted.span, title.text),)),
            Suggestion(f"make the first one “{drifted.text}”", (Edit(title.span, drifted.text),)),
        ),
    )


def _whole(mention: PersonMention, title: Title) -> Span:
    """A name with its title, on whichever side it stands."""
    return Span(min(title.span.start, mention.span.start), max(title.span.end, mention.span.end))
