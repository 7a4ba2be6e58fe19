"""Is everything well, and if not, what mends it: one line a check, for an operator at two in the morning."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.art.type import line
from bot.clock import Clock
from bot.ops.doctor_discord import check_discord
from bot.ops.findings import Finding, State, failed, ok, warning
from bot.ops.screen import screen
from bot.packs import BUILT_IN, read_pack
from bot.settings import Settings
from db import backups
from db.delivery_figures import overview
from db.engine import Database
from db.errors import DatabaseRefused
from db.upgrade import revision_of
from study.curriculum import BadPack

LITTLE_ROOM, NO_ROOM = 500_000_000, 50_000_000  # bytes
LATE = timedelta(hours=1)
ZONES = ("Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo", "UTC")

_MARKS = {State.OK: "[green]ok[/]", State.WARNING: "[yellow]warning[/]", State.FAILED: "[red]failed[/]"}


@dataclass(frozen=True, slots=True)
class Report:
    """What was found; `healthy` is False when something failed."""

    findings: tuple[Finding, ...]

    @property
    def healthy(self) -> bool:
        """Whether nothing failed."""
        return all(one.state is not State.FAILED for one in self.findings)


async def examine(settings: Settings, clock: Clock, *, offline: bool) -> Report:
    """Make every check. `offline` leaves those out that ask Discord."""
    found = [ok("configuration", "read without a mistake"), *_machine(), _curriculum(settings)]
    found += [one async for one in _database(settings, clock)]
    found += _copies(settings, clock())
    if not offline:
        found += [one async for one in check_discord(settings, clock)]
    return Report(tuple(found))


def unreadable(problems: tuple[str, ...]) -> Report:
    """What there is to say when the settings cannot be read."""
    return Report(tuple(failed("configuration", one, "mend config.toml or the environment") for one in problems))


def show(report: Report, *, as_json: bool) -> None:
    """Print a report as a table or as JSON."""
    if as_json:
        told = {"healthy": report.healthy, "findings": [asdict(one) for one in report.findings]}
        Console().print_json(json.dumps(told))
        return
    table = Table("", "check", "found", "what to do", box=None, pad_edge=False)
    for one in report.findings:
        table.add_row(_MARKS[one.state], one.check, escape(one.said), escape(one.remedy))
    screen().print(table)


def _machine() -> Iterator[Finding]:
    try:
        for name in ZONES:
            ZoneInfo(name)
        yield ok("time zones", "known")
    except (ZoneInfoNotFoundError, OSError) as error:
        yield failed("time zones", f"{error}", "pip install tzdata")
    try:
        line("Aa अ あ ع 한", 20)
        yield ok("fonts", "drawn in five scripts")
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a font, pictures do not work
        yield failed("fonts", f"{error!r}", "pip install -r requirements.txt")


def _curriculum(settings: Settings) -> Finding:
    folder = settings.curriculum.pack or BUILT_IN
    try:
        pack = read_pack(folder)
    except BadPack as error:
        said = f"{len(error.problems)} mistakes, first: {error.problems[0]}"
        return failed("curriculum", said, f"python -m bot content check {folder}")
    return ok("curriculum", f"{pack.title}; milestones: {len(pack.milestones)}")


async def _database(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    try:
        database = Database(settings.database.url)
    except DatabaseRefused as error:
        yield failed("database", str(error), "mend database.url")
        return
    try:
        if database.file is not None and not database.file.exists():
            yield warning("database", f"{database.file} is not there yet", "the first start makes it")
            return
        found, newest = await revision_of(database)
        if found == newest:
            yield ok("database", f"schema {found}, the newest")
        else:
            yield warning("database", f"schema {found}, the newest is {newest}", "the next start upgrades it")
            return
        if database.file is not None:
            yield await asyncio.to_thread(_integrity, database.file)
        async with database.read() as work:
            yield _open_deliveries(*await overview(work, clock()), clock())
    except DatabaseRefused as error:
        yield failed("database", str(error), "see above; a backup: python -m bot restore FILE")
    finally:
        await database.close()


def _integrity(file: Path) -> Finding:
    try:
        backups.check(file)
    except DatabaseRefused as error:
        return failed("integrity", str(error), "stop the bot, python -m bot restore FILE")
    return ok("integrity", "every page and every reference is whole")


def _open_deliveries(counts: dict[str, int], oldest: datetime | None, now: datetime) -> Finding:
    waiting, lost = counts["pending"], counts["failed"]
    if oldest is not None and oldest < now - LATE:
        said = f"{waiting} open, late since {oldest:%Y-%m-%d %H:%M} UTC, {lost} failed"
        return warning("deliveries", said, "does the bot run? python -m bot deliveries")
    if lost:
        return warning("deliveries", f"{lost} failed", "python -m bot deliveries")
    return ok("deliveries", f"{waiting} open, none late")


def _copies(settings: Settings, now: datetime) -> Iterator[Finding]:
    file = Database(settings.database.url).file if _is_usable(settings) else None
    folder = settings.database.backup_folder
    if file is not None:
        yield _room(file)
        yield _newest_copy(backups.taken(folder, file.stem), settings.database.backup_hours, folder, now)
    elif settings.database.dump_file is not None:
        yield _dump(settings.database.dump_file, timedelta(hours=settings.database.dump_hours), now)
    else:
        yield warning("backups", "of a server's database are yours to make", "name your pg_dump in database.dump_file")


def _is_usable(settings: Settings) -> bool:
    try:
        Database(settings.database.url)
    except DatabaseRefused:
        return False
    return True


def _room(file: Path) -> Finding:
    folder = file.resolve().parent if file.resolve().parent.exists() else Path()
    if not all(os.access(one, os.W_OK) for one in (folder, file) if one.exists()):
        return failed("disk", f"{file} can only be read", "let the user that runs the bot write it and its folder")
    free = shutil.disk_usage(folder).free
    said = f"{free / 1e9:.1f} GB free where the database is"
    if free < NO_ROOM:
        return failed("disk", said, "make room: nothing can be written soon")
    return ok("disk", said) if free > LITTLE_ROOM else warning("disk", said, "make room")


def _newest_copy(taken: dict[datetime, Path], hours: int, folder: Path, now: datetime) -> Finding:
    if not hours:
        return warning("backups", "are turned off", "set database.backup_hours, or copy the file yourself")
    if not taken:
        return warning("backups", f"none in {folder} yet", "python -m bot backup; the running bot takes one a day")
    newest = max(taken)
    try:
        backups.check(taken[newest])
    except DatabaseRefused as error:
        return failed("backups", str(error), "python -m bot backup")
    said = f"{len(taken)}, the newest from {newest:%Y-%m-%d %H:%M} UTC is whole"
    if now - newest > timedelta(hours=2 * hours):
        return warning("backups", said, "it is old: does the bot run? python -m bot backup")
    return ok("backups", said)


def _dump(file: Path, most: timedelta, now: datetime) -> Finding:
    if not file.is_file():
        return failed("backups", f"there is no {file}", "see that pg_dump runs, or mend database.dump_file")
    written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    said = f"{file} was written {written:%Y-%m-%d %H:%M} UTC"
    return ok("backups", said) if now - written <= most else failed("backups", said, "it is too old: run pg_dump")
