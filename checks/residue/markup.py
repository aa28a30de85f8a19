"""residue/markup."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, BlockKind, Span
from newslint.checks.residue._passages import in_short, is_example
from newslint.language.tokens import find_tokens
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Related, Suggestion, rule

_ENTITY = Pattern(
    r"(?:&(?:amp;)*(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,24});)+|&(?:nbsp|quot|rsquo|ldquo)\b"
)
_TAG = Pattern(
    r"(?:<|&lt;)(?:/\s?)?(?:p|br|b|i|u|em|strong|a|span|div|img|h[1-6]|ul|ol|li|blockquote|script|style|iframe|font|sup"
    r"|sub|table|tbody|thead|tr|td|th|figure|figcaption|hr|center|small|strike|s|del|ins|cite|q|section|article|aside"
    r"|header|footer|nav|main|button|form|input|label|video|audio|source|picture|svg|object|embed|noscript|time|abbr"
    r"|mark|code|pre|link|meta|o:p|amp-\w+)(?:\s(?:[^<>]{0,400}))?/?\s?(?:>|&gt;)|<!--.{0,400}?-->",
    2,
)
_SHORTCODE = Pattern(
    r"\[/(?:b|i|u|s|url|img|quote|size|color|caption|gallery|embed|youtube|video|audio|playlist|code|center"
    r"|dropcap|tweet)\]"
    r"|\[(?:url|img|quote|size|color|font)=[^\[\]]{1,300}\]|\[(?:b|i|u|url|img|quote)\](?=[^\[\]]{1,400}\[/)"
    r"|\[(?:caption|gallery|embed|youtube|video|audio|playlist|vc_\w+|et_pb_\w+|su_\w+|contact-form-7|soundcloud"
    r"|tweet|instagram|read_?more|newsletter|ad|adsense|related_?posts|embedyt)"
    r"(?: [\w-]+ ?=[^\[\]]{0,300}|=[^\[\]]{0,300}|_\w+)\]"
    r"|\[[a-z][a-z_-]{1,30}(?: [\w-]{1,30}=[\"'][^\[\]]{0,200})\]",
    2,
)
_SCRIPT = Pattern(
    r"\b(?:googletag\.|document\.(?:write|getElement|createElement|querySelector)|window\.\w+ ?=|jQuery\("
    r"|function ?\w* ?\([\w, ]{0,40}\) ?\{|var [a-z_]\w* ?= ?)[^\n]{0,200}"
    r"|\{ ?(?:display|color|font-size|margin|padding) ?:[^{}]{1,200}\}"
)
_BREAK = Pattern(r"(?:\\r)?\\n(?:(?:\\r)?\\n|\\t)*(?=[A-Z“\"' ]|$)")
_MARKDOWN = Pattern(
    r"\*\*(?=[^\s*])[^*\n]{1,200}?(?<=[^\s*])\*\*|(?<!!)\[[^\[\]\n]{1,120}\]\(https?://[^()\s]{1,300}\)"
)
_CALLED = Pattern(r"[\"'”’]? (?:html )?(?:tags?|elements?|entit(?:y|ies)|codes?)\b", 2)
_CALLED_BEFORE = Pattern(r"\b(?:tags?|elements?|entit(?:y|ies)|codes?) [\"'“‘]?$", 2)
_BREAKING = Pattern(r"(?:<|&lt;)/?(?:br|p|div|li|ul|h\d|tr|td|hr)\b|\\", 2)


class Scrap(NamedTuple):
    """A piece of markup and what should stand in its place, None where that is not certain."""

    span: Span
    text: str | None


@rule(severity="warning", fixable=True, any_language=True)
def markup(article: Article) -> Iterator[Finding]:
    """Entities, tags and codes of a page or an editor left in the text.

    "It won&#39;t" and "<br>" show that a story was copied from a page's source, or escaped once too often. Entities are
    turned into their characters and tags are taken out as a fix; a paragraph gets one finding. Ampersands in names
    (AT&T, R&D), code samples and tags that the story itself speaks of are left alone. Markdown is a query only, and
    left alone where the file is written in it.

    Wrong:
        It [[won&#39;t]] be sold in shops, the maker said.
    Right:
        AT&T won't sell it in shops, the maker said.
    """
    if not find_tokens(article).has("&", "<", "[", "\\", "{", "*", "#"):
        return
    for block in article.blocks:
        if block.kind != BlockKind.CODE:
            scraps = sorted(_scraps(article, block.span))
            if scraps:
                yield _finding(article, scraps)
    yield from _markdown(article)


def _finding(article: Article, scraps: list[Scrap]) -> Finding:
    is_entity = bool(scraps[0].text) and article.text[scraps[0].span.start] == "&"
    first = _word_around(article, scraps[0].span) if is_entity else scraps[0].span
    first = Span(first.start, first.start + len(article.words(first).rstrip()))
    more = len(scraps) - 1
    message = f"“{in_short(article.words(scraps[0].span), 40)}” is markup that was left in the text"
    if more:
        message += f", and {more} more {'piece stands' if more == 1 else 'pieces stand'} in this paragraph"
    edits = tuple(Edit(scrap.span, scrap.text) for scrap in scraps if scrap.text is not None)
    related = tuple(Related("more of it here", scrap.span) for scrap in scraps[1:6])
    return Finding(message, first, related, fix=Suggestion("take the markup out", edits) if edits else None)


def _word_around(article: Article, span: Span) -> Span:
    """The span with the word that it breaks, so that `&#39;` is shown as `won&#39;t`."""
    start, end, block = span.start, span.end, article.block_at(span.start).span
    while start > block.start and span.start - start < 20 and article.text[start - 1].isalnum():
        start -= 1
    while end < block.end and end - span.end < 20 and article.text[end].isalnum():
        end += 1
    return Span(start, end)


def _scraps(article: Article, block: Span) -> Iterator[Scrap]:
    text = article.text
    words = article.words(block)
    tags: list[Span] = []
    for pattern, signs in ((_TAG, ("<", "&lt;")), (_ENTITY, "&"), (_SHORTCODE, "["), (_SCRIPT, "{"), (_BREAK, "\\")):
        if not any(sign in words for sign in signs):
            continue
        for match in pattern.finditer(text, block.start, block.end):
            span = Span(*match.span())
            if is_example(article, span) or _is_spoken_of(text, span, block):
                continue
            if pattern is _TAG:
                tags.append(span)
            at = bisect_right(tags, Span(span.start, block.end)) - 1
            if pattern is _ENTITY:
                if at < 0 or not tags[at].overlaps(span):
                    yield from _entity(article, span)
            elif pattern is _SCRIPT:
                yield Scrap(span, None)
            else:
                yield _without(article, span, block)


def _is_spoken_of(text: str, span: Span, block: Span) -> bool:
    """Whether the story names a piece of markup: the <br> tag, the entity &nbsp;."""
    start = max(block.start, span.start - 20)
    return (
        _CALLED.match(text, span.end, block.end) is not None
        or _CALLED_BEFORE.search(text, start, span.start) is not None
    )


def _entity(article: Article, span: Span) -> Iterator[Scrap]:
    """An entity and its character; `&lt;b&gt;` is a tag."""
    import html

    written = article.words(span)
    said = html.unescape(html.unescape(html.unescape(written)))
    if said != written:
        yield Scrap(span, said.replace("\xa0", " ").replace("\u200b", "").replace("\xad", ""))


def _without(article: Article, span: Span, block: Span) -> Scrap:
    """A tag or code, to be taken out together with a space too many, or for a space where words would run together."""
    text = article.text
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if span.start == block.start or span.end == block.end:
        if after == " " and span.start == block.start:
            return Scrap(Span(span.start, span.end + 1), "")
        return Scrap(span, "")
    if before.isspace() and (after.isspace() or after in ".,;:!?"):
        return Scrap(Span(span.start - 1, span.end), "")
    breaks = _BREAKING.match(text, span.start, span.end) is not None
    return Scrap(span, " " if breaks and not before.isspace() and not after.isspace() else "")


def _markdown(article: Article) -> Iterator[Finding]:
    """Marks of Markdown in a text that is not written in it."""
    found: list[Span] = []
    for block in article.blocks:
        words = article.words(block.span)
        if block.kind in (BlockKind.CODE, BlockKind.TABLE_CELL) or words.startswith(("# ", "## ", "### ", "```")):
            return
        if "**" in words or "](" in words:
            for match in _MARKDOWN.finditer(article.text, block.span.start, block.span.end):
                found.append(Span(*match.span()))
    if 0 < len(found) <= 3:
        for span in found:
            yield Finding(
                f"“{in_short(article.words(span), 40)}” is Markdown in a text that has no other", span, severity="info"
            )
