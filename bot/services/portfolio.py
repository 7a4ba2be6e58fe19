"""Everything a member can show for their way, gathered in one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of
from bot.services.standing import progress_of
from db import achievements, check_ins, projects
from db.achievements import Certificate
from db.engine import Database
from study.careers import SkillShare, skill_profile
from study.curriculum import Step
from study.progress import Progress
from study.projects import Project


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a member made and learned. `made_at` is UTC; `minutes` are of study."""

    name: str
    group_name: str
    curriculum: str
    progress: Progress
    skills: tuple[SkillShare, ...]
    minutes: int
    projects: tuple[tuple[Project, Step | None], ...]
    certificate: Certificate | None
    made_at: datetime


class PortfolioService:
    """Gathering a portfolio."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def gather(self, person: Person) -> Portfolio:
        """The person's own portfolio. Raises NoGroup, NotAMember."""
        async with self._database.read() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            pack = await self._packs.of(work, group)
            found = await progress_of(work, pack, member)
            made = await projects.of_member(work, member.id)
            minutes = await check_ins.total_minutes(work, member.id)
            certificate = await achievements.certificate_of(work, member.id)
        return Portfolio(
            name=person.name,
            group_name=person.guild_name or group.name,
            curriculum=pack.title,
            progress=found,
            skills=skill_profile(pack, found),
            minutes=minutes,
            projects=tuple((project, pack.step(project.step)) for project in made),
            certificate=certificate,
            made_at=self._clock(),
        )
