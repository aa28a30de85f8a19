"""Where in a page articles stand: the elements that hold them and their ranges in the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.readers.html_names import CONTAINERS
from newslint.source_map import line_starts

if TYPE_CHECKING:
    from turbohtml import Document, Element

SHORTEST = 250
"""Characters below which a marked-up container is not believed to hold the story."""

_WHOLE_ARTICLE = 600
"""Characters of prose from which each of several <article> elements, with its own h1, is an article of its own."""


class Places:
    """From the parser's lines and columns to offsets in the page."""

    def __init__(self, text: str) -> None:
        self._starts = line_starts(text)
        self._end = len(text)

    def of(self, element: Element) -> tuple[int, int] | None:
        """The range of an element's content and tags; an element that is never closed reaches to the page's end."""
        location = element.source_location
        if location is None:
            return None
        tag, close = location.start_tag, location.end_tag
        start = self._starts[tag.start_line - 1] + tag.start_col
        if close is None:
            following = element.next_sibling
            while following is not None and getattr(following, "source_location", None) is None:
                following = following.next_sibling
            place = following.source_location if following is not None else None
            if place is None:
                return start, self._end
            return start, self._starts[place.start_tag.start_line - 1] + place.start_tag.start_col
        return start, self._starts[close.end_line - 1] + close.end_col


def container_ranges(document: Document, places: Places) -> list[tuple[int, int]]:
    """The ranges of the page that hold the story's body, without overlap, in order."""
    for selector in (*CONTAINERS, "article", "[role=article], [itemtype$=Article]"):
        found = [(len(element.text.strip()), element) for element in document.select(selector)]
        found = [
            (size, element) for size, element in found if size > 40 and element.closest("aside, footer, nav") is None
        ]
        if not found:
            continue
        largest, best = max(found, key=lambda one: one[0])
        if selector == "article" or len(found) == 1:
            found = [(largest, best)]
        else:
            home, names = best.closest("article, main"), best.attrs.get("class")
            found = [one for one in found if _is_part(one[1], best, home, names)]
        if sum(size for size, _ in found) < SHORTEST or _paragraph_text(found) < SHORTEST:
            continue
        return _merge([place for _, element in found if (place := places.of(element)) is not None])
    return []


def _is_part(element: Element, best: Element, home: Element | None, names: object) -> bool:
    """Whether an element holds part of the same story as the largest: within one article, or named and set alike."""
    if element == best:
        return True
    if home is not None:
        return element.closest("article, main") == home
    if element.parent == best.parent:
        return True
    above, best_above = element.parent, best.parent
    return element.attrs.get("class") == names and bool(above and best_above and above.parent == best_above.parent)


def _paragraph_text(found: Sequence[tuple[int, Element]]) -> int:
    """How much of these elements' text is prose, not links."""
    return sum(size - sum(len(link.text) for link in element.find_all("a")) for size, element in found)


def _merge(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def enclosing_article(document: Document, places: Places, ranges: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The range of the <article> that holds all of these ranges; None where none does."""
    first, last = ranges[0][0], ranges[-1][1]
    for element in document.find_all("article"):
        place = places.of(element)
        if place is not None and place[0] <= first and last <= place[1]:
            return place
    return None


def separate_ranges(document: Document, places: Places) -> list[tuple[int, int]]:
    """The ranges of the articles on a page that holds several whole ones; none for all other pages."""
    found: list[tuple[int, int]] = []
    for element in document.find_all("article"):
        if element.find("h1") is None or element.find("article") is not None:
            continue
        prose = sum(len(paragraph.text) for paragraph in element.find_all("p"))
        if prose >= _WHOLE_ARTICLE and (place := places.of(element)) is not None:
            found.append(place)
    return _merge(found) if len(found) > 1 else []
