"""Which of SQLite's statements were quick so far, and are executed where the loop runs, and which are a thread's."""

from __future__ import annotations

SLOW = 3  # times that a change was slow, after which it is the thread's until it was quick as often

_CHANGE = 0.002  # seconds, after which a change was slow
_MOST_KNOWN = 1000  # statements that are remembered

_long: set[str] = set()  # looks, without their facts, that are the thread's from now on
_slow: dict[str, int] = {}  # changes, and how much oftener than quick they were slow of late


def is_long(look: str) -> bool:
    """Whether a look was once broken off."""
    return look in _long


def note_long(look: str) -> None:
    """Let a look be the thread's from now on."""
    _forget_some(_long)
    _long.add(look)


def is_slow(change: str) -> bool:
    """Whether a change, or a commit, was slow of late."""
    return _slow.get(change, 0) >= SLOW


def note_change(change: str, seconds: float) -> None:
    """Note how long a change took."""
    times = _slow.get(change, 0)
    if seconds > _CHANGE:
        _forget_some(_slow)
        _slow[change] = min(times + 1, 2 * SLOW)
    elif times:
        _slow[change] = times - 1


def _forget_some(known: set[str] | dict[str, int]) -> None:
    if len(known) >= _MOST_KNOWN:
        known.clear()
