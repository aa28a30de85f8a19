"""Which quotations of a story are one and the same, in the same words or in nearly the same."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.given_names import common_surnames, given_names
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.attribution import Attribution, find_attributions
from newslint.language.persons import find_persons
from newslint.language.quotations import Quotation, find_quotations
from newslint.language.repetition import Change, Passage, find_changes, read_passage
from newslint.language.slips import is_slip
from newslint.language.tokens import CAPITALISED, find_tokens

FEWEST_WORDS = 4
_FEWEST_SHARED = FEWEST_WORDS - 1
"""Words that two quotations must have in common."""
_LONG = 3
"""Letters of the words by which quotations are compared: two of them must stand at one distance in both."""
_APART = 1 << 40
"""What parts the places in one quotation from those in the next, where both are one number."""
_HOLDERS = 8
"""How many quotations are kept for one word."""
_SLACK = 2
"""How many words, and half of the shorter quotation's, the longer may have more within the same words."""
_AGAIN = frozenset("again repeated repeating repeats sentence phrase line words motto slogan refrain".split())
"""Words before a quotation that say that it was said before."""
_AGAIN_REACH = 8


class Alike(NamedTuple):
    """Two quotations, the shorter as a cut of the longer; `changes` are its other words, none where it is exact."""

    shorter: Quotation
    longer: Quotation
    words: int
    changes: tuple[Change, ...]


@once
def alike_quotations(article: Article) -> tuple[Alike, ...]:
    """The pairs of quotations, from different paragraphs, of which one repeats the other or a part of it."""
    quotations = [quotation for quotation in find_quotations(article) if quotation.level == 1]
    if len(quotations) < 2:
        return ()
    passages = [read_passage(article, quotation.span) for quotation in quotations]
    holders: dict[str, list[int]] = {}
    found: list[Alike] = []
    for i, passage in enumerate(passages):
        words = passage.words
        distances: list[int] = []
        for at, word in enumerate(words):
            if len(word) >= _LONG:
                held = holders.setdefault(word, [])
                distances += [place - at for place in held]
                if len(held) < _HOLDERS:
                    held.append(i * _APART + at)
        tried: set[int] = set()
        for other, distance, shared in _most_common(distances):
            size = min(len(words), len(passages[other].words))
            if other in tried or len(tried) >= 3 or size < FEWEST_WORDS or shared < max(2, size // 4):
                continue
            tried.add(other)
            if article.block_at(passages[other].span.start) == article.block_at(passage.span.start):
                continue
            pair = _compare(passages, other, i, distance)
            if pair is not None:
                shorter, longer, count, changes = pair
                found.append(Alike(quotations[shorter], quotations[longer], count, changes))
    return tuple(found)


def _most_common(distances: list[int]) -> list[tuple[int, int, int]]:
    """The commonest of the distances that more than one word has: in which quotation, how far, how many words."""
    if len(set(distances)) == len(distances):
        return []
    counts = Counter(distances)
    several = [(count, distance) for distance, count in counts.items() if count > 1]
    several.sort(key=lambda counted: counted[0], reverse=True)
    common: list[tuple[int, int, int]] = []
    for count, place in several[:_HOLDERS]:
        other = (place + _APART // 2) // _APART
        common.append((other, place - other * _APART, count))
    return common


def _compare(
    passages: list[Passage], first: int, second: int, offset: int
) -> tuple[int, int, int, tuple[Change, ...]] | None:
    """The shorter quotation, the longer one, how many words they share, and how the shorter departs from it."""
    shorter, longer, shift = second, first, offset
    if len(passages[first].words) < len(passages[second].words):
        shorter, longer, shift = first, second, -offset
    short, long = passages[shorter], passages[longer]
    slack = _SLACK + len(short.words) // 2
    start = max(0, shift - slack)
    end = min(len(long.words), shift + len(short.words) + slack)
    window = Passage(long.span, long.words[start:end], long.tokens[start:end])
    common = frozenset(window.words)
    if len([word for word in short.words if word in common]) < _FEWEST_SHARED:
        return None
    changes = find_changes(window, short)
    shared = len(short.words) - sum(len(change.second) for change in changes)
    kept = tuple(change for change in changes if not _is_cut(change, window, short))
    if shared < _FEWEST_SHARED:
        return None
    return shorter, longer, shared, kept


def _is_cut(change: Change, window: Passage, short: Passage) -> bool:
    """Whether a difference is but the place where the quotation was cut from the longer one."""
    if not change.second:
        return change.first[0] == window.tokens[0] or change.first[-1] == window.tokens[-1]
    at_start = change.second[0] == short.tokens[0]
    at_end = change.second[-1] == short.tokens[-1]
    return (at_start or at_end) and not change.first


def is_same_speaker(article: Article, pair: Alike) -> bool | None:
    """Whether two quotations are given to one person; None where either names nobody for sure."""
    said = attribution_of(article)
    one, other = said[pair.shorter], said[pair.longer]
    if one.passed_on or other.passed_on or _is_taken_over(article, one) or _is_taken_over(article, other):
        return None
    first, second = one.speaker, other.speaker
    if first is None or second is None:
        return None
    people = _person_of(article)
    if first.key == second.key:
        return True
    mine, yours = people.get(first.span), people.get(second.span)
    return None if mine is None or yours is None else mine == yours


def are_two_names(article: Article, pair: Alike) -> bool:
    """Whether two quotations are given, each in its own paragraph, to two who share no name, introduced or not."""
    said = attribution_of(article)
    one, other = said[pair.shorter], said[pair.longer]
    if one.passed_on or other.passed_on or _is_taken_over(article, one) or _is_taken_over(article, other):
        return False
    left, right = _speaker_names(article, one), _speaker_names(article, other)
    return bool(left and right) and not any(a == b or is_slip(a, b) for a in left for b in right)


def _speaker_names(article: Article, attribution: Attribution) -> list[str]:
    """The speaker's names in lower case: also one that is not introduced, as of `says Tasha, “...”`; none if unsure."""
    if attribution.speaker is not None:
        return [part.lower() for part in attribution.speaker.parts]
    tokens, outer = find_tokens(article), attribution.quotation.outer
    before, after = tokens.at(outer.start) - 1, tokens.at(outer.end - 1) + 1
    while before > 1 and tokens.lower[before] in (",", ":", "and", "that"):
        before -= 1
    for name, verb in ((before, before - 1), (before - 1, before), (after + 1, after), (after, after + 1)):
        if not (min(name, verb) > 0 and max(name, verb) < len(tokens) and tokens.lower[verb] in SPEECH_VERBS):
            continue
        word = tokens.lower[name]
        if tokens.kinds[name] == CAPITALISED and (word in given_names() or word in common_surnames()):
            return [word]
    return []


def is_said_again(article: Article, pair: Alike) -> bool:
    """Whether the later of the two is announced as words that were said before."""
    tokens = find_tokens(article)
    start = max(pair.shorter.outer.start, pair.longer.outer.start)
    first = max(tokens.at(start) - _AGAIN_REACH, tokens.at(article.block_at(start).span.start))
    said = range(first, tokens.at(start))
    return any(tokens.lower[i] in _AGAIN and tokens.lower[i - 1 : i + 1] != ["then", "again"] for i in said)


def _is_taken_over(article: Article, attribution: Attribution) -> bool:
    """Whether a speaker is only taken over from another paragraph."""
    if not attribution.is_continued or attribution.speaker is None:
        return attribution.is_continued
    block = article.block_at(attribution.quotation.span.start)
    return not block.span.contains(attribution.speaker.span)


@once
def attribution_of(article: Article) -> dict[Quotation, Attribution]:
    return {attribution.quotation: attribution for attribution in find_attributions(article)}


@once
def _person_of(article: Article) -> dict[Span, int]:
    """Which person of the story a mention names, for people who are named in full somewhere."""
    return {
        mention.span: i
        for i, person in enumerate(find_persons(article))
        if any(mention.is_full for mention in person.mentions)
        for mention in person.mentions
    }
