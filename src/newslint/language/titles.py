"""Titles and roles beside names: `Foreign Minister Wang Yi`, `Kirsten Aagaard, chief executive of ...`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Span
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.not_names import PEOPLES
from newslint.knowledge.offices import ABBREVIATED, BODIES, COMING, HEADS, HONORIFICS, MODIFIERS, PAST, SPELLED_OUT
from newslint.language.names import Name
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, QUOTE, UPPER, WORD, Tokens

LONGEST = 9
"""How many tokens in front of a name are read as its title."""
LONGEST_APPOSITION = 14
"""How many tokens behind a name are read for its role."""

_JOINING = frozenset("and of for the & / - de".split())
_STANDALONE = HEADS | ABBREVIATED | set(HONORIFICS)
_NARROWING = MODIFIERS | BODIES


class Title(NamedTuple):
    """What a story calls a person: the words as written, where they stand, and the offices they name.

    `offices` are in lower case under one form (`Defense Secretary` and `Sec. of Defence` differ only in order),
    a modifier at most with its head: `deputy prime minister`. `is_past` where the title says former or late.
    `is_before` where it stands in front of the name.
    """

    span: Span
    text: str
    offices: tuple[str, ...]
    is_past: bool
    is_before: bool

    @property
    def honorific(self) -> str | None:
        """The courtesy title where it is nothing more: `mr`, `ms`."""
        return self.offices[0] if len(self.offices) == 1 and self.offices[0] in HONORIFICS else None


def title_before(tokens: Tokens, name: Name) -> Title | None:
    """The title right in front of a name."""
    last = name.first - 1
    if last < 0 or tokens.lower[last] not in _ENDS_A_TITLE:
        return None
    kinds, lower, starts, ends, texts = tokens.kinds, tokens.lower, tokens.starts, tokens.ends, tokens.texts
    head = last
    if texts[last] == "." and last > 0 and lower[last - 1] in ABBREVIATED and tokens.touches_next(last - 1):
        head = last - 1
    elif texts[last] == "," and name.last + 1 < len(tokens) and texts[name.last + 1] in (",", "."):
        head = _apposed_head(tokens, last - 1)
        if head < last - 1 and (len(name.parts) == 1 or has_name(" ".join(name.parts))):
            return None  # `the mayor of Birmingham, Alabama,`
        if head < 0 or not (_begins_with_article(tokens, head) or (head < last - 1 and lower[head - 1] in ("a", "an"))):
            return None
    elif last > 1 and lower[last - 1] == "to" and lower[last - 2] in ("ambassador", "envoy", "commissioner"):
        head = last - 2
    elif lower[last] not in _STANDALONE:
        head = _head_with_complement(tokens, last)
    if head < 0 or lower[head] not in _STANDALONE or starts[name.first] - ends[last] > 1:
        return None
    first = head
    k = head - 1
    while k >= 0 and head - k < LONGEST and kinds[k] != BREAK:
        word = lower[k]
        if texts[head].islower() and texts[k][0].isupper() and not _opens_sentence(tokens, k):
            break
        if word in _NARROWING or word in HEADS or (word in ABBREVIATED and texts[k + 1] == "."):
            first = k
        elif texts[k] == ".":
            if k == 0 or lower[k - 1] not in ABBREVIATED or not tokens.touches_next(k - 1):
                break
        elif word not in _JOINING:
            break
        k -= 1
    return _title(tokens, first, last if texts[last] != "," else head, is_before=True)


def _apposed_head(tokens: Tokens, last: int) -> int:
    """The head of a phrase before a comma: `the chief executive`, `the mayor of Novo Selo`; -1 where there is none."""
    if last < 0 or (tokens.kinds[last] == WORD and tokens.lower[last] in HEADS):
        is_of_another = last > 2 and tokens.lower[last - 2] == "of" and tokens.lower[last - 3] in HEADS
        return -1 if is_of_another else last  # `the wife of the mayor, Ann Petrie,`
    for k in range(last, max(0, last - LONGEST_COMPLEMENT), -1):
        if tokens.lower[k] in ("of", "for", "at", "in"):
            return k - 1 if tokens.kinds[k - 1] == WORD and tokens.lower[k - 1] in HEADS else -1
        if tokens.kinds[k] not in (WORD, CAPITALISED, UPPER) or tokens.lower[k] in _CLAUSE:
            return -1
    return -1


LONGEST_COMPLEMENT = 6
"""How many tokens may stand behind a head in front of a name: `the head of the central bank, Ana Prelog,`."""


def _opens_sentence(tokens: Tokens, k: int) -> bool:
    return k == 0 or tokens.kinds[k - 1] in (BREAK, QUOTE) or tokens.texts[k - 1] in ".?!"


def _head_with_complement(tokens: Tokens, last: int) -> int:
    """The head of a title such as `Secretary of State` or `Minister for Foreign Affairs` that ends at `last`, or -1."""
    lower, kinds = tokens.lower, tokens.kinds
    if lower[last] in _JOINS_A_COMPLEMENT or (lower[last] not in MODIFIERS and lower[last] not in _COMPLEMENT):
        return -1
    for k in range(last, max(0, last - 5), -1):
        if lower[k] in ("of", "for") and lower[k - 1] in HEADS:
            return k - 1
        if lower[k] not in MODIFIERS and lower[k] not in _COMPLEMENT and kinds[k] != CAPITALISED:
            return -1
        if lower[k - 1] in _STANDALONE and lower[k] not in ("of", "for"):
            return -1
    return -1


_JOINS_A_COMPLEMENT = frozenset("and of for the".split())
_COMPLEMENT = _JOINS_A_COMPLEMENT | frozenset("staff chiefs intelligence homeland".split())
_ENDS_A_TITLE = _STANDALONE | (MODIFIERS | _COMPLEMENT) - _JOINS_A_COMPLEMENT | frozenset(".,")
"""What stands right before a name that has a title in front: its last word, a full stop or a comma."""


def title_after(tokens: Tokens, last: int) -> Title | None:
    """The role in apposition behind a name that ends at token `last`: `, the deputy emergency minister,`."""
    kinds, lower, texts = tokens.kinds, tokens.lower, tokens.texts
    k = last + 1
    size = len(tokens)
    if k >= size or texts[k] not in (",", "–", "—"):
        return None
    k += 1
    if k + 1 < size and kinds[k] == NUMBER and texts[k + 1] == ",":
        k += 2
    if k + 1 < size and lower[k].endswith("ed") and lower[k + 1] in _OBJECTS:
        return None  # `the referee, Ann Lee, talked to the goalkeeper`
    beyond = min(size, k + LONGEST_APPOSITION)
    first = -1
    while k < beyond and kinds[k] != BREAK:
        word = lower[k]
        if word in HEADS:
            following = k + 1
            if following < size and (lower[following] in HEADS or lower[following] in _NARROWING):
                first = k if first < 0 else first
            elif following < size and lower[following] in ("'s", "’s", "-", "'", "’"):
                first = -1
            elif _is_followed_by_name(tokens, k) or _is_subject(tokens, k):
                return None
            else:
                return _title(tokens, k if first < 0 else first, k, is_before=False)
        elif word in _NARROWING:
            first = k if first < 0 else first
        elif texts[k] in ',.;:()"“”' or word in _CLAUSE:
            return None
        elif word not in ("-", "and", "of"):
            first = -1
        k += 1
    return None


_OBJECTS = frozenset("to with at the a an his her their its".split())


def _is_subject(tokens: Tokens, k: int) -> bool:
    """Whether a verb follows a title, which is then the next clause's subject: `To Hale, the premier praised ...`."""
    following = tokens.lower[k + 1] if k + 1 < len(tokens) and tokens.kinds[k + 1] == WORD else ""
    return following in _VERBS or (following.endswith("ed") and following not in ("named", "called"))


def _is_followed_by_name(tokens: Tokens, k: int) -> bool:
    """Whether a title is the next person's: `Hale, Mayor Petrie and Gov. Osei`."""
    following = k + 1
    if following < len(tokens) and tokens.texts[following] == "." and tokens.lower[k] in ABBREVIATED:
        following += 1
    if tokens.lower[following : following + 1] == ["of"]:
        following += 2  # Secretary of State Ann Lee
        if following >= len(tokens) or tokens.kinds[following - 1] != CAPITALISED:
            return False
    is_capitalised = following < len(tokens) and tokens.kinds[following] == CAPITALISED
    return is_capitalised and tokens.starts[following] - tokens.ends[following - 1] == 1


_VERBS = frozenset("said says told was is has had will would can could spoke gave made took met".split())
_CLAUSE = frozenset(
    "who whom whose which said says was is were are has had have told added and he she they it but whose will would "
    "with in at on by from when where while after before as".split()
)


def _begins_with_article(tokens: Tokens, head: int) -> bool:
    """Whether `the`, `its` or a possessive opens the phrase that ends in a head: `the deputy emergency minister,`."""
    for k in range(head - 1, max(-1, head - 6), -1):
        if tokens.lower[k] in ("the", "its", "his", "her", "their", "our", "'s", "’s"):
            return True
        if tokens.kinds[k] not in (WORD, CAPITALISED, UPPER):
            return False
    return False


def _title(tokens: Tokens, first: int, last: int, *, is_before: bool) -> Title | None:
    span = tokens.span(first, last)
    offices: list[str] = []
    words: list[str] = []
    is_past = _follows_past(tokens, first)
    for k in range(first, last + 1):
        word = tokens.lower[k]
        if word in PAST:
            is_past = True
        elif word in PEOPLES or (word in COMING and word not in HEADS) or word in _OF_THE_DAY or not word[0].isalpha():
            continue
        elif word in ("and", "&") or (word in ABBREVIATED and words and words[-1] in _WHOLE):
            if words and words[-1] in _SPELLED_HEADS:
                offices.append(in_office_order(words))
                words = []
            if word in ABBREVIATED:
                words.append(SPELLED_OUT.get(word, word))
        else:
            words.append(SPELLED_OUT.get(word, word))
    if words:
        offices.append(in_office_order(words))
    if not any(offices):
        return None
    return Title(span, _words(tokens, first, last), tuple(offices), is_past, is_before)


def _follows_past(tokens: Tokens, first: int) -> bool:
    """Whether `former` stands before a title, with the name of its house between them: `former U.N. Ambassador`."""
    k = first - 1
    while k > first - 4 and k > 0 and tokens.kinds[k] in (CAPITALISED, UPPER) and tokens.lower[k] not in PAST:
        k -= 1
    return k >= 0 and tokens.lower[k] in PAST


def in_office_order(words: list[str]) -> str:
    """An office in one order: `secretary of state` as `state secretary`, without the filler of `foreign affairs`."""
    if words[-3:] == ["chief", "executive", "officer"]:
        words = words[:-1]
    for preposition in ("of", "for"):
        if preposition in words[1:-1]:
            at = words.index(preposition)
            words = words[at + 1 :] + words[:at]
    return " ".join(word for word in words if word not in ("affairs", "the", "of", "for"))


def _words(tokens: Tokens, first: int, last: int) -> str:
    """The text of tokens in a row, white space as one space."""
    spaced = [tokens.texts[first]]
    for k in range(first + 1, last + 1):
        spaced.append(tokens.texts[k] if tokens.touches_next(k - 1) else " " + tokens.texts[k])
    return "".join(spaced)


_WHOLE = _STANDALONE - frozenset("lieutenant major brigadier deputy chief lt maj brig attorney vice".split())
_OF_THE_DAY = frozenset(
    "visiting newly longtime long-time veteran embattled renowned popular disgraced resident".split()
)
_SPELLED_HEADS = frozenset(SPELLED_OUT.get(head, head) for head in HEADS) | {"chief executive", "executive"}
