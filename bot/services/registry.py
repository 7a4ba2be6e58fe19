"""All use cases in one frozen bundle: what cogs, buttons and the dispatcher are handed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.meaning import installed_meaning
from bot.services.checkins import CheckInService
from bot.services.curriculum import CurriculumService
from bot.services.departures import DepartureService
from bot.services.faq import FaqService
from bot.services.faq_admin import FaqAdmin
from bot.services.faq_shelf import FaqShelves
from bot.services.group_data import GroupDataService
from bot.services.group_status import GroupStatusService
from bot.services.groups import GroupService
from bot.services.history import HistoryService
from bot.services.leaderboard import LeaderboardService
from bot.services.members import MemberService
from bot.services.mentoring import MentoringService
from bot.services.notes import CommandMemory
from bot.services.pack_shelf import PackShelf
from bot.services.packs import PackService
from bot.services.portfolio import PortfolioService
from bot.services.posting import PostingService
from bot.services.privacy import PrivacyService
from bot.services.progress import ProgressService
from bot.services.projects import ProjectService
from bot.services.quiz import QuizService
from bot.services.recognition import RecognitionService
from bot.services.reminders import ReminderService
from bot.services.roadmap import RoadmapService
from bot.services.setup import SetupService
from bot.services.weekly import WeeklyService
from db.engine import Database
from study.curriculum import Pack


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases of one program, sharing one database, clock and pack."""

    packs: PackShelf
    curricula: PackService
    groups: GroupService
    setup: SetupService
    posting: PostingService
    group_data: GroupDataService
    group_status: GroupStatusService
    members: MemberService
    roadmap: RoadmapService
    checkins: CheckInService
    history: HistoryService
    leaderboard: LeaderboardService
    faq: FaqService
    faq_admin: FaqAdmin
    weekly: WeeklyService
    reminders: ReminderService
    mentoring: MentoringService
    recognition: RecognitionService
    privacy: PrivacyService
    departures: DepartureService
    progress: ProgressService
    projects: ProjectService
    quiz: QuizService
    portfolio: PortfolioService
    curriculum: CurriculumService
    commands: CommandMemory


def build_services(database: Database, clock: Clock, pack: Pack, folder: Path) -> Services:
    """Make every service once. `folder` is where the pack was read from."""
    packs = PackShelf(pack)
    shelves = FaqShelves(packs, installed_meaning())
    faq_admin = FaqAdmin(database, clock, shelves)
    weekly = WeeklyService(database, packs)
    return Services(
        packs=packs,
        curricula=PackService(database, clock, packs, folder),
        groups=GroupService(database, clock),
        setup=SetupService(database, clock, packs),
        posting=PostingService(database, clock, weekly),
        group_data=GroupDataService(database, clock, packs),
        group_status=GroupStatusService(database, clock, packs),
        members=MemberService(database, clock, packs),
        roadmap=RoadmapService(database, clock, packs),
        checkins=CheckInService(database, clock, packs),
        history=HistoryService(database, clock),
        leaderboard=LeaderboardService(database, clock),
        faq=FaqService(database, clock, packs, shelves),
        faq_admin=faq_admin,
        weekly=weekly,
        reminders=ReminderService(database, clock),
        mentoring=MentoringService(database, clock, packs, faq_admin),
        recognition=RecognitionService(database, clock, packs),
        privacy=PrivacyService(database, clock),
        departures=DepartureService(database, clock),
        progress=ProgressService(database, clock, packs),
        projects=ProjectService(database, clock, packs),
        quiz=QuizService(database, packs),
        portfolio=PortfolioService(database, clock, packs),
        curriculum=CurriculumService(database, clock, pack),
        commands=CommandMemory(database, clock),
    )
