"""captions/position-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.knowledge.number_words import ORDINALS, UNITS
from newslint.language.captions import Caption, find_captions
from newslint.language.people import find_people
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, PUNCTUATION, UPPER, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, rule

_SINGLE = frozenset(
    ("left", "right", "center", "far left", "far right", "front left", "front right", "back left", "back right")
) | {f"{place} {side}" for place in range(2, 7) for side in ("left", "right")}
_LIST = Pattern(r"(?:\bfrom (?:the )?(left|right)(?: to (?:right|left))?|\((?:L-R|L to R)\)|\bleft to right)[,:]? +", 2)
_NUMBERS = {word: int(value) for word, value in UNITS.items() if 2 <= value <= 10}
_SEVERAL_PICTURES = frozenset("combination combo collage composite top bottom clockwise photos pictures row".split())


@rule(severity="warning")
def position_mismatch(article: Article) -> Iterator[Finding]:
    """The positions in a caption do not fit the people it names.

    Two people cannot both be the one on the left, a row of names "from left" must have as many names as the caption
    counts people, and nobody is the sixth of four. Combined pictures and rows are left alone;
    so are lists in which something else than plain names stands.

    Wrong:
        Ana Cruz (L) and Ben Okri [[(L)]] shake hands in Manila, May 3, 2021. (Xinhua/Li An)
    Right:
        Ana Cruz (L) and Ben Okri (R) shake hands in Manila, May 3, 2021. (Xinhua/Li An)
    """
    for caption in find_captions(article):
        if caption.text is None:
            continue
        tokens = find_tokens(article)
        words = {tokens.lower[i] for i in tokens.within(caption.text)}
        if words & _SEVERAL_PICTURES:
            continue
        yield from _same_place_twice(article, caption)
        yield from _beyond_the_row(article, caption)
        if words & {"left", "l", "right"}:
            yield from _counted_row(article, caption.text)


def _same_place_twice(article: Article, caption: Caption) -> Iterator[Finding]:
    first: dict[tuple[int, str], Span] = {}
    for marker in caption.markers:
        if marker.place not in _SINGLE:
            continue
        sentence = sentence_at(article, marker.span.start)
        before = first.setdefault((sentence.start, marker.place), marker.span)
        if before != marker.span:
            yield Finding(
                f"two people are both marked as the one {_where(marker.place)}",
                marker.span,
                related=(Related("the other one", before),),
            )


def _where(place: str) -> str:
    if place[0].isdigit():
        return f"who is number {place.replace(' ', ' from the ')}"
    return "in the center" if place == "center" else f"on the {place}"


def _beyond_the_row(article: Article, caption: Caption) -> Iterator[Finding]:
    """`Pan Yulan (sixth from left) shows three apprentices`: four people, of whom nobody is the sixth.

    Only where the caption counts the others, and names nobody else and no groups."""
    tokens = find_tokens(article)
    if caption.text is None or len(caption.markers) != 1:
        return
    marker = caption.markers[0]
    place = next((number for word in marker.place.split() if (number := _ordinal(word))), None)
    inside = tokens.within(caption.text)
    words = [tokens.lower[i] for i in inside]
    if place is None or not _MANY.isdisjoint(words):
        return
    counts = [i for i in inside if tokens.lower[i] in _NUMBERS]
    counted = [i for i in counts if not _PEOPLE.isdisjoint(tokens.lower[i + 1 : i + 4])]
    if len(counted) != 1:
        return
    named = {person.surname for person in find_people(article) if caption.text.contains(person.span)}
    people = _NUMBERS[tokens.lower[counted[0]]] + max(1, len(named))
    if place > people:
        yield Finding(
            f"the caption has {people} people, so nobody is number {place}",
            marker.span,
            related=(Related("the others are counted here", tokens.span(counted[0], counted[0])),),
        )


def _ordinal(word: str) -> int | None:
    """`sixth`, or the number of `6th`, which is a token of its own."""
    return int(word) if word.isdecimal() and len(word) == 1 else _ORDINALS.get(word)


_ORDINALS = {word: int(value) for word, value in ORDINALS.items() if 2 <= value <= 8}
_PEOPLE = frozenset(
    "people apprentices students pupils children girls boys women men workers colleagues visitors villagers players "
    "dancers singers officials guests teachers nurses doctors farmers volunteers members winners brothers sisters "
    "sons daughters friends teammates trainees soldiers officers musicians tourists residents leaders ministers "
    "researchers engineers technicians scientists astronauts athletes runners guides".split()
)
_MANY = frozenset("others other crowd group several some many dozens family families delegation team".split())


def _counted_row(article: Article, text: Span) -> Iterator[Finding]:
    """`The four winners, from left, Ana Cruz, Ben Okri and Li An`: four people, three names."""
    words = article.words(text)
    match = _LIST.search(words)
    if match is None:
        return
    tokens = find_tokens(article)
    row = sentence_at(article, text.start + match.end())
    begin = tokens.at(text.start + match.end())
    if tokens.lower[begin] in _NUMBERS and tokens.lower[begin + 2 : begin + 3] == [","]:
        begin += 3  # from left, four winners, Ana Cruz, ...
    names = _names(article, Span(tokens.starts[begin], min(row.end, text.end)))
    opening = tokens.within(Span(max(text.start, row.start), tokens.starts[begin]))
    counts = [i for i in opening if tokens.lower[i] in _NUMBERS]
    if len(names) < 2 or len(counts) != 1:
        return
    counted = _NUMBERS[tokens.lower[counts[0]]]
    if counted != len(names):
        yield Finding(
            f"the caption counts {tokens.lower[counts[0]]} people but names {len(names)}",
            Span(names[0].start, names[-1].end),
            related=(Related("counted here", tokens.span(counts[0], counts[0])),),
        )


def _names(article: Article, span: Span) -> list[Span]:
    """The names of a row that holds nothing but names, commas and one `and`; else nothing."""
    tokens = find_tokens(article)
    names: list[Span] = []
    first = None
    last_was_and = False
    inside = list(tokens.within(span))
    for i in [*inside, None]:
        if i is not None and tokens.kinds[i] in (CAPITALISED, UPPER):
            first = i if first is None else first
            continue
        if first is not None:
            end = (i if i is not None else inside[-1] + 1) - 1
            if end == first:
                return []
            names.append(tokens.span(first, end))
            first = None
            if last_was_and:
                return names
        if i is None:
            break
        if tokens.lower[i] == "and":
            last_was_and = True
        elif tokens.kinds[i] != PUNCTUATION or tokens.lower[i] != ",":
            return []
    return []
