"""A story's timeline as a picture: when things happened, and when it was filed, published and pictured."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newslint.report import ArticleEntry
from newslint.reports.page.markup import text
from newslint.reports.wording import count
from newslint.rules import SEVERITIES, is_on_content

_LANES = {
    "published": "Published",
    "updated": "Updated",
    "dateline": "Filed",
    "caption": "Pictured",
    "event": "In the story",
}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_STEP, _LEFT, _TOP, _LANE = 124, 104, 44, 42
"""Pixels: between dates, left of the first, above the first lane, from lane to lane."""


class _Point(NamedTuple):
    date: str
    role: str
    words: str
    line: int | None
    severity: str | None


def timeline(entry: ArticleEntry, number: int) -> Iterator[str]:
    """A figure, with the same as a table for those who do not see it; nothing where fewer than two dates are told."""
    points = _points(entry)
    dates = sorted({point.date for point in points}, key=lambda date: (_first_day(date), date))
    if len(dates) < 2:
        return
    lanes = [role for role in _LANES if any(point.role == role for point in points)]
    yield f'<figure class="timeline" aria-labelledby="tl{number}">\n'
    yield f'<figcaption id="tl{number}">Timeline</figcaption>\n'
    yield f'<div class="scroll" tabindex="0" role="region" aria-labelledby="tl{number}">\n'
    yield from _picture(points, dates, lanes)
    yield "</div>\n"
    yield '<details><summary>The timeline as a table</summary>\n<table><thead><tr><th scope="col">Date</th>'
    yield '<th scope="col">What</th><th scope="col">Words</th><th scope="col">Line</th></tr></thead><tbody>\n'
    for point in points:
        line = "" if point.line is None else str(point.line)
        cells = (text(point.date), _LANES[point.role], text(point.words), line)
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
    yield "</tbody></table></details>\n</figure>\n"


def _points(entry: ArticleEntry) -> list[_Point]:
    points = []
    for one in entry["timeline"]:
        start, end = one["span"]["start"]["offset"], one["span"]["end"]["offset"]
        grave = [
            finding["severity"]
            for finding in entry["findings"]
            if is_on_content(finding["rule"])
            for span in (finding["span"], *(related["span"] for related in finding["related"]))
            if span["start"]["offset"] < end and start < span["end"]["offset"]
        ]
        role = one["role"] if one["role"] in _LANES else "event"
        severity = next((severity for severity in SEVERITIES if severity in grave), None)
        points.append(_Point(one["date"], role, one["text"], one["span"]["start"]["line"], severity))
    published = entry["published"]
    if published and not any(point.role == "published" for point in points):
        points.append(_Point(published[:10], "published", "as the file says", None, None))
    return points


def _picture(points: list[_Point], dates: list[str], lanes: list[str]) -> Iterator[str]:
    width = _LEFT + _STEP * len(dates)
    height = _TOP + _LANE * len(lanes) + 12
    yield f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true">\n'
    for i, role in enumerate(lanes):
        y = _lane(i)
        yield f'<text class="lane" x="0" y="{y + 4}">{_LANES[role]}</text>'
        yield f'<line class="lane" x1="{_LEFT}" y1="{y}" x2="{width - 12}" y2="{y}"/>\n'
    for i, date in enumerate(dates):
        x = _x(i)
        yield f'<line class="day" x1="{x}" y1="22" x2="{x}" y2="{height - 12}"/>'
        yield f'<text class="day" x="{x}" y="14" text-anchor="middle">{text(_shown(date))}</text>'
        if i:
            gap = _gap(dates[i - 1], date)
            yield f'<text class="gap" x="{x - _STEP / 2}" y="30" text-anchor="middle">{gap}</text>\n'
    at = {date: _x(i) for i, date in enumerate(dates)}
    for i, role in enumerate(lanes):
        for date in dates:
            here = [point for point in points if point.role == role and point.date == date]
            if here:
                yield _dot(here, at[date], _lane(i))
    yield "</svg>\n"


def _dot(points: list[_Point], x: float, y: float) -> str:
    """What one lane has on one date: a dot with its words below it, or with how many mentions there are in it."""
    grave = [severity for severity in SEVERITIES if any(point.severity == severity for point in points)]
    told = "; ".join(f"“{point.words}”" + (f", line {point.line}" if point.line else "") for point in points)
    parts = [f"<title>{text(told)}</title>"]
    if grave:
        parts.append(f'<circle class="ring {grave[0]}" cx="{x}" cy="{y}" r="13"/>')
    parts.append(f'<circle cx="{x}" cy="{y}" r="8"/>')
    if len(points) > 1:
        parts.append(f'<text class="many" x="{x}" y="{y + 4}" text-anchor="middle">{len(points)}</text>')
    else:
        words = text(_short(points[0].words))
        parts.append(f'<text class="words" x="{x}" y="{y + 25}" text-anchor="middle">{words}</text>')
    exact = "" if len(points[0].date) == 10 else " vague"
    return f'<g class="{points[0].role}{exact}">{"".join(parts)}</g>\n'


def _short(words: str) -> str:
    return words if len(words) <= 18 else f"{words[:17]}…"


def _x(i: int) -> float:
    return _LEFT + _STEP * i + _STEP / 2 - 8


def _lane(i: int) -> int:
    return _TOP + _LANE * i + 12


def _shown(date: str) -> str:
    """A date as people read it: `16 Jul 2021`, `Jul 2021`, `2021`; intervals as they are."""
    try:
        if len(date) == 10:
            day = datetime.date.fromisoformat(date)
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        if len(date) == 7:
            return f"{_MONTHS[int(date[5:]) - 1]} {date[:4]}"
    except (ValueError, IndexError):
        pass
    return date.replace("/", " – ")


def _first_day(date: str) -> str:
    return {4: f"{date}-01-01", 7: f"{date}-01"}.get(len(date), date[:10] if len(date) >= 10 else f"{date[:4]}-01-01")


def _gap(earlier: str, later: str) -> str:
    """How long it is from one date to the next, in the unit that fits."""
    try:
        first, second = (datetime.date.fromisoformat(_first_day(date)) for date in (earlier, later))
    except ValueError:
        return ""
    days = (second - first).days
    if days <= 0 or min(len(earlier), len(later)) < 7:
        years = second.year - first.year
        return count(years, "year") if years > 0 else ""
    if days < 60:
        return count(days, "day")
    if days < 730:
        return count(round(days / 30.44), "month")
    return count(round(days / 365.25), "year")
