"""headline/date-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.knowledge.calendar import KNOWN_BY_DAY
from newslint.language.dates import DateMention, dates_within, find_dates
from newslint.language.headlines import find_headline, lead, sentence_stems, stems
from newslint.language.sentences import sentence_at
from newslint.language.slips import is_digit_slip
from newslint.language.story_date import find_story_date
from newslint.language.tenses import governing_tense
from newslint.language.tokens import NUMBER, Tokens, find_tokens
from newslint.rules import Finding, Related, rule

_WEEKDAY_REACH = 14
"""Days from the story's own within which a weekday alone is understood (a week in the AP Stylebook, and some grace)."""


@rule(severity="warning")
def date_mismatch(article: Article) -> Iterator[Finding]:
    """The headline's date or weekday is another one in the story, for the same event.

    The story's opening tells the headline's event (most of the headline's words stand in one sentence) with another
    day, and never gives the headline's. Names such as Black Friday are left alone.

    Wrong:
        Port Larkin council to vote on rental cap [[Tuesday]]

        The Port Larkin council will vote on the rental cap on Wednesday, the mayor said.
    Right:
        Port Larkin council to vote on rental cap Wednesday

        The Port Larkin council will vote on the rental cap on Wednesday, the mayor said.
    """
    headline = find_headline(article)
    opening = lead(article)
    if headline is None or opening is None:
        return
    dates = find_dates(article)
    yield from _years(article, headline.span, opening)
    said = [date for date in dates_within(article, headline.span) if headline.span.contains(date.span)]
    ours = [date for date in said if _names_a_day(date) or _is_month(date)]
    if not ours:
        return
    theirs = [date for date in dates if date.span.start > headline.span.end]
    theirs = [date for date in theirs if _names_a_day(date) or _is_month(date)]
    told = stems(article, headline.span)
    for date in ours:
        if _names_an_event(article, date):
            continue
        coming = _only_coming(article, headline.span, date, theirs)
        if coming is not None:
            yield _finding(article, date, coming)
            continue
        if any(_may_be_one(date, other) for other in theirs if not _is_beside_it(article, date, other)):
            continue
        wanted = told - stems(article, date.span)
        for other in theirs:
            if _is_month(date) != _is_month(other):
                continue
            shared = _alike(wanted, sentence_stems(article, other.span.start))
            is_end = _opener(article, date) in _ENDS and _opener(article, date) == _opener(article, other)
            if (
                opening.contains(other.span)
                and _is_same_event(article, date, other, shared, len(wanted))
                and (_is_month(other) or is_end or _is_slip(date, other) or _is_told_here(article, other, wanted))
            ):
                yield _finding(article, date, other)
                break


def _alike(wanted: frozenset[str], told: frozenset[str]) -> int:
    """How many stems two tellings share, `kills` and `killed` too."""
    openings = {stem[:_STEM] for stem in told if len(stem) >= _STEM}
    return sum(stem in told or (len(stem) >= _STEM and stem[:_STEM] in openings) for stem in wanted)


_STEM = 4


def _opener(article: Article, date: DateMention) -> str:
    """The word before a date."""
    tokens = find_tokens(article)
    at = tokens.at(date.span.start) - 1
    return tokens.lower[at] if at >= 0 else ""


def _names_an_event(article: Article, date: DateMention) -> bool:
    """Whether a day is what an event of an earlier year is called: `the Oct. 7 attack`."""
    if date.written is None or date.written.month is None or date.written.day is None:
        return False
    year = KNOWN_BY_DAY.get((date.written.month, date.written.day))
    if year is None:
        return False
    tokens = find_tokens(article)
    at = tokens.at(date.span.end)
    behind = tokens.lower[at : at + 2]
    return not _EVENTS.isdisjoint(behind) or (date.first is not None and year < date.first.year)


_EVENTS = frozenset("attack attacks assault massacre bombing bombings riot insurrection committee hamas".split())


def _finding(article: Article, date: DateMention, other: DateMention) -> Finding:
    return Finding(
        f"the headline says {article.words(date.span)}, the story says {article.words(other.span)}",
        date.span,
        (Related("the story's day", other.span),),
    )


def _years(article: Article, headline: Span, opening: Span) -> Iterator[Finding]:
    """`Tree rings date wreck to 1478` over `built in 1487`: the opening's year with digits swapped, in a sentence that
    speaks of the same, and the headline's year nowhere; `School to close in 2025` over `will close in 2024`: the
    opening's only year behind the same word, where most of the headline's words stand."""
    tokens = find_tokens(article)
    ours = [i for i in tokens.within(headline) if _is_year(tokens, i)]
    if len(ours) != 1 or len(tokens.where(tokens.texts[ours[0]])) > 1:
        return
    year = tokens.texts[ours[0]]
    theirs = [i for i in tokens.within(opening) if _is_year(tokens, i) and tokens.lower[i - 1] in _BEFORE_YEARS]
    rivals = [i for i in theirs if sorted(tokens.texts[i]) == sorted(year)]
    wanted = stems(article, headline)
    if not rivals and len(theirs) == 1 and tokens.lower[theirs[0] - 1] == tokens.lower[ours[0] - 1]:
        shared = _alike(wanted - {year}, sentence_stems(article, tokens.starts[theirs[0]]))
        is_one = (
            shared > 1 and 2 * shared >= len(wanted - {year}) and abs(int(year) - int(tokens.texts[theirs[0]])) < _FAR
        )
        rivals = theirs if is_one else []
    if len({tokens.texts[i] for i in rivals}) == 1 and wanted & sentence_stems(article, tokens.starts[rivals[0]]):
        span, other = tokens.span(ours[0], ours[0]), tokens.span(rivals[0], rivals[0])
        yield Finding(
            f"the headline says {year}, the story says {article.words(other)}",
            span,
            (Related("the story's year", other),),
        )


_FAR = 100
_BEFORE_YEARS = frozenset("in since of from until by to".split())


def _is_year(tokens: Tokens, i: int) -> bool:
    return tokens.kinds[i] == NUMBER and len(tokens.texts[i]) == 4 and "1000" <= tokens.texts[i] <= "2099"


def _only_coming(article: Article, headline: Span, date: DateMention, theirs: list[DateMention]) -> DateMention | None:
    """The one day that the story's first paragraph tells of as coming, where a headline looks ahead to another day and
    the story has no other coming day that may be it: `Pool to reopen July 8`, `The pool is to open on July 3`; also
    the day behind the same words: `to take effect on May 1`, `which is to take effect on April 1`."""
    if _is_month(date) or find_tokens(article).has("tomorrow", "tonight", "today"):
        return None
    others = [one for one in theirs if not _is_month(one)]
    ahead = [one for one in others if _is_coming(article, one)]
    if not ahead:
        return None
    gone = {one.weekday for one in others if one.weekday_alone is not None and _is_past(article, one)}
    open_days = [
        one
        for one in others
        if one in ahead or not (_is_past(article, one) or (one.weekday in gone and _is_possessive(article, one)))
    ]
    if any(_may_be_one(date, one) for one in open_days):
        return None
    is_plan = not _PLANS.isdisjoint(_told(article, headline))
    wanted = stems(article, headline) - stems(article, date.span)
    body = list(article.body())[:_OPENING]
    for block in body:
        days = [one for one in ahead if block.span.contains(one.span)]
        if len({(one.weekday, one.first) for one in days}) != 1 or _is_of_saying(article, days[0]):
            continue
        shared = wanted & sentence_stems(article, days[0].span.start)
        is_start = _opener(article, date) in _BOUNDS and _opener(article, date) == _opener(article, days[0])
        if len(shared) > (0 if (is_plan or is_start) and block in body[:2] else 1) and _is_told_here(
            article, days[0], wanted
        ):
            return days[0]
    return None


def _is_told_here(article: Article, date: DateMention, wanted: frozenset[str]) -> bool:
    """Whether the clause of a day speaks of the headline's event: not `vote on the pool, which will be closed on
    Monday`, `closed until June 10`."""
    tokens = find_tokens(article)
    words = tokens.within(sentence_at(article, date.span.start))
    at = tokens.at(date.span.start)
    if not _ENDS.isdisjoint(tokens.lower[max(words.start, at - 2) : at]):
        return False
    opener = next((i for i in range(at - 1, words.start, -1) if tokens.lower[i] in _CLAUSES), words.start)
    if opener == words.start:
        return _VAGUE.isdisjoint(tokens.lower[words.start : at])
    return bool(wanted & stems(article, Span(tokens.starts[opener], date.span.end)))


_ENDS = frozenset(("until", "till", "through"))
_CLAUSES = frozenset("which who whose where when after before because while although with".split())
_VAGUE = frozenset(("weekend", "month", "week"))
"""`will vote next week, the mayor said on Monday`: another time for the event."""
_BOUNDS = frozenset(("from", "by"))
_PLANS = frozenset(("to", "will", "set", "due"))
_OPENING = 3
"""Paragraphs in which the headline's coming day is told."""


def _told(article: Article, span: Span) -> set[str]:
    tokens = find_tokens(article)
    words = tokens.within(span)
    return set(tokens.lower[words.start : words.stop])


def _is_coming(article: Article, date: DateMention) -> bool:
    return governing_tense(article, date.span) in ("future", "planned")


def _is_possessive(article: Article, date: DateMention) -> bool:
    """`Saturday's team`: of the Saturday that the story has told of."""
    tokens = find_tokens(article)
    return tokens.after(tokens.at(date.span.end - 1)) in ("'s", "’s")


def _is_past(article: Article, date: DateMention) -> bool:
    """Whether a day is told of as past: `beat Hale on Saturday`, `last Saturday`."""
    tokens = find_tokens(article)
    before = tokens.lower[tokens.at(date.span.start) - 1]
    return before == "last" or governing_tense(article, date.span) == "past"


def _is_same_event(article: Article, date: DateMention, other: DateMention, shared: int, wanted: int) -> bool:
    """Whether the story's day is of what the headline tells: enough words are the same, fewer where the two days look
    like a slip of the pen or stand behind one word, and nothing was only said on it."""
    if 2 * shared >= wanted and shared > 2:
        return True
    if _is_of_saying(article, other) or (_is_month(other) and _is_aside(article, other)):
        return False
    if _is_slip(date, other) and shared:
        return True
    return shared > 1 and 2 * shared >= wanted and (date.written is None) == (other.written is None)


def _is_slip(date: DateMention, other: DateMention) -> bool:
    """Whether two days of one month are a slip of the pen apart."""
    one, two = date.written, other.written
    return bool(one and two and one.month == two.month and is_digit_slip(str(one.day), str(two.day)))


def _is_aside(article: Article, date: DateMention) -> bool:
    """Whether a month stands in a relative clause or tells since when: `which stopped in March`, `since March`."""
    tokens = find_tokens(article)
    first = tokens.at(date.span.start)
    return not _ASIDES.isdisjoint(tokens.lower[max(0, first - 4) : first])


_ASIDES = frozenset("which who that since after before until from".split())


def _is_of_saying(article: Article, date: DateMention) -> bool:
    """Whether a day is that of a statement: `the operator said on Friday`."""
    tokens = find_tokens(article)
    first = tokens.at(date.span.start)
    return not SAYING.isdisjoint(tokens.lower[max(0, first - 4) : first])


SAYING = frozenset("said says told announced reported confirmed added warned declared".split())


def _names_a_day(date: DateMention) -> bool:
    return date.weekday_alone is not None or (date.written is not None and date.written.day is not None)


def _is_month(date: DateMention) -> bool:
    return date.written is not None and date.written.day is None


def _is_beside_it(article: Article, date: DateMention, other: DateMention) -> bool:
    """Whether a day of the story can be none of the headline's: too long ago, or the weekday of a statement."""
    is_other_kind = (date.weekday_alone is None) != (other.weekday_alone is None)
    return _is_long_ago(article, date, other) or (is_other_kind and _is_of_saying(article, other))


def _is_long_ago(article: Article, weekday: DateMention, date: DateMention) -> bool:
    """Whether a date lies too far from the story's day to be what a bare weekday means."""
    today = find_story_date(article)
    if weekday.weekday_alone is None or date.day is None or today is None:
        return False
    return abs((date.day - today.day).days) > _WEEKDAY_REACH


def _may_be_one(one: DateMention, other: DateMention) -> bool:
    """Whether two mentions may mean one day: the same day of a month, or a weekday and a date that falls on it."""
    if one.written and other.written:
        years = {one.written.year, other.written.year} - {None}
        if len(years) > 1:
            return False
        if _is_month(one) or _is_month(other):
            return one.written.month == other.written.month
        return (one.written.month, one.written.day) == (other.written.month, other.written.day)
    if _is_month(one) or _is_month(other):
        return False
    weekdays = {one.weekday, other.weekday}
    return len(weekdays) == 1 or None in weekdays
