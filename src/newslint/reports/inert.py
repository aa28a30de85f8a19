"""Text from articles, made safe to print: what a terminal or a build server would obey is shown instead."""

from __future__ import annotations

from newslint.pattern import Pattern

_OBEYED = Pattern("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""Control characters (Unicode category Cc), marks that turn the direction of writing (UAX #9), line separators, and
what no XML file can hold (XML 1.0, production 2)."""

_OBEYED_IN_JSON = Pattern("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")

_LOG_COMMAND = Pattern(r"##(?=(?:vso|teamcity)?\[)")
"""What the logs of GitHub Actions, Azure Pipelines and TeamCity obey wherever in a line it stands."""


def inert(text: str) -> str:
    """The text on one line, with white space as a space and every control character as a visible sign."""
    if not (text.isascii() and text.isprintable()):
        text = _OBEYED.sub(_shown, text)
    return _LOG_COMMAND.sub(lambda _: "# #", text) if "##" in text else text


def starts_log_command(line: str) -> bool:
    """Whether the log of GitHub Actions would take a line for a command (`::set-output ...`)."""
    return line.lstrip().startswith("::")


def inert_json(document: str) -> str:
    """The same JSON document with those control characters escaped that JSON itself lets stand."""
    return document if document.isascii() else _OBEYED_IN_JSON.sub(lambda char: f"\\u{ord(char):04x}", document)


def _shown(char: str) -> str:
    if char in "\t\n\r\f\v\x85\u2028\u2029":
        return " "
    if char < " ":
        return chr(0x2400 + ord(char))  # the Unicode block of control pictures
    return f"<U+{ord(char):04X}>"
