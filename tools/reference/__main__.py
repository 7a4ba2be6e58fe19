"""Bring the generated parts of the documentation up to date; `--check` only says which are not (status 1)."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from tools.reference.house import PICTURE, house
from tools.reference.links import LIST, ROOT, links
from tools.reference.pack import pack
from tools.reference.personal import impersonal, personal
from tools.reference.settings import settings, variables
from tools.reference.shell import subcommands
from tools.reference.slash import slash

_BLOCK = re.compile(r"(<!-- reference: ([a-z-]+) -->\n).*?(<!-- end of \2 -->)", re.DOTALL)


async def made() -> dict[str, str]:
    """Every generated part by its name."""
    return {
        "settings": settings(),
        "variables": variables(),
        "subcommands": subcommands(),
        "slash-commands": await slash(),
        "pack": pack(),
        "personal-data": personal(),
        "impersonal-tables": impersonal(),
    }


def filled(page: str, parts: Mapping[str, str]) -> str:
    """A page with its generated parts as they should be. Raises KeyError for a part nobody makes."""
    return _BLOCK.sub(lambda found: f"{found[1]}\n{parts[found[2]]}\n\n{found[3]}", page)


def named(page: str) -> list[str]:
    """The generated parts that a page holds."""
    return [found[1] for found in _BLOCK.findall(page)]


def stale(parts: Mapping[str, str]) -> dict[Path, str]:
    """The pages that are older than the code, with what they should say."""
    wanted = {page: filled(page.read_text(encoding="utf-8"), parts) for page in sorted((ROOT / "docs").rglob("*.md"))}
    wanted |= {LIST: links(), PICTURE: house()}
    return {file: text for file, text in wanted.items() if not file.exists() or file.read_text("utf-8") != text}


def main() -> None:
    """Write what is stale, or with --check only name it."""
    found = asyncio.run(made())
    old = stale(found)
    for page, text in old.items():
        sys.stdout.write(f"{page.relative_to(ROOT)}\n")
        if "--check" not in sys.argv:
            page.write_text(text, encoding="utf-8")
    if old and "--check" in sys.argv:
        sys.exit("These are older than the code: run `make reference`.")


if __name__ == "__main__":
    main()
