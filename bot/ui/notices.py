"""What an organiser is told when a group's messages do not arrive."""

from __future__ import annotations

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.curriculum import PackNews
from bot.ui import theme
from bot.ui.asking import Asking
from bot.ui.lasting import LastingButton
from bot.ui.panels import panel, row
from bot.ui.recognition import MyRoadmapButton
from bot.ui.words import say
from study.group import Group

TOLD = 12  # changes named one by one


def attention(group: Group) -> str:
    """What is wrong and how to mend it, in a sentence or two. The group's `attention` must be set."""
    return say(f"attention-{group.attention}", channel=f"<#{group.channel_id}>")


def notice_panel(group: Group, delivery_id: int) -> ui.LayoutView:
    """The message, with a button to be done with it."""
    return panel(
        say("notice-title", organiser=f"<@{group.organiser_id}>"),
        attention(group),
        row(NoticeButton(delivery_id)),
        colour=theme.CELEBRATION,
    )


def pack_panel(news: PackNews, delivery_id: int) -> ui.LayoutView:
    """What changed in the curriculum, title by title."""
    changes = news.changes
    lines = [
        *(say("pack-removed", title=title) for title in changes.removed.values()),
        *(say("pack-added", title=title) for title in changes.added.values()),
        *(say("pack-renamed", old=old, new=new) for old, new in changes.renamed.values()),
        *(say("pack-moved", title=title, step=news.steps[step].title) for title, step in changes.moved.values()),
    ]
    more = [f"-# {say('pack-more', count=len(lines) - TOLD)}"] if len(lines) > TOLD else []
    return panel(
        say("pack-title", organiser=f"<@{news.group.organiser_id}>"),
        "\n".join(lines[:TOLD]),
        *more,
        say("pack-kept", count=news.kept),
        row(MyRoadmapButton(delivery_id)),
    )


class NoticeButton(LastingButton, template=r"notice:v1:(?P<delivery>\d{1,20})"):
    """Says where to look; its id is how the dispatcher finds its own message again."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(
            ui.Button(
                label=say("button-what-now"),
                style=discord.ButtonStyle.secondary,
                custom_id=f"notice:v1:{delivery_id}",
            )
        )

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Name the command that shows what is set and what is wrong."""
        await interaction.response.send_message(say("notice-what-now"), ephemeral=True)
