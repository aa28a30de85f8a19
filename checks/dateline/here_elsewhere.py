"""dateline/here-elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.dateline._event import never_mentions_its_country
from newslint.checks.dateline._setting import Setting, Statement, contradicting, find_settings, in_words
from newslint.knowledge.countries import countries, country_name
from newslint.language.datelines import Dateline, find_dateline
from newslint.rules import Edit, Finding, Related, Suggestion, rule


@rule(severity="warning")
def here_elsewhere(article: Article) -> Iterator[Finding]:
    """The story's own "here" is not where the dateline is.

    "Here in Almaty" and "in this Kazakh city" say where the reporter stands, and so does the dateline. Words in
    quotation marks are another person's here, suburbs and the region around the dateline city are still here, and a
    city that was named just before may be the one meant. Where the story knows nothing of the dateline's country at
    all, `dateline/country-mismatch` says so.

    Wrong:
        ALMATY, Kazakhstan (AP) — Doctors in [[this southeastern Kyrgyz city]] treated dozens of people from all over
        Kazakhstan after the mudslide.
    Right:
        ALMATY, Kazakhstan (AP) — Doctors in this southeastern Kazakh city treated dozens of people after the mudslide.
    """
    dateline = find_dateline(article)
    statement = contradicting(article)
    if dateline is None or statement is None or never_mentions_its_country(article):
        return
    words = article.words(statement.span)
    if statement.mention.kind == "demonym":
        meant = " or ".join(country_name(code) for code in statement.mention.countries)
        message = f"“{words}” means {meant}, but the dateline is {in_words(dateline)}"
    else:
        message = f"“{words}” contradicts the dateline, {in_words(dateline)}"
    setting = find_settings(article)[0]
    yield Finding(
        message,
        statement.span,
        (Related("the dateline stands here", dateline.city_span),),
        tuple(_suggestions(dateline, setting, statement)),
    )


def _suggestions(dateline: Dateline, setting: Setting, statement: Statement) -> Iterator[Suggestion]:
    mention = statement.mention
    city = setting.cities[0].name if setting.cities else dateline.city
    if mention.kind == "city":
        yield Suggestion(f"if the dateline is right: {city}", (Edit(mention.span, city),))
        name = mention.name.upper() if dateline.city.isupper() else mention.name
        yield Suggestion(f"if the text is right: date the story {name}", (Edit(dateline.city_span, name),))
    elif mention.kind == "demonym" and setting.cities:
        adjectives = countries()[setting.cities[0].country].adjectives
        if adjectives:
            yield Suggestion(f"if the dateline is right: {adjectives[0]}", (Edit(mention.span, adjectives[0]),))
