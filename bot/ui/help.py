"""What the bot can do, on one screen."""

from __future__ import annotations

from collections.abc import Iterable

from discord import ui

from bot.ui.panels import line, panel
from bot.ui.words import say

FOR_EVERYBODY = (
    "join",
    "next",
    "checkin",
    "checkins",
    "me",
    "reminders",
    "roadmap",
    "progress",
    "leaderboard",
    "faq",
    "define",
    "guide",
    "project",
    "portfolio",
    "certificate",
    "verify",
    "help",
)
FOR_ORGANISERS = ("setup", "group", "pack", "season", "faq-admin")
COMMANDS = (*FOR_EVERYBODY, *FOR_ORGANISERS)


def help_panel() -> ui.LayoutView:
    """Every command with one line, and where to begin."""
    organising = f"{say('help-organisers')}\n{_lines(FOR_ORGANISERS)}"
    parts = (say("help-title"), say("help-start"), line(), _lines(FOR_EVERYBODY), line(), organising)
    return panel(*parts, f"-# {say('help-end')}")


def _lines(names: Iterable[str]) -> str:
    return "\n".join(say("help-line", command=say(f"name-{name}"), what=say(f"command-{name}")) for name in names)
