"""Every control that outlives a restart, so that the bot can register them all at once."""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.ui.checkins import CheckInButton
from bot.ui.faq import AskButton, EntryButton, EntrySelect
from bot.ui.leaderboard import WindowButton
from bot.ui.me import LeaveButton, LeaveForGoodButton, VisibilityButton
from bot.ui.mentoring import AnswerButton, ClaimButton, HelpButton, SettledButton, ThanksButton
from bot.ui.milestones import DoneButton, MilestoneButton
from bot.ui.notices import NoticeButton
from bot.ui.reminders import PauseButton, PauseSelect, SnoozeButton, StopButton
from bot.ui.roadmap import StepSelect

LASTING: tuple[type[ui.DynamicItem[Any]], ...] = (
    AnswerButton,
    AskButton,
    CheckInButton,
    ClaimButton,
    DoneButton,
    EntryButton,
    EntrySelect,
    HelpButton,
    LeaveButton,
    LeaveForGoodButton,
    MilestoneButton,
    NoticeButton,
    PauseButton,
    PauseSelect,
    SettledButton,
    SnoozeButton,
    StepSelect,
    StopButton,
    ThanksButton,
    VisibilityButton,
    WindowButton,
)
