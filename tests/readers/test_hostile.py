"""Files that are damaged, lie about themselves or mean harm: one clear error or a note, in bounded memory."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator

import pytest
from tests.readers import formats
from tests.readers.story import HEADLINE, PARAGRAPHS, read_one

from newslint import readers
from newslint.linter import Linter
from newslint.readers.errors import UnreadableError
from newslint.settings import Settings

ENTITIES = "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(10))
BOMB = f'<!DOCTYPE nitf [<!ENTITY a "ha">{ENTITIES}]><nitf><body><body.content><p>&j;</p></body.content></body></nitf>'
EXTERNAL = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>'
PARAMETER = '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://localhost/x.dtd"> %x;]><nitf><body><body.content><p>x</p></body.content></body></nitf>'
DEEP_XML = "<nitf>" + "<block>" * 100_000 + "<p>x</p>" + "</block>" * 100_000 + "</nitf>"
DEEP_JSON = '{"uri": "x", "body_text": ' + "[" * 100_000 + "]" * 100_000 + "}"


def error_of(data: bytes, path: str) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        list(readers.read(data, path))
    return caught.value


@pytest.fixture(autouse=True)
def bounded() -> Iterator[None]:
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 600 * 1024**2


@pytest.mark.parametrize("document", [BOMB, EXTERNAL, PARAMETER], ids=["bomb", "external", "parameter"])
def test_entities_are_refused(document: str) -> None:
    error = error_of(document.encode(), "a.xml")
    assert error.code == "entities"
    assert "entity" in str(error)


@pytest.mark.parametrize(
    ("document", "path"),
    [(DEEP_XML, "a.xml"), (DEEP_JSON, "a.json"), ("[" * 100_000, "a.json")],
    ids=["xml", "json", "open json"],
)
def test_deep_nesting_is_refused(document: str, path: str) -> None:
    assert error_of(document.encode(), path).code in ("too-deep", "damaged")


def test_a_deep_word_document_is_refused() -> None:
    xml = f'<w:document xmlns:w="{formats.W}"><w:body>{"<w:tbl>" * 100_000}</w:body></w:document>'
    assert error_of(formats.docx(xml), "a.docx").code == "too-deep"


@pytest.mark.parametrize("path", ["a.html", "a.xml", "a.json", "a.md", "a.txt"])
def test_fifty_megabytes_are_refused(path: str) -> None:
    start = {"a.html": b"<p>", "a.xml": b"<nitf>", "a.json": b'{"uri":"'}.get(path, b"")
    error = error_of(start + b"x" * (50 * 1024**2), path)
    assert error.code == "too-large"
    assert "50 MB" in str(error)


def test_a_zip_bomb_is_refused_unpacked_no_further_than_a_story() -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(500):
            part.write(b" " * 1024**2)
    assert error_of(out.getvalue(), "a.docx").code == "too-large"


@pytest.mark.parametrize("cut", [10, 200, 400])
def test_a_cut_word_document(cut: int) -> None:
    assert error_of(formats.docx()[:-cut], "a.docx").code == "damaged"


def test_a_damaged_word_document() -> None:
    data = bytearray(formats.docx())
    middle = len(data) // 2
    data[middle : middle + 40] = b"\0" * 40
    assert error_of(bytes(data), "a.docx").code == "damaged"


def test_a_zip_archive_that_is_no_word_document() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    assert error_of(out.getvalue(), "a.zip").code == "format"


@pytest.mark.parametrize("written", [formats.nitf(), formats.newsml(), formats.atom()], ids=["nitf", "newsml", "atom"])
def test_cut_xml_is_read_as_far_as_it_goes_with_a_note(written: str) -> None:
    cut = written[: written.index(PARAGRAPHS[2][:20]) + 40]
    article = read_one(cut.encode(), "a.xml")
    assert article.headline == HEADLINE
    assert PARAGRAPHS[1].split(" – ")[0] in article.text
    assert any("damaged XML" in note and "line" in note for note in article.notes)


def test_cut_html_is_read_as_far_as_it_goes() -> None:
    page = (
        f"<html><body><article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2][:30]}"
    )
    assert PARAGRAPHS[2][:29] in read_one(page.encode(), "a.html").text
    assert PARAGRAPHS[1] in read_one((page + '<a href="http://x').encode(), "a.html").text


@pytest.mark.parametrize("cut", [10, 60, 300])
def test_cut_json_says_where(cut: int) -> None:
    error = error_of(formats.ninjs_1()[:-cut].encode(), "a.json")
    assert error.code == "damaged"
    assert "line" in str(error)


def test_keys_that_stand_twice() -> None:
    article = read_one(b'{"uri": "x", "headline": "First", "headline": "Second", "body_text": "Text."}', "a.json")
    assert article.headline == "Second"
    assert "stands twice" in article.notes[0]


def test_lone_surrogates() -> None:
    article = read_one(
        b'{"uri": "x", "headline": "Half \\ud83d a ship", "body_text": "Whole \\ud83d\\udea2 ship."}', "a.json"
    )
    assert article.text == "Half \ufffd a ship\n\nWhole 🚢 ship."
    assert "U+FFFD" in article.notes[0]
    article.text.encode()


@pytest.mark.parametrize("declared", ["utf-16", "shift_jis", "no-such-encoding", "punycode", "us-ascii"])
@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_wrong_declared_encodings(declared: str, codec: str) -> None:
    xml = formats.nitf().replace("UTF-8", declared).replace("“", '"').replace("”", '"')
    article = read_one(xml.encode(codec), "a.xml")
    assert "The board’s café" in article.text or declared == "shift_jis"


def test_xml_without_a_known_root() -> None:
    error = error_of(b"<?xml version='1.0'?><invoice><p>Words</p></invoice>", "a.xml")
    assert error.code == "format"
    assert "<invoice>" in str(error)


def test_binary_files() -> None:
    assert error_of(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "a.html").code == "binary"


def test_the_other_files_are_still_checked() -> None:
    linter = Linter(Settings())
    for data in (BOMB.encode(), DEEP_JSON.encode(), b"PK\x03\x04", b'{"uri": 1', b"<rss>"):
        (checked,) = linter.check_bytes(data, "a.xml")
        assert checked.unreadable
        assert len(checked.problems) == 1
    (checked,) = linter.check_bytes(formats.nitf().encode(), "a.xml")
    assert not checked.unreadable


def test_undeclared_references_are_read_as_html_has_them() -> None:
    article = read_one(b"<nitf><body><body.content><p>caf&eacute; &nosuch; x</p></body.content></body></nitf>", "a.xml")
    assert article.text == "café &nosuch; x"


def test_prefixes_that_are_not_declared() -> None:
    text = "<newsItem><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML><h:p>Words</h:p></inlineXML></contentSet></newsItem>"
    assert read_one(text.encode(), "a.xml").text == "Ferry\n\nWords"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"{}",
        b"[]",
        b"<",
        b"<?xml",
        b"<nitf/>",
        b"<rss/>",
        b"<html></html>",
        b"---\n---\n",
        b"PK\x03\x04",
        b"\xff\xfe",
        json.dumps([1, "x"]).encode(),
    ],
)
@pytest.mark.parametrize("format", readers.FORMATS)
def test_nothing_but_articles_and_clear_errors_comes_out(data: bytes, format: str) -> None:
    try:
        for article in readers.read(data, "a", format):
            assert article.format == format
    except UnreadableError as error:
        assert error.code and str(error)
