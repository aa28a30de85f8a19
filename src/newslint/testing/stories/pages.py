"""Stories as files with metadata: a page in HTML with JSON-LD, Markdown with front matter."""

from __future__ import annotations

import datetime
import html
import json
from collections.abc import Sequence

from newslint.knowledge.calendar import in_words
from newslint.testing.stories.draft import CLOSING, OPENING, Draft

PAGE_HOUSES = ("bbc", "indian", "local")
"""The houses whose stories are also written as pages."""

PAGE_DEFECTS: dict[str, tuple[str, ...]] = {
    "metadata/caption-alt-conflict": ("html",),
    "metadata/date-mismatch": ("html", "markdown"),
    "metadata/embargoed": ("markdown",),
    "metadata/headline-mismatch": ("html", "markdown"),
    "metadata/language-mismatch": ("html", "markdown"),
    "metadata/modified-before-published": ("html", "markdown"),
}
"""The defects that a page can have in what it says of itself, and the formats in which it can have them."""


def write_page(draft: Draft, paragraphs: Sequence[str], format: str) -> str:
    """The whole file."""
    return (_html if format == "html" else _markdown)(draft, paragraphs)


def _unseen(draft: Draft, rule: str, right: str, wrong: str) -> str:
    """A fact of the metadata, which has no place in the text: where it is wrong, the headline is where it shows."""
    if draft.defect != rule:
        return right
    draft.original, draft.unseen = right, wrong
    draft.headline = f"{OPENING}{draft.headline}{CLOSING}"
    return wrong


def _facts(draft: Draft) -> dict[str, str]:
    later = draft.published + datetime.timedelta(days=draft.between(1, 3))
    earlier = draft.published - datetime.timedelta(days=draft.between(3, 30))
    plain = draft.headline
    return {
        "modified": _unseen(
            draft, "metadata/modified-before-published", later.isoformat(), earlier.isoformat()
        ),
        "embargo": _embargo(draft, earlier, later),
        "language": _unseen(draft, "metadata/language-mismatch", "en", draft.choose("fr", "de", "es")),
        "headline": _unseen(
            draft, "metadata/headline-mismatch", plain, "Recipe: grandmother's plum cake with cinnamon and cream"
        ),
    }  # fmt: skip


def _embargo(draft: Draft, earlier: datetime.date, later: datetime.date) -> str:
    if draft.defect != "metadata/embargoed":
        return earlier.isoformat()
    draft.original, draft.unseen = earlier.isoformat(), (later + datetime.timedelta(days=2)).isoformat()
    return draft.unseen


def _visible_date(draft: Draft) -> str:
    """The day of publication as the reader sees it, which is what an embargo forbids."""
    if draft.defect == "metadata/embargoed":
        return f"{OPENING}{_full(draft.published)}{CLOSING}"
    other = draft.published - datetime.timedelta(days=draft.between(20, 60))
    return draft.fact("metadata/date-mismatch", _full(draft.published), _full(other))


def _full(day: datetime.date) -> str:
    return in_words(day)


def _html(draft: Draft, paragraphs: Sequence[str]) -> str:
    facts = _facts(draft)
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": facts["headline"],
        "datePublished": draft.published.isoformat(),
        "dateModified": facts["modified"],
        "inLanguage": facts["language"],
        "author": {"@type": "Person", "name": draft.author.name},
    }
    lines = [
        f'<!DOCTYPE html>\n<html lang="{facts["language"]}">\n<head>\n<meta charset="utf-8">',
        f"<title>{html.escape(facts['headline'], quote=False)}</title>",
        f'<script type="application/ld+json">{json.dumps(linked)}</script>',
        f"</head>\n<body>\n<article>\n<h1>{html.escape(draft.headline, quote=False)}</h1>",
        f'<p class="byline">By {draft.author.name}</p>',
        f'<p class="date">Published {_visible_date(draft)}</p>',
        _figure(draft),
        *(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs),
        "</article>\n</body>\n</html>\n",
    ]
    return "\n".join(line for line in lines if line)


def _figure(draft: Draft) -> str:
    if draft.defect not in (None, "metadata/caption-alt-conflict"):
        return ""
    first, second = draft.editor, draft.person()
    shown = draft.fact(
        "metadata/caption-alt-conflict", f"Engineer {first.name} on the quay.", f"Engineer {second.name} on the quay."
    )
    alt = f"Engineer {first.name} stands on the quay"
    figure = f'<figure><img src="quay.jpg" alt="{alt}"><figcaption>{shown}</figcaption></figure>'
    return f"{figure}\n<p>{first.name}, an engineer, has looked after the quay for years.</p>"


def _markdown(draft: Draft, paragraphs: Sequence[str]) -> str:
    facts = _facts(draft)
    head = {
        "title": json.dumps(facts["headline"], ensure_ascii=False),
        "date": draft.published.isoformat(),
        "lastmod": facts["modified"],
        "embargo": facts["embargo"],
        "lang": facts["language"],
        "author": draft.author.name,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in head.items())
    blocks = [f"---\n{lines}\n---\n# {draft.headline}", f"Published {_visible_date(draft)}", *paragraphs]
    return "\n\n".join(blocks) + "\n"
