"""Pictures above panels: drawn off the loop, described for whoever cannot see them, left out where there is no time."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Callable
from dataclasses import dataclass

import discord
from discord import ui

from bot.art.studio import Card, StudioBusy
from bot.ui.asking import Asking
from bot.ui.panels import Panel

log = logging.getLogger(__name__)

ALT_LIMIT = 1024  # characters of a description, Discord's own limit
PATIENCE = 1.5  # seconds; an interaction has to be answered within three


@dataclass(frozen=True, slots=True)
class Picture:
    """A card to draw, the name of its file, and `alt`: the same in words."""

    card: Card
    name: str
    alt: str


Pictured = tuple[Picture, ui.LayoutView]


async def drawn(interaction: Asking, card: Card) -> bytes | None:
    """A card as a PNG file; None when too many are asked for just now, because everything is there in words too."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await interaction.client.studio.draw(card)
    except (StudioBusy, TimeoutError):
        return None


async def send_picture(interaction: Asking, words: ui.LayoutView, made: Callable[[], Pictured]) -> None:
    """Answer privately with the panel that says it all in words, and put the picture in its place when it is drawn.

    The picture, and what stands below it, are `made` when the words are on their way.
    """
    await interaction.response.send_message(view=words, ephemeral=True)
    if interaction.client.studio.full:
        return
    picture, below = made()
    png = await drawn(interaction, picture.card)
    if png is not None:
        view, file = _hung(picture, png, below)
        try:
            await interaction.edit_original_response(view=view, attachments=[file])
        except discord.HTTPException as error:
            log.warning("a picture did not arrive, its words did: %s", error)


async def change_picture(interaction: Asking, picture: Picture, below: ui.LayoutView, instead: ui.LayoutView) -> None:
    """Put another picture and panel into the message a click came from, or the panel that says it all in words."""
    png = await drawn(interaction, picture.card)
    if png is None:
        await interaction.response.edit_message(view=instead, attachments=[])
        return
    view, file = _hung(picture, png, below)
    await interaction.response.edit_message(view=view, attachments=[file])


def _hung(picture: Picture, png: bytes, below: ui.LayoutView) -> tuple[ui.LayoutView, discord.File]:
    file = discord.File(io.BytesIO(png), f"{picture.name}.png")
    view = Panel()
    view.add_item(ui.MediaGallery(discord.MediaGalleryItem(file, description=picture.alt[:ALT_LIMIT])))
    for item in below.children:
        view.add_item(item)
    return view, file
