"""metadata/language-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.metadata._moments import place
from newslint.language.english import is_clearly_foreign
from newslint.language.languages import find_language_shares, is_told, may_be_one
from newslint.rules import Finding, rule

_PLAIN = 0.2
"""Share of function words from which a text is plainly in a language; running prose has 0.25 to 0.45."""

_NAMES = {
    "da": "Danish", "de": "German", "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French",
    "id": "Indonesian", "it": "Italian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "sv": "Swedish", "tr": "Turkish",
}  # fmt: skip


@rule(severity="warning", any_language=True)
def language_mismatch(article: Article) -> Iterator[Finding]:
    """The text is in another language than the one that its metadata declare.

    Screen readers, translators and archives go by the declaration. Short texts, tables of names and figures, and
    languages that look alike are left alone.

    Wrong:
        ---
        lang: fr
        ---
        # [[Ferry line to reopen]]

        The ferry line to Morrow Bay will reopen on Monday, the harbour board said, and it will be free of charge for
        the whole of the first week. The line was closed for two years after a storm had damaged the quay on which it
        depends, and the board had to find the money for the repairs before it could be opened again to all of those
        who use it.
    Right:
        ---
        lang: en-GB
        ---
        # Ferry line to reopen

        The ferry line to Morrow Bay will reopen on Monday, the harbour board said, and it will be free of charge for
        the whole of the first week. The line was closed for two years after a storm had damaged the quay on which it
        depends, and the board had to find the money for the repairs before it could be opened again to all of those
        who use it.
    """
    declared = (article.metadata.language or "").replace("_", "-").partition("-")[0].lower()
    if len(declared) != 2:
        return
    found = find_language_shares(article)
    if found is None:
        return
    best = found.best
    if declared == "en" and is_clearly_foreign(article) and found.shares[best] < _PLAIN:
        yield Finding(f"declared as {_NAMES['en']}, but the text is not English", place(article))
    elif not may_be_one(best, declared) and found.shares[best] >= _PLAIN:
        if not is_told(declared) or found.shares[declared] * 2 < found.shares[best]:
            yield Finding(
                f"declared as {_NAMES.get(declared, f'“{declared}”')}, but the text is {_NAMES[best]}", place(article)
            )
