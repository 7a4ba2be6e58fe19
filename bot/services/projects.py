"""Showing what one made, and liking what others made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.services.pack_shelf import PackShelf
from bot.services.person import Person, group_of, member_of, open_group_of
from bot.services.progress import member_seen_by
from db import members, points, projects
from db.engine import Database, Work
from study.curriculum import Step
from study.errors import EmptyText, KudosGiven, OwnProject, ProjectThere, TextTooLong, UnknownProject, UnknownStep
from study.group import Group
from study.languages import ENGLISH
from study.links import web_address
from study.points import CAP_OVER, KUDOS_A_WEEK, KUDOS_PAIR, PROJECTS_A_WEEK, Award, for_kudos, for_project
from study.projects import ABOUT_LIMIT, TITLE_LIMIT, Project, ProjectKind
from study.texts import is_blank


@dataclass(frozen=True, slots=True)
class ProjectDraft:
    """What a member typed about a project; `step` is a step's slug."""

    title: str
    link: str
    about: str
    kind: ProjectKind
    step: str


@dataclass(frozen=True, slots=True)
class Showcase:
    """A project as the group sees it; `hidden` when its maker shows themselves to nobody, `language` is its group's."""

    project: Project
    step: Step | None
    hidden: bool = False
    awards: tuple[Award, ...] = ()
    language: str = ENGLISH


class ProjectService:
    """Projects and kudos."""

    def __init__(self, database: Database, clock: Clock, packs: PackShelf) -> None:
        self._database = database
        self._clock = clock
        self._packs = packs

    async def steps(self, person: Person) -> tuple[Step, ...]:
        """The steps a member's project can belong to. Raises NoGroup, NotAMember, GroupArchived."""
        async with self._database.read() as work:
            group = await open_group_of(work, person)
            await member_of(work, group, person)
            return (await self._packs.of(work, group)).steps

    async def add(self, person: Person, draft: ProjectDraft) -> Showcase:
        """Add a project to the group's showcase.

        Raises NoGroup, NotAMember, EmptyText, TextTooLong, BadLink, UnknownStep, ProjectThere.
        """
        title, about = _text("title", draft.title, TITLE_LIMIT), _text("about", draft.about, ABOUT_LIMIT)
        link = web_address(draft.link)
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            step = (await self._packs.of(work, group)).step(draft.step)
            if step is None:
                raise UnknownStep(draft.step)
            member = await member_of(work, group, person)
            project_id = await projects.add(
                work, member.id, kind=draft.kind, step=draft.step, title=title, link=link, about=about, now=now
            )
            if project_id is None:
                raise ProjectThere
            earned = await points.earned(work, member.id, "project", now - CAP_OVER)
            deeds = [for_project(project_id)] if earned < PROJECTS_A_WEEK else []
            awards = await points.award(work, member.id, deeds, now)
            await members.meet(work, member, person.name, person.language)
            found = await projects.by_id(work, group.id, project_id)
        if found is None:
            raise UnknownProject
        return Showcase(found, step, member.hidden, awards, group.language)

    async def of_group(self, person: Person, user_id: int | None) -> list[Showcase]:
        """The group's projects, or one member's by their Discord id, the newest first.

        Raises NoGroup; of a member NotAMember, UnknownPerson, HiddenPerson.
        """
        async with self._database.read() as work:
            group = await group_of(work, person)
            pack = await self._packs.of(work, group)
            if user_id is None:
                found = await projects.of_group(work, group.id)
            else:
                found = await projects.of_member(work, (await member_seen_by(work, group, person, user_id)).id)
        return [Showcase(project, pack.step(project.step)) for project in found]

    async def like(self, person: Person, project_id: int) -> Showcase:
        """Give a project kudos, once and not to one's own; its maker earns points if they are others' to give.

        Anybody in the server may. Raises NoGroup, UnknownProject, OwnProject, KudosGiven.
        """
        now = self._clock()
        async with self._database.write() as work:
            group = await group_of(work, person)
            project = await projects.by_id(work, group.id, project_id)
            if project is None:
                raise UnknownProject
            if project.user_id == person.user_id:
                raise OwnProject
            if not await projects.give_kudos(work, project_id, person.user_id, now):
                raise KudosGiven
            if await self._earns(work, group, person, project, now):
                await points.award(work, project.member_id, [for_kudos(project_id, person.user_id)], now)
            liked = await projects.by_id(work, group.id, project_id)
            pack = await self._packs.of(work, group)
        if liked is None:
            raise UnknownProject
        return Showcase(liked, pack.step(liked.step), language=group.language)

    async def _earns(self, work: Work, group: Group, giver: Person, project: Project, now: datetime) -> bool:
        # Kudos from outside the group are welcome, but only members' count: they cannot be made by the dozen.
        if await members.find(work, group.id, giver.user_id) is None:
            return False
        if await points.earned(work, project.member_id, "kudos", now - CAP_OVER) >= KUDOS_A_WEEK:
            return False
        return not await points.kudos_between(work, group.id, giver.user_id, project.user_id, now - KUDOS_PAIR)

    async def remove(self, person: Person, project_id: int) -> Project:
        """Take one's own project back, with its points. Raises NoGroup, NotAMember, UnknownProject."""
        async with self._database.write() as work:
            group = await group_of(work, person)
            member = await member_of(work, group, person)
            project = await projects.by_id(work, group.id, project_id)
            if project is None or project.member_id != member.id:
                raise UnknownProject
            deeds = [for_project(project_id)]
            deeds += [for_kudos(project_id, giver) for giver in await projects.remove(work, project_id)]
            await points.take_back_all(work, member.id, [(deed.kind, deed.ref) for deed in deeds])
        return project


def _text(field: str, given: str, limit: int) -> str:
    text = given.strip()
    if is_blank(text):
        raise EmptyText(field)
    if len(text) > limit:
        raise TextTooLong(field, len(text), limit)
    return text
