"""JSON posted over the connections of an aiohttp session, without an object for each request and each answer.

From a request to its bytes, and from the answer's bytes to its status, aiohttp takes 60 µs of its 90, an eighth of the
time that an answer of `/roadmap` takes in all. Connections, TLS and the reading of what comes back stay aiohttp's own.
"""

from __future__ import annotations

import asyncio

import aiohttp
from yarl import URL

_LONGEST = 300.0  # seconds until somebody gives up, aiohttp's own measure
_OF_A_BODY = {"content-length", "content-type"}


class Posts:
    """Posts to addresses below one of a server. To be made where the loop runs."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        assert session.connector is not None  # noqa: S101 - only a closed session has none
        self._connector, self._timeout = session.connector, aiohttp.ClientTimeout()
        # What the connector knows connections by; nothing is ever sent of it but its headers.
        self._like = aiohttp.ClientRequest("POST", URL(base), loop=asyncio.get_running_loop(), session=session)
        self._path = self._like.url.raw_path
        headers = [(name, text) for name, text in self._like.headers.items() if name.lower() not in _OF_A_BODY]
        headers.append(("Content-Type", "application/json"))
        self._headers = "".join(f"{name}: {text}\r\n" for name, text in headers)

    async def post(self, path: str, body: bytes) -> int:
        """Send JSON to a path below the base, percent-encoded already, and return the status of the answer.

        Raises aiohttp.ServerDisconnectedError or aiohttp.ClientOSError for a line that breaks, and TimeoutError.
        """
        async with asyncio.timeout(_LONGEST):
            line = await self._connector.connect(self._like, [], self._timeout)
            try:
                status = await self._exchange(line, path, body)
            except BaseException:
                line.close()
                raise
            line.release()
        return status

    async def _exchange(self, line: aiohttp.connector.Connection, path: str, body: bytes) -> int:
        reader, transport = line.protocol, line.transport
        if reader is None or transport is None:
            raise aiohttp.ServerDisconnectedError
        reader.set_response_params(read_until_eof=True)
        head = f"POST {self._path}{path} HTTP/1.1\r\n{self._headers}Content-Length: {len(body)}\r\n\r\n"
        transport.write(head.encode("ascii") + body)
        message, rest = await reader.read()
        while message.code < 200:
            message, rest = await reader.read()
        await rest.read()  # with some of it unread the connection could not be used again
        return message.code
