"""Which backups are kept: the last day's, and the newest of each of the last days, weeks and months that have one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

ALL = timedelta(days=1)  # before the newest, in which one taken by hand may be the last that is good
DAILY, WEEKLY, MONTHLY = 7, 4, 12


def kept(taken: Iterable[datetime]) -> set[datetime]:
    """Of backups taken at some moments (UTC), those to keep: seven daily, four weekly and twelve monthly ones.

    The newest is always among them, with all that are less than a day older; the same backup may be the day's, the
    week's and the month's.
    """
    newest_first = sorted(taken, reverse=True)
    ages: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: tuple(at.isocalendar())[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    chosen = {at for at in newest_first if newest_first[0] - at < ALL}
    for count, age in ages:
        latest: dict[Hashable, datetime] = {}
        for at in newest_first:
            latest.setdefault(age(at), at)
        chosen.update(list(latest.values())[:count])
    return chosen
