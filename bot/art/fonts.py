"""The fonts, from two wheels of Noto (SIL Open Font License), and which of them draws what.

HarfBuzz shapes and rasterises. Pillow's own text needs the system's FriBiDi for scripts that must be shaped: its wheel
loads that library where it finds one, and where it does not (a slim container, macOS) Arabic falls apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk
import regex
import uharfbuzz

FOLDER = Path(manimgx_fonts.__file__).parent
CJK_FILE = Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
CJK = {"ja": 0, "ko": 1, "zh-Hans": 2}  # number of the font in its file; the languages draw some signs differently

TEXT_FONTS = ("NotoSans", *(f"NotoSans{script}" for script in (
    "Arabic", "Hebrew", "Devanagari", "Thai", "Bengali", "Tamil", "Telugu", "Gujarati", "Gurmukhi", "Kannada",
    "Malayalam", "Oriya", "Sinhala", "Georgian", "Armenian", "Ethiopic", "Khmer", "Lao", "Myanmar",
)))  # fmt: skip
EMOJI, SYMBOLS = "NotoEmoji", "NotoSansSymbols"

REGULAR, BOLD = 400, 700

IS_EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f\u20e3")
# Shape what they stand beside, or choose how it looks; no font need have them.
UNSEEN = regex.compile(r"[\p{Variation_Selector}\u200c\u200d\U000e0020-\U000e007f]")
SKIN_TONE = regex.compile(r"[\U0001f3fb-\U0001f3ff]")


@dataclass(frozen=True)
class Face:
    """One font in one weight. `language` is a BCP 47 tag, for signs that languages draw differently."""

    font: uharfbuzz.Font
    upem: int
    language: str

    def has(self, cluster: str) -> bool:
        """Whether the font has a sign for everything visible in what a reader takes for one character."""
        return all(self.font.get_nominal_glyph(ord(char)) for char in UNSEEN.sub("", cluster))


def face_for(cluster: str, weight: int, language: str, before: Face | None) -> Face | None:
    """The font that draws `cluster`, or None when no font does.

    `before` drew what stands before it and also draws the spaces and signs after it, if it has them. `language` is the
    line's own Chinese, Japanese or Korean, as `language_of` tells it.
    """
    emoji = _face(EMOJI, weight, "und")
    if IS_EMOJI.search(cluster):
        return emoji if emoji.has(SKIN_TONE.sub("", cluster)) else None
    if before not in {None, emoji} and not cluster[0].isalnum() and before.has(cluster):
        return before
    return next((face for face in _by_taste(weight, language) if face.has(cluster)), None)


def language_of(text: str) -> str:
    """Which of Japanese, Korean and Chinese a text's Han characters are drawn as: the one whose own letters it has."""
    if regex.search(r"[\p{Hiragana}\p{Katakana}]", text):
        return "ja"
    return "ko" if regex.search(r"\p{Hangul}", text) else "zh-Hans"


def _by_taste(weight: int, language: str) -> Iterator[Face]:
    for name in TEXT_FONTS:
        yield _face(name, weight, "und")
    yield _face("CJK", weight, language)
    yield _face(SYMBOLS, weight, "und")
    yield _face(EMOJI, weight, "und")


@cache
def _face(name: str, weight: int, language: str) -> Face:
    if name == "CJK":
        face = uharfbuzz.Face(_file(CJK_FILE), CJK[language])
    else:
        face = uharfbuzz.Face(_file(FOLDER / f"{name}[wght].ttf"))
    font = uharfbuzz.Font(face)
    font.set_variations({"wght": weight})
    return Face(font, face.upem, language)


@cache
def _file(path: Path) -> uharfbuzz.Blob:
    return uharfbuzz.Blob.from_file_path(str(path))  # mapped into memory, read where it is needed
