"""people/title-drift."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.people._nearby import around, is_said_near
from newslint.knowledge.offices import COMING, ONE_AT_A_TIME, office_in_brief
from newslint.language.ages import dates_within
from newslint.language.people import PersonMention
from newslint.language.persons import Person, find_persons
from newslint.language.quotations import is_quoted
from newslint.language.story_date import find_story_date
from newslint.language.titles import Title
from newslint.rules import Edit, Finding, Related, Suggestion, rule

CHANGES = frozenset(
    "appointed promoted promotion elected election became become becomes named sworn nominated elevated reshuffle "
    "replaced replace replaces replacing succeeded succeed succeeds succeeding formerly previously outgoing "
    "inaugurated retired resigned resigns demoted "
    "candidate nominee campaign campaigned running bid predecessor successor ex future elect "
    "concurrently doubles served".split()
)
"""Words that tell of a change of office, or of two offices held together."""


@rule(severity="warning")
def title_drift(article: Article) -> Iterator[Finding]:
    """One person has two offices that nobody holds at once.

    Foreign Minister Wang is Prime Minister Wang ten lines on. Only titles in front of the name count, both as held
    now. Former and acting offices, offices that the story names together, changes that it tells of (appointed,
    elected, promoted), quotations and sentences about another year are left alone.

    Wrong:
        Mayor Joan Petrie told the crowd that she had heard enough.

        [[City Manager Petrie]] said later that the city would hire an inspector.
    Right:
        Deputy Prime Minister and Foreign Minister Mukhtar Tleuberdi arrived on Friday.

        Foreign Minister Tleuberdi left on Sunday.
    """
    for person in find_persons(article):
        held = [(m, m.title) for m in person.mentions if m.title is not None and _is_present(article, m, m.title)]
        if len(held) < 2:
            continue
        together = [set(map(office_in_brief, title.offices)) for _, title in held if len(title.offices) > 1]
        first, first_title = held[0]
        for mention, title in held[1:]:
            pair = _incompatible(first_title, title)
            if pair is None or any(set(pair) <= offices for offices in together):
                continue
            if _tells_of_change(article, person):
                break
            yield _finding(article, person, (first, first_title), (mention, title))
            break


def _is_present(article: Article, mention: PersonMention, title: Title) -> bool:
    """Whether a title stands in front of a name and is held at the story's time."""
    if not title.is_before or title.is_past or mention.kind in (BlockKind.HEADLINE, BlockKind.NOTE):
        return False
    if any(word in COMING for word in title.text.lower().split()):
        return False
    story = find_story_date(article)
    for date in dates_within(article, around(article, mention, _FAR)):
        if date.first is not None and date.year_from == "text" and (story is None or date.first.year != story.day.year):
            return False
    return not is_quoted(article, mention.span)


_FAR = 300
"""How far from a name a year still dates its title, and a change of office is still the person's, in code points."""


def _incompatible(one: Title, other: Title) -> tuple[str, str] | None:
    """An office of each title that one person does not hold together with the other."""
    left = [brief for office in one.offices if (brief := office_in_brief(office))]
    right = [brief for office in other.offices if (brief := office_in_brief(office))]
    if not left or not right or set(left) & set(right):
        return None
    for a in left:
        for b in right:
            if any(_is_in(a, group) and _is_in(b, group) for group in ONE_AT_A_TIME) and not _goes_with(a, b):
                return a, b
    return None


def _is_in(office: str, group: frozenset[str]) -> bool:
    """Whether an office is of a group; a minister or secretary with any portfolio is of that of both."""
    return office in group or office.split()[-1] in group & {"minister", "secretary"}


def _goes_with(one: str, other: str) -> bool:
    """Whether one office is the other in short (`minister` for `foreign minister`) or goes with it.

    Ministers of Australia, Canada and the Philippines sit in the Senate and are called by it."""
    if "senator" in (one, other):
        return one.endswith("minister") or other.endswith("minister")
    short, long = sorted((one, other), key=len)
    if "state secretary" in (one, other):
        return not {one, other} & AMERICAN_SECRETARIES
    return short in ("minister", "secretary") and long.endswith(short) and long != "prime minister"


AMERICAN_SECRETARIES = frozenset(
    "defence secretary|treasury secretary|commerce secretary|labour secretary|energy secretary|agriculture secretary|"
    "interior secretary|press secretary".split("|")
)
"""Secretaries that a Secretary of State is not; in Britain every minister of cabinet rank is called so."""


def _tells_of_change(article: Article, person: Person) -> bool:
    return is_said_near(article, person, CHANGES, reach=_FAR, mentions=_MOST)


_MOST = 100
"""How many mentions of a person are searched for a change of office."""


def _finding(
    article: Article, person: Person, first: tuple[PersonMention, Title], later: tuple[PersonMention, Title]
) -> Finding:
    (one, title), (other, drifted) = first, later
    return Finding(
        f"{person.surname} is “{drifted.text}” here, “{title.text}” before: nobody is both",
        Span(drifted.span.start, other.span.end),
        (Related(f"“{title.text}” stands here", Span(title.span.start, one.span.end)),),
        (
            Suggestion(f"make it “{title.text}”", (Edit(drifted.span, title.text),)),
            Suggestion(f"make the first one “{drifted.text}”", (Edit(title.span, drifted.text),)),
        ),
    )
