"""Markdown with front matter: blocks, inline marks, and the way back to the file."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.story import (
    CAPTION,
    HEADLINE,
    PARAGRAPHS,
    SOURCE_LINE,
    assert_mapped,
    expected_findings,
    findings,
    read_one,
)

from newslint.article import BlockKind, Stamp
from newslint.readers.errors import UnreadableError
from newslint.readers.markdown_inline import inline_runs

IMAGE = f"![Passengers at the quay](quay.jpg)\n\n*{CAPTION}*"


def wrapped(text: str) -> str:
    """Hard-wrapped, with emphasis and a reference."""
    return re.sub(r"(.{50,70}) ", r"\1\n", text.replace("harbour board", "**harbour** _board_").replace("&", "&amp;"))


def story(top: str) -> str:
    paragraphs = [wrapped(text) for text in PARAGRAPHS]
    return "\n\n".join([top, SOURCE_LINE, IMAGE, *paragraphs[:2], IMAGE, *paragraphs[2:]]) + "\n"


STORIES = {
    "heading": story(f"# {HEADLINE}"),
    "underlined": story(f"{HEADLINE}\n====="),
    "yaml": story(f"---\ntitle: {HEADLINE}\nlang: en\n---"),
    "toml": story(f'+++\ntitle = "{HEADLINE}"\n+++'),
    "crlf": story(f"# {HEADLINE} #").replace("\n", "\r\n"),
}
MARKS = re.compile(r"[*_`#>]|(?m:^[-+] )|!\[[^\]]*\]\([^)]*\)")


@pytest.mark.parametrize("form", STORIES)
def test_the_story_gives_the_findings_of_plain_text(form: str) -> None:
    data = STORIES[form].encode()
    assert findings(data, "story.md") == expected_findings()
    article = read_one(data, "story.md")
    assert article.format == "markdown"
    assert article.headline == HEADLINE
    assert [block.kind for block in article.blocks][:3] == [
        BlockKind.HEADLINE,
        BlockKind.SOURCE_LINE,
        BlockKind.CAPTION,
    ]
    assert article.metadata.image_texts[0] == (CAPTION, "Passengers at the quay")
    assert_mapped(article, lambda raw: MARKS.sub("", raw).replace("&amp;", "&"))


def test_front_matter_becomes_metadata() -> None:
    text = """---
title: "Ferry link to reopen"
date: 2021-03-12 09:12:00 +01:00
lastmod: 2021-03-13
author: [Ida Quist, Per Holm]
language: en-GB
section: Coast
embargo: 2021-03-12T06:00:00Z
---
The ferry is back.
"""
    metadata = read_one(text.encode(), "a.md").metadata
    assert metadata.published == Stamp(datetime.date(2021, 3, 12), datetime.time(9, 12), "+01:00")
    assert metadata.modified == Stamp(datetime.date(2021, 3, 13))
    assert metadata.embargo == Stamp(datetime.date(2021, 3, 12), datetime.time(6), "Z")
    assert metadata.authors == ("Ida Quist", "Per Holm")
    assert (metadata.language, metadata.section) == ("en-GB", "Coast")
    toml = '+++\ntitle = "T"\ndate = 2021-03-12T09:12:00Z\nauthors = ["Ida Quist"]\n+++\nThe ferry is back.\n'
    metadata = read_one(toml.encode(), "note").metadata
    assert metadata.published == Stamp(datetime.date(2021, 3, 12), datetime.time(9, 12), "+00:00")


@pytest.mark.parametrize(
    "front",
    ["---\na: [b\n---\n", "+++\na = \n+++\n", "---\na: " + "[" * 5000 + "\n---\n", "---\na: &x [1]\nb: *x\n---\n"],
)
def test_damaged_front_matter_is_told_and_the_story_read(front: str) -> None:
    article = read_one((front + "The ferry is back.\n").encode(), "a.md")
    assert article.text == "The ferry is back."
    assert "front matter" in article.notes[0]


def test_block_kinds() -> None:
    text = """# Title

Opening words.

## Next

- one
  more
- two

> quoted
> words

| a | b |
|---|---|
| c | d |

```python
x = 1
```

<figure><figcaption>Caption &amp; all</figcaption></figure>

See [that][ref] and ![not this](x.png).[^1]

[ref]: https://example.org "Title"
[^1]: The note.
"""
    article = read_one(text.encode(), "a.md")
    assert [(block.kind.value, article.words(block.span)) for block in article.blocks] == [
        ("headline", "Title"),
        ("paragraph", "Opening words."),
        ("heading", "Next"),
        ("list item", "one more"),
        ("list item", "two"),
        ("paragraph", "quoted words"),
        ("table cell", "a"),
        ("table cell", "b"),
        ("table cell", "c"),
        ("table cell", "d"),
        ("code", "x = 1"),
        ("caption", "Caption & all"),
        ("paragraph", "See that and ."),
        ("note", "The note."),
    ]


def test_a_file_without_text() -> None:
    with pytest.raises(UnreadableError, match="no article text"):
        read_one(b"---\ntitle:\n---\n\n", "a.md")


def shown(markup: str) -> str:
    from markdown_it import MarkdownIt

    (inline,) = [
        token for token in MarkdownIt("commonmark").enable("strikethrough").parse(markup) if token.type == "inline"
    ]
    parts = []
    for child in inline.children or []:
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
    return " ".join("".join(parts).split())


@pytest.mark.parametrize(
    "markup",
    [
        "plain words", "*a* b", "**a** *b*", "***a*** b", "snake_case_name", "_a_ b", "2 * 3 * 4", "a*b*c", "**a *b* c**",
        r"\*not\* this", "`a*b` c", "``a`b`` c", "[a](http://x) b", "[a *b*](http://x/(y)) c", '[a](x "title") b', "[a] b",
        "<http://example.org> x", "&amp; &mdash; &#233; x", "a <b>c</b> d", "~~gone~~ here", "a\\\nb", "![alt](x.png) b",
        "“*quoted*”", "**Bold:** then", "x**y**z", "*a", "a**", "`a", "[a](b", "5 < 6 > 4", "AT&T", "**a*",
    ],
)  # fmt: skip
def test_inline_marks_as_commonmark_reads_them(markup: str) -> None:
    assert " ".join("".join(run.text for run in inline_runs(markup)).split()) == shown(markup)


@given(st.text(alphabet="ab *_`[]()<>&;!\\~\n", max_size=60))
@settings(deadline=None)
def test_inline_runs_keep_their_place(text: str) -> None:
    for run in inline_runs(text):
        if len(run.text) == run.end - run.start:
            assert run.text in (text[run.start : run.end], "\n")


@given(st.lists(st.text(alphabet="abc é&*_>#-|1. \t`[]", min_size=1, max_size=40), min_size=1, max_size=8))
@settings(deadline=None)
def test_words_stand_where_their_spans_lead(lines: list[str]) -> None:
    text = "Start here.\n\n" + "\n".join(lines) + "\n"
    article = read_one(text.encode(), "a.md")
    for word in re.finditer(r"[a-zé]+", article.text):
        start, end = article.source.file_offsets(type(article.blocks[0].span)(*word.span()))
        assert re.sub(r"[*_`\[\]]", "", text[start:end]) == word.group()


@pytest.mark.parametrize(
    ("hostile", "words"),
    [
        ("[" * 100_000, "[" * 100_000),
        ("*a " * 50_000, ("*a " * 50_000).strip()),
        ("[a](" * 30_000, "[a](" * 30_000),
        ("`" * 30_000 + "a", ""),
        ("> " * 50_000 + "a", "a"),
        ("- " * 50_000, ""),
        ("<!--" * 30_000, ""),
        ("[" * 30_000 + "]" * 30_000, "[" * 30_000 + "]" * 30_000),
        ("|a" * 50_000, "\n\n".join("a" * 50_000)),
        ("a_" * 50_000, "a_" * 50_000),
        ("#" * 100_000, "#" * 100_000),
        ("---\n" * 30_000, ""),
    ],
)
def test_hostile_markup_is_read(hostile: str, words: str) -> None:
    assert read_one(("Words.\n\n" + hostile).encode(), "a.md").text == f"Words.\n\n{words}".strip()
