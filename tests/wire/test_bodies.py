"""Every body the bot sends is one that Discord's own description of its API allows."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.app import App
from bot.services.person import Person
from study.reminders import Way
from tests.clock import StandingClock
from tests.wire.crowd import Told, uses
from tests.wire.payloads import GUILD_ID
from tests.wire.requests import Call
from tests.wire.server import Wire

DESCRIPTION = Path(__file__).resolve().parents[2].parent / "shared" / "discord" / "openapi.json"


def problems(description: dict[str, Any], call: Call) -> list[str]:
    """What Discord would say against a request's body."""
    path = call.path.removeprefix("/api/v10")
    for template, methods in description["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path) and call.method.lower() in methods:
            content = methods[call.method.lower()]["requestBody"]["content"]["application/json"]["schema"]
            # A reference is looked up in the document it stands in, so the whole description comes along.
            validator = Draft202012Validator({"components": description["components"]} | content)
            return [
                f"{call.method} {path}: {error.json_path} {error.message[:200]}"
                for error in validator.iter_errors(_with_texts_for_ids(call.body))
            ]
    return [f"{call.method} {path} is not in the description"]


async def test_all_bodies_of_a_week_are_as_discord_describes_them(wire: Wire, group: App, clock: StandingClock) -> None:
    if not DESCRIPTION.exists():
        pytest.skip("Discord's description of its API is not at ../shared/discord/openapi.json")
    for user_id in (11, 12):
        await group.services.members.join(Person(int(GUILD_ID), user_id, "Ana"), 6, "UTC")
    await group.services.reminders.choose(Person(int(GUILD_ID), 12, "Ben"), Way.DM)
    clock.forward(hours=1)
    await group.dispatcher.tick()
    clock.forward(days=5, hours=9)
    await group.dispatcher.tick()
    assert await uses(wire, 1, "help", within=20) is Told.FINE
    sent = [call for call in wire.calls if call.body is not None]
    assert {call.method for call in sent} == {"PUT", "POST"}
    assert len(wire.messages) == 3  # a prompt, a reminder in the channel, and one in a direct message
    description = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    assert [problem for call in sent for problem in problems(description, call)] == []


def _with_texts_for_ids(body: Any) -> Any:
    # discord.py writes people's ids as numbers here. Discord takes both; its description names texts.
    if not isinstance(body, dict):
        return body
    body = {key: str(value) if key == "recipient_id" else value for key, value in body.items()}
    if pings := body.get("allowed_mentions"):
        body["allowed_mentions"] = pings | {"users": list(map(str, pings.get("users", [])))}
    return body
