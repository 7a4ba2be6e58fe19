"""The Compose files and the systemd units: what they start, with how few rights, and that their programs take them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from bot.cli import app
from bot.clusters import Cluster
from bot.ops.stopping import PATIENCE
from bot.settings import read_settings
from tests.schemas import against
from tools.lock import ROOT

SEVERAL, ONE = ROOT / "compose.yaml", ROOT / "compose.sqlite.yaml"
UNIT, TEMPLATE = ROOT / "deploy/cohort.service", ROOT / "deploy/cohort@.service"
PROGRAM = "/opt/cohort/bin/cohort"

of_compose = pytest.mark.parametrize("file", [SEVERAL, ONE], ids=lambda file: file.name)
of_systemd = pytest.mark.parametrize("unit", [UNIT, TEMPLATE], ids=lambda unit: unit.name)
with_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not here")


def services(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["services"]
    return read


def bots(file: Path) -> list[dict[str, Any]]:
    return [service for service in services(file).values() if service["image"].startswith("cohort:")]


def unit_of(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if re.match(r"[A-Z]\w+=", line))


@of_compose
def test_a_compose_file_keeps_to_the_schema(file: Path, tmp_path: Path) -> None:
    assert against("compose-spec", file) == []
    (tmp_path / "wrong.yaml").write_text("services: {bot: {read_only: [1]}}", encoding="utf-8")
    assert against("compose-spec", tmp_path / "wrong.yaml")


@of_compose
def test_a_bot_in_a_container_has_few_rights_and_the_time_to_end(file: Path) -> None:
    for bot in bots(file):
        assert bot["read_only"] is True
        assert bot["cap_drop"] == ["ALL"]
        assert bot["security_opt"] == ["no-new-privileges:true"]
        assert "ports" not in bot
        assert int(bot["stop_grace_period"].removesuffix("s")) > PATIENCE
        given = {name: "2" if name.endswith("SHARDS") else "x" for name in bot["environment"]}
        assert read_settings(given | {"COHORT_DATABASE__URL": "postgresql://a/b"}).discord.token
        assert "DISCORD_TOKEN:?" in bot["environment"]["COHORT_DISCORD__TOKEN"], "it comes from outside"


def test_several_processes_are_every_part_of_the_bot_once() -> None:
    parts = [Cluster.parse(bot["command"][-1]) for bot in bots(SEVERAL)]
    assert sorted(part.number for part in parts) == list(range(1, len(parts) + 1))
    assert {part.of for part in parts} == {len(parts)}
    assert services(SEVERAL)["postgres"]["healthcheck"]


def test_one_bot_keeps_its_data_where_the_image_has_it() -> None:
    (bot,) = bots(ONE)
    assert bot["volumes"] == ["data:/data"]
    assert "COHORT_DATABASE__URL" not in bot["environment"], "a file in the folder it starts in, which is /data"
    assert services(ONE).keys() == {"bot"}


@of_systemd
def test_a_unit_has_few_rights_and_waits_longer_than_the_bot_takes_to_end(unit: Path) -> None:
    said = unit_of(unit)
    assert int(said["TimeoutStopSec"]) > PATIENCE
    assert said["DynamicUser"] == said["NoNewPrivileges"] == "yes"
    assert said["WorkingDirectory"] == f"%S/{said['StateDirectory']}"


@of_systemd
def test_a_unit_starts_a_command_that_there_is(unit: Path) -> None:
    program, *words = unit_of(unit)["ExecStart"].replace("%i", "1").replace("${PROCESSES}", "4").split()
    assert program == PROGRAM
    assert (words == ["run"]) == (unit == UNIT)
    # Without a token it refuses in words; an option that is none would be told as one.
    done = CliRunner().invoke(app, words, env={name: None for name in os.environ if name.startswith("COHORT_")})
    assert "discord.token is missing" in done.output


def test_the_two_units_differ_in_what_is_about_several_only() -> None:
    one, several = unit_of(UNIT), unit_of(TEMPLATE)
    names = {"Description", "After", "Environment", "ExecStart"}
    assert {name for name in one | several if one.get(name) != several.get(name)} == names


@with_systemd
@of_systemd
def test_systemd_understands_a_unit(unit: Path, tmp_path: Path) -> None:
    # It looks for the program too, which is installed elsewhere.
    text = unit.read_text(encoding="utf-8").replace(PROGRAM, sys.executable)
    (tmp_path / unit.name).write_text(text, encoding="utf-8")
    asked: list[str | Path] = ["systemd-analyze", "verify", "--man=no", tmp_path / unit.name.replace("@", "@1")]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert (done.returncode, [line for line in done.stderr.splitlines() if "cohort" in line]) == (0, [])


@with_systemd
@of_systemd
def test_systemd_calls_a_unit_well_locked_up(unit: Path) -> None:
    asked: list[str | Path] = ["systemd-analyze", "--no-pager", "security", "--offline=true", "--threshold=25", unit]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-300:] + done.stderr
