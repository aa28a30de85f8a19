"""numbers/list-count."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.language.enumerations import Enumeration, find_enumerations
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, rule


@rule(severity="warning")
def list_count(article: Article) -> Iterator[Finding]:
    """A list has another number of items than its announcement.

    "Three reasons: a, b" has lost one. Only lists that the sentence closes with "and" are counted, after a colon or
    as names between commas or dashes. "Including" and "such as" open lists and are left alone, and so is a list whose
    "and" may stand inside an item where either count would fit, and the authors of a study with its year.

    Wrong:
        [[Four things: a search box, a map and a second copy of the register]].
    Right:
        Three things: a search box, a map and a second copy of the register.
    """
    for listed in find_enumerations(article):
        if article.block_at(listed.span.start).kind not in PROSE or listed.fewest <= listed.announced <= listed.most:
            continue
        if article.text.startswith(";", listed.span.end) and not _names_kin(article, listed.span.end + 1):
            continue  # the list goes on
        if _YEAR_BEHIND.match(article.text, listed.span.end):
            continue  # a study of 11 banks (Christen, Rhyne and Vogel, 1994)
        yield _finding(article, listed)


_YEAR_BEHIND = Pattern(r"(?: et al\.)?,? \d{4}[a-z]?[);]")


def _names_kin(article: Article, offset: int) -> bool:
    """Whether other relatives follow a list's semicolon: `her three sons, Tom, Bill and Ray; her daughter, Ann`."""
    return article.text[offset : offset + 8].lstrip().startswith(("her ", "his ", "their "))


def _finding(article: Article, listed: Enumeration) -> Finding:
    said = article.words(listed.announcement)
    names = f"{listed.most}" if listed.announced > listed.most else f"{listed.fewest}"
    verb = "follows" if names == "1" else "follow"
    return Finding(f"“{said}”, but {names} {verb}", listed.span, (Related("the announcement", listed.announcement),))
