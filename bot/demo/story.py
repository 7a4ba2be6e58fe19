"""What the demo's people do from one moment to another, through the bot's own services."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.demo.cast import Cast, Learner
from bot.demo.clock import DemoClock
from bot.services.checkins import CheckInAnswers
from bot.services.person import Person
from bot.services.registry import Services
from study.errors import AlreadyDone, NotAMember
from study.periods import Period
from study.schedule import WeeklySlot
from study.settings import Setting
from study.zones import zone

SLOT = WeeklySlot(weekday=0, at=time(9, 0), zone="Europe/Berlin")
BLOCKED_EVERY = 4  # check-ins: how often somebody names something in their way

Act = Callable[[], Awaitable[None]]
Post = Callable[[datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the story takes place: the server, its channel, and everybody as the services know them, by username."""

    channel_id: int
    people: Mapping[str, Person]


class Story:
    """The group's life. Everything follows from the cast and the time, so it can be told on at any moment."""

    def __init__(self, services: Services, clock: DemoClock, cast: Cast, scene: Scene, post: Post) -> None:
        """`post` lets the bot post what is due at a moment that is told."""
        self._services = services
        self._clock = clock
        self._cast = cast
        self._scene = scene
        self._post = post

    async def begin(self, now: datetime) -> datetime:
        """Found the group so many weeks ago; return the moment from which its life can be told."""
        first_prompt = SLOT.instant(Period.of(now, SLOT.zone).shift(-self._cast.weeks))
        if first_prompt + timedelta(weeks=self._cast.weeks) > now:
            first_prompt = SLOT.instant(Period.of(now, SLOT.zone).shift(-self._cast.weeks - 1))
        founded = first_prompt - timedelta(hours=14)
        self._clock.hold(founded)
        await self._services.setup.set_up(
            self._scene.people[self._cast.organiser.username],
            {
                Setting.CHANNEL: self._scene.channel_id,
                Setting.ZONE: SLOT.zone,
                Setting.WEEKDAY: SLOT.weekday,
                Setting.TIME: f"{SLOT.at:%H:%M}",
                Setting.PACE: 6,
            },
        )
        return founded

    async def tell(self, since: datetime, until: datetime) -> None:
        """Let everything happen that happens after `since` and not after `until` (UTC), in its order."""
        overview = await self._services.setup.look(self._scene.people[self._cast.organiser.username])
        group = overview.group
        acts: list[tuple[datetime, int, Act]] = []
        period = Period.of(since, group.slot.zone)
        while (due := group.slot.instant(period)) <= until:
            acts.append((due, 0, self._prompt(due)))
            period = period.next
        for learner in self._cast.learners:
            acts.extend((moment, 1, act) for moment, act in self._life(learner, Period(group.started_on), until))
        for moment, _, act in sorted((act for act in acts if since < act[0] <= until), key=lambda act: act[:2]):
            self._clock.hold(moment)
            await act()

    def _prompt(self, moment: datetime) -> Act:
        async def prompt() -> None:
            await self._post(moment)

        return prompt

    def _life(self, learner: Learner, first: Period, until: datetime) -> list[tuple[datetime, Act]]:
        person, acts = self._scene.people[learner.username], []
        joined = first.shift(learner.joined)
        acts.append((_local(joined, 0, 12, learner.zone), self._join(person, learner)))
        week, period = 0, joined
        while period.monday <= until.date():
            moment = _local(period, learner.day, learner.hour, learner.zone)
            acts.extend(
                (moment - timedelta(hours=2 - number), self._finish(person, learner))
                for number in range(learner.pattern[week % len(learner.pattern)])
            )
            if learner.joined + week not in learner.missed:
                acts.append((moment, self._check_in(person, learner, week)))
            week, period = week + 1, period.next
        return acts

    def _join(self, person: Person, learner: Learner) -> Act:
        async def join() -> None:
            await self._services.members.join(person, learner.pace, learner.zone)

        return join

    def _finish(self, person: Person, learner: Learner) -> Act:
        async def finish() -> None:
            try:
                current = (await self._services.roadmap.mine(person)).current
                if current is not None:
                    slug = current.milestone.slug
                    link = f"https://github.com/{learner.username}-studies/{slug}"
                    await self._services.roadmap.complete(person, slug, link)
            except (AlreadyDone, NotAMember):
                return  # whoever watches has clicked in this person's name

        return finish

    def _check_in(self, person: Person, learner: Learner, week: int) -> Act:
        async def check_in() -> None:
            try:
                draft = await self._services.checkins.draft(person)
                if draft.answers is not None:
                    return
                current = (await self._services.roadmap.mine(person)).current
                said = self._cast.words[current.milestone.slug] if current else ("Helping others along.",)
                lines = self._cast.blockers.lines
                blockers = lines[week % len(lines)] if week % BLOCKED_EVERY == BLOCKED_EVERY - 1 else ""
                hours = learner.hours[week % len(learner.hours)]
                await self._services.checkins.submit(
                    person, draft.period, CheckInAnswers(said[week % len(said)], f"{hours:g}", blockers)
                )
            except NotAMember:
                return

        return check_in


def _local(period: Period, day: int, hour: int, zone_name: str) -> datetime:
    moment = datetime.combine(period.monday + timedelta(days=day), time(hour), zone(zone_name))
    return moment.astimezone(UTC)
