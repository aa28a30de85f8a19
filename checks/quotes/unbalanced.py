"""quotes/unbalanced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.article import Article, Span
from newslint.language.quotation_marks import Fault, read_marks
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Related, Suggestion, rule

TURNED = {"“": "”", "”": "“", "‘": "’", "’": "‘"}
DOUBLED = {"'": '"', "‘": "“", "’": "”", '"': "'", "“": "‘", "”": "’"}
_GLUED = Pattern(
    r"(?:[a-z]{2}|[.,!?])(?P<mark>['’])(?:I\b|(?:was|were|is|are|has|have|had|said|says|and|but|for|from|with|in|to|of|at|on"
    r"|he|she|it|they|we|the|which|who|when|as|after|before|because)\b)"
)
"""A closing single mark that a word of grammar touches: 'smoke rings'were."""


@rule(severity="error", fixable=True)
def unbalanced(article: Article) -> Iterator[Finding]:
    """A quotation mark without its partner, or one that faces the wrong way.

    The reader cannot tell where the quotation ends and the reporter's words begin. A quotation that runs over
    paragraphs opens each and closes only the last, so it is in order; apostrophes, elisions ('90s, rock 'n' roll), the
    possessives of plurals and feet and inches (6'2") are no quotation marks; an opening mark that is curly and a
    closing one that is straight make a pair. A paragraph gets one finding, as one wrong mark upsets those after it,
    and so does a story with more than a few marks that close nothing.

    Wrong:
        [[“We have no more money for this, the mayor said on Monday.]]
    Right:
        “We have no more money for this,” the mayor said on Monday.
    """
    faults = read_marks(article).faults
    facing = sum(fault.kind == "facing" for fault in faults)
    one_way = facing > 1 and "“" not in article.text
    unopened = [fault for fault in faults if fault.kind == "unopened"]
    for fault in faults:
        if fault.kind == "facing":
            if not one_way:
                yield _facing(article, fault)
        elif fault.kind == "unclosed":
            if article.format == "html" and article.words(fault.stretch).endswith(("...", "…")):
                continue  # a page cuts the teasers of other stories short
            yield _unclosed(article, fault)
        elif fault.kind == "unopened":
            if len(unopened) <= _ONE_BY_ONE:
                yield _unopened(article, fault)
            elif fault is unopened[0]:
                yield _unopened(article, fault, unopened[1:])
        elif fault.kind == "mismatched" and fault.other:
            yield _mismatched(article, fault, fault.other)
        elif fault.other:
            yield _unmarked_paragraph(article, fault, fault.other)


_ONE_BY_ONE = 4
"""Marks of one kind that are told of one by one: more have one cause, such as marks that lost their spaces."""
_MOST_PLACES = 20


def _unopened(article: Article, fault: Fault, others: Sequence[Fault] = ()) -> Finding:
    message = f"{article.words(fault.mark)} closes a quotation that was never opened"
    if others:
        message += f", and so do {len(others)} more marks of the story"
    related = tuple(Related("and here", other.mark) for other in others[:_MOST_PLACES])
    return Finding(message, fault.stretch, related)


def _facing(article: Article, fault: Fault) -> Finding:
    mark = article.words(fault.mark)
    turned = TURNED.get(mark, mark)
    does = "opens" if turned in "“‘" else "closes"
    fix = Suggestion(f"turn it round: {turned}", (Edit(fault.mark, turned),))
    return Finding(f"{mark} {does} a quotation here, but faces the wrong way", fault.mark, fix=fix)


def _unclosed(article: Article, fault: Fault) -> Finding:
    mark = article.words(fault.mark)
    if mark in "'‘" and (glued := _GLUED.search(article.text, fault.stretch.start, fault.stretch.end + 2)):
        at = glued.start("mark") + 1
        fix = Suggestion("put a space behind the mark", (Edit(Span(at, at), " "),))
        return Finding(
            f"the {glued['mark']} that closes the quotation has lost the space behind it", fault.stretch, fix=fix
        )
    related: tuple[Related, ...] = ()
    if fault.other:
        related = (Related("the quotation began here and runs on over paragraphs", fault.other),)
    return Finding(f"the quotation that {mark} opens is never closed", fault.stretch, related)


def _mismatched(article: Article, fault: Fault, closing: Span) -> Finding:
    opens, closes = article.words(fault.mark), article.words(closing)
    return Finding(
        f"the quotation is opened with {opens} but closed with {closes}",
        fault.stretch,
        suggestions=tuple(
            Suggestion(f"{what} it with {DOUBLED[mark]}", (Edit(span, DOUBLED[mark]),))
            for what, span, mark in (("open", fault.mark, opens), ("close", closing, closes))
            if mark in DOUBLED
        ),
    )


def _unmarked_paragraph(article: Article, fault: Fault, closing: Span) -> Finding:
    mark = article.words(fault.mark)
    start = Span(fault.stretch.start, fault.stretch.start)
    return Finding(
        f"the quotation runs on from the paragraph before, but this paragraph lacks its opening {mark}",
        fault.stretch,
        (Related("the quotation began here and is not closed", fault.mark), Related("it is closed here", closing)),
        (Suggestion(f"open the paragraph with {mark}", (Edit(start, mark),)),),
    )
