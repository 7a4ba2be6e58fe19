"""What the documentation says about settings, subcommands, commands, packs and data is what the code does."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bot.settings import Settings
from db.personal import PERSONAL
from db.tables import metadata
from tools.reference.__main__ import filled, made, named, stale
from tools.reference.shell import every_subcommand
from tools.reference.slash import commands_and_menus

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    """Every part that is made from the code."""
    return asyncio.run(made())


def test_no_page_is_older_than_the_code(parts: dict[str, str]) -> None:
    old = [page.name for page in stale(parts)]
    assert old == [], "run `make reference`"


def test_every_generated_part_has_its_page(parts: dict[str, str]) -> None:
    held = [name for page in DOCS.rglob("*.md") for name in named(page.read_text(encoding="utf-8"))]
    assert sorted(held) == sorted(parts)


def test_a_stale_part_is_replaced_and_the_rest_is_left() -> None:
    page = "before\n<!-- reference: pack -->\nold\n<!-- end of pack -->\nafter\n"
    assert filled(page, {"pack": "new"}) == "before\n<!-- reference: pack -->\n\nnew\n\n<!-- end of pack -->\nafter\n"
    with pytest.raises(KeyError):
        filled(page, {})


def test_every_setting_is_explained() -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    for group, field in Settings.model_fields.items():
        for name in type(field.default).model_fields:
            row = re.search(rf"^\| `{name}` \| (.+?) \|", page.partition(f"### `[{group}]`")[2], re.MULTILINE)
            assert row is not None, f"{group}.{name}"
            assert len(row[1].split()) > 2, f"{group}.{name} needs a comment of its own in config.example.toml"
            assert f"COHORT_{group}__{name}".upper() in page


def test_every_subcommand_and_option_is_explained() -> None:
    page = (DOCS / "shell.md").read_text(encoding="utf-8")
    for words, command in every_subcommand():
        section = page.partition(f"\n### {words}\n")[2].partition("\n### ")[0]
        assert f"python -m bot {words}" in section
        for option in command.params:
            assert (option.opts[0] in section) or (option.metavar or option.name.upper()) in section, words


async def test_every_command_and_option_is_explained() -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    commands, menus = await commands_and_menus()
    shown = [line for line in page.splitlines() if line.startswith("| `/")]
    rows = {
        one.qualified_name: next(line for line in shown if re.match(rf"\| `/{one.qualified_name}[ `]", line))
        for one in commands
    }
    for command in commands:
        assert command.description in rows[command.qualified_name]
        for option in command.parameters:
            assert f"`{option.display_name}` {option.description}" in rows[command.qualified_name]
    assert menus
    assert all(f"*{menu}*" in page for menu in menus)


def test_the_privacy_policy_names_every_table() -> None:
    policy = (DOCS / "privacy.md").read_text(encoding="utf-8").partition("## Every column")[0]
    rows = "\n".join(line for line in policy.splitlines() if line.startswith("|"))
    for one in PERSONAL:
        assert f"`{one.table.name}`" in rows, f"{one.table.name}: say what it is stored for"
    for table in metadata.tables:
        assert f"`{table}`" in policy
