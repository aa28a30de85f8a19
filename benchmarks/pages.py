"""Compare what newslint and trafilatura read from pages with what people say stands there.

`python benchmarks/pages.py FOLDER`, where FOLDER holds pages (`NAME.html`) and `expected.json`:
`{"NAME": {"body": "...", "title": "...", "date": "2021-07-17", "authors": ["..."]}}`, each field optional.

The body's score is that of the article extraction benchmark (github.com/scrapinghub/article-extraction-benchmark,
from where `ground-truth.json` and `html/` make such a folder): precision, recall and F1 of runs of four words, the mean
over all pages. A title counts when it has four fifths of its words in common, a date when it is the day, authors when
all are named.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from newslint import readers
from newslint.article import BlockKind
from newslint.language.publication import find_publication
from newslint.readers.errors import UnreadableError
from newslint.readers.html_article import similarity

NOT_BODY = frozenset(
    {BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.SOURCE_LINE, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.TEASER}
)


@dataclass(frozen=True)
class Reading:
    """What one reader found on a page."""

    body: str = ""
    title: str = ""
    date: str = ""
    authors: str = ""


def main(folder: Path) -> None:
    """Measure and print."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for name, read in (("newslint", by_newslint), ("trafilatura", by_trafilatura)):
        readings = {page: read((folder / f"{page}.html").read_bytes()) for page in expected}
        print(f"{name:12} {_body_scores(expected, readings)}  {_field_scores(expected, readings)}")


def by_newslint(page: bytes) -> Reading:
    """The longest article of a page, as newslint reads it."""
    try:
        article = max(readers.read(page, "page", "html"), key=lambda one: len(one.text))
    except UnreadableError:
        return Reading()
    published = find_publication(article)
    bylines = [article.words(block.span) for block in article.of_kind(BlockKind.BYLINE)]
    return Reading(
        "\n".join(article.words(block.span) for block in article.blocks if block.kind not in NOT_BODY),
        article.headline or "",
        published.day.isoformat() if published else "",
        " ".join([*bylines, *article.metadata.authors]),
    )


def by_trafilatura(page: bytes) -> Reading:
    """The article of a page, as trafilatura reads it."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
    if found is None:
        return Reading()
    return Reading(found.text or "", found.title or "", found.date or "", found.author or "")


def _body_scores(expected: dict[str, Any], readings: dict[str, Reading]) -> str:
    precisions, recalls = [], []
    for page, wanted in expected.items():
        if "body" not in wanted:
            continue
        true, found = _runs(wanted["body"]), _runs(readings[page].body)
        both = (true & found).total()
        precisions.append(both / found.total() if found else 0)
        recalls.append(both / true.total() if true else 0)
    precision, recall = mean(precisions), mean(recalls)
    f1 = 2 * precision * recall / (precision + recall)
    return f"body F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f}, {len(precisions)} pages)"


def _field_scores(expected: dict[str, Any], readings: dict[str, Reading]) -> str:
    counts: dict[str, list[bool]] = {"title": [], "date": [], "authors": []}
    for page, wanted in expected.items():
        reading = readings[page]
        if wanted.get("title"):
            counts["title"].append(similarity(reading.title, wanted["title"]) > 0.8)
        if wanted.get("date"):
            counts["date"].append(reading.date == wanted["date"])
        if wanted.get("authors"):
            counts["authors"].append(all(name.lower() in reading.authors.lower() for name in wanted["authors"]))
    return "  ".join(f"{field} {sum(right)}/{len(right)}" for field, right in counts.items() if right)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
