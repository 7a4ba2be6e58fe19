"""A streak is told from its weeks: what counts, what is left out, what a freeze saves, and what ends it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from study.periods import Period
from study.streaks import (
    FREEZE_EVERY,
    LATE_FOR,
    MOST_FREEZES,
    Week,
    Weeks,
    WeekState,
    account,
    closes,
    current_streak,
    frozen_since,
    longest_streak,
    open_weeks,
    outage_weeks,
    record_of,
)

NOW = Period(date(2027, 1, 4))
SUNDAY = 6
LETTERS = {"c": "on_time", "l": "late", "r": "repaired", "p": "paused", "o": "outages"}


def weeks(story: str) -> Weeks:
    """A member's weeks, one letter each, the last being this one: c counted, l late, r repaired, p paused, o outage."""
    first = NOW.shift(1 - len(story))
    found: dict[str, set[Period]] = {kind: set() for kind in LETTERS.values()}
    for number, letter in enumerate(story):
        if letter in LETTERS:
            found[LETTERS[letter]].add(first.shift(number))
    return Weeks(first, **{kind: frozenset(periods) for kind, periods in found.items()})


def told(story: str) -> list[Week]:
    return account(weeks(story), (NOW,))


def states(story: str) -> str:
    return " ".join(week.state.value for week in told(story))


@pytest.mark.parametrize(
    ("story", "streak"),
    [
        (".", 0),
        ("c", 1),
        ("c.", 1),
        ("c..", 0),
        ("cc", 2),
        ("ccc.", 3),
        ("c.c", 1),
        ("clr", 3),
        ("cpc", 2),
        ("coc", 2),
        ("cppp.", 1),
        ("cccc.c", 5),  # the fourth week earned a freeze
        ("cccc..c", 1),
        ("cccccccc..c", 9),  # eight weeks earned two
        ("cccccccccccc...c", 1),  # twelve earn no third that is kept
        ("cccc.ccc.c", 1),  # seven counted weeks earned one freeze, and that is used
        ("cccc.cccc.c", 9),
    ],
)
def test_what_counts_what_is_left_out_and_what_ends_a_streak(story: str, streak: int) -> None:
    assert current_streak(told(story)) == streak


def test_every_week_is_accounted_for_by_name() -> None:
    assert states("cccclpo.r") == "counted counted counted counted late paused outage frozen repaired"
    assert states("c..c.") == "counted missed missed counted open"


def test_the_week_somebody_joined_in_is_never_missed() -> None:
    assert states(".c.") == "counted open"
    assert states("..") == "open"


def test_a_streak_runs_on_over_the_new_year() -> None:
    assert [NOW.shift(-1).label, NOW.label] == ["2026-W53", "2027-W01"]
    assert current_streak(told("ccc")) == 3


def test_a_week_that_is_still_late_uses_no_freeze_yet() -> None:
    found = account(weeks("cccc.."), (NOW.previous, NOW))
    assert [week.state for week in found[-2:]] == [WeekState.OPEN, WeekState.OPEN]
    assert found[-1].freezes == 1
    assert [week.state for week in told("cccc..")][-2:] == [WeekState.FROZEN, WeekState.OPEN]


def slowly(story: str) -> tuple[int, int]:
    """The streak now and the longest, by counting on one's fingers."""
    streak = longest = 0
    saved: list[str] = []
    for number, letter in enumerate(story):
        if letter in "clr":
            streak += 1
            longest = max(longest, streak)
            if streak % FREEZE_EVERY == 0 and len(saved) < MOST_FREEZES:
                saved.append("freeze")
        elif letter in "po" or number == len(story) - 1:
            continue
        elif streak > 0 and saved:
            saved.pop()
        else:
            streak, saved = 0, []
    return streak, longest


STORIES = st.text("c.clrpo", min_size=1, max_size=70)


@given(STORIES)
def test_the_account_agrees_with_counting_on_ones_fingers(story: str) -> None:
    found = told(story)
    assert (current_streak(found), longest_streak(found)) == slowly(story)
    assert all(0 <= week.freezes <= MOST_FREEZES for week in found)
    periods = [week.period for week in found]
    assert periods == [periods[0].shift(number) for number in range(len(periods))]


@given(STORIES)
def test_checking_in_now_adds_one_week(story: str) -> None:
    before = current_streak(told(story[:-1] + "."))
    assert current_streak(told(story[:-1] + "c")) == before + 1


@given(STORIES, st.data())
def test_a_repaired_week_never_shortens_a_streak(story: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(story) - 1))
    if story[at] == ".":
        assert current_streak(told(story[:at] + "r" + story[at + 1 :])) >= current_streak(told(story))


@given(STORIES, st.data())
def test_neither_a_pause_nor_an_outage_ever_costs_a_streak(story: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(story) - 1))
    if story[at] == ".":
        for letter in "po":
            assert current_streak(told(story[:at] + letter + story[at + 1 :])) >= current_streak(told(story))


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/New_York", "Pacific/Apia"])
@given(hours=st.integers(0, 24 * 400))
def test_a_week_can_be_checked_in_for_until_it_ends_and_late_for_two_days_more(zone: str, hours: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    this = Period.of(now, zone)
    still_open = open_weeks(now, zone)
    assert still_open[-1] == this
    assert (this.previous in still_open) == (Period.of(now - LATE_FOR, zone) != this)


def test_a_check_in_is_late_until_the_end_of_tuesday_by_the_groups_clock_and_not_a_moment_longer() -> None:
    closed = closes(NOW.previous, "Asia/Kolkata")
    assert closed == datetime(2027, 1, 6, tzinfo=ZoneInfo("Asia/Kolkata"))
    assert closed.tzinfo is UTC
    assert open_weeks(closed - timedelta(microseconds=1), "Asia/Kolkata") == (NOW.previous, NOW)
    assert open_weeks(closed, "Asia/Kolkata") == (NOW,)


def test_who_has_no_week_yet_has_no_streak() -> None:
    assert (current_streak([]), longest_streak([])) == (0, 0)


def at(hour: float, day: int = 8) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC) + timedelta(hours=hour)  # 8 March 2026 is a Sunday


@pytest.mark.parametrize(
    ("outages", "lost"),
    [
        ([], 0),
        ([(at(0), at(12))], 0),
        ([(at(0), at(12.1))], 1),
        ([(at(2), at(9)), (at(15), at(22))], 1),
        ([(at(-100), at(3))], 0),
        ([(at(-100), at(100))], 1),
        ([(at(-400), at(400))], 5),
        ([(at(13), at(24, 9))], 0),
    ],
)
def test_a_week_is_nobodys_loss_when_the_bot_was_down_for_more_than_half_its_last_day(
    outages: list[tuple[datetime, datetime]], lost: int
) -> None:
    assert len(outage_weeks(outages, "UTC")) == lost


def test_the_last_day_is_the_groups_own() -> None:
    # Sunday in Auckland begins at 11:00 UTC on Saturday.
    down = [(at(-12), at(2))]
    assert outage_weeks(down, "Pacific/Auckland") == {Period(date(2026, 3, 2))}
    assert outage_weeks(down, "UTC") == frozenset()
    # And it is over at 11:00 UTC on Sunday: of these fifteen hours nine are in it.
    assert outage_weeks([(at(2), at(17))], "Pacific/Auckland") == frozenset()


@pytest.mark.slow
@example([0, 185], "America/New_York")  # until the middle of a Sunday that has lost an hour
@given(
    st.lists(st.integers(0, 24 * 60), min_size=2, max_size=12, unique=True),
    st.sampled_from(["UTC", "Asia/Kolkata", "America/New_York"]),
)
def test_outages_add_up_hour_by_hour(marks: list[int], zone: str) -> None:
    moments = [at(0, 1) + timedelta(hours=hour) for hour in sorted(marks)[: len(marks) // 2 * 2]]
    spans = list(zip(moments[::2], moments[1::2], strict=True))
    down: dict[Period, int] = {}
    for began, ended in spans:
        for half in range(int((ended - began) / timedelta(minutes=30))):
            moment = began + timedelta(minutes=30 * half)
            if moment.astimezone(ZoneInfo(zone)).weekday() == SUNDAY:  # one of 23 hours among them
                week = Period.of(moment, zone)
                down[week] = down.get(week, 0) + 1
    assert outage_weeks(spans, zone) == {week for week, halves in down.items() if halves > 24}


@pytest.mark.parametrize(
    ("story", "record"),
    [
        ("c", 0),
        ("ccc", 0),
        ("cccc", 4),
        ("ccccc", 0),
        ("cccccccc", 8),
        ("cccc..c", 0),  # the freeze saves one week, the second ends the streak
        ("cccc..cccc", 0),  # as long as the best is no record
        ("cccc..ccccc", 5),
        ("cccc..cccccc", 0),
        ("cc..ccc", 0),  # too little to beat
        ("ccc.", 0),
        ("cccp", 0),  # a pause adds nothing
        ("ccccp", 0),  # and does not make the week before news again
        ("ccccpc", 0),  # nor a first streak one that has to be beaten
        ("", 0),
    ],
)
def test_a_record_is_news_when_it_passes_the_best_or_every_four_weeks(story: str, record: int) -> None:
    assert record_of(told(story), NOW) == record


@given(st.text(st.sampled_from("clrpo."), max_size=40))
def test_a_record_is_never_shorter_than_any_streak_before(story: str) -> None:
    record = record_of(told(story), NOW)
    assert record in {0, longest_streak(told(story))}


def test_every_state_is_met_in_these_tests() -> None:
    assert set(f"{states('cccclpo.r.')} {states('c..c.')}".split()) == {state.value for state in WeekState}


def test_a_freeze_was_used_since_any_moment_before_its_week_closed_and_no_other_week_counts() -> None:
    story = told("c" * FREEZE_EVERY + "-cc")
    (frozen,) = (week for week in story if week.state is WeekState.FROZEN)
    closed = closes(frozen.period, "UTC")
    assert frozen_since(story, closed - timedelta(seconds=1), "UTC") == 1
    assert frozen_since(story, closed, "UTC") == 0
