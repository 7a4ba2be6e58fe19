"""What MkDocs asks while it builds the site: pages that lie beside docs/ come in, links to other files become words.

The pages are read in the repository too, so their links are written as they work there.
"""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
# What people look for at the top of a repository, and where it is on the site.
BESIDE = {"CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md"}
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"(?<=<code>)[^<\n]+(?=</code>)")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s#:]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from beside docs/."""
    for name, page in BESIDE.items():
        files.append(File.generated(config, page, content=(ROOT / name).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Lead links to where files are on the site; leave the words of others. Raises PluginError for none."""
    source = page.file.src_uri
    home = PurePosixPath(next((name for name, uri in BESIDE.items() if uri == source), f"docs/{source}"))

    def led(found: re.Match[str]) -> str:
        words, target, anchor = found[1], found[2], found[3] or ""
        file = os.path.normpath(home.parent / target)
        if not (ROOT / file).exists():
            raise PluginError(f"{home}: {target} is not there")
        if file in BESIDE:
            return f"[{words}]({BESIDE[file]}{anchor})"
        if file.startswith("docs/") and (ROOT / file).is_file():
            return f"[{words}]({file.removeprefix('docs/')}{anchor})"
        return words

    # On a phone the writing in a picture is small: touched, the picture opens alone.
    return _PICTURE.sub(r"[\g<0>](\1)", _LINK.sub(led, markdown))


def on_page_content(html: str, **_: Any) -> str:
    """Let a path be broken behind its slashes and underscores, where a phone's width asks for it."""
    return _CODE.sub(lambda code: re.sub(r"(?<=[/_])(?=\w)", "<wbr>", code[0]), html)
