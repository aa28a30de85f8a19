"""Football clubs with two endings in one story: Kendal Rovers, then Kendal Town."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.language.quotations import is_quoted
from newslint.language.tokens import CAPITALISED, find_tokens

_CLUBS_ALONE = frozenset("rovers wanderers athletic albion hotspur argyle united".split())
"""Endings that only clubs have."""
_ENDINGS = _CLUBS_ALONE | frozenset("town city county rangers wednesday".split())
_OF_TWO_CLUBS = frozenset(
    "manchester sheffield bristol dundee nottingham birmingham cambridge oxford carlisle newcastle stockport galway "
    "cork derry bradford bath hereford lincoln leeds hull norwich york stoke coventry exeter plymouth swansea cardiff "
    "newport northampton peterborough rotherham burton oldham wigan bolton blackburn charlton melbourne sydney "
    "brisbane adelaide perth wellington auckland western eastern northern southern central south north east west new "
    "real the salford ashton harrogate kidderminster bangor rugby maidstone wycombe tonbridge st atlanta minnesota "
    "kansas dc d.c. inverness ross forfar airdrie dunfermline".split()
)
"""Places with several clubs, now or in the past, and words that open many names."""
_INTO = frozenset("in of from near".split())
"""Before a town, which may be called Kendal Town as well."""
_MOST = 60
_UNREAD = (BlockKind.CODE, BlockKind.NOTE, BlockKind.CREDIT, BlockKind.BYLINE)


def clubs_with_two_endings(article: Article) -> Iterator[tuple[Span, Span]]:
    """The club names that occur once and contradict the form that the story uses otherwise, each with that form."""
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(_CLUBS_ALONE):
        return
    by_place: dict[str, dict[str, list[int]]] = {}
    for i in tokens.where_any(_ENDINGS)[:_MOST]:
        if i == 0 or tokens.kinds[i] != CAPITALISED or tokens.kinds[i - 1] != CAPITALISED:
            continue
        place = tokens.lower[i - 1]
        is_whole = i < 2 or (tokens.kinds[i - 2] != CAPITALISED and tokens.lower[i - 2] not in _INTO)
        is_whole = is_whole and tokens.kinds[i + 1 : i + 2] != [CAPITALISED]
        if is_whole and place not in _OF_TWO_CLUBS and tokens.starts[i] - tokens.ends[i - 1] == 1:
            by_place.setdefault(place, {}).setdefault(tokens.lower[i], []).append(i)
    for forms in by_place.values():
        if len(forms) != 2 or _CLUBS_ALONE.isdisjoint(forms):
            continue
        rare, usual = sorted(forms.values(), key=len)
        here, there = tokens.span(rare[0] - 1, rare[0]), tokens.span(usual[0] - 1, usual[0])
        if len(rare) > 1 or len(usual) < 2 or is_quoted(article, here):
            continue
        if article.block_at(here.start).kind not in _UNREAD:
            yield here, there
