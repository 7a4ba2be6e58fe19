"""What the bot can do, on one screen."""

from __future__ import annotations

from discord import ui

from bot.ui.panels import line, panel
from bot.ui.words import say

COMMANDS = (
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
    "faq-admin",
    "guide",
    "project",
    "portfolio",
    "certificate",
    "verify",
    "group",
    "season",
    "setup",
    "pack",
    "help",
)


def help_panel() -> ui.LayoutView:
    """Every command with one line, and where to begin."""
    lines = "\n".join(say("help-line", command=say(f"name-{name}"), what=say(f"command-{name}")) for name in COMMANDS)
    return panel(say("help-title"), say("help-start"), line(), lines, f"-# {say('help-end')}")
