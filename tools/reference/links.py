"""Every web address the documentation leads to, for whoever checks them where there is a network."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "docs/links.txt"
_ADDRESS = re.compile(r"https?://[^\s)>`|\"']+")
# Made up, on this machine, or a pattern with a part to fill in.
_NOT_OURS = re.compile(r"//(127\.0\.0\.1|localhost|[\w.]*example\.(com|org)|[^/]*[A-Z]{3,}|.*=[A-Z_]{3,})")


def pages() -> list[Path]:
    """Every page of the documentation, on the site or not."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "content").rglob("*.md")])


def addresses(texts: Iterable[str]) -> Iterator[str]:
    """Every web address in the texts that somebody may follow."""
    for text in texts:
        for found in _ADDRESS.findall(text):
            address = found.rstrip(".,;:")
            if not _NOT_OURS.search(address):
                yield address


def links() -> str:
    """The addresses, one a line, in order. Raises ValueError for one without a host."""
    found = sorted(set(addresses(page.read_text(encoding="utf-8") for page in pages())))
    wrong = [one for one in found if not urlsplit(one).hostname]
    if wrong:
        raise ValueError(f"no web address: {wrong}")
    return "\n".join(found) + "\n"
