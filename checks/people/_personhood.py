"""What shows that a bare name is a person's and not a company's or a place's."""

from __future__ import annotations

from newslint.article import Article, Block
from newslint.knowledge.companies import COMPANIES
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.given_names import common_surnames, fold_name
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.knowledge.offices import HEADS, HONORIFICS, KIN
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.names import Name
from newslint.language.people import is_age, speaks
from newslint.language.quotations import is_quoted
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, QUOTE, UPPER, WORD, Tokens

_PRONOUNS = frozenset("he she his her".split())
_LISTENERS = frozenset(
    "reporters journalists jurors lawmakers senators councillors councilors supporters crowd audience jury "
    "meeting inquest court hearing magistrates delegates listeners viewers mourners pupils students".split()
)
_HUMAN_VERBS = frozenset(
    "recalled recalls laughed laughs smiled smiles grinned shrugged wept cried sighed nodded joked jokes quipped "
    "remembers remembered whispered shouted mused testified winced blushed chuckled".split()
)
"""What people do and companies do not."""
_FACE_TO_FACE = (
    ["in", "an", "interview"], ["by", "phone", "."], ["by", "telephone", "."], ["through", "tears", "."],
    ["a", "news", "conference"], ["a", "press", "conference"], ["a", "rally", "in"], ["a", "crowd", "of"],
    ["the", "news", "conference"], ["the", "press", "conference"], ["with", "a", "smile"], ["with", "a", "laugh"],
)  # fmt: skip
"""How people speak and companies do not."""
_NEAREST = frozenset(
    "lawyer lawyers attorney attorneys solicitor barrister wife husband mother father parents widow widower son sons "
    "daughter daughters brother brothers sister sisters family mum mom dad girlfriend boyfriend funeral body "
    "birthday childhood grandmother grandfather phrase".split()
)
"""Whom and what people have and companies do not."""
_OTHERS = HEADS | KIN | frozenset("man woman boy girl father mother lady guy chap".split())
LONGEST_QUOTE = 60
"""How many tokens of a quotation are searched for an `I`."""
FARTHEST = 120
"""How many tokens behind a name a pronoun is looked for, within its paragraph."""


def shows_person(article: Article, tokens: Tokens, name: Name, names: list[Name]) -> bool:
    """Whether the words about a bare name show that it is a person's. `names` are all single names of its block."""
    if is_quoted(article, name.span):
        return False
    if _has_courtesy_title(tokens, name):
        return True
    return _is_subject(tokens, name) and (
        _is_human(tokens, name)
        or _speaks_for_a_house(tokens, name)
        or _says_i(tokens, name)
        or _says_quote(tokens, name)
        or _is_taken_up(article, tokens, name, names)
    )


def speaks_with_surname(article: Article, tokens: Tokens, name: Name) -> bool:
    """Whether a name that is commonly a surname, or formed like one, and no company's speaks: `Petrosyan said`."""
    if is_quoted(article, name.span) or not _is_subject(tokens, name):
        return False
    word, key = name.parts[0], fold_name(name.parts[0])
    if key in COMPANIES or len(key) < _SHORTEST or not speaks(tokens, name):
        return False
    return (
        key in common_surnames()
        or key.endswith(_SURNAME_ENDINGS)
        or (word[:2] in ("Mc", "O’", "O'") and word[2:3].isupper())
    )


_SHORTEST = 6
_SURNAME_ENDINGS = (
    "yan", "ov", "ova", "ev", "eva", "enko", "sky", "skyi", "skiy", "ski", "ska", "czyk", "wicz", "vich", "vic",
    "idze", "shvili", "sson", "sen", "quist", "qvist", "berg", "stein", "mann", "escu", "poulos", "akis", "zadeh",
    "nejad", "ullah", "uddin", "meyer", "maier", "mayer", "bauer", "schmidt", "hoff", "feld", "bach", "hardt",
    "witz", "thal", "strom", "gaard", "dahl", "lund", "singham", "athan", "thwaite", "bottom",
)  # fmt: skip
"""Endings of surnames of many languages."""


def _has_courtesy_title(tokens: Tokens, name: Name) -> bool:
    k = name.first - 1
    if k > 0 and tokens.texts[k] == ".":
        k -= 1
    return k >= 0 and tokens.lower[k] in HONORIFICS and tokens.kinds[k] == CAPITALISED


def _is_subject(tokens: Tokens, name: Name) -> bool:
    """Whether a name opens its sentence, follows a quotation, or stands beside a speech verb."""
    if name.first == 0:
        return True
    before = name.first - 1
    following = tokens.lower[name.last + 1] if name.last + 1 < len(tokens) else ""
    return (
        tokens.kinds[before] in (BREAK, QUOTE)
        or tokens.texts[before] in (".", "?", "!")
        or (tokens.lower[before] in ("said", "says", "added") and following not in _CLAUSE_VERBS)
        or (
            tokens.lower[before] in _BEFORE_SPEAKERS
            and following in SPEECH_VERBS
            and not (tokens.texts[before] == "," and has_name(name.parts[0]) and has_name(tokens.texts[before - 1]))
        )
        or (tokens.texts[before] in ("But", "And", "Yet"))
        or tokens.lower[before - 1 : before + 1] == ["according", "to"]
    )


_CLAUSE_VERBS = frozenset("is was are were has had will would can could may might should must".split())
"""Verbs before which a name opens what another says: `the bank said Houston was "a jurisdiction"`."""
_BEFORE_SPEAKERS = frozenset(", but as when while because though although".split())


def _is_human(tokens: Tokens, name: Name) -> bool:
    """Whether words right beside a name are used of people alone: `told reporters`, `said he`, `, who`, `'s wife`."""
    lower, k = tokens.lower, name.last + 1
    words = lower[k : k + 4]
    if len(words) < 3:
        return False
    if words[0] in ("said", "added", "says") and words[1] in _PRONOUNS | {"that"}:
        return words[1] in _PRONOUNS or words[2] in _PRONOUNS
    if words[0] in ("told", "tells") and words[2 if words[1] in ("the", "a") else 1] in _LISTENERS:
        return True
    if words[0] in ("'s", "’s"):
        return words[1] in _NEAREST
    if words[0] in _HUMAN_VERBS:
        return True
    if words[0] in ("said", "says", "told") and words[1:4] in _FACE_TO_FACE:
        return True
    if words[0] == "," and words[1] in ("who", "whose"):
        is_house = fold_name(name.parts[0]) in COMPANIES
        return not is_house if words[1] == "whose" else words[2] not in ("are", "were", "have")
    return words[0] == "," and tokens.kinds[k + 1] == NUMBER and is_age(words[1]) and words[2] == ","


def _speaks_for_a_house(tokens: Tokens, name: Name) -> bool:
    """`said Hale of Northern Bank`, `said Hale of brokerage Northern`: who it is that speaks for whom."""
    lower, k = tokens.lower, name.last + 1
    if name.first == 0 or lower[name.first - 1] not in ("said", "says", "added") or k + 2 >= len(tokens):
        return False
    if lower[k] != "of":
        return False
    is_house = tokens.kinds[k + 1] in (CAPITALISED, UPPER)
    return is_house or (tokens.kinds[k + 1] == WORD and tokens.kinds[k + 2] in (CAPITALISED, UPPER))


def _says_i(tokens: Tokens, name: Name) -> bool:
    """Whether a name says something of an `I`: `"I cried," said Hale`, `"I cried," Hale said`."""
    lower, kinds = tokens.lower, tokens.kinds
    closing = name.first - 1
    if closing >= 0 and lower[closing] in ("said", "says", "added"):
        closing -= 1
    elif lower[name.last + 1 : name.last + 2] not in (["said"], ["says"], ["added"], ["told"]):
        return False
    if closing < 0 or kinds[closing] != QUOTE:
        return False
    for k in range(closing - 1, max(-1, closing - LONGEST_QUOTE), -1):
        if kinds[k] in (QUOTE, BREAK):
            return False
        if lower[k] in ("i", "my") or lower[k].startswith(("i'", "i’")):
            return True
    return False


def _says_quote(tokens: Tokens, name: Name) -> bool:
    """Whether a common surname that no company has follows a quotation as its speaker."""
    lower, kinds = tokens.lower, tokens.kinds
    key = fold_name(name.parts[0])
    if key not in common_surnames() or key in COMPANIES:
        return False
    if name.first and lower[name.first - 1] in ("said", "says", "added"):
        return name.first > 1 and kinds[name.first - 2] == QUOTE
    return kinds[name.first - 1] == QUOTE and lower[name.last + 1] in ("said", "says", "added")


def _is_taken_up(article: Article, tokens: Tokens, name: Name, names: list[Name]) -> bool:
    """Whether `he` or `she` in the paragraph can mean nobody but this name: `Hale said ... ," she said`."""
    block = article.block_at(name.span.start)
    if _tells_of_another(article, tokens, block, name.first):
        return False
    others = {other.first for other in names if _is_another(tokens, other, name)}
    beyond = tokens.within(block.span).stop
    for k in range(name.last + 1, min(beyond, name.last + FARTHEST)):
        if k in others or _is_object(tokens, k):
            return False
        opens = tokens.texts[k] in ("His", "Her")
        if tokens.lower[k] in _OTHERS or tokens.lower[k] in ("he", "she") or opens:
            if opens and tokens.kinds[k - 1] in (WORD, CAPITALISED):
                return False  # Bic for Her pens
            if is_quoted(article, tokens.span(k, k)):
                continue
            return opens or tokens.lower[k] in ("he", "she")
    return False


def _is_object(tokens: Tokens, k: int) -> bool:
    """Whether `her` or `him` is somebody else than the name: `Miramax showed her the film, she says`."""
    if tokens.lower[k] == "him":
        return True
    return tokens.lower[k] == "her" and tokens.lower[k + 1 : k + 2] in (["the"], ["a"], ["an"], [","], ["."], ["to"])


def _tells_of_another(article: Article, tokens: Tokens, block: Block, stop: int) -> bool:
    """Whether the paragraph names or describes somebody before token `stop`."""
    for k in range(tokens.within(block.span).start, stop):
        word = tokens.lower[k]
        is_name = tokens.kinds[k] == CAPITALISED and word not in FUNCTION_WORDS and not is_english_word(word)
        is_name = is_name and not has_name(tokens.texts[k])
        if is_name or tokens.lower[k] in _OTHERS or tokens.lower[k] in ("he", "she"):
            if not is_quoted(article, tokens.span(k, k)):
                return True
    return False


def _is_another(tokens: Tokens, other: Name, name: Name) -> bool:
    """Whether another name of the paragraph may be a person's or a company's."""
    if fold_name(other.parts[-1]) == fold_name(name.parts[-1]):
        return False
    word = other.parts[0]
    if len(other.parts) > 1:
        return not has_name(" ".join(other.parts))
    opens = tokens.kinds[other.first - 1] in (BREAK, QUOTE) or tokens.texts[other.first - 1] in ".?!"
    if opens and is_english_word(word.lower().replace("’", "'").partition("'")[0]):
        return False
    return not has_name(word) or fold_name(word) in common_surnames()
