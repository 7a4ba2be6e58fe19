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
from tools.reference.markdown import code, lines, table

EVERYBODY = "For everybody"
MENTORS = "For mentors and organisers"  # offered to everybody; the bot itself asks who they are
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
    commands = sorted(one_by_one(everything), key=lambda one: (_who(one) != EVERYBODY, _who(one), one.qualified_name))
    return commands, [menu.name for menu in menus]


def one_by_one(commands: Iterable[Any]) -> Iterator[Command]:
    """Every slash command a person can type, those of a command group one by one."""
    for command in commands:
        if isinstance(command, app_commands.Group):
            yield from one_by_one(command.commands)
        else:
            yield command


async def slash() -> str:
    """A table of the commands for each who is offered them, with their options."""
    commands, menus = await commands_and_menus()
    rows: dict[str, list[tuple[str, str]]] = {}
    for one in commands:
        rows.setdefault(_who(one), []).append(
            (code(_usage(one)), lines(one.description, *map(_option, one.parameters)))
        )
    rows[EVERYBODY] += [(f"*Apps* > *{name}*", "In a message's menu: answers it for all to see") for name in menus]
    return "\n\n".join(f"## {who}\n\n" + table(("command", "what it does"), some) for who, some in rows.items())


def _usage(command: Command) -> str:
    # Options that may be left out stand in brackets.
    options = [one.display_name if one.required else f"[{one.display_name}]" for one in command.parameters]
    return " ".join([f"/{command.qualified_name}", *options])


def _who(command: Command) -> str:
    top = command.root_parent or command
    if top.default_permissions is not None:
        names = [
            name.replace("_", " ").replace("guild", "server").title() for name, on in top.default_permissions if on
        ]
        return f"Offered to people with {', '.join(names)}"
    return MENTORS if top.name == "group" else EVERYBODY


def _option(option: app_commands.Parameter) -> str:
    return f"{code(option.display_name)} {option.description} *({_may_be(option)})*"


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
        return ", ".join(choice.name for choice in option.choices)
    kind = "picked from a list, or typed" if option.autocomplete else KINDS[option.type]
    least, most = option.min_value, option.max_value
    if not option.autocomplete and most is not None and option.type is discord.AppCommandOptionType.string:
        return f"{kind} of at most {most} characters"
    return f"{kind} from {least} to {most:,}" if most is not None and not option.autocomplete else kind
