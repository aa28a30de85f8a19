"""dates/event-date-drift."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.checks.dates._deed_years import two_years
from newslint.checks.dates._lead_event import retold
from newslint.checks.dates._words import STORY_KINDS
from newslint.knowledge.calendar import in_words
from newslint.language.dates import DateMention, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tenses import is_past_form
from newslint.language.tokens import CAPITALISED, QUOTE, UPPER, WORD, Tokens, find_tokens
from newslint.rules import Finding, Related, rule

_EVENTS = frozenset(
    "meeting summit hearing election vote referendum attack crash shooting launch ceremony talks match game trial "
    "debate rally protest funeral wedding concert auction verdict ballot primary runoff strike blast explosion fire "
    "accident raid incident conference inauguration hearing session quake earthquake landslide collapse fall capsizing "
    "derailment shipwreck eruption avalanche motion".split()
)
_ANOTHER = frozenset(
    "another second third next previous earlier last first again follow-up followup rescheduled postponed moved "
    "brought weekly monthly regular original originally instead delayed later separate twice "
    "stronger weaker bigger smaller aftershock".split()
)
"""Words that tell of a second event, or of a date that was changed."""

_SAYING = frozenset(
    "said told added announced reported wrote posted tweeted asked argued noted called declared insisted warned "
    "stated testified spoke talked released issued published was were had been did made".split()
)
_EMPTY = frozenset(
    "the a an to of in on at by for with from and or but that which who when where while as it its he she they their "
    "his her after before into over out up down is are was were be been has have had not no this these those more "
    "than about one two some all new former according".split()
)
_INCIDENTS = frozenset(
    "overturned crashed sank capsized collapsed exploded erupted derailed plunged crumbled struck hit".split()
)
"""Verbs of what happens to a thing once: `A bus overturned on Sunday`, then `The bus overturned on Saturday`."""

_SIGNED = frozenset("deal agreement treaty pact contract accord order ruling truce ceasefire memorandum".split())
"""What is signed or passed once: `signed a deal on Tuesday`, then `The deal signed on Monday`."""

_AGAIN = frozenset("won lost played beat scored fell rose drew attacked".split())
_DAILY = frozenset("market markets trading shares stocks account shop shops school schools rain snow".split())
"""What is done, and what opens, closes and falls, day after day."""

_FURTHEST = datetime.timedelta(21)
"""Two tellings of one event are not further apart than a slip makes them."""

_SHARED = 2
"""So many words must two tellings share besides the verb."""

_NEAR = 9
"""So many tokens on either side of a date may tell of a second event."""

_HOURS = frozenset("dawn daybreak sunrise daylight noon midday dusk sunset nightfall dark midnight".split())
_REACH = 9
"""So many tokens may stand between a verb and its date."""

_CLAUSES = frozenset(
    {",", ";", ":", "that", "which", "who", "before", "after", "until", "since", "for", "by", "to", "from"}
)

_AUXILIARIES = frozenset("was were had been have has then also finally formally unanimously".split())
_POINTING_BACK = frozenset("when before after since as that which where until".split())
"""Words whose clause, with a definite subject, tells of something that the story has told already."""

_COMPARED = 20
"""So many earlier tellings with one verb are looked at."""


class _Event(NamedTuple):
    """Something that happened on a day: `what` is its verb or noun, `words` and `names` stand around the verb.

    `form` is "act" (`voted Monday`), "date first" (`the March 20 meeting`) or "noun first" (`the meeting on March 20`);
    of the last two, `words` are those of the noun phrase.
    """

    mention: DateMention
    day: datetime.date
    what: str
    form: str
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    subject: str = ""
    points_back: bool = False
    """Whether it is told as known, in a clause such as `When the council voted Monday`."""
    is_definite: bool = False
    """Whether its subject has `the`."""
    verb: int = -1
    """The verb's token, by which two dates of one clause are known: `will be held Oct. 16 and Oct. 22`."""


@rule(severity="warning")
def event_date_drift(article: Article) -> Iterator[Finding]:
    """One event carries two dates in one story.

    The lead has the vote on Monday, the ninth paragraph on Wednesday: one was changed and the other forgotten.
    Reported only where the same subject does the same thing to the same object, or where "the March 27 meeting" meets
    "the meeting on March 20"; second meetings, changed dates and quotations are left alone.

    Wrong:
        Council caps rentals

        Published Oct. 8, 2024

        The city council voted Monday to cap vacation rentals at 120 houses.

        When the council voted [[Wednesday]] to cap the vacation rentals, people at the back clapped.
    Right:
        Council caps rentals

        Published Oct. 8, 2024

        The city council voted Monday to cap vacation rentals at 120 houses.

        When the council voted in June to study a cap, people at the back clapped.
    """
    for first_deed, later_deed in two_years(article):
        yield Finding(
            f"the {later_deed.noun} has “{article.words(later_deed.mention.span)}” here and "
            f"“{article.words(first_deed.mention.span)}” earlier in the story for what was done to it once",
            later_deed.mention.span,
            related=(Related("the other date", first_deed.mention.span),),
        )
    dated = [(one, day) for one in find_dates(article) if one.relative is None and (day := one.day) is not None]
    if not _are_near(sorted({day for _, day in dated})):
        return
    told: dict[str, list[_Event]] = {}
    acts: list[_Event] = []
    reported: list[DateMention] = []
    for mention, day in dated:
        if article.block_at(mention.span.start).kind not in STORY_KINDS or is_quoted(article, mention.span):
            continue
        event = _event(article, mention, day)
        if event is None:
            continue
        earlier = told.setdefault(event.what, [])
        first = next((one for one in earlier[:_COMPARED] if _is_same_event(one, event)), None)
        if first is None and event.form != "act":
            first = _act_of(acts, event)
        if first is not None and first.day != day and not _is_told_thrice(earlier, event):
            reported += [mention, first.mention]
            yield Finding(
                f"“{event.what}” is dated {in_words(day)} here and {in_words(first.day)} earlier in the story",
                mention.span,
                related=(Related("the other date", first.mention.span),),
            )
        earlier.append(event)
        if event.form == "act" and len(acts) < _COMPARED:
            acts.append(event)
    for one in retold(article):
        again, before = one.mention.day, one.first.day
        if one.mention not in reported and again and before:
            yield Finding(
                f"“{one.what}” is dated {in_words(again)} here and {in_words(before)} earlier in the story",
                one.mention.span,
                related=(Related("the other date", one.first.span),),
            )


def _are_near(days: list[datetime.date]) -> bool:
    """Whether any two of different days in order may be those of one event."""
    return any(later - day <= _FURTHEST for day, later in itertools.pairwise(days))


def _is_same_event(first: _Event, other: _Event) -> bool:
    """Whether two tellings are of one event: the same words around the verb, or the same noun in both forms."""
    if abs(other.day - first.day) > _FURTHEST:
        return False
    if first.verb == other.verb >= 0:
        return False
    if "possessive" in (first.form, other.form):
        return first.form == other.form
    if first.form != "act" or other.form != "act":
        return "deed" not in (first.form, other.form) and {first.form, other.form} == {"date first", "noun first"}
    is_once = other.what not in _AGAIN and other.subject not in _DAILY
    if (
        other.points_back
        and is_once
        and other.subject
        and (first.subject == other.subject or other.subject in first.words)
    ):
        return True
    if other.points_back and other.what in _DONE_ONCE and not other.subject:
        return True
    if other.is_definite and other.subject in first.words:
        if (other.what in _INCIDENTS and other.what not in ("struck", "hit")) or other.subject in _SIGNED:
            return True
    is_one_cast = first.names <= other.names or other.names <= first.names
    return is_one_cast and len(first.words & other.words) >= _SHARED


def _act_of(acts: list[_Event], named: _Event) -> _Event | None:
    """The one act that a noun phrase with a date means: `lost a confidence motion on September 20` for `the confidence
    motion of September 29`, `The quake struck on March 10` for `the March 11 quake`."""
    meant = [
        act
        for act in acts
        if named.words <= act.words
        and not (named.form == "possessive" and act.subject in _OF_EVENTS)
        and abs(act.day - named.day) <= _FURTHEST
        and (len(named.words) >= _SHARED or act.what in _INCIDENTS or named.form == "possessive")
    ]
    if named.form == "deed":
        meant = [act for act in acts if act.what == _DEEDS[named.what] and abs(act.day - named.day) <= _FURTHEST]
    elif named.what in _FIRES:
        meant = [act for act in meant if act.subject == named.what and act.what not in _PUT_OUT]
    elif named.form == "possessive":
        verbs = _SINGLE[named.what]
        meant += [act for act in acts if act.what in verbs and abs(act.day - named.day) <= _FURTHEST]
    return meant[0] if len({act.day for act in meant}) == 1 else None


def _is_told_thrice(earlier: list[_Event], event: _Event) -> bool:
    """Whether the story tells of three days of such events, so that they are several."""
    return len({one.day for one in earlier[:_COMPARED]} | {event.day}) > 2


def _event(article: Article, mention: DateMention, day: datetime.date) -> _Event | None:
    """The event that a date belongs to; None where its sentence tells of a second one or of a changed date."""
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_at(article, mention.span.start))
    first, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
    lower = tokens.lower
    is_owner = lower[last + 1 : last + 2] in (["'s"], ["’s"])
    if mention.weekday_alone is not None and lower[first - 1] == "the" and not is_owner:
        single = _possessed(tokens, last + 1)
        if single and _ANOTHER.isdisjoint(lower[last + 1 : last + _NEAR]):
            return _Event(mention, day, single, "possessive", frozenset({single}))
    if is_owner and _is_one_of_a_row(tokens, last, sentence) and (single := _possessed(tokens, last + 2)):
        return _Event(mention, day, single, "possessive", frozenset({single}))
    if not _ANOTHER.isdisjoint(lower[max(sentence.start, first - _NEAR) : min(sentence.stop, last + _NEAR)]):
        return None
    before = first - 1
    if before > sentence.start and lower[before] == "on":
        before -= 1
    if is_owner and (single := _possessed(tokens, last + 2)):
        return _Event(mention, day, single, "possessive", frozenset({single}))
    if before > sentence.start and lower[before] in _DEEDS and lower[before - 1] in ("his", "her"):
        return _Event(mention, day, lower[before], "deed", frozenset({lower[before]}))
    verb = _verb(tokens, before, last, sentence)
    if verb is not None:
        return _act(tokens, mention, day, verb, sentence)
    if mention.written is None or before <= sentence.start:
        return None
    if lower[first - 1] == "the" and last + 1 < len(tokens) and lower[last + 1] in _EVENTS:
        return _Event(mention, day, lower[last + 1], "date first", frozenset({lower[last + 1]}))
    noun = before - 1 if lower[before] == "of" else before
    if noun < first - 1 and lower[noun] in _EVENTS and {"the", "its", "their"} & {*lower[max(0, noun - 6) : noun]}:
        return _Event(mention, day, lower[noun], "noun first", _phrase(tokens, noun))
    return None


def _is_one_of_a_row(tokens: Tokens, last: int, sentence: range) -> bool:
    """Whether `Monday's fire was the third on a ferry since November` counts it among those of other times."""
    behind = tokens.lower[last + 2 : min(sentence.stop, last + 2 * _NEAR)]
    return behind[1:3] == ["was", "the"] and not _ROWS.isdisjoint(behind) and "second" not in behind[:4]


_ROWS = frozenset("since decade decades".split())


def _possessed(tokens: Tokens, at: int) -> str:
    """The single event of `Tuesday's referendum`; empty where it is told which one (`Tuesday's crash in Hale`)."""
    for i in range(at, min(at + 2, len(tokens) - 1)):
        word = tokens.lower[i]
        if word in _SINGLE:
            return word if tokens.lower[i + 1] not in _WHICH else ""
        if tokens.kinds[i] != WORD or word in _ANOTHER:
            return ""
    return ""


_SINGLE: dict[str, tuple[str, ...]] = {
    "referendum": ("voted", "held"), "vote": ("voted",), "election": ("voted", "held"),
    "crash": ("crashed", "collided", "struck", "hit"), "blast": ("exploded",), "explosion": ("exploded",),
    "quake": ("struck", "hit", "shook"), "earthquake": ("struck", "hit", "shook"), "shooting": ("shot",),
    "attack": ("attacked",), "derailment": ("derailed",), "collapse": ("collapsed",),
    "landslide": ("struck", "hit", "buried"), "eruption": ("erupted",), "signing": ("signed",),
    "funeral": ("buried",), "verdict": ("convicted", "acquitted"), "fire": (), "blaze": (),
}  # fmt: skip
"""What happens once in a story, with the verbs that tell it."""
_OF_EVENTS = frozenset("victory win defeat loss result results outcome campaign fraud rules".split())
"""What an event has, which is confirmed, announced or known on another day: `his election victory`."""
_FIRES = frozenset({"fire", "blaze"})
_PUT_OUT = frozenset("extinguished contained reignited spread started burned burnt raged flared".split())
"""Verbs that tell of a fire on any of its days."""
_DEEDS = {"death": "died", "resignation": "resigned", "sentencing": "sentenced", "inauguration": "inaugurated",
          "funeral": "buried", "acquittal": "acquitted", "execution": "executed"}  # fmt: skip
"""What somebody does once, with the verb: `her resignation on Monday`."""
_DONE_ONCE = frozenset(
    "sentenced convicted acquitted elected inaugurated resigned died extradited executed buried jailed crowned".split()
)
"""What is done to one person once: `When he was sentenced on Monday` means what the story has told."""
_WHICH = frozenset("in at on of near outside against between for".split())


def _phrase(tokens: Tokens, noun: int) -> frozenset[str]:
    """The words of `the confidence motion` up to its noun."""
    start = noun
    while start > noun - 5 and start > 0 and tokens.lower[start - 1] not in ("the", "its", "their"):
        start -= 1
    return frozenset(tokens.lower[start : noun + 1])


def _verb(tokens: Tokens, before: int, last: int, sentence: range) -> int | None:
    """The past form shortly before a date, or after one that opens its sentence; None for verbs of saying."""
    lower = tokens.lower
    reach = range(before, max(sentence.start, before - _REACH), -1)
    if before <= sentence.start:
        opening = last + 2 if last + 1 < sentence.stop and lower[last + 1] == "," else last + 1
        reach = range(opening, min(sentence.stop, opening + _REACH))
    for i in reach:
        if lower[i] in ("before", "after", "by", "until") and lower[i + 1] in _HOURS:
            continue
        if tokens.kinds[i] == QUOTE or (lower[i] in _CLAUSES and not (i < before and _is_way(tokens, i))):
            return None
        if tokens.kinds[i] == WORD and is_past_form(lower[i]):
            return None if lower[i] in _SAYING else i
    return last + 1 if lower[last + 1 : last + 2] and lower[last + 1] in _DONE_ONCE else None


def _is_way(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` says whence or where to: `arrived from North Africa on July 8`, or for how long somebody
    goes to prison: `sentenced him to six years on July 8`."""
    if tokens.lower[i] not in ("from", "to"):
        return False
    return tokens.kinds[i + 1] in (CAPITALISED, UPPER) or "sentenced" in tokens.lower[max(0, i - _REACH) : i]


def _act(tokens: Tokens, mention: DateMention, day: datetime.date, verb: int, sentence: range) -> _Event:
    """The verb right before a date with the words around both."""
    last = tokens.at(mention.span.end - 1)
    first = tokens.at(mention.span.start)
    start, stop = max(sentence.start, min(verb, first) - 8), min(sentence.stop, max(verb, last) + 9)
    around = [i for i in range(start, stop) if i != verb and not first <= i <= last]
    kept = [i for i in around if tokens.kinds[i] in (WORD, CAPITALISED, UPPER) and tokens.lower[i] not in _EMPTY]
    names = frozenset(tokens.lower[i] for i in kept if tokens.kinds[i] != WORD and i != sentence.start)
    words = frozenset(tokens.lower[i] for i in kept)
    subject, points_back, is_definite = _subject(tokens, verb, sentence)
    return _Event(mention, day, tokens.lower[verb], "act", words, names, subject, points_back, is_definite, verb)


def _subject(tokens: Tokens, verb: int, sentence: range) -> tuple[str, bool, bool]:
    """The noun right before a verb, whether `when the ...` or `that the ...` points back to something told, and
    whether it has `the`."""
    noun = verb - 1
    while noun > sentence.start and tokens.lower[noun] in _AUXILIARIES:
        noun -= 1
    is_apposed = noun > sentence.start + 1 and tokens.lower[noun] == "," and noun == verb - 1
    if is_apposed and tokens.lower[noun - 2] == "the":
        return tokens.lower[noun - 1], False, True  # `The pact, signed on Wednesday, runs for ten years`
    if noun > sentence.start and tokens.lower[noun] in ("he", "she"):
        return "", tokens.lower[noun - 1] in _POINTING_BACK, False
    if noun < sentence.start or tokens.kinds[noun] not in (WORD, CAPITALISED, UPPER) or tokens.lower[noun] in _EMPTY:
        return "", False, False
    the = noun - 1
    while the > max(sentence.start, noun - 4) and tokens.kinds[the] in (WORD, CAPITALISED, UPPER):
        if tokens.lower[the] == "the":
            break
        the -= 1
    is_opened = tokens.lower[the - 1] in _POINTING_BACK or tokens.lower[max(0, the - 3) : the] == ["by", "the", "time"]
    is_definite = the >= sentence.start and tokens.lower[the] == "the"
    return tokens.lower[noun], is_definite and is_opened, is_definite
