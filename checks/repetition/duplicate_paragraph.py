"""repetition/duplicate-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.repetition._same_words import STORY, repeated_paragraphs
from newslint.language.repetition import Repeat, say_changes
from newslint.rules import Finding, Related, rule


@rule(severity="warning")
def duplicate_paragraph(article: Article) -> Iterator[Finding]:
    """A paragraph of the story stands twice, word for word or nearly.

    A paragraph was moved and left behind, or pasted twice; of a near copy the finding says what was changed. Refrains
    of speeches and poems within quotations, legal boilerplate, and the entries of a list that differ in a name or a
    number are left alone. Captions have a rule of their own.

    Wrong:
        The ferry was late on Monday because of fog on the lake.

        Forty people waited at the pier.

        [[The ferry was late on Monday because of fog on the lake.]]
    Right:
        The ferry was late on Monday because of fog on the lake.

        The ferry was late on Friday because of ice on the lake.
    """
    repeats = repeated_paragraphs(article)
    if not repeats:
        return
    places = {block.span: i for i, block in enumerate(article.of_kind(*STORY))}
    groups: list[list[Repeat]] = []
    for repeat in repeats:
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and places[repeat.again.span] - places[last.again.span] == 1
            and places[repeat.first.span] - places[last.first.span] == 1
        ):
            groups[-1].append(repeat)
        else:
            groups.append([repeat])
    copied: dict[Span, list[list[Repeat]]] = {}
    for group in groups:
        copied.setdefault(group[0].first.span, []).append(group)
    for copies in copied.values():
        yield _finding(article, copies)


def _finding(article: Article, copies: list[list[Repeat]]) -> Finding:
    group = copies[0]
    first = Span(group[0].first.span.start, group[-1].first.span.end)
    again = Span(group[0].again.span.start, group[-1].again.span.end)
    line = article.source.locate(first).start.line
    what = "the paragraph" if len(group) == 1 else f"the run of {len(group)} paragraphs"
    message = f"{what} of line {line} stands here again"
    if any(repeat.changes for repeat in group):
        message += f", nearly in the same words: {say_changes(article, next(r.changes for r in group if r.changes))}"
    further = tuple(
        Related("and here once more", Span(other[0].again.span.start, other[-1].again.span.end))
        for other in copies[1:6]
    )
    return Finding(message, again, (Related("first stands here", first), *further))
