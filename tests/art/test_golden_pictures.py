"""The pictures look as they did when somebody last looked at them. `make pictures` stores new ones; then look again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageChops, ImageStat

from bot.art import palette
from tests.art.samples import margins, pictures, shown

STORED = Path(__file__).resolve().parents[2] / "docs/images/cards"
DRAWN = dict(pictures())

# Other versions of the libraries move an edge by part of a pixel; a word that is cut or gone is far more than that.
MEAN_DIFFERENCE = 0.5  # of 255, over all pixels
FAR_OFF = 64  # of 255, for one pixel
FAR_OFF_SHARE = 0.002


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_a_picture_looks_as_the_stored_one(name: str) -> None:
    drawn, stored = shown(DRAWN[name]), shown((STORED / name).read_bytes())
    assert drawn.size == stored.size
    difference = ImageChops.difference(drawn, stored).convert("L")
    assert ImageStat.Stat(difference).mean[0] <= MEAN_DIFFERENCE
    assert sum(difference.histogram()[FAR_OFF:]) / (drawn.width * drawn.height) <= FAR_OFF_SHARE


def test_no_stored_picture_is_left_over() -> None:
    assert sorted(file.name for file in STORED.glob("*.png")) == sorted(DRAWN)


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_every_margin_is_kept_free(name: str) -> None:
    free = margins(shown(DRAWN[name]))
    assert min(free) >= palette.MARGIN - 8
    assert abs(free[0] - free[2]) <= 12
