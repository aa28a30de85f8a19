"""dateline/ambiguous-city."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.knowledge.datelines import is_no_city, stands_alone
from newslint.knowledge.gazetteer import lookup
from newslint.language.datelines import find_dateline
from newslint.rules import Finding, rule


@rule(severity="warning", on=False)
def ambiguous_city(article: Article) -> Iterator[Finding]:
    """A dateline city without its country or state that does not stand alone.

    The AP Stylebook lists the cities that need none; all others are followed by their state or country. The house's
    own cities may be added to the configuration. Countries, vessels and bases are left alone.

    Wrong:
        [[SPRINGFIELD]] (AP) — The council voted on Tuesday to close two schools.
    Right:
        CHICAGO (AP) — The council voted on Tuesday to close two schools.
    """
    dateline = find_dateline(article)
    if dateline is None or dateline.region is not None:
        return
    for place in dateline.places:
        name = place.name
        places = lookup(name)
        if stands_alone(name) or is_no_city(name) or article.house.has_dateline_city(name):
            continue
        if not places or any(one.kind == "country" for one in places):
            continue
        yield Finding(f"{name} needs its country or state in a dateline", place.span)
