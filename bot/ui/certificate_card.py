"""A certificate as a picture."""

from __future__ import annotations

from collections.abc import Sequence

from bot.art import certificate as art
from bot.services.recognition import Certificate
from bot.ui import theme
from bot.ui.pictures import Picture
from bot.ui.recognition import code_text
from bot.ui.words import say, say_day
from study.curriculum import Step


def certificate_picture(found: Certificate, steps: Sequence[Step]) -> Picture:
    """The certificate, with the roadmap's steps as they are called now."""
    facts = [say("certificate-milestones", done=found.done), say("certificate-hours", hours=theme.hours(found.minutes))]
    if found.known:
        facts.append(say("certificate-and-known", known=found.known))
    card = art.Certificate(
        heading=say("certificate-heading"),
        name=theme.bare(found.name) or "?",
        statement=say("certificate-statement"),
        title=found.curriculum,
        steps=tuple(step.title for step in steps),
        dates=say(
            "certificate-dates",
            started=say_day(found.started_on),
            finished=say_day(found.finished_on),
        ),
        facts=tuple(facts),
        group=theme.bare(found.group_name),
        code_label=say("certificate-check"),
        code=code_text(found.code),
    )
    said = [card.heading, card.name, card.statement, card.title, card.dates, *facts, card.group, card.code]
    return Picture(card, "certificate", ". ".join(said))
