"""Attribution: who is given as the speaker of a quotation.

Read from the words outside the quotation, in its own sentence: `"...," said Ann Lee`, `Ann Lee said: "..."`, `according
to Lee, "..."`, `Lee's words, "..."`. What a paragraph leaves unsaid goes on from the quotation before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.offices import HEADS
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.people import PersonMention, find_people
from newslint.language.quotations import Quotation, find_quotations
from newslint.language.tokens import BREAK, CAPITALISED, WORD, Tokens, find_tokens

_REACH = 40
"""Tokens around a quotation among which its speaker is looked for."""
_SIGNED = 12
"""Code points behind a quotation within which the name of who signs it begins: `“...” – Ann Lee`."""
_WORDS_OF = frozenset(
    "words word phrase remark remarks statement comment comments claim promise warning description call term line quote"
    " quip pledge verdict message slogan motto".split()
)
_PASSED_ON = frozenset("quoting quoted quotes citing cited cites echoing echoed repeating repeated recalling".split())
"""Words that show that one speaker passes on another's words."""
_PRONOUNS = frozenset("he she they we i it".split())
_PERSONAL = frozenset(("he", "she"))
_OPENING_CLAUSES = frozenset(
    "asked pressed questioned confronted told after when while although though whether".split()
)
_VERBS = SPEECH_VERBS | frozenset("described describes dubbed termed calling saying adding telling writing".split())


class Attribution(NamedTuple):
    """A quotation and its speaker.

    `speaker` is the mention of a person by name; None where it is a pronoun, an office or nobody. `is_attributed` says
    that some speaker is given, named or not; `passed_on` that the words may be another's than the speaker's.
    """

    quotation: Quotation
    speaker: PersonMention | None
    is_attributed: bool
    passed_on: bool = False
    is_continued: bool = False
    """Whether the speaker is taken over from the quotation before."""


@once
def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """The outermost quotations of an article with their speakers, in order."""
    quotations = [quotation for quotation in find_quotations(article) if quotation.level == 1]
    if not quotations:
        return ()
    people = find_people(article)
    starts = [mention.span.start for mention in people]
    found: list[Attribution] = []
    for i, quotation in enumerate(quotations):
        before, after = _surroundings(article, quotations, i)
        attribution = _attribute(article, quotation, before, after, people, starts)
        if not attribution.is_attributed and found and _goes_on(article, found[-1].quotation, quotation):
            last = found[-1]
            attribution = Attribution(quotation, last.speaker, last.is_attributed, last.passed_on, is_continued=True)
        found.append(attribution)
    return tuple(found)


def _goes_on(article: Article, last: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation without a speaker of its own goes on from the one before: in its paragraph, or run on."""
    return quotation.continues or article.block_at(last.span.start) == article.block_at(quotation.span.start)


def _surroundings(article: Article, quotations: list[Quotation], i: int) -> tuple[Span, Span]:
    """What stands before and after a quotation: up to its neighbours, the block's ends and sentences' ends."""
    tokens = find_tokens(article)
    outer = quotations[i].outer
    floor = quotations[i - 1].outer.end if i else 0
    ceiling = quotations[i + 1].outer.start if i + 1 < len(quotations) else len(article.text)
    first = tokens.at(outer.start)
    start = first
    while start > 0 and first - start < _REACH:
        token = start - 1
        if tokens.starts[token] < floor or tokens.kinds[token] == BREAK or tokens.lower[token] in (".", "!", "?"):
            break
        start = token
    last = tokens.at(outer.end - 1)
    end = last
    while end + 1 < len(tokens) and end - last < _REACH:
        token = end + 1
        if tokens.ends[token] > ceiling or tokens.kinds[token] == BREAK or tokens.lower[token] in (".", "!", "?", ";"):
            break
        end = token
    before = Span(tokens.starts[start], outer.start) if start < first else Span(outer.start, outer.start)
    return before, Span(outer.end, max(outer.end, tokens.ends[end])) if end > last else Span(outer.end, outer.end)


def _attribute(
    article: Article,
    quotation: Quotation,
    before: Span,
    after: Span,
    people: tuple[PersonMention, ...],
    starts: list[int],
) -> Attribution:
    tokens = find_tokens(article)
    ahead, behind = list(tokens.within(before)), list(tokens.within(after))
    passed_on = any(tokens.lower[i] in _PASSED_ON for i in (*ahead, *behind))

    def named(first: int, last: int) -> list[PersonMention]:
        low, high = bisect_left(starts, first), bisect_left(starts, last)
        return [mention for mention in people[low:high] if not _is_possessor(article, mention)]

    if article.text[quotation.span.end - 1] == "." and article.text[after.start + 1 : after.start + 2].isupper():
        behind = []  # the sentence ends within the quotation; what follows is the next one
    if behind and tokens.lower[behind[0]] in ("–", "—", "-") and before.start == quotation.outer.start:
        signed = named(after.start, min(after.end, after.start + _SIGNED))
        if signed:
            return Attribution(quotation, signed[0], True)
    verb = next((i for i in behind[:12] if tokens.lower[i] in _VERBS), None)
    if verb is not None and _is_clause(tokens.lower, behind, verb) and not _is_of_first_clause(tokens, ahead):
        subject = named(after.start, tokens.starts[verb])
        inverted = verb == _first_word(behind, tokens.lower)
        following = named(tokens.ends[verb], min(after.end, tokens.ends[verb] + 60)) if inverted else []
        speaker = subject[-1] if subject else following[0] if following else _described(tokens, verb, people)
        if speaker is None:
            office = _office_beside(tokens.lower, verb)
            if office or not _PERSONAL.isdisjoint(tokens.lower[verb - 1 : verb + 2]):
                speaker = _only_one_before(article, quotation.outer.start, named)
            if office and speaker is not None and office not in _offices(article).get(speaker.key, ()):
                speaker = None
        return Attribution(quotation, speaker, True, passed_on)
    possessive = _possessor(article, ahead[-8:], people, starts) or _possessor(article, behind[:8], people, starts)
    if possessive is not None:
        return Attribution(quotation, possessive, True)
    verbs = [i for i in ahead if tokens.lower[i] in _VERBS]
    if verbs:
        last = verbs[-1]
        if tokens.lower[last - 1] in _PRONOUNS:
            is_personal = tokens.lower[last - 1] in _PERSONAL and tokens.starts[last - 1] == before.start
            speaker = _only_one_before(article, before.start, named) if is_personal else None
            return Attribution(quotation, speaker, True, passed_on)
        names = named(before.start, tokens.starts[last])
        teller = _head(article, names, is_relative=tokens.lower[last - 1] == "who")
        return Attribution(quotation, teller, True, passed_on)
    for i in (*ahead, *behind[:4]):
        if tokens.lower[i] == "according":
            subject = named(tokens.ends[i], tokens.ends[i] + 80)
            return Attribution(quotation, subject[0] if subject else None, True, passed_on)
    return Attribution(quotation, None, False, passed_on)


def _is_of_first_clause(tokens: Tokens, ahead: list[int]) -> bool:
    """Whether the words are part of the clause that the sentence begins with: `Asked about the vow to “...,” Lee
    replied`."""
    return bool(ahead) and tokens.lower[ahead[0]] in _OPENING_CLAUSES and tokens.kinds[ahead[-1]] == WORD


def _described(tokens: Tokens, verb: int, people: tuple[PersonMention, ...]) -> PersonMention | None:
    """The only one of the story who is called so, for `the Whitby manager said`, `said the Whitby manager`."""
    for first in (verb - 3, verb + 1):
        if first < 0 or tokens.after(first - 1) != "the" or tokens.kinds[first + 1 : first + 3] != [CAPITALISED, WORD]:
            continue
        if tokens.lower[first + 2] not in HEADS:
            continue
        words = tokens.texts[first + 1 : first + 3]
        called = [mention for mention in people if mention.title and _is_called(tokens, mention.title.span, words)]
        return called[0] if len({mention.key for mention in called}) == 1 else None
    return None


def _is_called(tokens: Tokens, title: Span, words: list[str]) -> bool:
    """Whether a title with the word before it is the description: `the Whitby manager, Ann Lee`."""
    head = tokens.at(title.end - 1)
    return head > 0 and tokens.texts[head - 1 : head + 1] == words


def _office_beside(lower: list[str], verb: int) -> str:
    """The office that stands for a name beside a verb: `the ambassador said`, `said the mayor`; empty where none."""
    for pair in (lower[max(0, verb - 2) : verb], lower[verb + 1 : verb + 3]):
        if len(pair) == 2 and pair[0] == "the" and pair[1] in HEADS:
            return pair[1]
    return ""


@once
def _offices(article: Article) -> dict[str, set[str]]:
    """The words of all offices that the story gives to each person, by the person's key."""
    found: dict[str, set[str]] = {}
    for mention in find_people(article):
        if mention.title is not None:
            found.setdefault(mention.key, set()).update(mention.title.text.lower().split())
    return found


def _is_possessor(article: Article, mention: PersonMention) -> bool:
    """Whether a name only tells whose somebody is: `said Hale's lawyer`, `Hale's neighbour, Ann Lee, said`."""
    return article.text.startswith(("'s ", "’s "), mention.span.end)


def _only_one_before(
    article: Article, offset: int, named: Callable[[int, int], list[PersonMention]]
) -> PersonMention | None:
    """Whom "he" or "she" means: the only person whom the paragraph has named by then, and named before any pronoun."""
    start = article.block_at(offset).span.start
    people = named(start, offset)
    if len({mention.key for mention in people}) != 1:
        return None
    tokens = find_tokens(article)
    before = tokens.within(Span(start, people[0].span.start))
    return None if any(tokens.lower[i] in _PERSONAL for i in before) else people[0]


def _head(article: Article, names: list[PersonMention], *, is_relative: bool) -> PersonMention | None:
    """The subject among the names before a verb: the last, or one that a relative clause parts from the verb.

    The verb of a relative clause has none but who stands before the clause: `the singer, who called Lee “...”`."""
    for name in names:
        if article.text.startswith((", who ", " who "), name.span.end):
            return name
    return names[-1] if names and not is_relative else None


def _first_word(positions: list[int], lower: list[str]) -> int | None:
    return next((i for i in positions if lower[i][0].isalpha()), None)


def _is_clause(lower: list[str], behind: list[int], verb: int) -> bool:
    """Whether the verb behind a quotation belongs to it: only a short subject may stand between."""
    between = [lower[i] for i in behind if i < verb]
    words = [word for word in between if word[0].isalpha()]
    return len(words) <= 7 and not {"and", "but", "which", "because", "that", "when", "as", "after"} & set(words[:1])


def _possessor(
    article: Article, beside: list[int], people: tuple[PersonMention, ...], starts: list[int]
) -> PersonMention | None:
    """The person whose words the sentence calls them: `Lee's words, "..."`, `"...," in Lee's phrase`."""
    tokens = find_tokens(article)
    for i in reversed(beside):
        if tokens.lower[i] in _WORDS_OF and i >= 2 and tokens.lower[i - 1] in ("'s", "’s"):
            at = bisect_left(starts, tokens.starts[i]) - 1
            if at >= 0 and people[at].span.end in (tokens.ends[i - 2], tokens.ends[i - 1]):
                return people[at]
    return None
