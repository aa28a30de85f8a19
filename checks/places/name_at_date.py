"""places/name-at-date."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.checks.places._institutions import names_in_institutions
from newslint.knowledge.folding import fold
from newslint.knowledge.place_names import dated_names, is_in_use, names_on
from newslint.language.places import PlaceMention, find_places
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, Tokens, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

_OF_THE_PAST = frozenset(
    "former formerly then once old ex called known renamed rename renaming name names changed previously since "
    "today century war colonial soviet era historic historical history founded born".split()
)
"""Words in a sentence that tell of another time, or of the name itself."""
_SHORT = "FYR "
"""What the United Nations put before Macedonia until 2019; no part of a longer name."""
_SKIPPED = frozenset({BlockKind.CREDIT, BlockKind.NOTE, BlockKind.SOURCE_LINE, BlockKind.BYLINE})


@rule(severity="info")
def name_at_date(article: Article) -> Iterator[Finding]:
    """A place is called by a name that it did not have at the story's date.

    Nur-Sultan was Astana before March 2019 and is again since September 2022; Swaziland is Eswatini since 2018. The
    first mention is reported. History, quotations, institutions that keep an old name (Bombay High Court) and names
    that another place bears today are left alone.

    Wrong:
        NAIROBI, May 3, 2023 (Reuters) - The king of [[Swaziland]] arrived for talks on Wednesday.
    Right:
        NAIROBI, May 3, 2023 (Reuters) - The king of Eswatini, formerly Swaziland, arrived for talks on Wednesday.
    """
    story_date = find_story_date(article)
    if story_date is None:
        return
    reported: set[str] = set(map(fold, names_in_institutions(article)))
    for mention in find_places(article):
        name = mention.name
        is_short = article.text.startswith(_SHORT, max(0, mention.span.start - len(_SHORT)))
        if (
            mention.kind == "demonym"
            or not (mention.is_likely or is_short)
            or mention.block in _SKIPPED
            or fold(name) in reported
        ):
            continue
        dated = dated_names(name)
        if not dated or is_in_use(name, story_date.day) or _is_borne_elsewhere(mention):
            continue
        if _is_part_of_region(article, mention):
            continue
        if is_quoted(article, mention.span) or _is_history(article, mention, story_date.day.year):
            continue
        reported.add(fold(name))
        right = names_on(name, story_date.day)
        on = f"{story_date.day:%B} {story_date.day.year}"
        called = f"was called {right[0]}" if right else "was no more or not yet so called"
        yield Finding(
            f"in {on} {name} {called}",
            mention.span,
            suggestions=tuple(Suggestion(f"write {one}", (Edit(mention.span, one),)) for one in right[:2]),
        )


def _is_part_of_region(article: Article, mention: PlaceMention) -> bool:
    """Whether a region or its bodies keep the name that its city gave up: `Sverdlovsk Regional Court`."""
    return not _REGIONS.isdisjoint(find_tokens(article).lower[mention.last + 1 : mention.last + 3])


_REGIONS = frozenset("region regional oblast district province".split())


def _is_borne_elsewhere(mention: PlaceMention) -> bool:
    """Whether the name rather means another place that has it today: Salisbury, Batavia, the Gold Coast."""
    return mention.country not in {dated.country for dated in dated_names(mention.name)}


def _is_history(article: Article, mention: PlaceMention, year: int) -> bool:
    """Whether the sentence tells of another year, or of the name."""
    tokens = find_tokens(article)
    for i in tokens.within(sentence_near(article, mention.span)):
        text = tokens.texts[i]
        if tokens.lower[i] in _OF_THE_PAST and not _is_a_persons(tokens, i):
            return True
        if tokens.lower[i] == "now" and _tells_of_the_name(tokens, i):
            return True
        if tokens.kinds[i] == NUMBER and text.isdigit() and len(text) == 4 and "1500" < text < "2100":
            if int(text) != year:
                return True
    return False


def _is_a_persons(tokens: Tokens, i: int) -> bool:
    """Whether `name` at token `i` is somebody's: `a bridge that carries her name`."""
    return tokens.lower[i] == "name" and i > 0 and tokens.lower[i - 1] in ("her", "his", "their", "my", "your")


def _tells_of_the_name(tokens: Tokens, now: int) -> bool:
    """Whether `now` introduces what has become of the place: `(now Eswatini)`, `now part of China`."""
    return (
        tokens.texts[now - 1] in (",", "(", "is", "are", "–", "—", "-")
        or tokens.kinds[min(now + 1, len(tokens) - 1)] in (CAPITALISED, UPPER)
        or tokens.lower[now + 1 : now + 2] in (["the"], ["part"], ["in"], ["a"])
    )
