"""credits/placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.credits import Credit, CreditName, find_credits
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

ROLES = {
    "bianji": "Chinese for editor", "biānjí": "Chinese for editor", "编辑": "Chinese for editor",
    "zeren bianji": "Chinese for responsible editor", "责任编辑": "Chinese for responsible editor",
    "jizhe": "Chinese for reporter", "记者": "Chinese for reporter", "zuozhe": "Chinese for author",
    "作者": "Chinese for author", "редактор": "Russian for editor", "redaktor": "Russian for editor",
    "автор": "Russian for author", "redakteur": "German for editor", "autor": "German and Spanish for author",
    "auteur": "French for author", "rédacteur": "French for editor", "redacteur": "French for editor",
    "rédaction": "French for newsroom", "redactor": "Spanish for editor", "redacción": "Spanish for newsroom",
    "redattore": "Italian for editor", "autore": "Italian for author", "editör": "Turkish for editor",
    "muhabir": "Turkish for reporter", "yazar": "Turkish for author", "penulis": "Indonesian for author",
    "wartawan": "Indonesian for reporter", "editor": "a role", "editors": "a role", "the editor": "a role",
    "web editor": "a role", "sub editor": "a role", "subeditor": "a role", "sub-editor": "a role", "author": "a role",
    "the author": "a role", "writer": "a role", "reporter": "a role", "journalist": "a role", "contributor": "a role",
    "photographer": "a role", "staff": "a role", "moderator": "a role", "webmaster": "a role", "admin": "an account",
    "administrator": "an account", "superuser": "an account", "root": "an account", "user": "an account",
    "site admin": "an account", "web admin": "an account", "tbd": "no name yet", "tba": "no name yet",
    "tbc": "no name yet", "tk": "no name yet", "n/a": "no name", "none": "no name", "null": "no name",
    "undefined": "no name", "nan": "no name", "unknown": "no name", "no author": "no name", "xxx": "no name",
    "name": "a template's word", "your name": "a template's words", "author name": "a template's words",
    "first last": "a template's words", "firstname lastname": "a template's words", "byline": "a template's word",
    "name surname": "a template's words", "test": "a template's word", "firstname surname": "a template's words",
    "reporter name": "a template's words", "writer name": "a template's words", "your name here": "a template's words",
    "insert name": "a template's words", "name here": "a template's words", "xx": "no name", "xxxx": "no name",
    "tktk": "no name yet", "default": "an account", "guest": "an account", "wpadmin": "an account",
    "byline tk": "no name yet", "name tk": "no name yet",
    "newsroom admin": "an account", "test user": "an account", "lorem ipsum": "a template's words",
}  # fmt: skip
"""What stands in credits in place of a name, in lower case, and what it is. `Staff reporter` and agencies' `staff` are
house forms and are not listed."""

_TEMPLATE = Pattern(
    r"\{\{|\{%|<%|\$\{|%[a-z]+%|\[[a-z ]*(?:author|name|byline|reporter|writer)\b[a-z ]*\]"
    r"|user\d+$|[a-z]+_[a-z]+|#[a-z]+#",
    2,
)
_BUTTON = Pattern(
    r"follow(?:ing)?(?: (?:us|me|on|the author)\b.*)?|share(?: (?:on|this|via)\b.*)?|tweet|subscribe(?: .*)?|log ?in"
    r"|sign (?:up|in)|click (?:here|to)\b.*|read more|view (?:all|profile|comments)\b.*|see (?:all|more)\b.*"
    r"|more (?:stories|posts)\b.*|contact(?: (?:the )?(?:author|reporter|us))?|email(?: (?:the )?author)?|print"
    r"|comments?|bio|all posts|show more|add (?:a )?comments?|facebook|twitter|instagram|whatsapp",
    2,
)
_ADDRESS = Pattern(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+|[\w-]+\.(?:com|org|net|co\.uk|co\.in)", 2)


@rule(severity="warning")
def placeholder(article: Article) -> Iterator[Finding]:
    """A credit names a role, a template's word or a button, not a person.

    The page was made from a form in which nobody filled in the name ("Editor: Guo Wenrui, Bianji": bianji is Chinese
    for editor; "By admin"), the template did not run ("By author_name"), or copying took the text of a button or an
    address for an author. House forms such as "staff reporter", "Xinhua staff" and agencies are left alone, and so
    are an address behind a bar and the outlet's behind the name ("Ana Cruz | acruz@paper.com", "Ana Cruz, paper.com").

    Wrong:
        Ferry pilots go back to school

        By [[admin]]

        The town's ferry pilots went back to school on Monday.
    Right:
        Ferry pilots go back to school

        By Ana Cruz, staff reporter

        The town's ferry pilots went back to school on Monday.
    """
    for credit in find_credits(article):
        for i, name in enumerate(credit.names):
            if _is_told_of(article, credit, name, is_first=i == 0):
                continue
            message = _what_it_is(credit, name, is_first=i == 0)
            if message:
                yield Finding(message, name.span)


def _is_told_of(article: Article, credit: Credit, name: CreditName, *, is_first: bool) -> bool:
    """Whether an entry says more of the person named before it: `author of two books`, the house, how to write."""
    if article.text.startswith(" of ", name.span.end):
        return True
    before = article.text[credit.span.start : name.span.start].rstrip()
    is_house = "@" not in name.text and before.endswith((",", "|", "/", "•"))
    return not is_first and (before.endswith("|") or is_house) and _ADDRESS.fullmatch(name.text) is not None


def _what_it_is(credit: Credit, name: CreditName, *, is_first: bool) -> str | None:
    text = name.text.strip("\"'“”‘’ ")
    known = ROLES.get(text.lower())
    if known and not (text.lower() == "staff" and len(credit.names) > 1):
        return f"“{text}” is {known}, not a name"
    if _TEMPLATE.match(text):
        return f"“{text}” is a template's variable, not a name"
    if _BUTTON.fullmatch(text):
        return f"“{text}” is a button's label, not a name"
    if _ADDRESS.fullmatch(text) and credit.is_byline:
        return f"“{text}” is an address, not an author" if is_first else f"“{text}” is an address, not a second author"
    return None
