"""quotes/drift."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import BLOCK_BREAK, Article, BlockKind
from newslint.checks.quotes._alike import Alike, alike_quotations, are_two_names, is_said_again, is_same_speaker
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.repetition import Change, say_changes
from newslint.language.tokens import NUMBER, UPPER, find_tokens
from newslint.rules import Finding, Related, rule

FEWEST_SHARED = 5
SHARE = 0.72
"""Share of the shorter quotation's words that both must have in one order."""
SHARE_AT_EDGE = 0.84
"""The same where they begin or end on other things: two sentences of one speech may begin alike."""
SHARE_OF_TELLING = 0.5
"""The same where they share three telling words: what is rare is seldom said twice. Also where the later is announced
as words that were said before."""
SHARE_OF_TWO_TELLING = 0.6
"""The same where they share two."""
_MARKS = 2
"""Code points by which two copies may differ at their ends: a comma for a stop."""
_MARKED = ("…", "...", ". . .", "[", "(", "—")
"""What marks a change within a quotation: an omission, an editor's word."""
_SAID_SMALL = frozenset("and but so well % per cent percent".split())
_FEW_WORDS = 2
"""Words in which two whole sentences may differ and still be one that was reworded."""
SHARE_OF_SENTENCES = 0.7
"""The share where they differ in more: people say like things twice, and two people say like things."""
_NEXT = 1
"""Within how many paragraphs two whole sentences of one passage stand."""


@rule(severity="warning")
def drift(article: Article) -> Iterator[Finding]:
    """A quotation is repeated in other words.

    What stands between quotation marks was said so, word for word; two versions cannot both be right. Lead, headline,
    teaser and body are compared, and the finding shows the words that differ. Exact parts of a longer quotation,
    changes that ellipses or square brackets mark, figures against words and "&" for "and" are left alone, as are
    speakers who say alike things.

    Wrong:
        The firm calls it [["the alarm for people who have hit an alarm with a shoe."]]

        "This is the alarm for people who have hit an alarm with a broom," said Priya Nambiar, its chief executive.
    Right:
        The firm calls it "the alarm for people who have hit an alarm."

        "This is the alarm for people who have hit an alarm with a broom," said Priya Nambiar, its chief executive.
    """
    exact = [pair for pair in alike_quotations(article) if not pair.changes]
    seen = {pair.shorter.span.start for pair in exact} | {
        pair.longer.span.start for pair in exact if pair.longer.span.length - pair.shorter.span.length <= _MARKS
    }
    for pair in alike_quotations(article):
        changes = tuple(change for change in pair.changes if not _is_small(article, change))
        pair = pair._replace(words=pair.words + len(pair.changes) - len(changes))
        if not changes or not _is_one_quotation(article, pair, changes) or is_same_speaker(article, pair) is False:
            continue
        shorter, longer = pair.shorter, pair.longer
        if shorter.span.start in seen or are_two_names(article, pair):
            continue
        seen.add(shorter.span.start)
        line = article.source.locate(longer.span).start.line
        yield Finding(
            f"the quotation stands in other words in line {line}: {say_changes(article, changes)}",
            shorter.outer,
            (Related("the other version", longer.outer),),
        )


def _is_small(article: Article, change: Change) -> bool:
    """Whether a difference is one of spelling out only."""
    tokens = find_tokens(article)
    words = [tokens.lower[i] for i in (*change.first, *change.second)]
    if len(change.first) == len(change.second) == 1:
        kinds = {tokens.kinds[change.first[0]] == NUMBER, tokens.kinds[change.second[0]] == NUMBER}
        if kinds == {True, False}:
            return True
    return all(word in _SAID_SMALL for word in words) or _is_spelled_out(article, change)


def _is_spelled_out(article: Article, change: Change) -> bool:
    """Whether one side is the acronym of the other: DOD, Department of Defense."""
    tokens = find_tokens(article)
    short, long = sorted((change.first, change.second), key=len)
    if len(short) != 1 or len(long) < 2 or tokens.kinds[short[0]] != UPPER:
        return False
    initials = "".join(tokens.texts[i][0] for i in long if tokens.lower[i] not in FUNCTION_WORDS)
    return (
        initials == tokens.texts[short[0]]
        or "".join(tokens.texts[i][0].upper() for i in long) == tokens.texts[short[0]]
    )


class _Likeness(NamedTuple):
    """How much of the shorter quotation both have: the share of its words, those words, and how many differ.

    `at_edge` are the differences with which it begins or ends; `is_replaced` says that each puts as many words.
    """

    share: float
    kept: tuple[str, ...]
    changed: int
    at_edge: tuple[Change, ...]
    is_replaced: bool


def _likeness(article: Article, pair: Alike, changes: tuple[Change, ...]) -> _Likeness:
    tokens = find_tokens(article)
    short = [i for i in tokens.within(pair.shorter.span) if tokens.texts[i][0].isalnum()]
    new = {i for change in changes for i in change.second}
    changed = sum(max(len(change.first), len(change.second)) for change in changes)
    return _Likeness(
        pair.words / max(1, pair.words + changed),
        tuple(tokens.lower[i] for i in short if i not in new),
        changed,
        tuple(change for change in changes if {short[0], short[-1]}.intersection(change.second)),
        all(len(change.first) == len(change.second) for change in changes),
    )


def _is_one_quotation(article: Article, pair: Alike, changes: tuple[Change, ...]) -> bool:
    """Whether two quotations are versions of one statement rather than two alike."""
    if any(mark in article.words(one.span) for one in (pair.shorter, pair.longer) for mark in _MARKED):
        return False
    alike = _likeness(article, pair, changes)
    if _is_clipped(article, pair, is_replaced=alike.is_replaced):
        return False
    if alike.share >= SHARE_OF_TELLING and is_said_again(article, pair):
        return True
    if _puts_one_word_for_another(article, pair, changes, alike) and _is_surely_taken_up(article, pair):
        return True
    if _are_two_sentences(article, pair, alike) or _are_too_few(pair, alike):
        return False
    if alike.share >= (SHARE_AT_EDGE if alike.at_edge else SHARE):
        return True
    telling = sum(map(_tells, alike.kept))
    needed = SHARE_OF_TELLING if telling > 2 else SHARE_OF_TWO_TELLING
    others = alike.at_edge if alike.is_replaced else (*alike.at_edge, *(one for one in changes if len(one.first) > 2))
    return telling > 1 and alike.share >= needed and not any(_tells_of_another(article, one) for one in others)


def _puts_one_word_for_another(article: Article, pair: Alike, changes: tuple[Change, ...], alike: _Likeness) -> bool:
    """Whether a part of a longer quotation begins or ends with another word, and all else of it stands there."""
    if len(changes) != 1 or not alike.at_edge or len(changes[0].second) != 1 or not changes[0].first:
        return False
    if not _tells(find_tokens(article).lower[changes[0].second[0]]):
        return False
    return pair.words >= FEWEST_SHARED - 1 and sum(map(_tells, alike.kept)) > 1


def _is_surely_taken_up(article: Article, pair: Alike) -> bool:
    """Whether one stands above the story, which quotes what is said in it, or both are given to one person."""
    above = [article.block_at(one.span.start).kind in _ABOVE for one in (pair.shorter, pair.longer)]
    return sum(above) == 1 or (not any(above) and is_same_speaker(article, pair) is True)


_ABOVE = (BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.TEASER)


def _are_two_sentences(article: Article, pair: Alike, alike: _Likeness) -> bool:
    """Whether both are direct speech of their own: of one passage, or different in more than two words."""
    if not _are_whole_sentences(article, pair):
        return False
    return _are_of_one_passage(article, pair) or (alike.changed > _FEW_WORDS and alike.share < SHARE_OF_SENTENCES)


def _are_too_few(pair: Alike, alike: _Likeness) -> bool:
    """Whether too few words are shared, unless all but one of enough stand word for word and one of them is rare."""
    if pair.words >= FEWEST_SHARED:
        return False
    is_reworded = alike.is_replaced and not alike.at_edge and any(map(_tells_much, alike.kept))
    return pair.words < FEWEST_SHARED - 1 or not is_reworded


def _tells_of_another(article: Article, change: Change) -> bool:
    """Whether a difference puts a telling word for another."""
    lower = find_tokens(article).lower
    return all(any(_tells(lower[i]) for i in side) for side in (change.first, change.second))


def _are_whole_sentences(article: Article, pair: Alike) -> bool:
    """Whether both are somebody's direct speech in the story, not a part of it taken into another sentence."""
    return all(
        article.text[one.span.start].isupper()
        and article.block_at(one.span.start).kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION)
        for one in (pair.shorter, pair.longer)
    )


def _are_of_one_passage(article: Article, pair: Alike) -> bool:
    """Whether the two follow each other, as when a speaker comes back to what was just said."""
    first, second = sorted((pair.shorter.span.start, pair.longer.span.start))
    return article.text.count(BLOCK_BREAK, first, second) <= _NEXT


def _tells_much(word: str) -> bool:
    """Whether a word is one that a common turn of phrase has not."""
    return len(word) > _LONG_WORD


_LONG_WORD = 6


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in FUNCTION_WORDS


def _is_clipped(article: Article, pair: Alike, *, is_replaced: bool) -> bool:
    """Whether one of the two stands in a heading within the story, or in capitals, where words are left out.

    A line that is a quotation and nothing else is set apart to be read; a word for another is no word left out."""
    for one in (pair.shorter, pair.longer):
        block = article.block_at(one.span.start)
        is_set_apart = is_replaced and block.span == one.outer
        if (block.kind == BlockKind.HEADING and not is_set_apart) or article.words(one.span).isupper():
            return True
    return False
