"""What every request to the wire server goes through: written down, refused, or gone wrong as a test asks."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from tests.wire.server import Wire

TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAx.GwireX.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
BODY: web.RequestKey[Any] = web.RequestKey("body", object)


@dataclass
class Fault:
    """Something that goes wrong with the next `times` requests whose method and path fit.

    `kind` is "answer" (with `status`, the error `code` and `headers`), "drop" (the connection, before the request is
    taken), "lose" (the connection, after it is taken: the answer is lost), or "hold" (the answer, for `seconds`).
    """

    method: str
    path: str  # as fnmatch takes it
    kind: str = "answer"
    status: int = 500
    code: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: dict[str, Any] = field(default_factory=dict)
    times: int = 1
    seconds: float = 0.0


@dataclass
class Call:
    """One request the server got. `body` is the JSON of it, None for none."""

    method: str
    path: str
    token: str | None
    body: Any


def recording(wire: Wire) -> Any:
    """Write down every request to a server, refuse what Discord would refuse, and let go wrong what a test asks for."""

    @web.middleware
    async def record(request: web.Request, handler: Any) -> web.StreamResponse:
        body = request[BODY] = await _body(request)
        if wire.keeps_calls:
            wire.calls.append(Call(request.method, request.path, request.headers.get("Authorization"), body))
        # An interaction's own token is in its path.
        open_to_all = "/interactions/" in request.path or "/webhooks/" in request.path
        guarded = request.path.startswith("/api") and not open_to_all
        if guarded and request.headers.get("Authorization") != f"Bot {TOKEN}":
            return answered({"message": "401: Unauthorized", "code": 0}, status=401)
        # Answers to interactions are not in the global limit.
        if guarded and _over_the_limit(wire):
            wire.refused += 1
            told = {"message": "You are being rate limited.", "retry_after": 0.5, "global": True}
            return answered(told, 429, {"Via": "1.1 wire", "X-RateLimit-Global": "true"})
        fault = _fault_for(request, wire.faults)
        if fault is not None and fault.kind == "answer":
            told = {"code": fault.code, "message": "because the test says so"} | fault.body
            return answered(told, fault.status, fault.headers)
        if fault is not None and fault.kind == "drop":
            return _hang_up(request)
        if fault is not None and fault.kind == "hold":
            wire.held += 1
            await asyncio.sleep(fault.seconds)
        reply: web.StreamResponse = await handler(request)
        return _hang_up(request) if fault is not None and fault.kind == "lose" else reply

    return record


def _fault_for(request: web.Request, faults: Iterable[Fault]) -> Fault | None:
    # The one that is due, used up once more.
    for fault in faults:
        if fault.times > 0 and fault.method == request.method and fnmatch(request.path, fault.path):
            fault.times -= 1
            return fault
    return None


def _over_the_limit(wire: Wire) -> bool:
    # One that is not too many in this second is counted.
    now = time.monotonic()
    while wire.last_second and wire.last_second[0] < now - 1.0:
        wire.last_second.popleft()
    if 0 < wire.requests_per_second <= len(wire.last_second):
        return True
    wire.last_second.append(now)
    return False


async def _body(request: web.Request) -> Any:
    if request.content_type.startswith("multipart/"):
        return json.loads(str((await request.post())["payload_json"]))  # beside a picture
    text = await request.text() if request.can_read_body else ""
    return json.loads(text) if text else None


def answered(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """An answer in JSON."""
    # Without this exact content type discord.py takes the body for text.
    plain = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=plain | dict(headers or {}))


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
