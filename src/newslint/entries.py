"""One article's part of the report, made from what was found in it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.language.agency import find_agency
from newslint.language.datelines import Dateline, find_dateline
from newslint.language.english import detect_language
from newslint.language.places import find_places
from newslint.language.publication import find_publication
from newslint.language.timeline import Dated, find_timeline
from newslint.linter import CheckedArticle, JudgedFinding
from newslint.readers.writing import file_edits
from newslint.report import (
    CONTEXT_WIDTH,
    ArticleEntry,
    Context,
    DatelineEntry,
    EditEntry,
    ErrorEntry,
    FindingEntry,
    PositionEntry,
    RelatedEntry,
    SpanEntry,
    SuggestionEntry,
    TimelineEntry,
)
from newslint.rules import Edit, Related, Suggestion
from newslint.source_map import Position, SourceMap


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
    source, span = article.source, dated.span
    start, end = source.file_offsets(span)
    return {
        "date": dated.date,
        "precision": dated.precision,
        "role": dated.role,
        "text": source.file_text[start:end] if source.verbatim else article.words(span),
        "span": _place(source, start, end),
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
    for start, end, text in written:
        yield {"span": _place(article.source, start, end), "text": text}


def _span(article: Article, span: Span) -> SpanEntry:
    return _place(article.source, *article.source.file_offsets(span))


def _place(source: SourceMap, start: int, end: int) -> SpanEntry:
    """A place in the file, from its offsets."""
    return {"start": _position(source.position(start)), "end": _position(source.position(end))}


def _position(position: Position) -> PositionEntry:
    line, column, offset, paragraph = position
    entry: PositionEntry = {"line": line, "column": column, "offset": offset}
    if paragraph is not None:
        entry["paragraph"] = paragraph
    return entry
