"""The archive report as one HTML page with its plots inside, nothing from elsewhere, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TextIO

from newslint.archive.rates import UNDATED, Rate
from newslint.archive.report import (
    GROUPS,
    SHOWN,
    ArchiveReport,
    cells,
    columns,
    copy_cells,
    duplicates_summary,
    summary,
)
from newslint.reports.inert import inert

BARS = 40
"""How many bars a plot shows."""

_STYLE = """
:root { --paper: #fffefb; --ink: #1d1b18; --soft: #5d574e; --rule: #d9d4c9; --bar: #2f6ea8; --whisker: #1d1b18; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1c1b19; --ink: #e9e5dc; --soft: #aaa396; --rule: #3c3933; --bar: #5b9bd5; --whisker: #e9e5dc; }
}
body { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; font-size: 1.2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--rule); text-align: right; white-space: nowrap; }
th:first-child, td:first-child, .copies td { text-align: left; }
th { color: var(--soft); font-weight: 600; }
svg { max-width: 100%; height: auto; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .bar { fill: var(--bar); } svg line { stroke: var(--whisker); stroke-width: 1.5; }
svg .axis { stroke: var(--rule); }
"""


def write(report: ArchiveReport, stream: TextIO) -> None:
    """Write the page."""
    stream.write('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    stream.write(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )
    stream.write('\n<meta name="viewport" content="width=device-width, initial-scale=1">\n')
    stream.write(f"<title>newslint: archive report</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n")
    stream.write(f"<h1>Archive report</h1>\n<p>{_text(', '.join(report['inputs']))}: {_text(summary(report))}.</p>\n")
    for group, heading in GROUPS.items():
        rates: list[Rate] = report[group]  # type: ignore[literal-required]
        if rates:
            stream.write(f"<h2>By {heading.lower()}</h2>\n")
            stream.writelines(_plot(rates, heading, by_time=group == "months"))
            stream.writelines(_table([cells(rate) for rate in rates], columns(heading)))
    stream.write(f"<h2>Near-duplicate stories</h2>\n<p>{_text(duplicates_summary(report))}.</p>\n")
    clusters = report["near_duplicates"]["clusters"]
    for cluster in clusters[:SHOWN]:
        stream.write(f"<h3>{len(cluster):,} stories</h3>\n")
        heading_row = ["headline", "published", "outlet", "similarity", "where"]
        stream.writelines(_table([copy_cells(copy) for copy in cluster[:SHOWN]], heading_row, "copies"))
    if len(clusters) > SHOWN:
        stream.write(f"<p>{len(clusters) - SHOWN:,} more clusters are in the JSON report.</p>\n")
    stream.write("</body>\n</html>\n")


def _plot(rates: Sequence[Rate], heading: str, *, by_time: bool) -> Iterator[str]:
    """Bars for the share of articles with findings, with their 95% intervals as whiskers: months in order, the latest
    of them; others by their share."""
    if by_time:
        shown = [rate for rate in rates if rate["name"] != UNDATED][-BARS:]
    else:
        shown = sorted(rates, key=lambda rate: (-rate["share"], rate["name"]))[:BARS]
    if not shown:
        return
    most = max(rate["high"] for rate in shown) or 1.0
    left, width, row = 260, 560, 20
    label = f"Articles with findings by {heading.lower()}, in percent, with 95% intervals"
    yield "<figure>\n"
    yield f'<svg role="img" aria-label="{_text(label)}" width="{left + width + 80}" height="{row * len(shown) + 8}" '
    yield f'viewBox="0 0 {left + width + 80} {row * len(shown) + 8}">\n'
    yield f'<line class="axis" x1="{left}" y1="0" x2="{left}" y2="{row * len(shown) + 8}"/>\n'
    for i, rate in enumerate(shown):
        y = row * i + 6
        length, low, high = (rate[key] / most * width for key in ("share", "low", "high"))
        yield f'<text x="{left - 8}" y="{y + 11}" text-anchor="end">{_text(rate["name"][:38])}</text>'
        yield f'<rect class="bar" x="{left}" y="{y}" width="{length:.1f}" height="13"/>'
        yield f'<line x1="{left + low:.1f}" y1="{y + 6.5}" x2="{left + high:.1f}" y2="{y + 6.5}"/>'
        yield f'<text x="{left + high + 6:.1f}" y="{y + 11}">{rate["share"]:.1f}</text>\n'
    yield f"</svg>\n<figcaption>{_text(label)}"
    yield f" ({len(shown)} of {len(rates)} shown)" if len(shown) < len(rates) else ""
    yield "</figcaption>\n</figure>\n"


def _table(rows: Sequence[Sequence[str]], headings: Sequence[str], kind: str = "rates") -> Iterator[str]:
    yield f'<div class="scroll"><table class="{kind}">\n<tr>'
    yield "".join(f'<th scope="col">{_text(heading)}</th>' for heading in headings) + "</tr>\n"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>\n"
    yield "</table></div>\n"


def _text(text: str) -> str:
    return escape(inert(text))
