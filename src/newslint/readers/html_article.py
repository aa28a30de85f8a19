"""Which blocks of a page are its article.

A page that marks its article up (articleBody, the containers that publishing systems and agencies use, <article>) is
read as it says. For the rest trafilatura decides what text is the article, and that text is found again in the page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from newslint.article import BlockKind
from newslint.pattern import Pattern
from newslint.readers import furniture
from newslint.readers.html_blocks import HtmlBlock, html_blocks
from newslint.readers.html_labels import is_label
from newslint.readers.html_places import SHORTEST, Places, container_ranges, enclosing_article, separate_ranges

if TYPE_CHECKING:
    from turbohtml import Document

_HEAD_KINDS = frozenset(
    {
        BlockKind.BYLINE,
        BlockKind.SOURCE_LINE,
        BlockKind.TEASER,
        BlockKind.SUBHEADLINE,
        BlockKind.CAPTION,
        BlockKind.NOTE,
    }
)
_SIGNATURES = frozenset({BlockKind.BYLINE, BlockKind.SOURCE_LINE})
_WIDEST = {
    BlockKind.SOURCE_LINE: 300,
    BlockKind.BYLINE: 400,
    BlockKind.CREDIT: 400,
    BlockKind.TEASER: 800,
    BlockKind.NOTE: 1500,
    BlockKind.CAPTION: 2500,
}
"""Characters above which an element that names itself so must mean something else."""
_SENTENCE_ENDS = (".", "!", "?", ".”", '."', ".’", "?”", '?"', "!”", '!"', ":", "…", ")")
_EDITORS = Pattern(r"\(?(?:(?:[Ww]eb )?[Ee]ditors?|[Rr]eport(?:ing|ed)|[Ww]riting|[Aa]dditional)\b")
_ENDINGS = Pattern(
    r"(?:about (?:the )?authors?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: \w+)?"
    r"|related(?: (?:articles?|content|links?|news|posts?|reading|stories|topics|videos?))?"
    r"|more (?:from [\w ]{1,30}|on this (?:story|topic)|stories|news)|most (?:read|popular|viewed|shared)"
    r"|read (?:next|this next)|comments?|subscribe|sign up|latest(?: \w+)?|trending(?: now)?"
    r"|popular(?: \w+)?|top stories|follow us|share this(?: \w+)?|tags?|topics|leave a (?:reply|comment)"
    r"|join the (?:conversation|discussion)|next article|newsletters?)[.:…!]*"
)
"""Headings, in lower case, under which pages set what is no more the story."""
_BYLINE_LABELS = frozenset(
    "by|author|authors|journalist|reporter|writer|contributor|written by|view all|view bio|bio|email|e-mail|follow"
    "|follow us|follow us on twitter|follow us on x|twitter|facebook|instagram|linkedin|contact|see more".split("|")
)
"""What pages set beside the name in a byline, in lower case."""
_ADDRESS = Pattern(
    r"(?:[\w.+-]{1,64}@[\w.-]{1,100}|@\w{1,50}|(?:https?://|www\.)\S{1,200}|[\w-]{1,60}\.(?:com|org|net))"
)
"""A mail address, a page or an account, which bylines link to."""
_WORD = Pattern(r"\w+")


def separate_articles(text: str, document: Document) -> list[list[HtmlBlock]]:
    """The blocks of each article of a page that holds several whole ones; none for all other pages."""
    found: list[list[HtmlBlock]] = []
    for start, end in separate_ranges(document, Places(text)):
        blocks = list(html_blocks(text, start, end))
        _mend_kinds(blocks)
        title = _headline_index(blocks, None)
        found.append(_join_drop_capitals(_title(blocks, title) + _story(blocks[0 if title is None else title + 1 :])))
    return found


def article_blocks(text: str, document: Document, headline: str | None, body: str | None) -> list[HtmlBlock]:
    """The blocks of the one article of a page, in order.

    `headline` and `body` are what the page's metadata say of it.
    """
    places = Places(text)
    ranges = container_ranges(document, places)
    if ranges and (found := _marked(text, document, places, ranges, headline)):
        return _join_drop_capitals(found)
    blocks = list(html_blocks(text))
    wanted = body or _extracted(text)
    if wanted and (matched := _matching(blocks, wanted)):
        return _join_drop_capitals(_around(blocks, matched, headline))
    return [block for block in blocks if _is_story(block) and not block.noise]


def _marked(
    text: str, document: Document, places: Places, ranges: list[tuple[int, int]], headline: str | None
) -> list[HtmlBlock]:
    """The blocks of an article whose body stands in these ranges; none where the story seems to stand elsewhere."""
    outer = enclosing_article(document, places, ranges)
    start = min(
        ranges[0][0], outer[0] if outer else len(text), _headline_start(document, places, ranges, outer, headline)
    )
    end = ranges[-1][1]
    blocks = list(html_blocks(text, start, min(len(text), max(end, outer[1] if outer else end + 600))))
    _mend_kinds(blocks)
    title = _headline_index([block for block in blocks if block.start < end], headline)
    first = 0 if title is None else title + 1
    before = [block for block in blocks[first:] if block.start < ranges[0][0]]
    inside = [block for block in blocks[first:] if any(low <= block.start < high for low, high in ranges)]
    after = [block for block in blocks[first:] if block.start >= end]
    if _prose(before) > _prose(inside):
        return []
    if sum(block.size for block in inside) < SHORTEST:
        title, inside = None, [block for block in blocks if any(low <= block.start < high for low, high in ranges)]
    return _title(blocks, title) + _head(before) + _story(inside) + _tail(after)


def _prose(blocks: list[HtmlBlock]) -> int:
    return sum(block.size for block in blocks if block.is_prose)


def _headline_start(
    document: Document,
    places: Places,
    ranges: list[tuple[int, int]],
    outer: tuple[int, int] | None,
    headline: str | None,
) -> int:
    """Where the headline's element starts: the h1 that says what the metadata say, else the last one."""
    body_start = ranges[0][0]
    above: list[tuple[bool, float, int]] = []
    for element in document.find_all("h1") or document.find_all("h2"):
        place = places.of(element)
        if place is not None and place[0] <= ranges[-1][1]:
            within = place[0] >= (outer[0] if outer else body_start)
            above.append((within, similarity(element.text, headline or ""), place[0]))
    alike = [one for one in above if one[1] > 0.45]
    return max(
        alike or above, default=(False, 0.0, body_start), key=lambda one: (one[1] if alike else 0, one[0], one[2])
    )[2]


def _around(blocks: list[HtmlBlock], matched: list[int], headline: str | None) -> list[HtmlBlock]:
    """The matched blocks with the head above them and the credits below."""
    _mend_kinds(blocks)
    first, last = matched[0], matched[-1]
    title = _headline_index(blocks[: last + 1], headline)
    story = [blocks[i] for i in matched if i != title and _is_story(blocks[i])]
    head = blocks[max(0, first - 12) if title is None else title + 1 : first]
    captions = [
        block
        for i, block in enumerate(blocks[first:last], first)
        if block.kind == BlockKind.CAPTION and i not in matched and not block.noise and block.size > 20
    ]
    together = sorted([*story, *captions], key=lambda block: block.start)
    return _title(blocks, title) + _head(head) + together + _tail(blocks[last + 1 : last + 6])


def _mend_kinds(blocks: list[HtmlBlock]) -> None:
    """Forget kinds that the text belies, or that an element with far too much text for them gave to all in it."""
    sizes = Counter[int]()
    for block in blocks:
        sizes[block.root] += block.size
    for block in blocks:
        if sizes[block.root] > _WIDEST.get(block.kind or BlockKind.PARAGRAPH, 10**9):
            block.kind = None
        elif block.kind == BlockKind.BYLINE and furniture.is_stamp(block.text):
            block.kind = BlockKind.SOURCE_LINE
        elif block.kind == BlockKind.TEASER and furniture.is_byline(block.text):
            block.kind = BlockKind.BYLINE


def _title(blocks: list[HtmlBlock], title: int | None) -> list[HtmlBlock]:
    """The headline, with a source line or byline that stands close above it."""
    if title is None:
        return []
    blocks[title].kind = BlockKind.HEADLINE
    above = [block for block in blocks[max(0, title - 3) : title] if block.kind in _SIGNATURES]
    return [*_head(above), blocks[title]]


def _head(blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """What stands between headline and story and says what it is.

    A byline or date that plainly is one counts also among buttons and portraits.
    """
    head = (block for block in blocks if block.kind in _HEAD_KINDS and block.size < 600)
    return [block for block in head if (not block.noise or _is_signature(block)) and _is_story(block)]


def _is_signature(block: HtmlBlock) -> bool:
    text = block.text
    if block.kind not in _SIGNATURES or block.size > 120:
        return False
    return furniture.is_byline(text) or furniture.is_stamp(text) or furniture.is_names(text)


def _headline_index(blocks: list[HtmlBlock], headline: str | None) -> int | None:
    candidates = [i for i, block in enumerate(blocks) if block.kind == BlockKind.HEADLINE or block.heading == "h1"]
    if headline:
        alike = [(similarity(block.text, headline), -i) for i, block in enumerate(blocks) if 5 < block.size < 300]
        best, place = max(alike, default=(0.0, 0))
        if best > 0.7 or (best > 0.45 and blocks[-place].heading):
            return -place
    visible = [i for i in candidates if not blocks[i].noise]
    return max(visible or candidates, default=None)


def _story(blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks of a body without what is beside the story; an element that holds most of the prose is no noise."""
    prose = Counter[int]()
    for block in blocks:
        prose[block.noise] += block.size if block.is_prose else 0
    total = sum(size for noise, size in prose.items() if noise >= 0)
    cells = Counter(block.cell for block in blocks)
    kept: list[HtmlBlock] = []
    in_story = False
    for block in blocks:
        if block.noise < 0 or (block.noise and prose[block.noise] <= total * 0.4):
            continue
        if block.kind == BlockKind.TABLE_CELL and (cells[block.cell] > 1 or block.size > 120):
            block.kind = None
        if block.kind == BlockKind.TEASER and in_story:
            block.kind = None
        in_story = in_story or block.is_prose
        kept.append(block)
    kept = [block for block in kept[: _story_end(kept)] if _is_story(block)]
    while kept and _leads_nowhere(kept[-1]):
        kept.pop()
    return kept


def _story_end(blocks: list[HtmlBlock]) -> int:
    """How many blocks there are before a heading such as `You may also like`, if little prose follows it."""
    after, total = 0, _prose(blocks)
    for i in range(len(blocks) - 1, 0, -1):
        block = blocks[i]
        if block.is_prose:
            after += block.size
        if after * 6 > total:
            break
        if block.size < 60 and block.kind in (None, BlockKind.HEADING) and _ENDINGS.fullmatch(block.text.lower()):
            if not any(later.kind is BlockKind.CREDIT for later in blocks[i:]):
                return i if after == 0 else _story_end(blocks[:i])
    return len(blocks)


def _join_drop_capitals(blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks, a capital set on its own joined to the paragraph that it begins."""
    kept: list[HtmlBlock] = []
    for block in blocks:
        if kept and kept[-1].size == 1 and kept[-1].text.isupper() and block.text[:1].islower():
            block.runs[:0] = kept.pop().runs
            block.size += 1
        kept.append(block)
    return kept


def _leads_nowhere(block: HtmlBlock) -> bool:
    """Whether a last block is a heading without its text, or a label such as `Explore more`."""
    if block.kind == BlockKind.HEADING:
        return True
    label = block.kind is None and block.size < 30 and block.text[-1].isalnum()
    return label and not furniture.is_note(block.text) and not furniture.is_credit(block.text)


def _is_story(block: HtmlBlock) -> bool:
    """Whether a block is more than a link to something else, or a label or button of the page."""
    if is_label(block.text, linked=block.linked * 2 > block.size):
        return False
    if block.kind == BlockKind.CAPTION and block.size < 10:
        return False
    if block.kind == BlockKind.BYLINE and (block.text.lower() in _BYLINE_LABELS or _ADDRESS.fullmatch(block.text)):
        return False
    if block.linked < block.size * 0.9 or block.kind in (BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.CAPTION):
        return True
    return block.size > 60 and block.kind is None and block.text.endswith(_SENTENCE_ENDS)


def _tail(blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The credits that stand below the story."""
    return [
        block
        for block in blocks
        if not block.noise
        and block.size < 300
        and (block.kind in (None, BlockKind.CREDIT))
        and _EDITORS.match(block.text)
    ]


def _extracted(text: str) -> str | None:
    import trafilatura

    found = trafilatura.extract(text, include_comments=False)
    return str(found) if found else None


def _matching(blocks: list[HtmlBlock], wanted: str) -> list[int]:
    """The positions of the blocks whose words stand in the wanted text, in its order."""
    words = _words(wanted)
    index: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(words) - 2):
        index.setdefault(tuple(words[i : i + 3]), []).append(i)
    lines = {" ".join(_words(cell)) for line in wanted.splitlines() for cell in (line, *line.split("|"))}
    found: list[int] = []
    for i, block in enumerate(blocks):
        own = _words(block.text)
        if len(own) < 6:
            if own and " ".join(own) in lines:
                found.append(i)
            continue
        hits = sum(tuple(own[k : k + 3]) in index for k in range(len(own) - 2))
        if hits >= 0.7 * (len(own) - 2):
            found.append(i)
    return _densest(blocks, found)


def _densest(blocks: list[HtmlBlock], found: list[int]) -> list[int]:
    """Without the short blocks far from the rest: a menu may repeat words of the story."""
    long = [i for i in found if blocks[i].size > 80]
    if not long:
        return found
    low, high = long[0] - 4, long[-1] + 4
    return found[bisect_left(found, low) : bisect_right(found, high)]


def similarity(one: str, other: str) -> float:
    """How much of the words of two headlines is the same, 0 to 1."""
    first, second = Counter(_words(one)), Counter(_words(other))
    both = (first & second).total()
    return 2 * both / max(1, first.total() + second.total())


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text)]
