"""structure/source-line."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.knowledge.agencies import AGENCIES
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Suggestion, rule

_AFTER_AGENCY = Pattern(
    r"\s*,?\s*(?=\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Ju|Aug|Sep|Oct|Nov|Dec))"
)
_BROKEN_CLOCK = Pattern(r"\b\d{1,2}:(?!\d\d\b)\d?(?!\d)|(?<![\d:]):\d\d\b(?!:)")
_LONGEST_NAME = 5
"""Words; `People's Daily Online Science Desk`."""


@rule(severity="warning", fixable=True)
def source_line(article: Article) -> Iterator[Finding]:
    """The line that says where a page has its story from is damaged.

    Copying or a template lost a bracket round the agency ("Xinhua) 16:38, July 17, 2021") or a part of the time. The
    fix puts the bracket back where its place is certain. Source lines of any other whole form are left alone.

    Wrong:
        Ferry pilots go back to school

        [[Xinhua)]] 16:38, July 17, 2021

        The town's ferry pilots went back to school on Monday.
    Right:
        Ferry pilots go back to school

        (Xinhua) 16:38, July 17, 2021

        The town's ferry pilots went back to school on Monday.
    """
    for block in article.of_kind(BlockKind.SOURCE_LINE):
        text = article.words(block.span)
        damage = _lost_bracket(text) or _doubled_bracket(text)
        if damage is not None:
            yield _finding(block, *damage)
            continue
        clock = _BROKEN_CLOCK.search(text)
        if clock:
            yield Finding(f"the time “{clock.group()}” is not whole", _at(block, *clock.span()))


def _finding(block: Block, message: str, mark: tuple[int, int], edit: tuple[int, int, str] | None) -> Finding:
    fix = None
    if edit is not None:
        what = f"insert “{edit[2]}”" if edit[2] else "remove the second bracket"
        fix = Suggestion(what, (Edit(_at(block, edit[0], edit[1]), edit[2]),))
    return Finding(message, _at(block, *mark), fix=fix)


def _at(block: Block, start: int, end: int) -> Span:
    return Span(block.span.start + start, block.span.start + end)


_Damage = tuple[str, tuple[int, int], tuple[int, int, str] | None]


def _lost_bracket(text: str) -> _Damage | None:
    opening, closing = text.count("(") + text.count("["), text.count(")") + text.count("]")
    if closing == opening + 1 and opening == 0:
        at = next(i for i, char in enumerate(text) if char in ")]")
        start = _agency_start(text[:at])
        bracket = "(" if text[at] == ")" else "["
        edit = None if start is None else (start, start, bracket)
        return f"the opening bracket before the agency is lost: “{text[: at + 1]}”", (start or 0, at + 1), edit
    if opening == closing + 1 and closing == 0:
        at = next(i for i, char in enumerate(text) if char in "([")
        end = _agency_end(text, at + 1)
        bracket = ")" if text[at] == "(" else "]"
        edit = None if end is None else (end, end, bracket)
        mark = (at, end or len(text))
        return f"the closing bracket behind the agency is lost: “{text[mark[0] : mark[1]]}”", mark, edit
    return None


def _doubled_bracket(text: str) -> _Damage | None:
    for pair in ("((", "))"):
        at = text.find(pair)
        if at >= 0 and text.count("(") != text.count(")"):
            return f"“{pair}” has one bracket too many", (at, at + 2), (at + 1, at + 2, "")
    return None


def _agency_start(before: str) -> int | None:
    """Where the agency begins whose closing bracket follows: the longest known name, else a lone short line."""
    words = before.split(" ")
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[-count:])
        if name.lower() in AGENCIES:
            return len(before) - len(name)
    if len(words) <= _LONGEST_NAME and words[0].lower() not in ("by", "source:", "from", "published", "updated"):
        return 0
    return None


def _agency_end(text: str, start: int) -> int | None:
    """Where the agency ends that an opening bracket begins: before the time or the date."""
    at = start
    for _ in range(_LONGEST_NAME):
        at = text.find(" ", at + 1)
        if at < 0:
            return None
        if _AFTER_AGENCY.match(text, at):
            return len(text[:at].rstrip(" ,"))
    return None
