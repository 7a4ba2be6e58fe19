"""Turning the leaderboard's pages: one message, edited in place, as a picture or as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Self

import discord
from discord import ui

from bot.art import standings as art
from bot.errors import answers_errors
from bot.services.leaderboard import Leaderboard, Look, Topic, Turn
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.leaderboard import (
    amount,
    goal_line,
    how_panel,
    leaderboard_caption,
    leaderboard_panel,
    own_line,
    title,
)
from bot.ui.panels import remembered, row
from bot.ui.pictures import Picture, Pictured, change_picture, send_picture
from bot.ui.words import say
from study.ranking import TOP, Spot, Standing

HOW = "how"
_TOPICS, _TURNS = ("|".join(one.value for one in kind) for kind in (Topic, Turn))
_LOOK = rf"(?P<topic>{_TOPICS}):(?P<season>\d{{1,5}}):(?P<scope>[gs]):(?P<mode>[pt])"


@dataclass(frozen=True, slots=True)
class BoardView:
    """What is looked at, and whether as text instead of a picture."""

    look: Look
    as_text: bool = False

    @property
    def code(self) -> str:
        """The view but for its page, as it is written into ids."""
        scope, mode = "s" if self.look.whole_server else "g", "t" if self.as_text else "p"
        return f"{self.look.topic.value}:{self.look.season or 0}:{scope}:{mode}"

    def at(self, turn: Turn, spot: Spot = TOP) -> BoardView:
        """The same on another page."""
        return replace(self, look=replace(self.look, turn=turn, spot=spot))


def _read(match: re.Match[str]) -> BoardView:
    look = Look(Topic(match["topic"]), int(match["season"]) or None, match["scope"] == "s")
    return BoardView(look, match["mode"] == "t")


async def show_leaderboard(interaction: Asking, view: BoardView) -> None:
    """Answer a command with a page."""
    board = await services_of(interaction).leaderboard.look(person_of(interaction), view.look)
    controls = board_controls(board, view)
    if view.as_text:
        await interaction.response.send_message(view=leaderboard_panel(board, *controls), ephemeral=True)
        return

    def pictured() -> Pictured:
        return leaderboard_picture(board), leaderboard_caption(board, *board_controls(board, view))

    await send_picture(interaction, leaderboard_panel(board, *controls), pictured)


async def turn_to(interaction: Asking, view: BoardView) -> None:
    """Show another page in the message a click came from."""
    board = await services_of(interaction).leaderboard.look(person_of(interaction), view.look)
    controls = board_controls(board, view)
    if view.as_text:
        await interaction.response.edit_message(view=leaderboard_panel(board, *controls), attachments=[])
        return
    caption, instead = leaderboard_caption(board, *controls), leaderboard_panel(board, *board_controls(board, view))
    await change_picture(interaction, leaderboard_picture(board), caption, instead)


def leaderboard_picture(board: Leaderboard) -> Picture:
    """The page as a picture."""
    rows = tuple(_row(board, standing) for standing in board.rows)
    own = board.own.standing if board.own is not None else None
    here = own is None or any(standing.scored.member_id == own.scored.member_id for standing in board.rows)
    card = art.StandingsCard(
        title=theme.bare(title(board)),
        subtitle=_subtitle(board),
        rows=rows,
        own=_row(board, own) if own is not None and not here else None,
        footer=goal_line(board).replace("*", ""),
        empty=say("leaderboard-picture-empty"),
    )
    told = "; ".join(f"{one.place}. {one.name} {one.points}" for one in rows)
    alt = say("leaderboard-alt", title=card.title, rows=told or card.empty, own=own_line(board).replace("*", ""))
    return Picture(card, "leaderboard", alt)


def _row(board: Leaderboard, standing: Standing) -> art.Row:
    own = standing.scored.user_id == board.user_id
    name = theme.bare(standing.scored.name) or "?"
    return art.Row(standing.place, name, amount(board, standing), say("leaderboard-you") if own else "", own)


def _subtitle(board: Leaderboard) -> str:
    if not board.rows:
        return ""
    first, last = board.rows[0].place, board.rows[-1].place
    return say("leaderboard-places", first=first, last=last, count=board.count)


def board_controls(board: Leaderboard, view: BoardView) -> list[ui.Item[Any]]:
    """What turns from one page to others."""
    first, last = (_spot(board.rows[at]) if board.rows else TOP for at in (0, -1))
    return _controls(view, first if board.before else None, last if board.after else None, board.groups)


@remembered
def _controls(view: BoardView, first: Spot | None, last: Spot | None, groups: int) -> list[ui.Item[Any]]:
    buttons: list[ui.Item[Any]] = []
    if first is not None:
        buttons.append(PageButton(view.at(Turn.FIRST) if first == TOP else view.at(Turn.BEFORE, first)))
    if last is not None:
        buttons.append(PageButton(view.at(Turn.AFTER, last)))
    if first is not None or last is not None:
        buttons.append(PageButton(view.at(Turn.MINE)))
    buttons.append(ModeButton(replace(view, as_text=not view.as_text)))
    if groups > 1:
        buttons.append(ScopeButton(replace(view, look=replace(view.look, whole_server=not view.look.whole_server))))
    return [row(TopicSelect(view)), row(*buttons)]


def _spot(standing: Standing) -> Spot:
    return Spot(standing.scored.points, standing.scored.member_id)


class TopicSelect(ui.DynamicItem[ui.Select[Any]], template=rf"board-topic:v1:{_LOOK}"):
    """Shows another board, or how points work."""

    def __init__(self, view: BoardView) -> None:
        self._leads_to = view
        select: ui.Select[Any] = ui.Select(
            custom_id=f"board-topic:v1:{view.code}", placeholder=say("leaderboard-pick"), min_values=1, max_values=1
        )
        for topic in Topic:
            select.add_option(label=say(f"board-{topic.value}"), value=topic.value, default=topic is view.look.topic)
        select.add_option(label=say("board-how"), value=HOW)
        super().__init__(select)

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the menu of any message again from its id."""
        made = cls(_read(match))
        assert isinstance(item, ui.Select)  # noqa: S101 - what the id was found on
        made.item = item
        return made

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show it."""
        picked = self.item.values[0]
        if picked == HOW:
            await interaction.response.send_message(view=how_panel(), ephemeral=True)
            return
        await turn_to(
            interaction, replace(self._leads_to, look=Look(Topic(picked), None, self._leads_to.look.whole_server))
        )


class _BoardButton(ui.DynamicItem[ui.Button[Any]], template=r"(?!)"):
    """What the buttons under a page share."""

    def __init__(self, view: BoardView, label: str, custom_id: str) -> None:
        self._leads_to = view
        super().__init__(ui.Button(label=label, style=discord.ButtonStyle.secondary, custom_id=custom_id))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show what the button leads to."""
        await turn_to(interaction, self._leads_to)


class PageButton(
    _BoardButton, template=rf"board-page:v1:{_LOOK}:(?P<turn>{_TURNS}):(?P<points>\d{{1,10}}):(?P<member>\d{{1,18}})"
):
    """Turns to another page."""

    def __init__(self, view: BoardView) -> None:
        turn, spot = view.look.turn, view.look.spot
        custom_id = f"board-page:v1:{view.code}:{turn.value}:{spot.points}:{spot.member_id}"
        super().__init__(view, say(f"button-board-{turn.value}"), custom_id)

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(_read(match).at(Turn(match["turn"]), Spot(int(match["points"]), int(match["member"]))))


class ModeButton(_BoardButton, template=rf"board-mode:v1:{_LOOK}"):
    """Shows the first page as text, or as a picture again."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(
            view, say(f"button-board-{'text' if view.as_text else 'picture'}"), f"board-mode:v1:{view.code}"
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(_read(match))


class ScopeButton(_BoardButton, template=rf"board-scope:v1:{_LOOK}"):
    """Shows the whole server, or one's own group again."""

    def __init__(self, view: BoardView) -> None:
        label = say(f"button-board-{'server' if view.look.whole_server else 'group'}")
        super().__init__(view, label, f"board-scope:v1:{view.code}")

    @classmethod
    async def from_custom_id(cls, _interaction: Asking, _item: ui.Item[Any], match: re.Match[str]) -> Self:  # type: ignore[override]
        """Make the button of any message again from its id."""
        return cls(_read(match))
