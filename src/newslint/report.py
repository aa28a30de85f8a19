"""The report: a plain, JSON-shaped account of a run, the same bytes for the same input.

Its shape is fixed by `schemas/report.schema.json`; every output format is a rendering of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, NotRequired, TypedDict

import newslint
from newslint.article import Article, FileSpan, Position, Span
from newslint.language.agency import find_agency
from newslint.language.datelines import Dateline, find_dateline
from newslint.language.english import detect_language
from newslint.language.places import find_places
from newslint.language.publication import find_publication
from newslint.language.timeline import Dated, find_timeline
from newslint.linter import CheckedArticle, JudgedFinding
from newslint.readers.writing import file_edits
from newslint.rules import SEVERITIES, Edit, Related, Suggestion


class PositionEntry(TypedDict):
    line: int
    column: int
    offset: int
    paragraph: NotRequired[int]


class SpanEntry(TypedDict):
    start: PositionEntry
    end: PositionEntry


class EditEntry(TypedDict):
    span: SpanEntry
    text: str


class SuggestionEntry(TypedDict):
    message: str
    edits: list[EditEntry]


class RelatedEntry(TypedDict):
    message: str
    path: NotRequired[str]
    span: SpanEntry


class FindingEntry(TypedDict):
    rule: str
    severity: str
    message: str
    span: SpanEntry
    excerpt: str
    related: list[RelatedEntry]
    suggestions: list[SuggestionEntry]
    fix: SuggestionEntry | None
    fingerprint: str


class DatelineEntry(TypedDict):
    city: str
    country: str | None
    date: str | None
    agency: str | None
    span: SpanEntry


class TimelineEntry(TypedDict):
    date: str
    precision: str
    role: str
    text: str
    span: SpanEntry


class ErrorEntry(TypedDict):
    code: str
    message: str
    line: int | None


class ArticleEntry(TypedDict):
    path: str
    item: int
    format: str | None
    sha256: str | None
    language: str | None
    headline: str | None
    agency: str | None
    published: str | None
    dateline: DatelineEntry | None
    timeline: list[TimelineEntry]
    findings: list[FindingEntry]
    errors: list[ErrorEntry]


class Summary(TypedDict):
    articles: int
    findings: int
    suppressed: int
    unreadable: int
    by_severity: dict[str, int]
    by_rule: dict[str, int]


Report = TypedDict(
    "Report",
    {
        "$schema": str,
        "schema_version": str,
        "tool": dict[str, str],
        "summary": Summary,
        "articles": Sequence[ArticleEntry],
    },
)


class Context(NamedTuple):
    """The words of a finding and those around them in their block: for people, no part of the report."""

    before: str
    marked: str
    after: str


CONTEXT_WIDTH = 100
"""Code points of a block that a context shows."""


PROBLEM_SEVERITIES = {"note": "note", "unused-suppression": "warning", "bad-suppression": "warning"}
"""How grave the errors of an article are by their code, where that is no error."""


def problems(article: ArticleEntry) -> Iterator[tuple[str, ErrorEntry]]:
    """What an article's errors tell beside notes, each with its severity, error or warning."""
    for error in article["errors"]:
        severity = PROBLEM_SEVERITIES.get(error["code"], "error")
        if severity != "note":
            yield severity, error


def place_of(related: RelatedEntry, *, column: bool = False) -> str:
    """Where a related place is, for people: `line 5`, `line 5, column 3`, `source.txt, line 5`."""
    start = related["span"]["start"]
    place = f"line {start['line']}, column {start['column']}" if column else f"line {start['line']}"
    return f"{related['path']}, {place}" if "path" in related else place


def build(entries: Sequence[ArticleEntry], suppressed: int = 0) -> Report:
    """The report of a run over these articles, in the order given, and how many findings it leaves out."""
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    unreadable = 0
    for entry in entries:
        severities.update(finding["severity"] for finding in entry["findings"])
        rules.update(finding["rule"] for finding in entry["findings"])
        unreadable += entry["format"] is None
    return {
        "$schema": "urn:newslint:report:1",
        "schema_version": "1.0",
        "tool": {"name": "newslint", "version": newslint.__version__},
        "summary": {
            "articles": len(entries),
            "findings": severities.total(),
            "suppressed": suppressed,
            "unreadable": unreadable,
            "by_severity": {severity: severities[severity] for severity in SEVERITIES},
            "by_rule": dict(sorted(rules.items())),
        },
        "articles": entries,
    }


def article_entry(checked: CheckedArticle) -> ArticleEntry:
    """One article's part of the report. What could not be read has `format` null and says why in `errors`."""
    article = checked.article
    errors: list[ErrorEntry] = [
        {"code": one.code, "message": one.message, "line": one.line} for one in checked.problems
    ]
    entry: ArticleEntry = {
        "path": checked.path,
        "item": checked.item,
        "format": None,
        "sha256": checked.sha256,
        "language": None,
        "headline": None,
        "agency": None,
        "published": None,
        "dateline": None,
        "timeline": [],
        "findings": [],
        "errors": errors,
    }
    if article is not None:
        entry["format"] = article.format
        published, dateline = find_publication(article), find_dateline(article)
        entry["language"] = article.metadata.language or detect_language(article)
        entry["headline"] = article.headline
        entry["agency"] = find_agency(article)
        entry["published"] = published.isoformat() if published else None
        entry["dateline"] = dateline_entry(article, dateline) if dateline else None
        entry["timeline"] = [_dated(article, dated) for dated in find_timeline(article)]
        entry["findings"] = [finding_entry(article, one) for one in checked.findings]
    return entry


def finding_entry(article: Article, judged: JudgedFinding) -> FindingEntry:
    """One finding's part of the report, with places in the file."""
    finding = judged.finding
    return {
        "rule": judged.rule,
        "severity": judged.severity,
        "message": finding.message,
        "span": _span(article, finding.span),
        "excerpt": article.excerpt(finding.span),
        "related": [_related(article, related) for related in finding.related],
        "suggestions": [_suggestion(article, one) for one in finding.suggestions],
        "fix": _suggestion(article, finding.fix) if finding.fix and _is_applicable(article, finding.fix) else None,
        "fingerprint": judged.fingerprint,
    }


def context(article: Article, span: Span) -> Context:
    """The words under a span with as much of their block around them as one line of a terminal holds."""
    text = article.text
    block = article.block_at(span.start).span
    end = max(span.start, min(span.end, block.end))
    if end - span.start > CONTEXT_WIDTH * 3 // 4:
        end = span.start + CONTEXT_WIDTH * 3 // 4
    spare = CONTEXT_WIDTH - (end - span.start)
    start = max(block.start, span.start - max(spare // 2, spare - (block.end - end)))
    stop = min(block.end, end + spare - (span.start - start))
    before = ("…" if start > block.start else "") + text[start : span.start]
    after = text[end:stop] + ("…" if stop < block.end else "")
    return Context(before, text[span.start : end], after)


def dateline_entry(article: Article, dateline: Dateline) -> DatelineEntry:
    """A dateline's part of the report: the city as a name, its country as a code."""
    return {
        "city": dateline.city.title() if dateline.city.isupper() else dateline.city,
        "country": next((place.country for place in find_places(article) if place.span == dateline.city_span), None),
        "date": dateline.day.isoformat() if dateline.day else None,
        "agency": dateline.agency,
        "span": _span(article, dateline.span),
    }


def _dated(article: Article, dated: Dated) -> TimelineEntry:
    return {
        "date": dated.date,
        "precision": dated.precision,
        "role": dated.role,
        "text": article.excerpt(dated.span),
        "span": _span(article, dated.span),
    }


def _is_applicable(article: Article, fix: Suggestion) -> bool:
    """Whether a fix may be applied to the file unseen: it replaces text alone, no markup, and brings none in."""
    return all(article.source.is_plain(edit.span, article.words(edit.span), edit.text) for edit in fix.edits)


def _related(article: Article, related: Related) -> RelatedEntry:
    if related.source is None:
        return {"message": related.message, "span": _span(article, related.span)}
    return {
        "message": related.message,
        "path": related.source.path,
        "span": _span(related.source, related.span),
    }


def _suggestion(article: Article, suggestion: Suggestion) -> SuggestionEntry:
    return {
        "message": suggestion.message,
        "edits": [entry for edit in suggestion.edits for entry in _edits(article, edit)],
    }


def _edits(article: Article, edit: Edit) -> Iterator[EditEntry]:
    """One edit as the file needs it: escaped, and around the markup that stands within it."""
    try:
        written = file_edits(article, edit.span, edit.text)
    except ValueError:
        yield {"span": _span(article, edit.span), "text": edit.text}
        return
    position = article.source.position
    for start, end, text in written:
        yield {"span": {"start": _position(position(start)), "end": _position(position(end))}, "text": text}


def _span(article: Article, span: Span) -> SpanEntry:
    place: FileSpan = article.source.locate(span)
    return {"start": _position(place.start), "end": _position(place.end)}


def _position(position: Position) -> PositionEntry:
    entry: PositionEntry = {"line": position.line, "column": position.column, "offset": position.offset}
    if position.paragraph is not None:
        entry["paragraph"] = position.paragraph
    return entry
