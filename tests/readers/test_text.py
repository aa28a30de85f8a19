"""The plain-text reader: any bytes become an article, and every span leads back to its own words in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article, BlockKind, Span
from newslint.readers import text as reader
from newslint.readers.errors import UnreadableError


def read(source: str | bytes) -> Article:
    return next(reader.read(source if isinstance(source, bytes) else source.encode(), "story.txt"))


def layout(source: str | bytes) -> list[tuple[BlockKind, str]]:
    article = read(source)
    return [(block.kind, article.words(block.span)) for block in article.blocks]


def kinds(source: str) -> list[BlockKind]:
    return [kind for kind, _ in layout(source)]


PAGES = st.lists(
    st.sampled_from(
        [
            "Council votes to close the harbour bridge",
            "By Ann Lee",
            "2016-03-28",
            "(Xinhua) 16:38, July 17, 2021",
            "OSLO, March 3 (AP) -- The bridge is closed, the council said on Tuesday.",
            "Image source, Getty Images",
            "Image caption, The bridge in May",
            "- a list item",
            "The council met on\nTuesday and voted.",
            "``` \ncode here\n```",
            "(Web editor: Li An)",
            "___",
            "\tJürgen said “no” 🙂 twice.  ",
        ]
    ),
    max_size=12,
)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read(data)
    except UnreadableError:
        return
    assert all(block.span.start < block.span.end for block in article.blocks)


@given(
    PAGES, st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 3), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"])
)
@settings(max_examples=300, deadline=None)
def test_every_span_leads_back_to_its_words(parts: list[str], end: str, blank: int, codec: str) -> None:
    file_text = ("\n" * blank).join(parts).replace("\n", end)
    article = read(file_text.encode(codec))
    assert article.source.file_text == file_text
    for block in article.blocks:
        for span in (
            block.span,
            Span(block.span.start + 1, block.span.end),
            Span(block.span.start, block.span.end - 1),
        ):
            start, stop = article.source.file_offsets(span)
            assert file_text[start:stop] == article.excerpt(span)
            assert article.excerpt(span).split() == article.words(span).split()
            located = article.source.locate(span)
            before = file_text[: located.start.offset].replace("\r\n", "\n").replace("\r", "\n")
            assert located.start.line == before.count("\n") + 1


def test_an_insertion_at_a_paragraphs_end_stays_with_the_paragraph() -> None:
    article = read("One has no stop\n\nThe second has one.\n")
    end = article.blocks[0].span.end
    assert article.source.file_offsets(Span(end, end)) == (15, 15)


def test_xinhua() -> None:
    assert kinds(
        "Norway to train more ferry pilots\n\nXinhua) 16:38, July 17, 2021\n\n"
        "A ferry leaves Bergen, Norway, June 2, 2021. (Photo by Kari Moe/Xinhua)\n\n"
        "The program will run for three years.\n\n"
        "OSLO, July 16 (Xinhua) -- Norway will train more pilots, an official said here on Friday.\n\n"
        "The ferries carry cars.\n\n(Web editor: Li An, Bianji)\n"
    ) == [
        BlockKind.HEADLINE,
        BlockKind.SOURCE_LINE,
        BlockKind.CAPTION,
        BlockKind.TEASER,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.CREDIT,
    ]


def test_bbc() -> None:
    assert layout(
        "Ferry runs aground\n\nBy Kari Moe\nTransport correspondent\n\nPublished 14 June 2023\n\n"
        "Image source, Ann Lee\nImage caption, The ferry on the rocks\n\n"
        "A ferry has run aground off Oban.\n\n'Like thunder'\n\nNobody was hurt, the company said.\n"
    ) == [
        (BlockKind.HEADLINE, "Ferry runs aground"),
        (BlockKind.BYLINE, "By Kari Moe"),
        (BlockKind.BYLINE, "Transport correspondent"),
        (BlockKind.SOURCE_LINE, "Published 14 June 2023"),
        (BlockKind.CREDIT, "Image source, Ann Lee"),
        (BlockKind.CAPTION, "Image caption, The ferry on the rocks"),
        (BlockKind.PARAGRAPH, "A ferry has run aground off Oban."),
        (BlockKind.HEADING, "'Like thunder'"),
        (BlockKind.PARAGRAPH, "Nobody was hurt, the company said."),
    ]


def test_markdown() -> None:
    assert kinds(
        "How we moved house\n==================\n\n*Posted by Ann Lee on 11 March 2023*\n\nWe moved twice.\n\n"
        "## What we took\n\n- a lamp\n- a chair\n\n```\nls -l\n\nrm x\n```\n\nThat was all.\n"
    ) == [
        BlockKind.HEADLINE,
        BlockKind.NOTE,
        BlockKind.BYLINE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
        BlockKind.CODE,
        BlockKind.PARAGRAPH,
    ]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    article = read(
        "The council of the harbour town voted on Monday night to close the old\n"
        "Bridge Street crossing for repairs that will take until the spring of\n"
        "next year.\n\nThe vote was close.\n"
    )
    assert [article.words(block.span) for block in article.blocks] == [
        "The council of the harbour town voted on Monday night to close the old Bridge Street crossing for repairs "
        "that will take until the spring of next year.",
        "The vote was close.",
    ]


def test_single_line_breaks_part_long_paragraphs() -> None:
    first = "The council voted on Monday night to close the old crossing for repairs that will take a long time. " * 2
    assert len(layout(f"{first}\n{first}\nIt was late.\n")) == 3


@pytest.mark.parametrize("lone", ["The council met on Tuesday.", "Council meets", "", " \n\t\n", "\x00"])
def test_a_lone_line_is_a_paragraph(lone: str) -> None:
    assert set(kinds(lone)) <= {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("line", "times", "blocks"),
    [
        ("word ", 1_000_000, 1),
        ("By Ann Lee\n", 40_000, 40_000),
        ("(", 500_000, 1),
        ("A", 2_000_000, 1),
        ("CITY, ", 60_000, 1),
        ("```\n", 60_001, 30_001),
        ("- item\n", 40_000, 40_000),
        ("# \n", 40_000, 40_000),
        ("a\n\n", 60_000, 60_000),
    ],
)
def test_one_thing_again_and_again(line: str, times: int, blocks: int) -> None:
    assert len(kinds(line * times)) == blocks


def test_encodings() -> None:
    assert layout("Café".encode("cp1252"))[0][1] == "Café"
    assert read("Café".encode("cp1252")).notes
    assert layout(b"\xef\xbb\xbfHello there.")[0][1] == "Hello there."
    with pytest.raises(UnreadableError):
        read(bytes(range(256)) * 10)
