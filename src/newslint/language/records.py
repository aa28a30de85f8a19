"""Records of sport: how many games a team played, and how many of them it won, lost and drew."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.figures import figures_by_sentence
from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import Tokens, find_tokens

_GAMES = frozenset("game match fixture bout fight outing tie contest start".split())
_WON = frozenset("won win wins winning".split())
_LOST = frozenset("lost lose loses losing".split())
_DREW = frozenset("drew drawn draw draws drawing tied tie tying".split())
_FATES = {
    **dict.fromkeys(_WON, "won"),
    **dict.fromkeys(_LOST, "lost"),
    **dict.fromkeys(_DREW, "drawn"),
}
_TOLD = frozenset({*_FATES, "victories", "defeats", "losses"})
_NOUNS = {
    "win": "won", "victory": "won", "loss": "lost", "defeat": "lost", "draw": "drawn", "tie": "drawn",
    "stalemate": "drawn",
}  # fmt: skip
_UNPLAYED = frozenset("washed abandoned rained postponed no-result".split())
_OTHER_GAMES = frozenset(
    "home away road there since straight successive consecutive row previous once next remaining last past "
    "behind".split()
)
"""Words by which two figures of one sentence may be of other games."""


class Record(NamedTuple):
    """How many games there were, and how many had each end; `is_whole` says that all ends they can have are told."""

    span: Span
    games: Quantity
    parts: tuple[Quantity, ...]
    is_whole: bool


@once
def find_records(article: Article) -> tuple[Record, ...]:
    """The records of an article, in order: `won eight of their ten matches, lost one and had one washed out`, `played
    20, winning 12, losing five and drawing three`, `19 games: 14 wins, two draws and three defeats`."""
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(_TOLD):
        return ()
    found = []
    for sentence, inside, _ in figures_by_sentence(article):
        if 3 <= len(inside) <= 6 and (record := _record(tokens, inside)):
            words = _words_about(tokens, record, tokens.within(sentence))
            wholes = sum(tokens.lower[q.last + 1 : q.last + 2] == ["of"] for q in inside)
            if wholes < 2 and _OTHER_GAMES.isdisjoint(words):
                found.append(record)
    return tuple(found)


def _words_about(tokens: Tokens, record: Record, sentence: range) -> list[str]:
    """The words of a record's sentence, up to where another clause begins behind its last figure."""
    last = max(record.games.last, *(part.last for part in record.parts))
    games = record.games.first
    stop = next((i for i in range(last, sentence.stop - 1) if tokens.lower[i : i + 2] in _GO_ON), sentence.stop)
    is_last = tokens.lower[games - 2 : games] in _LAST
    return tokens.lower[sentence.start : games - is_last] + tokens.lower[games:stop]


_LAST = (["their", "last"], ["its", "last"], ["their", "past"], ["the", "last"])
_GO_ON = ([",", "and"], [",", "but"], [",", "while"])


def _record(tokens: Tokens, inside: list[Quantity]) -> Record | None:
    games: Quantity | None = None
    ends: dict[str, Quantity] = {}
    for quantity in inside:
        if quantity.kind is not Kind.COUNT or quantity.is_approximate or quantity.ends or quantity.unit:
            return None
        end = _end(tokens, quantity)
        is_played = (quantity.noun in _GAMES and end == "") or tokens.lower[quantity.first - 1] == "played"
        if is_played and games is None:
            games = quantity
        elif not end or end in ends or is_played:
            return None
        else:
            ends[end] = quantity
    if games is None or len(ends) < 2 or not {"won", "lost"} & set(ends):
        return None
    parts = tuple(ends.values())
    span = tokens.span(min(q.first for q in parts), max(max(q.last, q.noun_at) for q in parts))
    told = set(tokens.lower[max(0, games.first - 4) : games.noun_at + 5])
    is_unbeaten = set(ends) == {"won", "drawn"} and not _UNBEATEN.isdisjoint(told)
    is_winless = set(ends) == {"lost", "drawn"} and not _WINLESS.isdisjoint(told)
    return Record(span, games, parts, is_unbeaten or is_winless or ({"won", "lost"} <= set(ends) and len(ends) > 2))


_UNBEATEN = frozenset("unbeaten undefeated defeat defeated loss losing".split())
_WINLESS = frozenset("winless win winning victory".split())


def _end(tokens: Tokens, quantity: Quantity) -> str:
    """How the games ended that a figure counts; empty where it tells none."""
    if quantity.noun in _NOUNS and not quantity.modifiers:
        return _NOUNS[quantity.noun]
    before = tokens.lower[quantity.first - 1]
    if before in _FATES:
        return _FATES[before]
    following = tokens.lower[quantity.last + 1 : quantity.last + 4]
    return "" if _UNPLAYED.isdisjoint(following) else "unplayed"
