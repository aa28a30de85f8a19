"""Whose story a record is, and where it was published, by the fields that archives keep that in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

OUTLET_FIELDS = ("outlet", "publisher", "site_name", "source_name", "source", "source_domain", "domain", "provider")
ADDRESS_FIELDS = ("url", "uri", "link", "canonical_url", "web_url", "source_url")


def outlet_of(values: Mapping[str, Any]) -> str | None:
    """The outlet that an object's fields name, else the host of its address."""
    for name in OUTLET_FIELDS:
        value = values.get(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return host_of(value) or " ".join(value.split())
    address = address_of(values)
    return host_of(address) if address else None


def address_of(values: Mapping[str, Any]) -> str | None:
    """The address that an object's fields give."""
    found = (values.get(name) for name in ADDRESS_FIELDS)
    return next((value.strip() for value in found if isinstance(value, str) and value.strip()), None)


def host_of(address: str) -> str | None:
    """The host of a web address without `www.`; None for what is no web address."""
    if not address.lower().startswith(("http://", "https://")):
        return None
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
