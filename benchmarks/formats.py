"""Print what reading a story costs in each format, and what the rules cost on it.

`python benchmarks/formats.py [STORIES]`: CPU time of this process, in milliseconds a story. The pages have the weight
of real ones: navigation, related links and scripts around the story.
"""

from __future__ import annotations

import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from html import escape

from stories import stories

from newslint import readers
from newslint.linter import Linter

FURNITURE = "".join(
    f'<li class="card"><a href="/story/{i}"><img src="/{i}.jpg" alt="A picture">'
    f"<span>Another headline, number {i}</span></a></li>"
    for i in range(300)
)
SCRIPT = "<script>" + "window.data = {'key': 'value'};" * 2000 + "</script>"


def main(number: int) -> None:
    """Measure and print."""
    texts = list(stories(number))
    linter = Linter()
    checking = _time([text.encode() for text in texts], "text", linter) - _time(
        [text.encode() for text in texts], "text"
    )
    print(f"{number} stories, {sum(map(len, texts)) / number / 1000:.1f} KB of text each; all rules: {checking:.2f} ms")
    for format, write in WRITERS.items():
        files = [write(text.strip().split("\n\n")) for text in texts]
        data = [file if isinstance(file, bytes) else file.encode() for file in files]
        size = sum(map(len, data)) / number / 1000
        name = format.partition(" ")[0]
        print(f"{_time(data, name):8.2f} ms  {format:24} {size:7.1f} KB a file")


def _time(files: list[bytes], format: str, linter: Linter | None = None) -> float:
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        for data in files:
            for article in readers.read(data, "story", format):
                if linter is not None:
                    linter.check_article(article)
        best = min(best, time.process_time() - began)
    return best / len(files) * 1000


def _paragraphs(blocks: list[str]) -> str:
    return "".join(f"<p>{escape(block, quote=False)}</p>\n" for block in blocks[1:])


def _page(blocks: list[str]) -> str:
    title = escape(blocks[0])
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{SCRIPT}</head><body><nav><ul>{FURNITURE}</ul></nav>"
        f"<main><article><h1>{title}</h1><div class='article-body'>{_paragraphs(blocks)}</div></article></main>"
        f"<aside class='related'><ul>{FURNITURE}</ul></aside>{SCRIPT}</body></html>"
    )


def _unmarked_page(blocks: list[str]) -> str:
    return _page(blocks).replace("article", "x-part")


def _nitf(blocks: list[str]) -> str:
    title = escape(blocks[0])
    return (
        f"<nitf><head><title>{title}</title></head><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head>"
        f"<body.content>{_paragraphs(blocks)}</body.content></body></nitf>"
    )


def _newsml(blocks: list[str]) -> str:
    return (
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>"
        f"<contentMeta><headline>{escape(blocks[0])}</headline></contentMeta><contentSet><inlineXML>"
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{_paragraphs(blocks)}</body></html></inlineXML></contentSet></newsItem>"
    )


def _rss(blocks: list[str]) -> str:
    return (
        f"<rss><channel><item><title>{escape(blocks[0])}</title>"
        f"<description><![CDATA[{_paragraphs(blocks)}]]></description></item></channel></rss>"
    )


def _docx(blocks: list[str]) -> bytes:
    out = io.BytesIO()
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(block, quote=False)}</w:t></w:r></w:p>" for block in blocks)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document xmlns:w='w'><w:body>{paragraphs}</w:body></w:document>")
    return out.getvalue()


WRITERS: dict[str, Callable[[list[str]], str | bytes]] = {
    "text": "\n\n".join,
    "markdown": lambda blocks: "# " + "\n\n".join(blocks),
    "html (fragment)": lambda blocks: f"<h1>{escape(blocks[0])}</h1>{_paragraphs(blocks)}",
    "html (page)": _page,
    "html (unmarked page)": _unmarked_page,
    "nitf": _nitf,
    "newsml": _newsml,
    "ninjs": lambda blocks: json.dumps({"uri": "x", "headline": blocks[0], "body_xhtml": _paragraphs(blocks)}),
    "jsonld": lambda blocks: json.dumps(
        {"@type": "NewsArticle", "headline": blocks[0], "articleBody": "\n\n".join(blocks[1:])}
    ),
    "feed": _rss,
    "json-lines": lambda blocks: json.dumps({"title": blocks[0], "text": "\n\n".join(blocks[1:])}),
    "docx": _docx,
}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
