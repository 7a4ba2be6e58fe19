"""Whatever watches the bot can see whether it is well, and what it does."""

from __future__ import annotations

import json
import logging
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import copy_context
from pathlib import Path
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import App
from bot.ops.health import Health
from bot.ops.metrics import Metrics
from bot.settings import HealthSettings
from bot.ui.begin import begin
from tests.clock import StandingClock
from tests.shell import ROOT
from tests.wire.conftest import Start
from tests.wire.crowd import Told, uses
from tests.wire.program import Program
from tests.wire.server import Wire

pytestmark = pytest.mark.program

DASHBOARD = ROOT / "docs" / "grafana.json"


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


async def got(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.text()


async def test_it_is_alive_ready_and_counts(wire: Wire, start: Start, tmp_path: Path) -> None:
    port = free_port()
    (tmp_path / "config.toml").write_text(f"[health]\nport = {port}\n[prompts]\ntick_seconds = 1\n")
    program, site = await start(), f"http://127.0.0.1:{port}"
    assert (await got(f"{site}/healthz"))[0] == 200
    status, told = await got(f"{site}/readyz")
    assert (status, json.loads(told)) == (200, {"gateway": True, "database": True, "scheduler": True})
    assert await uses(wire, 1, "help", within=20) is Told.FINE
    _, figures = await got(f"{site}/metrics")
    families = {family.name: family for family in text_string_to_metric_families(figures)}
    answered = {sample.labels.get("what") for sample in families["cohort_interaction_seconds"].samples}
    assert "/help" in answered
    assert families["cohort_servers"].samples[0].value == 1
    assert families["cohort_gateway_events"].samples[0].value >= 1
    assert families["cohort_database_connections_most"].samples[0].value >= 10
    queries = [one for one in families["cohort_query_seconds"].samples if one.name.endswith("_count")]
    assert queries[0].value > 0
    names = {sample.name for family in families.values() for sample in family.samples}
    names |= set(families)
    asked = set(re.findall(r"cohort_\w+", DASHBOARD.read_text(encoding="utf-8")))
    assert asked - names - {f"{name}_total" for name in names} == set()
    wire.closes = [4000] * 100  # from now on Discord hangs up at once
    await wire.hang_up()
    await wire.until(lambda: len(wire.identified) + wire.resumed > 1)
    assert (await got(f"{site}/healthz"))[0] == 200
    await program.ends()


@pytest.fixture
async def health(app: App, clock: StandingClock) -> Health:
    """The health of a bot in this process, whose parts can be taken away one by one."""
    return Health(app.bot, app.database, Metrics(), clock, tick_seconds=5)


def refused() -> None:
    """What happens without a database."""
    raise OSError("connection refused")


async def test_what_is_missing_is_named(app: App, health: Health, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all((await health.ready()).values())
    with monkeypatch.context() as lost:
        lost.setattr(app.database, "read", refused)
        assert await health.ready() == {"gateway": True, "database": False, "scheduler": True}
    health._ticked_at -= 31  # the tick comes every five seconds
    assert await health.ready() == {"gateway": True, "database": True, "scheduler": False}
    await health.tick()
    assert (await health.ready())["scheduler"]
    await app.bot.close()
    assert await health.ready() == {"gateway": False, "database": True, "scheduler": True}
    async with serving(health) as site:
        status, told = await got(f"{site}/readyz")
        assert (status, json.loads(told)["gateway"]) == (503, False)
        assert (await got(f"{site}/healthz"))[0] == 200


@asynccontextmanager
async def serving(seen: Health) -> AsyncIterator[str]:
    port = free_port()
    async with seen.served(HealthSettings(port=port)):
        yield f"http://127.0.0.1:{port}"


async def test_a_fault_is_counted_by_command_and_a_lost_database_leaves_the_other_figures(
    app: App, health: Health, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(health) as site:

        def fail() -> None:
            begin(SimpleNamespace(id=1, locale=discord.Locale.german, command=None, data={"custom_id": "done:v1:x"}))  # type: ignore[arg-type]
            logging.getLogger("bot.errors").error("interaction failed")

        copy_context().run(fail)
        monkeypatch.setattr(app.database, "read", refused)
        status, figures = await got(f"{site}/metrics")
    assert status == 200
    assert 'cohort_interaction_failures_total{what="done"} 1.0' in figures
    assert 'cohort_log_lines_total{level="error"} 1.0' in figures
    assert "cohort_servers 1.0" in figures


async def test_a_port_that_is_taken_is_one_sentence(start: Start) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        program = await start(wait=False, COHORT_HEALTH__PORT=str(port))
        assert await program.has_ended() == 2
    assert f"nothing can listen at 127.0.0.1:{port}" in program.said()
    assert "Traceback" not in program.said()


async def test_without_a_port_nothing_is_served(program: Program) -> None:
    await program.ends()
    assert "health" not in program.said()
