"""organisations/acronym-undefined."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.knowledge.acronyms import FROM_OTHER_LANGUAGES, WELL_KNOWN
from newslint.knowledge.agencies import AGENCIES
from newslint.knowledge.calendar import MONTHS
from newslint.knowledge.companies import FIRM_WORDS
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.famous import FAMOUS
from newslint.knowledge.gazetteer import lookup
from newslint.knowledge.given_names import fold_name, given_names
from newslint.knowledge.not_names import FUNCTION_WORDS, INSTITUTIONS
from newslint.knowledge.offices import HEADS, MODIFIERS
from newslint.language.acronyms import AcronymUse, count_acronyms, find_acronyms, find_definitions
from newslint.language.datelines import find_dateline
from newslint.language.organisations import find_name_initials
from newslint.language.quotations import is_quoted
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, Tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

_DESK_WORDS = frozenset("PHOTO PHOTOS PICTURE PICTURES POOL FILE HANDOUT COURTESY VIDEO WATCH UPDATE UPDATED".split())
"""Words that credits and labels set in capitals."""

_EXCHANGES = frozenset("nasdaq nyse lse asx tsx tsxv hkex sgx nse bse euronext amex aim otc".split())
_SENDER = Pattern(r"(?: \w+){0,3} \(@")
_ROMAN = Pattern(r"(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})")


@rule(severity="info")
def acronym_undefined(article: Article) -> Iterator[Finding]:
    """An acronym that is never expanded and that a general reader need not know.

    Well-known ones, agencies and places in the dateline, those of the house settings, those whose full name stands
    anywhere in the story, those that stand in the headline or in a quotation alone, parts of a longer name (ABN Amro,
    Astra GSI, OSIRIS-REx), models (GTX 1650) and those of which the text says what they are (HMTD, an explosive) are
    left alone. The first use is marked.

    Wrong:
        The [[DCD]] counted 143 rentals in the city in August.
    Right:
        The Department of Community Development counted 143 rentals; the DCD's list ended in August. NASA helped.
    """
    expanded = {definition.letters for definition in find_definitions(article)}
    dateline = find_dateline(article)
    seen: set[str] = set()
    for use in find_acronyms(article):
        letters = use.letters
        if use.block not in PROSE or letters in seen or len(letters) < 3 or len(letters) > 6:
            continue
        if letters in _DESK_WORDS or letters in expanded or letters in WELL_KNOWN or letters in FROM_OTHER_LANGUAGES:
            continue
        if letters.lower() in AGENCIES or (dateline is not None and dateline.span.contains(use.span)):
            continue
        if letters in article.house.acronyms or is_quoted(article, use.span):
            continue
        seen.add(letters)
        if letters in find_name_initials(article) or _is_other_code(article, use):
            continue
        if not _is_part_of_name(find_tokens(article), use.token) and not _is_explained(find_tokens(article), use.token):
            yield Finding(f"{letters} is never spelled out", use.span)


def _is_other_code(article: Article, use: AcronymUse) -> bool:
    """Whether the letters are a word in capitals, a broadcaster's call sign, a share's symbol in brackets, a post's
    sender, a firm's name, a month (`DEC. 18`), a Roman numeral (`Super Bowl XLIX`), or a place's or somebody's name in
    capitals."""
    tokens = find_tokens(article)
    lower = use.letters.lower()
    is_word = is_english_word(lower) or len(tokens.where(lower)) > count_acronyms(article)[use.letters]
    is_call_sign = len(lower) == 4 and lower[0] in "kw"
    is_sender = _SENDER.match(article.text, use.span.end) is not None
    in_brackets = article.text[use.span.start - 1 : use.span.start] == "(" or (
        tokens.lower[use.token - 1] == ":" and tokens.lower[use.token - 2] in _EXCHANGES
    )
    following = tokens.lower[use.token + 1] if use.token + 1 < len(tokens) else ""
    is_name = following in FIRM_WORDS and tokens.kinds[use.token + 1] == CAPITALISED
    is_cry = following == "!"
    is_month = lower in MONTHS and (following == "." or len(lower) > 4)
    is_known = lower in FAMOUS or any(
        place.kind == "country" or (len(lower) > 4 and place.kind == "city") for place in lookup(lower)
    )
    is_number = tokens.kinds[use.token - 1] == CAPITALISED and _ROMAN.fullmatch(use.letters) is not None
    return is_word or is_call_sign or in_brackets or is_name or is_month or is_number or is_known or is_cry or is_sender


def _is_part_of_name(tokens: Tokens, i: int) -> bool:
    """Whether letters are a piece of a longer name or code: `ABN Amro`, `Astra GSI`, `OSIRIS-REx`, `TNG50`, `GTX 1650`.

    Not so where an office, a person or an article shows a body's own name: `the DCD Board`, `DCD Director Ann Lee`.
    """
    before, after = tokens.kinds[max(i - 2, 0) : i], tokens.kinds[i + 1 : i + 3]
    if tokens.touches_next(i) and (after[:1] == [NUMBER] or _hangs_together(tokens, i + 1, i + 2)):
        return True
    if i and tokens.touches_next(i - 1) and _hangs_together(tokens, i - 1, i - 2):
        return True
    if before[-1:] == [CAPITALISED] and before[:1] in ([CAPITALISED], [UPPER]) and _are_one_phrase(tokens, i - 2, i):
        return True
    if after[:1] == [NUMBER]:
        return before[-1:] == [CAPITALISED] and _are_one_phrase(tokens, i - 1, i + 1)
    if after[:1] != [CAPITALISED] or not _are_one_phrase(tokens, i, i + 1):
        return False
    following = tokens.lower[i + 1]
    return tokens.lower[i - 1] != "the" and following not in _NO_NAMES and fold_name(following) not in given_names()


_NO_NAMES = HEADS | MODIFIERS | INSTITUTIONS | FUNCTION_WORDS
"""Words in capitals that show a body's own name before them, and are no part of a longer one."""


def _hangs_together(tokens: Tokens, hyphen: int, beyond: int) -> bool:
    """Whether a hyphen or a credit's slash ties a name, letters or a number to a token: `OSIRIS-REx`, `NDV-3A`, `Ann
    Tait/CNP`, but not `SCO-led`."""
    return (
        0 <= beyond < len(tokens)
        and tokens.lower[hyphen] in ("-", "‑", "/")
        and tokens.kinds[beyond] in (CAPITALISED, UPPER, NUMBER)
        and tokens.touches_next(min(hyphen, beyond))
    )


def _are_one_phrase(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but a space stands between tokens."""
    return first >= 0 and all(tokens.starts[k + 1] - tokens.ends[k] == 1 for k in range(first, last))


def _is_explained(tokens: Tokens, i: int) -> bool:
    """Whether the text says what the letters are: `HMTD, an explosive`, `a firm called MEER`, `the chip maker AMD`."""
    if tokens.lower[i + 1 : i + 3] in ([",", "a"], [",", "an"], ["-", "a"], ["-", "an"], ["–", "a"], ["—", "a"]):
        return _BODIES.isdisjoint(tokens.lower[i + 3 : i + 3 + _APPOSED])
    before = tokens.lower[i - 1] if i else ""
    return tokens.kinds[i - 1] == WORD and (before in _NAMING or before.endswith("maker"))


_APPOSED = 5
"""Words of an apposition among which its noun is."""
_BODIES = frozenset(
    "group union body agency party association alliance coalition charity organisation organization network movement "
    "trust board federation council society committee lobby institute centre center department ministry office "
    "service commission authority club league watchdog regulator tank".split()
)
"""Bodies of people: their names are to be written out, whatever else is said of them."""
_NAMING = frozenset(
    "called named dubbed branded app band brand broadcaster broadcasters website site outlet magazine label game "
    "retailer insurer airline carrier startup firm company compound drug explosive chemical gene enzyme".split()
)
"""What stands before letters that are a name, or says of them what kind of thing they are."""
