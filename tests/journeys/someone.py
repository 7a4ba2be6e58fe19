"""Somebody in a server with the bot: what they do there, in their own words, and what they are shown."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import discord
from simcord import ChannelHandle, InteractionResult, MemberActor, RoleHandle

from tests.journeys.reachable import hindrances
from tests.journeys.shown import Shown, entered, labels_of, message_of, parts, text_of, walk

if TYPE_CHECKING:
    from tests.journeys.town import Town


class Someone:
    """A person in the server. What they were shown last is in `seen`, a form they were given in `form`."""

    def __init__(self, town: Town, actor: MemberActor) -> None:
        self.town = town
        self.actor = actor
        self.seen: Shown | None = None
        self.result: InteractionResult | None = None

    def speaks(self, locale: str) -> Someone:
        """Use Discord in a language, by its code ("de", "pt-BR")."""
        self.town.locales[self.actor.id] = locale
        return self

    async def runs(self, command: str, /, **options: Any) -> Someone:
        """Type a slash command."""
        return self._remember(await self.actor.slash(self.town.channel, command, **options))

    async def clicks(self, label: str, *, on: Shown | None = None) -> Someone:
        """Click a button of what they saw last, or of another message."""
        message = on or self._last()
        assert label in labels_of(message), f"no button {label!r} here"
        return self._remember(await self.actor.click(message_of(message), label=label))

    async def picks(self, label: str, *, on: Shown | None = None) -> Someone:
        """Pick an entry of the menu in what they saw last, or in another message."""
        message = on or self._last()
        menus = [part for part in parts(message) if part.get("type") == 3]
        offered = [(menu, option) for menu in menus for option in menu["options"] if option["label"] == label]
        assert offered, f"no entry {label!r} in the menus here"
        menu, chosen = offered[0][0], offered[0][1]["value"]
        return self._remember(await self.actor.select(message_of(message), [chosen], custom_id=menu["custom_id"]))

    async def chooses(self, place: ChannelHandle | RoleHandle) -> Someone:
        """Choose a channel or a role from Discord's own menu in what they saw last."""
        (menu,) = [part for part in parts(self._last()) if part.get("type") in {6, 8}]
        return self._remember(await self.actor.select(message_of(self._last()), [place], custom_id=menu["custom_id"]))

    async def fills_in(self, **answers: str) -> Someone:
        """Fill in the form they were given and send it. Fields are named by a word of their label."""
        assert self.result is not None
        return self._remember(await self.actor.submit_modal(self.result, self._filled(answers)))

    def _filled(self, answers: dict[str, str]) -> dict[str, Any]:
        fields = {part["label"]: part["component"] for part in walk(self.form["components"]) if part.get("type") == 18}
        values: dict[str, Any] = {}
        for word, answer in answers.items():
            (label,) = (label for label in fields if word.replace("_", " ").casefold() in label.casefold())
            values[fields[label]["custom_id"]] = entered(fields[label], answer)
        for component in fields.values():
            values.setdefault(component["custom_id"], entered(component, None))
        return values

    async def goes(self, command: str, /, *steps: str, **options: Any) -> Someone:
        """Type a slash command, then click or pick one thing after another in what it shows."""
        await self.runs(command, **options)
        for step in steps:
            await (self.clicks(step) if step in self.buttons else self.picks(step))
        return self

    async def finishes(self, milestones: int = 1, *, link: str = "") -> Someone:
        """Finish one's next milestones."""
        for _ in range(milestones):
            await (await self.goes("next", "Done")).fills_in(link=link)
        return self

    async def checks_in(self, **answers: str) -> Someone:
        """Check in for this week."""
        return await (await self.runs("checkin")).fills_in(**{"did": "Studied", "hours": "3"} | answers)

    async def keeps_up(self, weeks: int) -> Someone:
        """Check in for so many weeks, each in its own."""
        for _ in range(weeks):
            await self.checks_in()
            self.town.clock.forward(weeks=1)
        return self

    async def asks_for_help(self, words: str = "uv sync fails", **answers: str) -> Someone:
        """Ask the mentors about the milestone one is at."""
        return await (await self.goes("next", "I need help")).fills_in(stuck=words, **answers)

    async def answers(self, words: str, **more: str) -> Someone:
        """As a mentor, answer whoever has waited longest."""
        return await (await self.goes("group queue", "Answer")).fills_in(answer=words, **more)

    async def shows_a_project(self, **answers: str) -> Someone:
        """Show what one made."""
        words = {"called": "A thing", "where": "example.org/x", "does": "It works"}
        return await (await self.runs("project add")).fills_in(**words | answers)

    async def asks_to_be_forgotten(self) -> Someone:
        """Have everything about oneself deleted."""
        return await (await self.goes("me", "Delete me")).fills_in(type="DELETE")

    async def clicks_in_dm(self, label: str, on: discord.Message) -> Someone:
        """Click a button of a direct message."""
        return self._remember(await self.actor.user.click(on, label=label))

    async def fills_in_dm(self, **answers: str) -> Someone:
        """Fill in the form that a click in a direct message gave them."""
        assert self.result is not None
        return self._remember(await self.actor.user.submit_modal(self.result, self._filled(answers)))

    @property
    def form(self) -> dict[str, Any]:
        """The form they were given."""
        assert self.result is not None
        modal = self.result.modal
        assert modal is not None, "no form was shown"
        return modal

    @property
    def typed_already(self) -> dict[str, str]:
        """What stands in the fields of the form already, by label."""
        labels = (part for part in walk(self.form["components"]) if part.get("type") == 18)
        return {part["label"]: part["component"].get("value") or "" for part in labels}

    @property
    def options(self) -> dict[str, list[dict[str, Any]]]:
        """What can be picked in the form's menus, by label."""
        labels = (part for part in walk(self.form["components"]) if part.get("type") == 18)
        return {part["label"]: part["component"]["options"] for part in labels if "options" in part["component"]}

    @property
    def reads(self) -> str:
        """All the text they see in what they were shown last."""
        return text_of(self._last())

    async def files(self) -> dict[str, bytes]:
        """The files in what they see, by name: those of a zip each by its own."""
        found: dict[str, bytes] = {}
        for attachment in self._last().attachments:
            data = await attachment.read()
            if zipfile.is_zipfile(io.BytesIO(data)):
                with zipfile.ZipFile(io.BytesIO(data)) as opened:
                    found |= {name: opened.read(name) for name in opened.namelist()}
            else:
                found[attachment.filename] = data
        return found

    @property
    def buttons(self) -> list[str]:
        """Labels of the buttons they see."""
        return labels_of(self._last())

    @property
    def alone(self) -> bool:
        """Whether only they can see it."""
        return self._last().flags.ephemeral

    def was_told(self, words: str) -> bool:
        """Whether they got one short private answer with these words in it, and no form."""
        assert self.result is not None
        assert words in self.reads, self.reads
        return self.result.modal is None and self.alone and len(self.reads) < 300

    def _last(self) -> Shown:
        assert self.seen is not None, "nothing was shown"
        return self.seen

    def _remember(self, result: InteractionResult) -> Someone:
        assert result.acknowledged, "the bot did not answer"
        self.result = result
        if result.modal is None:
            self.seen = result.followups[-1] if result.followups else result.response
        shown = list(walk(result.modal["components"])) if result.modal is not None else parts(self._last())
        hindered = hindrances(shown)
        assert hindered == []
        return self
