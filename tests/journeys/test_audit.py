"""Whatever an organiser or a mentor does to a group stands in its history: who, what, before and after."""

from __future__ import annotations

import ast
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from sqlalchemy import select

import bot.services
from db.tables import audit
from study.periods import Period
from tests.journeys.test_packs import ours
from tests.journeys.test_permissions import MATRIX
from tests.journeys.town import Someone, Town
from tests.packs import zipped

SERVICES = Path(bot.services.__file__).parent
# Answers to members, which the queue keeps with who gave them and when; they change nothing of the group's.
IN_THE_QUEUE = {"mentoring.py answer", "mentoring.py claim", "mentoring.py done"}
LOOKS = {"group queue", "group status", "faq-admin history", "faq-admin export", "faq-admin report", "pack download"}


async def deeds(town: Town) -> list[tuple[str, str, int | None, str | None, str | None]]:
    """What stands in the log, the oldest first."""
    columns = (audit.c.user_name, audit.c.deed, audit.c.about_id, audit.c.before, audit.c.after)
    async with town.app.database.read() as work:
        return [tuple(row) for row in await work.execute(select(*columns).order_by(audit.c.id))]


async def _undo(town: Town, nadia: Someone, ana: Someone) -> None:
    await nadia.runs("group undo", member=ana.actor, milestone="py-setup")


async def _repair(town: Town, nadia: Someone, ana: Someone) -> None:
    await ana.checks_in()
    town.clock.forward(weeks=3)
    lost = Period.of_day(town.clock().date()).shift(-2).label
    await nadia.runs("group repair", member=ana.actor, week=lost, reason="ill")


async def _entry(town: Town, nadia: Someone, _: Someone) -> None:
    await nadia.runs("faq-admin add")
    await nadia.fills_in(question="Where do we meet?", answer="In the library.")


async def _changed_entry(town: Town, nadia: Someone, _: Someone) -> None:
    await nadia.runs("faq-admin edit", entry="own-where-do-we-meet")
    await nadia.fills_in(answer="In the park.")


def _goes(command: str, *steps: str, **options: object) -> Callable[[Town, Someone, Someone], Awaitable[None]]:
    async def do(_town: Town, nadia: Someone, _ana: Someone) -> None:
        await nadia.goes(command, *steps, **options)

    return do


# In this order: each by its command, what it is called in the log, and whether it is about a member.
DONE: dict[str, tuple[Callable[[Town, Someone, Someone], Awaitable[None]], str, bool]] = {
    "setup": (_goes("setup", time="18:00"), "time", False),
    "setup, welcome": (_goes("setup", "Post the welcome"), "welcomed", False),
    "setup, post": (_goes("setup", "Post now"), "posted", False),
    "season start": (_goes("season start", name="Spring"), "season", False),
    "faq-admin add": (_entry, "faq", False),
    "faq-admin edit": (_changed_entry, "faq", False),
    "faq-admin remove": (_goes("faq-admin remove", entry="own-where-do-we-meet"), "faq", False),
    "faq-admin import": (
        _goes("faq-admin import", file=("own.toml", b'[[faq]]\nquestion = "When?"\nanswer = "At six."\n')),
        "faq",
        False,
    ),
    "group export": (_goes("group export"), "exported", False),
    "group import": (
        _goes("group import", "Bring them in", file=("list.csv", f"user_id,name\n{10**17},Zoe".encode())),
        "imported",
        False,
    ),
    "group rename": (_goes("group rename", name="Mornings"), "name", False),
    "group undo": (_undo, "unmarked", True),
    "group repair": (_repair, "repaired", True),
    "pack upload": (_goes("pack upload", file=("mine.zip", zipped(ours()))), "brought", False),
    "pack use": (_goes("pack use", "Mornings path", "Use it"), "pack", False),
    "group archive": (_goes("group archive", "Archive it"), "archived", False),
}
ELSEWHERE = {"group create", "group move"}  # need channels: see the second test


def test_every_command_of_organisers_and_mentors_is_done_here_or_only_looks() -> None:
    theirs = {command for command, row in MATRIX.items() if row[0] in "OM"}
    assert theirs == {command for command in DONE if "," not in command} | LOOKS | ELSEWHERE


async def test_everything_they_do_is_written_down_once(town: Town, ana: Someone) -> None:
    await ana.finishes()
    for command, (do, deed, about) in DONE.items():
        known = len(await deeds(town))
        await do(town, town.organiser, ana)
        new = (await deeds(town))[known:]
        assert [(who, what) for who, what, *_ in new] == [("Nadia", deed)], (command, town.organiser.reads)
        assert new[0][2] == (ana.actor.id if about else None), command
        assert command in {"setup, welcome", "group export"} or new[0][3:] != ("null", "null"), command


async def test_groups_that_are_made_and_moved_are_too(town: Town) -> None:
    place, other = town.guild.create_text_channel("evenings"), town.guild.create_text_channel("nights")
    await town.organiser.runs("group create", name="Evenings", channel=place)
    with town.being_in(place):
        await town.organiser.runs("group move", channel=other)
    (_, made, *_), (_, moved, _, before, after) = (await deeds(town))[-2:]
    assert (made, moved, before, after) == ("created", "channel", str(place.id), str(other.id))


async def test_whom_it_was_done_to_is_told_and_handed_out_and_forgotten(town: Town, ana: Someone) -> None:
    await ana.finishes()
    await _undo(town, town.organiser, ana)
    await town.organiser.goes("setup", "History")
    assert f"took the mark of <@{ana.actor.id}> off `py-setup`" in town.organiser.reads
    await ana.asks_to_be_forgotten()
    await town.organiser.goes("setup", "History")
    assert "took the mark of somebody who left off `py-setup`" in town.organiser.reads


def _methods() -> Iterator[tuple[str, ast.AsyncFunctionDef, ast.ClassDef]]:
    for file in SERVICES.glob("*.py"):
        for owner in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(owner, ast.ClassDef):
                methods = [one for one in owner.body if isinstance(one, ast.AsyncFunctionDef)]
                yield from ((file.name, method, owner) for method in methods)


def _records(method: ast.AsyncFunctionDef, owner: ast.ClassDef) -> bool:
    """Whether a method writes into the log, itself or by another of its class."""
    siblings = {one.name: one for one in owner.body if isinstance(one, ast.AsyncFunctionDef) and one is not method}
    called = {ast.unparse(node.func) for node in ast.walk(method) if isinstance(node, ast.Call)}
    return "audit.record" in called or any(
        _records(siblings[name.removeprefix("self.")], owner)
        for name in called
        if name.removeprefix("self.") in siblings
    )


def test_no_use_case_of_theirs_writes_without_the_log() -> None:
    """A new one that changes something and says nothing is found here before anybody misses it."""
    silent = {
        f"{file} {method.name}"
        for file, method, owner in _methods()
        if {argument.arg for argument in method.args.args} & {"organiser", "mentor", "author"}
        and "write()" in ast.unparse(method)
        and not _records(method, owner)
    }
    assert silent == IN_THE_QUEUE
