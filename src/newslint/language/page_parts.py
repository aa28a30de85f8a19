"""Which paragraphs of a page are not its story: lists of references, documents printed whole, recipes.

Told by the headings and the lines that announce them. To be asked for once something was found in a paragraph.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.pattern import Pattern

_LONGEST_HEAD = 70
_LONGEST_LEAD_IN = 160
_PAPERS = (
    "more information", "references", "reference", "sources", "further reading", "journal reference",
    "journal references", "citation", "publication", "journal information", "original publication",
)  # fmt: skip
"""Names, in lower case, of the papers that a story tells of."""
_REFERENCES = frozenset(_PAPERS) | {
    "bibliography", "works cited", "citations", "notes", "footnotes", "endnotes", "publications", "notes to editors",
    "the studies",
}  # fmt: skip
"""Headings under which pages set them."""
_OPENINGS = tuple(
    f"{name}:"
    for name in (
        *_PAPERS,
        "paper",
        "study",
        "source",
        "journal",
        "doi",
        "explore further",
        "provided by",
        "story source",
    )
)
"""What a paragraph begins with that is a reference."""
_RECIPE = Pattern(
    r"(?:for the )?ingredients(?: for .{1,40})?|method|directions|instructions|preparation|how to make (?:it|them)"
    r"|(?:serves|makes|yields?|servings?)[: ]+(?:about |around |up to )?\d.{0,40}"
)
_DOCUMENT = r"(?:statement|letter|memo|memorandum|e-?mail|message|text|transcript|speech|remarks|address|note|order)"
_WHOLE = Pattern(
    rf"\b(?:full|complete|entire|whole) (?:\w+ ){{0,3}}?{_DOCUMENT}\b"
    rf"|\b{_DOCUMENT}\b[^.]{{0,80}}\b(?:in full|in its entirety|below|as follows|follows|reads?)\b"
    rf"|\bfull text\b"
)


class PageParts(NamedTuple):
    """The spans of the paragraphs that belong to each part."""

    references: frozenset[Span]
    documents: frozenset[Span]
    recipes: frozenset[Span]


@once
def page_parts(article: Article) -> PageParts:
    """The parts of a page beside its story. A document ends with the next heading, a recipe with the page."""
    parts: dict[str, set[Span]] = {name: set() for name in PageParts._fields}
    part: set[Span] | None = None
    for block in article.blocks:
        text = article.words(block.span)
        begun = _begun(block, text)
        if begun:
            part = parts[begun]
        elif block.kind is BlockKind.HEADING:
            part = part if part is parts["recipes"] else None
        elif text[:_LONGEST_HEAD].lower().startswith(_OPENINGS):
            parts["references"].add(block.span)
        elif part is not None:
            part.add(block.span)
    return PageParts(*map(frozenset, parts.values()))


def _begun(block: Block, text: str) -> str:
    """The name of the part that a line heads, empty where it heads none."""
    if len(text) <= _LONGEST_HEAD:
        head = text.lower().strip(" #*_:.")
        if head in _REFERENCES:
            return "references"
        if _RECIPE.fullmatch(head) or (block.kind is BlockKind.HEADING and "recipe" in head):
            return "recipes"
    is_head = block.kind is BlockKind.HEADING or text.endswith(":")
    if is_head and _WHOLE.search(text.lower(), max(0, len(text) - _LONGEST_LEAD_IN)):
        return "documents"
    return ""
