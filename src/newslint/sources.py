"""A draft beside its sources: what they say together, and the passage of theirs that is nearest to one of its own."""

from __future__ import annotations

import math
from collections import Counter
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.folding import fold
from newslint.language.headlines import stems
from newslint.language.sentences import find_sentences, sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens
from newslint.rules import Related


def with_sources(article: Article, sources: tuple[Article, ...]) -> Article:
    """The article with the texts that it was written from; without a day of its own it has the first of theirs."""
    as_of = article.as_of
    if find_story_date(article) is None:
        days = [date.day for date in map(find_story_date, sources) if date is not None]
        as_of = days[0] if days else None
    return article.having(sources=sources, as_of=as_of)


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
    sentence = sentence_at(source, span.start)
    return Passage(source, sentence, stems(source, sentence))


@once
def _weights(article: Article) -> dict[str, float]:
    """What a shared word tells: the more, the fewer passages have it (inverse document frequency)."""
    passages = find_passages(article)
    counts = Counter(stem for passage in passages for stem in passage.stems)
    return {stem: math.log(1 + len(passages) / count) for stem, count in counts.items()}


def likeness(article: Article, wanted: frozenset[str], passage: Passage) -> float:
    """How much a passage shares with these word stems, from 0 to 1."""
    weights = _weights(article)
    rarest = math.log(1 + len(find_passages(article)))
    whole = sum(weights.get(stem, rarest) for stem in wanted)
    return sum(weights.get(stem, 0.0) for stem in wanted & passage.stems) / whole if whole else 0.0


def passages_like(article: Article, span: Span, least: float = 0.0) -> list[Passage]:
    """The passages that share words with the sentence at a span, the nearest first, none below a likeness."""
    wanted = stems(article, sentence_at(article, span.start))
    scored = [(likeness(article, wanted, passage), passage) for passage in find_passages(article)]
    return [passage for score, passage in sorted(scored, key=lambda pair: -pair[0]) if score > least]


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
