"""The shortest way for answers to interactions: nothing is asked back, and nothing else that requests pass is passed.

discord.py has Discord send the message back that an answer made, and makes objects of all that is in it, which takes
as long as making the answer did. Nobody here reads that. Nor do answers wait for the pace of other requests: Discord
does not count them. What Discord does not take at once goes discord.py's own way, with its patience.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import aiohttp
import discord
from discord.http import MultipartParameters, Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.posts import Posts

# Made once: discord.py's way is an encoder for each answer.
_as_json = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_PATH = "/interactions/{webhook_id}/{webhook_token}/callback"
_TAKEN = range(200, 300)  # statuses; with any other the answer is not there
_ANSWERED = 40060  # Discord's code for an interaction that has its answer


class BriefAdapter(AsyncWebhookAdapter):
    """discord.py's own, which is told no more of an answer than that it arrived; `arrived` is called then."""

    def __init__(self, arrived: Callable[[], None]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._arrived = arrived
        self._beside: aiohttp.ClientSession | None = None
        self._posts: Posts

    async def create_interaction_response(  # type: ignore[override]
        self,
        interaction_id: int,
        token: str,
        *,
        session: aiohttp.ClientSession,
        proxy: str | None = None,
        proxy_auth: aiohttp.BasicAuth | None = None,
        params: MultipartParameters,
    ) -> dict[str, Any]:
        """Answer, a second time where the line broke. Raises discord.HTTPException, and OSError for a broken line."""
        beside, lost = self._session_beside(session), False
        if params.payload is not None and proxy is None:
            path, body = f"/interactions/{interaction_id}/{token}/callback", _as_json(params.payload).encode()
            try:
                if await self._posts.post(path, body) in _TAKEN:
                    self._arrived()
                    return {"interaction": {"id": interaction_id}}
            except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
                lost = True  # as it happens where Discord closes a connection that was kept for the next answer
        try:
            await self.request(
                Route("POST", _PATH, webhook_id=interaction_id, webhook_token=token),
                session=beside,
                proxy=proxy,
                proxy_auth=proxy_auth,
                payload=params.payload,
                multipart=params.multipart,
                files=params.files,
            )
        except discord.HTTPException as error:
            if not (lost and error.code == _ANSWERED):
                raise
        self._arrived()
        return {"interaction": {"id": interaction_id}}

    def _session_beside(self, session: aiohttp.ClientSession) -> aiohttp.ClientSession:
        # The same connections, without what is traced on them.
        if self._beside is None or self._beside.connector is not session.connector:
            self._beside = aiohttp.ClientSession(
                connector=session.connector, connector_owner=False, cookie_jar=aiohttp.DummyCookieJar()
            )
            self._posts = Posts(self._beside, Route.BASE)
        return self._beside


def answer_briefly(arrived: Callable[[], None]) -> None:
    """Let everything that this task starts answer so, and call `arrived` from the task of each answer that did.

    A stand-in for Discord that has answers of its own, as the demo's has, keeps them.
    """
    if type(async_context.get()) is AsyncWebhookAdapter:
        async_context.set(BriefAdapter(arrived))
