"""The slash commands, from the command tree that Discord is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import discord
from discord import app_commands

from bot.app import opened
from bot.client import FEATURES
from bot.settings import DatabaseSettings, Settings
from tools.reference.markdown import code, table

Command: TypeAlias = app_commands.Command[Any, Any, Any]


async def commands_and_menus() -> tuple[list[Command], list[str]]:
    """Every slash command one by one, those for everybody first, and the names of the entries in *Apps*."""
    with TemporaryDirectory() as folder:
        database = DatabaseSettings(
            url=f"sqlite+aiosqlite:///{Path(folder) / 'empty.sqlite3'}", backup_folder=Path(folder)
        )
        async with opened(Settings(database=database)) as app:
            for feature in FEATURES:
                await app.bot.load_extension(feature)
            everything = app.bot.tree.get_commands(type=discord.AppCommandType.chat_input)
            menus = app.bot.tree.get_commands(type=discord.AppCommandType.message)
    commands = sorted(one_by_one(everything), key=lambda one: (_who(one) != _who(None), one.qualified_name))
    return commands, [menu.name for menu in menus]


def one_by_one(commands: Iterable[Any]) -> Iterator[Command]:
    """Every slash command a person can type, those of a command group one by one."""
    for command in commands:
        if isinstance(command, app_commands.Group):
            yield from one_by_one(command.commands)
        else:
            yield command


async def slash() -> str:
    """A table of the commands, and one of all their options."""
    commands, menus = await commands_and_menus()
    rows = [(code(_usage(one)), one.description, _who(one)) for one in commands]
    rows += [
        (f"*Apps* > *{name}*", "In the menu of a message: answers it for all to see", _who(None)) for name in menus
    ]
    options = [
        (code(f"/{one.qualified_name}"), code(option.display_name), option.description, _may_be(option))
        for one in commands
        for option in one.parameters
    ]
    return "\n\n".join(
        [
            table(("command", "what it does", "who is offered it"), rows),
            "### Options",
            table(("command", "option", "what it is", "may be"), options),
        ]
    )


def _usage(command: Command) -> str:
    # Options that may be left out stand in brackets.
    options = [one.display_name if one.required else f"[{one.display_name}]" for one in command.parameters]
    return " ".join([f"/{command.qualified_name}", *options])


def _who(command: Command | None) -> str:
    top = None if command is None else command.root_parent or command
    needed = top.default_permissions if top else None
    if needed is None:
        return "everybody"
    return "who has " + ", ".join(
        name.replace("_", " ").replace("guild", "server").title() for name, on in needed if on
    )


KINDS = {
    discord.AppCommandOptionType.string: "a text",
    discord.AppCommandOptionType.integer: "a number",
    discord.AppCommandOptionType.boolean: "yes or no",
    discord.AppCommandOptionType.user: "a person",
    discord.AppCommandOptionType.channel: "a channel",
    discord.AppCommandOptionType.role: "a role",
    discord.AppCommandOptionType.attachment: "a file",
    discord.AppCommandOptionType.number: "a number",
}


def _may_be(option: app_commands.Parameter) -> str:
    if option.choices:
        return ", ".join(f"*{choice.name}*" for choice in option.choices)
    kind = "picked from a list, or typed" if option.autocomplete else KINDS[option.type]
    least, most = option.min_value, option.max_value
    if not option.autocomplete and most is not None and option.type is discord.AppCommandOptionType.string:
        return f"{kind} of at most {most} characters"
    return f"{kind} from {least} to {most:,}" if most is not None and not option.autocomplete else kind
