"""Texts made to be slow, by name: each repeats one thing, where a reader, finder or rule may walk too far.

The path says how a text is read. What each gives, in blocks or findings, is held by the tests of its room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorstText:
    """How a text is named, read and made; it is made only when it is wanted."""

    name: str
    path: str
    make: Callable[[], str]


def worst_texts() -> Iterable[WorstText]:
    """All of them, plain text first."""
    for name, make in {**_MARKS, **_DATES, **_PEOPLE, **_PLACES, **_NUMBERS, **_LAYOUT}.items():
        yield WorstText(name, "story.txt", make)
    for name, markup in _HTML.items():
        yield WorstText(name, "story.html", _text("<p>Some text first.</p>" + markup))
    for name, markup in _MARKDOWN.items():
        yield WorstText(name, "story.md", _text("Words.\n\n" + markup))


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def _text(text: str) -> Callable[[], str]:
    return lambda: text


def _each(say: Callable[[int], str], number: int, between: str = " ", start: str = "") -> Callable[[], str]:
    return lambda: start + between.join(say(i) for i in range(number))


def _story(sentence: Callable[[int], str]) -> Callable[[], str]:
    head = "Head of story\n\nPublished July 17, 2021\n\nOSLO, July 16 (Reuters) - "
    return _each(sentence, 10_000, start=head)


_MARKS = {
    "200,000 opening brackets": lambda: "(" * 200_000,
    "50,000 quotation marks": lambda: '"word ' * 50_000,
    "50,000 marks and nothing else": lambda: '"' * 50_000,
    **{
        f"marks {mark!r}": _text("He said " + mark * 20_000 + " ” " * 20_000)
        for mark in ('"', "“", "’", "'", "‘ a", '" a', "“a ", "a” ", "''", "“\n\n")
    },
    "20,000 attributed quotations": _each(
        lambda i: f"“We go {i},” Anna Lindqvist said, and Peter Marsh added: “It is late.”", 10_000
    ),
}

_DATES = {
    "100,000 dates": _each(lambda i: f"May {i % 28 + 1}, {1990 + i % 30}", 100_000, ", ", "They met on "),
    "weekdays": _story(lambda i: f"On Thursday, July {i % 40}, it met."),
    "one sentence of weekdays": _story(lambda i: f"on Thursday, July {i % 31 + 1}, in {1800 + i % 300},"),
    "years out of range": _story(lambda i: f"31/02/0000 and July 3, {99999 - i} and Feb. 30, {i}."),
    "anniversaries": _story(lambda i: f"founded in {1900 + i % 100} it marks its {i % 90 + 1}th anniversary,"),
    "years ago": _story(lambda i: f"It was {i} years ago, in {1900 + i % 100}, that."),
    "durations": _story(lambda i: f"a {i % 9 + 1}-year war from {1900 + i % 100} to {1950 + i % 90},"),
    "years until now": _story(lambda i: "he has kept it for 14 years, since 2008,"),
    "times": _story(lambda i: f"at {i % 12 + 1} p.m. ET (0{i % 9}00 GMT), two hours later,"),
    "events": _story(lambda i: f"The council voted {('Monday', 'Tuesday')[i % 2]} to cap rentals {i}."),
}

_PEOPLE = {
    "100,000 names": _each(lambda i: f"Anna Holm{_letters(i)}", 100_000, ", ", "With "),
    "100,000 times one name": lambda: "With " + ", ".join(["Anna Holm"] * 100_000) + ".",
    "names alike": _each(lambda i: f"John Bak{_letters(i)}en said.", 10_000),
    "one sentence of ages": _each(lambda i: f"John Bak{_letters(i)}en, 45, was born on May 3, 1980", 10_000, ", "),
    "one surname": _each(lambda i: f"Bak{_letters(i)} Smith said.", 10_000),
    "offices": lambda: "Mayor John Smith spoke, Governor Smith left " * 10_000,
    "spellings": lambda: "John Tarkovsky is spelled Tarkovski. " * 10_000,
    "speakers": lambda: '"I cried," said Penhaligon. ' * 10_000,
    "lifespans": lambda: "John Smith (1950-2010) died at 75. " * 10_000,
}

_DATELINE = "ALMATY, Kazakhstan (AP) — after talks "
_PLACES = {
    "areas of one city": lambda: _DATELINE + "in Almaty, Uzbekistan, and " * 10_000,
    "this city": lambda: _DATELINE + "in this Kyrgyz city and here in Osh " * 10_000,
    "spellings of cities": lambda: _DATELINE + "from Kyiv to Kiev and in Mombassa or Mombasa " * 10_000,
    "directions": lambda: _DATELINE + "the southern city of Hamburg in the Kazakh capital, Almaty, " * 10_000,
    "former names": lambda: _DATELINE + "Bombay and Swaziland and Zaire, " * 10_000,
    "capitals and areas": lambda: (
        "It met in Almaty, Kazakhstan. Astana, the Kazakh capital, and the northern city of Aktau were named. " * 5_000
    ),
}

_NUMBERS = {
    "100,000 numbers": _each(lambda i: f"{i} people", 100_000, ", ", "It has "),
    "ranges": lambda: "A headline without figures\n\n" + "from 1,234 to 5 million, " * 20_000,
    "figures of every kind": lambda: (
        "A headline without figures\n\n"
        + (
            "Sales rose 5 percent to 1.2 million tons from 1.1 million, 12 people: five men and seven women, "
            "3 miles (5 km), a 3-1 win, between 4 and 5 dead, or 20 percent of the 15. "
        )
        * 3_000
    ),
    "tolls in one sentence": _story(lambda i: "14 people died in Tulcan,"),
    "lists of the dead": _story(lambda i: "Nine died. The dead were four guests, three workers and five children."),
    "votes": _story(lambda i: "It won by 36 votes, 1,021 to 958, of 1,990 ballots cast,"),
    "aggregates": _story(lambda i: "They won 3-1 and drew 1-1 in the first leg, 5-3 on aggregate."),
    "differences": _story(lambda i: "It rose by 25, from 75 to 90."),
    "inventories": _story(lambda i: f"The fleet is made up of 380 buses, 190 minibuses and 7{i % 10} vans."),
    "rates and their figures": _story(lambda i: "Crashes fell 45 percent. There were 22 crashes, compared with 40."),
}

_LAYOUT = {
    "a reference again and again": lambda: (
        "References\n\n" + "Ann Lee (2001) On ferries and boats in the north of the land.\n\n" * 5_000
    ),
    "one sentence again and again": lambda: (
        "The keeper lit the old lamp on the pier before the boats came in.\n\n" * 5_000
    ),
    "sentences alike": _each(
        lambda i: f"The keeper lit the old lamp on pier {i} before the boats came in again.", 5_000, "\n\n"
    ),
    "captions alike": _each(
        lambda i: f"Workers load sacks of rice number {i} at a depot in Davao, May 2, 2021. (Xinhua/Ana Cruz)",
        5_000,
        "\n\n",
    ),
    "one word": lambda: "word " * 500_000,
    "one long word": lambda: "The word is " + "abcde" * 40_000 + " here.",
    "one long word in capitals": lambda: "A" * 1_000_000,
    "bylines": lambda: "By Ann Lee\n" * 40_000,
    "halves of datelines": lambda: "CITY, " * 60_000,
    "fences": lambda: "```\n" * 60_001,
    "list items": lambda: "- item\n" * 40_000,
    "empty headings": lambda: "# \n" * 40_000,
    "paragraphs of one letter": lambda: "a\n\n" * 60_000,
}

_HTML = {
    "html: opened inline tags": "<b>" * 100_000 + "deep down",
    "html: opened divisions": "<div>" * 100_000 + "deep down",
    "html: opened comments": "<!--" * 50_000 + "x",
    "html: opened attributes": '<a "' * 50_000,
    "html: halves of tags": "<a" * 100_000,
    "html: crossed tags": "<p><i>" * 50_000 + "x" + "</b>" * 50_000,
    "html: nested lists": "<ul><li>" * 30_000 + "x",
    "html: nested tables": "<table><tr><td>" * 20_000 + "x",
    "html: open references": "&amp" * 50_000,
    "html: character data": "<![CDATA[" * 20_000,
}

_MARKDOWN = {
    "markdown: opening brackets": "[" * 100_000,
    "markdown: opened emphasis": "*a " * 50_000,
    "markdown: halves of links": "[a](" * 30_000,
    "markdown: backticks": "`" * 30_000 + "a",
    "markdown: nested quotes": "> " * 50_000 + "a",
    "markdown: nested lists": "- " * 50_000,
    "markdown: opened comments": "<!--" * 30_000,
    "markdown: nested brackets": "[" * 30_000 + "]" * 30_000,
    "markdown: cells": "|a" * 50_000,
    "markdown: code of two kinds": "`a``" * 20_000,
    "markdown: underscores": "a_" * 50_000,
    "markdown: hashes": "#" * 100_000,
    "markdown: rules": "---\n" * 30_000,
}
