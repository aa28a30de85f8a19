"""A name that the sources have, put where they have another."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.checks.sources._forms import root
from newslint.checks.sources._frames import Frame, by_frame, frame, standing_in
from newslint.checks.sources._names import stands_in_sources
from newslint.checks.sources._story import stands_in_story
from newslint.checks.sources._units import Unit, name_units, units
from newslint.knowledge.containment import lies_in
from newslint.knowledge.folding import fold, stem
from newslint.knowledge.gazetteer import Place, lookup
from newslint.knowledge.offices import ABBREVIATED, HEADS, HONORIFICS, MODIFIERS
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.datelines import find_dateline
from newslint.language.headlines import stems
from newslint.language.people import find_people
from newslint.language.places import PlaceMention, find_places
from newslint.language.sentences import find_sentences, sentence_at
from newslint.language.tokens import find_tokens
from newslint.sources import Passage, find_passages, likeness, likenesses, passage_at

_LIKE = 0.3
"""How much of what a sentence says beside the name a passage must have, to tell of the same."""
_FEWEST = 3
"""Words of content beside the name; fewer tell of nothing in particular."""
_FRAMED_ALIKE = 0.5
"""The same where the words right before and behind the name are the passage's own."""
_SAYING_ALIKE = 0.6
"""The same for what somebody says."""
_MUCH_ALIKE = 0.6
"""The same where only the passage names nobody else."""
_NEARLY = 0.6
"""The share of the best passage's likeness down to which others are taken to tell of the same."""
_MOST = 4
_MANY = 5
"""Words of content in a sentence that tells of one thing alone."""
_BESIDE = 3
"""Words of content between a name and the word that shows its place in the sentence."""


class Moved(NamedTuple):
    """A name of the draft and the passage that has another name of its sort in its place."""

    span: Span
    passage: Passage
    other: Span


@once
def _sorts(article: Article) -> dict[int, str]:
    """What a name that begins at an offset is of: a person or a place."""
    dateline = find_dateline(article)
    found = {
        place.span.start: "place"
        for place in find_places(article)
        if place.is_likely and not place.in_name and not (dateline and dateline.span.overlaps(place.span))
    }
    for mention in find_people(article):
        if mention.is_full or mention.title or not lookup(mention.surname):
            found[mention.span.start] = "person"
        elif any(place.kind != "city" and not place.alternate for place in lookup(mention.surname)):
            found[mention.span.start] = "place"
    return found


@once
def find_moved(article: Article) -> tuple[Moved, ...]:
    """The names of people and places that stand where the sources have others, in order."""
    passages = find_passages(article)
    found: list[Moved] = []
    for sentence in find_sentences(article):
        if not stands_in_story(article, sentence):
            continue
        said = units(article, sentence)
        for name in [unit for unit in said if unit.is_name]:
            rest = stems(article, sentence) - stems(article, _span(article, name))
            if len(rest) < _FEWEST:
                continue
            framed = _in_same_frame(article, name, rest)
            if framed is not None:
                found.append(framed)
                continue
            if not _sort(article, name) or not stands_in_sources(article, name.key):
                continue
            least = _SAYING_ALIKE if _says(article, name) else _LIKE
            scored = likenesses(article, rest)
            enough = max(least, _NEARLY * scored[0][0]) if scored else 1.0
            alike = [pair for pair in scored[:_MOST] if pair[0] >= enough]
            if not alike or any(_may_tell_of(article, passages, i, name) for _, i in alike):
                continue
            for score, i in alike:
                other = _in_its_place(article, said, name, passages[i])
                if other is None and score >= _MUCH_ALIKE and len(rest) >= _MANY:
                    other = _only_person(article, said, name, passages[i])
                if other is None:
                    continue
                source = passages[i].source
                if not _is_within(article, name, source, other) and not _are_one(article, name, source, other):
                    found.append(Moved(_span(article, name), passages[i], _span(passages[i].source, other)))
                break
    return tuple(found)


def _sort(article: Article, unit: Unit) -> str | None:
    return _sorts(article).get(find_tokens(article).starts[unit.first])


def _span(article: Article, unit: Unit) -> Span:
    return find_tokens(article).span(unit.first, unit.last)


def _in_same_frame(article: Article, name: Unit, rest: frozenset[str]) -> Moved | None:
    """The source's name between the very words that a name of the draft has around it, where none there is the same."""
    alike = standing_in(_frame(article, name), article, _framed)
    if not alike or any(_are_one(article, name, source, other) for source, other in alike):
        return None
    for source, other in alike:
        passage = passage_at(article, source, _span(source, other))
        if _is_said_too(passage, name):
            return None
        if likeness(article, rest, passage) >= _FRAMED_ALIKE and not _is_within(article, name, source, other):
            return Moved(_span(article, name), passage, _span(source, other))
    return None


def _is_said_too(passage: Passage, name: Unit) -> bool:
    """Whether the next sentence says the same of a name: `So did Wirth.`"""
    source = passage.source
    following = sentence_at(source, min(passage.span.end + 2, len(source.text)))
    if following == passage.span:
        return False
    after = Passage(source, following, stems(source, following))
    return len(after.stems) < _FEWEST and _has(after, name)


@once
def _framed(source: Article) -> dict[Frame, list[Unit]]:
    """The names of a source by the words around them."""
    return by_frame(source, name_units(source), _frame)


def _frame(article: Article, name: Unit) -> Frame | None:
    return frame(article, name.first, name.last)


def _are_one(article: Article, name: Unit, source: Article, other: Unit) -> bool:
    """Whether two names may be of one: they share a word, or a name of the sources has the words of both."""
    ours, theirs = _words(article, name), _words(source, other)
    if not ours.isdisjoint(theirs):
        return True
    return any(
        not ours.isdisjoint(whole) and not theirs.isdisjoint(whole)
        for text in article.sources
        for whole in _long_names(text)
    )


def _words(article: Article, unit: Unit) -> frozenset[str]:
    tokens = find_tokens(article)
    return frozenset(fold(stem(tokens.texts[i])) for i in range(unit.first, unit.last + 1))


@once
def _long_names(source: Article) -> frozenset[frozenset[str]]:
    return frozenset(_words(source, unit) for unit in name_units(source) if unit.last > unit.first)


def _says(article: Article, name: Unit) -> bool:
    """Whether a name is followed by a verb of saying: many people may say something of one matter."""
    tokens = find_tokens(article)
    return any(word in SPEECH_VERBS for word in tokens.lower[name.last + 1 : name.last + 2])


def _is_within(article: Article, name: Unit, source: Article, other: Unit) -> bool:
    """Whether the one of two places may lie in the other: a city in its state, its country's people."""
    ours, theirs = _place_at(article, name), _place_at(source, other)
    if ours is None or theirs is None:
        return False
    if "demonym" in (ours.kind, theirs.kind):
        return bool(set(ours.countries) & set(theirs.countries))
    return any(
        _may_lie_in(place, area)
        for one in ours.places[:_MEANT]
        for two in theirs.places[:_MEANT]
        for place, area in ((one, two), (two, one))
    )


def _may_lie_in(place: Place, area: Place) -> bool:
    """Whether a place lies in a country or region; one in a county or district is told by how near the two are."""
    if area.kind == "city":
        return False
    is_near = abs(place.latitude - area.latitude) + abs(place.longitude - area.longitude) < _NEAR
    return lies_in(place, area) and ("." not in area.region or is_near)


_MEANT = 3
"""Places of one name that may be meant."""
_NEAR = 1.0
"""Degrees of latitude and longitude together within which a place may lie in a county of that position."""


def _place_at(article: Article, unit: Unit) -> PlaceMention | None:
    start = find_tokens(article).starts[unit.first]
    return next((place for place in find_places(article) if place.span.start == start), None)


def _may_tell_of(article: Article, passages: tuple[Passage, ...], i: int, name: Unit) -> bool:
    """Whether a passage has a name, or speaks of what a neighbouring one names: by a pronoun, or in `So did Wirth`."""
    if _has(passages[i], name) or _is_said_too(passages[i], name):
        return True
    pronouns = _OF_PEOPLE if _sort(article, name) == "person" else _OF_PLACES
    tokens = find_tokens(passages[i].source)
    within = tokens.within(passages[i].span)
    first = next(
        (j for j in within if tokens.lower[j] in pronouns or (j == within.start and tokens.lower[j] == "it")), None
    )
    if first is None or any(unit.is_name and unit.last < first for unit in _passage_units(passages[i])):
        return False
    return any(_has(passage, name) for passage in passages[max(0, i - 2) : i])


_OF_PEOPLE = frozenset("he she they his her their them him who".split())
_OF_PLACES = frozenset("its there here they their".split())


def _has(passage: Passage, name: Unit) -> bool:
    tokens = find_tokens(passage.source)
    return any(fold(stem(tokens.texts[i])) == name.key for i in tokens.within(passage.span))


def _passage_units(passage: Passage) -> list[Unit]:
    known = _known(passage.source)
    if passage.span not in known:
        known[passage.span] = units(passage.source, passage.span)
    return known[passage.span]


@once
def _known(source: Article) -> dict[Span, list[Unit]]:
    return {}


def _in_its_place(article: Article, said: list[Unit], name: Unit, passage: Passage) -> Unit | None:
    """The passage's name that has a name's place: of the same sort, and before or behind the same word."""
    sort = _sort(article, name)
    tokens = find_tokens(article)
    mine = {fold(stem(tokens.texts[i])) for i in range(said[0].first, said[-1].last + 1)}
    there = _passage_units(passage)
    at = said.index(name)
    behind = {unit.key for unit in [unit for unit in said[at + 1 : at + 3] if _tells(unit)][:1]}
    before = {unit.key for unit in said[max(0, at - 1) : at] if _tells(unit)}
    found: list[tuple[int, Unit]] = []
    for i, unit in enumerate(there):
        if not unit.is_name or unit.key in mine or _sort(passage.source, unit) != sort:
            continue
        for reach, word in enumerate(there[i + 1 : i + 1 + _BESIDE]):
            if word.key in behind:
                found.append((reach, unit))
        if i and there[i - 1].key in before:
            found.append((0, unit))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _tells(unit: Unit) -> bool:
    """Whether a word tells what is said of the name beside it: no name, number, day or title, and not `said`."""
    return unit.is_word and unit.key not in _TELLS_NOTHING


_TELLS_NOTHING = frozenset(map(root, HEADS | MODIFIERS | ABBREVIATED | HONORIFICS.keys() | SPEECH_VERBS | {"saying"}))


def _only_person(article: Article, said: list[Unit], name: Unit, passage: Passage) -> Unit | None:
    """The one person of a passage, for a name that is a person's too."""
    there = [unit for unit in _passage_units(passage) if _sort(passage.source, unit) == "person"]
    if _sort(article, name) != "person" or len(there) != 1 or there[0].key in {unit.key for unit in said}:
        return None
    return there[0]
