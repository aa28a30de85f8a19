"""residue/mojibake."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.residue._passages import is_example
from newslint.language.characters import find_unusual_characters
from newslint.language.tokens import find_tokens
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Suggestion, rule

_HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ"
_MISREAD = Pattern(
    f"Ã|Â|â[€\x80„‚]|‚Ä|ï[¿»]|ðŸ|[ÐÑØÙÅÄÎÏ][{_HIGH}]|[\ufffd\x80-\x84\x86-\x9f]|(?<=[a-z])[ÕÔ](?=s\\b|t\\b|re\\b)"
)
"""What UTF-8 looks like when it is read as Windows-1252, Latin-1 or Mac Roman, and the reverse."""
_SUSPECT = Pattern("[ÃÂâ‚ïðÐÑØÙÅÄÎÏÕÔ\ufffd\x80-\x84\x86-\x9f]")
_LOST_APOSTROPHE = Pattern(r"(?<=[A-Za-z])[\ufffdÕÔ]{1,3}(?=(?:s|t|re|ll|ve|d|m)\b)")
_CONTRACTIONS = frozenset(
    "don't can't won't isn't didn't doesn't wasn't aren't hasn't hadn't haven't weren't couldn't wouldn't shouldn't "
    "it's he's she's that's what's there's who's let's they're they've they'll they'd we're we've we'll we'd you're "
    "you've you'll you'd i'm i've i'll i'd".split()
)
"""Contractions whose apostrophe may be lost to a question mark."""
_QUOTED_PRINTABLE = Pattern(r"(?:=E2=80=[89AB][0-9A-F]|=C[23]=[89AB][0-9A-F])+|(?<=[a-z])=9[1-7](?=[a-z ])")
_ESCAPE = Pattern(r"(?:\\u(?:00[a-fA-F][0-9a-fA-F]|20[0-9a-fA-F]{2}))+")


@rule(severity="error", fixable=True, any_language=True)
def mojibake(article: Article) -> Iterator[Finding]:
    """Characters that were read in the wrong encoding, or lost.

    "donâ€™t" is "don’t" in UTF-8 that was read as Windows-1252; readers see rubbish. What each word was is worked out
    by the library ftfy and given as a fix where the answer is certain; U+FFFD says that a character is lost for good.
    A paragraph gets one finding. Letters that other languages rightly use (São Paulo, Llŷn, Ångström) are left alone,
    as are broken words shown as an example, and codes in web addresses.

    Wrong:
        The minister said he [[didnâ€™t]] know of the letter.
    Right:
        The minister from São Paulo said he didn’t know of the letter.
    """
    broken: dict[Span, list[tuple[Span, str | None]]] = {}
    for span, text in sorted(_repairs(article), key=lambda repair: repair[0].start):
        block = article.block_at(span.start)
        if block.kind != BlockKind.CODE and not is_example(article, span):
            broken.setdefault(block.span, []).append((span, text))
    for repairs in broken.values():
        known = [Edit(span, text) for span, text in repairs if text is not None]
        lost = [span for span, text in repairs if text is None]
        if known:
            yield _misread(article, known)
        if lost:
            message = f"“{article.words(lost[0])}” has lost a character to a wrong encoding"
            yield Finding(message + _more(len(lost)), lost[0])


def _misread(article: Article, edits: list[Edit]) -> Finding:
    word, was = article.words(edits[0].span).strip(' “”"'), edits[0].text.strip('“”"')
    said = f"“{word}” is “{was}” in a wrong encoding" if was else f"“{word}” is left over from a wrong encoding"
    fix = Suggestion("write it in the right encoding", tuple(edits))
    return Finding(said + _more(len(edits)), edits[0].span, fix=fix)


def _more(count: int) -> str:
    if count == 1:
        return ""
    return f", and so is {'one more' if count == 2 else f'each of {count - 1} more'} in this paragraph"


def _repairs(article: Article) -> Iterator[tuple[Span, str | None]]:
    """Broken words and what they were; None where that is lost."""
    text = article.text
    apostrophe = "'" if "'" in text and "’" not in text else "’"
    if not text.isascii() and _SUSPECT.search(find_unusual_characters(article)) and (first := _SUSPECT.search(text)):
        yield from _misread_words(article, first.start(), apostrophe)
    if "?" in text:
        yield from _lost_apostrophes(article, apostrophe)
    if "=" in text:
        yield from ((Span(*match.span()), _unquote(match.group())) for match in _QUOTED_PRINTABLE.finditer(text))
    if "\\" in text:
        yield from ((Span(*match.span()), _unescape(match.group())) for match in _ESCAPE.finditer(text))


def _misread_words(article: Article, start: int, apostrophe: str) -> Iterator[tuple[Span, str | None]]:
    text = article.text
    last_end = -1
    for match in _MISREAD.finditer(text, start):
        if match.start() < last_end:
            continue
        block = article.block_at(match.start()).span
        span = _bare_word(text, match.start(), block)
        last_end = span.end
        word = text[span.start : span.end]
        if word.strip("“”\"'.,") == "Â":
            at = span.start + word.index("Â")
            yield Span(at - 1 if at > block.start and text[at - 1] == " " else at, at + 1), ""
        elif "://" not in word:
            repaired = _decode(_replace(_LOST_APOSTROPHE, word, lambda _: apostrophe))
            if "\ufffd" in repaired:
                yield span, None
            elif repaired != word:
                yield span, repaired


def _lost_apostrophes(article: Article, apostrophe: str) -> Iterator[tuple[Span, str]]:
    """Contractions with a question mark for their apostrophe."""
    tokens, text = find_tokens(article), article.text
    starts, ends = tokens.starts, tokens.ends
    for i in tokens.where("?"):
        if 0 < i < len(starts) - 1 and starts[i + 1] == ends[i] and starts[i] == ends[i - 1]:
            span = tokens.span(i - 1, i + 1)
            if f"{tokens.lower[i - 1]}'{tokens.lower[i + 1]}" in _CONTRACTIONS and not _is_in_address(text, span):
                yield span, article.words(span).replace("?", apostrophe)


def _bare_word(text: str, at: int, block: Span) -> Span:
    """The word around a place, without the ordinary marks at its ends."""
    start, end = at, at + 1
    while start > block.start and not text[start - 1].isspace():
        start -= 1
    while end < block.end and not text[end].isspace():
        end += 1
    while start < at and text[start] in "(\"'":
        start += 1
    while end > at + 1 and text[end - 1] in ".,;:!?)\"'":
        end -= 1
    return Span(start, end)


def _is_in_address(text: str, span: Span) -> bool:
    """Whether a question mark opens a query: `/watch?t=`."""
    return text[span.start - 1 : span.start] in ("/", ".", "=", "&") or text[span.end : span.end + 1] in ("=", "&", "/")


def _decode(word: str) -> str:
    import ftfy

    fixed = ftfy.fix_encoding(word).replace("\ufeff", "").replace("\xa0", " ")
    if fixed[-1:] in ("Â", "Ã") and not fixed[-2:-1].isupper():  # the second byte, a no-break space, was lost
        fixed = fixed[:-1] + ("à" if fixed[-1] == "Ã" else "")
    fixed = "".join(_WINDOWS_1252.get(char, char) for char in fixed)
    return fixed.replace("â€œ", "“").replace("â€", "”") if "â€" in fixed else fixed


_WINDOWS_1252 = {chr(code): bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""The control characters that stand where Windows-1252 has quotation marks and dashes."""


def _unquote(code: str) -> str:
    data = bytes.fromhex(code.replace("=", ""))
    return data.decode("cp1252" if len(data) == 1 else "utf-8", "replace")


def _unescape(codes: str) -> str:
    return "".join(chr(int(code, 16)) for code in codes.split("\\u") if code)


def _replace(pattern: Pattern, text: str, by: Callable[[str], str]) -> str:
    """The text with each match of a pattern replaced."""
    parts: list[str] = []
    at = 0
    for match in pattern.finditer(text):
        parts += [text[at : match.start()], by(match.group())]
        at = match.end()
    return "".join([*parts, text[at:]])
