"""A small server that speaks Discord over real sockets: the REST routes and gateway messages the bot uses."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.wire import payloads
from tests.wire.payloads import BOT, BOT_ID, CHANNEL_ID
from tests.wire.requests import BODY, Call, Fault, answered, recording
from tests.wire.sessions import Session

HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 1, 2, 6, 7, 9, 10, 11


@dataclass
class Wire:
    """A running server: what it was asked, what was posted, and who is connected."""

    origin: str = ""
    calls: list[Call] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    commands: list[dict[str, Any]] = field(default_factory=list)
    identified: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    closes: list[int] = field(default_factory=list)  # codes with which the next sessions are closed after READY
    hangs_up: bool = False  # after every handshake, be it IDENTIFY or RESUME
    hangs_up_first: int = 0  # so many connections are closed before any handshake
    max_concurrency: int = 1
    shards: int = 1
    guilds: Callable[[], Iterable[dict[str, Any]]] = lambda: [payloads.guild()]  # told of one by one after READY
    invalid_sessions: int = 0  # IDENTIFYs that are answered with INVALID_SESSION, not to be resumed
    heartbeat_ms: int = 41_250
    silent: bool = False  # no heartbeat is acknowledged
    resumed: int = 0
    nonce_window: float = 300.0  # seconds for which a nonce is remembered
    answers_after: Callable[[], float] = lambda: 0.0  # seconds between taking a message and saying so
    requests_per_second: int = 0  # beyond which a request is refused with a global 429; 0 refuses none
    refused: int = 0
    held: int = 0
    answer_times: list[float] = field(default_factory=list)  # seconds from an interaction to its answer
    keeps_calls: bool = True  # False where there are too many of them
    asked_back: int = 0  # answers whose message was to be sent back
    last_second: deque[float] = field(default_factory=deque)  # when requests that count were taken
    _asked_at: dict[str, float] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(700000000000000001))
    _waiting: dict[str, asyncio.Future[dict[str, Any]]] = field(default_factory=dict)
    _edits: dict[str, asyncio.Future[dict[str, Any]]] = field(default_factory=dict)
    _sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _sessions: dict[str, Session] = field(default_factory=dict)
    _by_channel: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    _posted_at: dict[str, float] = field(default_factory=dict)

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
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": self.max_concurrency}
        return answered({"url": f"{self.socket_origin}/gateway/", "shards": self.shards, "session_start_limit": limit})

    async def put_commands(self, request: web.Request) -> web.Response:
        """PUT of all global commands."""
        self.commands = [
            {"id": str(400 + number), "application_id": BOT_ID, "version": "1", "description": "", **command}
            for number, command in enumerate(await request.json())
        ]
        return answered(self.commands)

    async def get_guild(self, request: web.Request) -> web.Response:
        """GET of a server, its channels, or the bot as its member, as for whoever is not connected for it."""
        found = [guild for guild in self.guilds() if guild["id"] == request.match_info["guild"]]
        if not found:
            return answered({"message": "Unknown Guild", "code": 10004}, 404)
        part = request.match_info.get("part")
        return answered(found[0] if part is None else found[0]["channels"] if part == "channels" else _member(found[0]))

    async def get_messages(self, request: web.Request) -> web.Response:
        """The channel's latest messages, newest first."""
        return answered(self._in(request.match_info["channel"])[:-51:-1])

    async def post_message(self, request: web.Request) -> web.Response:
        """A new message, or the earlier one of the same nonce."""
        posted, channel = await request.json(), request.match_info["channel"]
        for earlier in self._in(channel):
            known = time.monotonic() - self._posted_at[earlier["id"]] < self.nonce_window
            if known and posted.get("enforce_nonce") and earlier["nonce"] == posted.get("nonce"):
                return answered(earlier)
        message = payloads.message(500000000000000001 + len(self.messages), channel, posted)
        self.messages.append(message)
        self._in(channel).append(message)
        self._posted_at[message["id"]] = time.monotonic()
        await asyncio.sleep(self.answers_after())
        return answered(message)

    async def open_dm(self, request: web.Request) -> web.Response:
        """POST /users/@me/channels: the direct messages with somebody."""
        recipient = (await request.json())["recipient_id"]
        return answered(payloads.direct_messages(str(recipient)))

    async def answer_interaction(self, request: web.Request) -> web.Response:
        """POST of an interaction's first answer."""
        number, answer = request.match_info["interaction"], request[BODY]
        self.answer_times.append(time.monotonic() - self._asked_at.pop(number))
        if (waiting := self._waiting.get(number)) is not None and not waiting.done():
            waiting.set_result(answer)
        message = payloads.message(800000000000000001 + len(self.answer_times), CHANNEL_ID, answer.get("data") or {})
        if "with_response" not in request.query:
            return web.Response(status=204)
        self.asked_back += 1
        told = {"id": number, "type": 2, "response_message_id": message["id"], "response_message_ephemeral": True}
        return answered({"interaction": told, "resource": {"type": answer["type"], "message": message}})

    async def edit_original(self, request: web.Request) -> web.Response:
        """PATCH of an interaction's first answer, by its token."""
        token, edit = request.match_info["token"], request[BODY]
        if (waiting := self._edits.get(token)) is not None and not waiting.done():
            waiting.set_result(edit)
        return answered(payloads.message(800000000000000001, CHANNEL_ID, edit))

    async def edit_of(self, token: str, within: float = 20.0) -> dict[str, Any] | None:
        """What the first answer of the interaction with this token became, None when nothing came in time."""
        try:
            return await asyncio.wait_for(self._edits.setdefault(token, asyncio.Future()), within)
        except TimeoutError:
            return None
        finally:
            self._edits.pop(token, None)

    async def interact(self, command: str, *, user: int = 1, **options: str) -> str:
        """Let somebody use a slash command, as far as the gateway tells of it; return the interaction's number."""
        return await self.happens(payloads.interaction(str(next(self._numbers)), command, user=user, options=options))

    async def submit(self, form: dict[str, Any], texts: Sequence[str], *, user: int = 1) -> str:
        """Let somebody fill in a form they were given, and send it; return the interaction's number."""
        return await self.happens(payloads.submission(str(next(self._numbers)), form, texts, user=user))

    async def answer_to(self, number: str, within: float = 3.0) -> dict[str, Any] | None:
        """What an interaction was answered, None when nothing came in time; Discord waits for three seconds."""
        try:
            return await asyncio.wait_for(self._waiting[number], within)
        except TimeoutError:
            return None
        finally:
            self._waiting.pop(number, None)

    @property
    def latest(self) -> web.WebSocketResponse:
        """The connection that was made last."""
        return self._sockets[-1]

    async def hang_up(self) -> None:
        """Close all connections; each may be resumed."""
        for socket in self._sockets:
            await socket.close(code=4000)

    def cut_off(self) -> None:
        """Break the latest connection with no goodbye."""
        transport = self.latest._req.transport if self.latest._req is not None else None
        if transport is not None:
            transport.abort()

    async def happens(self, interaction: dict[str, Any]) -> str:
        """Tell the bot of an interaction; return its number."""
        number = str(interaction["id"])
        self._asked_at[number] = time.monotonic()
        self._waiting[number] = asyncio.get_running_loop().create_future()
        shard = payloads.shard(interaction.get("guild_id") or "0", self.shards)
        for session in [one for one in self._sessions.values() if one.shard in (None, shard)][-1:]:
            await session.tell("INTERACTION_CREATE", interaction)
        return number

    def _in(self, channel: str) -> list[dict[str, Any]]:
        return self._by_channel[channel]

    async def talk(self, request: web.Request) -> web.WebSocketResponse:
        """The gateway: hello, identify, ready, one guild, heartbeats."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if self.hangs_up_first:
            self.hangs_up_first -= 1
            await socket.close(code=4000)
            return socket
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            message = frame.json()
            if message["op"] == IDENTIFY:
                self.identified.append(message["d"])
                self._sockets.append(socket)
                if self.invalid_sessions:
                    self.invalid_sessions -= 1
                    await socket.send_json({"op": INVALID_SESSION, "d": False})
                    continue
                await self._begin(socket, message["d"])
            elif message["op"] == RESUME:
                self._sockets.append(socket)
                session = self._sessions.get(message["d"]["session_id"])
                if session is None:
                    await socket.send_json({"op": INVALID_SESSION, "d": False})
                    continue
                self.resumed += 1
                await session.resume(socket, message["d"]["seq"])
            elif message["op"] == HEARTBEAT and not self.silent:
                await socket.send_json({"op": HEARTBEAT_ACK})
            if message["op"] in (IDENTIFY, RESUME) and (self.closes or self.hangs_up):
                await socket.close(code=4000 if self.hangs_up else self.closes.pop(0))
                break
        return socket

    async def _begin(self, socket: web.WebSocketResponse, identify: dict[str, Any]) -> None:
        number, count = identify.get("shard", [0, 1])
        session = Session(f"session-{len(self.identified)}", socket, shard=number if count > 1 else None)
        self._sessions[session.id] = session
        theirs = [guild for guild in self.guilds() if payloads.shard(guild["id"], count) == number]
        await session.tell("READY", self._ready([number, count], theirs) | {"session_id": session.id})
        for guild in theirs:
            await session.tell("GUILD_CREATE", guild)

    def _ready(self, shard: list[int], guilds: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "v": 10,
            "user": BOT,
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in guilds],
            "resume_gateway_url": f"{self.socket_origin}/gateway/",
            "shard": shard,
            "application": {"id": BOT_ID, "flags": 0},
        }

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something happened here, twenty seconds at most."""
        async with asyncio.timeout(20):
            while not happened():  # noqa: ASYNC110 - what happens here happens in many places
                await asyncio.sleep(0.02)

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [f"{call.method} {call.path}" for call in self.calls]


@asynccontextmanager
async def wire_server() -> AsyncIterator[Wire]:
    """Serve on a free port of this machine while the block runs."""
    wire = Wire()
    app = web.Application(middlewares=[recording(wire)])
    v10, channel = "/api/v10", "/api/v10/channels/{channel}"
    app.add_routes(
        [
            web.get(f"{v10}/gateway/bot", wire.gateway),
            web.get(f"{v10}/users/@me", _me),
            web.post(f"{v10}/users/@me/channels", wire.open_dm),
            web.get(f"{v10}/oauth2/applications/@me", _application),
            web.put(f"{v10}/applications/{BOT_ID}/commands", wire.put_commands),
            web.get(f"{v10}/guilds/{{guild}}", wire.get_guild),
            web.get(f"{v10}/guilds/{{guild}}/{{part:channels|members/{BOT_ID}}}", wire.get_guild),
            web.post(f"{channel}/messages", wire.post_message),
            web.get(f"{channel}/messages", wire.get_messages),
            web.post(f"{v10}/interactions/{{interaction}}/{{token}}/callback", wire.answer_interaction),
            web.patch(f"{v10}/webhooks/{BOT_ID}/{{token}}/messages/@original", wire.edit_original),
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


def _member(guild: dict[str, Any]) -> Any:
    return guild["members"][0]


async def _me(_: web.Request) -> web.Response:
    return answered(BOT)


async def _application(_: web.Request) -> web.Response:
    return answered(payloads.application())
