"""One story with planted errors, of our own wording, and what every format's tests ask of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from newslint import readers
from newslint.article import Article, Span
from newslint.linter import Linter
from newslint.settings import Settings

HEADLINE = "Ferry link between Port Ansel and Morrow Bay to reopen & grow"
SOURCE_LINE = "(Harbour News) 09:12, March 12, 2021"
CAPTION = (
    "Passengers wait for the first ferry at the quay in Port Ansel on March 3, 2021. (Photo by Ida Quist/Harbour News)"
)
PARAGRAPHS = (
    "PORT ANSEL, March 12 (Harbour News) -- The ferry line between Port Ansel and Morrow Bay will reopen on "
    "Monday, March 16, 2021, the harbour board said, calling the the repairs “all but done”.",
    "The board’s café on the quay – closed since 2019 – will open “in good time,” said Mona Lindqvist, who chairs it.",
    "About 1,200 commuters used the line each day before it closed, and the board expects 1,500 a day by summer.",
    "“We have waited long enough,” said Jonas Ekberg, who runs the bakery next to the terminal & sells 300 rolls a day.",
)
"""The first paragraph has a wrong weekday (March 16, 2021 was a Tuesday) and a doubled word."""

RULES = ("repetition/doubled-word", "dates/weekday-mismatch", "captions/duplicate")
"""Rules that the story breaks, or would where its caption stands twice; those that exist are compared."""


def text_story() -> str:
    """The story as plain text."""
    return "\n\n".join([HEADLINE, SOURCE_LINE, CAPTION, *PARAGRAPHS[:2], CAPTION, *PARAGRAPHS[2:]]) + "\n"


def findings(data: bytes, path: str = "story", format: str | None = None) -> list[tuple[str, str]]:
    """The story rules' findings as rule and excerpt, in order."""
    linter = Linter(Settings(input_format=format))
    (checked,) = linter.check_bytes(data, path)
    assert checked.article is not None, checked.problems
    return [(one.rule, checked.article.excerpt(one.finding.span)) for one in checked.findings if one.rule in RULES]


def expected_findings() -> list[tuple[str, str]]:
    """What plain text gives."""
    found = findings(text_story().encode(), format="text")
    assert ("repetition/doubled-word", "the the") in found
    return found


def read_one(data: bytes, path: str = "story", format: str | None = None) -> Article:
    """The only article of a file."""
    (article,) = readers.read(data, path, format)
    return article


def assert_mapped(article: Article, decode: Callable[[str], str], *, words: bool = True) -> None:
    """Every block, and every word of it, stands in the file where its span leads, soft hyphens aside."""
    spans = [block.span for block in article.blocks]
    if words:
        for block in article.blocks:
            spans += [
                Span(match.start(), match.end())
                for match in re.compile(r"\S+").finditer(article.text, block.span.start, block.span.end)
            ]
    for span in spans:
        start, end = article.source.file_offsets(span)
        under = decode(article.source.file_text[start:end]).replace("\xad", "")
        assert " ".join(under.split()) == " ".join(article.words(span).split()), (
            under,
            article.words(span),
            article.source.file_text[start:end],
        )


_MARKUP = re.compile(
    r"<!--.*?-->|<!\[CDATA\[|\]\]>|<(?:script|style)\b.*?</(?:script|style)>|<br\s*/?>|</?[a-zA-Z][^>]*>", re.S
)
_BREAKING = re.compile(r"<br\s*/?>")


def decode_html(markup: str) -> str:
    """What a browser shows of a stretch of a block, white space aside."""
    return html.unescape(_MARKUP.sub("", _BREAKING.sub(" ", markup)))
