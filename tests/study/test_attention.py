"""Mentors look first after who is stuck, then after who slows down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.attention import BEHIND, STUCK_AFTER, WAITING_LONG, Assessment, Sign, Standing, assess
from study.periods import Period
from study.streaks import Week, WeekState
from tests.study.test_streaks import NOW

MOMENT = datetime(2027, 1, 6, 12, 0, tzinfo=UTC)
LETTERS = {"C": "counted", "L": "late", "R": "repaired", "F": "frozen", "P": "paused", "O": "outage", "M": "missed"}
LETTERS |= {".": "open"}


def told(weeks: str) -> list[Week]:
    """Weeks up to this one, a letter each, the oldest first."""
    first: Period = NOW.shift(1 - len(weeks))
    return [Week(first.shift(at), WeekState(LETTERS[letter]), 0, 0) for at, letter in enumerate(weeks)]


@pytest.mark.parametrize(
    ("weeks", "standing", "sign", "amount"),
    [
        ("CCC.", Standing.ON_TRACK, Sign.NONE, 0),
        ("CCL.", Standing.ON_TRACK, Sign.NONE, 0),
        ("CCM.", Standing.SLOWING, Sign.MISSED, 1),
        ("CCF.", Standing.SLOWING, Sign.MISSED, 1),
        ("CMM.", Standing.STUCK, Sign.MISSED, 2),
        ("CFM.", Standing.STUCK, Sign.MISSED, 2),
        ("CMOM.", Standing.STUCK, Sign.MISSED, 2),
        ("CMPPM.", Standing.STUCK, Sign.MISSED, 2),
        ("MMMC", Standing.ON_TRACK, Sign.NONE, 0),
        ("MMR.", Standing.ON_TRACK, Sign.NONE, 0),
        ("MMP", Standing.PAUSING, Sign.NONE, 0),
        ("C.", Standing.ON_TRACK, Sign.NONE, 0),
        (".", Standing.ON_TRACK, Sign.NONE, 0),
        ("", Standing.ON_TRACK, Sign.NONE, 0),
    ],
)
def test_weeks_tell_how_somebody_is_doing(weeks: str, standing: Standing, sign: Sign, amount: int) -> None:
    found = assess(told(weeks), 0, None, MOMENT)
    assert (found.standing, found.sign, found.amount) == (standing, sign, amount)


def test_who_waits_for_help_over_three_days_is_stuck_whatever_their_weeks() -> None:
    long, short = MOMENT - WAITING_LONG - timedelta(minutes=1), MOMENT - WAITING_LONG
    assert assess(told("CCC."), 0, long, MOMENT).standing is Standing.STUCK
    assert assess(told("CCP"), 0, long, MOMENT).sign is Sign.WAITING
    assert assess(told("CCC."), 0, short, MOMENT).standing is Standing.ON_TRACK
    assert assess([], 0, MOMENT - timedelta(days=5, hours=7), MOMENT) == Assessment(Standing.STUCK, Sign.WAITING, 5)
    assert (WAITING_LONG.days, BEHIND) == (3, 2)


def test_who_is_two_milestones_behind_slows_down() -> None:
    assert assess(told("CCC."), BEHIND - 1, None, MOMENT).standing is Standing.ON_TRACK
    found = assess(told("CCC."), BEHIND, None, MOMENT)
    assert (found.standing, found.sign, found.amount) == (Standing.SLOWING, Sign.BEHIND, BEHIND)


@given(st.text(st.sampled_from("CLRFPOM"), max_size=12), st.integers(0, 26))
def test_a_check_in_this_week_is_never_stuck_for_missed_weeks(weeks: str, behind: int) -> None:
    assert assess(told(weeks + "C"), behind, None, MOMENT).standing in {Standing.ON_TRACK, Standing.SLOWING}


@given(st.text(st.sampled_from("CLRFOM"), max_size=12))
def test_missing_another_week_is_never_a_better_sign(weeks: str) -> None:
    order = list(Standing)
    before = assess(told(weeks + "."), 0, None, MOMENT).standing
    after = assess(told(weeks + "M."), 0, None, MOMENT).standing
    assert order.index(after) <= order.index(before)
    assert STUCK_AFTER == 2
