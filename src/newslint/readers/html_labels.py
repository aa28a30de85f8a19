"""Labels and buttons that pages set among their stories."""

from __future__ import annotations

from newslint.knowledge.page_furniture import BUTTONS, LABELLED, LABELS, LEADING, LINES, SITES, TRAILING
from newslint.pattern import Pattern

_LONGEST = 240
_LABEL = Pattern(LABELLED)
_READING_TIME = Pattern(r"\d{1,2}[- ]min(?:ute)?s?(?: read)?")
_WORD = Pattern(r"[^\s|,/•·:()]+")


def is_label(text: str, *, linked: bool) -> bool:
    """Whether a block says nothing but what a page sets beside stories: `Advertisement`, `Share this`, `4 min read`.

    `linked` says that most of it is a link, as where a label goes before another story's headline (`Read more: ...`).
    """
    if len(text) > _LONGEST:
        return False
    lower = text.lower().replace("’", "'").lstrip(LEADING)
    plain = lower.rstrip(TRAILING)
    if plain in LINES or _READING_TIME.fullmatch(plain):
        return True
    if linked and (label := _LABEL.match(lower)) is not None and label[1].strip() in LABELS:
        return True
    words = [match.group() for match in _WORD.finditer(plain) if match.group()[0].isalpha()]
    shares = not SITES.isdisjoint(words) or "share" in words or "print" in words
    return bool(words) and BUTTONS.issuperset(words) and shares
