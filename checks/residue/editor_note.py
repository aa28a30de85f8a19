"""residue/editor-note."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.residue._passages import in_short, is_example
from newslint.language.quotations import is_quoted
from newslint.language.tokens import NUMBER, Tokens, find_block_tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

_BRACKETED = Pattern(
    r"[\[({](?:cq\b[^\[\](){}\n]{0,20}|[^\[\](){}\n]{1,20} cq"
    r"|stet|spelling ok|sic ?\?|ck|c/k|(?:please )?(?:check|confirm|verify)|sp ?\?|spelling\??"
    r"|spell ?check|correct\?"
    r"|is this (?:right|correct)\b[^\[\](){}\n]{0,60}|(?:which|who|what|when|where)\b[^\[\](){}\n]{0,60}\?+"
    r"|(?:why|how)\b[^\[\](){}\n]{3,60}\?+"
    r"|\?{1,4}|(?:really|source|date|age|year|name|title)\?+"
    r"|(?:fact[ -]?check|check|double[ -]?check|verify|confirm|pls|please|query|needs?|missing|cut|trim|delete|move"
    r"|rewrite|reword|legal|desk|subs?|night desk|copy desk|note to (?:self|desk|eds?|editors?|subs?|copy desk)|to ?do"
    r"|fixme|better word|awkward|repeats?|repetition|ed|eds|editor)"
    r"(?:[:?!,–—-]| [^\[\](){}\n:]{1,12}:| (?!note)[^\[\](){}\n]{1,120})"
    r"|note: ?(?:check|verify|confirm|ask|query|please|pls|to )[^\[\](){}\n]{1,120}"
    r"|(?:sub|ed|editor): ?(?:please|pls|check|can|could|confirm|is|do|cut|verify)\b[^\[\](){}\n]{0,120}"
    r"|(?:desk|subs|eds|note to [a-z ]{2,12}):[^\[\](){}\n]{1,120}"
    r"|(?:citation|source|quote|attribution|reference|cite|comment|name|age|date) needed|fact[ -]?check|unconfirmed\?"
    r"|[A-Z]{2}\d{1,3}|(?:can|could|do|should) we\b[^\[\](){}\n]{0,80}\?"
    r"|is (?:this|that) (?:the )?(?:right|same|correct)\b[^\[\](){}\n]{0,60}\?"
    r"|(?:reporter|writer|author|pics?|photo desk|web|online|social|layout|design):[^\[\](){}\n]{1,80}"
    r"|comment \[?\w{2,4}\d+\]?[^\[\](){}\n]{0,80})[\])}]"
    r"|\[[^\[\](){}\n]{3,90}(?:\?| please)\]"
    r"|(?:<<|//) ?(?:check|verify|confirm|query|ask|need|fix)\b[^<>/\n]{0,80}(?:>>|//)|//[^/\n]{3,100}\?//",
    2,
)
_LINE = Pattern(
    r"[*_(\[/<\s]*(?:eds?|editors?|desk|subs|copy desk|picture desk|news desk|night desk"
    r"|note to (?:the )?(?:desk|eds?|subs|self|copy desk|picture desk|night desk|editors?)|notes? to (?:the )?editors?"
    r"|attention editors?|attn:? editors?|editors,? (?:please )?note|n\.?b\.? (?:desk|eds?|subs)"
    r"|for (?:internal use|editing) only|internal note|not for publication|do not (?:publish|run|use|print)"
    r"|hold for (?:release|legal|page)|legal(?: note)?|todo|fixme|to do|query|author query|copyeditor"
    r"|reporter['’]s note"
    r"|comment(?:ed)? \[\w+\])\s*(?:[:!]|—|–| -|$)|note: (?:please|do not|check|confirm|verify|subs|desk|to desk)\b",
    2,
)
_DEMAND = Pattern(
    r"\b(?:[Pp]ls|please) (?:check|verify|confirm|fact-check|double-check)"
    r" (?:this|the|his|her|their|with|spelling|name|title|figure|date|age|quote)"
    r"|\b(?:need|needs) (?:a |another )?(?:quote|source|cite|second source|comment|attribution) (?:here|from)\b"
    r"|\bNOT FOR PUBLICATION\b|\bDO NOT (?:PUBLISH|RUN|PRINT)\b|\bHOLD FOR (?:RELEASE|LEGAL)\b"
    r"|\b(?:CUT|TRIM) (?:FROM HERE|HERE|IF TIGHT|TO FIT)\b|\bOPTIONAL (?:CUT|TRIM)\b"
    r"|\bCHECK (?:THIS|SPELLING|NAME|QUOTE|FIGURE|WITH)\b"
)
_DATE = Pattern(r"\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?\d{1,4}\b", 2)
"""What follows the byline of a blog's only author: `editor — March 11, 2020`."""
_ASKED = Pattern(r" ?(?:please|pls|check|trim|cut|hold|note|verify|confirm|can|is|use|ok|okay)\b", 2)
_NOTE_WORDS = frozenset(
    "ck c stet sic sp spelling spell spellcheck check confirm verify correct is fact factcheck double doublecheck pls "
    "query need needs missing cut trim delete move rewrite reword legal desk sub subs night copy note to todo fixme "
    "better awkward repeat repeats repetition ed eds editor citation source quote attribution reference cite comment "
    "name age date".split()
)
_LABELS = frozenset("reporter writer author pic pics web online social layout design".split())
"""The words, and those right before a colon, with which a note in brackets begins that asks nothing."""
_LONGEST_NOTE = 180
_LINE_WORDS = frozenset(
    "ed eds editor editors desk subs note notes attention attn internal publication publish hold fact factcheck "
    "legal todo "
    "fixme query pls please check verify needs need n.b run print author copyeditor comment".split()
)

_LINE_OPENINGS = frozenset(
    "ed eds editor editors desk subs copy picture news night note notes attention attn n nb n.b. for internal not do "
    "hold legal todo fixme to query author copyeditor reporter comment commented".split()
)
"""The words with which a line to the desk begins."""
_IN_CAPITALS = frozenset("cut trim not hold check".split())
_ASKING = frozenset("pls please".split())
_NEEDING = frozenset("need needs".split())
_NEEDED = frozenset("quote source cite comment attribution".split())
"""Words of which a demand has one: in capitals, or before a verb of the desk's, or with what is needed."""
_CHECKING = frozenset("check verify confirm fact double".split())
_MARKS = frozenset("*_([/<")
_OPENINGS = _LINE_OPENINGS | _MARKS
_WITH_A_FIELD_FOR_DESKS = ("newsml", "ninjs", "nitf")
"""Formats in which notes to desks have a place of their own."""


@rule(severity="warning")
def editor_note(article: Article) -> Iterator[Finding]:
    """A note from one desk to another left in the text.

    "(CQ)" for a spelling that was checked, "[sic?]", "EDS:",
    "pls check with legal" are for colleagues, not for readers.
    Notes that are meant to be read are left alone: [sic], corrections, "Editor's note:", a press release's "Notes to
    editors" at its end, an editor's words in brackets within a quotation.

    Wrong:
        The mayor, Anne Smyth [[(CQ)]], said no.
    Right:
        "They was [sic] late," the mayor, Anne Smyth, said.
    """
    found = {*_bracketed(article), *_lines(article)}
    last_end = -1
    for span in sorted(found):
        if span.start == last_end:
            last_end = span.end  # [?][?]
        elif span.start > last_end and not is_example(article, span):
            last_end = span.end
            said = article.words(span)
            meaning = "marks a doubt or a lost character" if not said.strip("[](){}?") else "is a note to the desk"
            yield Finding(f"“{in_short(said, 60)}” {meaning} that was left in the story", span)


def _bracketed(article: Article) -> Iterator[Span]:
    tokens, text = find_tokens(article), article.text
    if _may_hold_note(tokens):
        for block in article.blocks:
            if block.kind != BlockKind.CODE:
                for match in _BRACKETED.finditer(text, block.span.start, block.span.end):
                    if _is_note(article, Span(*match.span())):
                        yield Span(*match.span())
    for i in tokens.where("cq"):
        if (
            tokens.texts[i] == "CQ"
            and i
            and tokens.lower[i - 1] not in ("(", "[", "/", "-")
            and _follows_name(article, i)
        ):
            yield tokens.span(i, i)


def _may_hold_note(tokens: Tokens) -> bool:
    """Whether anything stands in the text that a note in brackets or between slashes may begin with, or hold."""
    words, text = tokens.words, tokens.text
    if "cq" in words or "<" in words:
        return True
    if "/" in words and "//" in text and ("// " in text or "//check" in text or "?//" in text):
        return True
    asks = "?" in words or "please" in words
    return any(_may_open_note(tokens, i, asks=asks) for i in tokens.where("(", "[", "{"))


def _may_open_note(tokens: Tokens, i: int, *, asks: bool) -> bool:
    """Whether what stands behind an opening bracket begins like a note, asks, or is the mark of a comment (`AB12`)."""
    if asks:
        said = tokens.text[tokens.ends[i] : tokens.ends[i] + _LONGEST_NOTE]
        if "?" in said or "please" in said.lower():
            return True
    first = tokens.lower[i + 1] if tokens.touches_next(i) else ""
    if first in _NOTE_WORDS or tokens.lower[i + 1 : i + 3] == ["photo", "desk"]:
        return True
    if first in _LABELS:
        return tokens.lower[i + 2 : i + 3] == [":"]
    return len(first) == 2 and first.isalpha() and tokens.kinds[i + 2 : i + 3] == [NUMBER]


def _is_note(article: Article, span: Span) -> bool:
    """Whether a bracket is for the desk: one in a quotation, or a question of the writer's, may be for readers."""
    said = article.words(span)[1:-1].strip()
    round_bracket = article.text[span.start] == "("
    if said.upper().startswith("CQ ") or said.upper().endswith(" CQ"):
        return "CQ" in said and said.replace("CQ", "").islower()
    if said.lower() in ("cq", "sic?", "sic ?", "ck", "c/k", "sp?", "sp ?", "stet", "spelling ok"):
        return said.isupper() or not is_quoted(article, span)
    if said.strip("?") == "":
        return not article.text[: span.start].rstrip()[-1:].isdigit() if len(said) == 1 else True
    if said[:2].isupper() and said[2:].isdigit():
        return article.text[span.start] == "[" and said[2] != "0" and article.text.count(said) == 1
    label, colon, _ = said.partition(":")
    if colon and label.lower() in _DESKS:
        return not is_quoted(article, span)
    if article.block_at(span.start).span == span and said[0].isupper() and len(said.split()) >= _LINK:
        return not said.endswith("?") or said.split()[0].lower() in _ASKING_BACK
    if said.lower().removeprefix("please ") in ("check", "confirm", "verify"):
        return not is_quoted(article, span)
    if round_bracket and said.lower().startswith(("wh", "how")):
        return " " not in said
    if article.text[span.start] in "</":
        return not is_quoted(article, span)
    begins_as_note = said.split(":", 1)[0].isupper() or said.endswith("?") or ":" in said
    if round_bracket and said.split()[0] in _CALLS and said.split()[-1] in _CALLED_FOR:
        return not is_quoted(article, span)
    if is_quoted(article, span) or (round_bracket and said[0].islower() and not begins_as_note):
        return said.isupper()
    return not round_bracket or begins_as_note


_DESKS = frozenset("ed eds editor editors sub subs desk".split())
_CALLS = frozenset("need needs check confirm verify pls".split())
_CALLED_FOR = frozenset("source quote cite attribution figure figures name names spelling date age title".split())
"""With what a note begins and ends that calls for something: `(need second source)`."""
_LINK = 4
"""Words from which on a paragraph that is one question in brackets is a link to another story."""
_ASKING_BACK = frozenset("is are can could should do does did we have has check confirm please pls".split())


def _follows_name(article: Article, i: int) -> bool:
    """Whether CQ stands behind a name and before a mark or a word in lower case: Smyth CQ said."""
    tokens = find_tokens(article)
    after = tokens.texts[i + 1] if i + 1 < len(tokens) else "."
    return tokens.texts[i - 1].istitle() and (after in (",", ".", ";") or after.islower())


def _lines(article: Article) -> Iterator[Span]:
    """Blocks, or demands within them, that speak to the desk."""
    tokens, text = find_tokens(article), article.text
    if _LINE_WORDS.isdisjoint(tokens.words):
        return
    size = len(text)
    demands = _may_demand(tokens)
    lower = tokens.lower
    openings = [i < end and lower[i] in _OPENINGS for i, end in zip(*find_block_tokens(article), strict=True)]
    if not demands and True not in openings:
        return
    for block, opens in zip(article.blocks, openings, strict=True):
        if not (opens or demands) or block.kind in (BlockKind.CODE, BlockKind.CREDIT):
            continue
        if block.kind == BlockKind.NOTE and article.format in _WITH_A_FIELD_FOR_DESKS:
            continue
        start, end = block.span.start, block.span.end
        match = _LINE.match(text, start, end) if opens and _first_word(tokens, start) in _LINE_OPENINGS else None
        if match and not _is_for_readers(match.group(), text[match.end() : end], start / size):
            yield block.span if end - start < 400 else Span(*match.span())
            continue
        if not demands:
            continue
        for match in _DEMAND.finditer(text, start, end):
            span = Span(*match.span())
            if not is_quoted(article, span):
                yield span


def _may_demand(tokens: Tokens) -> bool:
    """Whether any words of the text may be a demand: `CUT HERE`, `please check the name`, `needs a quote from`."""
    words, lower = tokens.words, tokens.lower
    for i in tokens.where_any(_IN_CAPITALS):
        if tokens.texts[i].isupper():
            return True
    if not words.isdisjoint(_ASKING):
        for i in tokens.where_any(_ASKING):
            if not _CHECKING.isdisjoint(lower[i + 1 : i + 2]):
                return True
    return not words.isdisjoint(_NEEDING) and not words.isdisjoint(_NEEDED)


def _first_word(tokens: Tokens, offset: int) -> str:
    """The first word behind an offset and the marks that may stand there."""
    i = tokens.at(offset)
    while i < len(tokens) and tokens.lower[i] in _MARKS:
        i += 1
    return tokens.lower[i] if i < len(tokens) else ""


def _is_for_readers(label: str, rest: str, depth: float) -> bool:
    """Whether a label may be meant to be read: a press release's notes to editors stand at its end."""
    label = label.strip("*_([/<:—– -!")
    if label.lower().startswith("notes to"):
        return depth > 0.4
    if _ASKED.match(rest):
        return False
    if label.lower() in ("editor", "editors") and _DATE.match(rest):
        return True
    if label.lower() == "subs" and rest.count(",") > 1:
        return True  # a team's substitutes
    return label in ("Editor", "Editors", "Legal", "Desk", "Query", "Ed", "ed", "Comment")
