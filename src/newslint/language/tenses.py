"""Whether the words around a date tell of it as past, as coming, or as planned."""

from __future__ import annotations

from typing import Literal

from newslint.article import Article, Span
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, NUMBER, PUNCTUATION, QUOTE, UPPER, WORD, Tokens, find_tokens

Tense = Literal["past", "future", "planned"]

_REACH = 16
"""How many tokens a verb may stand away from its date."""

_PLANS = frozenset(
    "scheduled planned plan plans planning expected expects due set slated proposed booked billed timed postponed "
    "rescheduled delayed extended adjourned deadline expire expires upcoming coming looming until till pencilled "
    "penciled vowed pledged intended intends hopes hoped aims aimed earmarked supposed anticipated forecast predicted "
    "projected targeted ticket tickets dated reserved anniversary mark marks commemorate celebrate remember recall "
    "honor honour if unless whether starting effective".split()
)
"""Words that make what follows a plan."""

_NOUNS_TOO = frozenset(("plan", "plans"))
"""Behind an article these are what is told of: `will vote on the plan on June 12`."""

_SET = frozenset("scheduled due set expected slated planned booked billed".split())
"""After `is` or `are` these look ahead from the story's own day."""

_ANNOUNCES = frozenset(
    "announced called confirmed agreed promised invited fixed picked chose named approved ordered declared granted "
    "gave given demanded required summoned convened designated appointed elected contracted registered qualified won "
    "faced got sold bought".split()
)
"""Verbs whose object may lie ahead, `announced a vote on July 20`, unless they stand right before the date."""

_MODALS = frozenset("would could may might should must can".split())
_WILL = frozenset({"will", "shall", "'ll", "’ll", "won't", "won’t"})
_UNREAL = _MODALS | _WILL | {"to"}
_IRREGULAR = frozenset(
    "met held began left took came went said won lost sold bought brought sent spent spoke wrote broke struck fell "
    "rose grew flew drew made found led built became ran shot sank swam swept stood sat paid kept got did hit quit "
    "resumed saw sought fought taught caught overthrew threw blew drove rode woke hid slid died lit knelt underwent "
    "withdrew overtook undertook beat laid dealt felt fled flung heard hung lent meant shown thrown taken given seen "
    "drawn written driven spoken stolen broken chosen frozen sworn torn worn grown flown beaten eaten hidden ridden "
    "risen done gone begun sung sunk bound fed cast born clung crept slept swore stole shone stuck awoke arose".split()
)
_PRESENT = frozenset(
    "opens closes begins starts ends expires matures takes goes runs airs premieres falls comes arrives leaves "
    "returns resumes launches faces hosts meets reopens retires lands lasts applies continues".split()
)
"""Present forms that a plan is told with: what stands before them is not the verb of the date."""

_NOT_PAST = frozenset(
    "need seed speed feed hundred indeed red bed shed breed weed deed exceed proceed succeed embed united related "
    "armed retired unprecedented limited aged based wed bred fed sacred wicked naked beloved".split()
)
_ADVERBS = frozenset("also already not never later then just even still only first".split())
_DETERMINERS = frozenset(
    "the a an its their his her this that these those our my your any no some each every of".split()
)
_STOPS = frozenset({";", ":", "—", "–", "that", "which", "who", "whose", "where", "because", "although", "while"})
_BARRED = frozenset(
    "a an this for until till by to from of since before after through throughout between the its their his her and "
    "or than 's ’s with about around following against as".split()
)
"""Words right before a date that make it something else than the time of the verb."""


def governing_tense(article: Article, span: Span) -> Tense | None:
    """The tense of the verb whose time the date at `span` gives; None where that cannot be told.

    Looks back from the date to the nearest verb, or ahead where the date opens its clause."""
    tokens = find_tokens(article)
    sentence = without_bullet(tokens, tokens.within(sentence_at(article, span.start)))
    first, last = tokens.at(span.start), tokens.at(span.end - 1)
    at = before_clock(tokens, first - 1, sentence.start)
    opens = at < sentence.start or tokens.lower[at] == ","
    if at >= sentence.start and tokens.lower[at] == "on":
        at -= 1
        opens = at < sentence.start or tokens.lower[at] in (",", "that", "but", "and", "when")
        if at >= sentence.start and tokens.lower[at] == "as":
            return None
    elif at > sentence.start and tokens.lower[at] == "for" and not _SET.isdisjoint(tokens.lower[max(0, at - 6) : at]):
        at -= 1
    elif at >= sentence.start and (tokens.lower[at] in _BARRED or tokens.kinds[at] == PUNCTUATION):
        if tokens.lower[at] != ",":
            return None
    elif not opens and _is_attributive(tokens, last + 1):
        return None
    ahead = min(sentence.stop, last + 1 + _REACH)
    if opens:
        if at < sentence.start or tokens.lower[at] != ",":
            return _forward(tokens, last + 1, ahead)
        before = _backward(tokens, at - 1, sentence.start)
        if _is_place_list(tokens, at, sentence.start):
            return before if before in ("past", "future") else None
        if before not in ("past", "no verb"):
            return None
        return _forward(tokens, last + 1, ahead) if last + 1 < ahead and tokens.lower[last + 1] == "," else None
    before = _backward(tokens, at, sentence.start)
    if before == "no verb":
        return _forward(tokens, last + 1, ahead) if tokens.lower[sentence.start] in _TIME_OPENERS else None
    return before


def before_clock(tokens: Tokens, at: int, start: int) -> int:
    """The last token before `at 6 p.m.` in front of a date, `for` kept."""
    i = at
    while i >= start and tokens.lower[i] in _HOURS:
        i -= 1
    if i == at:
        return at
    while i >= start and (tokens.kinds[i] == NUMBER or tokens.lower[i] == ":"):
        i -= 1
    return i - 1 if i >= start and tokens.lower[i] == "at" else i


_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "noon", "midnight"})


def without_bullet(tokens: Tokens, sentence: range) -> range:
    """The tokens of a sentence from its first word on."""
    start = sentence.start
    while start + 1 < sentence.stop and tokens.lower[start] in ("•", "*", "-", "–", "—", "·"):
        start += 1
    return range(start, sentence.stop)


_TIME_OPENERS = frozenset("at in on during after following".split())
"""Words that open a sentence with the time of its verb: `After talks on July 20, the ministers signed`."""


def _is_attributive(tokens: Tokens, i: int) -> bool:
    """Whether a date without `on` belongs to the noun at `i`: `faces a July 26 deadline`."""
    return i < len(tokens) and tokens.kinds[i] == WORD and tokens.lower[i] not in _AFTER_DATE


_AFTER_DATE = frozenset(
    "in at for to with and or after when by from that who as during but over where near because following amid while "
    "before against outside inside on under without within of than via aboard through".split()
)


def _is_place_list(tokens: Tokens, comma: int, start: int) -> bool:
    """Whether the comma before a date ends a place, `in Paris, France, July 20`, not a clause."""
    i = comma - 1
    return i >= start and tokens.kinds[i] in (CAPITALISED, UPPER)


def _backward(tokens: Tokens, at: int, start: int) -> Tense | Literal["no verb"] | None:
    """The tense of the last verb before token `at`; "no verb" where the sentence begins without one."""
    lower, kinds = tokens.lower, tokens.kinds
    found: Tense | None = None
    for i in range(at, max(start, at - _REACH) - 1, -1):
        word = lower[i]
        if word in _SET and i and lower[i - 1] in ("is", "are") and found is None:
            return "future"
        if word in ("upcoming", "forthcoming") and found is None:
            return "future"
        if (kinds[i] == WORD or i == start) and (word in _PLANS or (word in _ANNOUNCES and i != at)):
            if word in _NOUNS_TOO and i and lower[i - 1] in _DETERMINERS:
                continue
            return "planned"
        if word in _STOPS or kinds[i] == QUOTE:
            return found
        if found is not None:
            continue
        if word in _WILL:
            found = "future"
        elif word in _MODALS:
            return "planned"
        elif word == "to":
            if _is_infinitive(tokens, i):
                return "future" if _is_present_plan(lower, i) else "planned"
        elif kinds[i] == WORD and is_past_form(word):
            found = _chain(tokens, i, start)
            if found is None and not (i and lower[i - 1] in _DETERMINERS):
                return None
        elif word in ("was", "were"):
            found = "past"
        elif word in ("is", "are", "has", "have") or word in _PRESENT:
            return None
    if found is None and at - start < _REACH:
        return "no verb"
    return found


def _forward(tokens: Tokens, start: int, end: int) -> Tense | None:
    """The tense of the first verb from token `start` on."""
    lower, kinds = tokens.lower, tokens.kinds
    for i in range(start, end):
        word = lower[i]
        if kinds[i] == QUOTE or word in (";", ":"):
            return None
        if word in _SET and lower[i - 1] in ("is", "are"):
            return "future"
        if word in _WILL:
            return "future"
        if (kinds[i] == WORD and word in _PLANS) or word in _MODALS:
            return "planned"
        if word == "to" and _is_infinitive(tokens, i) and lower[i - 1] in ("is", "are"):
            return "future"
        if word in ("is", "are", "has", "have"):
            if i + 1 < end and lower[i + 1] != "to" and lower[i + 1] not in _SET:
                return None
        elif kinds[i] == WORD and is_past_form(word):
            found = _chain(tokens, i, start)
            if found is not None or lower[i - 1] not in _DETERMINERS:
                return found
        elif word in ("was", "were"):
            return _past_be(lower, i)
    return None


def _past_be(lower: list[str], i: int) -> Tense:
    """`was` tells of the past, but `was due` and `was to open` of a plan."""
    following = lower[i + 1] if i + 1 < len(lower) else ""
    return "planned" if following in _PLANS or following == "to" else "past"


def _chain(tokens: Tokens, i: int, start: int) -> Tense | None:
    """What the auxiliaries before a past form make of it."""
    k = i - 1
    while k >= start and (tokens.lower[k] in _ADVERBS or tokens.lower[k].endswith("ly")):
        k -= 1
    before = tokens.lower[k] if k >= start else ""
    if before in _DETERMINERS:
        return None
    if before == "be":
        k -= 1
        while k >= start and (tokens.lower[k] in _ADVERBS or tokens.lower[k].endswith("ly")):
            k -= 1
        auxiliary = tokens.lower[k] if k >= start else ""
        if auxiliary in _WILL:
            return "future"
        if auxiliary == "to" and k > start and tokens.lower[k - 1] in ("is", "are"):
            return "future"
        return "planned"
    if before in ("have", "been"):
        return "past" if _UNREAL.isdisjoint(tokens.lower[max(start, k - 3) : k]) else "planned"
    if before in ("is", "are", "being", "to") or before in _MODALS or before in _WILL:
        return None
    return "past"


def is_past_form(word: str) -> bool:
    """Whether a word has the form of a past tense or a past participle."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)


def _is_present_plan(lower: list[str], to: int) -> bool:
    """Whether `is to`, `are due to` stand there: seen from the story's own day."""
    before = to - 1 if to and lower[to - 1] not in _SET else to - 2
    return before >= 0 and lower[before] in ("is", "are")


def _is_infinitive(tokens: Tokens, i: int) -> bool:
    """Whether the `to` at `i` opens an infinitive: not `to reporters`, `to the house`, `to Paris`."""
    if i + 1 >= len(tokens) or tokens.kinds[i + 1] != WORD:
        return False
    word = tokens.lower[i + 1]
    if word in _DETERMINERS or word in _AIMS or word.endswith("ing"):
        return False
    return not word.endswith("s") or word.endswith(("ss", "us"))


_AIMS = frozenset("traffic court hospital safety parliament prison jail death shoppers public theatres cinemas".split())
"""Nouns that `to` stands before: `opened to traffic`, `was taken to hospital`."""
