"""Whatever watches the bot can see whether it is well, and what it does."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import socket
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.wire.server import Wire
from tests.wire.test_run import ROOT, read_until, start

DASHBOARD = ROOT / "docs" / "grafana.json"


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture
async def site(wire: Wire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a running bot's health."""
    port = free_port()
    (tmp_path / "config.toml").write_text(f"[health]\nport = {port}\n[prompts]\ntick_seconds = 1\n")
    process = await start(tmp_path, wire)
    await read_until(process, "connected as Cohort")
    monkeypatch.setattr(wire, "process", process, raising=False)
    return f"http://127.0.0.1:{port}"


async def got(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.text()


async def test_it_is_alive_ready_and_counts(wire: Wire, site: str) -> None:
    process: asyncio.subprocess.Process = wire.process  # type: ignore[attr-defined]
    try:
        assert (await got(f"{site}/healthz"))[0] == 200
        status, told = await got(f"{site}/readyz")
        assert (status, json.loads(told)) == (200, {"gateway": True, "database": True, "scheduler": True})
        await wire.interact("help")
        await wire.until(lambda: bool(wire.answer_times))
        _, figures = await got(f"{site}/metrics")
        families = {family.name: family for family in text_string_to_metric_families(figures)}
        answered = {sample.labels.get("what") for sample in families["cohort_interaction_seconds"].samples}
        assert "/help" in answered
        assert families["cohort_servers"].samples[0].value == 1
        names = {sample.name for family in families.values() for sample in family.samples}
        names |= set(families)
        asked = set(re.findall(r"cohort_\w+", DASHBOARD.read_text(encoding="utf-8")))
        assert asked - names - {f"{name}_total" for name in names} == set()
        wire.closes = [4000] * 100  # from now on Discord hangs up at once
        for connected in wire._sockets:
            await connected.close(code=4000)
        await wire.until(lambda: len(wire.identified) + wire.resumed > 1)
        assert (await got(f"{site}/healthz"))[0] == 200
    finally:
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 12)


async def test_without_a_port_nothing_is_served(wire: Wire, tmp_path: Path) -> None:
    process = await start(tmp_path, wire)
    said = await read_until(process, "connected as Cohort")
    process.send_signal(signal.SIGTERM)
    said += (await asyncio.wait_for(process.communicate(), 12))[0].decode()
    assert "health" not in said
