"""repetition/duplicate-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.repetition._same_words import (
    STORY,
    is_beside_story,
    is_boilerplate,
    is_credited,
    is_one_thing,
    is_sentence,
    is_speech,
    repeated_paragraphs,
    summaries,
)
from newslint.language.datelines import find_dateline
from newslint.language.repetition import (
    Passage,
    Repeat,
    find_repeats,
    read_passage,
    say_changes,
    those_that_may_repeat,
)
from newslint.language.sentences import find_sentences
from newslint.rules import Finding, Related, rule

FEWEST_WORDS = 6
"""Shorter sentences may well be said twice."""
FEWEST_FOR_NEAR = 10
NEARLY = 0.88
"""Share of words in common above which two sentences are versions of one."""


@rule(severity="warning")
def duplicate_sentence(article: Article) -> Iterator[Finding]:
    """One sentence of the story stands twice, word for word or nearly.

    It was moved and left behind. Sentences of a paragraph that stands twice as a whole are left to that rule; a
    speaker's repetition within quotations, formulas ("did not respond to a request for comment") and sentences that
    differ in a name or a number are left alone, and so are short ones. A sentence that makes a paragraph of its own may
    be a pull quote, and is a query.

    Wrong:
        The tower has been shut since May. Nobody has asked to climb it. The mayor has the key.

        Repairs are due in June, and a new stair. [[The tower has been shut since May.]]
    Right:
        The tower has been shut since May. Nobody has asked to climb it. The mayor has the key.

        “It has been shut since May. It has been shut since May,” she said.
    """
    groups: list[list[Repeat]] = []
    for repeat in find_repeats(_sentences(article), near=NEARLY):
        if repeat.changes and (len(repeat.again.words) < FEWEST_FOR_NEAR or not is_one_thing(article, repeat)):
            continue
        if is_speech(article, repeat.first) or is_speech(article, repeat.again):
            continue
        if any(is_credited(article, passage.span) for passage in (repeat.first, repeat.again)):
            continue  # captions tell of the same event as the story and as each other
        if is_boilerplate(article, repeat.again) or not is_sentence(article, repeat.again):
            continue
        if is_beside_story(article, repeat):
            continue
        if groups and _blocks(article, groups[-1][-1]) == _blocks(article, repeat):
            groups[-1].append(repeat)
        else:
            groups.append([repeat])
    copies: dict[Span, list[Repeat]] = {}
    for group in groups:
        copies.setdefault(group[0].first.span, group)
    findings = [_finding(article, group) for group in copies.values()]
    if len(findings) <= _ONE_BY_ONE:
        yield from findings
    else:
        yield _together(findings)


_ONE_BY_ONE = 5
"""Copies that are told of one by one: more have one cause, as where a text was pasted twice in part."""
_MOST_PLACES = 20


def _together(findings: list[Finding]) -> Finding:
    first, *others = findings
    message = f"{first.message}, and sentences stand again in {len(others)} more places"
    places = (Related("and here", other.span) for other in others[:_MOST_PLACES])
    severity = first.severity if all(finding.severity for finding in findings) else None
    return Finding(message, first.span, (*first.related, *places), severity=severity)


def _finding(article: Article, group: list[Repeat]) -> Finding:
    """One finding for the sentences that one paragraph repeats of another."""
    first = Span(group[0].first.span.start, group[-1].first.span.end)
    again = Span(group[0].again.span.start, group[-1].again.span.end)
    line = article.source.locate(first).start.line
    what = "the sentence" if len(group) == 1 else f"{len(group)} sentences"
    message = f"{what} of line {line} {'stands' if len(group) == 1 else 'stand'} here again"
    if changes := next((repeat.changes for repeat in group if repeat.changes), ()):
        message += f", nearly in the same words: {say_changes(article, changes)}"
    is_query = again == article.block_at(again.start).span or _is_teaser(article, first, again)
    related = (Related("first stands here", first if first.start < first.end else group[0].first.span),)
    return Finding(message, again, related, severity="info" if is_query else None)


def _is_teaser(article: Article, first: Span, again: Span) -> bool:
    """Whether the first of two copies opens the page and the other the story, or stands soon behind its opening.

    Where a dateline shows that the story opens with the first, it is no teaser."""
    body = [block.span for block in article.of_kind(*STORY)][:_OPENING]
    if find_dateline(article) is not None or article.blocks[0].kind is not BlockKind.HEADLINE:
        return False
    return first.start == body[0].start and again.end <= body[-1].end


_OPENING = 5
"""Paragraphs among which a page's teaser and its story's opening stand."""


def _blocks(article: Article, repeat: Repeat) -> tuple[Span, Span]:
    return article.block_at(repeat.first.span.start).span, article.block_at(repeat.again.span.start).span


def _sentences(article: Article) -> Iterator[Passage]:
    """The sentences of the story that are long enough, those of copied paragraphs left out."""
    sentences = those_that_may_repeat(article, find_sentences(article))
    if len(sentences) < 2:
        return
    copies = {repeat.again.span for repeat in repeated_paragraphs(article)}
    apart = summaries(article)
    dateline = find_dateline(article)
    for sentence in sentences:
        block = article.block_at(sentence.start)
        if block.kind in STORY and block.span not in copies and block.span not in apart:
            if dateline is not None and sentence.start <= dateline.span.start < sentence.end:
                sentence = Span(dateline.span.end, sentence.end)
            passage = read_passage(article, sentence)
            if len(passage.words) >= FEWEST_WORDS:
                yield passage
