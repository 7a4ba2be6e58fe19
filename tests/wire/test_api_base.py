"""`discord.api_base` sends everything elsewhere: REST, pictures and the gateway. Nothing goes to Discord itself."""

from __future__ import annotations

from pathlib import Path

import discord
import pytest
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import App
from bot.discord_api import DISCORD, DiscordUnreachable, point_at
from tests.clock import StandingClock
from tests.wire.connecting import connected
from tests.wire.requests import TOKEN
from tests.wire.server import Wire


async def test_the_bot_logs_in_registers_its_commands_and_becomes_ready_there(wire: Wire, app: App) -> None:
    assert [guild.name for guild in app.bot.guilds] == ["Backend to AI"]
    assert app.bot.user is not None
    assert app.bot.user.display_avatar.url.startswith(wire.origin)
    assert {command["name"] for command in wire.commands} >= {"join", "next", "checkin", "setup"}
    assert wire.paths()[0] == "GET /api/v10/gateway/bot"
    assert {call.token for call in wire.calls if call.path.startswith("/api")} == {f"Bot {TOKEN}"}


@pytest.mark.usefixtures("app")
async def test_it_asks_for_no_privileged_intent(wire: Wire) -> None:
    privileged = discord.Intents(members=True, presences=True, message_content=True).value
    assert [identify["intents"] & privileged for identify in wire.identified] == [0]


async def test_the_commands_are_registered_again_only_when_they_changed(
    wire: Wire, tmp_path: Path, clock: StandingClock
) -> None:
    for _ in range(2):
        async with connected(wire, tmp_path, clock):
            pass
    assert [path for path in wire.paths() if path.startswith("PUT")] == [
        "PUT /api/v10/applications/100000000000000001/commands"
    ]


async def test_a_prompt_goes_over_the_wire_once_with_its_nonce(wire: Wire, group: App, clock: StandingClock) -> None:
    clock.forward(hours=1)
    await group.dispatcher.tick()
    await group.dispatcher.tick()
    (message,) = wire.messages
    assert len(message["nonce"]) == 24
    (call,) = [call for call in wire.calls if call.method == "POST"]
    assert call.body["enforce_nonce"] is True
    assert call.body["allowed_mentions"] == {"parse": []}


async def test_discords_own_address_is_not_asked_for_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("something was asked")

    monkeypatch.setattr("aiohttp.ClientSession.get", never)
    before = (Route.BASE, discord.Asset.BASE, DiscordWebSocket.DEFAULT_GATEWAY)
    await point_at(DISCORD, TOKEN)
    assert before == (Route.BASE, discord.Asset.BASE, DiscordWebSocket.DEFAULT_GATEWAY)


async def test_a_token_the_server_does_not_take_is_told_without_showing_it(wire: Wire) -> None:
    with pytest.raises(DiscordUnreachable, match=r"Check discord\.token") as refused:
        await point_at(wire.api_base, "wrong-token")
    assert "wrong-token" not in str(refused.value)
    assert Route.BASE == DISCORD


@pytest.mark.parametrize(
    "answer",
    [
        web.Response(status=500),
        web.Response(text="<html>hello</html>", content_type="text/html"),
        web.json_response(["no", "object"]),
        web.json_response({"url": "https://example.org"}),
    ],
    ids=["an error", "a web page", "a list", "no gateway"],
)
async def test_a_server_that_is_no_discord_is_refused_by_its_setting(answer: web.Response) -> None:
    async def respond(_: web.BaseRequest) -> web.Response:
        return answer

    runner = web.ServerRunner(web.Server(respond))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    try:
        with pytest.raises(DiscordUnreachable, match=r"Check discord\.api_base"):
            await point_at(f"http://127.0.0.1:{port}/api/v10", TOKEN)
    finally:
        await runner.cleanup()
    assert Route.BASE == DISCORD
