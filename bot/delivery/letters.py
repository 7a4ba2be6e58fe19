"""What goes out: a letter to a channel or to a person, or a reason why none does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from discord import ui

from db.deliveries import Delivery


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of a server."""

    guild_id: int
    channel_id: int

    def __str__(self) -> str:
        return f"channel {self.channel_id}"


@dataclass(frozen=True, slots=True)
class DirectMessage:
    """A person's direct messages."""

    user_id: int

    def __str__(self) -> str:
        return f"user {self.user_id}"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to go.

    `mark` is the id of a control in it that no other message carries; `mentions` are the people it may ping.
    """

    to: Channel | DirectMessage
    view: ui.LayoutView
    mark: str
    mentions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unwritten:
    """There is nothing to send any more; `reason` is for the operator."""

    reason: str


class Writer(Protocol):
    """Writes all deliveries of one kind."""

    async def write(self, delivery: Delivery, *, late: timedelta) -> Letter | Unwritten:
        """Write a delivery as things are now; `late` is how long ago it was due."""
        ...
