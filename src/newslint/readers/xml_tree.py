"""XML as an lxml tree whose text knows where it stands.

lxml alone knows lines only. So expat reads the file, tells the byte at which each stretch of text starts, and builds
the lxml tree on the way. Entity declarations are refused, nothing is ever loaded from outside, and depth is limited.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from newslint.pattern import Pattern
from newslint.readers.builder import MOST_RUNS, Run
from newslint.readers.decoding import Decoded, decode
from newslint.readers.errors import UnreadableError
from newslint.readers.passage import Passage
from newslint.source_map import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 200
"""Levels of elements above which a file is refused; news formats need about twenty."""

_DECLARED = Pattern(r"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})")
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc-",
    "http://purl.org/dc/terms/": "dcterms-",
    "http://purl.org/rss/1.0/modules/content/": "content-",
    "http://search.yahoo.com/mrss/": "media-",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes-",
}
"""Namespaces whose elements get a prefix before their local name; all others go by local name alone."""


class XmlDocument:
    """A file's element tree. Tags and attributes are local names; `note` tells of damage that cut the reading short."""

    def __init__(self, decoded: Decoded, root: _Element, places: _Places, note: str | None) -> None:
        self.decoded = decoded
        self.file = Passage(decoded.text)
        self.root = root
        self.notes = tuple(one for one in (decoded.note, note) if one)
        self._places = places

    def start(self, element: _Element) -> int:
        """The offset at which an element's start tag begins."""
        return self._places.starts[element]

    def own_runs(self, element: _Element) -> list[Run]:
        """The text directly in an element, before its first child."""
        return self._places.texts.get(element, [])

    def tail_runs(self, element: _Element) -> list[Run]:
        """The text between an element and its next sibling."""
        return self._places.tails.get(element, [])

    def runs(self, element: _Element) -> list[Run]:
        """All text in an element."""
        found = list(self.own_runs(element))
        for child in element:
            found += self.runs(child)
            found += self.tail_runs(child)
        return found

    def passage(self, element: _Element) -> Passage:
        """The text of an element as a passage, for what is written in it: escaped HTML, plain text."""
        parts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for run in self.runs(element):
            parts.append(run.text)
            pieces.append(Piece(at, at + len(run.text), run.start, run.end))
            at += len(run.text)
        return Passage("".join(parts), self.decoded.text, pieces)


def parse_xml(data: bytes) -> XmlDocument:
    """Read an XML file.

    A file that is damaged or cut off somewhere is read up to there, with a note. Raises UnreadableError for a file that
    is too large or no text, that declares entities, is nested too deep, or has no element.
    """
    return parse_xml_text(decode_xml(data))


def decode_xml(data: bytes) -> Decoded:
    """The text of an XML file, which may name its encoding itself. Raises UnreadableError as `decode` does."""
    head = data[:400].replace(b"\0", b"").decode("latin-1")
    declared = _DECLARED.search(head)
    return decode(data, declared[1] if declared else None)


def parse_xml_text(decoded: Decoded) -> XmlDocument:
    """Like `parse_xml`, for a text that is decoded already."""
    builder = _TreeBuilder(decoded.text)
    note = builder.read(namespaces=True)
    if note is not None and "unbound prefix" in note:
        builder = _TreeBuilder(decoded.text)
        note = builder.read(namespaces=False)
    root = builder.close()
    if root is None:
        raise UnreadableError("damaged", note or "damaged XML: there is no element")
    return XmlDocument(decoded, root, builder.places, note)


class _Places:
    """Where elements start, and the runs of text by the element that they stand in or after."""

    def __init__(self) -> None:
        self.starts: dict[_Element, int] = {}
        self.texts: dict[_Element, list[Run]] = {}
        self.tails: dict[_Element, list[Run]] = {}


class _TreeBuilder:
    def __init__(self, text: str) -> None:
        from lxml.etree import TreeBuilder

        self.text = text
        self.places = _Places()
        self._data = text.encode("utf-8")
        self._even = len(self._data) == len(text)
        self._byte = self._char = 0
        self._tree: Any = TreeBuilder()
        self._open: list[_Element] = []
        self._last: _Element | None = None
        self._root: _Element | None = None
        self._cdata = False
        self._runs = 0

    def read(self, *, namespaces: bool) -> str | None:
        """Read the whole text; what is damaged is returned as a sentence."""
        parser = expat.ParserCreate("utf-8", "}" if namespaces else None)
        self._parser = parser
        parser.UseForeignDTD(True)
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._skipped
        parser.StartCdataSectionHandler = lambda: self._set_cdata(True)
        parser.EndCdataSectionHandler = lambda: self._set_cdata(False)
        parser.EntityDeclHandler = self._refuse_entity
        try:
            parser.Parse(self._data, True)
        except expat.ExpatError as error:
            return f"damaged XML: {expat.ErrorString(error.code)} (line {error.lineno}); read up to there"
        except ValueError as error:
            return f"damaged XML: {error}; read up to there"
        return None

    def close(self) -> _Element | None:
        """The root; elements that the damage left open are closed."""
        while self._open:
            self._tree.end(self._open.pop().tag)
        return self._root

    def _set_cdata(self, inside: bool) -> None:
        self._cdata = inside

    def _offset(self) -> int:
        byte = self._parser.CurrentByteIndex
        if self._even:
            return byte
        if byte >= self._byte:
            self._char += len(self._data[self._byte : byte].decode("utf-8", "ignore"))
            self._byte = byte
        return self._char

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise UnreadableError("too-deep", f"the XML is nested more than {DEEPEST} levels deep")
        element = self._tree.start(_local(name), {_local(key): value for key, value in attributes.items()})
        if self._root is None:
            self._root = element
        self.places.starts[element] = self._offset()
        self._open.append(element)
        self._last = None

    def _end(self, name: str) -> None:
        self._tree.end(_local(name))
        self._last = self._open.pop()

    def _text(self, data: str) -> None:
        at, text = self._offset(), self.text
        if self._cdata or not text.startswith("&", at):
            end = at + (2 if data == "\n" and text.startswith("\r\n", at) else len(data))
        else:
            end = text.find(";", at) + 1
        self._add(Run(data, at, end))

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            at = self._offset()
            self._add(Run(html.unescape(f"&{name};"), at, at + len(name) + 2))

    def _add(self, run: Run) -> None:
        self._runs += 1
        if self._runs > MOST_RUNS:
            raise UnreadableError("too-large", f"the XML has over {MOST_RUNS} stretches of text; split it")
        self._tree.data(run.text)
        if self._last is not None:
            self.places.tails.setdefault(self._last, []).append(run)
        elif self._open:
            self.places.texts.setdefault(self._open[-1], []).append(run)

    def _refuse_entity(self, name: str, *_: Any) -> None:
        raise UnreadableError("entities", f"the XML declares an entity (“{name[:40]}”), which is not read for safety")


def _local(name: str) -> str:
    space, brace, local = name.rpartition("}")
    if brace:
        return _PREFIXES.get(space, "") + local
    return name.rpartition(":")[2]


def text_of(element: _Element | None) -> str | None:
    """An element's text with its white space collapsed; None where there is none."""
    if element is None:
        return None
    return " ".join("".join(map(str, element.itertext())).split()) or None


def find_text(element: _Element, *paths: str) -> str | None:
    """The text of the first element at one of these XPaths (or an attribute's value) that has any."""
    for path in paths:
        for found in _found(element, path):
            if words := (" ".join(found.split()) if isinstance(found, str) else text_of(found)):
                return words
    return None


def _found(element: _Element, path: str) -> Iterator[Any]:
    result = element.xpath(path)
    if isinstance(result, list):
        yield from result
