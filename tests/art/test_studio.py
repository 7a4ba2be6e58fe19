"""The studio draws off the loop, each picture once, and turns away what could not be drawn in time."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass, field

import pytest

from bot.art.studio import FEW, Studio, StudioBusy


@dataclass(frozen=True)
class Slow:
    """A card whose drawing waits until it is let go, and which notes who drew it."""

    name: str
    go: threading.Event = field(default_factory=threading.Event, compare=False)
    begun: threading.Event = field(default_factory=threading.Event, compare=False)
    drawn: list[int] = field(default_factory=list, compare=False)

    def png(self) -> bytes:
        """Its name, once let go."""
        self.drawn.append(threading.get_ident())
        self.begun.set()
        assert self.go.wait(10)
        return self.name.encode()


@dataclass(frozen=True)
class Broken:
    """A card that cannot be drawn."""

    def png(self) -> bytes:
        """Never anything."""
        raise ValueError("no paint left")


async def _until_begun(card: Slow) -> None:
    assert await asyncio.to_thread(card.begun.wait, 10)


async def test_two_who_ask_for_the_same_card_wait_for_one_drawing_off_the_loop() -> None:
    studio, card = Studio(), Slow("ana")
    both = [asyncio.create_task(studio.draw(card)) for _ in range(2)]
    await _until_begun(card)
    card.go.set()
    assert await asyncio.gather(*both) == [b"ana", b"ana"]
    assert await studio.draw(Slow("ana")) == b"ana"
    assert len(card.drawn) == 1
    assert card.drawn[0] != threading.get_ident()


async def test_one_is_drawn_at_a_time() -> None:
    studio, first, second = Studio(), Slow("first"), Slow("second")
    asked = [asyncio.create_task(studio.draw(card)) for card in (first, second)]
    await _until_begun(first)
    second.go.set()
    assert second.drawn == []
    first.go.set()
    assert await asyncio.gather(*asked) == [b"first", b"second"]


async def test_too_many_at_once_are_turned_away_and_the_place_is_given_back() -> None:
    studio, card = Studio(waiting=1), Slow("ana")
    asked = asyncio.create_task(studio.draw(card))
    await _until_begun(card)
    with pytest.raises(StudioBusy):
        await studio.draw(Slow("ben"))
    card.go.set()
    await asked
    after = Slow("ben")
    after.go.set()
    assert await studio.draw(after) == b"ben"


async def test_who_gives_up_waiting_does_not_take_the_picture_from_the_other() -> None:
    studio, card = Studio(), Slow("ana")
    impatient, patient = (asyncio.create_task(studio.draw(card)) for _ in range(2))
    await _until_begun(card)
    impatient.cancel()
    card.go.set()
    assert await patient == b"ana"


async def test_a_card_that_cannot_be_drawn_says_so_each_time_and_blocks_nobody() -> None:
    studio = Studio(waiting=1)
    for _ in range(2):
        with pytest.raises(ValueError, match="no paint left"):
            await studio.draw(Broken())
    fine = Slow("ana")
    fine.go.set()
    assert await studio.draw(fine) == b"ana"


async def test_only_so_many_are_remembered() -> None:
    studio = Studio(kept=1)
    cards = [Slow("ana"), Slow("ben"), Slow("ana")]
    for card in cards:
        card.go.set()
        await studio.draw(card)
    assert [len(card.drawn) for card in cards] == [1, 1, 1]


async def test_in_a_crowd_each_picture_is_handed_out_before_the_studio_rests() -> None:
    studio, cards = Studio(), [Slow(f"P{number}") for number in range(FEW + 2)]
    asked = [asyncio.create_task(studio.draw(card)) for card in cards]
    await _until_begun(cards[0])
    for card in cards:
        card.go.set()
    assert await asked[0] == b"P0"
    assert not cards[1].drawn
    assert await asyncio.gather(*asked) == [card.name.encode() for card in cards]
