"""How everything looks: colours, bars, days, and what people typed made harmless."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time

import discord

ACCENT = discord.Colour(0x2A9D8F)
SUCCESS = discord.Colour(0x3BA55D)
CELEBRATION = discord.Colour(0xE9A23B)
QUIET = discord.Colour(0x747F8D)

BAR_WIDTH = 10  # characters; twenty break into two lines on a phone
NAME_LIMIT = 32  # characters, Discord's own limit for display names

# Most names: nothing in them that could be anything but letters and numbers.
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*|")
# What escape_markdown leaves alone: the brackets of timestamps, channels, emoji and masked links.
_LEFTOVER_MARKUP = re.compile(r"(?<!\\)[<\[\]]")


def bar(done: int, total: int, width: int = BAR_WIDTH) -> str:
    """A progress bar in text. Never full before everything is done, never empty once something is."""
    filled = 0 if total == 0 else done * width // total
    if done and filled == 0:
        filled = 1
    return "▰" * filled + "▱" * (width - filled)


def day(value: date) -> str:
    """A day as Discord shows it in the reader's own language, e.g. "30 November 2026"."""
    # Noon in UTC is the same day for nearly every reader's clock.
    return discord.utils.format_dt(datetime.combine(value, time(12), UTC), "D")


def short_day(value: date) -> str:
    """A day in few letters, as Discord writes it in the reader's own language, e.g. "30/11/2026"."""
    return discord.utils.format_dt(datetime.combine(value, time(12), UTC), "d")


def days_away(value: date) -> str:
    """How far off a day is, as Discord counts it, e.g. "in 3 days"."""
    return discord.utils.format_dt(datetime.combine(value, time(12), UTC), "R")


def moment(value: datetime) -> str:
    """A moment in the reader's own time, e.g. "Monday, 30 November 2026 09:00"."""
    return discord.utils.format_dt(value, "F")


def hours(minutes: int) -> str:
    """Minutes as hours: "3", "2.5", "1.3"."""
    return f"{minutes / 60:.1f}".removesuffix(".0")


def bare(text: str) -> str:
    """What somebody typed, on one line and without hidden characters, for places that know no formatting."""
    if text.isprintable():  # which is to say that no character in it is hidden
        return " ".join(text.split())
    return " ".join("".join(" " if _is_space(char) else char for char in text if not _is_hidden(char)).split())


def cut(text: str, limit: int) -> str:
    """A text of at most so many characters; a longer one ends in an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def plain(text: str, limit: int) -> str:
    """What somebody typed, on one line, that can neither ping, nor format, nor turn the text around it.

    `limit` counts characters before escaping; longer texts end in an ellipsis.
    """
    if len(text) <= limit and _PLAIN.fullmatch(text):
        return text
    line = cut(bare(text), limit)
    escaped = discord.utils.escape_mentions(discord.utils.escape_markdown(line, ignore_links=False))
    harmless = _LEFTOVER_MARKUP.sub(r"\\\g<0>", escaped)
    leftwards = not harmless.isascii() and any(map(_runs_leftwards, harmless))
    return f"\u2068{harmless}\u2069" if leftwards else harmless


def paragraphs(text: str, limit: int) -> str:
    """What somebody typed, made harmless like `plain`, with its paragraphs kept and no empty line doubled."""
    lines = [plain(line, limit) for line in text[:limit].splitlines()]
    kept = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return "\n".join(kept).strip()


def _runs_leftwards(char: str) -> bool:
    # Unless such a text is isolated, the numbers beside it change places with it.
    return unicodedata.bidirectional(char) in {"R", "AL"}


def _is_space(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Zl", "Zp"}


def _is_hidden(char: str) -> bool:
    # Cf holds the marks that reverse text; the joiner is needed by emoji and several scripts.
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"} and not _is_space(char) and char != "\u200d"
