"""What finishing a step or the roadmap is worth: a celebration, a role, a certificate; and taking it all back."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of
from db import achievements, check_ins, deliveries, groups, members
from db.achievements import ROADMAP, STEP, Certificate, IdleRole, RoleChange
from db.deliveries import CELEBRATION, Planned
from db.engine import Database, Work
from db.shards import Shards
from study.curriculum import Pack, Step
from study.errors import NoCertificate, UnknownCode
from study.group import Group, Member
from study.periods import Period
from study.progress import Progress
from study.zones import zone

__all__ = ["Celebration", "Certificate", "Finished", "RecognitionService", "recognise", "take_back"]

# Crockford's alphabet: no letter looks like a digit, and no word comes out by accident.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 12  # 60 bits: nobody finds one by trying
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True, slots=True)
class Finished:
    """What a milestone completed: its step, and perhaps the whole roadmap, as far as that is news."""

    step: Step | None = None
    roadmap: bool = False


@dataclass(frozen=True, slots=True)
class Celebration:
    """A member of a group who finished a step, or the whole roadmap (`step` is None)."""

    group: Group
    member: Member
    step: Step | None
    done: int


async def recognise(
    work: Work, pack: Pack, group: Group, member: Member, person: Person, after: Progress, slug: str, now: datetime
) -> Finished:
    """Write down what finishing the milestone `slug` completed; what is new is celebrated in the group, once."""
    planned = after.of(slug)
    step = after.step_of(planned) if planned is not None else None
    if step is None or not step.complete:
        return Finished()
    role = "wanted" if group.step_roles else "none"
    finished = after.current is None
    earned = await achievements.earn(work, member.id, STEP, step.step.slug, now, role=role)
    if finished:
        earned = await achievements.earn(work, member.id, ROADMAP, pack.slug, now, role="none")
        await achievements.certify(
            work, member.id, await _certificate(work, pack, group, member, person, after, now), now
        )
    if earned is not None and not member.hidden:
        period = Period.of(now, group.slot.zone)
        await deliveries.plan(work, Planned(CELEBRATION, earned, period, now))
    return Finished(step.step, finished)


async def take_back(work: Work, pack: Pack, member: Member, after: Progress, slug: str, now: datetime) -> None:
    """Take back what the milestone `slug` completed, now that it is open again."""
    planned = after.of(slug)
    if planned is not None:
        await achievements.revoke(work, member.id, STEP, planned.milestone.step, now)
        await achievements.revoke(work, member.id, ROADMAP, pack.slug, now)


def tidy_code(given: str) -> str:
    """A code as somebody typed it, with its hyphens and lookalikes mended."""
    kept = "".join(char for char in given.upper() if char.isalnum())
    return kept.translate(_LOOKALIKES)[:20]


class RecognitionService:
    """Certificates, and the celebrations that the dispatcher sends."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def certificate(self, person: Person) -> Certificate:
        """The person's own certificate. Raises NoGroup, NotAMember, NoCertificate."""
        async with self._database.read() as work:
            member = await member_of(work, await group_of(work, person), person)
            found = await achievements.certificate_of(work, member.id)
        if found is None:
            raise NoCertificate
        return found

    async def verify(self, code: str) -> Certificate:
        """The certificate behind a code, whoever asks and wherever. Raises UnknownCode."""
        async with self._database.read() as work:
            found = await achievements.certificate_by_code(work, tidy_code(code))
        if found is None:
            raise UnknownCode(code)
        return found

    async def steps(self, person: Person) -> tuple[Step, ...]:
        """The steps of the roadmap that the person's group goes by. Raises NoGroup, WhichGroup."""
        async with self._database.read() as work:
            return (await self._packs.of(work, await group_of(work, person))).steps

    async def step(self, group_id: int, slug: str) -> Step | None:
        """The step of a group's roadmap with this slug, or None."""
        async with self._database.read() as work:
            return (await self._packs.of(work, await groups.by_id(work, group_id))).step(slug)

    async def role_changes(self, limit: int, without: Collection[int], shards: Shards) -> list[RoleChange]:
        """Roles that wait to be given or taken in the servers of some shards, but for some."""
        async with self._database.read() as work:
            return await achievements.role_changes(work, limit, without, shards)

    async def role_changed(self, change: RoleChange, *, held: bool) -> None:
        """Write down that a role was given, or is no more held."""
        async with self._database.write() as work:
            await achievements.role_changed(work, change, held=held)

    async def remember_role(self, change: RoleChange, role_id: int) -> None:
        """Write down which role was made for a step."""
        async with self._database.write() as work:
            await achievements.remember_role(work, change.group_id, change.step, role_id)

    async def idle_roles(self, limit: int, shards: Shards) -> list[IdleRole]:
        """Roles that were made for steps in the servers of some shards, and are needed no more."""
        async with self._database.read() as work:
            return await achievements.idle_roles(work, limit, shards)

    async def forget_role(self, role_id: int) -> None:
        """Forget a role that is deleted."""
        async with self._database.write() as work:
            await achievements.forget_role(work, role_id)

    async def celebration(self, achievement_id: int) -> Celebration | None:
        """What a celebration says; None when there is nothing to celebrate any more."""
        async with self._database.read() as work:
            found = await achievements.by_id(work, achievement_id)
            member = None if found is None or found.revoked else await members.by_id(work, found.member_id)
            group = None if member is None else await groups.by_id(work, member.group_id)
            pack = await self._packs.of(work, group)
        if found is None or member is None or group is None or member.hidden or member.left:
            return None
        step = pack.step(found.ref) if found.kind == STEP else None
        if found.kind == STEP and step is None:
            return None
        done = len(pack.milestones_of(step.slug)) if step is not None else len(pack.milestones)
        return Celebration(group, member, step, done)


async def _certificate(
    work: Work, pack: Pack, group: Group, member: Member, person: Person, after: Progress, now: datetime
) -> Certificate:
    return Certificate(
        code="".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)),
        name=person.name,
        group_name=person.guild_name or group.name,
        curriculum=pack.title,
        started_on=member.started_on,
        finished_on=now.astimezone(zone(member.zone)).date(),
        minutes=await check_ins.total_minutes(work, member.id),
        done=after.done,
        known=after.known,
    )
