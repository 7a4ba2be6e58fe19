"""Every panel fits into what Discord takes, at its fullest, for every entry of the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import pytest
from discord import ComponentType, ui

from bot.services.faq import Answer
from bot.services.leaderboard import Goal, Leaderboard, Look, OwnPlace, Topic
from bot.services.progress import ProgressReport
from bot.services.quiz import Asked
from bot.services.recognition import Finished
from bot.services.roadmap import Completed, MilestoneView, RoadmapOverview, RoadmapView, StepView
from bot.services.weekly import Finisher, Record, WeeklyPrompt
from bot.ui.faq import answer_panel, topic_panel
from bot.ui.guide import Section, careers_panel, guide_panel
from bot.ui.help import help_panel
from bot.ui.leaderboard import how_panel, leaderboard_panel
from bot.ui.leaderboard_pages import BoardView, board_controls
from bot.ui.milestones import MilestoneButton, completed_panel, current_panel, milestone_panel, to_milestone
from bot.ui.panels import line, panel, row
from bot.ui.progress import progress_panel
from bot.ui.prompt import prompt_panel
from bot.ui.quiz import answered_panel, question_panel
from bot.ui.roadmap import StepButton, overview_panel, step_panel
from bot.ui.words import speaking
from study.careers import readiness, skill_profile
from study.curriculum import Milestone
from study.faq import Topic as FaqTopic
from study.faq import article, reference
from study.faq_answering import Verdict
from study.faq_search import Match
from study.forecast import Forecast
from study.group import Group, Member
from study.periods import Period
from study.plan import Plan
from study.points import for_milestone
from study.progress import Mark, Overview, Progress, progress
from study.ranking import Scored, standings
from study.schedule import WeeklySlot
from tests.clock import MONDAY
from tests.packs import PACK

MOST_TEXT, MOST_COMPONENTS = 4000, 40  # Discord's limits for one Components V2 message
LONG_NAME = "*" * 32  # escaped, it is twice as long
LONG_LINK = "https://example.com/" + "x" * 480
MEMBER = Member(1, 1, 2, LONG_NAME, "UTC", 6, MONDAY.date(), MONDAY)
PERIOD = Period(MONDAY.date())
GROUP = Group(1, 2, "Study group", 3, 4, WeeklySlot(0, MONDAY.time(), "UTC"), 6, PERIOD.monday, MONDAY, PERIOD)


def at(milestone: Milestone) -> Progress:
    """The roadmap of somebody who is at a milestone."""
    done = PACK.milestones[: PACK.milestones.index(milestone)]
    return progress(PACK, {one.slug: Mark(MONDAY, LONG_LINK) for one in done}, Plan(date(2026, 3, 2), 26))


def prompt(due: tuple[Milestone, ...], *, finishers: int = 40) -> WeeklyPrompt:
    longest = max(PACK.milestones, key=lambda milestone: len(milestone.title)).title
    return WeeklyPrompt(
        group=GROUP,
        period=PERIOD,
        week=26,
        weeks=26,
        due=due,
        under_way=None if due else (PACK.milestones[0], date(2026, 3, 8)),
        question=max((milestone.question for milestone in PACK.milestones), key=len),
        records=(Record(LONG_NAME, 1234),) * 40,
        helpers=(LONG_NAME,) * 40,
        finishers=tuple(Finisher(number, LONG_NAME, (longest,) * 5) for number in range(finishers)),
        checked_in=999_999,
        member_count=1_000_000,
        tip=max(PACK.tips, key=lambda tip: len(tip.summary)),
    )


def every_panel() -> Iterator[tuple[str, ui.LayoutView]]:
    for milestone in PACK.milestones:
        here = at(milestone)
        assert here.current is not None
        yield f"milestone {milestone.slug}", current_panel(here)
        award, step = for_milestone(milestone), here.steps[0].step
        done = Completed(here.current, (award,), here, Finished(step))
        yield f"completed {milestone.slug}", completed_panel(done)
        marked = progress(PACK, {milestone.slug: Mark(MONDAY, LONG_LINK)}, Plan(date(2026, 3, 2), 26))
        planned = marked.of(milestone.slug)
        assert planned is not None
        view = MilestoneView(RoadmapView(marked, MEMBER), planned, undoable=True)
        yield f"done {milestone.slug}", milestone_panel(view, StepButton(milestone.step))
        for number, question in enumerate(PACK.questions_of(milestone.slug), start=1):
            asked = Asked(milestone, question, number, 4)
            yield f"question {question.id}", question_panel(asked)
            yield f"answer {question.id}", answered_panel(asked, picked=0)
        yield f"prompt {milestone.slug}", prompt_panel(prompt((milestone,)), 2**63 - 1, late=timedelta(hours=5))
    there = at(PACK.milestones[9])
    overview = Overview(there.steps, there.current_step, there.former)
    yield "roadmap", overview_panel(RoadmapOverview(overview, joined=True))
    yield "roadmap of somebody else", overview_panel(RoadmapOverview(overview, joined=False))
    for step in PACK.steps:
        yield f"step {step.slug}", step_panel(StepView(RoadmapView(there, None), step, there.of_step(step.slug)))
    for here in (at(PACK.milestones[0]), at(PACK.milestones[12])):
        ready = [readiness(PACK, career, here) for career in PACK.careers]
        yield f"careers at {here.done}", careers_panel(PACK, ready)
        day = date(2026, 3, 2)
        report = ProgressReport(
            MEMBER, True, here, 26, 10**6, skill_profile(PACK, here), Forecast(day, day, day), day, day
        )
        yield f"progress at {here.done}", progress_panel(report)
    yield "careers for strangers", careers_panel(PACK, None)
    for section in Section:
        yield f"guide {section}", guide_panel(PACK, section)
    entries = article(PACK)
    for entry in (*entries, *reference(PACK)):
        verdict = Verdict("sure", (Match(entry, 1.0),))
        yield (
            f"faq {entry.slug}",
            answer_panel(Answer("?", "0" * 16, verdict, entries[:3], PACK.milestones[:3], can_ask=True)),
        )
    theirs = replace(entries[0], topic=FaqTopic.SERVER, question="*" * 100, answer="[" * 2000, author=LONG_NAME)
    for matches in ((theirs,), (theirs, theirs, theirs)):
        verdict = Verdict("sure", tuple(Match(entry, 1.0) for entry in matches))
        yield f"faq own {len(matches)}", answer_panel(Answer("@" * 4000, "0" * 16, verdict), public=True)
    unsure = Verdict("unsure", tuple(Match(entry, 0.5) for entry in entries[:3]))
    yield "faq unsure", answer_panel(Answer("<" * 4000, "0" * 16, unsure, can_ask=True))
    yield "faq unknown", answer_panel(Answer("*" * 4000, "0" * 16, Verdict("unknown", ()), can_ask=True))
    for topic in FaqTopic:
        yield f"faq list {topic}", topic_panel(topic, [theirs] * 1000 if topic is FaqTopic.SERVER else entries)
    ranked = standings([Scored(number, LONG_NAME, number, 10**9 - number) for number in range(1000)])
    own = OwnPlace(ranked[500], 1, ranked[499], ranked[501], hidden=True)
    for shown in Topic:
        board = Leaderboard(
            Look(shown),
            tuple(ranked[:10]),
            own,
            joined=True,
            count=1000,
            before=True,
            after=True,
            goal=Goal(9, 10**9),
        )
        yield f"leaderboard {shown}", leaderboard_panel(board, *board_controls(board, BoardView(board.look)))
    yield "how points work", how_panel()
    yield "prompt between two", prompt_panel(prompt(()), 1)
    yield "prompt of the last week", prompt_panel(replace(prompt(()), under_way=None), 1)
    yield "prompt with two due", prompt_panel(prompt(PACK.milestones[:2]), 1)
    yield "help", help_panel()


PANELS = dict(every_panel())


def sent(view: ui.LayoutView) -> list[dict[str, Any]]:
    """What Discord is sent."""
    return cast("list[dict[str, Any]]", view.to_components())  # type: ignore[no-untyped-call]


def components(these: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """These and everything in them."""
    for one in these:
        yield one
        yield from components(one.get("components", []))
        yield from components([one["accessory"]] if "accessory" in one else [])


def texts(name: str) -> list[str]:
    return [one["content"] for one in components(sent(PANELS[name])) if "content" in one]


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_fits_into_one_message(name: str) -> None:
    assert 0 < sum(map(len, texts(name))) <= MOST_TEXT
    assert len(list(components(sent(PANELS[name])))) <= MOST_COMPONENTS


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_has_nothing_empty_or_too_long_in_it(name: str) -> None:
    assert all(text.strip() for text in texts(name))
    for one in components(sent(PANELS[name])):
        assert len(one.get("custom_id", "")) <= 100
        if one["type"] == ComponentType.button.value:
            assert 1 <= len(one["label"]) <= 80
            assert len(one.get("url") or "") <= 512
        elif one["type"] == ComponentType.select.value:
            assert 1 <= len(one["options"]) <= 25
            assert all(1 <= len(option["label"]) <= 100 for option in one["options"])
            assert all(len(option.get("description") or "") <= 100 for option in one["options"])


def test_a_message_is_its_own_though_its_controls_are_remembered() -> None:
    first, second = (sent(how_panel(*to_milestone())) for _ in range(2))
    assert first == second
    for one in components(first):
        one["id"] = 7
    assert first != second
    assert sent(how_panel(*to_milestone())) == second


def test_controls_are_remembered_in_each_language() -> None:
    with speaking("de"):
        german = sent(how_panel(*to_milestone()))
    assert sent(how_panel(*to_milestone())) != german


def test_a_panel_with_a_control_that_lives_in_memory_waits_for_it() -> None:
    made = panel("Which one?", line(), row(ui.Button(label="This")), row(MilestoneButton()))
    assert not made.is_finished()
    assert [type(item) for item in made.walk_children() if item.is_dispatchable()] == [ui.Button]
    assert panel("Here", row(MilestoneButton())).is_finished()
    assert len(list(components(sent(made)))) == 7


def test_a_day_reads_the_same_wherever_its_reader_lives() -> None:
    # Discord shows a timestamp in the reader's own zone; noon in UTC is on the same date from -12 to +11 hours.
    noon = datetime(2026, 3, 8, 12, tzinfo=UTC)
    due = next(text for text in texts("prompt between two") if "due" in text)
    assert f"<t:{int(noon.timestamp())}:D>" in due
