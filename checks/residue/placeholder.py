"""residue/placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.residue._passages import is_example
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, NUMBER, QUOTE_MARKS, UPPER, Tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

BLANKS = frozenset(
    "name names surname surnames date dates day month year time city town place country state venue location title "
    "company team club party quote quotes number amount price age url source headline byline author reporter agency "
    "percentage percent figure figures phone email address role position organization organisation spokesman "
    "spokeswoman spokesperson statistic statistics score details detail text paragraph lede dateline job street rank "
    "caption pullquote credit hed dek nut graf link attendance turnout crowd opponent suspect witness victim hospital "
    "temperature total sum".split()
)
"""What a template or a writer in a hurry leaves a blank for."""
_PLAIN_BLANKS = frozenset("name names date quote quotes number amount percentage figure url headline byline".split())
_PLAIN_QUALIFIERS = frozenset("full first last exact spokesman spokesperson official mayor minister victim".split())
"""What stands between brackets in lower case outside a quotation only as a blank; `[the party]` may be an editor's."""
_QUALIFIERS = _PLAIN_QUALIFIERS | frozenset("your the local other some given family publication start end".split())
"""What stands before a blank in capitals: [First Name]; other words make a name of it: [World Trade Organisation]."""
_BEGINS_BLANK = frozenset("insert add enter fill placeholder your tk tktk tbc tbd xx xxx xxxx lorem".split())
_ENDS_BLANK = frozenset("here tk tktk tbc tbd xx xxx needed".split())
_FIELD = Pattern(
    r"\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\$\{[\w. ]{1,60}\}|<%=?[^<>\n]{1,80}%>|%%[A-Za-z_]{2,40}%%"
    r"|%[A-Z_]{3,30}%"
    r"|\{[a-zA-Z]+[_.][a-zA-Z_.]+\}|\[object Object\]|\*\|[A-Z_:]{2,30}\|\*"
)
"""Fields of templates: Jinja and Liquid, JavaScript, ERB, mail merge, Python, Mailchimp."""
_BRACKETS = Pattern(r"[\[({<]{1,2}([^\[\](){}<>\n]{2,100})[\])}>]{1,2}")
_HERE = Pattern(
    r"(?<![A-Za-z])(?:INSERT|ADD|PUT|ENTER) (?:[A-Z]+ ){1,4}?(?:HERE|TK)\b"
    r"|\b(?:QUOTE|NAME|HEADLINE|CAPTION|PHOTO|DATE|TEXT|LINK|BYLINE|COPY)S? (?:GOES |GO |TO GO )?HERE\b"
    r"|\b(?:[Hh]eadline|[Cc]aption|[Tt]ext|[Cc]ontent|[Cc]opy|[Qq]uote|[Bb]yline|[Ii]mage|[Dd]escription)s?"
    r" goe?s? here\b"
    r"|\b[Yy]our (?:headline|text|name|title|content|caption|copy|company name) here\b"
    r"|\b(?:MAYOR|COUNCILLOR|SPOKESPERSON|OFFICIAL|COMPANY|CITY|CLUB|PLAYER|SOURCE|VICTIM|REPORTER)(?:'S|’S)? NAME\b"
    r"|\b(?:QUOTE|NAME|CAPTION|PHOTO|DETAILS?|COMMENT|FIGURES?|LINK|LEDE) TO COME\b|\bTO COME:"
    r"|__[A-Z][A-Z_]{1,28}[A-Z]__"
    r"|\bNAME SURNAME\b|\bFIRST ?NAME (?:LAST ?NAME|SURNAME)\b|\bFirst ?name (?:Last ?name|Surname)\b"
    r"|\b[Cc]lick to (?:add|edit) (?:text|title)\b|^(?:[Tt]his is )?(?:dummy|sample|placeholder) text\.?$"
)
_NAMES = frozenset("firstname lastname surname".split())
_BEFORE_TO = frozenset({"click"})
_BEFORE_TEXT = frozenset("dummy sample placeholder".split())
_HERE_WORDS = _NAMES | _BEFORE_TO | _BEFORE_TEXT | {"here", "tk", "name", "come"}
"""Words of which one stands wherever `_HERE` fits, but in `__NAME__`."""
_BEFORE_HERE = frozenset("go goes goe gos headline text name title content caption copy".split())
"""What stands before `here` in lower case."""
_FIELD_MARKS = frozenset("{%<*[")
_FIELD_SIGNS = ("{", "%%", "<%", "*|", "[object")
_NOTHING_MARKS = frozenset(("_", "$", "£", "€", "¥", "00"))
_NOTHING_SIGNS = ("___", "$0", "£0", "€0", "¥0", " 00 ")
_X = frozenset("x" * length for length in range(1, 9))
_ROUND_BLANKS = frozenset("insert tk tktk xx add need get find".split())
_PERCENT_FIELD = Pattern(r"%[A-Z_]{3,30}%")
_NOTHING = Pattern(
    r"(?<=[\w,] )_{3,12}(?!_)|(?<!_)_{3,12}(?= \w)|[$£€]0{2,}\b(?![.,]\d)|\b00 (?:%|per ?cent\b|people\b|million\b"
    r"|years\b)"
)
_LOREM = Pattern(r"\blorem ipsum(?:,? dolor\b[^.]{0,300}|(?=[. ]*$))", 2)
_FIGURE = Pattern(
    r"[$£€¥]\s?[xX]+(?:[.,][xX]+)*\b|\b(?:[xX]{1,3}[.,])+[xX]{1,3}\b|\b(?:19|20)[xX]{2}\b"
    r"|\b[xX]{2}(?:[/.-][xX\d]{2}){1,2}\b"
    r"|\b[xX]{1,3} ?(?:%|per ?cent\b)|\b[xX]{5,}\b|\b[xX]{2}[:.][xX]{2}\b"
)
_FIGURE_WORDS = frozenset("$ £ € ¥ % percent".split())
_XX = frozenset(("xx", "xxx", "xxxx"))
_TK = frozenset(("tk", "tktk", "tktktk", "tks"))
_COUNTED = frozenset(
    "percent percentage people crore lakh million billion trillion thousand hundred years days months weeks hours "
    "minutes january february march april may june july august september october november december jan feb mar "
    "apr aug sept oct nov dec kilometers kilometres km miles meters metres points votes seats dollars euros "
    "pounds yuan rupees yen students workers members residents homes cases deaths jobs times degrees tonnes tons "
    "countries cities schools units shares goals passengers soldiers children women men officers others staff "
    "employees companies households villages year a.m p.m".split()
)
_DOES = frozenset("said says is was has had who and".split())
"""What follows initials rather than a blank: rapper TK said."""
_SHOUTED = frozenset("QUOTE NAME DATE PHOTO CAPTION HED DEK LEDE ART CREDIT BYLINE STAT FIGURE NUMBER AGE".split())
"""What stands in capitals before a blank: QUOTE TK."""
_OWNS = frozenset(("'s", "’s"))
"""What makes an owner of initials: TK's Diner."""
_BEFORE_NAME = frozenset("in at by for from to of near said says".split())
_BEFORE_XX = frozenset("mr mrs ms dr aged about some nearly over than least approximately around by".split())


@rule(severity="error")
def placeholder(article: Article) -> Iterator[Finding]:
    """A blank that was to be filled in before publication.

    TK and XX for what is "to come", [NAME], {{ page.date }}, lorem ipsum, INSERT QUOTE HERE. TK as somebody's initials,
    a ticker or an abbreviation that the story explains, XX as a Roman numeral, a size or a chromosome, an editor's
    brackets within a quotation and the blanks that a story is about are left alone.

    Wrong:
        The bridge cost [[$XX]] million, said the county.
    Right:
        The bridge was closed for Super Bowl XX, said T.K. Maxwell.
    """
    found = [*_by_words(article), *_by_patterns(article), *_in_brackets(article)]
    last = -1
    for span in sorted(found):
        if span.start >= last and not is_example(article, span) and not _is_legal(article, span):
            last = span.end
            blank = article.words(span).strip("{}%$<>*| ")
            yield Finding(f"“{blank}” is a blank that was never filled in", span)


def _is_legal(article: Article, span: Span) -> bool:
    """Whether a blank is quoted from a form letter (“Dear [NAME]”), or XX is a size of clothes."""
    if is_quoted(article, span) and article.text[max(0, span.start - 6) : span.start].strip("“‘\"' ") == "Dear":
        return True
    if (
        article.text[span.start] == "_"
        and is_quoted(article, span)
        and article.text[span.end : span.end + 1] in '.?!”"'
    ):
        return True  # “... whether you know anything about ____.”
    sentence = article.words(sentence_at(article, span.start)).lower()
    return article.words(span).lower() == "xx" and (" size" in sentence or sentence.startswith("size"))


def _by_patterns(article: Article) -> Iterator[Span]:
    text = article.text
    patterns = _possible_patterns(find_tokens(article))
    if not patterns:
        return
    for block in article.blocks:
        if block.kind == BlockKind.CODE:
            continue
        for pattern in patterns:
            yield from (Span(*match.span()) for match in pattern.finditer(text, block.span.start, block.span.end))


def _in_brackets(article: Article) -> Iterator[Span]:
    tokens, text = find_tokens(article), article.text
    if not _may_hold_blank(tokens):
        return
    behind = 0
    for i in tokens.where("(", "[", "{", "<"):
        match = _BRACKETS.match(text, tokens.starts[i]) if tokens.starts[i] >= behind else None
        if match is None:
            continue
        span, content = Span(*match.span()), match[1]
        behind = span.end
        if (
            _is_blank(text[span.start], content)
            and article.block_at(span.start).kind != BlockKind.CODE
            and not (content.islower() and _is_within(article, span))
        ):
            yield span


def _possible_patterns(tokens: Tokens) -> list[Pattern]:
    """The patterns of which the text has a sign, asked by its words first."""
    words, text = tokens.words, tokens.text
    patterns = []
    if not _FIELD_MARKS.isdisjoint(words) and (
        any(sign in text for sign in _FIELD_SIGNS) or ("%" in words and _PERCENT_FIELD.search(text))
    ):
        patterns.append(_FIELD)
    if _says_here(tokens) or ("_" in words and "__" in text):
        patterns.append(_HERE)
    if not _NOTHING_MARKS.isdisjoint(words) and any(sign in text for sign in _NOTHING_SIGNS):
        patterns.append(_NOTHING)
    if "lorem" in words:
        patterns.append(_LOREM)
    if not _X.isdisjoint(words):
        patterns.append(_FIGURE)
    return patterns


def _says_here(tokens: Tokens) -> bool:
    """Whether a word may be one of `INSERT NAME HERE`, `caption goes here`, `click to add text`, `dummy text`."""
    lower = tokens.lower
    for i in tokens.where_any(_HERE_WORDS):
        word = lower[i]
        if word in _BEFORE_TO or word in _BEFORE_TEXT:
            if lower[i + 1 : i + 2] == ["to" if word in _BEFORE_TO else "text"]:
                return True
        elif word in _NAMES or tokens.texts[i].isupper() or (word == "here" and lower[i - 1] in _BEFORE_HERE):
            return True
    return False


def _may_hold_blank(tokens: Tokens) -> bool:
    """Whether a bracket may hold a blank: any but a round one, and that where a word of one stands somewhere."""
    words = tokens.words
    if "[" in words or "{" in words or "<" in words:
        return True
    if "(" not in words:
        return False
    return not _ROUND_BLANKS.isdisjoint(words) or ("come" in words and " to come" in tokens.text)


def _is_within(article: Article, span: Span) -> bool:
    """Whether a bracket stands among words of a quotation, where an editor's may; one that is all of it is a blank."""
    if not is_quoted(article, span):
        return False
    around = article.text[span.start - 1] + article.text[span.end : span.end + 1]
    return not all(mark in QUOTE_MARKS for mark in around)


def _is_blank(bracket: str, content: str) -> bool:
    """Whether the words between brackets call for something to be filled in."""
    words = [word.strip("'’.,:;?!").removesuffix("'s").removesuffix("’s") for word in content.lower().split()]
    if content.lower() in _TK or ":" in content:
        return False
    if (
        words[0] in ("insert", "tk", "tktk")
        or words[:2] == ["link", "to"]
        or words[-2:] == ["to", "come"]
        or words[-1] in ("tk", "tktk")
    ):
        return True
    if bracket == "(":
        return content.isupper() and words[0] in _ROUND_BLANKS and 1 < len(words) <= 5
    names_blank = any(word in BLANKS or word.rstrip("s") in BLANKS for word in words)
    if bracket == "{" and names_blank and len(words) <= 3:
        return True
    if words[0] in _BEGINS_BLANK or words[-1] in _ENDS_BLANK:
        return names_blank or len(words) == 1
    if content.isupper() and names_blank:
        return len(words) <= 5
    if content.islower():
        return words[-1] in _PLAIN_BLANKS and (len(words) == 1 or words[0] in BLANKS or words[0] in _PLAIN_QUALIFIERS)
    is_generic = all(word in BLANKS or word in _QUALIFIERS or word.rstrip("s") in BLANKS for word in words)
    return len(words) <= 3 and names_blank and is_generic and all(word.istitle() for word in content.split())


def _by_words(article: Article) -> Iterator[Span]:
    tokens = find_tokens(article)
    for i in tokens.where_any(_XX):
        if _is_figure_to_come(article, i):
            yield tokens.span(i, i)
    positions = tokens.where_any(_TK)
    if positions and not _explains_tk(article, positions):
        for i in positions:
            if _is_to_come(article, i):
                yield tokens.span(i, i)


def _is_figure_to_come(article: Article, i: int) -> bool:
    """Whether XX stands for a figure or a name: XX people, Mr XX, on XX June."""
    tokens = find_tokens(article)
    before = tokens.lower[i - 1] if i else ""
    after = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
    if (
        before in _FIGURE_WORDS
        or after in ("%", "percent")
        or article.block_at(tokens.starts[i]).kind == BlockKind.CODE
    ):
        return False  # another pattern has it
    if after in ("-", "'", "’") or before == "-" or tokens.has("chromosome", "chromosomes", "chromosomal"):
        return False
    begins = before in (".", "\n\n", "")
    if tokens.texts[i].isupper() and begins and after in (",", "said", "says", "told"):
        return True
    if before == after == "," and i > 1 and tokens.kinds[i - 2] == CAPITALISED and tokens.texts[i].isupper():
        return True
    if tokens.texts[i] == "XX" and before in _BEFORE_NAME:
        return True
    return after in _COUNTED or (before in _BEFORE_XX and not after[:1].isdigit())


def _explains_tk(article: Article, positions: list[int]) -> bool:
    """Whether the story uses TK as an abbreviation of its own: transitional kindergarten (TK)."""
    tokens = find_tokens(article)
    for i in positions:
        if tokens.lower[i] == "tk" and i + 1 < len(tokens) and tokens.kinds[i + 1] == CAPITALISED:
            return True
        if tokens.lower[i] == "tk" and i > 2 and tokens.lower[i - 1] == "(":
            initials = tokens.lower[i - 3][0] + tokens.lower[i - 2][0]
            if initials == "tk":
                return True
    return sum(tokens.lower[i] == "tk" for i in positions) > 3 or tokens.has("kindergarten")


def _is_to_come(article: Article, i: int) -> bool:
    tokens = find_tokens(article)
    word = tokens.texts[i]
    if tokens.lower[i] != "tk":
        return word.isupper() or tokens.lower[i] != "tks"
    if word == "tk":
        return i > 0 and tokens.lower[i - 1] in (
            "hed",
            "dek",
            "lede",
            "art",
            "photo",
            "caption",
            "credit",
            "byline",
            "quote",
        )
    if word == "TK" and i and tokens.texts[i - 1] in "$£€¥" and tokens.touches_next(i - 1):
        return True
    if word != "TK" or article.block_at(tokens.starts[i]).kind == BlockKind.CODE:
        return False
    after = i + 1 if i + 1 < len(tokens) else None
    if after is not None and (tokens.kinds[after] in (CAPITALISED, UPPER, NUMBER) or tokens.lower[after] in _OWNS):
        return False
    before = i - 1
    if before >= 0 and tokens.lower[before] in ("$", ":", "#", "@", "."):
        return tokens.lower[before] == "$" and after is not None and tokens.lower[after] in ("million", "billion")
    ends = after is None or tokens.lower[after] in (".", ",", ")", "]", "\n\n")
    if after is not None and tokens.lower[after] in _DOES:
        return False
    named = before >= 0 and tokens.kinds[before] in (CAPITALISED, UPPER) and tokens.texts[before] not in _SHOUTED
    starts = sentence_at(article, tokens.starts[i]).start == tokens.starts[i]
    return not named and (ends or not starts or tokens.lower[after or i] in _COUNTED)
