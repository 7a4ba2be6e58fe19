"""The operator's subcommands, from the command line itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import typer

from bot.cli import app
from tools.reference.markdown import code, table

# Typer keeps a click of its own, whose types are not for others.
Command: TypeAlias = Any
Parameter: TypeAlias = Any


def subcommands() -> str:
    """A section for each subcommand with its arguments and options. Raises ValueError for one that is not described."""
    return "\n\n".join(_section(words, command) for words, command in every_subcommand())


def every_subcommand() -> Iterator[tuple[str, Command]]:
    """Every subcommand with the words that call it, groups left out."""
    return _inside((), typer.main.get_command(app))


def _inside(words: tuple[str, ...], command: Command) -> Iterator[tuple[str, Command]]:
    if hasattr(command, "commands"):
        for name, one in command.commands.items():
            yield from _inside((*words, name), one)
    else:
        yield " ".join(words), command


def _section(words: str, command: Command) -> str:
    if not command.help:
        raise ValueError(f"`{words}` says nothing about itself")
    usage = " ".join(["python -m bot", words, *(_written(one) for one in _told(command))])
    said = " ".join(command.help.split())
    parts = [f"### {words}", said, f"```\n{usage}\n```"]
    rows = [(code(_written(one).strip("[]")), _meaning(words, one)) for one in _told(command)]
    return "\n\n".join([*parts, table(("write", "what it is"), rows)] if rows else parts)


def _told(command: Command) -> list[Parameter]:
    return [one for one in command.params if one.name != "help"]


def _written(parameter: Parameter) -> str:
    if parameter.param_type_name == "argument":
        name = parameter.metavar or parameter.name.upper()
        return name if parameter.required else f"[{name}]"
    value = "" if parameter.is_flag else f" {parameter.metavar or 'NUMBER'}"
    return f"[{parameter.opts[0]}{value}]"


def _meaning(words: str, parameter: Parameter) -> str:
    said = parameter.help
    if not said:
        raise ValueError(f"`{words}` does not say what {parameter.name} is")
    return str(said)
