"""Whatever members and packs contain, a card is drawn, keeps its margins, and says nothing that is not so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.art import palette
from bot.art.heatmap import HeatmapCard, State, Week
from bot.art.progress import Forecast, ForecastLine, Skill, Stat, Step, Strip
from bot.art.standings import Row, StandingsCard
from bot.art.weeks import GroupWeek
from tests.art.samples import PEOPLE, certificate, heatmap, margins, progress_card, shown, standings, weeks

PERSON = PEOPLE[0]
STRANGE = {
    "32 wide": "鑫" * 32,
    "32 widest": "﷽" * 32,
    "only emoji": "👩🏽‍💻" * 32,
    "only marks": "\u0301" * 32,
    "stacked marks": ("e" + "\u0301\u0316" * 40) * 4,
    "bidi controls": "\u202e\u2067gnirts\u2069\u202c",
    "newlines": "Ana\nMaria\r\n\u2028Lopez",
    "empty": "",
    "blank": "\u3164\u200b",
    "no font": "\U00012000\U0010fffd\ue000",
    "half an emoji": "👩\u200d\U0001f3fd\u200d🇩",
    "long words": "Donaudampfschifffahrtsgesellschaftskapitän " * 9,
    "mixed": "Ana (عמر) 123 שירה 佐 [x] ",
}
LONG = "A title that is as long as a pack may make it, a hundred characters, and that says very little!!!!!!"


class Drawn(Protocol):
    """Any card."""

    def png(self) -> bytes:
        """The card as a PNG file."""
        ...


def keeps_its_margins(card: Drawn) -> bool:
    """Whether nothing runs into the margin. Tall scripts and leaning letters may take a third of it."""
    return min(margins(shown(card.png()))) >= palette.MARGIN * 2 // 3


NAMED: dict[str, Callable[[str], Drawn]] = {
    "progress": lambda name: replace(progress_card(PERSON), name=name, plan=name),
    "certificate": lambda name: replace(certificate(PERSON), name=name, group=name),
    "standings": lambda name: replace(standings(PERSON), rows=(Row(1, name, "12", name, own=True), Row(2, name, "3"))),
    "heatmap": lambda name: replace(heatmap(PERSON), title=name),
    "weeks": lambda name: replace(weeks(26), title=name, subtitle=name),
}


@pytest.mark.parametrize("kind", NAMED)
@pytest.mark.parametrize("name", STRANGE.values(), ids=STRANGE)
def test_a_strange_name_is_drawn_within_the_margins(kind: str, name: str) -> None:
    assert keeps_its_margins(NAMED[kind](name))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=40))
def test_any_name_is_drawn_within_the_margins(name: str) -> None:
    assert keeps_its_margins(NAMED["progress"](name))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 6, 7, 9, 25])
@pytest.mark.parametrize("title", ["Python", LONG, "学习机器学习的基础知识和应用" * 4])
def test_a_pack_may_have_few_or_many_steps_with_long_titles(count: int, title: str) -> None:
    steps = tuple(Step(title, "12/34", at, 1, 26, current=at == 1) for at in range(count))
    assert keeps_its_margins(replace(progress_card(PERSON), steps=steps))
    assert keeps_its_margins(replace(certificate(PERSON), steps=(title,) * count, title=title))


@pytest.mark.parametrize("value", ["0", "10,000", "123,456,789,012"])
def test_small_and_large_figures_fit(value: str) -> None:
    card = replace(
        progress_card(PERSON),
        stats=tuple(Stat(value, "hours of study in a week") for _ in range(3)),
        skills=tuple(Skill(LONG, share, "100%") for share in (-1, 0, 0.001, 1, 7)),
    )
    assert keeps_its_margins(card)
    assert keeps_its_margins(replace(standings(PERSON), rows=(Row(1_000_000, LONG, value, LONG),)))


def test_a_forecast_may_be_long_or_missing_or_out_of_its_strip() -> None:
    card = progress_card(PERSON)
    lines = tuple(ForecastLine(LONG, mark) for mark in ("likely", "range", "plan", ""))
    for forecast in (
        Forecast("Forecast", ()),
        Forecast(LONG, lines, Strip(0, 0, 0)),
        Forecast("Forecast", lines, Strip(-1, 0.5, 9, planned=3)),
        Forecast("Forecast", lines, Strip(1, 1, 1, planned=1)),
    ):
        assert keeps_its_margins(replace(card, forecast=forecast, skills=card.skills[:1]))


def test_nothing_yet_is_a_picture_too() -> None:
    assert keeps_its_margins(StandingsCard("Leaderboard", "This week", (), empty="Nobody has points yet."))
    assert keeps_its_margins(HeatmapCard("Ana", "No check-ins yet", (), ()))
    assert keeps_its_margins(replace(weeks(1), weeks=(), empty="The first week is not over yet."))


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("hours", [0, 0.5, 168, 10_000])
def test_weeks_of_every_kind_and_size_are_drawn(state: State, hours: float) -> None:
    assert keeps_its_margins(replace(heatmap(PERSON), weeks=(Week(state, hours, "Sep"),) * 53))


def test_the_states_of_a_week_are_told_by_shape_and_not_by_colour_alone() -> None:
    grey = {}
    for state in State:
        card = HeatmapCard("A", "b", (Week(state, 0 if state is not State.COUNTED else 3),), ())
        cell = shown(card.png()).convert("L").crop((48, 234, 108, 294))
        # Only where it is light and where dark: the same for everybody.
        middle = sum(cell.getextrema()[:2]) / 2  # type: ignore[arg-type]
        grey[state] = cell.point(lambda value, middle=middle: 255 if value > middle else 0).tobytes()
    assert len(set(grey.values())) == len(State)


@pytest.mark.parametrize("count", [1, 2, 8, 15, 26, 53])
@pytest.mark.parametrize("finished", [0, 1, 1000])
def test_any_number_of_weeks_is_plotted(count: int, finished: int) -> None:
    plotted = tuple(GroupWeek("23 November", (at % 13) / 10, finished) for at in range(count))
    assert keeps_its_margins(replace(weeks(1), weeks=plotted))
