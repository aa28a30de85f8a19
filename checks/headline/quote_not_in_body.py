"""headline/quote-not-in-body."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.language.headlines import find_headline
from newslint.language.quotations import Quotation, find_quotations
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, UPPER, WORD, find_tokens
from newslint.rules import Finding, rule

PERSONS = frozenset("i we you my our your me us".split())
SPEECH = frozenset("say says said tells told asks asked".split())


@rule(severity="warning")
def quote_not_in_body(article: Article) -> Iterator[Finding]:
    """The headline quotes words that nobody says in the story.

    Words that the story has outside quotation marks, and a word or claim that the headline only keeps its distance
    from ("Firm 'hid losses'"), are a query (info). Titles of works are left alone.

    Wrong:
        [['Books are cheaper than prisons']]: drummer's plea for libraries

        "A library is a roof," said Dilys Pritchard in a lecture on Tuesday.
    Right:
        'A library is a roof': drummer's plea for libraries

        "A library is a roof," said Dilys Pritchard in a lecture on Tuesday.
    """
    headline = find_headline(article)
    if headline is None or not any(True for _ in article.body()):
        return
    start, end = headline.span.start, headline.span.end
    for quotation in find_quotations(article):
        if not start <= quotation.span.start <= end:
            continue
        if not headline.span.contains(quotation.outer) or quotation.level > 1:
            continue
        words = _words(article, quotation.span)
        if not words or _is_title(article, quotation):
            continue
        said = " ".join(words)
        if f" {said} " in _quoted_in_story(article, headline.span.end):
            continue
        shown = article.words(quotation.outer)
        if f" {said} " in _story(article, headline.span.end):
            if len(words) > 1:
                yield Finding(f"the story has {shown} only outside quotation marks", quotation.outer, severity="info")
        elif _is_somebodys_words(article, quotation, words):
            yield Finding(f"nobody in the story says {shown}", quotation.outer)
        else:
            yield Finding(f"the story has no such words as {shown}", quotation.outer, severity="info")


def _is_somebodys_words(article: Article, quotation: Quotation, words: list[str]) -> bool:
    """Whether the headline quotes a person, and does not only put a claim or an odd word in quotation marks.

    British headlines mark a claim so: `Firm 'hid losses'`. A person's words have a sentence's length, say I or we, or
    are followed by a colon or by a verb of speech.
    """
    if len(words) < 3:
        return False
    tokens = find_tokens(article)
    after = tokens.at(quotation.outer.end)
    introduced = after < len(tokens) and (tokens.lower[after] == ":" or tokens.lower[after - 1] == ":")
    said = after < len(tokens) and tokens.lower[after] in SPEECH
    return introduced or said or (len(words) > 3 and _has_person(article, quotation)) or len(words) > 6


def _has_person(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation says I, we or you; `US` is the country."""
    tokens = find_tokens(article)
    return any(
        tokens.texts[i] != "US" and tokens.lower[i].replace("’", "'").partition("'")[0] in PERSONS
        for i in tokens.within(quotation.span)
    )


def _words(article: Article, span: Span) -> list[str]:
    tokens = find_tokens(article)
    return [
        tokens.lower[i].replace("’", "'")
        for i in tokens.within(span)
        if tokens.kinds[i] in (WORD, CAPITALISED, UPPER, NUMBER, BREAK)
    ]


def _story(article: Article, start: int) -> str:
    return " " + " ".join(_words(article, Span(start, len(article.text)))) + " "


def _quoted_in_story(article: Article, start: int) -> str:
    """The words of all the quotations under the headline, those that run on joined."""
    parts: list[str] = []
    for quotation in find_quotations(article):
        if quotation.span.start > start:
            parts.append(" ".join(_words(article, quotation.span)))
            if not quotation.runs_on:
                parts.append("|")
    return " " + " ".join(parts) + " "


def _is_title(article: Article, quotation: Quotation) -> bool:
    """Whether the quoted words are written like the title of a work: each long word in capitals, in a headline that
    is not so written itself."""
    tokens = find_tokens(article)
    long_words = [i for i in tokens.within(quotation.span) if len(tokens.lower[i]) > 3]
    return bool(long_words) and all(tokens.kinds[i] in (CAPITALISED, UPPER, NUMBER) for i in long_words)
