"""dates/century-mismatch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dates._beside import bracketed, is_closed, stand_together
from newslint.checks.dates._century_told_on import told_on
from newslint.checks.dates._made_in import made_again
from newslint.checks.dates._words import SKIPPED_KINDS, gap, word_after, word_before
from newslint.language.centuries import BUILDINGS, find_centuries
from newslint.language.dates import DateMention, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.tenses import is_past_form
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

_BUILT = frozenset(
    "built erected founded completed constructed written painted composed born dating opened launched established laid "
    "raised commissioned dates dated finished".split()
)
_PART_OF = frozenset(
    "in at the early late mid middle end start beginning close of first second half - very towards toward last final "
    "opening closing years decade decades third quarter".split()
)
"""`in 1905, in the first half of the 19th century`: what may stand between a year and the century it is in."""

_LIFE = 60
"""Years by which somebody of a century may be born before it."""

_OPENED = frozenset({"opened", "launched", "established"})
_AS_SOMETHING_NEW = frozenset({"as", "to", "for", "after", "following", "under", "with"})
_FILLERS = frozenset("in from on and was the which to".split())


@rule(severity="error")
def century_mismatch(article: Article) -> Iterator[Finding]:
    """A century or a decade and the year beside it disagree.

    "The 19th century" beside 1905, "the 1980s" beside 1992: the usual slip of counting centuries by their digits.
    The years on the edge (1900, 2000) may be counted either way and are left alone.

    Wrong:
        The church is [[a 19th-century building, built in 1905]] for the dockers.
    Right:
        The church is a 20th-century building, built in 1905 for the dockers.
    """
    mentions = [one for one in find_dates(article) if one.year_from == "text" and one.precision != "decade"]
    starts = [mention.span.start for mention in mentions]
    decades = [one for one in find_dates(article) if one.alone is not None and one.alone.decade]
    centuries = find_centuries(article)
    spans = [(one.span, one.first_year, one.last_year, one.adjective) for one in centuries]
    told: list[Span] = []
    for one in decades:
        if one.alone is not None and (one.alone.year % 100 or one.alone.year % 1000 == 0):
            spans.append((one.span, one.alone.year, one.alone.year + 9, False))
    for span, first, last, adjective in sorted(spans):
        if article.block_at(span.start).kind in SKIPPED_KINDS or is_quoted(article, span):
            continue
        beside = _date_beside(article, span, mentions, starts, adjective=adjective)
        if beside is None or beside.first is None:
            continue
        grace = _LIFE if "born" in find_tokens(article).lower[_before(article, beside.span)] else 0
        if first - grace <= beside.first.year <= last:
            continue
        told.append(span)
        start = min(span.start, beside.span.start)
        if article.text[start - 2 : start] == "a ":
            start -= 2
        yield Finding(
            f"{beside.first.year} does not lie in {_named(article, span)} ({first}-{last})",
            bracketed(article, Span(start, max(span.end, beside.span.end))),
        )

    if not centuries:
        return
    for century, mention in (
        *made_again(article, centuries, mentions, starts),
        *told_on(article, centuries, mentions),
    ):
        if mention.first is None or century.first_year <= mention.first.year <= century.last_year:
            continue
        if century.span not in told and not is_quoted(article, century.span):
            yield Finding(
                f"{mention.first.year} does not lie in {_named(article, century.span)} "
                f"({century.first_year}-{century.last_year})",
                century.span,
                (Related("the year", mention.span),),
                severity="warning",
            )
            told.append(century.span)


def _named(article: Article, span: Span) -> str:
    return "the " + article.words(span).replace("-", " ")


def _date_beside(
    article: Article, span: Span, mentions: list[DateMention], starts: list[int], *, adjective: bool
) -> DateMention | None:
    """The year that stands beside a century or decade as the same time."""
    at = bisect_left(starts, span.end)
    if at < len(mentions):
        right = mentions[at]
        if stand_together(article, span, right.span, mark=True) and is_closed(article, right.span):
            return right
        if gap(article, span, right.span, 5) in _TOLD_ON:
            return right
        if _is_first_use(article, span, right) or _is_told_behind(article, span, right.span):
            return right
        if adjective and not _is_of_kind(article, span) and _is_building_date(article, span, right.span):
            return right
        between = gap(article, span, right.span, 3)
        if between and between[-1] == "(" and BUILDINGS.issuperset(between[-2:-1]) and is_closed(article, right.span):
            return right
    if at and mentions[at - 1].span.end <= span.start:
        left = mentions[at - 1]
        between = gap(article, left.span, span, 8)
        if between in (["(", "the"], ["("]) and is_closed(article, span):
            return left
        if between is not None and between[:1] in ([","], ["–"], ["—"]) and _PART_OF.issuperset(between[1:]):
            if not {"in", "at", "of"}.isdisjoint(between):
                return left if is_closed(article, span) else None
        if _is_one_of_its_time(article, left.span, span) or _is_work_of_it(article, left.span, span):
            return left
        if adjective and _is_built_in(article, left.span) and _is_apposed(article, left.span, span):
            return left
    return None


def _is_apposed(article: Article, date: Span, century: Span) -> bool:
    """`Built in 1795, the 19th-century lighthouse`, `Built in 1795, it is one of three 19th-century lighthouses`,
    `The hall, which was built in 1795, is a fine 19th-century building`."""
    between = gap(article, date, century, 12)
    if between is None or between[:1] != [","] or not _NEUTRAL_OPENERS.issuperset(between[1:2]):
        return False
    is_verb = next((k for k, word in enumerate(between) if word in ("is", "was")), None)
    if is_verb is None:
        is_named = between[1] in _ARTICLES and _PRAISE.issuperset(between[2:])
        return is_named and _COPIES.isdisjoint(_behind(article, century)[:2])
    behind = between[is_verb + 1 :]
    is_own = behind[:1] in (["a"], ["an"], ["the"], ["one"]) and _OTHER_THING.isdisjoint(between[1:])
    if not is_own or len(behind) > 6 or ("of" in behind and behind[0] != "one"):
        return False
    if _THINGS.isdisjoint(_behind(article, century)):
        return False
    return _COMPOSED.isdisjoint(find_tokens(article).lower[_before(article, date)])


def _behind(article: Article, century: Span) -> list[str]:
    """The three tokens behind a century."""
    tokens = find_tokens(article)
    at = tokens.at(century.end - 1) + 1
    return tokens.lower[at : at + 3]


_COPIES = frozenset({"replica", "copy", "style", "-"})
_THINGS = BUILDINGS | {"survivor", "survivors", "structure", "structures", "listed"}


def _before(article: Article, date: Span) -> slice:
    """The two tokens before a date."""
    at = find_tokens(article).at(date.start)
    return slice(max(0, at - 2), at)


_COMPOSED = frozenset({"written", "painted", "composed", "born"})
"""A book may be a later century's favourite."""
_PRAISE = frozenset("listed former fine grand rare small large early late mid - little old handsome".split())
_ARTICLES = frozenset({"the", "a", "an"})
_NEUTRAL_OPENERS = _ARTICLES | {"it", "is", "was", "this"}
_OTHER_THING = frozenset(
    "beside next to near behind with by on from for since as , . ; and or in at restored rebuilt replaced after "
    "before".split()
)


def _is_one_of_its_time(article: Article, date: Span, century: Span) -> bool:
    """`opened in 1868, one of 40 mills built on the river in the 19th century`."""
    between = gap(article, date, century, 18)
    if (
        between is None
        or between[:3] not in ([",", "one", "of"], [",", "among", "the"])
        or between[-2:] != ["in", "the"]
    ):
        return False
    is_told = not _BUILT.isdisjoint(between) and {".", ";", ":", "since", "that", "which"}.isdisjoint(between)
    return is_told and _is_built_in(article, date) and is_closed(article, century)


def _is_work_of_it(article: Article, date: Span, century: Span) -> bool:
    """`The church, built in 1742, is a fine work of the 17th century`."""
    between = gap(article, date, century, 10)
    if between is None or between[:1] != [","] or between[1:2] not in (["is"], ["was"]):
        return False
    is_work = between[-2:] == ["of", "the"] and not _WORKS.isdisjoint(between[2:-2])
    return is_work and _CLAUSES.isdisjoint(between[2:]) and _is_built_in(article, date)


_WORKS = frozenset(
    "work works example examples relic survivor building buildings piece bridge church house mill".split()
)
_CLAUSES = frozenset({",", ";", ":", "that", "which", "than", "and", "but", "on", "in"})


def _is_told_behind(article: Article, century: Span, date: Span) -> bool:
    """`In the 1970s, when the mill closed in 1984,`; `dates from the 19th century and was built in 1742`."""
    between = gap(article, century, date, 10)
    if not between or between[-1] != "in" or not is_closed(article, date):
        return False
    if between[:2] == [",", "when"]:
        verb = between[-2]
        return _CLAUSES.isdisjoint(between[2:-1]) and verb not in _BUILT and is_past_form(verb)
    tokens = find_tokens(article)
    at = tokens.at(century.start)
    is_dated = not {"dates", "dating"}.isdisjoint(tokens.lower[max(0, at - 5) : at])
    return is_dated and between in (["and", "was", "built", "in"], ["and", "was", "erected", "in"])


def _is_built_in(article: Article, date: Span) -> bool:
    """Whether a year says when something was made: `Built in 1795, the 19th-century lighthouse`."""
    return not _BUILT.isdisjoint(find_tokens(article).lower[_before(article, date)])


def _is_building_date(article: Article, span: Span, date: Span) -> bool:
    """`a 19th-century church, built in 1905`: a noun, then when it was made."""
    between = gap(article, span, date, 9)
    if between is None or _BUILT.isdisjoint(between) or "." in between:
        return False
    verb = next(k for k, word in enumerate(between) if word in _BUILT)
    if between[verb] in _OPENED and word_after(article, date) in _AS_SOMETHING_NEW:
        return False
    behind = between[verb + 1 :]
    if behind[:1] == ["by"] and behind[-1] == "in" and "," not in behind:
        behind = []
    return verb <= 4 and _PARTS.isdisjoint(between[:verb]) and all(word in _FILLERS for word in behind)


def _is_first_use(article: Article, century: Span, date: DateMention) -> bool:
    """`built in the late 18th century and first played in 1884`: first used long after the century."""
    between = gap(article, century, date.span, 6)
    if between is None or between[:2] != ["and", "first"] or between[-1] != "in" or date.first is None:
        return False
    tokens = find_tokens(article)
    at = tokens.at(century.start)
    return not _BUILT.isdisjoint(tokens.lower[max(0, at - 12) : at])


_TOLD_ON = ([",", "when", "in"], [":", "it", "was", "built", "in"], [":", "built", "in"])
"""`goes back to the 18th century, when in 1867`."""


def _is_of_kind(article: Article, century: Span) -> bool:
    """Whether a century tells of what kind things are that something else is of: `a museum of 18th-century art`."""
    return word_before(article, century) in ("of", "with", "for") and word_after(article, century) not in BUILDINGS


_PARTS = frozenset({"has", "have", "with", "whose", "had"})
"""What is told of may be a part that is younger: `The 12th-century church has a nave built in 1342`."""
