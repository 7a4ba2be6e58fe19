"""The shortest way for answers to interactions: nothing is asked back, and nothing else that requests pass is passed.

discord.py has Discord send the message back that an answer made, and makes objects of all that is in it, which takes
as long as making the answer did. Nobody here reads that. Nor do answers wait for the pace of other requests: Discord
does not count them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import aiohttp
from discord.http import MultipartParameters, Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context


class BriefAdapter(AsyncWebhookAdapter):
    """discord.py's own, which is told no more of an answer than that it arrived; `arrived` is called then."""

    def __init__(self, arrived: Callable[[], None]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._arrived = arrived
        self._session: aiohttp.ClientSession | None = None

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
        """Answer. Raises discord.HTTPException."""
        await self.request(
            Route(
                "POST",
                "/interactions/{webhook_id}/{webhook_token}/callback",
                webhook_id=interaction_id,
                webhook_token=token,
            ),
            session=self._beside(session),
            proxy=proxy,
            proxy_auth=proxy_auth,
            payload=params.payload,
            multipart=params.multipart,
            files=params.files,
        )
        self._arrived()
        return {"interaction": {"id": interaction_id}}

    def _beside(self, session: aiohttp.ClientSession) -> aiohttp.ClientSession:
        # The same connections, without what is traced on them.
        if self._session is None or self._session.connector is not session.connector:
            self._session = aiohttp.ClientSession(
                connector=session.connector, connector_owner=False, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def answer_briefly(arrived: Callable[[], None]) -> None:
    """Let everything that this task starts answer so, and call `arrived` from the task of each answer that did.

    A stand-in for Discord that has answers of its own, as the demo's has, keeps them.
    """
    if type(async_context.get()) is AsyncWebhookAdapter:
        async_context.set(BriefAdapter(arrived))
