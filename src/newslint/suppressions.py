"""Findings that are as they should be: a comment in the story, or a file beside it, with the rule and the reason.

In HTML, Markdown and XML, a comment allows a rule in the paragraph that it stands in, or else in the next one:

    <!-- newslint allow dates/weekday-mismatch: quoted from the almanac as printed -->

Formats without comments have a file beside the story, `story.allow.yaml` (see `schemas/suppressions.schema.json`):

    allow:
      - rule: dates/weekday-mismatch
        excerpt: Thursday, July 16
        reason: quoted from the almanac as printed
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.pattern import Pattern
from newslint.rules import Finding
from newslint.sidecars import find_sidecar, load_sidecar

COMMENTED_FORMATS = frozenset({"feed", "html", "markdown", "newsml", "nitf"})
"""The formats of `readers` whose files may hold comments."""

_COMMENT = Pattern(r"<!--\s*newslint\b((?:[^-]|-(?!->)){0,1000})-->")
_ALLOW = Pattern(r"\s+allow\s+([\w/-]+)\s*:\s*(\S.*)", flags=re.DOTALL)


class Suppression(NamedTuple):
    """One rule allowed: everywhere, on the words of `excerpt`, or within `span` of the article's text.

    `place` names where it is written, for people; `line` is its line where that is the story's own file. One that
    cannot be understood has no rule.
    """

    rule: str | None
    place: str
    line: int | None = None
    excerpt: str | None = None
    item: int | None = None
    span: Span | None = None

    def covers(self, article: Article, rule: str, finding: Finding) -> bool:
        """Whether it allows this finding of a rule."""
        if rule != self.rule or self.item not in (None, article.item):
            return False
        if self.span is not None and not (self.span.overlaps(finding.span) or self.span.contains(finding.span)):
            return False
        return self.excerpt is None or self.excerpt.split() == article.words(finding.span).split()


def suppressions_beside(path: str) -> tuple[Suppression, ...]:
    """What the file beside a story allows. Raises SidecarError for one that is not right."""
    sidecar = find_sidecar(path, "allow")
    if sidecar is None:
        return ()
    return tuple(
        Suppression(entry["rule"], sidecar, excerpt=entry.get("excerpt"), item=entry.get("item"))
        for entry in load_sidecar(sidecar, "suppressions")["allow"]
    )


def suppressions_in(article: Article) -> tuple[Suppression, ...]:
    """What the comments in a story allow; those that cannot be understood too, without a rule."""
    if article.format not in COMMENTED_FORMATS or "newslint" not in article.source.file_text:
        return ()
    return tuple(_comments(article))


def _comments(article: Article) -> Iterator[Suppression]:
    source = article.source
    blocks = sorted((*source.file_offsets(block.span), block.span) for block in article.blocks)
    for match in _COMMENT.finditer(source.file_text):
        at = match.start()
        span = next((span for start, end, span in blocks if start <= at < end or start >= at), None)
        alone = article.item == 1 and article.format in ("html", "markdown")
        if span is None or not (alone or blocks[0][0] <= at):
            continue  # in another article of the file, or behind the last paragraph
        line = source.position(at).line
        allowed = _ALLOW.fullmatch(match[1].rstrip())
        yield Suppression(allowed[1] if allowed else None, f"line {line}", line, span=span)
