"""Which backups outlive the others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from study.backup_ages import ALL, DAILY, MONTHLY, WEEKLY, kept

START = datetime(2026, 3, 2, 4, tzinfo=UTC)
some_moments = st.sets(st.integers(0, 24 * 500).map(lambda hours: START + timedelta(hours=hours)), max_size=60)


@given(some_moments)
def test_few_are_kept_and_always_the_newest(moments: set[datetime]) -> None:
    chosen = kept(moments)
    assert chosen <= moments
    assert len({at for at in chosen if max(moments) - at >= ALL}) < DAILY + WEEKLY + MONTHLY
    assert not moments or max(moments) in chosen


@given(some_moments)
def test_dropping_what_is_not_kept_drops_nothing_more(moments: set[datetime]) -> None:
    assert kept(kept(moments)) == kept(moments)


@given(some_moments)
def test_the_last_seven_days_with_a_backup_keep_their_newest(moments: set[datetime]) -> None:
    days = sorted({at.date() for at in moments}, reverse=True)[:DAILY]
    assert {max(at for at in moments if at.date() == day) for day in days} <= kept(moments)


@given(some_moments)
def test_one_taken_by_hand_before_something_goes_wrong_outlives_those_after_it(moments: set[datetime]) -> None:
    assert {at for at in moments if max(moments) - at < timedelta(days=1)} <= kept(moments)


def test_of_a_backup_every_day_the_last_of_each_week_and_month_outlives_the_others() -> None:
    last = datetime(2026, 11, 25, 4, tzinfo=UTC)  # a Wednesday
    chosen = {at.date().isoformat() for at in kept(last - timedelta(days=back) for back in range(100))}
    days = {f"2026-11-{day}" for day in (25, 24, 23, 22, 21, 20, 19)}
    weeks = {"2026-11-25", "2026-11-22", "2026-11-15", "2026-11-08"}
    months = {"2026-11-25", "2026-10-31", "2026-09-30", "2026-08-31"}
    assert chosen == days | weeks | months


def test_of_what_is_older_than_a_day_the_days_newest_is_enough() -> None:
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    last, yesterdays, *older = (noon - timedelta(hours=ago) for ago in (0, 23, 25, 26))
    assert kept([last, yesterdays, *older]) == {last, yesterdays}


def test_a_year_of_daily_backups() -> None:
    present: set[datetime] = set()
    for day in range(400):
        present = kept(present | {START + timedelta(days=day)})
    now = START + timedelta(days=399)
    assert {now - timedelta(days=day) for day in range(7)} <= present
    assert len({(at.year, at.month) for at in present}) == 12
    assert len(present) <= 7 + 4 + 12
