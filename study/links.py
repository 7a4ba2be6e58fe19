"""Reads a link to something a member made, so that everybody else can open it and nothing can break around it."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import quote

from study.errors import BadLink

MAX_LENGTH = 500  # characters, before and after

_PARTS = re.compile(r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?(?P<place>[^/?#]*)(?P<rest>.*)", re.IGNORECASE)
_PLACE = re.compile(r"(?P<host>[^:]+)(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_DOTS = re.compile("[。．｡]")  # what other scripts' keyboards type for a dot
_ONLY_HERE = frozenset({"localhost", "local", "internal", "home", "lan"})  # endings no outsider can reach
_DEFAULT_PORTS = {"http": 80, "https": 443}
# Everything else becomes %XX: brackets, pipes, stars and the like would end a link or begin markup in Discord.
_KEPT = "/?=&%+,:;@!$'"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


def web_address(text: str) -> str:
    """Return the http or https link in `text`, tidied; tidying it again changes nothing.

    Without a scheme it gets https. The host comes out in lower case and ASCII (xn--…), needs a dot and must not name
    the writer's own machine or network. Characters that mean something to Discord are percent-encoded.
    Raises BadLink for other schemes, credentials, spaces, control characters and more than 500 characters.
    """
    given = text.strip()
    if not given or len(given) > MAX_LENGTH or any(unicodedata.category(char)[0] in "ZC" for char in given):
        raise BadLink(text)
    parts = _PARTS.fullmatch(given)
    scheme = ((parts and parts["scheme"]) or "https").lower()
    place = _PLACE.fullmatch(parts["place"]) if parts else None
    host = _host(place["host"]) if place else None
    if parts is None or place is None or host is None or scheme not in _DEFAULT_PORTS:
        raise BadLink(text)
    port = int(place["port"] or _DEFAULT_PORTS[scheme])
    if not 1 <= port <= 65535:
        raise BadLink(text)
    shown_port = "" if port == _DEFAULT_PORTS[scheme] else f":{port}"
    address = f"{scheme}://{host}{shown_port}{_rest(parts['rest'])}"
    if len(address) > MAX_LENGTH:
        raise BadLink(text)
    return address


def _host(typed: str) -> str | None:
    """The host in lower case and ASCII, or None if it is none that others can reach."""
    readable = unicodedata.normalize("NFKC", _DOTS.sub(".", typed)).lower()
    labels = [_ascii(label) for label in unicodedata.normalize("NFKC", readable).removesuffix(".").split(".")]
    host = ".".join(labels)
    if len(labels) < 2 or len(host) > 253 or labels[-1] in _ONLY_HERE:
        return None
    if not all(_LABEL.fullmatch(label) for label in labels):
        return None
    # No top-level domain begins with a digit, so whatever does is an address, in one of its many disguises.
    return host if not labels[-1][0].isdigit() or _public_address(host) else None


def _ascii(label: str) -> str:
    if label.isascii():
        return label
    # Letters, marks and digits of any script; anything else is left as it is and refused.
    if not all(char == "-" or unicodedata.category(char)[0] in "LMN" for char in label):
        return label
    return "xn--" + label.encode("punycode").decode("ascii")


def _public_address(host: str) -> bool:
    try:
        return ipaddress.IPv4Address(host).is_global
    except ValueError:
        return False


def _rest(rest: str) -> str:
    before, mark, fragment = rest.partition("#")
    return _encoded(before) + mark + _encoded(fragment)


def _encoded(part: str) -> str:
    safe = quote(_LONE_PERCENT.sub("%25", part), safe=_KEPT)
    return _ESCAPE.sub(lambda escape: escape[0].upper(), safe)
