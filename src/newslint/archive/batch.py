"""The one function that every engine runs: records in an Arrow batch become results in an Arrow batch.

It is pure: it reads no file, keeps no state, and gives the same batch for the same records.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.archive.extras import required
from newslint.archive.records import Record, encodable, from_arrow
from newslint.archive.signatures import signature
from newslint.article import Article
from newslint.entries import dateline_entry, finding_entry
from newslint.language.agency import find_agency
from newslint.language.datelines import find_dateline
from newslint.language.english import detect_language
from newslint.language.publication import find_publication
from newslint.linter import CheckedArticle, Linter, Problem, failure
from newslint.report import FindingEntry

Row = dict[str, Any]

UNKNOWN = "unknown"
"""The outlet of stories that name none, and no agency either."""


def finding_fields() -> list[tuple[str, Any]]:
    """The columns of a finding. Positions are in the record: lines and columns from 1, offsets from 0."""
    pa = required("pyarrow", "archive")
    numbers = ("line", "column", "offset", "end_line", "end_column", "end_offset")
    return [
        *[(name, pa.string()) for name in ("rule", "severity", "message", "excerpt", "fingerprint")],
        *[(name, pa.int32()) for name in numbers],
        ("suggestions", pa.list_(pa.string())),
        ("fix", pa.string()),
    ]


def article_fields() -> list[tuple[str, Any]]:
    """The columns of an article. `published` and dates are ISO 8601, `month` is as 2021-07."""
    pa = required("pyarrow", "archive")
    texts = ("outlet", "uri", "format", "language", "agency", "headline", "published", "month", "dateline_city")
    return [
        ("path", pa.string()),
        ("record", pa.int64()),
        ("item", pa.int32()),
        *[(name, pa.string()) for name in (*texts, "dateline_country", "dateline_date", "sha256")],
        ("characters", pa.int32()),
        ("signature", pa.binary()),
        ("notes", pa.list_(pa.string())),
        ("suppressed", pa.int32()),
    ]


def result_schema() -> Any:
    """The Arrow schema of results: an article a row with its findings, or a record that could not be read.

    `row` is the record's place in the batch, from 0. `problem` is null for an article, else `code: message`.
    """
    pa = required("pyarrow", "archive")
    findings = pa.list_(pa.struct(finding_fields()))
    return pa.schema([("row", pa.int32()), *article_fields(), ("findings", findings), ("problem", pa.string())])


def check_batch(records: Any, linter: Linter) -> Any:
    """Check the records of an Arrow record batch; what cannot be read is a row that says so, never raised.

    `records` has the columns of `records.record_schema`; all but `data` may be missing. The result has those of
    `result_schema`, in the order of the records.
    """
    pa = required("pyarrow", "archive")
    rows = [result for row, record in enumerate(from_arrow(records)) for result in _rows(row, record, linter)]
    return pa.RecordBatch.from_pylist(encodable(rows), schema=result_schema())


def _rows(row: int, record: Record, linter: Linter) -> Iterator[Row]:
    if record.data is None:
        yield _unread(row, record, 1, record.problem or "empty: the record has no data")
        return
    any_article = False
    for checked in linter.check_bytes(record.data, record.name, format=record.format):
        any_article = True
        yield _row(row, record, checked)
    if not any_article:
        yield _unread(row, record, 1, "empty: the record holds no article")


def _row(row: int, record: Record, checked: CheckedArticle) -> Row:
    if checked.article is None:
        return _unread(row, record, checked.item, _told(checked.problems[0]))
    try:
        return {"row": row, **_article(record, checked, checked.article)}
    except Exception as error:
        return _unread(row, record, checked.item, _told(failure("reporting", error)))


def _unread(row: int, record: Record, item: int, problem: str) -> Row:
    return {"row": row, "path": record.path, "record": record.number, "item": item, "problem": problem}


def _told(problem: Problem) -> str:
    return f"{problem.code}: {problem.message}"


def _article(record: Record, checked: CheckedArticle, article: Article) -> Row:
    published, dateline, agency = find_publication(article), find_dateline(article), find_agency(article)
    day = published.day if published else dateline.day if dateline else None
    place = dateline_entry(article, dateline) if dateline else None
    return {
        "path": record.path,
        "record": record.number,
        "item": checked.item,
        "outlet": record.outlet or agency or UNKNOWN,
        "uri": record.uri,
        "format": article.format,
        "language": article.metadata.language or detect_language(article),
        "agency": agency,
        "headline": article.headline,
        "published": published.isoformat() if published else None,
        "month": day.isoformat()[:7] if day else None,
        "dateline_city": place["city"] if place else None,
        "dateline_country": place["country"] if place else None,
        "dateline_date": place["date"] if place else None,
        "sha256": checked.sha256,
        "characters": len(article.text),
        "signature": signature(article),
        "notes": [_told(problem) for problem in checked.problems],
        "suppressed": checked.suppressed,
        "findings": [_finding(finding_entry(article, one)) for one in checked.findings],
    }


def _finding(entry: FindingEntry) -> Row:
    start, end = entry["span"]["start"], entry["span"]["end"]
    return {
        **{name: entry[name] for name in ("rule", "severity", "message", "excerpt", "fingerprint")},
        **{name: start[name] for name in ("line", "column", "offset")},
        **{f"end_{name}": end[name] for name in ("line", "column", "offset")},
        "suggestions": [suggestion["message"] for suggestion in entry["suggestions"]],
        "fix": entry["fix"]["message"] if entry["fix"] else None,
    }
