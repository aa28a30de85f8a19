"""A draft beside its sources: what they say together, and the passage of theirs that is nearest to one of its own."""

from __future__ import annotations

import math
import os
from collections import defaultdict
from itertools import takewhile
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.folding import fold
from newslint.language.headlines import stems
from newslint.language.sentences import find_sentences, sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens
from newslint.rules import Related


def with_sources(article: Article, sources: tuple[Article, ...]) -> Article:
    """The article with the texts that it was written from; without a day of its own it has the first of theirs.

    A source that is the article itself, as in a folder that holds both, bears nothing out and is left out.
    """
    sources = tuple(one for one in sources if one.text != article.text or not _are_of_one_file(one, article))
    as_of = article.as_of
    if find_story_date(article) is None:
        days = [date.day for date in map(find_story_date, sources) if date is not None]
        as_of = days[0] if days else None
    return article.having(sources=sources, as_of=as_of)


def _are_of_one_file(one: Article, other: Article) -> bool:
    return os.path.abspath(one.path) == os.path.abspath(other.path)


class Passage(NamedTuple):
    """A sentence of a source."""

    source: Article
    span: Span
    stems: frozenset[str]

    @property
    def text(self) -> str:
        """Its words."""
        return self.source.words(self.span)


@once
def find_passages(article: Article) -> tuple[Passage, ...]:
    """Every sentence of the article's sources, in order."""
    return tuple(
        Passage(source, sentence, stems(source, sentence))
        for source in article.sources
        for sentence in find_sentences(source)
    )


def passage_at(article: Article, source: Article, span: Span) -> Passage:
    """The sentence of a source that a span begins in."""
    return _passages_by_place(article)[id(source), sentence_at(source, span.start)]


@once
def _passages_by_place(article: Article) -> dict[tuple[int, Span], Passage]:
    return {(id(passage.source), passage.span): passage for passage in find_passages(article)}


@once
def _holders(article: Article) -> dict[str, list[int]]:
    """The passages, by their place among all, that have a word stem."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, passage in enumerate(find_passages(article)):
        for stem in passage.stems:
            found[stem].append(i)
    return dict(found)


@once
def _weights(article: Article) -> dict[str, float]:
    """What a shared word tells: the more, the fewer passages have it (inverse document frequency)."""
    number = len(find_passages(article))
    return {stem: math.log(1 + number / len(holders)) for stem, holders in _holders(article).items()}


def _whole(article: Article, wanted: frozenset[str]) -> float:
    """What a passage would share that has all of these word stems."""
    weights, rarest = _weights(article), math.log(1 + len(find_passages(article)))
    return sum(weights.get(stem, rarest) for stem in wanted)


def likeness(article: Article, wanted: frozenset[str], passage: Passage) -> float:
    """How much a passage shares with these word stems, from 0 to 1."""
    weights = _weights(article)
    shared = sum(weights.get(stem, 0.0) for stem in wanted & passage.stems)
    return shared / _whole(article, wanted) if shared else 0.0


def likenesses(article: Article, wanted: frozenset[str]) -> list[tuple[float, int]]:
    """How much each passage shares with these word stems, with its place among all, the most first; not those that
    share none."""
    weights, holders = _weights(article), _holders(article)
    shared: defaultdict[int, float] = defaultdict(float)
    for stem in sorted(wanted & holders.keys()):
        for i in holders[stem]:
            shared[i] += weights[stem]
    whole = _whole(article, wanted)
    return sorted(((weight / whole, i) for i, weight in shared.items()), key=lambda pair: (-pair[0], pair[1]))


def passages_like(article: Article, span: Span, least: float = 0.0) -> list[Passage]:
    """The passages that share words with the sentence at a span, the nearest first, none below a likeness."""
    sentence, known = sentence_at(article, span.start), _known_likenesses(article)
    if sentence not in known:
        known[sentence] = likenesses(article, stems(article, sentence))
    passages = find_passages(article)
    return [passages[i] for score, i in takewhile(lambda pair: pair[0] > least, known[sentence])]


@once
def _known_likenesses(article: Article) -> dict[Span, list[tuple[float, int]]]:
    return {}


def nearest(article: Article, span: Span) -> tuple[Related, ...]:
    """The source passage nearest to the sentence at a span, as what a finding shows; nothing where none is near."""
    passages = passages_like(article, span, _NEAR)
    return (shown(passages[0]),) if passages else ()


_NEAR = 0.15


def shown(passage: Passage) -> Related:
    """A passage as a finding shows it."""
    return Related(f"the source says “{_short(passage.text)}”", passage.span, passage.source)


_LONGEST_SHOWN = 240
"""Characters of a passage that a finding shows."""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN].rpartition(' ')[0]} …"


@once
def find_source_words(article: Article) -> frozenset[str]:
    """Every word and number of the sources, in folded form."""
    found: set[str] = set()
    for source in article.sources:
        tokens = find_tokens(source)
        found.update(
            fold(tokens.texts[i]) for i, kind in enumerate(tokens.kinds) if kind in (WORD, CAPITALISED, UPPER, NUMBER)
        )
    return frozenset(found)
