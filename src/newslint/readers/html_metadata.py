"""What a page says of its article outside the visible text: JSON-LD, meta elements, microdata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newslint.article import Metadata, Stamp
from newslint.readers.json_walk import find_objects
from newslint.readers.stamps import parse_stamp

if TYPE_CHECKING:
    from turbohtml import Document

ARTICLE_TYPES = frozenset(
    """article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle
    reviewnewsarticle asknewsarticle advertisercontentarticle satiricalarticle liveblogposting blogposting report
    scholarlyarticle techarticle socialmediaposting""".split()
)
"""schema.org's Article and its kin, in lower case."""

_SURELY_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date")
_PUBLISHED = (
    "date", "dc.date", "dc.date.issued",
    "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "sailthru.date",
    "article.published", "published-date", "cxenseparse:recs:publishtime", "citation_date",
    "rnews:datepublished", "originalpublicationdate", "analyticsattributes.articledate", "dcsext.articlefirstpublished",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified",
    "article.updated", "dc.date.modified", "date.modified", "updated_time",
)  # fmt: skip
_HEADLINES = ("og:title", "headline", "twitter:title", "dc.title", "title", "hdl", "sailthru.title", "parsely-title")
_AUTHORS = (
    "author",
    "article:author_name",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "citation_author",
)
_SECTIONS = ("article:section", "section", "parsely-section", "cg", "dc.subject")
_DATED = ", ".join(
    f"{place} time[datetime]" for place in ("article header", ".byline", ".entry-meta", ".post-meta", ".article-meta")
)
_RIGHTS = ("copyright", "dc.rights", "dcterms.rights", "rights", "usageterms")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """A page's metadata, the body of the article as its JSON-LD repeats it, and all articles in its JSON-LD."""

    metadata: Metadata
    body: str | None
    articles: tuple[dict[str, Any], ...]


def page_metadata(document: Document) -> PageMetadata:
    """The metadata of a page's main article; JSON-LD counts before meta elements."""
    articles = tuple(json_ld_articles(document))
    linked = articles[0] if articles else {}
    meta = _meta_elements(document)
    base = metadata_of(linked)
    root = document.find("html")
    language = (
        base.language
        or (root.attrs.get("lang") if root else None)
        or meta.get("og:locale")
        or meta.get("content-language")
    )
    named = tuple(name for key in _AUTHORS if (name := meta.get(key)) and not name.startswith("http"))[:1]
    authors = base.authors or _without_house(named, meta) or _author_elements(document)
    metadata = Metadata(
        published=base.published
        or _first_stamp(meta, _SURELY_PUBLISHED)
        or _time_element(document, "[itemprop~=datePublished], time[pubdate]")
        or _first_stamp(meta, _PUBLISHED)
        or _time_element(document, _DATED)
        or _only_time(document),
        modified=base.modified or _first_stamp(meta, _MODIFIED) or _time_element(document, "[itemprop~=dateModified]"),
        embargo=base.embargo,
        language=str(language).replace("_", "-") if language else None,
        authors=authors,
        headline=base.headline or _first(meta, _HEADLINES) or _title(document),
        section=base.section or _first(meta, _SECTIONS),
        location=base.location,
        usage_terms=base.usage_terms or _first(meta, _RIGHTS),
    )
    return PageMetadata(metadata, text_of(linked.get("articleBody")), articles)


def json_ld_articles(document: Document) -> Iterator[dict[str, Any]]:
    """The articles in a page's JSON-LD scripts."""
    import json

    for script in document.select('script[type="application/ld+json"]'):
        try:
            value = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from articles_in(value)


def articles_in(value: Any) -> Iterator[dict[str, Any]]:
    """The schema.org articles in a JSON-LD value: alone, in a list, in a graph, as a page's main entity."""
    return find_objects(value, lambda node: node if is_article(node) else None, _parts, most=1000)


def _parts(node: dict[str, Any]) -> list[Any]:
    return [node[key] for key in ("@graph", "mainEntity", "itemListElement", "item") if key in node]


def is_article(node: dict[str, Any]) -> bool:
    """Whether a JSON-LD node is a schema.org article of some kind."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.lower().rpartition("/")[2] in ARTICLE_TYPES for name in names)


def metadata_of(node: dict[str, Any]) -> Metadata:
    """The metadata in a schema.org article."""
    located = node.get("contentLocation") or node.get("locationCreated")
    return Metadata(
        published=parse_stamp(text_of(node.get("datePublished")) or text_of(node.get("dateCreated"))),
        modified=parse_stamp(text_of(node.get("dateModified"))),
        language=text_of(node.get("inLanguage")),
        authors=tuple(_names(_persons(node.get("author")))),
        headline=text_of(node.get("headline")) or text_of(node.get("name")),
        section=text_of(node.get("articleSection")),
        location=text_of(located) or next(iter(_names(located)), None) or text_of(node.get("dateline")),
        usage_terms=text_of(node.get("usageInfo")) or text_of(node.get("license")),
    )


def text_of(value: Any) -> str | None:
    """A JSON value as a text, the first of a list; None for anything else."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return value if isinstance(value, str) and value.strip() else None


def _names(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for each in name if isinstance(name, list) else [name]:
            if isinstance(each, str) and each.strip() and not each.startswith("http"):
                yield " ".join(each.split())


def _persons(value: Any) -> list[Any]:
    """What stands for the writers in JSON-LD, without the organisations."""
    nodes = value if isinstance(value, list) else [value]
    return [node for node in nodes if not (isinstance(node, dict) and node.get("@type") in _HOUSES)]


_HOUSES = ("Organization", "NewsMediaOrganization", "Corporation")
_HOUSE_KEYS = ("og:site_name", "publisher", "dc.publisher", "application-name", "copyright", "dcterms.publisher")


def _without_house(authors: tuple[str, ...], meta: dict[str, str]) -> tuple[str, ...]:
    """Writers without the site or its owner, which many pages give as the author of all of them."""
    houses = [meta[key].lower() for key in _HOUSE_KEYS if meta.get(key)]
    return tuple(
        author
        for author in authors
        if not any(author.lower() in house or (len(house) > 3 and house in author.lower()) for house in houses)
    )


def _meta_elements(document: Document) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in document.find_all("meta"):
        attributes = element.attrs
        content = attributes.get("content") or attributes.get("value")
        if not content or not isinstance(content, str):
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            if name := attributes.get(key):
                found.setdefault(str(name).lower(), content.strip())
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[key] for key in keys if meta.get(key)), None)


def _first_stamp(meta: dict[str, str], keys: tuple[str, ...]) -> Stamp | None:
    return next((stamp for key in keys if (stamp := parse_stamp(meta.get(key))) is not None), None)


def _author_elements(document: Document) -> tuple[str, ...]:
    """The writers that elements name by `rel=author` or microdata, each once."""
    found: dict[str, None] = {}
    for element in document.select("a[rel~=author], [itemprop~=author]")[:6]:
        inner = element.select_one("[itemprop~=name]") or element
        name = " ".join(str(inner.attrs.get("content") or inner.text).split())
        name = name[3:] if name[:3].lower() == "by " else name
        if 2 < len(name) < 60 and "http" not in name and "@" not in name:
            found[name] = None
    return tuple(found)


def _time_element(document: Document, selector: str) -> Stamp | None:
    for element in document.select(selector)[:3]:
        value = element.attrs.get("datetime") or element.attrs.get("content")
        if isinstance(value, str) and (stamp := parse_stamp(value)) is not None:
            return stamp
    return None


def _only_time(document: Document) -> Stamp | None:
    """The time that a page states where it states no other."""
    stamps = [parse_stamp(str(element.attrs.get("datetime"))) for element in document.select("time[datetime]")[:50]]
    known = [stamp for stamp in stamps if stamp is not None]
    return known[0] if known and len({stamp.day for stamp in known}) == 1 else None


def _title(document: Document) -> str | None:
    element = document.find("title")
    return " ".join(element.text.split()) or None if element else None
