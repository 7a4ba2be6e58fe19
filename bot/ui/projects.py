"""Projects: the form to show one, the post with its kudos, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.projects import ProjectDraft, Showcase
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.forms import Form, choice, chosen, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.panels import line, panel, row
from bot.ui.words import say, speaking
from study.curriculum import Step
from study.links import MAX_LENGTH as LINK_LIMIT
from study.projects import ABOUT_LIMIT, TITLE_LIMIT, Project, ProjectKind

LISTED = 7  # projects in one panel, each with its link


def showcase_panel(showcase: Showcase) -> ui.LayoutView:
    """The post about one project."""
    project = showcase.project
    title = say("project-title", title=theme.plain(project.title, TITLE_LIMIT))
    facts = say(
        "project-facts",
        name=theme.plain(project.name, theme.NAME_LIMIT),
        kind=say(f"project-kind-{project.kind.value}"),
        step=showcase.step.title if showcase.step else "-",
    )
    return panel(
        title,
        f"-# {facts}",
        theme.paragraphs(project.about, ABOUT_LIMIT),
        row(_link(project), KudosButton(project.id, project.kudos)),
    )


def projects_panel(showcases: Sequence[Showcase]) -> ui.LayoutView:
    """The newest projects with their links."""
    if not showcases:
        return panel(say("projects-title"), say("projects-none"))
    parts: list[str | ui.Item[Any]] = [say("projects-title")]
    for showcase in showcases[:LISTED]:
        project = showcase.project
        text = say(
            "project-line",
            title=theme.plain(project.title, TITLE_LIMIT),
            name=theme.plain(project.name, theme.NAME_LIMIT),
            kind=say(f"project-kind-{project.kind.value}"),
            kudos=project.kudos,
        )
        parts.extend([line(), ui.Section(text, accessory=_link(project))])
    more = len(showcases) - LISTED
    if more > 0:
        parts.append(f"-# {say('projects-more', count=more)}")
    return panel(*parts)


def removed_panel(project: Project) -> ui.LayoutView:
    """A project is taken back."""
    return panel(say("project-removed", title=theme.plain(project.title, TITLE_LIMIT)))


class ProjectForm(Form):
    """Title, link, what it does, kind and step."""

    def __init__(self, steps: Sequence[Step], draft: ProjectDraft | None = None) -> None:
        super().__init__(title=say("project-form-title"))
        self._steps = steps
        given = draft or ProjectDraft("", "", "", ProjectKind.REPO, steps[0].slug)
        kinds = {kind.value: say(f"project-kind-{kind.value}") for kind in ProjectKind}
        self.title_field = field(say("project-form-name"), limit=TITLE_LIMIT, default=given.title)
        self.link = field(
            say("project-form-link"), limit=LINK_LIMIT, default=given.link, hint=say("project-form-link-hint")
        )
        self.about = field(
            say("project-form-about"),
            limit=ABOUT_LIMIT,
            default=given.about,
            paragraph=True,
            hint=say("project-form-about-hint"),
        )
        self.kind = choice(say("project-form-kind"), kinds, default=given.kind.value)
        self.step = choice(say("project-form-step"), {step.slug: step.title for step in steps}, default=given.step)
        for item in (self.title_field, self.link, self.about, self.kind, self.step):
            self.add_item(item)

    def again(self) -> Form:
        """The form as it was filled in."""
        return ProjectForm(self._steps, self._draft())

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Show the project to the group, or to its maker alone if they hide."""
        showcase = await services_of(interaction).projects.add(person_of(interaction), self._draft())
        with speaking(showcase.language):
            shown = showcase_panel(showcase)
        await interaction.response.send_message(view=shown, ephemeral=showcase.hidden)

    def _draft(self) -> ProjectDraft:
        kind = ProjectKind(chosen(self.kind) or ProjectKind.REPO.value)
        step = chosen(self.step) or self._steps[0].slug
        return ProjectDraft(typed(self.title_field), typed(self.link), typed(self.about), kind, step)


class KudosButton(LastingButton, template=r"kudos:v1:(?P<project>\d{1,18})"):
    """Gives a project kudos and counts them on its face."""

    def __init__(self, project_id: int, count: int = 0) -> None:
        self.project_id = project_id
        super().__init__(
            ui.Button(label=say("button-kudos", count=count), emoji="👏", custom_id=f"kudos:v1:{project_id}")
        )

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Count it in the post itself."""
        showcase = await services_of(interaction).projects.like(person_of(interaction), self.project_id)
        with speaking(showcase.language):
            shown = showcase_panel(showcase)
        await interaction.response.edit_message(view=shown)


def _link(project: Project) -> ui.Button[Any]:
    return ui.Button(label=say("button-open"), url=project.link, style=discord.ButtonStyle.link)
