"""The guide: what the pack says about tools, skills, careers and the way there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from discord import ui

from bot.ui import theme
from bot.ui.panels import line, panel
from bot.ui.words import say
from study.careers import Readiness
from study.curriculum import Career, Pack

LONGEST = 3_800  # characters under a heading, of the 4,000 of a message: a pack may offer many paces


class Section(StrEnum):
    """The guide's sections, in the order they are offered."""

    ABOUT = "about"
    TOOLS = "tools"
    SKILLS = "skills"
    CAREERS = "careers"
    WHY = "why"
    TIPS = "tips"
    PROGRAMMES = "programmes"


def guide_panel(pack: Pack, section: Section) -> ui.LayoutView:
    """One section of the guide."""
    title = say("guide-about", title=pack.title) if section is Section.ABOUT else say(f"guide-{section.value}")
    return panel(title, line(), _TEXTS[section](pack))


def careers_panel(pack: Pack, ready: Sequence[Readiness] | None) -> ui.LayoutView:
    """The roles, and how ready its reader is for each; without that for somebody who has not joined (None)."""
    if ready is None:
        return panel(say("guide-careers"), line(), _careers(pack), f"-# {say('guide-career-join')}")
    return panel(say("guide-careers"), line(), "\n\n".join(_ready(pack, one) for one in ready))


def _ready(pack: Pack, found: Readiness) -> str:
    career, percent = found.career, round(found.share * 100)
    parts = [
        say("guide-career-ready", title=career.title, percent=percent, bar=theme.bar(percent, 100)),
        career.summary,
        say("guide-career-skills", skills=", ".join(pack.tag_name(slug) for slug in career.skills)),
        say("guide-career-milestones", titles=" · ".join(_titles(pack, career))),
    ]
    if found.next is not None:
        gain = max(round(found.gain * 100), 1)
        parts.append(say("guide-career-next", title=found.next.title, gain=gain))
    return "\n".join(parts)


def _titles(pack: Pack, career: Career) -> list[str]:
    return [pack.milestones_by_slug[slug].title for slug in career.milestones]


def _about(pack: Pack) -> str:
    audience = say("guide-audience", audience=pack.audience)
    text = f"-# {pack.summary}\n\n{pack.introduction}\n\n{pack.conclusion}\n-# {audience}"
    paces = "\n".join(say("guide-entry", title=pace.title, summary=pace.suits) for pace in pack.paces)
    return theme.cut(f"{text}\n\n{paces}", LONGEST)


def _tools(pack: Pack) -> str:
    return "\n".join(
        say("guide-tool", title=group.title, summary=group.summary, tools=", ".join(tool.name for tool in group.tools))
        for group in pack.tool_groups
    )


def _careers(pack: Pack) -> str:
    return "\n".join(
        say(
            "guide-career",
            title=career.title,
            summary=career.summary,
            skills=", ".join(pack.tag_name(slug) for slug in career.skills),
        )
        for career in pack.careers
    )


def _programmes(pack: Pack) -> str:
    return "\n".join(
        say("guide-programme", title=item.title, provider=item.provider, summary=item.summary)
        for item in pack.programmes
    )


def _skills(pack: Pack) -> str:
    return "\n".join(say("guide-entry", title=skill.title, summary=skill.summary) for skill in pack.skills)


def _why(pack: Pack) -> str:
    return "\n".join(say("guide-entry", title=reason.title, summary=reason.summary) for reason in pack.reasons)


def _tips(pack: Pack) -> str:
    return "\n".join(say("guide-entry", title=tip.title, summary=tip.summary) for tip in pack.tips)


_TEXTS: dict[Section, Callable[[Pack], str]] = {
    Section.ABOUT: _about,
    Section.TOOLS: _tools,
    Section.SKILLS: _skills,
    Section.CAREERS: _careers,
    Section.WHY: _why,
    Section.TIPS: _tips,
    Section.PROGRAMMES: _programmes,
}
