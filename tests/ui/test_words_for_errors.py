"""Every error a person can meet is one short sentence that says what to do next."""

from __future__ import annotations

import pytest

from bot.art.studio import StudioBusy
from bot.errors import WORDING, wording
from db.errors import DatabaseAway, NotSaved
from study import errors, group_errors
from tests.clock import MONDAY

MET: list[Exception] = [
    DatabaseAway("Connection refused"),
    NotSaved("database or disk is full"),
    errors.NoGroup(),
    group_errors.WhichGroup({1: "Mornings", 2: "Evenings"}),
    group_errors.GroupArchived("@everyone"),
    group_errors.GroupNameTaken("**Mornings**"),
    group_errors.ChannelTaken(5, "Mornings"),
    group_errors.BadName("x" * 5000, 60),
    group_errors.BadStart("someday"),
    group_errors.GoalOutOfRange(10_000_000),
    group_errors.ChangedMeanwhile("@here"),
    group_errors.UnknownPack(),
    group_errors.TooManyPacks(20),
    group_errors.PackInUse("@everyone"),
    group_errors.NothingToUndo(),
    group_errors.PromptPosted(MONDAY),
    errors.NotAMember(),
    errors.NotAnOrganiser(),
    errors.NotAMentor(),
    errors.RequestClosed(),
    errors.AlreadyClaimed("@everyone" * 10),
    errors.OnlyInServers(),
    errors.NoChannel(),
    errors.ChannelNotWritable(5, ("View Channel", "Send Messages", "Read Message History")),
    errors.AlreadyDone("Set up a Python workspace you trust", MONDAY),
    errors.NotDone("Set up a Python workspace you trust"),
    errors.TooLateToUndo(MONDAY),
    errors.UnknownPerson(),
    errors.HiddenPerson(),
    errors.NoCertificate(),
    errors.UnknownCode("`@here` " * 100),
    errors.UnknownProject(),
    errors.ProjectThere(),
    errors.OwnProject(),
    errors.KudosGiven(),
    errors.UnknownMilestone("py-setup"),
    errors.UnknownQuestion(),
    errors.UnknownStep("python"),
    errors.UnknownPace(7, (6, 9, 12)),
    errors.UnknownZone("x" * 5000),
    errors.UnknownZone("berlinn", ("Europe/Berlin", "Europe/Dublin", "Asia/Brunei")),
    errors.BadTime("@everyone" * 100),
    errors.BadHours("**" * 3000),
    errors.HoursOutOfRange("200", 100),
    errors.BadLink("[x](javascript:y)" * 50),
    errors.WeekStands("2026-W10"),
    errors.NoSeason(),
    errors.SeasonJustStarted(),
    errors.WeekClosed(),
    errors.WeekIsOver(),
    errors.FileTooBig(1000),
    errors.FileGone(),
    errors.NotTyped("DELETE"),
    errors.UnknownEntry(),
    errors.PhraseTaken("how long", "How long does it take?"),
    errors.BadEntries("faq[3]", "write a question"),
    errors.EmptyText("done"),
    errors.TextTooLong("done", 4000, 1000),
    StudioBusy(),
]


@pytest.mark.parametrize("error", MET, ids=lambda error: type(error).__name__)
def test_it_is_short_and_ends_like_a_sentence(error: Exception) -> None:
    sentence = wording(error)
    assert sentence is not None
    assert len(sentence) <= 280
    assert sentence[-1] in ".?!"
    assert "\n" not in sentence


def test_no_error_is_left_out_of_this_list() -> None:
    ours = {kind for kind in WORDING if issubclass(kind, errors.StudyError)}
    assert {kind.__name__ for kind in ours - {type(error) for error in MET}} == {"BadPack"}


def test_a_fault_of_ours_has_no_sentence_to_hide_behind() -> None:
    assert wording(ZeroDivisionError()) is None
