"""A group's settings: what is put in is what is read, and only what changed is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.audit import Deed, deed_named
from study.group import Group
from study.group_errors import BadName, BadStart, GoalOutOfRange
from study.periods import Period
from study.schedule import WeeklySlot
from study.settings import LONGEST_NAME, Setting, Value, differences, read_settings, understood, with_settings

GROUP = Group(
    id=1,
    guild_id=2,
    name="Mornings",
    channel_id=3,
    organiser_id=4,
    slot=WeeklySlot(0, time(9), "UTC"),
    pace_months=6,
    started_on=date(2026, 3, 2),
    next_prompt_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
    next_prompt_period=Period(date(2026, 3, 2)),
)
ids = st.none() | st.integers(1, 2**63 - 1)
VALUES: dict[Setting, st.SearchStrategy[Value]] = {
    Setting.NAME: st.sampled_from(["Evenings", "Früh um acht", "朝の会"]),
    Setting.CHANNEL: ids,
    Setting.ZONE: st.sampled_from(["Europe/Berlin", "Asia/Kolkata", "UTC"]),
    Setting.LANGUAGE: st.sampled_from(["en", "de", "hi"]),
    Setting.WEEKDAY: st.integers(0, 6),
    Setting.TIME: st.times().map(lambda at: f"{at:%H:%M}"),
    Setting.PACE: st.sampled_from([6, 9, 12]),
    Setting.MENTORS: ids,
    Setting.MENTOR_CHANNEL: ids,
    Setting.REMINDERS: st.booleans(),
    Setting.CHECK_INS: st.booleans(),
    Setting.STEP_ROLES: st.booleans(),
    Setting.WEEKLY_GOAL: st.none() | st.integers(1, 10_000_000),
    Setting.PACK: st.none() | st.sampled_from(["7 Data path", "12 Go to AI: the long way"]),
    Setting.START: st.dates(date(2020, 1, 1), date(2100, 1, 1)).map(lambda day: day.isoformat()),
    Setting.ARCHIVED: st.booleans(),
}
some_changes = st.fixed_dictionaries({}, optional=VALUES)


def test_every_setting_is_covered() -> None:
    assert set(VALUES) == set(Setting) == set(read_settings(GROUP))


@given(some_changes)
def test_what_is_put_in_is_what_is_read_and_nothing_else_changes(changes: dict[Setting, Value]) -> None:
    before, changes = read_settings(GROUP), understood(changes)
    after = with_settings(GROUP, changes)
    assert read_settings(after) == before | changes
    told = differences(GROUP, after)
    assert told == {one: (before[one], value) for one, value in changes.items() if value != before[one]}
    assert with_settings(after, {one: was for one, (was, _) in told.items()}) == GROUP


@pytest.mark.slow
@given(some_changes)
def test_understanding_twice_is_understanding_once(changes: dict[Setting, Value]) -> None:
    assert understood(understood(changes)) == understood(changes)


@pytest.mark.parametrize("name", ["", " ", "???", "x" * (LONGEST_NAME + 1), "a\x00b", "a\u202eb", "\u200b", "🎉"])
def test_a_name_has_letters_and_fits(name: str) -> None:
    with pytest.raises(BadName) as caught:
        understood({Setting.NAME: name})
    assert (caught.value.given, caught.value.limit) == (" ".join(name.split()), LONGEST_NAME)


def test_the_longest_name_and_the_least_and_the_largest_goal_are_taken() -> None:
    longest = {Setting.NAME: "x" * LONGEST_NAME}
    assert understood(longest) == longest
    assert [understood({Setting.WEEKLY_GOAL: goal})[Setting.WEEKLY_GOAL] for goal in ("1", "10000000")] == [
        1,
        10_000_000,
    ]


@pytest.mark.parametrize(
    ("typed", "monday"),
    [("2026-03-05", "2026-03-02"), (" 2026-03-02 ", "2026-03-02"), ("2027-01-01", "2026-12-28")],
)
def test_a_start_is_the_monday_of_the_day_that_was_typed(typed: str, monday: str) -> None:
    assert understood({Setting.START: typed}) == {Setting.START: monday}


@pytest.mark.parametrize("typed", ["", "soon", "2026-02-30", "5"])
def test_a_start_that_is_no_day_is_handed_back(typed: str) -> None:
    with pytest.raises(BadStart) as caught:
        understood({Setting.START: typed})
    assert caught.value.given == typed


@pytest.mark.parametrize("goal", ["0", "-5", "lots", "1e9", "9" * 5000, 0, 10_000_001, "٥٠٠x"])
def test_a_goal_is_a_number_of_points(goal: Value) -> None:
    with pytest.raises(GoalOutOfRange) as caught:
        understood({Setting.WEEKLY_GOAL: goal})
    assert caught.value.most == 10_000_000


def test_a_typed_name_and_goal_are_tidied() -> None:
    assert understood({Setting.NAME: "  Late \n evenings ", Setting.WEEKLY_GOAL: "1 500"}) == {
        Setting.NAME: "Late evenings",
        Setting.WEEKLY_GOAL: 1500,
    }


@pytest.mark.parametrize("deed", [*Setting, *Deed])
def test_every_deed_is_found_by_its_name(deed: Setting | Deed) -> None:
    assert deed_named(deed.value) is deed
