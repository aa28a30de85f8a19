"""sources/quote-altered."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.sources._forms import root
from newslint.checks.sources._quoted import (
    Change,
    differences,
    find_exactly,
    nearest_wording,
    readable_sources,
    wording,
    words_only,
)
from newslint.checks.sources._story import stands_in_story
from newslint.knowledge.folding import fold
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.knowledge.opposites import NEGATIONS
from newslint.language.numerals import NUMBER_WORDS
from newslint.language.quotations import Quotation, find_quotations
from newslint.rules import Edit, Finding, Related, Suggestion, rule
from newslint.sources import nearest

_SHORTEST = 3
"""Words; a shorter quotation is a term or a title as often as somebody's words."""
_LIKE = 0.5
"""How like the source's words a quotation must be to be a changed one and not one of which nothing is known."""


_SAME = 0.8
"""The same for it to be this quotation and no other, nor two in one."""


@rule(severity="error")
def quote_altered(article: Article) -> Iterator[Finding]:
    """A quotation that no source has word for word.

    Changes marked with an ellipsis or square brackets are allowed, as are capitals, punctuation and British for
    American spelling. Quotations of one or two words, and sources in another language, are left alone.

    An error where the source quotes the words with another word of content, number or denial. A warning where only
    little words or the tense differ or something is left out, where the source tells it in its own words, and where
    no source has nearly the same words: they may come from elsewhere.

    Wrong:
        "[[We will never sell the harbour]]," said Lindholm.

        Source:
            "We will not sell the harbour this year," Lindholm told the council.
    Right:
        "We will not sell the harbour," said Lindholm.

        Source:
            "We will not sell the harbour this year," Lindholm told the council.
    """
    sources = readable_sources(article)
    if not sources:
        return
    for quotation in find_quotations(article):
        if quotation.level > 1 or not stands_in_story(article, quotation.span):
            continue
        cuts = [one for one in wording(article, quotation.span) if one.words]
        if sum(len(one.words) for one in cuts) < _SHORTEST:
            continue
        missing = [one.words for one in cuts if not any(any(find_exactly(source, one.words)) for source in sources)]
        if missing:
            yield _finding(article, quotation, max(missing, key=len))


def _finding(article: Article, quotation: Quotation, words: tuple[str, ...]) -> Finding:
    span = words_only(article, quotation.span)
    near = nearest_wording(article, words)
    if near is None or near.likeness < _LIKE:
        return Finding("no source has this quotation", span, nearest(article, span), severity="warning")
    theirs = near.source.words(near.span)
    changes = differences(words, near.words)
    is_quoted = any(other.outer.overlaps(near.span) for other in find_quotations(near.source))
    is_sure = near.likeness >= _SAME and is_quoted and _are_of_substance(changes)
    return Finding(
        f"the quotation is not the source's: {'; '.join(map(str, changes))}",
        span,
        (Related(f"the source says “{theirs}”", near.span, near.source),),
        (Suggestion(f"quote the source: “{theirs}”", (Edit(span, theirs),)),),
        severity=None if is_sure else "warning",
    )


def _are_of_substance(changes: list[Change]) -> bool:
    """Whether changes may turn the sense: another word of content, a number or a denial more, less or otherwise."""
    here = [word for change in changes for word in change.here]
    there = [word for change in changes for word in change.there]
    if _telling(here) != _telling(there):
        return True
    known = set(map(root, there))
    return any(word not in FUNCTION_WORDS and word not in _CONTRACTED and root(word) not in known for word in here)


def _telling(words: list[str]) -> set[str]:
    """The numbers and denials among some words, `don't` as `not`."""
    return {
        _CONTRACTED.get(word, word) for word in words if word in _CONTRACTED or word in _TELLING or word[0].isdigit()
    }


_CONTRACTED = {fold(word): "not" for word in NEGATIONS if word.endswith(("n't", "cannot"))}
_TELLING = NEGATIONS | NUMBER_WORDS - {"one"}
