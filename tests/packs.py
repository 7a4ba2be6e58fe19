"""The small pack that tests go by: ten milestones that stay as they are, whatever becomes of the built-in ones.

And the built-in one, for what is about it.
"""

from __future__ import annotations

import copy
import io
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.packs import BUILT_IN, read_pack
from study.curriculum import FILES, BadPack, PackProblem, build_pack

Documents = dict[str, dict[str, Any]]

SMALL_PACK = Path(__file__).parent / "pack"
WRITTEN: Documents = {file: tomllib.loads((SMALL_PACK / file).read_text(encoding="utf-8")) for file in FILES}
SMALL = build_pack(WRITTEN)
PACK = read_pack(BUILT_IN)  # the one that comes with the bot


def spoilt(spoil: Callable[[Documents], object]) -> Documents:
    """Its files with something changed."""
    documents = copy.deepcopy(WRITTEN)
    spoil(documents)
    return documents


def zipped(files: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of some files, as somebody sends a pack."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return made.getvalue()


def problems_of(documents: Documents) -> tuple[PackProblem, ...]:
    """What the author of such files is told."""
    with pytest.raises(BadPack) as caught:
        build_pack(documents)
    return caught.value.problems
