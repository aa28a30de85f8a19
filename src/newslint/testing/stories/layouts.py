"""The page around a story: headline, source line, byline, dateline, captions, credits, as each house sets them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from newslint.knowledge.calendar import in_words
from newslint.testing.stories.draft import Draft

_DATED = ("xinhua", "reuters")
_FOREIGN = ("xinhua", "ap", "reuters")

LAYOUT_DEFECTS: dict[str, tuple[str, ...]] = {
    "credits/byline-mismatch": ("reuters",),
    "credits/duplicate-name": ("xinhua",),
    "credits/placeholder": ("xinhua", "bbc", "indian", "local"),
    "dateline/after-publication": _DATED,
    "dateline/agency-mismatch": ("xinhua",),
    "dateline/place-conflict": ("ap",),
    "dateline/stale": _DATED,
    "dateline/unknown-place": _FOREIGN,
    "repetition/teaser-in-body": ("xinhua",),
    "structure/source-line": ("xinhua",),
}
"""The defects that a page can have outside its passages, and the houses in which it can have them."""


def lay_out(draft: Draft, paragraphs: Sequence[str]) -> str:
    """The whole page as plain text."""
    top = {
        "xinhua": _xinhua_top, "ap": _ap_top, "reuters": _reuters_top, "bbc": _bbc_top, "indian": _indian_top,
        "local": _local_top,
    }[draft.style.name](draft)  # fmt: skip
    first, *others = paragraphs
    captions = list(draft.captions)
    lead_caption = [captions.pop(0)] if captions else []
    body = [_dateline(draft) + first]
    for paragraph in others:
        body.append(paragraph)
        if captions:
            body.append(captions.pop(0))
    blocks = [draft.headline, *top, *lead_caption, *_teaser(draft, others), *body, *captions, *_credits(draft)]
    return "\n\n".join(blocks) + "\n"


def _teaser(draft: Draft, paragraphs: Sequence[str]) -> list[str]:
    if draft.style.name != "xinhua" or draft.defect != "repetition/teaser-in-body" or not paragraphs:
        return []
    return [draft.fact("repetition/teaser-in-body", "", max(paragraphs, key=len).split("\n\n")[0])]


def _xinhua_top(draft: Draft) -> list[str]:
    time = f"{draft.between(8, 20):02}:{draft.between(0, 59):02}"
    agency = draft.fact("structure/source-line", "(Xinhua)", draft.choose("Xinhua)", "(Xinhua"))
    return [f"{agency} {time}, {_full(draft.published)}"]


def _ap_top(draft: Draft) -> list[str]:
    return [f"By {draft.author.name.upper()}", _full(draft.published)]


def _reuters_top(draft: Draft) -> list[str]:
    time = f"{draft.between(1, 11)}:{draft.between(10, 59)} {draft.choose('AM', 'PM')} GMT"
    return [f"By {draft.author.name}", f"{_full(draft.published)} {time}"]


def _bbc_top(draft: Draft) -> list[str]:
    return [f"By {_byline_name(draft)}", f"Published {draft.style.date(draft.published)}"]


def _indian_top(draft: Draft) -> list[str]:
    return [f"By {_byline_name(draft)}", f"Published: {_full(draft.published)}, {draft.between(6, 23):02}:30 IST"]


def _local_top(draft: Draft) -> list[str]:
    return [f"By {_byline_name(draft)}, staff reporter", _full(draft.published)]


def _byline_name(draft: Draft) -> str:
    return draft.fact("credits/placeholder", draft.author.name, draft.choose("admin", "author_name"))


def _full(day: datetime.date) -> str:
    return in_words(day)


def _dateline(draft: Draft) -> str:
    if draft.style.name == "indian":
        return f"{draft.dateline_city.upper()}: "
    if draft.style.agency is None:
        return ""
    city = draft.dateline_city
    for rule, wrong in draft.dateline_wrong.items():
        city = draft.fact(rule, city, wrong)
    if draft.defect == "dateline/unknown-place":
        city = max((name for name in draft.country.cities if name.isalpha()), key=len)
        city = draft.fact("dateline/unknown-place", city, draft.misspelt(city))
    city = city.upper()
    agency = draft.style.agency
    other = draft.other(("Xinhua", "Reuters", "AFP"), agency)
    agency = draft.fact("dateline/agency-mismatch", agency, other)
    if draft.style.name == "ap":
        country = draft.country.name
        country = draft.fact("dateline/place-conflict", country, draft.countries.pop().name)
        return f"{city}, {country} ({agency}) — "
    day = draft.style.day_month(draft.day)
    later = draft.published + datetime.timedelta(days=draft.between(3, 25))
    day = draft.fact("dateline/after-publication", day, draft.style.day_month(later))
    earlier = draft.published - datetime.timedelta(days=draft.between(12, 60))
    day = draft.fact("dateline/stale", day, draft.style.day_month(earlier))
    return f"{city}, {day} ({agency}) {'--' if draft.style.name == 'xinhua' else '-'} "


def _credits(draft: Draft) -> list[str]:
    if draft.style.name == "xinhua":
        second = draft.fact("credits/duplicate-name", draft.editor.name, draft.author.name)
        second = draft.fact("credits/placeholder", second, "Bianji")
        return [f"(Web editor: {draft.author.name}, {second})"]
    if draft.style.name == "reuters":
        author = draft.fact("credits/byline-mismatch", draft.author.name, draft.person().name)
        return [f"(Reporting by {author}; Editing by {draft.editor.name})"]
    return []
