"""Every error becomes one sentence for a person and, where it is ours, one line for the log.

Five doors lead here: the command tree, views, modals, and `answers_errors`, which wraps the callbacks of buttons that
outlive a restart, because discord.py 2.7.1 only logs what a `DynamicItem` raises and the person sees "interaction
failed". The fifth is the dispatcher, which has nobody to answer and logs by itself.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, TypeVar

import discord
from discord import app_commands

from bot.art.studio import StudioBusy
from bot.ui import theme
from bot.ui.begin import begin, code_of
from bot.ui.panels import Offer
from bot.ui.which_group import Retry, WhichGroupView
from bot.ui.words import say
from db.errors import DatabaseAway, NotSaved
from study import errors as study
from study import group_errors
from study.curriculum import BadPack

log = logging.getLogger(__name__)

Owner = TypeVar("Owner")
Rest = ParamSpec("Rest")
SHOWN = 60  # characters of what somebody typed that are shown back to them


def _typed(text: str) -> str:
    return theme.plain(text, SHOWN)


WORDING: dict[type[Exception], Callable[[Any], str]] = {
    study.NoGroup: lambda _: say("error-no-group"),
    group_errors.WhichGroup: lambda _: say("error-which-group"),
    group_errors.GroupArchived: lambda e: say("error-group-archived", name=_typed(e.name)),
    group_errors.GroupNameTaken: lambda e: say("error-group-name-taken", name=_typed(e.name)),
    group_errors.ChannelTaken: lambda e: say("error-channel-taken", channel=f"<#{e.channel_id}>", name=_typed(e.name)),
    group_errors.BadName: lambda e: say("error-bad-name", given=_typed(e.given), limit=e.limit),
    group_errors.GoalOutOfRange: lambda e: say("error-goal-out-of-range", most=e.most),
    group_errors.BadStart: lambda e: say("error-bad-start", given=_typed(e.given)),
    group_errors.ChangedMeanwhile: lambda e: say("error-changed-meanwhile", by=_typed(e.by)),
    group_errors.UnknownPack: lambda _: say("error-unknown-pack"),
    group_errors.TooManyPacks: lambda e: say("error-too-many-packs", most=e.most),
    group_errors.PackInUse: lambda e: say("error-pack-in-use", name=_typed(e.name)),
    group_errors.NothingToUndo: lambda _: say("error-nothing-to-undo"),
    group_errors.PromptPosted: lambda e: say("error-prompt-posted", when=theme.moment(e.upcoming)),
    study.NotAMember: lambda _: say("error-not-a-member"),
    study.NotAnOrganiser: lambda _: say("error-not-an-organiser"),
    study.NotAMentor: lambda _: say("error-not-a-mentor"),
    study.RequestClosed: lambda _: say("error-request-closed"),
    study.AlreadyClaimed: lambda e: say("error-already-claimed", mentor=_typed(e.mentor)),
    study.OnlyInServers: lambda _: say("error-only-in-servers"),
    study.NoChannel: lambda _: say("error-no-channel"),
    study.ChannelNotWritable: lambda e: say(
        "error-channel-not-writable", channel=f"<#{e.channel_id}>", missing=", ".join(e.missing)
    ),
    study.AlreadyDone: lambda e: say("error-already-done", title=e.title, when=discord.utils.format_dt(e.at, "R")),
    study.NotDone: lambda e: say("error-not-done", title=e.title),
    study.TooLateToUndo: lambda e: say("error-too-late-to-undo", when=discord.utils.format_dt(e.at, "R")),
    study.UnknownPerson: lambda _: say("error-unknown-person"),
    study.HiddenPerson: lambda _: say("error-hidden-person"),
    study.NoCertificate: lambda _: say("error-no-certificate"),
    study.UnknownCode: lambda e: say("error-unknown-code", given=_typed(e.given)),
    study.UnknownProject: lambda _: say("error-unknown-project"),
    study.ProjectThere: lambda _: say("error-project-there"),
    study.OwnProject: lambda _: say("error-own-project"),
    study.KudosGiven: lambda _: say("error-kudos-given"),
    study.UnknownQuestion: lambda _: say("error-unknown-question"),
    study.UnknownMilestone: lambda _: say("error-unknown-milestone"),
    study.UnknownStep: lambda _: say("error-unknown-step"),
    study.UnknownPace: lambda e: say("error-unknown-pace", offered=", ".join(map(str, e.offered))),
    study.UnknownZone: lambda e: (
        say("error-unknown-zone-near", given=_typed(e.given), near=", ".join(e.near[:3]))
        if e.near
        else say("error-unknown-zone", given=_typed(e.given))
    ),
    study.BadTime: lambda e: say("error-bad-time", given=_typed(e.given)),
    study.BadHours: lambda e: say("error-bad-hours", given=_typed(e.given)),
    study.HoursOutOfRange: lambda e: say("error-hours-out-of-range", given=_typed(e.given), most=e.most),
    study.BadLink: lambda e: say("error-bad-link", given=_typed(e.given)),
    study.WeekStands: lambda _: say("error-week-stands"),
    study.NoSeason: lambda _: say("error-no-season"),
    study.SeasonJustStarted: lambda _: say("error-season-just-started"),
    study.WeekClosed: lambda _: say("error-week-closed"),
    study.WeekIsOver: lambda _: say("error-week-is-over"),
    study.FileTooBig: lambda e: say("error-file-too-big", limit=e.limit),
    study.FileGone: lambda _: say("error-file-gone"),
    study.NotTyped: lambda e: say("error-not-typed", word=e.word),
    study.UnknownEntry: lambda _: say("error-unknown-entry"),
    study.PhraseTaken: lambda e: say("error-phrase-taken", phrase=_typed(e.phrase), question=_typed(e.question)),
    study.BadEntries: lambda e: say("error-bad-entries", where=_typed(e.where), problem=_typed(e.problem)),
    study.EmptyText: lambda e: say(f"error-empty-{e.field}"),
    study.TextTooLong: lambda e: say("error-text-too-long", length=e.length, limit=e.limit),
    DatabaseAway: lambda _: say("error-database-away"),
    NotSaved: lambda _: say("error-not-saved"),
    StudioBusy: lambda _: say("error-studio-busy"),
    BadPack: lambda _: say("error-bad-pack"),
    app_commands.TransformerError: lambda e: say("error-bad-option", given=_typed(str(e.value))),
    app_commands.MissingPermissions: lambda _: say("error-not-an-organiser"),
    app_commands.NoPrivateMessage: lambda _: say("error-only-in-servers"),
    app_commands.CommandNotFound: lambda _: say("error-command-changed"),
    app_commands.CommandSignatureMismatch: lambda _: say("error-command-changed"),
}


def wording(error: BaseException) -> str | None:
    """The sentence for a person who met `error`; None for a fault of ours, which nobody can mend by reading."""
    return next((WORDING[kind](error) for kind in type(error).__mro__ if kind in WORDING), None)


async def answer_error(
    interaction: discord.Interaction[Any],
    error: BaseException,
    *,
    again: Offer | None = None,
    retry: Retry | None = None,
) -> None:
    """Answer an interaction that failed, privately, whether or not it was answered already.

    `again` is offered beside the sentence where trying again makes sense; `retry` does the same thing once more, for
    somebody who first has to say which of the server's groups they mean. An error without a sentence is logged with
    its traceback under a short code that the person is shown too.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, app_commands.TransformerError) and interaction.guild_id is None:
        error = study.OnlyInServers()  # a direct message has no members or channels to name
    if isinstance(error, group_errors.WhichGroup) and retry is not None:
        again = WhichGroupView(error.groups, retry, _retried)
    sentence = wording(error)
    if isinstance(error, DatabaseAway | NotSaved):
        # The person can do nothing about it, and the operator has to know.
        log.error("%s: %s", "nothing can be saved" if isinstance(error, NotSaved) else "the database is away", error)
    if sentence is None:
        code = code_of(interaction.id)
        log.error("interaction failed, shown as %s", code, exc_info=error)
        sentence, again = say("error-unexpected", code=code), None
    answer: Any = {"content": sentence} if again is None else {"view": again.saying(sentence)}
    try:
        if interaction.response.is_done():
            await interaction.followup.send(**answer, ephemeral=True)
        else:
            await interaction.response.send_message(**answer, ephemeral=True)
    except discord.HTTPException as gone:
        # 10062 and 40060: Discord has given the interaction up, so there is nobody left to tell.
        log.warning("an error could not be shown: %s", gone)


async def _retried(interaction: discord.Interaction[Any], error: BaseException, retry: Retry | None) -> None:
    await answer_error(interaction, error, retry=retry)


def answers_errors(
    callback: Callable[Concatenate[Owner, discord.Interaction[Any], Rest], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[Owner, discord.Interaction[Any], Rest], Coroutine[Any, Any, None]]:
    """Wrap the callback of a `DynamicItem` so that what it raises is answered like everywhere else."""

    @functools.wraps(callback)
    async def guarded(
        owner: Owner, interaction: discord.Interaction[Any], /, *args: Rest.args, **kwargs: Rest.kwargs
    ) -> None:
        begin(interaction)
        try:
            await callback(owner, interaction, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 - the door itself
            await answer_error(interaction, error, retry=lambda later: callback(owner, later, *args, **kwargs))

    return guarded
