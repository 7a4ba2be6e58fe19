"""JSON posted over connections that are used again, in the open and by TLS, to servers that answer in every way."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.posts import Posts

CERTIFICATE = Path(__file__).parent / "data" / "localhost.pem"  # for tests only, with its key
TAKEN = b"HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\n\r\n"
WORDY = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n2\r\n1}\r\n0\r\n\r\n'
EARLY = b"HTTP/1.1 102 Processing\r\n\r\n"
LAST = b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
REFUSED = b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 2\r\n\r\n{}"


class Server:
    """Answers each request with the next of `answers`, hangs up for an empty one, and says nothing after the last."""

    def __init__(self, *answers: bytes) -> None:
        self.answers = list(answers)
        self.requests: list[tuple[int, str, bytes]] = []  # number of the connection, what was asked for, body
        self.asked = asyncio.Event()
        self._connections = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read one request after the other."""
        self._connections += 1
        number = self._connections
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
                self.requests.append((number, head.partition(" http/1.1")[0], await reader.readexactly(length)))
                self.asked.set()
                if not self.answers:
                    continue
                answer = self.answers.pop(0)
                writer.write(answer)
                if answer in {b"", LAST}:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.fixture(params=["http", "https"])
def scheme(request: pytest.FixtureRequest) -> str:
    """In the open, and by TLS as Discord is reached."""
    return str(request.param)


@asynccontextmanager
async def posting(server: Server, scheme: str) -> AsyncIterator[tuple[Posts, aiohttp.ClientSession]]:
    """Posts to a server, and the session whose connections they use."""
    theirs = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    theirs.load_cert_chain(CERTIFICATE)
    ours = ssl.create_default_context(cafile=CERTIFICATE)
    secure = scheme == "https"
    listening = await asyncio.start_server(server.serve, "localhost", 0, ssl=theirs if secure else None)
    async with listening, aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=ours)) as session:
        base = f"{scheme}://localhost:{listening.sockets[0].getsockname()[1]}/api/v10"
        yield Posts(session, base), session


async def test_one_connection_takes_one_after_the_other_whatever_the_answers_look_like(scheme: str) -> None:
    server = Server(TAKEN, WORDY, EARLY + TAKEN, REFUSED, TAKEN)
    async with posting(server, scheme) as (posts, _):
        told = [await posts.post(f"/callback/{number}", b"{}" * number) for number in range(5)]
    assert told == [204, 200, 204, 429, 204]
    assert server.requests == [(1, f"post /api/v10/callback/{number}", b"{}" * number) for number in range(5)]


async def test_a_connection_that_the_server_ends_is_not_used_again(scheme: str) -> None:
    server = Server(LAST, TAKEN)
    async with posting(server, scheme) as (posts, _):
        assert [await posts.post("/", b"{}") for _ in range(2)] == [204, 204]
    assert [number for number, _, _ in server.requests] == [1, 2]


async def test_a_server_that_hangs_up_is_told_and_the_next_one_is_posted(scheme: str) -> None:
    server = Server(TAKEN, b"", TAKEN)
    async with posting(server, scheme) as (posts, _):
        assert await posts.post("/", b"{}") == 204
        with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
            await posts.post("/", b"{}")
        assert await posts.post("/", b"{}") == 204


async def test_nobody_gets_the_answer_of_somebody_who_gave_up(scheme: str) -> None:
    server = Server()
    async with posting(server, scheme) as (posts, _):
        given_up = asyncio.create_task(posts.post("/", b"{}"))
        await server.asked.wait()
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        server.answers = [TAKEN]
        assert await posts.post("/", b"{}") == 204
    assert [number for number, _, _ in server.requests] == [1, 2]


async def test_requests_of_the_session_use_the_same_connections(scheme: str) -> None:
    server = Server(TAKEN, TAKEN)
    async with posting(server, scheme) as (posts, session):
        await posts.post("/", b"{}")
        async with session.post(posts._like.url, json={}) as answer:
            assert answer.status == 204
    assert [number for number, _, _ in server.requests] == [1, 1]


async def test_a_server_that_cannot_be_reached_is_told() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectorError):
            await Posts(session, "http://localhost:1").post("/", b"{}")
