"""The story of `story.py` written in every format that carries its text inside markup or strings."""

from __future__ import annotations

import io
import json
import zipfile
from html import escape

from tests.readers.story import CAPTION, HEADLINE, PARAGRAPHS, SOURCE_LINE

XHTML = "\n".join(
    [
        f"<figure><figcaption>{escape(CAPTION)}</figcaption></figure>",
        *(f"<p>{escape(text, quote=False)}</p>" for text in PARAGRAPHS[:2]),
        f"<figure><figcaption>{escape(CAPTION)}</figcaption></figure>",
        *(f"<p>{escape(text, quote=False)}</p>" for text in PARAGRAPHS[2:]),
    ]
)
PLAIN = "\n\n".join([CAPTION, *PARAGRAPHS[:2], CAPTION, *PARAGRAPHS[2:]])
NITF_BODY = XHTML.replace("<figure><figcaption>", '<media media-type="image"><media-caption>').replace(
    "</figcaption></figure>", "</media-caption></media>"
)


def nitf() -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>{escape(HEADLINE)}</title><docdata><date.issue norm="20210312T091200+0100"/>
<date.release norm="20210312T060000Z"/></docdata></head>
<body><body.head><hedline><hl1>{escape(HEADLINE)}</hl1></hedline><dateline>{SOURCE_LINE}</dateline></body.head>
<body.content><block>{NITF_BODY}</block></body.content></body></nitf>
"""


def newsml(content: str | None = None) -> str:
    inline = (
        content
        or f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>No text</title></head><body>{XHTML}</body></html></inlineXML>"""
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2021-03-12T09:12:00+01:00</versionCreated>
<embargoed>2021-03-12T06:00:00Z</embargoed></itemMeta>
<contentMeta><located><name>Port Ansel</name></located><headline>{escape(HEADLINE)}</headline>
<dateline>{SOURCE_LINE}</dateline></contentMeta>
<contentSet>{inline}</contentSet></newsItem>
"""


def newsml_with_nitf() -> str:
    return newsml(
        f"<inlineXML contenttype='application/nitf+xml'><nitf><body><body.content>{NITF_BODY}</body.content></body></nitf></inlineXML>"
    )


def newsml_with_data() -> str:
    return newsml(f"<inlineData contenttype='text/html'><![CDATA[{XHTML}]]></inlineData>")


def newsml_1() -> str:
    return f"""<NewsML Version="1.2"><NewsItem xml:lang="en"><NewsManagement><FirstCreated>20210312T081200Z</FirstCreated>
</NewsManagement><NewsComponent><NewsLines><HeadLine>{escape(HEADLINE)}</HeadLine><DateLine>{SOURCE_LINE}</DateLine></NewsLines>
<ContentItem><DataContent>{XHTML}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


def ninjs_1() -> str:
    return json.dumps(
        {
            "uri": "urn:x",
            "type": "text",
            "versioncreated": "2021-03-12T09:12:00+01:00",
            "embargoed": "2021-03-12T06:00:00Z",
            "language": "en",
            "located": "Port Ansel",
            "headline": HEADLINE,
            "body_xhtml": f"<p class='date'>{SOURCE_LINE}</p>{XHTML}",
        },
        indent=1,
    )


def ninjs_3() -> str:
    return json.dumps(
        {
            "uri": "urn:x",
            "versionCreated": "2021-03-12T09:12:00+01:00",
            "embargoed": "2021-03-12T06:00:00Z",
            "language": "en",
            "located": "Port Ansel",
            "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": HEADLINE}],
            "bodies": [
                {"role": "main", "contentType": "text/plain", "value": PLAIN},
                {
                    "role": "main",
                    "contentType": "application/xhtml+xml",
                    "value": f"<p class='date'>{SOURCE_LINE}</p>{XHTML}",
                },
            ],
        },
        ensure_ascii=False,
    )


def json_ld() -> str:
    return json.dumps(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "headline": HEADLINE,
                    "datePublished": "2021-03-12T09:12:00+01:00",
                    "inLanguage": "en",
                    "contentLocation": {"@type": "Place", "name": "Port Ansel"},
                    "articleBody": f"{SOURCE_LINE}\n\n{PLAIN}",
                }
            ],
        }
    )


def json_line() -> str:
    article = {"title": HEADLINE, "date": "2021-03-12T09:12:00+01:00", "lang": "en", "location": "Port Ansel"}
    return json.dumps({**article, "text": f"{SOURCE_LINE}\n\n{PLAIN}"}) + "\n"


def rss() -> str:
    return f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour News</title><language>en</language>
<item><title>{escape(HEADLINE)}</title><pubDate>Fri, 12 Mar 2021 09:12:00 +0100</pubDate><description>Ferry […]</description>
<content:encoded><![CDATA[<p class="date">{SOURCE_LINE}</p>{XHTML}]]></content:encoded></item></channel></rss>"""


def rss_escaped() -> str:
    encoded = escape(f'<p class="date">{SOURCE_LINE}</p>{XHTML}', quote=False)
    return f"<rss><channel><item><title>{escape(HEADLINE)}</title><description>{encoded}</description></item></channel></rss>"


def atom() -> str:
    return f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour News</title>
<entry><title>{escape(HEADLINE)}</title><published>2021-03-12T09:12:00+01:00</published><author><name>Ida Quist</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="date">{SOURCE_LINE}</p>{XHTML}</div></content></entry></feed>"""


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_xml() -> str:
    def paragraph(text: str, style: str = "") -> str:
        half = len(text) // 2
        runs = "".join(
            f'<w:r><w:t xml:space="preserve">{escape(part, quote=False)}</w:t></w:r>'
            for part in (text[:half], text[half:])
        )
        return f"<w:p>{f'<w:pPr><w:pStyle w:val={chr(34)}{style}{chr(34)}/></w:pPr>' if style else ''}{runs}</w:p>"

    texts = [paragraph(HEADLINE, "Title"), paragraph(SOURCE_LINE), paragraph(CAPTION, "Caption")]
    texts += [*map(paragraph, PARAGRAPHS[:2]), "<w:p/>", paragraph(CAPTION, "Caption"), *map(paragraph, PARAGRAPHS[2:])]
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{"".join(texts)}</w:body></w:document>'


def docx(xml: str | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml or docx_xml())
    return out.getvalue()
