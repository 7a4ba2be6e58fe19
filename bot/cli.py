"""The operator's commands. Whatever an operator can mend ends in a sentence and status 2, never in a traceback."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Annotated, Any

import discord
import typer
from typer.core import TyperGroup

from bot import __version__
from bot.clock import utc_now
from bot.discord_api import DiscordUnreachable, quiet_voice_warnings
from bot.ops.backups import back_up
from bot.ops.backups import restore as put_back
from bot.ops.database import copy_database, show_revision, upgrade_database
from bot.ops.deliveries import NoSuchDelivery, retry_delivery, show_deliveries
from bot.ops.export import export_everything
from bot.ops.faq import faq
from bot.ops.logs import start_logging
from bot.ops.stopping import until_stopped
from bot.packs import number_weeks, read_pack
from bot.settings import FILE, FILE_VARIABLE, Settings, SettingsError, read_settings
from bot.sharding import NoShards
from db.errors import DatabaseAway, DatabaseRefused, NotSaved
from study.curriculum import BadPack

CANNOT_RUN = (
    "discord.token is missing. Put your bot's token into config.toml (see config.example.toml) or set "
    "COHORT_DISCORD__TOKEN. Without one, `python -m bot demo` shows the bot offline."
)
CONFIG = "--config"
NO_DEMO = "The demo needs SimCord: pip install -r requirements-demo.txt. `make run` does that."
WRONG = 2  # exit status for what the operator can mend
STATUSES = """\
Exit status:

\b
  0      done, or stopped as it was told to
  1      a check failed: doctor, db current
  2      something you can mend; one sentence says what
  128+n  ended by signal n: told twice, or not done ten seconds later
"""


class Commands(TyperGroup):
    """Commands that take the option about all of them before their name and behind it."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Put `--config FILE` first, wherever it stands."""
        names = [one.partition("=")[0] for one in args]
        if CONFIG in names:
            at = names.index(CONFIG)
            end = at + 1 if "=" in args[at] else at + 2
            args = args[at:end] + args[:at] + args[end:] if end <= len(args) else [CONFIG]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Cohort: a Discord bot that takes a study group of backend developers to AI engineering.",
    epilog=STATUSES,
)
content = typer.Typer(help="Work on a curriculum pack.", no_args_is_help=True)
app.add_typer(content, name="content")
database = typer.Typer(help="Look after the database.", no_args_is_help=True)
app.add_typer(database, name="db")
app.add_typer(faq, name="faq")


def main() -> None:
    """Run the command line."""
    app()


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False,
    config: Annotated[
        Path | None, typer.Option(CONFIG, metavar="FILE", help=f"Read this file instead of {FILE}.")
    ] = None,
) -> None:
    """Without a command: connect to Discord if there is a token, else put on the offline demo."""
    if config is not None:
        os.environ[FILE_VARIABLE] = str(config)
    if version:
        typer.echo(f"Cohort {__version__}, discord.py {version_of('discord.py')}")
    elif context.invoked_subcommand is None:
        _perform(lambda settings: _serve(settings) if settings.discord.token else _demo(settings))


@app.command()
def run(
    *,
    cluster: Annotated[
        str | None, typer.Option(metavar="N/ALL", help="Which of several processes on one PostgreSQL: 1/4, say.")
    ] = None,
) -> None:
    """Connect to Discord and stay until Ctrl-C."""
    with _mistakes_in_words():
        settings = read_settings(given={("discord", "cluster"): ("--cluster", cluster)} if cluster is not None else {})
        if settings.discord.token is None:
            raise SettingsError((CANNOT_RUN,))
        _go(_serve(settings), settings)


@app.command(short_help="Try the bot offline, in the browser; no token needed.")
def demo(
    *,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, metavar="NUMBER", help="Port of the page; any free one if left out.")
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget earlier runs of the demo.")] = False,
    empty: Annotated[
        bool, typer.Option("--empty", help="Begin as an organiser in a server without a group; nothing is kept.")
    ] = False,
) -> None:
    """Try the bot on an offline Discord with a page in the browser; no token needed."""
    _perform(lambda settings: _demo(settings, port=port, fresh=fresh, empty=empty))


@app.command(short_help="List what is still to be sent, and what failed.")
def deliveries(
    *,
    retry: Annotated[int | None, typer.Option(metavar="ID", help="Send one that failed or was skipped again.")] = None,
) -> None:
    """List what the bot has still to send, and what it could not, with the reason."""
    _perform(lambda settings: show_deliveries(settings) if retry is None else retry_delivery(settings, retry))


@app.command(short_help="Check everything the bot needs; say what mends it.")
def doctor(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Ask Discord nothing.")] = False,
) -> None:
    """Check everything the bot needs and say what mends what is wrong. Status 1 when something failed."""
    with _mistakes_in_words():
        # Late, because it draws with every font.
        from bot.ops.doctor import examine, show, unreadable

        quiet_voice_warnings()
        try:
            settings = read_settings()
        except SettingsError as error:
            report = unreadable(error.problems)
        else:
            start_logging("error", settings.discord.token.get_secret_value() if settings.discord.token else None)
            report = asyncio.run(examine(settings, utc_now, offline=offline))
        show(report, as_json=as_json)
    if not report.healthy:
        raise typer.Exit(1)


@app.command(short_help="Copy the SQLite database, and check the copy.")
def backup(
    folder: Annotated[
        Path | None, typer.Option("--to", metavar="FOLDER", help="Where it goes; database.backup_folder if left out.")
    ] = None,
) -> None:
    """Copy the SQLite database, also while the bot runs, and check the copy."""
    with _mistakes_in_words():
        back_up(read_settings(), folder)


@app.command(short_help="Put a backup in the database's place.")
def restore(file: Annotated[Path, typer.Argument(metavar="BACKUP", help="One of the files in backups/.")]) -> None:
    """Put a backup in the database's place; what it replaces is kept. The bot must not run."""
    with _mistakes_in_words():
        put_back(read_settings(), file)


@app.command(short_help="Write everything into one zip file, to take along.")
def export(
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="Where it goes, named by the time; here if left out.")
    ] = None,
    *,
    file: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Where it goes, as a new file.")] = None,
) -> None:
    """Write everything the installation holds into one zip file, CSV and JSON, also while the bot runs."""
    _perform(lambda settings: export_everything(settings, folder, file, utc_now()))


@database.command(short_help="Bring the database to the newest schema.")
def upgrade() -> None:
    """Bring the database to the newest schema, with a copy taken first. Starting the bot does the same."""
    _perform(upgrade_database)


@database.command()
def current() -> None:
    """Show which schema the database has. Status 1 when it is not the newest."""
    newest = False

    async def look(settings: Settings) -> None:
        nonlocal newest
        newest = await show_revision(settings)

    _perform(look)
    if not newest:
        raise typer.Exit(1)


@database.command(name="copy", short_help="Copy all into another database, and compare.")
def copy_(
    target: Annotated[str, typer.Argument(metavar="URL", help="Of the empty database, as in database.url.")],
    *,
    live: Annotated[bool, typer.Option("--live", help="Also while a bot is at work on it.")] = False,
) -> None:
    """Copy everything into another database, SQLite or PostgreSQL, and compare both. On failure nothing is changed."""
    _perform(lambda settings: copy_database(settings, target, live=live))


@content.command(short_help="Check a pack and name every mistake.")
def check(folder: Annotated[Path, typer.Argument(metavar="PATH", help="Folder with pack.toml in it.")]) -> None:
    """Check a curriculum pack and name every mistake with its file, entry and field."""
    with _mistakes_in_words():
        pack = read_pack(folder)
    typer.echo(
        f"{folder} is fine: {pack.title}; steps: {len(pack.steps)}, milestones: {len(pack.milestones)}, "
        f"questions: {len(pack.faq)}, terms: {len(pack.glossary)}, quiz questions: {len(pack.quiz)}."
    )


@content.command(short_help="Count a pack's weeks anew.")
def number(folder: Annotated[Path, typer.Argument(metavar="PATH", help="Folder with milestones.toml in it.")]) -> None:
    """Count a pack's weeks anew, down the file, after a milestone was put between others."""
    with _mistakes_in_words():
        count = number_weeks(folder)
    typer.echo(f"{folder}: weeks 1 to {count}. Check it with `python -m bot content check {folder}`.")


async def _serve(settings: Settings) -> None:
    # Late, because discord.py and SQLAlchemy take a second to load that `content check` does not need.
    from bot.app import serve

    await serve(settings)


async def _demo(settings: Settings, *, port: int | None = None, fresh: bool = False, empty: bool = False) -> None:
    if settings.log.level == "info":
        start_logging("warning")  # weeks of history go by at the start, and nobody operates a demo
    try:
        from bot.demo.perform import perform
    except ModuleNotFoundError as missing:
        if missing.name != "simcord":
            raise
        raise SettingsError((NO_DEMO,)) from None
    await perform(settings, port=port, fresh=fresh, empty=empty)


def _perform(act: Callable[[Settings], Coroutine[Any, Any, None]]) -> None:
    with _mistakes_in_words():
        settings = read_settings()
        _go(act(settings), settings)


def _go(work: Coroutine[Any, Any, None], settings: Settings) -> None:
    token = settings.discord.token
    start_logging(settings.log.level, token.get_secret_value() if token else None, shape=settings.log.format)
    quiet_voice_warnings()
    with suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(until_stopped(work))


@contextmanager
def _mistakes_in_words() -> Iterator[None]:
    try:
        yield
    except (SettingsError, DatabaseRefused, DiscordUnreachable, NoShards, NoSuchDelivery) as error:
        _refuse(str(error))
    except (DatabaseAway, NotSaved) as error:
        _refuse(f"The database cannot be used just now: {error}. `python -m bot doctor` looks for what is wrong.")
    except BadPack as error:
        _refuse("\n".join(map(str, error.problems)))
    except discord.LoginFailure:
        _refuse("Discord does not take this token. Copy it again from the Bot page of your application.")
    except discord.PrivilegedIntentsRequired:
        _refuse("Discord refused the bot's intents, although it asks for none that are privileged.")
    except discord.ConnectionClosed as closed:
        # Any other code discord.py connects again after by itself.
        _refuse(f"Discord ended the connection for good (code {closed.code}). Check discord.token, then start again.")


def _refuse(words: str) -> None:
    typer.echo(words, err=True)
    raise typer.Exit(WRONG)
