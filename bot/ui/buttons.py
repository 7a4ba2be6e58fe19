"""Every control that outlives a restart, so that the bot can register them all at once."""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.ui.audit import OlderButton, TakeBackButton
from bot.ui.checkins import CheckInButton, WeekButton
from bot.ui.faq import AskButton, EntryButton, EntrySelect, FaqTopicSelect
from bot.ui.faq_loop import AskMentorsButton, HelpfulButton, NotHelpfulButton
from bot.ui.group_status import QueueButton
from bot.ui.joining import JoinButton, PlacementButton
from bot.ui.leaderboard_pages import ModeButton, PageButton, ScopeButton, TopicSelect
from bot.ui.me import LeaveButton, LeaveForGoodButton, PlanButton, RemindersButton, VisibilityButton
from bot.ui.mentoring import AnswerButton, ClaimButton, HelpButton, SettledButton, ThanksButton
from bot.ui.milestones import DoneButton, MilestoneButton, UndoButton
from bot.ui.notices import NoticeButton
from bot.ui.packs import PackButton, PackPick
from bot.ui.privacy import ExportButton, ForgetButton
from bot.ui.projects import KudosButton
from bot.ui.quiz import OptionButton, QuizButton
from bot.ui.recognition import MyRoadmapButton
from bot.ui.reminders import PauseButton, PauseSelect, SnoozeButton, StopButton, WaySelect
from bot.ui.roadmap import MilestoneSelect, StepButton, StepSelect
from bot.ui.setup import ActionButton, ChannelPick, GroupPick, RolePick, SettingPick, ValuePick

LASTING: tuple[type[ui.DynamicItem[Any]], ...] = (
    ActionButton,
    AnswerButton,
    AskButton,
    AskMentorsButton,
    ChannelPick,
    CheckInButton,
    ClaimButton,
    DoneButton,
    EntryButton,
    EntrySelect,
    ExportButton,
    ForgetButton,
    GroupPick,
    HelpButton,
    HelpfulButton,
    JoinButton,
    KudosButton,
    LeaveButton,
    LeaveForGoodButton,
    MilestoneButton,
    MilestoneSelect,
    ModeButton,
    PlacementButton,
    PlanButton,
    MyRoadmapButton,
    NotHelpfulButton,
    NoticeButton,
    OlderButton,
    OptionButton,
    PackButton,
    PackPick,
    PageButton,
    PauseButton,
    PauseSelect,
    QueueButton,
    QuizButton,
    RemindersButton,
    RolePick,
    ScopeButton,
    SettingPick,
    SettledButton,
    SnoozeButton,
    StepButton,
    StepSelect,
    StopButton,
    TakeBackButton,
    ThanksButton,
    FaqTopicSelect,
    TopicSelect,
    UndoButton,
    ValuePick,
    VisibilityButton,
    WaySelect,
    WeekButton,
)
