"""The operator's settings: names, defaults and limits from the types, words from config.example.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Literal, get_origin

from pydantic.fields import FieldInfo

from bot.settings import PREFIX, Settings
from tools.reference.markdown import code, lines, table

EXAMPLE = Path(__file__).resolve().parents[2] / "config.example.toml"
_SETTING = re.compile(r"(?:# )?([a-z_]+) = (.+)")


def settings() -> str:
    """A table for each group of settings. Raises KeyError for a setting that the example says nothing about."""
    words = _words()
    parts = []
    for group, field in Settings.model_fields.items():
        model = type(field.default)
        purpose = (model.__doc__ or "").partition("\n")[0]
        rows = [(code(name), _told(words[group, name], one)) for name, one in model.model_fields.items()]
        parts.append(f"### `[{group}]`\n\n{purpose}\n\n" + table(("setting", "what it is"), rows))
    return "\n\n".join(parts)


def variables() -> str:
    """Every setting's name in the environment, one a line."""
    groups = {group: type(field.default) for group, field in Settings.model_fields.items()}
    names = [f"{PREFIX}{group}__{name}".upper() for group, model in groups.items() for name in model.model_fields]
    return "```text\n" + "\n".join(names) + "\n```"


def _told(words: tuple[str, str], field: FieldInfo) -> str:
    said, default = words
    choices = getattr(field.annotation, "__args__", ()) if get_origin(field.annotation) is Literal else ()
    limit = field.description or ", ".join(code(f'"{choice}"') for choice in choices)
    return lines(said, f"*Default:* {default}", f"*May be:* {limit}" if limit else "")


def _words() -> dict[tuple[str, str], tuple[str, str]]:
    """What the example says of each setting, and its default as it is written there."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    group = ""
    said: list[str] = []
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        written = _SETTING.fullmatch(line)
        if line.startswith("["):
            (group,) = tomllib.loads(line)
        elif written:
            # A default of its own is written out; what is commented out is an example of something left unset.
            default = "none" if line.startswith("#") else code(written[2])
            found[group, written[1]] = (" ".join(said), default)
        if line.startswith("# ") and not written:
            said.append(line.removeprefix("# "))
        else:
            said = []
    return found
