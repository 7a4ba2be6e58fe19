"""A way to a PostgreSQL that can fall silent: it takes everything, and nothing arrives."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from sqlalchemy.engine import make_url


@dataclass
class Way:
    """A port of this machine that leads to a server's socket; while `silent` whatever is sent here is lost."""

    socket: str
    silent: bool = False
    taken: int = 0  # connections
    lost: int = 0  # times that something was
    _writers: list[asyncio.StreamWriter] = field(default_factory=list)

    def opens(self) -> None:
        """Let what comes from now on arrive. Connections that lost something are of no use any more."""
        self.silent = False
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry a connection's bytes both ways."""
        self.taken += 1
        from_server, to_server = await asyncio.open_unix_connection(self.socket)
        self._writers += [writer, to_server]
        await asyncio.gather(self._carry(reader, to_server), self._carry(from_server, writer))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                if self.silent:
                    self.lost += 1
                else:
                    writer.write(data)
        writer.close()


@contextlib.asynccontextmanager
async def a_way_to(url: str) -> AsyncIterator[tuple[Way, str]]:
    """A way to the database at `url` on a socket of this machine, and the address of its beginning."""
    there = make_url(url)
    way = Way(f"{there.query['host']}/.s.PGSQL.5432")
    server = await asyncio.start_server(way.lead, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield way, f"postgresql://{there.username}:@127.0.0.1:{port}/{there.database}"
    finally:
        way.opens()
        server.close()
