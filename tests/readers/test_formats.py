"""Every format gives the findings that plain text gives, at places whose text is the excerpt."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers import formats
from tests.readers.story import CAPTION, HEADLINE, assert_mapped, decode_html, expected_findings, findings, read_one

from newslint import readers
from newslint.article import BlockKind, Stamp
from newslint.entries import article_entry
from newslint.linter import Linter
from newslint.readers.errors import UnreadableError
from newslint.settings import Settings


def decode_json(raw: str) -> str:
    """A stretch of a JSON string, its own escapes and the HTML in it resolved; halves at its ends dropped."""
    return decode_html(json.loads(f'"{raw}"', strict=False))


def decode_twice(raw: str) -> str:
    """Escaped HTML in XML."""
    return decode_html(decode_html(raw))


CASES: dict[str, tuple[str, Callable[[], str | bytes], str, Callable[[str], str]]] = {
    "nitf": ("nitf", formats.nitf, "a.xml", decode_html),
    "newsml-g2 xhtml": ("newsml", formats.newsml, "a.xml", decode_html),
    "newsml-g2 nitf": ("newsml", formats.newsml_with_nitf, "a.xml", decode_html),
    "newsml-g2 inline data": ("newsml", formats.newsml_with_data, "a.xml", decode_html),
    "newsml 1": ("newsml", formats.newsml_1, "a.xml", decode_html),
    "ninjs 1": ("ninjs", formats.ninjs_1, "a.json", decode_json),
    "ninjs 3": ("ninjs", formats.ninjs_3, "a.json", decode_json),
    "json-ld": ("jsonld", formats.json_ld, "a.json", decode_json),
    "json lines": ("json-lines", formats.json_line, "a.jsonl", decode_json),
    "rss": ("feed", formats.rss, "a.xml", decode_html),
    "rss escaped": ("feed", formats.rss_escaped, "a.xml", decode_twice),
    "atom": ("feed", formats.atom, "a.xml", decode_html),
    "docx": ("docx", formats.docx, "a.docx", decode_html),
}


def data_of(name: str) -> bytes:
    written = CASES[name][1]()
    return written if isinstance(written, bytes) else written.encode()


@pytest.mark.parametrize("name", CASES)
def test_the_story_gives_the_findings_of_plain_text(name: str) -> None:
    format_name, _, path, decode = CASES[name]
    data = data_of(name)
    assert findings(data, path) == expected_findings()
    article = read_one(data, path)
    assert article.format == format_name
    assert article.headline == HEADLINE
    assert [block.kind for block in article.blocks if block.kind is BlockKind.CAPTION] == [BlockKind.CAPTION] * 2
    assert BlockKind.SOURCE_LINE in [block.kind for block in article.blocks]
    assert_mapped(article, decode)


@pytest.mark.parametrize("name", sorted(set(CASES) - {"docx", "rss escaped"}))
def test_metadata(name: str) -> None:
    metadata = read_one(data_of(name), CASES[name][2]).metadata
    assert metadata.published is not None
    assert metadata.published.day == datetime.date(2021, 3, 12)
    assert metadata.language in ("en", None if name == "nitf" else "en")
    if name.startswith(("nitf", "newsml-g2", "ninjs")):
        assert metadata.embargo == Stamp(datetime.date(2021, 3, 12), datetime.time(6), "Z")
    if name.startswith(("newsml-g2", "ninjs", "json")):
        assert metadata.location == "Port Ansel"


@pytest.mark.parametrize("name", sorted(set(CASES) - {"docx"}))
def test_carriage_returns_and_byte_order_marks_move_nothing(name: str) -> None:
    data = b"\xef\xbb\xbf" + data_of(name).replace(b"\n", b"\r\n")
    assert findings(data, CASES[name][2]) == expected_findings()
    assert_mapped(read_one(data, CASES[name][2]), CASES[name][3])


@pytest.mark.parametrize("name", sorted(set(CASES) - {"docx", "json lines"}))
def test_utf_16(name: str) -> None:
    data = data_of(name).decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert findings(data, CASES[name][2]) == expected_findings()


def test_word_documents_count_paragraphs() -> None:
    article = read_one(formats.docx(), "a.docx")
    places = [article.source.locate(block.span).start.paragraph for block in article.blocks]
    assert places == [1, 2, 3, 4, 5, 7, 8, 9]


def test_word_text_boxes_breaks_and_deletions() -> None:
    body = (
        "<w:p><w:r><w:t>First</w:t><w:br/><w:t>line</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> kept</w:t></w:r></w:ins><w:r><w:noBreakHyphen/><w:t>up</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:hyperlink><w:r><w:t>Item</w:t></w:r></w:hyperlink></w:p>"
    )
    xml = f'<w:document xmlns:w="{formats.W}"><w:body>{body}</w:body></w:document>'
    article = read_one(formats.docx(xml), "a.docx")
    assert [(block.kind.value, article.words(block.span)) for block in article.blocks][1:] == [
        ("table cell", "Cell"),
        ("list item", "Item"),
    ]
    assert article.words(article.blocks[0].span) == "First line kept-up"


def test_a_news_message_holds_several_items_and_a_package_its_list() -> None:
    item = re.sub(r"<\?xml.*?\?>", "", formats.newsml())
    package = """<packageItem><contentMeta><headline>Top stories</headline></contentMeta><groupSet><group><itemRef>
    <title>Ferry back</title><description role="drol:summary">The ferry line is back.</description></itemRef></group></groupSet></packageItem>"""
    message = f"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>{item}{item}{package}</itemSet></newsMessage>"
    first, second, third = readers.read(message.encode(), "a.xml")
    assert [first.item, second.item, third.item] == [1, 2, 3]
    assert first.text == second.text
    starts = [one.source.locate(one.blocks[0].span).start.offset for one in (first, second, third)]
    assert starts == sorted(set(starts))
    assert third.text == "Top stories\n\nFerry back\n\nThe ferry line is back."


def test_every_entry_of_a_feed_and_every_line_is_an_article() -> None:
    entry = re.search(r"<item>.*</item>", formats.rss(), re.S)
    assert entry is not None
    feed = formats.rss().replace(entry.group(), entry.group() * 3)
    assert [one.item for one in readers.read(feed.encode(), "a.xml")] == [1, 2, 3]
    lines = formats.json_line() * 3
    articles = list(readers.read(lines.encode(), "a.jsonl"))
    assert [one.item for one in articles] == [1, 2, 3]
    assert [one.source.locate(one.blocks[0].span).start.line for one in articles] == [1, 2, 3]


def test_json_field_names_can_be_given() -> None:
    line = json.dumps({"h": "Ferry back", "content": {"story": "The ferry line is back.", "pictures": [CAPTION]}})
    fields = {"headline": "h", "body": "content.story", "captions": "content.pictures"}
    (article,) = readers.read(line.encode(), "a.jsonl", "json-lines", fields=fields)
    assert article.text == f"Ferry back\n\nThe ferry line is back.\n\n{CAPTION}"
    with pytest.raises(UnreadableError, match="no part of an article is called"):
        list(readers.read(line.encode(), "a.jsonl", "json-lines", fields={"titel": "h"}))


def test_a_damaged_line_stops_after_the_articles_before_it() -> None:
    articles = readers.read((formats.json_line() + '{"text": "cut').encode(), "a.jsonl")
    assert next(articles).item == 1
    with pytest.raises(UnreadableError, match=r"line 2"):
        next(articles)


TEXTS = st.lists(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("ab é&<>\"'\\/ \n\t\u00a0🚢—"),
            st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn", "Co"]),
        ),
        min_size=1,
        max_size=40,
    ),
    min_size=1,
    max_size=4,
)
FORMS = st.sampled_from(["{}", "<b>{}</b> x", "x <!-- note --> {}", "{}<br/>y", "&#233;{}", "<em>a</em>{}", "{}\r\nz"])


def filled(texts: list[str], forms: list[str]) -> str:
    return "".join(
        f"<p>Words {form.replace('{}', escape(text, quote=False))}.</p>"
        for text, form in zip(texts, forms, strict=True)
    )


@given(TEXTS, st.data())
@settings(deadline=None, max_examples=100)
@pytest.mark.parametrize("name", ["nitf", "newsml", "rss", "rss escaped", "atom", "ninjs", "json-ld", "docx"])
def test_the_files_text_under_a_span_is_the_excerpt(name: str, texts: list[str], data: st.DataObject) -> None:
    body = filled(texts, [data.draw(FORMS) for _ in texts])
    decode: Callable[[str], str] = decode_html
    path = "a.xml"
    written: bytes
    if name == "nitf":
        written = f"<nitf><body><body.content>{body}</body.content></body></nitf>".encode()
    elif name == "newsml":
        written = f"<newsItem><contentSet><inlineXML><html><body>{body}</body></html></inlineXML></contentSet></newsItem>".encode()
    elif name == "rss":
        cdata = body.replace("]]>", "]] >")
        written = f"<rss><channel><item><description><![CDATA[{cdata}]]></description></item></channel></rss>".encode()
    elif name == "rss escaped":
        written = f"<rss><channel><item><description>{escape(body)}</description></item></channel></rss>".encode()
        decode = decode_twice
    elif name == "atom":
        written = f"<feed><entry><content type='xhtml'><div>{body}</div></content></entry></feed>".encode()
    elif name == "ninjs":
        written = json.dumps({"uri": "x", "body_xhtml": body}, ensure_ascii=data.draw(st.booleans())).encode()
        decode, path = decode_json, "a.json"
    elif name == "json-ld":
        plain = "\n\n".join(texts) + "\n\nWords."
        written = json.dumps({"@context": "https://schema.org", "@type": "Article", "articleBody": plain}).encode()
        path = "a.json"
        decode = decode_json
        if re.search(r"[<&]", plain):
            return
    else:
        runs = "".join(f"<w:p><w:r><w:t>{escape(text, quote=False)} words</w:t></w:r></w:p>" for text in texts)
        written = formats.docx(f'<w:document xmlns:w="{formats.W}"><w:body>{runs}</w:body></w:document>')
        path = "a.docx"
    for article in readers.read(written, path):
        assert_mapped(article, decode)


@pytest.mark.parametrize(
    ("data", "path", "fixable"),
    [
        (b"<p>The board met\n  the the council on Monday evening.</p>", "a.html", True),
        (b"<p>The board met the <b>the</b> council on Monday evening.</p>", "a.html", False),
        (b"The board met the *the* council on Monday evening.", "a.md", False),
        (formats.docx(f'<w:document xmlns:w="{formats.W}"><w:p><w:r><w:t>The board met the the council.</w:t></w:r></w:p></w:document>'), "a.docx", False),
    ],
)  # fmt: skip
def test_a_fix_never_touches_markup(data: bytes, path: str, fixable: bool) -> None:
    (checked,) = Linter(Settings(select=("repetition/doubled-word",))).check_bytes(data, path)
    (finding,) = article_entry(checked)["findings"]
    assert (finding["fix"] is not None) is fixable
