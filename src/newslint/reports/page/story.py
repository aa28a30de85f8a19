"""A story on the page: its text with the findings marked in place, and each explained beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newslint.article import Article, Block, BlockKind
from newslint.report import ArticleEntry, FindingEntry, problems
from newslint.reports.page.marks import Mark, Segment, find_marks, segments
from newslint.reports.page.markup import text
from newslint.reports.page.timeline import timeline
from newslint.reports.wording import SEVERITY_NAMES, count

_LABELS = {
    BlockKind.CAPTION: "Caption",
    BlockKind.TEASER: "Teaser",
    BlockKind.NOTE: "Note",
    BlockKind.CREDIT: "Credit",
    BlockKind.TABLE_CELL: "Table",
    BlockKind.PULL_QUOTE: "Pull quote",
}


def story(entry: ArticleEntry, article: Article | None, number: int) -> Iterator[str]:
    """A section of the page. `article` is None where the story's file is no longer what it was."""
    item = f" (article {entry['item']})" if entry["item"] > 1 else ""
    titled = article is not None and any(article.of_kind(BlockKind.HEADLINE))
    name = text(entry["path"]) + item if titled else text(entry["headline"] or entry["path"]) + item
    yield f'<section class="story" id="a{number}" aria-labelledby="t{number}">\n'
    yield f'<h2 id="t{number}"{" class=path" if titled else ""}>{name}</h2>\n'
    yield f'<p class="about">{" · ".join(_about(entry, told=not titled))}</p>\n'
    yield from (f'<p class="problem {severity}">{text(error["message"])}</p>\n' for severity, error in problems(entry))
    yield from timeline(entry, number)
    marks = find_marks(entry, article) if article is not None else ()
    quoted = _Quoted(article, marks)
    if article is not None:
        yield '<div class="sheet">\n'
        yield from _sheet(entry, article, marks, quoted, number)
        yield "</div>\n"
    elif entry["findings"]:
        yield '<p class="gone">The file has changed, or is gone, since it was checked. Its findings alone:</p>\n'
        yield '<ol class="notes alone">\n'
        yield from (_note(finding, i, quoted, number) for i, finding in enumerate(entry["findings"], 1))
        yield "</ol>\n"
    yield "</section>\n"


def _about(entry: ArticleEntry, *, told: bool) -> Iterator[str]:
    if told and entry["headline"]:
        yield f'<span class="path">{text(entry["path"])}</span>'
    if entry["agency"]:
        yield text(entry["agency"])
    if entry["published"]:
        yield f"published {text(entry['published'].replace('T', ', '))}"
    dateline = entry["dateline"]
    if dateline:
        yield f"filed from {text(dateline['city'])}" + (f", {text(dateline['date'])}" if dateline["date"] else "")
    yield f'<span class="tally">{count(len(entry["findings"]), "finding")}</span>'


class _Quoted:
    """The words under a mark; false where the story is not at hand."""

    def __init__(self, article: Article | None, marks: Sequence[Mark]) -> None:
        self._article = article
        self._marks = {(mark.finding, mark.related): mark for mark in marks}

    def __bool__(self) -> bool:
        return self._article is not None

    def words(self, finding: int, related: int) -> str:
        mark = self._marks.get((finding, related))
        if mark is None or self._article is None or mark.start == mark.end:
            return ""
        words = self._article.text[mark.start : mark.end]
        return words if len(words) <= 160 else f"{words[:100]} … {words[-50:]}"


def _sheet(entry: ArticleEntry, article: Article, marks: Sequence[Mark], quoted: _Quoted, number: int) -> Iterator[str]:
    """Rows of blocks and notes: a row begins where a block has notes, and holds the blocks after it that have none."""
    starts = [block.span.start for block in article.blocks]
    notes: dict[int, list[str]] = {}
    for mark in marks:
        if not mark.related:
            at = max(0, bisect_right(starts, mark.start) - 1)
            note = _note(entry["findings"][mark.finding - 1], mark.finding, quoted, number)
            notes.setdefault(at, []).append(note)
    firsts = sorted({0, *notes})
    for first, after in zip(firsts, [*firsts[1:], len(article.blocks)], strict=True):
        lines = [_block(article, block, marks, number) for block in article.blocks[first:after]]
        yield f'<div class="row">\n<div class="text">\n{"".join(lines[:1])}</div>\n'
        if first in notes:
            yield f'<ol class="notes">\n{"".join(notes[first])}</ol>\n'
        yield f'<div class="text">\n{"".join(lines[1:])}</div>\n</div>\n' if lines[1:] else "</div>\n"


def _block(article: Article, block: Block, marks: Sequence[Mark], number: int) -> str:
    kind = block.kind.value.replace(" ", "-")
    label = f'<span class="kind">{_LABELS[block.kind]}</span> ' if block.kind in _LABELS else ""
    start = article.source.locate(block.span).start
    where = f'<span class="line" aria-hidden="true">{start.paragraph or start.line}</span>'
    near = [mark for mark in marks if mark.start <= block.span.end and mark.end >= block.span.start]
    words = "".join(_segment(article, one, number) for one in segments(block.span.start, block.span.end, near))
    return f'<p class="block k-{kind}" dir="auto">{where}{label}{words}</p>\n'


def _segment(article: Article, segment: Segment, number: int) -> str:
    words = text(article.text[segment.start : segment.end])
    if not segment.over:
        return words
    anchors = "".join(f'<span class="at" id="{_anchor(mark, number)}"></span>' for mark in segment.begins)
    findings = " ".join(dict.fromkeys(f"f{number}-{mark.finding}" for mark in segment.over))
    severity = segment.severity
    kind = severity or f"related {segment.over[0].severity}"
    point = " point" if segment.start == segment.end else ""
    links = "".join(_reference(mark, number) for mark in segment.ends)
    return f'{anchors}<mark class="{kind}{point}" data-of="{findings}">{words}</mark>{links}'


def _reference(mark: Mark, number: int) -> str:
    told = (
        f"related to finding {mark.finding}"
        if mark.related
        else f"finding {mark.finding}, {SEVERITY_NAMES[mark.severity]}"
    )
    kind = f"ref {mark.severity}" + (" related" if mark.related else "")
    target = f"f{number}-{mark.finding}"
    return f'&NoBreak;<a class="{kind}" href="#{target}" data-of="{target}" aria-label="{told}">{mark.finding}</a>'


def _anchor(mark: Mark, number: int) -> str:
    return f"m{number}-{mark.finding}" + (f"-{mark.related}" if mark.related else "")


def _note(finding: FindingEntry, i: int, quoted: _Quoted, number: int) -> str:
    severity, rule = finding["severity"], text(finding["rule"])
    start = finding["span"]["start"]
    place = f"line {start['line']}, column {start['column']}"
    if "paragraph" in start:
        place = f"paragraph {start['paragraph']}"
    link = f'<a class="place" href="#m{number}-{i}">{place}</a>' if quoted else f'<span class="place">{place}</span>'
    lines = [
        f'<li class="note {severity}" id="f{number}-{i}" tabindex="-1" data-severity="{severity}" data-rule="{rule}">',
        f'<p class="head"><span class="number">{i}</span> <span class="severity">{SEVERITY_NAMES[severity]}</span>'
        f" {link}</p>",
        f'<p class="message">{text(finding["message"])}</p>',
    ]
    if not quoted and finding["excerpt"]:
        lines.append(f"<blockquote>{text(finding['excerpt'])}</blockquote>")
    lines += _against(finding, i, quoted, number)
    if finding["suggestions"]:
        ways = " <i>or</i> ".join(text(one["message"]) for one in finding["suggestions"])
        lines.append(f'<p class="do"><b>Suggestion:</b> {ways}</p>')
    if finding["fix"]:
        lines.append(f'<p class="do"><b>Fix:</b> {text(finding["fix"]["message"])}</p>')
    lines.append(f'<p class="rule"><a href="#{rule_anchor(finding["rule"])}"><code>{rule}</code></a></p></li>')
    return "\n".join(lines) + "\n"


def _against(finding: FindingEntry, i: int, quoted: _Quoted, number: int) -> Iterator[str]:
    """The words of a finding and those that they contradict, one under the other."""
    if not finding["related"]:
        return
    yield '<ul class="against">'
    own = quoted.words(i, 0)
    if own:
        yield f"<li><q>{text(own)}</q></li>"
    for k, related in enumerate(finding["related"], 1):
        words = quoted.words(i, k)
        place = f"line {related['span']['start']['line']}"
        link = f'<a href="#m{number}-{i}-{k}">{place}</a>' if words else place
        quotation = f"<q>{text(words)}</q> " if words else ""
        yield f"<li>{quotation}<span>{link}: {text(related['message'])}</span></li>"
    yield "</ul>"


def rule_anchor(rule: str) -> str:
    """The id of a rule's explanation on the page."""
    return "r-" + "".join(char if char.isalnum() else "-" for char in rule)
