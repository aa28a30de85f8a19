"""What the names in a page's markup say of its parts: tags, classes, ids and roles.

The class names are those that the common publishing systems and the agencies' sites use (WordPress, Drupal, Arc,
Brightspot, Chorus; AP, Reuters, BBC, Xinhua, People's Daily).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from newslint.article import BlockKind
from newslint.pattern import Pattern

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr""".split()
)
"""Elements that stand within a line; all others start a block of their own."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without an end tag."""

UNREAD = frozenset(
    """audio button canvas datalist dialog embed head iframe map math meter noembed noframes noscript
    object option optgroup progress script select style svg template textarea title video""".split()
)
"""Elements whose text is no part of a story."""

BOLD = frozenset({"b", "strong"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_TAGS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "figcaption": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "caption": BlockKind.CAPTION,
    "pre": BlockKind.CODE,
    "code": BlockKind.CODE,
    "time": BlockKind.SOURCE_LINE,
}


def _name(words: str) -> Pattern:
    """A class name that has one of these words (some of several parts) at its start, its end or between dashes."""
    alternatives = "|".join(words.split())
    return Pattern(rf"(?:^|[-_ ])(?:{alternatives})(?:s|_\d+)?(?=$|[-_ ])")


_NOISE = _name(
    """ads? advert advertisement advertising adslot adunit adbox dfp banner promo promos promotion sponsor sponsored
    outbrain taboola revcontent zergnet related relatedlinks related-?(?:articles|content|links|posts|stories|topics)
    recirc recommended recommendation more-?(?:stories|on|from|news|like) read-?(?:more|next|also) see-?also also-?read
    most-?(?:read|popular|viewed|recent) trending popular newsletter signup sign-?up subscribe subscription subscriber
    share sharing share-?(?:bar|tools|buttons|links) sharedaddy social social-?(?:media|share|links|tools)
    addthis addtoany follow comment commentlist comment-?(?:count|form|list|section) disqus respond breadcrumb
    breadcrumbs tag-?(?:list|cloud|links) tags post-?tags topics keywords menu navbar navigation nav pagination pager
    next-?prev sidebar side-?bar widget toolbar tools article-?tools cookie consent gdpr modal popup overlay tooltip
    skip-?link skip sr-?only visually-?hidden screen-?reader(?:-text)? visuallyhidden offscreen print-?only noprint
    author-?(?:bio|box|info-?box|description|card|about|flyout|contact|social)
    about-?(?:the-?)?authors? bio rating login register donate
    jp-relatedposts wp-block-button embed-?(?:twitter|code) twitter-?tweet instagram-?media fb-?(?:post|like)
    caption-?(?:truncated|remote|overlay) lightbox
    video-?(?:player|playlist|js|js-player) jwplayer brightcove player slideshow-?controls carousel-?(?:nav|controls)
    post-?(?:footer|navigation|nav|ratings) entry-?(?:footer|utility) article-?footer site-?(?:header|footer|nav)
    global-?(?:header|footer|nav) masthead copyright-?notice feedback survey poll quiz toc table-?of-?contents"""
)
_KINDS = (
    (
        BlockKind.CAPTION,
        _name("caption caption-?text wp-caption-text cutline imgcaption photocaption legend gallery-?text"),
    ),
    (BlockKind.PULL_QUOTE, _name("pull-?quote pullout quote-?pull pullquotes")),
    (
        BlockKind.BYLINE,
        _name("byline by-?line author article-?author post-?author entry-?author writer contributor"),
    ),
    (
        BlockKind.SOURCE_LINE,
        _name(
            """date datetime date-?time dateline pubdate publish published published-?(?:date|at|on)
            publication-?date publish-?(?:date|time) post-?date entry-?date article-?date timestamp time-?stamp
            posted posted-?on updated
            update-?date modified last-?updated pub-?date pub-?time storydate"""
        ),
    ),
    (
        BlockKind.TEASER,
        _name(
            "standfirst stand-first dek deck teaser sub-?title subheading sub-?headline subhed strapline tagline"
        ),
    ),
    (BlockKind.CREDIT, _name("credit credits photo-?credit image-?credit photographer attribution rightsholder")),
    (BlockKind.NOTE, _name("correction corrections editors?-?note clarification")),
)  # fmt: skip
_ITEMPROPS = {
    "headline": BlockKind.HEADLINE,
    "alternativeheadline": BlockKind.SUBHEADLINE,
    "author": BlockKind.BYLINE,
    "datepublished": BlockKind.SOURCE_LINE,
    "datemodified": BlockKind.SOURCE_LINE,
    "caption": BlockKind.CAPTION,
    "description": BlockKind.TEASER,
}
_NOISE_ROLES = frozenset("navigation search menu menubar toolbar dialog alertdialog contentinfo button tablist".split())
_HIDDEN = frozenset("hidden hide d-none is-hidden u-hidden invisible".split())
"""Classes of what waits for a script to show it."""
_FIRM = _name("comment comments commentlist comment-?(?:form|list|section) disqus related")
"""Noise however much text it holds; other names are at times given to what wraps the whole story."""
_TELLING = frozenset("class id itemprop rel role aria-hidden hidden style".split())
"""The attributes that say what an element is."""
_WHOLE = frozenset({"article", "body", "html", "main"})
_NOISE_TAGS = frozenset({"footer", "menu", "nav"})

CONTAINERS = (
    "[itemprop~=articleBody]",
    "#rwb_zw, .rm_txt_con, .box_con, #p_content, .d2txt_con, .d2txtCon, .text_con, .wb_12",
    "#detailContent, .main-aticle, #Zoom",
    ".RichTextStoryBody, .RichTextBody, .ArticleBody__content, [data-testid=paragraph-container]",
    ".article-body, .article__body, .articleBody, .article-body-content, .ArticleBody, .article_body, #article-body",
    ".story-body, .story-body__inner, .story__body, .StoryBody, .story-content, #storytext, .storytext, .story-text",
    ".entry-content, .post-content, .post-body, .td-post-content, .single-post-content, .field-name-body",
    ".article-content, .article__content, .article-text, .article__text, .article-copy, .caas-body, .body-copy",
    ".c-entry-content, .node__content, .wysiwyg, #articleBody, #articlebody, #article-content, #article_body",
)
"""Selectors of the elements that hold a story's body, the surest first."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What an element's names say of its text: the kind of block, and whether it is beside the story (`noise`)."""

    kind: BlockKind | None
    noise: bool
    firm: bool
    """Whether it is noise however much of the page's text it holds."""


def marks_of(tag: str, attributes: dict[str, str]) -> Marks:
    """What the tag and the attributes of an element say."""
    telling = tuple((name, value) for name, value in attributes.items() if name in _TELLING and len(value) < 300)
    return _marks(tag, telling)


@lru_cache(maxsize=4096)
def _marks(tag: str, telling: tuple[tuple[str, str], ...]) -> Marks:
    attributes = dict(telling)
    noise = _is_noise(tag, attributes)
    firm = noise and (tag in _NOISE_TAGS or any(_FIRM.search(_dashed(name)) for name in _names(attributes)))
    return Marks(_kind_of(tag, attributes), noise, firm)


def _kind_of(tag: str, attributes: dict[str, str]) -> BlockKind | None:
    for name in attributes.get("itemprop", "").lower().split():
        if name in _ITEMPROPS:
            return _ITEMPROPS[name]
    if attributes.get("rel") == "author":
        return BlockKind.BYLINE
    for name in _names(attributes):
        if (kind := _judge(name)[1]) is not None:
            return kind
    return _TAGS.get(tag)


def _is_noise(tag: str, attributes: dict[str, str]) -> bool:
    """Whether an element holds menus, advertising, related links, comments or anything else beside the story."""
    if tag in _WHOLE:
        return False
    if attributes.get("role") in _NOISE_ROLES or attributes.get("aria-hidden") == "true":
        return True
    if "hidden" in attributes or "display:none" in attributes.get("style", "").replace(" ", "").lower():
        return True
    names = _names(attributes)
    if not _HIDDEN.isdisjoint(names):
        return True
    judged = [_judge(name) for name in names]
    if tag == "aside":
        return not any(kind in (BlockKind.CAPTION, BlockKind.PULL_QUOTE) for _, kind in judged)
    return tag in _NOISE_TAGS or tag == "form" or any(noise for noise, _ in judged)


def _names(attributes: dict[str, str]) -> list[str]:
    names = attributes.get("class", "").split()[:20]
    if identity := attributes.get("id"):
        names.append(identity)
    return names


@lru_cache(maxsize=4096)
def _judge(name: str) -> tuple[bool, BlockKind | None]:
    """Whether a class name means noise, and what kind of block it means."""
    dashed = _dashed(name)
    kind = next((kind for kind, pattern in _KINDS if pattern.search(dashed)), None)
    if kind is BlockKind.CAPTION and _CREDIT_BELOW.search(dashed):
        kind = BlockKind.CREDIT
    return _NOISE.search(dashed) is not None, kind


_CREDIT_BELOW = Pattern(r"credits?$|caption[-_]*credits?[-_]")
"""How the class of a caption's credit is made; a hash of the style sheet may follow: `CaptionCredit-cUoKHu`."""


def _dashed(name: str) -> str:
    """A name in lower case with dashes where a capital starts a word; nothing for one too long to be a name."""
    if len(name) > 100:
        return ""
    return "".join(f"-{b}" if a.islower() and b.isupper() else b for a, b in pairwise(f" {name}")).lower()
