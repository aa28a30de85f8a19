"""Who made a story: the names in its bylines, source lines and credit lines, with their roles."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.knowledge.agencies import AGENCIES
from newslint.pattern import Pattern

_LABEL = Pattern(
    r"(?P<role>(?:(?:web|photo|copy|video|online|managing|news|desk|contributing|additional|with|further)\s+)?"
    r"(?:editors?|editing|edited|reporting|reporters?|reported|writing|written|writers?|posted|story|words|text"
    r"|translat(?:ed|ion|or)|compiled|contributors?|photographs?|photos?|pictures?|graphics?))?"
    r"(?:\s+(?:and|&)\s+(?:writing|editing|reporting|photos?|photographs?|photography|pictures?|video))?"
    r"(?:\s+in\s+[\w ,]{2,40}?)?\s*(?::|\bby\b:?|\bfrom\b)\s*",
    2,
)
_CONTRIBUTION = Pattern(
    r"(?:(?:The )?[A-Z][\w ]{1,24}? (?:[Ww]riters?|[Jj]ournalists?|[Rr]eporters?|[Cc]orrespondents?) )?"
    r"(?P<names>[A-Z].{2,300}?) (?:also )?contributed\b"
)
_SEPARATOR = Pattern(r"\s*(?:[,;/|•]|\band\b|\bAND\b|&|\+)\s*")
_PLACE = Pattern(r"\s+(?:in|for|at|of|from|with)\s.*$|\s*\(.*?\)$")
_TIME = Pattern(r"\s*(?:\bon\b\s+)?(?:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d).*$")
_TIME_SIGN = Pattern(r"\d|day\b")
"""What any of them holds."""
_ROLE_WORDS = frozenset(
    "reporter reporters correspondent correspondents writer writers editor editors columnist staff contributor "
    "photographer journalist desk bureau chief critic analyst producer director professor special news service wire "
    "agency agencies press associated national international senior deputy assistant political science business "
    "sports sport technology health environment education transport economics diplomatic security".split()
)


class CreditName(NamedTuple):
    """One entry of a credit as written, whether a name or what stands in its place."""

    text: str
    span: Span


class Credit(NamedTuple):
    """One role and its names. `role` is in lower case: `by`, `web editor`, `reporting`, `editing`."""

    block: Block
    role: str
    names: tuple[CreditName, ...]
    span: Span

    @property
    def is_byline(self) -> bool:
        """Whether this stands at the top, as the author's line."""
        return self.block.kind == BlockKind.BYLINE


@once
def find_credits(article: Article) -> tuple[Credit, ...]:
    """The credits of an article's bylines and credit lines, in order; photo credits are `find_captions`'."""
    found: list[Credit] = []
    for block in article.of_kind(BlockKind.BYLINE, BlockKind.CREDIT):
        text = article.words(block.span)
        if len(text) > 1200:
            continue
        found += _read(block, text)
    return tuple(found)


def _read(block: Block, text: str) -> list[Credit]:
    """The credits of one line: parts between semicolons or full stops, each a label and names."""
    found: list[Credit] = []
    contribution = _CONTRIBUTION.match(text) if block.kind == BlockKind.CREDIT else None
    if contribution:
        names = tuple(_names(block, text, contribution.start("names"), contribution.end("names")))
        return [Credit(block, "contributing", names, block.span)] if len(names) > 1 else []
    for start, end in _parts(text, whole=block.kind == BlockKind.BYLINE):
        label = _LABEL.match(text, start, end)
        if label is None:
            if block.kind == BlockKind.BYLINE and not found:
                role, at = "by", start
            else:
                continue
        else:
            role, at = " ".join((label["role"] or "by").lower().split()), label.end()
        names = tuple(_names(block, text, at, end))
        if names:
            found.append(Credit(block, role, names, Span(block.span.start + start, names[-1].span.end)))
    return found


def _parts(text: str, *, whole: bool) -> list[tuple[int, int]]:
    """The ranges between semicolons and full stops that a label follows, without brackets and emphasis.

    A byline is one `whole`, whatever parts its names."""
    start, end = 0, len(text)
    while start < end and text[start] in "([*_ ":
        start += 1
    while end > start and text[end - 1] in (")]*_ " if text[0] in "([" else ")*_ "):
        end -= 1
    if whole:
        return [(start, end)] if start < end else []
    parts: list[tuple[int, int]] = []
    for match in _PART_BREAK.finditer(text, start, end):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, end))
    return [(first, last) for first, last in parts if first < last]


_PART_BREAK = Pattern(
    r"\s*;\s*|\.\s+(?=(?:Additional |Further |Web |Photo )?(?:[Ee]dit|[Rr]eport|[Ww]rit|[Tt]ranslat|[Pp]hoto))"
    r"|,\s+(?=(?:editing|writing|additional reporting|with reporting)\b)"
)


def _names(block: Block, text: str, start: int, end: int) -> list[CreditName]:
    """The entries of a list of names, without places, dates and outlets behind them."""
    time = _TIME.search(text, start, end) if _TIME_SIGN.search(text, start, end) else None
    if time and time.start() > start:
        end = time.start()
    names: list[CreditName] = []
    bounds = [match.span() for match in _SEPARATOR.finditer(text, start, end)]
    for first, last in zip([start, *(b for _, b in bounds)], [*(a for a, _ in bounds), end], strict=True):
        place = _PLACE.search(text, first, last)
        if place and place.start() > first:
            last = place.start()
        while last > first and text[last - 1] in " .*_)":
            if (
                text[last - 1] == "."
                and text[max(first, last - 3) : last - 1].strip(" .").isalpha()
                and last - first > 3
            ):
                if text[last - 3 : last - 2] in (" ", ".") or text[first:last].endswith(("Jr.", "Sr.")):
                    break
            last -= 1
        if last > first:
            names.append(CreditName(text[first:last], Span(block.span.start + first, block.span.start + last)))
    return names


@lru_cache(maxsize=2048)
def is_person(name: str) -> bool:
    """Whether an entry reads like a person's name: two or more words, none a role, no agency."""
    words = name.split()
    if (
        not 2 <= len(words) <= 5
        or name.lower() in AGENCIES
        or any(char.isdigit() or char in "@_{}[]<>" for char in name)
    ):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words) and not any(
        word.lower().strip(".,") in _ROLE_WORDS for word in words
    )


_PARTICLES = frozenset("de da del della di du la le van von der den bin al el ten ter dos das e y".split())
