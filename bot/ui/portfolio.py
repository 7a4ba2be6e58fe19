"""A member's portfolio as a page of its own, in HTML and in Markdown, and the message that hands both over."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import discord
from discord import ui
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from bot.services.portfolio import Portfolio
from bot.ui import theme
from bot.ui.panels import panel
from bot.ui.recognition import code_text
from bot.ui.words import say, say_day, spoken

_PAGES = Path(__file__).parent / "pages"
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~])")  # what Markdown could read as more than a character


def portfolio_html(portfolio: Portfolio, picture: bytes | None = None) -> str:
    """One page that needs nothing else: no script, no font, no address it loads from. `picture` is the certificate."""
    data = base64.b64encode(picture).decode() if picture is not None else None
    return _pages().get_template("portfolio.html.jinja").render(**_facts(portfolio), picture=data)


def portfolio_markdown(portfolio: Portfolio) -> str:
    """The same in Markdown, for a README of one's own."""
    return _pages().get_template("portfolio.md.jinja").render(**_facts(portfolio))


def portfolio_panel(files: tuple[discord.File, ...]) -> ui.LayoutView:
    """The message that hands the files over."""
    shown: list[ui.Item[Any]] = [ui.File(file) for file in files]
    view = panel(say("portfolio-ready"))
    for item in shown:
        view.add_item(item)
    return view


def portfolio_files(portfolio: Portfolio, picture: bytes | None = None) -> tuple[discord.File, ...]:
    """Both pages as files to send."""
    pages = {"portfolio.html": portfolio_html(portfolio, picture), "portfolio.md": portfolio_markdown(portfolio)}
    return tuple(discord.File(io.BytesIO(text.encode()), name) for name, text in pages.items())


@cache
def _pages() -> Environment:
    pages = Environment(
        loader=FileSystemLoader(_PAGES),
        autoescape=select_autoescape(("html.jinja",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters["plain"] = theme.bare
    pages.filters["markdown"] = lambda text: _SPECIAL.sub(r"\\\1", theme.bare(text))
    return pages


def _facts(portfolio: Portfolio) -> dict[str, Any]:
    progress = portfolio.progress
    steps = [(step, [one for one in progress.of_step(step.step.slug) if one.mark]) for step in progress.steps]
    return {
        "portfolio": portfolio,
        "language": spoken(),
        "steps": [(step, done) for step, done in steps if done],
        "words": _words(portfolio),
        "day": say_day,
        "percent": lambda share: round(share * 100),
        "kind": lambda project: say(f"project-kind-{project.kind.value}"),
    }


def _words(portfolio: Portfolio) -> dict[str, str]:
    progress, certificate = portfolio.progress, portfolio.certificate
    facts: dict[str, Callable[[], str]] = {
        "title": lambda: say("portfolio-title", name=theme.bare(portfolio.name)),
        "lead": lambda: say("portfolio-lead", curriculum=portfolio.curriculum, group=theme.bare(portfolio.group_name)),
        "milestones": lambda: say("portfolio-milestones", done=progress.done, total=progress.total),
        "hours": lambda: say("portfolio-hours", hours=theme.hours(portfolio.minutes)),
        "projects": lambda: say("portfolio-projects"),
        "skills": lambda: say("portfolio-skills"),
        "way": lambda: say("portfolio-way"),
        "known": lambda: say("portfolio-known"),
        "work": lambda: say("portfolio-work"),
        "certificate": lambda: say("portfolio-certificate"),
        "made": lambda: say("portfolio-made", day=say_day(portfolio.made_at.date())),
    }
    words = {name: fact() for name, fact in facts.items()}
    if certificate is not None:
        words["certified"] = say(
            "portfolio-certified",
            started=say_day(certificate.started_on),
            finished=say_day(certificate.finished_on),
            code=code_text(certificate.code),
        )
    return words
