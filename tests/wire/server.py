"""A small server that speaks Discord over real sockets: the REST routes and gateway messages the bot uses."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAx.GwireX.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
BOT_ID, GUILD_ID, CHANNEL_ID = "100000000000000001", "200000000000000001", "300000000000000001"
HELLO, IDENTIFY, HEARTBEAT, DISPATCH, HEARTBEAT_ACK = 10, 2, 1, 0, 11
EVERYTHING = str(2**53 - 1)  # permissions

_BOT = {"id": BOT_ID, "username": "Cohort", "discriminator": "0", "avatar": None, "bot": True, "flags": 0}


@dataclass
class Call:
    """One request the server got. `body` is the JSON of it, None for none."""

    method: str
    path: str
    token: str | None
    body: Any


@dataclass
class Wire:
    """A running server: what it was asked, what was posted, and who is connected."""

    origin: str = ""
    calls: list[Call] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    commands: list[dict[str, Any]] = field(default_factory=list)
    identified: list[dict[str, Any]] = field(default_factory=list)

    @property
    def api_base(self) -> str:
        """What goes into `discord.api_base`."""
        return f"{self.origin}/api/v10"

    @property
    def socket_origin(self) -> str:
        """Where the gateway is."""
        return self.origin.replace("http", "ws", 1)

    async def gateway(self, _: web.Request) -> web.Response:
        """GET /gateway/bot."""
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return _json({"url": f"{self.socket_origin}/gateway/", "shards": 1, "session_start_limit": limit})

    async def put_commands(self, request: web.Request) -> web.Response:
        """PUT of all global commands."""
        self.commands = [
            {"id": str(400 + number), "application_id": BOT_ID, "version": "1", **command}
            for number, command in enumerate(await request.json())
        ]
        return _json(self.commands)

    async def get_messages(self, _: web.Request) -> web.Response:
        """The channel's messages, newest first."""
        return _json(self.messages[::-1])

    async def post_message(self, request: web.Request) -> web.Response:
        """A new message, or the earlier one of the same nonce."""
        posted = await request.json()
        for earlier in self.messages:
            if posted.get("enforce_nonce") and earlier["nonce"] == posted.get("nonce"):
                return _json(earlier)
        message = _message(500000000000000001 + len(self.messages), posted)
        self.messages.append(message)
        return _json(message)

    async def talk(self, request: web.Request) -> web.WebSocketResponse:
        """The gateway: hello, identify, ready, one guild, heartbeats."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": 41250}})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            message = frame.json()
            if message["op"] == IDENTIFY:
                self.identified.append(message["d"])
                await _dispatch(socket, 1, "READY", self._ready(message["d"]))
                await _dispatch(socket, 2, "GUILD_CREATE", _guild())
            elif message["op"] == HEARTBEAT:
                await socket.send_json({"op": HEARTBEAT_ACK})
        return socket

    def _ready(self, identify: dict[str, Any]) -> dict[str, Any]:
        return {
            "v": 10,
            "user": _BOT,
            "guilds": [{"id": GUILD_ID, "unavailable": True}],
            "session_id": "one",
            "resume_gateway_url": f"{self.socket_origin}/gateway/",
            "shard": identify.get("shard", [0, 1]),
            "application": {"id": BOT_ID, "flags": 0},
        }

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [f"{call.method} {call.path}" for call in self.calls]


@asynccontextmanager
async def wire_server() -> AsyncIterator[Wire]:
    """Serve on a free port of this machine while the block runs."""
    wire = Wire()
    app = web.Application(middlewares=[_recording(wire)])
    v10, channel = "/api/v10", f"/api/v10/channels/{CHANNEL_ID}"
    app.add_routes(
        [
            web.get(f"{v10}/gateway/bot", wire.gateway),
            web.get(f"{v10}/users/@me", _me),
            web.get(f"{v10}/oauth2/applications/@me", _application),
            web.put(f"{v10}/applications/{BOT_ID}/commands", wire.put_commands),
            web.post(f"{channel}/messages", wire.post_message),
            web.get(f"{channel}/messages", wire.get_messages),
            web.get("/gateway/", wire.talk),
        ]
    )
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    wire.origin = f"http://{host}:{port}"
    try:
        yield wire
    finally:
        await runner.cleanup()


def _recording(wire: Wire) -> Any:
    @web.middleware
    async def record(request: web.Request, handler: Any) -> web.StreamResponse:
        text = await request.text() if request.can_read_body else ""
        body = json.loads(text) if text else None
        wire.calls.append(Call(request.method, request.path, request.headers.get("Authorization"), body))
        if request.path.startswith("/api") and request.headers.get("Authorization") != f"Bot {TOKEN}":
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        answered: web.StreamResponse = await handler(request)
        return answered

    return record


def _json(body: Any, status: int = 200) -> web.Response:
    # Without this exact content type discord.py takes the body for text.
    return web.Response(body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json"})


async def _me(_: web.Request) -> web.Response:
    return _json(_BOT)


async def _application(_: web.Request) -> web.Response:
    return _json(
        {
            "id": BOT_ID,
            "name": "Cohort",
            "icon": None,
            "description": "",
            "summary": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "flags": 0,
            "owner": _BOT,
            "team": None,
        }
    )


async def _dispatch(socket: web.WebSocketResponse, number: int, event: str, data: dict[str, Any]) -> None:
    await socket.send_json({"op": DISPATCH, "s": number, "t": event, "d": data})


def _guild() -> dict[str, Any]:
    role = {"id": GUILD_ID, "name": "@everyone", "permissions": EVERYTHING, "position": 0, "color": 0}
    channel = {"id": CHANNEL_ID, "type": 0, "name": "study-group", "position": 0, "permission_overwrites": []}
    return {
        "id": GUILD_ID,
        "name": "Backend to AI",
        "owner_id": BOT_ID,
        "roles": [role | {"hoist": False, "managed": False, "mentionable": False, "flags": 0}],
        "channels": [channel],
        "members": [{"user": _BOT, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "flags": 0}],
        "member_count": 1,
        "emojis": [],
        "stickers": [],
        "threads": [],
        "features": [],
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "preferred_locale": "en-US",
        "afk_timeout": 300,
        "system_channel_flags": 0,
        "large": False,
        "unavailable": False,
    }


def _message(message_id: int, posted: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(message_id),
        "channel_id": CHANNEL_ID,
        "author": _BOT,
        "content": posted.get("content") or "",
        "timestamp": "2026-03-02T09:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": posted.get("flags", 0),
        "components": posted.get("components", []),
        "nonce": posted.get("nonce"),
    }
