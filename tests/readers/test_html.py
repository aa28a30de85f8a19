"""HTML pages and fragments: which text is the article, what its blocks are, where they stand."""

from __future__ import annotations

import datetime
import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.story import (
    CAPTION,
    HEADLINE,
    PARAGRAPHS,
    SOURCE_LINE,
    assert_mapped,
    decode_html,
    expected_findings,
    findings,
    read_one,
)

from newslint import readers
from newslint.article import Article, BlockKind, Stamp
from newslint.readers.errors import UnreadableError

FIGURE = f'<figure><img src="a.jpg" alt="Passengers at the quay"><figcaption>{CAPTION}</figcaption></figure>'


def body(paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    escaped = [f"<p>{html.escape(text)}</p>" for text in paragraphs]
    return "\n".join([FIGURE, *escaped[:2], FIGURE, *escaped[2:]])


def page(inner: str, head: str = "") -> str:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(HEADLINE)} | Harbour News</title>{head}
<script>var menu = "<p>no text</p>";</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News from the whole coast</a></li></ul></nav></header>
{inner}
<footer><p>Copyright Harbour News. All rights reserved by the company and its partners on the coast.</p></footer>
</body></html>
"""


WHOLE = page(f"""<main><article>
<h1>{html.escape(HEADLINE)}</h1>
<div class="article-meta"><span class="published">{SOURCE_LINE}</span></div>
<div class="share-tools"><a href="#">Share</a> <a href="#">Tweet this story now</a></div>
{body()}
<aside class="related"><h3>Related</h3><ul><li><a href="/x">Ferry fares to rise by a tenth in the new year</a></li></ul></aside>
<div id="comments"><p>Great news, I have missed this ferry very much indeed!</p></div>
</article></main>""")

LAYOUTS = {
    "article element": WHOLE,
    "microdata": page(
        f"<div><h1 itemprop='headline'>{html.escape(HEADLINE)}</h1><time>{SOURCE_LINE}</time>"
        f"<div itemprop='articleBody'>{body()}</div><div class='promo'><p>Buy a season ticket today, it is cheap.</p></div></div>"
    ),
    "people's daily": page(
        f"<div class='w860'><h1>{html.escape(HEADLINE)}</h1><div class='date'>{SOURCE_LINE}</div>"
        f"<div id='rwb_zw'>{body()}</div></div>"
    ),
    "plain divs": page(
        f"<div id='x1'><h1>{html.escape(HEADLINE)}</h1><div class='date'>{SOURCE_LINE}</div><div id='x2'>{body()}</div></div>"
    ),
    "fragment": f"<h1>{html.escape(HEADLINE)}</h1>\n<div class='date'>{SOURCE_LINE}</div>\n{body()}",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_story_gives_the_findings_of_plain_text(layout: str) -> None:
    data = LAYOUTS[layout].encode()
    assert findings(data, "story.html") == expected_findings()
    article = read_one(data)
    assert article.format == "html"
    assert article.headline == HEADLINE
    assert_mapped(article, decode_html)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_beside_the_story_is_left_out(layout: str) -> None:
    text = read_one(LAYOUTS[layout].encode()).text
    for beside in (
        "Home",
        "Copyright",
        "Related",
        "fares to rise",
        "missed this ferry",
        "season ticket",
        "Tweet",
        "no text",
    ):
        assert beside not in text


def test_blocks_have_their_kinds() -> None:
    article = read_one(WHOLE.encode())
    kinds = [block.kind for block in article.blocks]
    assert kinds == [
        BlockKind.HEADLINE,
        BlockKind.SOURCE_LINE,
        BlockKind.CAPTION,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert article.metadata.image_texts[0] == (CAPTION, "Passengers at the quay")


def one_block(markup: str) -> tuple[Article, str]:
    article = read_one(markup.encode(), format="html")
    return article, article.text


def test_inline_markup_references_and_comments_are_read_through() -> None:
    source = "<p>The <b>ca</b>f&eacute; &amp; <!-- <p>old</p> --><a href='x'>the&nbsp;quay</a>\r\n  re<i>opened</i> &#x1F6A2;.</p>"
    article, text = one_block(source)
    assert text == "The café & the\xa0quay reopened 🚢."
    assert_mapped(article, decode_html)
    start = text.index("reopened")
    place = article.source.locate(type(article.blocks[0].span)(start, start + 8))
    assert (place.start.line, place.start.column) == (2, 3)


def test_line_breaks() -> None:
    assert one_block("<p>One line<br>and its end.</p>")[1] == "One line and its end."
    assert one_block("<div>First paragraph.<br><br>Second paragraph.<br/>\n<br/>Third.</div>")[1] == (
        "First paragraph.\n\nSecond paragraph.\n\nThird."
    )


def test_missing_end_tags() -> None:
    _, text = one_block("<p>One<p>Two<ul><li>Three<li>Four</ul><table><tr><td>Five<td>Six</table>Seven")
    assert text.split("\n\n") == ["One", "Two", "Three", "Four", "Five", "Six", "Seven"]


def test_metadata_from_json_ld_and_meta() -> None:
    head = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
    "headline": "Ferry link to reopen", "datePublished": "2021-03-12T09:12:00+01:00", "dateModified": "2021-03-12T11:00:00Z",
    "author": [{"@type": "Person", "name": "Ida Quist"}, {"name": "Per Holm"}], "articleSection": "Coast"}]}</script>"""
    metadata = read_one(WHOLE.replace("<script>", head + "<script>").encode()).metadata
    assert metadata.published == Stamp(datetime.date(2021, 3, 12), datetime.time(9, 12), "+01:00")
    assert metadata.modified == Stamp(datetime.date(2021, 3, 12), datetime.time(11), "Z")
    assert metadata.authors == ("Ida Quist", "Per Holm")
    assert (metadata.headline, metadata.section, metadata.language) == ("Ferry link to reopen", "Coast", "en")
    meta = '<meta property="article:published_time" content="2021-03-12"><meta name="author" content="Ida Quist">'
    metadata = read_one(WHOLE.replace("<script>", meta + "<script>").encode()).metadata
    assert metadata.published == Stamp(datetime.date(2021, 3, 12))
    assert metadata.authors == ("Ida Quist",)


def test_an_encoding_that_the_page_declares() -> None:
    text = page(f"<article><h1>Übergang</h1>{'<p>Die Fähre fährt wieder, sagte der Hafenmeister.</p>' * 8}</article>")
    declared = text.replace("utf-8", "iso-8859-15")
    assert "Fähre" in read_one(declared.encode("iso-8859-15")).text
    wrong = text.replace("utf-8", "shift_jis")
    assert "Fähre" in read_one(wrong.encode("utf-8")).text
    with_mark = b"\xef\xbb\xbf" + text.encode()
    assert read_one(with_mark).source.file_text == text


def test_a_page_without_text() -> None:
    with pytest.raises(UnreadableError, match="no article text"):
        read_one(b"<html><body><script>x</script></body></html>")


TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab é&<>\"' \n\t\u00a0🚢—"), st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
    ),
    min_size=1,
    max_size=30,
)


@st.composite
def fragments(draw: st.DrawFn) -> str:
    """Paragraphs of text, character references, inline elements, comments and line breaks."""
    parts: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        tag = draw(st.sampled_from(["p", "div", "li", "h2", "blockquote", "figcaption"]))
        inner: list[str] = ["Words "]
        for _ in range(draw(st.integers(0, 5))):
            text = html.escape(draw(TEXTS))
            form = draw(
                st.sampled_from(
                    [
                        "{}",
                        "<b>{}</b>",
                        "<a href='q>'>{}</a>",
                        "<!-- x > -->{}",
                        "<br>{}",
                        "&eacute;{}",
                        "&#8212;{}",
                        "<i>{}",
                        "\r\n{}",
                    ]
                )
            )
            inner.append(form.replace("{}", text).replace("q>", "q"))
        parts.append(f"<{tag}>{''.join(inner)}</{tag}>")
    return draw(st.sampled_from(["", "\r\n", "\n  "])).join(parts)


@given(fragments())
@settings(deadline=None, max_examples=200)
def test_the_files_text_under_a_span_is_the_excerpt(markup: str) -> None:
    article = read_one(markup.encode("utf-8", "surrogatepass"), format="html")
    assert_mapped(article, lambda raw: decode_html(raw).replace("\x00", "\ufffd"))


@pytest.mark.parametrize(
    ("hostile", "words"),
    [
        ("<b>" * 100_000 + "deep down", "deep down"),
        ("<div>" * 100_000 + "deep down", "deep down"),
        ("<!--" * 50_000 + "x", ""),
        ('<a "' * 50_000, ""),
        ("<a" * 100_000, ""),
        ("<p><i>" * 50_000 + "x" + "</b>" * 50_000, "x"),
        ("<ul><li>" * 30_000 + "x", "x"),
        ("<table><tr><td>" * 20_000 + "x", "x"),
        ("&amp" * 50_000, "&" * 50_000),
        ("<![CDATA[" * 20_000, ""),
    ],
)
def test_hostile_markup_is_read(hostile: str, words: str) -> None:
    article = read_one(("<p>Some text first.</p>" + hostile).encode(), format="html")
    assert article.text == f"Some text first.\n\n{words}".strip()


def test_soft_hyphens_and_drop_capitals() -> None:
    article = read_one("<p>The fer\xadry is back, the har&shy;bour board said.</p>".encode(), format="html")
    assert article.text == "The ferry is back, the harbour board said."
    dropped = page(
        f"<article><h1>Ferry back</h1><div class=cap>T</div><p>{PARAGRAPHS[1][1:]}</p><p>{PARAGRAPHS[2]}</p></article>"
    )
    article = read_one(dropped.encode())
    assert PARAGRAPHS[1] in article.text
    assert_mapped(article, decode_html, words=False)


def test_a_wrapper_with_a_misleading_name_is_no_noise_but_comments_are() -> None:
    story = "".join(f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS)
    comments = "<p>I have missed this ferry so very much, all of these long years, dear editors.</p>" * 20
    text = read_one(
        page(
            f"<article><h1>Ferry back</h1><div class='subscriber-only'>{story}</div><div class='comments'>{comments}</div></article>"
        ).encode()
    ).text
    assert PARAGRAPHS[2] in text
    assert "missed this ferry" not in text


def test_a_page_that_holds_several_whole_articles() -> None:
    story = "".join(f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS * 2)
    linked = """<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Ferry back", "author": "Ida Quist"},
    {"@type": "NewsArticle", "headline": "Bakery sells more", "author": "Per Holm"}]</script>"""
    text = page(
        f"<article><h1>Ferry back</h1>{story}</article><article><h1>Bakery sells more</h1>{story}</article>", linked
    )
    first, second = readers.read(text.encode(), "a.html")
    assert (first.item, first.headline, first.metadata.authors) == (1, "Ferry back", ("Ida Quist",))
    assert (second.item, second.headline, second.metadata.authors) == (2, "Bakery sells more", ("Per Holm",))
    assert (
        first.source.locate(first.blocks[-1].span).end.offset < second.source.locate(second.blocks[0].span).start.offset
    )
    assert_mapped(second, decode_html)


def test_a_story_that_only_the_json_ld_holds() -> None:
    body = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(PARAGRAPHS)})
    text = page(
        "<div id='app'><p>Loading the news of the coast for you, please wait.</p></div>",
        f'<script type="application/ld+json">{body}</script>',
    )
    article = read_one(text.encode())
    assert article.headline == HEADLINE
    assert PARAGRAPHS[3] in article.text
    assert_mapped(article, lambda raw: str(json.loads(f'"{raw}"')))


def test_labels_buttons_and_addresses_are_left_out() -> None:
    inner = "".join(f"<p>{html.escape(text)}</p><p>Advertisement</p>" for text in PARAGRAPHS)
    article = read_one(
        page(
            f"""<article><h1>Ferry back</h1><div class='byline'>By Ida Quist <a href='mailto:ida@example.org'>ida@example.org</a></div>
            <p>4 min read</p><p><a href='/x'>Read more: Fares to rise next year.</a></p>{inner}
            <div class='d-none'><p>Please register to go on reading this story.</p></div>
            <h3>You may also like</h3><ul><li><a href='/y'>Bakery sells more rolls than ever before</a></li></ul></article>"""
        ).encode()
    )
    assert [article.words(block.span) for block in article.blocks] == ["Ferry back", "By Ida Quist", *PARAGRAPHS]
