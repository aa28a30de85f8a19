"""residue/page-furniture."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.residue._passages import in_short, sentences_with
from newslint.knowledge.page_furniture import (
    BUTTONS,
    ENDINGS,
    LABELLED,
    LABELS,
    LEADING,
    LINES,
    OPENINGS,
    PHRASES,
    SITES,
    TRAILING,
)
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentences_with_starts
from newslint.language.tokens import BREAK, CAPITALISED, QUOTE, UPPER, WORD, find_block_tokens, find_tokens
from newslint.pattern import Openings, Pattern
from newslint.rules import Finding, Related, rule

_LABEL = Pattern(LABELLED)
_INVITATION = Pattern(
    r"(?:sign up|subscribe|register) (?:for|to) [^.!?]{2,70}\b(?:newsletters?|briefing|digest|podcast)\b"
    r"|(?:download|get) the [\w'’ ]{2,40}\bapp\b"
)
"""`Sign up for the Morning Briefing newsletter`, `Download the Courier app`."""
_INVITES = ("sign up", "subscribe", "register", "download", "get the")
_FIRST_WORDS = BUTTONS | {line.split()[0] for line in LINES}
_VOCABULARY = BUTTONS.union(*(line.split() for line in LINES))
_FIRST_TOKENS = frozenset(
    form
    for line in (*BUTTONS, *LINES, *LABELS)
    for word in [line.split()[0].split("-")[0].removesuffix("'s").rstrip("'")]
    for form in (word, word.replace("'", "’"))
)
"""The tokens with which a line of the page begins, unless a mark or a number does."""
_WORDS = (WORD, CAPITALISED, UPPER)
_COUNT = Pattern(r"\d{1,2}[- ]min(?:ute)? read|\(?\b\d{1,5}\)?")
_WORD = Pattern(r"[^\s|,/•·:()]+")
_LONGEST_LINE = 240
_LONGEST_ROW = 119
_OPENINGS = Openings(OPENINGS)
_LABEL_HEAD = Pattern(r"[^\s:|>»→–—]+")
_LABEL_HEADS = frozenset(label.split()[0] for label in LABELS)
_TELLING_WORDS = frozenset(
    {"inbox", "email", "here", "today", "twitter", "facebook"} | {"free", "window", "friend", "cookies"}
)
"""The last words of all endings, and a word of each phrase."""
_FEWEST_LETTERS = min(map(len, (*OPENINGS, *_INVITES)))
_FIRST_LETTERS = frozenset(phrase[:_FEWEST_LETTERS] for phrase in (*OPENINGS, *_INVITES))


@rule(severity="warning")
def page_furniture(article: Article) -> Iterator[Finding]:
    """Labels, buttons and boxes of the page that were copied with the story.

    "ADVERTISEMENT", "Read more:", "Click here to share", "Sign up for our newsletter": readers of a reprint, an archive
    or a speech program take them for the story. Lines that follow each other or stand in one paragraph, and lines of
    one kind, get one finding, as they have one cause. A story that tells of advertisements and newsletters, and what
    somebody says in a quotation, are left alone.

    Wrong:
        The council meets again on Friday.

        [[Share this: Facebook | Twitter | Email]]
    Right:
        The council will advertise the post and share the results on Facebook.
    """
    groups: dict[str, list[Span]] = {}
    last_end = -1
    last_key = ""
    last_block: Block | None = None
    for key, span in sorted(_pieces(article), key=lambda piece: piece[1]):
        block = article.block_at(span.start)
        if block is last_block:
            key = last_key
        last_block = block
        if 0 <= span.start - last_end <= 2 and groups:
            groups[last_key][-1] = Span(groups[last_key][-1].start, span.end)
        else:
            groups.setdefault(key, []).append(span)
            last_key = key
        last_end = span.end
    for first, *others in groups.values():
        shown = in_short(article.words(first), 50)
        related = tuple(Related("another piece of the page", other) for other in others[:10])
        yield Finding(f"“{shown}” belongs to the page, not to the story", first, related)


def _pieces(article: Article) -> Iterator[tuple[str, Span]]:
    """What belongs to the page, each with what made it known: whole blocks, else sentences."""
    whole: set[Span] = set()
    for block in _possible_lines(article):
        if key := _line(article.words(block.span)):
            whole.add(block.span)
            yield key, block.span
    telling = frozenset(sentences_with(article, _TELLING_WORDS))
    for sentence in sorted({*_opened_as_invited(article), *telling}):
        text = article.words(sentence).lower().lstrip(LEADING)
        if _invites(text) or (sentence in telling and _gives_itself_away(text)):
            block = article.block_at(sentence.start)
            if block.kind != BlockKind.CODE and block.span not in whole and not is_quoted(article, sentence):
                yield text[:12], _furniture_in(article, sentence)
    tokens = find_tokens(article)
    for i in tokens.where("advertisement", "advertisements"):
        block = article.block_at(tokens.starts[i])
        if block.span not in whole and block.kind != BlockKind.CODE and _stands_alone(article, i):
            yield "advertisement", tokens.span(i, i)


def _possible_lines(article: Article) -> list[Block]:
    """The short blocks that begin with the first word of a line of the page, or with no word.

    One that begins with a quotation mark can be a row of buttons at most, which is shorter still.
    """
    tokens = find_tokens(article)
    lower, kinds = tokens.lower, tokens.kinds
    others = (BlockKind.CODE, BlockKind.HEADLINE)
    return [
        block
        for block, i, end in zip(article.blocks, *find_block_tokens(article), strict=True)
        if i < end
        and (lower[i] in _FIRST_TOKENS or kinds[i] not in _WORDS)
        and block.span.length <= (_LONGEST_ROW if kinds[i] == QUOTE else _LONGEST_LINE)
        and block.kind not in others
    ]


def _opened_as_invited(article: Article) -> list[Span]:
    """The sentences that begin with the first letters of an invitation, whatever marks stand before it."""
    text, (sentences, starts) = article.text, sentences_with_starts(article)
    return [
        sentence
        for sentence, start in zip(sentences, starts, strict=True)
        if text[start : start + _FEWEST_LETTERS].lower() in _FIRST_LETTERS
        or (
            text[start] in LEADING
            and text[start : sentence.end].lstrip(LEADING)[:_FEWEST_LETTERS].lower() in _FIRST_LETTERS
        )
    ]


def _invites(text: str) -> bool:
    return _OPENINGS.begin(text) or (text.startswith(_INVITES) and _INVITATION.match(text) is not None)


def _gives_itself_away(text: str) -> bool:
    return text.endswith(ENDINGS, 0, len(text.rstrip(TRAILING))) or any(phrase in text for phrase in PHRASES)


def _furniture_in(article: Article, sentence: Span) -> Span:
    """The sentence, or of a long one the words that give it away: a label may have run together with the story."""
    if sentence.length <= _LONGEST_LINE:
        return sentence
    lower = article.words(sentence).lower()
    for phrase in PHRASES:
        at = lower.find(phrase)
        if at >= 0:
            return Span(sentence.start + at, sentence.start + at + len(phrase))
    return sentence


def _stands_alone(article: Article, i: int) -> bool:
    """Whether a word in capitals stands between two sentences."""
    tokens = find_tokens(article)
    ends = i == 0 or tokens.kinds[i - 1] == BREAK or tokens.lower[i - 1] in (".", "!", "?", "”", '"', "…")
    begins = i + 1 == len(tokens) or tokens.kinds[i + 1] in (BREAK, CAPITALISED, UPPER) or tokens.lower[i + 1] == "“"
    return tokens.kinds[i] == UPPER and ends and begins and not is_quoted(article, tokens.span(i, i))


def _line(text: str) -> str | None:
    """What makes a whole line the page's: its words, its label, its buttons."""
    lower = text.lower().replace("’", "'").lstrip(LEADING)
    plain = lower.rstrip(TRAILING)
    if plain in LINES:
        return plain
    head = _LABEL_HEAD.match(lower)
    label = _LABEL.match(lower) if head is not None and head.group() in _LABEL_HEADS else None
    if label and label[1].strip() in LABELS:
        return label[1].strip()
    if len(lower) <= _LONGEST_ROW:
        count = _COUNT.match(plain) if plain.endswith("read") else None
        if count and count.end() == len(plain):
            return "minutes to read"
        words: list[str] = []
        for match in _WORD.finditer(plain):
            word = match.group()
            if word[0].isalpha():
                if word not in (_VOCABULARY if words else _FIRST_WORDS):
                    return None
                words.append(word)
        if not words:
            return None
        if len(words) > 1 and BUTTONS.issuperset(words) and (SITES.intersection(words) or "share" in words):
            return "share"
        if " ".join(words) in LINES:
            return " ".join(words)
        if words[0] == "advertisement" and " ".join(words[1:]) in LINES:
            return "advertisement"
    return None
