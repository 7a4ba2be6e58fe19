"""Python's garbage collector, set up for a program that keeps what it began with for good.

As Python comes, it looks for garbage after every seven hundred new objects, which is a few answers, and now and then
among everything there is: the pack, the words, every server. That was a fifth of the work of an answer.
"""

from __future__ import annotations

import gc

_NEW_OBJECTS = 20_000  # before it looks among them; some 2 MB
_TIMES = 20  # that it looked among younger ones, before it looks among older ones


def keep_what_is_here() -> None:
    """Never look for garbage among what is there by now, and seldom among what comes later."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _TIMES, _TIMES)
