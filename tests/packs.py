"""The small pack that tests go by: ten milestones that stay as they are, whatever becomes of the built-in ones."""

from __future__ import annotations

from pathlib import Path

SMALL_PACK = Path(__file__).parent / "pack"
