"""residue/mojibake."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.residue._passages import is_example
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Suggestion, rule

_HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ"
_MISREAD = Pattern(
    f"\\S*(?:Ã|Â|â[€\x80„‚]|‚Ä|ï[¿»]|ðŸ|[ÐÑØÙÅÄÎÏ][{_HIGH}]|[\ufffd\x80-\x84\x86-\x9f]|[a-z][ÕÔ](?=s\\b|t\\b|re\\b))\\S*"
)
"""A word with what UTF-8 looks like when it is read as Windows-1252, Latin-1 or Mac Roman, and the reverse."""
_LOST_APOSTROPHE = Pattern(r"(?<=[A-Za-z])[\ufffdÕÔ]{1,3}(?=(?:s|t|re|ll|ve|d|m)\b)")
_QUESTION_MARK = Pattern(
    r"(?<![\w/?=&.])(?:(?:do|ca|wo|is|did|does|was|are|ha[ds]|have|were|could|would|should)n\?t"
    r"|(?:it|he|she|that|what|there|who|let)\?s|(?:they|we|you)\?(?:re|ve|ll|d)|i\?(?:m|ve|ll|d))(?![\w=&/])",
    2,
)
"""Contractions whose apostrophe was lost to a question mark."""
_QUOTED_PRINTABLE = Pattern(r"(?:=E2=80=[89AB][0-9A-F]|=C[23]=[89AB][0-9A-F])+|(?<=[a-z])=9[1-7](?=[a-z ])")
_ESCAPE = Pattern(r"(?:\\u(?:00[a-fA-F][0-9a-fA-F]|20[0-9a-fA-F]{2}))+")


@rule(severity="error", fixable=True)
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
    for block in article.blocks:
        if block.kind == BlockKind.CODE:
            continue
        found = sorted(_repairs(article, block), key=lambda repair: repair[0].start)
        found = [repair for repair in found if not is_example(article, repair[0])]
        known = [Edit(span, text) for span, text in found if text is not None]
        lost = [span for span, text in found if text is None]
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


def _repairs(article: Article, block: Block) -> Iterator[tuple[Span, str | None]]:
    """Broken words of a block and what they were; None where that is lost."""
    text, start, end = article.text, block.span.start, block.span.end
    apostrophe = "'" if "'" in text and "’" not in text else "’"
    for match in _MISREAD.finditer(text, start, end):
        span = _bare(text, Span(*match.span()))
        word = text[span.start : span.end]
        if word.strip("“”\"'.,") == "Â":
            at = span.start + word.index("Â")
            yield Span(at - 1 if at > start and text[at - 1] == " " else at, at + 1), ""
        elif "://" not in word:
            repaired = _decode(_replace(_LOST_APOSTROPHE, word, lambda _: apostrophe))
            if "\ufffd" in repaired:
                yield span, None
            elif repaired != word:
                yield span, repaired
    if "?" in text:
        for match in _QUESTION_MARK.finditer(text, start, end):
            yield Span(*match.span()), match.group().replace("?", apostrophe)
    if "=" in text:
        for match in _QUOTED_PRINTABLE.finditer(text, start, end):
            yield Span(*match.span()), _unquote(match.group())
    if "\\u" in text:
        for match in _ESCAPE.finditer(text, start, end):
            yield Span(*match.span()), _unescape(match.group())


def _bare(text: str, span: Span) -> Span:
    """A word without the ordinary marks around it."""
    start, end = span.start, span.end
    while start < end and text[start] in "(\"'":
        start += 1
    while end > start and text[end - 1] in ".,;:!?)\"'":
        end -= 1
    return Span(start, end)


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
