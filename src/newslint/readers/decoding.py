"""Bytes to text, whatever encoding they come in."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from newslint.readers.errors import UnreadableError

LARGEST = 16 * 1024 * 1024
"""Bytes above which a file is refused: no news story is this long."""


class Decoded(NamedTuple):
    """A file's text without its byte order mark, the codec it was read with, and what to tell about it."""

    text: str
    codec: str
    bom: bytes = b""
    note: str | None = None


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_FOR_FILES = frozenset({"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"})
_LONE_SURROGATES = dict.fromkeys(range(55296, 57344), "�")


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: by its byte order mark, as UTF-8, as UTF-16 without a mark, else as Windows-1252.

    `declared` is the encoding that the file itself names; it comes after UTF-8, because files that are UTF-8 and say
    otherwise are common and the reverse is all but impossible. UTF-8 with a few broken bytes stays UTF-8; each broken
    byte reads as U+FFFD. Raises UnreadableError for a file that is too large or no text.
    """
    if len(data) > LARGEST:
        size, limit = len(data) // 1024**2, LARGEST // 1024**2
        raise UnreadableError("too-large", f"the file has {size} MB, over the limit of {limit} MB; split it")
    for bom, codec in _BOMS:
        if data.startswith(bom):
            body = data[len(bom) :]
            return Decoded(_lenient(body, codec), codec, bom)
    codec_guess = _utf16_by_its_zeros(data)
    if codec_guess is not None:
        return Decoded(
            _lenient(data, codec_guess), codec_guess, note=f"no byte order mark: read as {codec_guess.upper()}"
        )
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    if (other := _codec(declared)) is not None:
        try:
            return Decoded(data.decode(other), other)
        except UnicodeDecodeError:
            pass
    text = data.decode("utf-8", "surrogateescape")
    broken = sum(1 for char in text if "\udc80" <= char <= "\udcff")
    if sum(1 for _ in _MULTIBYTE.finditer(data)) >= broken:
        note = f"broken UTF-8 at byte {first} ({broken} in all); each broken byte reads as U+FFFD"
        return Decoded(text.translate(_LONE_SURROGATES), "utf-8", note=note)
    return Decoded(_windows_1252(data), "cp1252", note=f"not UTF-8 (byte {first}): read as Windows-1252")


def encode(text: str, decoded: Decoded) -> bytes:
    """The bytes of a text in the encoding that a file was read with, byte order mark included."""
    if decoded.codec == "cp1252":
        return b"".join(_windows_1252_byte(char) for char in text)
    return decoded.bom + text.encode(decoded.codec, "surrogateescape")


def _codec(declared: str | None) -> str | None:
    """Python's name of a declared text encoding other than UTF-8; WHATWG reads Latin-1 as Windows-1252."""
    try:
        info = codecs.lookup(declared or "utf-8")
        "".encode(info.name)
    except (LookupError, ValueError):
        return None
    name = "cp1252" if info.name in ("iso8859-1", "ascii") else info.name
    return None if name.startswith("utf") or name in _NOT_FOR_FILES else name


def _lenient(data: bytes, codec: str) -> str:
    return data.decode(codec, "replace").translate(_LONE_SURROGATES)


def _utf16_by_its_zeros(data: bytes) -> str | None:
    """UTF-16 of Western text has a zero in nearly every second byte."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


_NO_CONTROLS = bytes((*range(0x07, 0x0E), 0x1A, 0x1B, *range(0x20, 0x100)))
"""The bytes that text may hold."""


def _refuse_binary(data: bytes) -> None:
    sample = data[:100_000]
    controls = len(sample.translate(None, _NO_CONTROLS))
    if controls * 100 > max(len(sample), 1000) or data.startswith(
        (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")
    ):
        raise UnreadableError("binary", "the file is no text (binary data); export the story as text or HTML")


def _windows_1252(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _windows_1252_byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
