"""An organiser's panel about a group: what is set, missing or wrong, each with the control that mends it.

Every control names its group and the log's latest entry it was shown with, so that no older panel overwrites unseen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.person import Person
from bot.services.setup import GroupOverview
from bot.ui import theme
from bot.ui.asking import Asking, services_of
from bot.ui.audit import history_panel
from bot.ui.forms import Form, field, typed
from bot.ui.lasting import LastingButton
from bot.ui.organising import channel_here, missing_permissions, organiser_of, require_writable
from bot.ui.packs import choices_panel
from bot.ui.panels import line, panel, row
from bot.ui.prompt import preview_panel
from bot.ui.selects import LastingChannelSelect, LastingRoleSelect, LastingSelect
from bot.ui.settings import CHANNELS, OFFERED, SWITCHES, TYPED, setting_name, value_name
from bot.ui.setup_facts import (
    changes_text,
    channel_problem,
    counts_text,
    offered,
    problems,
    prompts_text,
    settings_text,
)
from bot.ui.words import say
from study.group import Group
from study.group_errors import ChangedMeanwhile
from study.settings import LONGEST_NAME, Changes, Setting, Value, read_settings
from study.zone_guesses import zone_of_locale

Part = str | ui.Item[Any]
ABOUT = r"(?P<group>\d{1,20}):(?P<seen>\d{1,20})"
_STYLES = {"welcome": discord.ButtonStyle.primary, "archive": discord.ButtonStyle.danger}
CLEARED = {"clear-mentors": Setting.MENTORS, "clear-mentor-channel": Setting.MENTOR_CHANNEL}


async def send_setup(interaction: Asking, changes: Changes) -> None:
    """Make the server's group or change the one the organiser means, and show its panel. Raises ChannelNotWritable."""
    organiser, guild, here = organiser_of(interaction), interaction.guild, channel_here(interaction)
    for place in CHANNELS:
        require_writable(guild, int(changes.get(place) or 0) or None)
    locale = guild.preferred_locale.value if guild is not None else "en-US"
    guesses = {Setting.CHANNEL: here, Setting.ZONE: zone_of_locale(locale), Setting.LANGUAGE: locale}
    overview = await services_of(interaction).setup.set_up(organiser, changes, guesses=guesses)
    guessed = overview.created and Setting.ZONE not in changes and guesses[Setting.ZONE] != "UTC"
    note = say("setup-zone-guessed") if guessed else ""
    await interaction.response.send_message(view=setup_panel(overview, guild, note), ephemeral=True)


def setup_panel(overview: GroupOverview, guild: discord.Guild | None, note: str = "") -> ui.LayoutView:
    """The panel; `note` is what was just done, said at its top."""
    group, seen = overview.group, overview.seen
    title = say("setup-created") if overview.created else say("setup-title", name=theme.plain(group.name, LONGEST_NAME))
    told = "\n".join(filter(None, [changes_text(overview.changed), note]))
    notes: list[Part] = [told] if told else []
    others = [row(GroupPick(overview.others))] if overview.others else []
    if group.archived:
        history = row(ActionButton(group.id, seen, "history"))
        return panel(title, *notes, say("setup-archived"), *others, history, colour=theme.QUIET)
    return panel(
        title,
        *notes,
        *_to_mend(overview, guild),
        settings_text(group),
        line(),
        prompts_text(overview),
        counts_text(overview),
        line(),
        row(SettingPick(group, seen, guild)),
        *others,
        row(*_actions(overview, guild)),
        colour=theme.SUCCESS if overview.created or told else theme.ACCENT,
    )


def _to_mend(overview: GroupOverview, guild: discord.Guild | None) -> list[Part]:
    group, found = overview.group, list[Part]()
    missing = channel_problem(group, guild)
    if missing is not None:
        found += [missing, row(ChannelPick(group.id, overview.seen, Setting.CHANNEL))]
    wrong = problems(group, guild)
    if wrong:
        found += [*wrong, row(ActionButton(group.id, overview.seen, "look"))]
    return [*found, line()] if found else []


def _actions(overview: GroupOverview, guild: discord.Guild | None) -> list[ui.Item[Any]]:
    group = overview.group
    open_to_us = guild is not None and group.channel_id and not missing_permissions(guild, group.channel_id)
    wanted = ["welcome"] if open_to_us and not overview.welcomed else []
    wanted += ["preview", "post", "history"] if open_to_us else ["preview", "history"]
    return [ActionButton(group.id, overview.seen, action) for action in wanted]


def setting_page(overview: GroupOverview, setting: Setting) -> ui.LayoutView:
    """One setting with its menu, and the way back."""
    group, seen = overview.group, overview.seen
    value = read_settings(group)[setting]
    pick: ui.Item[Any]
    if setting in CHANNELS:
        pick = ChannelPick(group.id, seen, setting)
    else:
        pick = RolePick(group.id, seen) if setting is Setting.MENTORS else ValuePick(overview, setting)
    clear = f"clear-{setting.value}"
    actions = [clear, "back"] if clear in CLEARED and value is not None else ["back"]
    buttons = (ActionButton(group.id, seen, action) for action in actions)
    return panel(f"## {setting_name(setting)}\n{say(f'setting-about-{setting.value}')}", row(pick), row(*buttons))


def archive_panel(overview: GroupOverview) -> ui.LayoutView:
    """What archiving means, and the button that does it."""
    group = overview.group
    text = say("archive-sure", name=theme.plain(group.name, LONGEST_NAME), members=overview.member_count)
    return panel(text, row(ActionButton(group.id, overview.seen, "archive")), colour=theme.CELEBRATION)


def _named(interaction: Asking, group_id: str) -> Person:
    return organiser_of(interaction).of_group(int(group_id))


async def _show(interaction: Asking, overview: GroupOverview, note: str = "") -> None:
    await interaction.response.edit_message(view=setup_panel(overview, interaction.guild, note))


async def _change(interaction: Asking, about: Mapping[str, str], setting: Setting, value: Value) -> None:
    organiser, service = _named(interaction, about["group"]), services_of(interaction).setup
    if setting in CHANNELS and value is not None:
        require_writable(interaction.guild, int(value))
    try:
        overview = await service.change(organiser, {setting: value}, seen=int(about["seen"]))
    except ChangedMeanwhile as error:
        by = theme.plain(error.by, theme.NAME_LIMIT)
        note = say("setup-overtaken", by=by, name=setting_name(setting))
        await _show(interaction, await service.look(organiser), note)
    else:
        await _show(interaction, overview)


class SettingPick(LastingSelect, template=rf"setup-setting:v1:{ABOUT}"):
    """What to change: a switch is switched at once, a text is asked for, the rest has a page."""

    def __init__(self, group: Group | None = None, seen: int = 0, guild: discord.Guild | None = None) -> None:
        custom_id = f"setup-setting:v1:{group.id if group else 0}:{seen}"
        select: ui.Select[Any] = ui.Select(custom_id=custom_id, placeholder=say("select-setting"))
        values = read_settings(group) if group is not None else {}
        for setting in OFFERED if values else ():
            now = value_name(setting, values[setting], guild)
            select.add_option(label=setting_name(setting), value=setting.value, description=now[:100])
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Go on with what was picked."""
        setting = Setting(self.item.values[0])
        overview = await services_of(interaction).setup.look(_named(interaction, self.about["group"]))
        value = read_settings(overview.group)[setting]
        if setting in SWITCHES:
            await _change(interaction, self.about, setting, not value)
        elif setting in TYPED:
            shown = "" if value is None else str(value)
            await interaction.response.send_modal(SettingForm(self.about, setting, shown))
        elif setting is Setting.PACK:
            choices = await services_of(interaction).curricula.choices(_named(interaction, self.about["group"]))
            await interaction.response.edit_message(view=choices_panel(choices))
        else:
            await interaction.response.edit_message(view=setting_page(overview, setting))


class ValuePick(LastingSelect, template=rf"setup-value:v1:{ABOUT}:(?P<setting>weekday|pace|language)"):
    """The value of a setting that has few."""

    def __init__(self, overview: GroupOverview | None = None, setting: Setting = Setting.PACE) -> None:
        about = f"{overview.group.id}:{overview.seen}" if overview else "0:0"
        custom_id = f"setup-value:v1:{about}:{setting.value}"
        select: ui.Select[Any] = ui.Select(custom_id=custom_id, placeholder=setting_name(setting))
        value = read_settings(overview.group)[setting] if overview else None
        for number, name in offered(overview, setting).items() if overview else ():
            select.add_option(label=name, value=str(number), default=number == value)
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Set what was picked."""
        setting, value = Setting(self.about["setting"]), self.item.values[0]
        await _change(interaction, self.about, setting, value if setting is Setting.LANGUAGE else int(value))


class ChannelPick(LastingChannelSelect, template=rf"setup-channel:v1:{ABOUT}:(?P<setting>channel|mentor-channel)"):
    """A channel of the server."""

    def __init__(self, group_id: int = 0, seen: int = 0, setting: Setting = Setting.CHANNEL) -> None:
        custom_id, kinds = f"setup-channel:v1:{group_id}:{seen}:{setting.value}", [discord.ChannelType.text]
        super().__init__(ui.ChannelSelect(custom_id=custom_id, placeholder=setting_name(setting), channel_types=kinds))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Set it, if the bot can post there."""
        await _change(interaction, self.about, Setting(self.about["setting"]), self.item.values[0].id)


class RolePick(LastingRoleSelect, template=rf"setup-role:v1:{ABOUT}"):
    """The mentors' role."""

    def __init__(self, group_id: int = 0, seen: int = 0) -> None:
        custom_id = f"setup-role:v1:{group_id}:{seen}"
        super().__init__(ui.RoleSelect(custom_id=custom_id, placeholder=setting_name(Setting.MENTORS)))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Set it."""
        await _change(interaction, self.about, Setting.MENTORS, self.item.values[0].id)


class GroupPick(LastingSelect, template=r"setup-group:v1"):
    """Another group of the server."""

    def __init__(self, others: Mapping[int, str] | None = None) -> None:
        select: ui.Select[Any] = ui.Select(custom_id="setup-group:v1", placeholder=say("select-other-group"))
        for group_id, name in list((others or {}).items())[:25]:
            select.add_option(label=theme.bare(name)[:100], value=str(group_id))
        super().__init__(select)

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Show its panel."""
        organiser = _named(interaction, self.item.values[0])
        await _show(interaction, await services_of(interaction).setup.look(organiser))


class SettingForm(Form):
    """Asks for a setting that is typed."""

    def __init__(self, about: Mapping[str, str], setting: Setting, value: str) -> None:
        super().__init__(title=setting_name(setting)[:45])
        self._about, self._setting = about, setting
        hint, needed = say(f"setting-hint-{setting.value}"), setting is not Setting.WEEKLY_GOAL
        self._field = field(setting_name(setting), limit=LONGEST_NAME, default=value, required=needed, hint=hint)
        self.add_item(self._field)

    def again(self) -> Form:
        """The same form, filled in with what was typed."""
        return SettingForm(self._about, self._setting, typed(self._field))

    async def on_submit(self, interaction: Asking) -> None:  # type: ignore[override]
        """Set what was typed."""
        await _change(interaction, self._about, self._setting, typed(self._field))


class ActionButton(
    LastingButton,
    template=rf"setup-do:v1:{ABOUT}:(?P<action>welcome|preview|post|history|look|back|archive|clear-mentors|clear-mentor-channel)",
):
    """Does one thing with the group."""

    def __init__(self, group_id: int, seen: int, action: str) -> None:
        self.group_id, self.seen, self.action = group_id, seen, action
        style = _STYLES.get(action, discord.ButtonStyle.secondary)
        custom_id = f"setup-do:v1:{group_id}:{seen}:{action}"
        super().__init__(ui.Button(label=say(f"button-setup-{action}"), style=style, custom_id=custom_id))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Do it."""
        services, organiser = services_of(interaction), _named(interaction, str(self.group_id))
        if self.action in CLEARED:
            about = {"group": str(self.group_id), "seen": str(self.seen)}
            await _change(interaction, about, CLEARED[self.action], None)
        elif self.action == "preview":
            prompt = await services.posting.preview(organiser)
            await interaction.response.send_message(view=preview_panel(prompt), ephemeral=True)
        elif self.action == "history":
            history = await services.setup.history(organiser)
            await interaction.response.send_message(view=history_panel(history), ephemeral=True)
        elif self.action == "archive":
            await _show(interaction, await services.setup.archive(organiser))
        else:
            note = await self._post(interaction, organiser)
            await _show(interaction, await services.setup.look(organiser), note)

    async def _post(self, interaction: Asking, organiser: Person) -> str:
        posting = services_of(interaction).posting
        if self.action in {"look", "back"}:
            return ""
        group = await (posting.welcome if self.action == "welcome" else posting.post_now)(organiser)
        return say(f"setup-{self.action}-coming", channel=f"<#{group.channel_id}>")
