"""The leaderboard in words: everybody's place, and always the reader's own next step."""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.services.leaderboard import Leaderboard, OwnPlace, Topic
from bot.ui import theme
from bot.ui.panels import line, panel
from bot.ui.words import say
from study import points
from study.ranking import Standing

_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


def leaderboard_panel(board: Leaderboard, *controls: ui.Item[Any]) -> ui.LayoutView:
    """A page of places, the reader's own place and how far the next one is."""
    rows = "\n".join(_row(board, standing) for standing in board.rows)
    return panel(
        f"## {title(board)}", rows or say(f"leaderboard-empty{_kind(board)}"), line(), *_below(board), *controls
    )


def leaderboard_caption(board: Leaderboard, *controls: ui.Item[Any]) -> ui.LayoutView:
    """What stands below the picture of the same page."""
    return panel(*_below(board), *controls)


def how_panel(*controls: ui.Item[Any]) -> ui.LayoutView:
    """The one table of what earns points, and what keeps it fair."""
    table = [
        say("how-check-in", points=points.CHECK_IN),
        say("how-on-time", points=points.ON_TIME),
        say("how-streak", points=points.STREAK_WEEK, most=points.STREAK_CAP),
        say("how-milestone", points=points.MILESTONE_PER_HOUR),
        say("how-project", points=points.PROJECT, most=points.PROJECTS_A_WEEK),
        say("how-kudos", points=points.KUDOS, most=points.KUDOS_A_WEEK),
        say("how-answer", points=points.ANSWER, most=points.ANSWERS_A_WEEK),
    ]
    return panel(say("how-title"), "\n".join(table), line(), say("how-fair"), *controls)


def season_started_panel(name: str, old: Leaderboard) -> ui.LayoutView:
    """The new season, and who won the old one."""
    winners = "\n".join(_row(old, standing) for standing in old.rows if standing.place in _MEDALS)
    title_of_new = say("season-started", name=theme.plain(name, theme.NAME_LIMIT))
    return panel(title_of_new, say("season-winners", title=title(old)), winners or say("leaderboard-empty"))


def title(board: Leaderboard) -> str:
    """What the page is about, in words without formatting."""
    if board.look.topic is Topic.SEASON:
        name = theme.plain(board.season.name, theme.NAME_LIMIT) if board.season else say("season-first")
        named = say("leaderboard-title-season", name=name)
    else:
        named = say(f"leaderboard-title-{board.look.topic.value}")
    return say("leaderboard-server", title=named) if board.look.whole_server else named


def amount(board: Leaderboard, standing: Standing) -> str:
    """What somebody has: points, points more than usual, or weeks in a row."""
    return say(f"leaderboard-amount{_kind(board)}", points=standing.scored.points)


def own_line(board: Leaderboard) -> str:
    """The reader's own place, and the way to the next one."""
    if not board.joined:
        return say("leaderboard-not-joined")
    if board.own is None:
        return say(f"leaderboard-own-none{_kind(board)}")
    own, count = board.own.standing, board.count + board.own.hidden  # others' count is without who hides
    has, distance = amount(board, own), board.own.distance
    if distance is None:
        text = say("leaderboard-own-first", amount=has)
    else:
        text = say(f"leaderboard-own{_kind(board)}", place=own.place, count=count, amount=has, distance=distance)
    return f"{text}\n-# {say('leaderboard-own-hidden')}" if board.own.hidden else text


def goal_line(board: Leaderboard) -> str:
    """What the group made of its goal of the week; empty where there is none to show."""
    goal = board.goal
    if goal is None:
        return ""
    return say("leaderboard-goal" if goal.made < goal.aim else "leaderboard-goal-reached", made=goal.made, aim=goal.aim)


def _below(board: Leaderboard) -> list[str]:
    parts = [own_line(board)]
    if board.own is not None:
        parts += [_neighbours(board, board.own)] if board.own.above or board.own.below else []
    parts += [_way_in(board.last)] if board.last is not None else []
    goal = goal_line(board)
    if board.goal is not None:
        parts.append(f"{goal}\n{theme.bar(min(board.goal.made, board.goal.aim), board.goal.aim)}")
    return ["\n".join(parts)]


def _neighbours(board: Leaderboard, own: OwnPlace) -> str:
    told = [
        say(
            f"leaderboard-{side}",
            name=theme.plain(one.scored.name, theme.NAME_LIMIT),
            place=one.place,
            amount=amount(board, one),
        )
        for side, one in (("above", own.above), ("below", own.below))
        if one is not None
    ]
    return " · ".join(told)


def _way_in(last: Standing) -> str:
    name = theme.plain(last.scored.name, theme.NAME_LIMIT)
    return say("leaderboard-way-in", points=last.scored.points, place=last.place, name=name)


def _row(board: Leaderboard, standing: Standing) -> str:
    return say(
        "leaderboard-row-own" if standing.scored.user_id == board.user_id else "leaderboard-row",
        medal=_MEDALS.get(standing.place, "▫️"),
        place=standing.place,
        name=theme.plain(standing.scored.name, theme.NAME_LIMIT),
        points=amount(board, standing),
    )


def _kind(board: Leaderboard) -> str:
    topic = board.look.topic
    return f"-{topic.value}" if topic in {Topic.IMPROVED, Topic.STREAK} else ""
