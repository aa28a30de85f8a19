"""The event that a story opens with, told on another day further down: `rammed a lorry on Monday`, then `the accident
on Sunday`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span
from newslint.language.datelines import find_dateline
from newslint.language.dates import DateMention, dates_within
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, QUOTE, UPPER, WORD, Tokens, find_tokens

_KINDS = (
    ("rammed crashed collided overturned plunged derailed capsized sank skidded veered slammed ploughed plowed toppled "
     "struck hit flipped burst grounded",
     "accident crash collision derailment mishap sinking capsizing disaster tragedy grounding"),
    ("struck hit shook rattled jolted", "earthquake quake tremor temblor"),
    ("struck hit buried swept engulfed", "landslide mudslide avalanche flood floods"),
    ("broke gutted destroyed burned burnt ripped tore swept damaged", "fire blaze"),
    ("attacked exploded shot stabbed detonated bombed raided robbed stormed killed blew opened stole",
     "attack shooting blast explosion bombing raid robbery stabbing heist assault"),
    ("collapsed crumbled caved", "collapse"),
    ("voted approved rejected passed backed", "vote"),
    ("signed", "deal agreement accord treaty pact contract memorandum protocol signing"),
    ("beat defeated drew won lost edged thrashed routed", "match game win victory defeat"),
    ("sentenced convicted acquitted jailed fined", "verdict sentencing conviction"),
    ("died", "death"),
    ("closed shut", "closure"),
    ("opened reopened inaugurated unveiled", "opening inauguration unveiling"),
    ("rescued", "rescue"),
    ("resigned", "resignation"),
)  # fmt: skip
"""What a story opens with: the verbs that tell it, and the nouns that mean it again."""

_TELLING = {verb: k for k, (verbs, _) in reversed(list(enumerate(_KINDS))) for verb in verbs.split()}
_NAMING = {noun: k for k, (_, nouns) in enumerate(_KINDS) for noun in nouns.split()}
_TOLD = frozenset(_TELLING) | frozenset(_NAMING)
_NOUNS = tuple(frozenset(nouns.split()) for _, nouns in _KINDS)
_VERBS = tuple(frozenset(verbs.split()) for verbs, _ in _KINDS)
_LOOSE_VERBS = frozenset("voted approved rejected passed backed beat defeated drew won lost opened killed".split())
"""Verbs that tell of several deeds in one story; only their nouns mean the first again."""

_SAYING = frozenset(
    "said says told announced reported added confirmed statement warned tweeted wrote published according".split()
)
_BETWEEN = frozenset(
    "on early late in the hours of at about around shortly just before after midnight noon dawn a.m a.m. p.m p.m. am "
    "pm . : which , that took place happened occurred was held came morning afternoon evening night".split()
)
"""What may stand between an event's noun and its day: `the accident, which took place at 3 a.m. on Sunday`."""

_AHEAD = frozenset(
    "will would planned scheduled expected upcoming postponed rescheduled again later next separate similar".split()
)
_ELSE = _AHEAD | frozenset(
    "another second third previous earlier last first follow-up ahead until final original annual weekly monthly other "
    "two three both several".split()
)
"""Words before a day, and around it, that tell of another event, or of one to come."""

_CRASH, _QUAKE, _SLIDE, _COLLAPSE, _SIGNING = (
    _TELLING[verb] for verb in ("rammed", "shook", "buried", "collapsed", "signed")
)
_SAME_DEED = _VERBS[_CRASH] | _VERBS[_QUAKE] | _VERBS[_SLIDE] | _VERBS[_COLLAPSE] | {"broke", "sentenced", "jailed"}
"""Verbs of one blow, which one story tells in several words."""

_ARTICLES = frozenset({"a", "an", "another", "one", "any", "each", "every", "no", "similar"})
_FURTHEST = datetime.timedelta(7)
"""Between the days of two tellings of one event."""
_LONGEST = 12
"""Tokens before a day in which an event's noun stands, or a word that tells of another."""
_REACH = 9
"""Tokens before a day in which an event's verb stands."""
_MOST = 60
"""Days further down that are looked at."""
_CLAUSES = frozenset(
    {",", ";", ":", "that", "which", "before", "after", "until", "since", "for", "by", "to", "and", "but"}
)


class Retold(NamedTuple):
    """The day of a retelling, the day told first, and the word that means the event."""

    mention: DateMention
    first: DateMention
    what: str


def retold(article: Article) -> Iterator[Retold]:
    """The retellings of the lead's event with another day than the lead, or the first telling that has one."""
    opening = next(iter(article.of_kind(BlockKind.PARAGRAPH)), None)
    if opening is None:
        return
    tokens = find_tokens(article)
    first_words = tokens.within(opening.span)
    if _TOLD.isdisjoint(tokens.lower[first_words.start : first_words.stop]):
        return
    lead = _lead_day(article, tokens, opening)
    told = tokens.within(sentence_at(article, lead.span.start) if lead else opening.span)
    words = frozenset(tokens.lower[told.start : told.stop])
    if lead is not None and words.isdisjoint(_TELLING):
        lead = None
    kinds = {_TELLING[word] for word in words if word in _TELLING}
    kinds |= {_NAMING[word] for word in words if word in _NAMING}
    if not kinds:
        return
    days = _later_days(article, opening)
    if lead is not None:
        days = [one for one in days if not _is_one_day(one, lead)]
    if len(days) < (1 if lead else 2):
        return
    nouns = frozenset(noun for kind in kinds for noun in _NOUNS[kind])
    verbs = frozenset(verb for kind in kinds for verb in _VERBS[kind] if verb in words or verb in _SAME_DEED)
    verbs -= _LOOSE_VERBS
    found: list[tuple[DateMention, str]] = []
    for mention in days:
        what = _meaning(article, tokens, mention, nouns, verbs, words)
        if what and not (what in nouns and _is_of_others(tokens, what, told.stop)) and _is_own(article, mention):
            found.append((mention, what))
    first = lead or (found[0][0] if found else None)
    others = [(mention, what) for mention, what in found if first and not _is_one_day(mention, first)]
    if first is not None and others and all(_is_one_day(mention, others[0][0]) for mention, _ in others):
        yield Retold(others[0][0], first, others[0][1])


def _is_own(article: Article, mention: DateMention) -> bool:
    """Whether a day stands in the story's own words."""
    return article.block_at(mention.span.start).kind is BlockKind.PARAGRAPH and not is_quoted(article, mention.span)


def _is_one_day(one: DateMention, other: DateMention) -> bool:
    if one.weekday_alone is not None and other.weekday_alone is not None:
        return one.weekday_alone == other.weekday_alone
    return one.day == other.day or one.day is None or other.day is None or abs(one.day - other.day) > _FURTHEST


def _lead_day(article: Article, tokens: Tokens, opening: Block) -> DateMention | None:
    """The only day of the first paragraph that is not that of a statement."""
    dateline = find_dateline(article)
    start = dateline.span.end if dateline and opening.span.contains(dateline.span) else opening.span.start
    told = dates_within(article, Span(start, opening.span.end))
    days = [one for one in told if one.day is not None and one.relative is None]
    days = [one for one in days if not _is_of_saying(tokens, one, opening)]
    return days[0] if len(days) == 1 else None


def _is_of_saying(tokens: Tokens, mention: DateMention, opening: Block) -> bool:
    first, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
    start = tokens.within(opening.span).start
    if not _SAYING.isdisjoint(tokens.lower[max(start, first - 3) : first]):
        return True
    return any(one.endswith("said") or one in _SAYING for one in tokens.lower[last + 1 : last + 2])


def _is_of_others(tokens: Tokens, noun: str, start: int) -> bool:
    """Whether the story tells further down of an event of this name that it has not told of: `an accident at`."""
    if tokens.has(noun + "s", noun + "es") and noun not in _NOUNS[_CRASH]:
        return True
    return any(i > start and not _ARTICLES.isdisjoint(tokens.lower[max(0, i - 3) : i]) for i in tokens.where(noun))


def _later_days(article: Article, opening: Block) -> list[DateMention]:
    """The days below the first paragraph."""
    below = dates_within(article, Span(opening.span.end, len(article.text)))
    return [one for one in below[:_MOST] if one.relative is None and one.alone is None and one.day is not None]


def _meaning(
    article: Article,
    tokens: Tokens,
    mention: DateMention,
    nouns: frozenset[str],
    verbs: frozenset[str],
    words: frozenset[str],
) -> str:
    """The noun or verb by which the words around a day mean the lead's event; empty where they do not."""
    sentence = tokens.within(sentence_at(article, mention.span.start))
    first, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
    before = tokens.lower[max(sentence.start, first - _LONGEST) : first]
    if not _ELSE.isdisjoint(before) or not _AHEAD.isdisjoint(
        _clause(tokens.lower[last + 1 : min(sentence.stop, last + 6)])
    ):
        return ""
    if QUOTE in tokens.kinds[max(sentence.start, first - _LONGEST) : first]:
        return ""
    is_owner = tokens.lower[last + 1 : last + 2] in (["'s"], ["’s"])
    if is_owner or (mention.written is not None and before[-1:] == ["the"]):
        return _named_behind(tokens, last + 2 if is_owner else last + 1, sentence, nouns, words)
    i = first - 1
    while i > max(sentence.start, first - _LONGEST) and (tokens.lower[i] in _BETWEEN or tokens.kinds[i] == NUMBER):
        i -= 1
    if i >= sentence.start and tokens.lower[i] in nouns:
        is_meant = _is_definite(tokens, i, sentence, words) and _is_plain(tokens, last, sentence)
        return tokens.lower[i] if is_meant else ""
    return _retelling_verb(tokens, first, last, sentence, verbs, words | nouns)


def _clause(words: list[str]) -> list[str]:
    return words[: words.index(",")] if "," in words else words


def _named_behind(tokens: Tokens, at: int, sentence: range, nouns: frozenset[str], words: frozenset[str]) -> str:
    """The event's noun behind its day: `Sunday's bus accident`, `the May 3 deal`, `Wednesday's council meeting`."""
    for i in range(at, min(at + 2, sentence.stop)):
        word = tokens.lower[i]
        if word in nouns or (word == "meeting" and "vote" in nouns and i > at):
            return word if _is_plain(tokens, i, sentence) and not _is_of_row(tokens, i) else ""
        if word not in words:
            return ""
    return ""


def _is_of_row(tokens: Tokens, noun: int) -> bool:
    """Whether an event is told as one more: `Monday's explosion, the second in a month`."""
    return tokens.lower[noun + 1 : noun + 3] == [",", "the"] and not _ELSE.isdisjoint(tokens.lower[noun + 3 : noun + 4])


def _is_definite(tokens: Tokens, noun: int, sentence: range, words: frozenset[str]) -> bool:
    """`the accident`, `the bus accident`, `the council's vote`: nothing before the noun that the lead does not have."""
    for i in range(noun - 1, max(sentence.start - 1, noun - 4), -1):
        if tokens.lower[i] in ("the", "this"):
            return True
        if tokens.lower[i] not in words and tokens.lower[i] not in ("'s", "’s"):
            return False
    return False


def _is_plain(tokens: Tokens, i: int, sentence: range) -> bool:
    """Whether nothing behind token `i` says which other event is meant: `the vote on Wednesday in the Senate`."""
    return i + 1 >= sentence.stop or tokens.lower[i + 1] not in _WHICH


_WHICH = frozenset("in at of near between against on outside by".split())


def _retelling_verb(
    tokens: Tokens, first: int, last: int, sentence: range, verbs: frozenset[str], words: frozenset[str]
) -> str:
    """The lead's verb shortly before a day, or after one that opens its clause, of a subject that the lead has: `when
    the bus rammed the lorry early on Sunday`, `on Sunday the bus hit it`."""
    opens = tokens.lower[first - 1] == "on" and (first - 1 == sentence.start or tokens.lower[first - 2] in (",", "and"))
    reach = (
        range(last + 2, min(sentence.stop, last + _NEAR))
        if opens
        else range(first - 1, max(sentence.start, first - _REACH), -1)
    )
    for i in reach:
        word = tokens.lower[i]
        if word == "since" and i in (first - 1, first - 2) and tokens.lower[i - 1] in ("closed", "shut"):
            continue
        if tokens.kinds[i] == BREAK or (word in _CLAUSES and tokens.kinds[i - 1] != NUMBER):
            return ""
        if word == "broke" and tokens.lower[i + 1] != "out":
            return ""
        if word in verbs:
            return word if _is_known(tokens, i, sentence, words) else ""
        if word in ("died", "killed") and _are_the_dead(tokens, i, words):
            return word
    return ""


_NEAR = 6


def _are_the_dead(tokens: Tokens, verb: int, words: frozenset[str]) -> bool:
    """`those who died on Sunday`, `All eleven were killed on Sunday`."""
    if words.isdisjoint(("killed", "died", "dead")):
        return False
    before = tokens.lower[max(0, verb - 4) : verb]
    return "those" in before or ("all" in before and before[-1:] == ["were"])


def _is_known(tokens: Tokens, verb: int, sentence: range, words: frozenset[str]) -> bool:
    """Whether the subject of a verb, or what was signed, is one of the lead."""
    noun = verb - 1
    while noun > sentence.start and tokens.lower[noun] in _BEFORE_VERBS:
        noun -= 1
    if noun < sentence.start:
        return False
    if tokens.lower[verb] == "signed" and not _NOUNS[_SIGNING].isdisjoint(tokens.lower[verb : verb + 4]):
        return "the" in tokens.lower[verb : verb + 3]
    if tokens.lower[noun] in ("he", "she"):
        return tokens.lower[verb] in _ONCE
    if tokens.kinds[noun] in (CAPITALISED, UPPER):
        return tokens.lower[noun] in words
    is_definite = "the" in tokens.lower[max(sentence.start, noun - 3) : noun]
    return is_definite and tokens.kinds[noun] == WORD and tokens.lower[noun] in words


_BEFORE_VERBS = frozenset("was were had has have been who which that , also".split())
_ONCE = frozenset("died resigned sentenced convicted acquitted jailed".split())
