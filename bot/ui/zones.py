"""Timezones offered as one types."""

from __future__ import annotations

from discord import app_commands

from bot.ui.asking import Asking
from bot.ui.suggestions import CHOICES, suggests
from study.zones import find_zones


@suggests
async def zone_choices(_interaction: Asking, typed: str) -> list[app_commands.Choice[str]]:
    """Timezones that fit what was typed: a city, a country, an abbreviation."""
    return [
        app_commands.Choice(name=name.replace("_", " "), value=name) for name in find_zones(typed[:60], limit=CHOICES)
    ]
