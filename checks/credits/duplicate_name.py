"""credits/duplicate-name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.caption_forms import LIBRARY
from newslint.language.credits import find_credits, is_person
from newslint.rules import Finding, Related, rule


@rule(severity="warning")
def duplicate_name(article: Article) -> Iterator[Finding]:
    """One name stands twice in a credit.

    A form was filled in twice, or the second name is another person's and was lost. One person in two roles
    (reporting and editing) and two people with one surname are left alone.

    Wrong:
        The ferry is back, the town said.

        (Web editor: [[Ana Cruz, Ana Cruz]])
    Right:
        The ferry is back, the town said.

        (Reporting by Ana Cruz; Editing by Ana Cruz)
    """
    for credit in find_credits(article):
        first: dict[str, Span] = {}
        for name in credit.names:
            is_library = LIBRARY.fullmatch(name.text) is not None
            if is_library or not is_person(name.text.title() if name.text.isupper() else name.text):
                continue
            before = first.setdefault(" ".join(name.text.lower().split()), name.span)
            if before != name.span:
                yield Finding(
                    f"“{name.text}” stands twice in one credit",
                    Span(before.start, name.span.end),
                    related=(Related("first stands here", before),),
                )
