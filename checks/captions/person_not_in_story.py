"""captions/person-not-in-story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span, mentions_in, once
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.given_names import fold_name
from newslint.language.captions import Caption, find_captions
from newslint.language.people import find_people
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, rule

_FEWEST = 3
"""Paragraphs of story under which a caption may well tell more than the text."""
_GALLERY = 3
"""Findings above which the pictures tell a story of their own."""
_TEAM = 4
"""From this many names on a caption is a team's or a group's photo."""
_BESIDE = (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.CODE)


@rule(severity="info")
def person_not_in_story(article: Article) -> Iterator[Finding]:
    """A caption names somebody of whom the story says nothing.

    The picture may belong to another story, or the name to another person. A surname of the story, in any form and
    spelling near it, counts as told of; photographers, people without a name, teams, galleries whose pictures tell a
    story of their own, and pages with hardly any text are left alone.

    Wrong:
        Ferry runs aground

        Image source, PA Media
        Image caption, [[Joan Urquhart]] was the first passenger to come ashore

        The ferry ran aground off Oban on Saturday.

        Ann Tait, a pilot for 30 years, was at the wheel.

        Nobody was hurt, the company said.
    Right:
        Ferry runs aground

        Image source, PA Media
        Image caption, Ann Tait was the first to come ashore

        The ferry ran aground off Oban on Saturday.

        Ms Tait, a pilot for 30 years, was at the wheel.

        Nobody was hurt, the company said.
    """
    captions = [caption for caption in find_captions(article) if caption.text is not None]
    if not captions or len(list(article.body())) < _FEWEST:
        return
    found = list(_strangers(article, captions))
    if len(found) <= _GALLERY:
        yield from found


def _strangers(article: Article, captions: list[Caption]) -> Iterator[Finding]:
    seen: set[tuple[str, ...]] = set()
    for caption in captions:
        text = caption.text or caption.block.span
        people = [person for person in mentions_in(find_people(article), text) if len(person.parts) > 1]
        if len(people) >= _TEAM:
            continue
        for person in people:
            if person.parts in seen or _owns_the_picture(article, person.span):
                continue
            seen.add(person.parts)
            name = article.words(person.span)
            told = _names_told(article)
            if not any(_is_told(part, told) for part in person.parts if len(part) > 2) and not has_name(name):
                yield Finding(f"the caption names {name}, of whom the story says nothing", person.span)


def _owns_the_picture(article: Article, name: Span) -> bool:
    """Whether a name stands where photographers' do: behind a colon, `by` or a slash, or before a slash."""
    before = article.text[max(0, name.start - 12) : name.start].rstrip().lower()
    after = article.text[name.end : name.end + 3].lstrip()
    return before.endswith((":", "by", "/", "©", "courtesy", "courtesy of")) or after.startswith(("/", "|"))


@once
def _names_told(article: Article) -> set[str]:
    """The capitalised words of headline and story, folded."""
    tokens = find_tokens(article)
    outside = [tokens.within(block.span) for block in article.blocks if block.kind not in _BESIDE]
    words = {tokens.texts[i] for within in outside for i in tokens.capitals_within(within)}
    return {fold_name(word) for word in words}


def _is_told(part: str, told: set[str]) -> bool:
    """Whether the story has a word of a name, or one that begins alike, as a slip of spelling does."""
    folded = fold_name(part)
    return folded in told or (
        len(folded) > 5 and any(word[:5] == folded[:5] and abs(len(word) - len(folded)) < 2 for word in told)
    )
