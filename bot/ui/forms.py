"""Forms that do not lose what somebody typed when something in it has to be mended."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Generator, Mapping
from typing import Any, Self

import discord
from discord import ui

from bot.errors import answer_error
from bot.ui.asking import Asking
from bot.ui.begin import begin
from bot.ui.panels import Offer
from bot.ui.words import say
from study.errors import BadHours, BadLink, BadTime, EmptyText, NotTyped, PhraseTaken, TextTooLong, UnknownZone
from study.group_errors import BadName, BadStart, GoalOutOfRange, GroupNameTaken

# Mistakes in what was typed.
MENDABLE = (
    BadHours,
    BadLink,
    BadName,
    BadStart,
    BadTime,
    EmptyText,
    GoalOutOfRange,
    GroupNameTaken,
    NotTyped,
    PhraseTaken,
    TextTooLong,
    UnknownZone,
)
FORGOTTEN_AFTER = 60 * 60  # seconds in which somebody fills in a form


class Form(ui.Modal):
    """A modal whose text survives a mistake: the error comes with a button that opens the form again, filled in."""

    _all: tuple[ui.Item[Any], ...] = ()

    def __init__(self, *, title: str) -> None:
        # Discord does not tell when somebody closes a form without sending it.
        super().__init__(title=title, timeout=FORGOTTEN_AFTER)

    def add_item(self, item: ui.Item[Any]) -> Self:
        """Add a field."""
        super().add_item(item)
        # discord.py goes through all of them for each one that was filled in.
        self._all = tuple(super().walk_children())
        return self

    def walk_children(self) -> Generator[ui.Item[Any], None, None]:
        """Every field and what is in it."""
        yield from self._all

    @abstractmethod
    def again(self) -> Form:
        """The same form, filled in with what was typed."""

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let everybody; they are answered in their own language."""
        begin(interaction)
        return True

    async def on_error(self, interaction: Asking, error: Exception) -> None:  # type: ignore[override]
        """Answer the error; offer the filled-in form where a change of the text can mend it."""
        again = TryAgain(self.again) if isinstance(error, MENDABLE) else None
        await answer_error(interaction, error, again=again, retry=self.on_submit)


class TryAgain(Offer):
    """One button that opens a form again. It lives in memory only, because typed text never goes into an id."""

    def __init__(self, form: Callable[[], Form]) -> None:
        self._form = form
        button: ui.Button[TryAgain] = ui.Button(label=say("button-try-again"), style=discord.ButtonStyle.primary)
        button.callback = self._open  # type: ignore[method-assign]
        super().__init__(button)

    async def on_error(  # type: ignore[override]
        self, interaction: Asking, error: Exception, _item: ui.Item[Any], /
    ) -> None:
        """Answer the error."""
        await answer_error(interaction, error)

    async def _open(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_modal(self._form())


def field(
    label: str, *, limit: int, default: str | None, paragraph: bool = False, required: bool = True, hint: str = ""
) -> ui.Label[Any]:
    """A labelled text field; `limit` in characters is enforced by Discord's client too."""
    style = discord.TextStyle.paragraph if paragraph else discord.TextStyle.short
    text: ui.TextInput[Any] = ui.TextInput(
        style=style, max_length=limit, required=required, placeholder=hint or None, default=default or None
    )
    return ui.Label(text=label, component=text)


def typed(label: ui.Label[Any]) -> str:
    """What somebody typed into a field."""
    component = label.component
    assert isinstance(component, ui.TextInput)  # noqa: S101 - `field` puts nothing else in
    return component.value


def choice(
    label: str,
    options: Mapping[str, str],
    *,
    default: str | None,
    required: bool = True,
    about: Mapping[str, str] | None = None,
) -> ui.Label[Any]:
    """A labelled menu in a form: `options` are labels by value, the one in `default` is picked already.

    `about` says more of them, by value, in at most 100 characters each.
    """
    select: ui.Select[Any] = ui.Select(required=required, min_values=1 if required else 0)
    for value, text in options.items():
        more = about.get(value) if about else None
        select.add_option(label=text, value=value, description=more, default=value == default)
    return ui.Label(text=label, component=select)


def chosen(label: ui.Label[Any]) -> str | None:
    """The value somebody picked from a menu in a form, None for nothing."""
    component = label.component
    assert isinstance(component, ui.Select)  # noqa: S101 - `choice` puts nothing else in
    return component.values[0] if component.values else None
