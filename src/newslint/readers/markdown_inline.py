"""The text of a Markdown paragraph: emphasis, links, code, references and tags taken away, each letter's place kept."""

from __future__ import annotations

import html

from newslint.pattern import Pattern
from newslint.readers.builder import Run

_SPECIAL = Pattern(r"[\\`*_~\[\]!<&]")
_AUTOLINK = Pattern(r"<((?:https?://|mailto:|[\w.+-]{1,64}@)[^\s<>]{1,2000})>")
_TAG = Pattern(r"</?[A-Za-z][^<>]{0,2000}>|<!--(?:[^-]|-(?!->)){0,5000}-->")
_REFERENCE = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TARGET = Pattern(
    r"\(\s*(?:<[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,5})"
    r"(?:\s+(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s*\)"
)
_LABEL = Pattern(r"\[([^\[\]]{0,500})\]")
_ATTRIBUTES = Pattern(r"\{[:.#][^{}\n]{0,500}\}")
_LONGEST_LABEL = 1000
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

Cut = tuple[int, int, str]
"""A range of the paragraph and what it reads as."""


def inline_runs(text: str, labels: frozenset[str] = frozenset()) -> list[Run]:
    """The runs of a paragraph's text. `labels` are the link labels that the document defines, in lower case."""
    cuts = sorted(_Inline(text, labels).read())
    runs: list[Run] = []
    at = 0
    for start, end, shown in cuts:
        if start < at:
            continue
        if start > at:
            runs.append(Run(text[at:start], at, start))
        if shown:
            runs.append(Run(shown, start, end))
        at = end
    if at < len(text):
        runs.append(Run(text[at:], at, len(text)))
    return runs


class _Inline:
    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self.text = text
        self.labels = labels
        self.cuts: list[Cut] = []
        self.brackets: list[tuple[int, bool]] = []
        self.openers: dict[str, list[list[int]]] = {"*": [], "_": [], "~": []}
        self.code_ends: dict[int, int] = {}

    def read(self) -> list[Cut]:
        """All cuts, in no particular order."""
        text, at = self.text, 0
        while (match := _SPECIAL.search(text, at)) is not None:
            at = match.start()
            char = text[at]
            if char == "\\":
                at = self._escape(at)
            elif char == "`":
                at = self._code(at)
            elif char in "*_~":
                at = self._emphasis(at, char)
            elif char == "!":
                if text.startswith("[", at + 1):
                    self.brackets.append((at, True))
                    at += 1
                at += 1
            elif char == "[":
                self.brackets.append((at, False))
                at += 1
            elif char == "]":
                at = self._link(at)
            elif char == "<":
                at = self._angle(at)
            else:
                reference = _REFERENCE.match(text, at)
                if reference is not None:
                    self.cuts.append((reference.start(), reference.end(), html.unescape(reference.group())))
                at = reference.end() if reference else at + 1
        return self.cuts

    def _escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following in _PUNCTUATION and following:
            self.cuts.append((at, at + 1, ""))
            return at + 2
        if following == "\n":
            self.cuts.append((at, at + 1, ""))
        return at + 1

    def _code(self, at: int) -> int:
        text = self.text
        end = at
        while end < len(text) and text[end] == "`":
            end += 1
        ticks = text[at:end]
        close = self.code_ends.get(len(ticks), 0)
        if close >= 0:
            close = text.find(ticks, end)
            while close >= 0 and text[close + len(ticks) : close + len(ticks) + 1] == "`":
                skip = close
                while skip < len(text) and text[skip] == "`":
                    skip += 1
                close = text.find(ticks, skip)
        if close < 0:
            self.code_ends[len(ticks)] = -1
            return end
        self.cuts.append((at, end, ""))
        self.cuts.append((close, close + len(ticks), ""))
        return close + len(ticks)

    def _emphasis(self, at: int, char: str) -> int:
        text = self.text
        end = at
        while end < len(text) and text[end] == char:
            end += 1
        before, after = text[at - 1 : at] or " ", text[end : end + 1] or " "
        left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
        right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
        opens, closes = left, right
        if char == "_":
            opens, closes = left and (not right or _is_mark(before)), right and (not left or _is_mark(after))
        if char == "~" and end - at != 2:
            return end
        start, stack = at, self.openers[char]
        while closes and start < end and stack:
            opener = stack[-1]
            size = 2 if opener[1] - opener[0] >= 2 and end - start >= 2 else 1
            self.cuts.append((opener[1] - size, opener[1], ""))
            self.cuts.append((start, start + size, ""))
            opener[1] -= size
            start += size
            if opener[0] == opener[1]:
                stack.pop()
        if opens and start < end:
            stack.append([start, end])
        return end

    def _link(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        start, image = self.brackets.pop()
        text = self.text
        inside = text[start + (2 if image else 1) : at] if at - start < _LONGEST_LABEL else ""
        end = at + 1
        target = _TARGET.match(text, end)
        label = _LABEL.match(text, end)
        if target is not None:
            end = target.end()
        elif label is not None and (label[1] or inside).lower() in self.labels:
            end = label.end()
        elif inside.startswith("^") and " " not in inside:
            self.cuts.append((start, end, ""))
            return end
        elif inside.lower() not in self.labels:
            return end
        if image:
            self.cuts.append((start, end, ""))
            return end
        attributes = _ATTRIBUTES.match(text, end)
        if attributes is not None:
            end = attributes.end()
        self.cuts.append((start, start + 1, ""))
        self.cuts.append((at, end, ""))
        return end

    def _angle(self, at: int) -> int:
        text = self.text
        link = _AUTOLINK.match(text, at)
        if link is not None:
            self.cuts.append((at, at + 1, ""))
            self.cuts.append((link.end() - 1, link.end(), ""))
            return link.end()
        tag = _TAG.match(text, at)
        if tag is None:
            return at + 1
        self.cuts.append((at, tag.end(), "\n" if tag.group()[1:3].lower() == "br" else ""))
        return tag.end()


def _is_mark(char: str) -> bool:
    return char in _PUNCTUATION or not (char.isalnum() or char.isspace())
