"""When a thing was made, told apart from the century it is said to be of: `an 18th-century mill`, then `The mill was
built in 1867`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.centuries import BUILDINGS, Century
from newslint.language.dates import DateMention
from newslint.language.sentences import sentence_at, sentence_near
from newslint.language.tokens import BREAK, WORD, Tokens, find_tokens

_MADE = frozenset("built erected constructed completed carved painted woven".split())
_THINGS = BUILDINGS | frozenset(
    "ship wreck boat shed statue altar painting tapestry clock bell organ well pump canal lock quay harbour gate wall "
    "stable station school hospital hotel shop pavilion pier dam aqueduct monument memorial tomb fountain".split()
)
_DATES_FROM = frozenset("dates dated dating".split())
_PARTS = frozenset("has have had with whose new second original previous former first old next replica".split())
_OTHERS = frozenset("site replaced replacing replaces ruins instead where stood".split())
_LEAD = 600
"""Code points within which the thing that the story is about is named, so that `the stone building` is it."""
FARTHEST = 12_000
"""Code points between a century and the year of the same thing."""


def made_again(
    article: Article, centuries: tuple[Century, ...], mentions: list[DateMention], starts: list[int]
) -> Iterator[tuple[Century, DateMention]]:
    """The centuries of things, each with the only year in which the story says elsewhere that the thing was made."""
    tokens = find_tokens(article)
    made: dict[int, DateMention | None] = {}
    for century in centuries:
        noun = _noun(tokens, century)
        if not noun:
            continue
        near = Span(century.span.start - FARTHEST, century.span.end + FARTHEST)
        words = tokens.within(sentence_at(article, century.span.start))
        around = tokens.within(sentence_near(article, century.span))
        if not _OTHERS.isdisjoint(tokens.lower[around.start : around.stop]):
            continue
        nouns = (noun, "building", "structure") if century.span.start < _LEAD else (noun,)
        places = tokens.where(*nouns)
        start = bisect_right(places, near.start, key=tokens.starts.__getitem__)
        stop = bisect_left(places, near.end, key=tokens.starts.__getitem__)
        found = []
        for i in places[start:stop]:
            if i in words or (tokens.lower[i] != noun and "the" not in tokens.lower[i - 3 : i]):
                continue
            if i not in made:
                made[i] = _made(article, tokens, i, mentions, starts)
            if mention := made[i]:
                found.append(mention)
        if not found and _is_subject(tokens, century, noun, words):
            found = _it_was_made(article, tokens, words.stop, mentions, starts)
        if len({mention.first for mention in found}) == 1:
            yield century, found[0]


def _noun(tokens: Tokens, century: Century) -> str:
    """The thing that a century is said of: `an 18th-century stone mill`, `The mill dates from the 18th century`."""
    at = tokens.at(century.span.end - 1) + 1
    if tokens.kinds[at - 1 : at] != [BREAK]:
        run = []
        for i in range(at, min(at + 4, len(tokens))):
            if tokens.kinds[i] != WORD or tokens.lower[i] in FUNCTION_WORDS:
                break
            run.append(tokens.lower[i])
        things = [word for word in run if word in _THINGS]
        if things:
            return things[-1]
    first = tokens.at(century.span.start)
    before = tokens.lower[max(0, first - 7) : first]
    verb = next((k for k, word in enumerate(before) if word in _DATES_FROM), -1)
    if verb > 0 and not {"from", "to"}.isdisjoint(before[verb:]) and before[verb - 1] in _THINGS:
        return before[verb - 1]
    return ""


def _made(
    article: Article, tokens: Tokens, at: int, mentions: list[DateMention], starts: list[int]
) -> DateMention | None:
    """The year in which the thing at token `at` was made: `the mill was built in 1867`, `the mill, built in 1867,`,
    `Built in 1867, the mill`, `A merchant ship on the floor of the bay was built in 1487`."""
    sentence = sentence_at(article, tokens.starts[at])
    words = tokens.within(sentence)
    if not _PARTS.isdisjoint(tokens.lower[max(words.start, at - 4) : at]):
        return None
    following = bisect_left(starts, tokens.ends[at])
    if following < len(mentions) and sentence.contains(mentions[following].span):
        mention = mentions[following]
        between = tokens.lower[at + 1 : tokens.at(mention.span.start)]
        if _tells_making(between, opens=at - words.start < 4):
            return mention
    if following and sentence.contains(mentions[following - 1].span):
        mention = mentions[following - 1]
        last = tokens.at(mention.span.end - 1)
        opening = tokens.lower[words.start : tokens.at(mention.span.start)]
        if (
            len(opening) == 2
            and opening[0] in _MADE
            and tokens.lower[last + 1 : last + 3] in ([",", "the"], [",", "this"])
        ):
            return mention if at - last <= 5 else None
    return None


def _tells_making(between: list[str], *, opens: bool) -> bool:
    """Whether the words from a thing to a year say that it was made then."""
    if not between or between[-1] != "in" or len(between) > (16 if opens else 9):
        return False
    verb = next((k for k, word in enumerate(between) if word in _MADE or between[k : k + 2] == ["put", "up"]), -1)
    if verb < 0 or not _AFTER_VERB.issuperset(between[verb + 1 :]):
        return False
    before = between[:verb]
    if before in ([","], []):
        return True
    is_passive = before[-1] in ("was", "were") or before[-2:] == ["was", "first"]
    plain = before[:-1]
    if plain in ([], [","], [",", "which"], ["which"]):
        return is_passive
    return is_passive and opens and _VERBS.isdisjoint(plain)


_AFTER_VERB = frozenset("in up and opened erected completed here there".split())
_VERBS = frozenset("is are was were has had have been will would that which who whose when said and but".split())


def _is_subject(tokens: Tokens, century: Century, noun: str, words: range) -> bool:
    """Whether the thing of a century is what its sentence is about: `The bridge dates from the 16th century`, `It is an
    18th-century bridge`."""
    first = tokens.at(century.span.start)
    opening = tokens.lower[words.start : first]
    if noun in opening:
        return len(opening) <= 9
    return opening[:2] == ["it", "is"] or (opening[:1] == ["the"] and len(opening) == 1)


def _it_was_made(
    article: Article, tokens: Tokens, stop: int, mentions: list[DateMention], starts: list[int]
) -> list[DateMention]:
    """`It was built in 1710`, as the next sentence says it."""
    if tokens.lower[stop : stop + 2] != ["it", "was"] or tokens.lower[stop + 2 : stop + 3] == []:
        return []
    if tokens.lower[stop + 2] not in _MADE or tokens.lower[stop + 3 : stop + 4] != ["in"]:
        return []
    at = bisect_left(starts, tokens.starts[stop + 3])
    if at < len(mentions) and tokens.at(mentions[at].span.start) == stop + 4:
        return [mentions[at]]
    return []
