"""Clock times with their zones: `16:38`, `4:10 PM GMT`, `0030 GMT`, `9 p.m. Beijing time`, `noon ET`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.time_zones import ZONE_ABBREVIATIONS, ZONE_PLACES, zones_by_words
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, Tokens, find_tokens

_HALVES = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12}
_WORDS = {"noon": 12, "midday": 12, "midnight": 0}


class ClockTime(NamedTuple):
    """A time of day as written: `hour` and `minute` may be impossible (`25:10`).

    `half` is "a.m." or "p.m." where one stands there. `zone` is the zone's words as written (`GMT`, `Beijing time`,
    `local time`), None where none is given. `leading_zero` tells the 24-hour clock (`06:00`, `0930`),
    `has_minutes` whether minutes were given at all.
    """

    span: Span
    hour: int
    minute: int
    half: str | None = None
    zone: str | None = None
    zone_span: Span | None = None
    leading_zero: bool = False
    has_minutes: bool = True

    @property
    def possible(self) -> bool:
        """Whether any clock shows this time; 24:00 counts as midnight."""
        if self.half is not None:
            return 1 <= self.hour <= 12 and self.minute < 60
        return (self.hour < 24 and self.minute < 60) or (self.hour == 24 and self.minute == 0)

    @property
    def minutes(self) -> int:
        """Minutes since midnight; meaningless for an impossible time."""
        hour = self.hour % 24
        if self.half is not None:
            hour = self.hour % 12 + (12 if self.half == "p.m." else 0)
        return hour * 60 + self.minute


@once
def find_clock_times(article: Article) -> tuple[ClockTime, ...]:
    """The clock times of an article, in order, the impossible ones too."""
    tokens = find_tokens(article)
    found = [time for i in tokens.where(":") if (time := _with_colon(tokens, i))]
    found += [time for i in tokens.where_any(_HALF_WORDS) if (time := _before_half(tokens, i))]
    found += [time for i in tokens.where_any(_ZONE_WORDS) if (time := _military(tokens, i))]
    found += [_worded(tokens, i) for i in tokens.where_any(_WHOLE)]
    found.sort(key=lambda time: (time.span.start, -time.span.end))
    kept: list[ClockTime] = []
    for time in found:
        if not kept or time.span.start >= kept[-1].span.end:
            kept.append(time)
    return tuple(kept)


_HALF_WORDS, _WHOLE = frozenset(_HALVES), frozenset(_WORDS)
_ZONE_WORDS = frozenset(ZONE_ABBREVIATIONS) | {"hours", "hrs"}


def _with_colon(tokens: Tokens, i: int) -> ClockTime | None:
    """`16:38`, `4:10 PM`; not a ratio, a score or a verse, which stand without a cue and out of a clock's range."""
    if i == 0 or i + 1 >= len(tokens.lower) or not tokens.touches_next(i - 1) or not tokens.touches_next(i):
        return None
    hour, minute = tokens.lower[i - 1], tokens.lower[i + 1]
    if tokens.kinds[i - 1] != NUMBER or tokens.kinds[i + 1] != NUMBER or len(minute) != 2 or len(hour) > 2:
        return None
    if not (hour.isdigit() and minute.isdigit()):
        return None
    if i >= 2 and tokens.touches_next(i - 2) and tokens.lower[i - 2] in ":/-.$£€":
        if tokens.lower[i - 2] != "/" or (i >= 3 and tokens.kinds[i - 3] == NUMBER):
            return None
    last = i + 1
    if last + 2 < len(tokens.lower) and tokens.lower[last + 1] == ":" and tokens.touches_next(last):
        if tokens.kinds[last + 2] != NUMBER or not tokens.touches_next(last + 1):
            return None
        last += 2
    return _complete(tokens, i - 1, last, int(hour), int(minute))


def _before_half(tokens: Tokens, i: int) -> ClockTime | None:
    """`9 p.m.`, `10.30pm`."""
    if i == 0 or tokens.kinds[i - 1] != NUMBER:
        return None
    hour, _, minute = tokens.lower[i - 1].partition(".")
    if not hour.isdigit() or len(hour) > 2 or (minute and not (minute.isdigit() and len(minute) == 2)):
        return None
    if i >= 2 and tokens.lower[i - 2] in ":$£€" and tokens.touches_next(i - 2):
        return None
    return _complete(tokens, i - 1, i - 1, int(hour), int(minute or 0))._replace(has_minutes=bool(minute))


def _military(tokens: Tokens, i: int) -> ClockTime | None:
    """`0030 GMT`, `1600 hours`, `10 GMT` is no time."""
    if i == 0 or tokens.kinds[i - 1] != NUMBER:
        return None
    word = tokens.lower[i - 1].replace(".", "")
    if len(word) != 4 or not word.isdigit():
        return None
    if tokens.lower[i] in ("hours", "hrs") and not (word[0] in "012" and word[3] in "05"):
        return None
    if i >= 2 and tokens.lower[i - 2] in ":$£€+-–" and tokens.touches_next(i - 2):
        return None
    return _complete(tokens, i - 1, i - 1, int(word[:2]), int(word[2:]))


def _worded(tokens: Tokens, i: int) -> ClockTime:
    """`noon`, `midnight ET`, `12 noon`."""
    first = i
    if i and tokens.lower[i - 1] == "12":
        first = i - 1
    zone = _zone_after(tokens, i)
    span = tokens.span(first, zone[1] if zone else i)
    return ClockTime(
        span,
        _WORDS[tokens.lower[i]],
        0,
        zone=zone[2] if zone else None,
        zone_span=tokens.span(*zone[:2]) if zone else None,
    )


def _complete(tokens: Tokens, first: int, last: int, hour: int, minute: int) -> ClockTime:
    half = None
    if last + 1 < len(tokens.lower) and tokens.lower[last + 1] in _HALVES:
        last += 1
        half = "p.m." if _HALVES[tokens.lower[last]] else "a.m."
    zone = _zone_after(tokens, last)
    padded = half is None and (tokens.lower[first].startswith("0") or len(tokens.lower[first]) >= 4)
    if zone is None:
        return ClockTime(tokens.span(first, last), hour, minute, half, leading_zero=padded)
    span, zone_span = tokens.span(first, zone[1]), tokens.span(zone[0], zone[1])
    return ClockTime(span, hour, minute, half, zone[2], zone_span, padded)


def _zone_after(tokens: Tokens, last: int) -> tuple[int, int, str] | None:
    """The zone named right after a time: its first and last token and its words in lower case."""
    at = last + 1
    size = len(tokens.lower)
    if at < size and tokens.lower[at] in ("hours", "hrs", ","):
        at += 1
    if at < size and tokens.lower[at] == "(":
        return None
    if at >= size:
        return None
    word = tokens.lower[at]
    if word.rstrip(".").replace(".", "") in ZONE_ABBREVIATIONS and tokens.kinds[at] in (UPPER, CAPITALISED):
        return at, at, word.replace(".", "")
    if word in _AMERICAN and tokens.kinds[at] == CAPITALISED and tokens.lower[at + 1 : at + 2] in _ENDS:
        return at, at, word
    for length in (1, 2, 3, 4):
        end = at + length
        if end >= size:
            break
        if tokens.lower[end] == "time":
            words = " ".join(tokens.lower[at:end])
            if words in ZONE_PLACES or (tokens.kinds[at] in (UPPER, CAPITALISED) and zones_by_words(words)):
                return at, end, words
            break
    return None


_AMERICAN = frozenset({"eastern", "central", "mountain", "pacific"})
_ENDS: tuple[list[str], ...] = ([], [","], ["."], ["("], [")"], ["/"], [";"], ["on"])
