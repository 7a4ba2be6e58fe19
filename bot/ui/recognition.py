"""What finishing brings: the group's celebration, the certificate, and how others check it."""

from __future__ import annotations

from discord import ui

from bot.errors import answers_errors
from bot.services.recognition import Celebration, Certificate
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.lasting import LastingButton
from bot.ui.panels import panel, row
from bot.ui.roadmap import overview_panel
from bot.ui.words import say
from study.curriculum import Step


def celebration_panel(found: Celebration, delivery_id: int) -> ui.LayoutView:
    """A few words for the group."""
    who = f"<@{found.member.user_id}>"
    if found.step is None:
        text = say("celebrate-roadmap", who=who, total=found.done)
    else:
        text = say("celebrate-step", who=who, title=found.step.title, gain=found.step.gain)
    return panel(text, row(MyRoadmapButton(delivery_id)), colour=theme.CELEBRATION)


def certificate_text(found: Certificate) -> str:
    """Everything a certificate says, in words; also the description of its picture."""
    facts = say(
        "certificate-facts",
        name=theme.plain(found.name, theme.NAME_LIMIT),
        curriculum=found.curriculum,
        started=theme.day(found.started_on),
        finished=theme.day(found.finished_on),
        hours=theme.hours(found.minutes),
        done=found.done,
        group=theme.plain(found.group_name, 100),
    )
    return facts if not found.known else f"{facts}\n{say('certificate-known', known=found.known)}"


def certificate_panel(found: Certificate) -> ui.LayoutView:
    """The member's own certificate."""
    return panel(
        say("certificate-title"),
        certificate_text(found),
        say("certificate-code", code=code_text(found.code)),
        colour=theme.CELEBRATION,
    )


def verified_panel(found: Certificate) -> ui.LayoutView:
    """What somebody who checks a code is told."""
    return panel(say("verified-title", code=code_text(found.code)), certificate_text(found), colour=theme.SUCCESS)


def code_text(code: str) -> str:
    """A code in groups of four, as people copy it."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def role_name(step: Step) -> str:
    """The name of the role a finished step earns."""
    return say("role-name", title=step.title)[:100]


class MyRoadmapButton(LastingButton, template=r"celebrate:v1:(?P<delivery>\d{1,20})"):
    """Shows whoever clicks their own way; its id is how the dispatcher finds its own message again."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(ui.Button(label=say("button-my-roadmap"), emoji="🗺️", custom_id=f"celebrate:v1:{delivery_id}"))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show it to nobody else."""
        view = await services_of(interaction).roadmap.overview(person_of(interaction))
        await interaction.response.send_message(view=overview_panel(view), ephemeral=True)
