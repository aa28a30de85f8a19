"""quotes/drift."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import BLOCK_BREAK, Article, BlockKind
from newslint.checks.quotes._alike import Alike, alike_quotations, is_said_again, is_same_speaker
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.repetition import Change, say_changes
from newslint.language.tokens import NUMBER, find_tokens
from newslint.rules import Finding, Related, rule

FEWEST_SHARED = 5
SHARE = 0.72
"""Share of the shorter quotation's words that both must have in one order."""
SHARE_AT_EDGE = 0.84
"""The same where they begin or end on other things: two sentences of one speech may begin alike."""
SHARE_OF_TELLING = 0.5
"""The same where they share three telling words: what is rare is seldom said twice."""
FEWEST_TELLING = 3
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
    exact = {pair.shorter.span.start for pair in alike_quotations(article) if not pair.changes}
    seen = exact
    for pair in alike_quotations(article):
        changes = tuple(change for change in pair.changes if not _is_small(article, change))
        pair = pair._replace(words=pair.words + len(pair.changes) - len(changes))
        if not changes or not _is_one_quotation(article, pair, changes) or is_same_speaker(article, pair) is False:
            continue
        shorter, longer = pair.shorter, pair.longer
        if shorter.span.start in seen:
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
    return all(word in _SAID_SMALL for word in words)


def _is_one_quotation(article: Article, pair: Alike, changes: tuple[Change, ...]) -> bool:
    """Whether two quotations are versions of one statement rather than two alike."""
    if any(mark in article.words(one.span) for one in (pair.shorter, pair.longer) for mark in _MARKED):
        return False
    if _is_clipped(article, pair):
        return False
    tokens = find_tokens(article)
    short = [i for i in tokens.within(pair.shorter.span) if tokens.texts[i][0].isalnum()]
    changed = sum(max(len(change.first), len(change.second)) for change in changes)
    share = pair.words / max(1, pair.words + changed)
    if _are_whole_sentences(article, pair):
        if _are_of_one_passage(article, pair) or (changed > _FEW_WORDS and share < SHARE_OF_SENTENCES):
            return is_said_again(article, pair) and share >= SHARE_OF_TELLING
    edges = {short[0], short[-1]}
    at_edge = any(edges.intersection(change.second) for change in changes)
    replaced = all(len(change.first) == len(change.second) for change in changes)
    if share >= SHARE_OF_TELLING and is_said_again(article, pair):
        return True
    if pair.words < (FEWEST_SHARED - 1 if replaced and not at_edge else FEWEST_SHARED):
        return False
    new = {i for change in changes for i in change.second}
    telling = [i for i in short if i not in new and _tells(tokens.lower[i])]
    if pair.words < FEWEST_SHARED and not any(map(_tells_much, (tokens.lower[i] for i in short if i not in new))):
        return False
    if share >= (SHARE_AT_EDGE if at_edge else SHARE):
        return True
    elsewhere = any(
        any(_tells(tokens.lower[i]) for i in change.first) and any(_tells(tokens.lower[i]) for i in change.second)
        for change in changes
        if edges.intersection(change.second)
    )
    return share >= SHARE_OF_TELLING + 0.1 * (len(telling) < FEWEST_TELLING) and len(telling) > 1 and not elsewhere


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


def _is_clipped(article: Article, pair: Alike) -> bool:
    """Whether one of the two stands in a heading within the story, or in capitals, where words are left out."""
    return any(
        article.block_at(one.span.start).kind == BlockKind.HEADING or article.words(one.span).isupper()
        for one in (pair.shorter, pair.longer)
    )
