"""Settings: one TOML file and the environment become one frozen, typed object."""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from bot.clusters import MOST, Cluster

PREFIX = "COHORT_"
FILE_VARIABLE = "COHORT_CONFIG"
FILE = Path("config.toml")

Given = Mapping[tuple[str, str], tuple[str, str]]  # group and name of a setting to option and value
NOTHING: Given = {}


class SettingsError(Exception):
    """One or more settings are wrong; `problems` says for each which it is, what was given and what is allowed."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class DiscordSettings(_Group):
    """How to reach Discord. The token is shown in no message and no log."""

    token: SecretStr | None = None
    api_base: Annotated[str, Field(pattern=r"^https?://[^\s/?#@]+(/[^\s?#@]*)?$", description="an http(s) address")] = (
        "https://discord.com/api/v10"
    )

    requests_per_second: Annotated[int, Field(ge=1, le=50, description="a whole number from 1 to 50")] = 45
    cluster: Annotated[str, Field(description=f'a number out of how many, such as "1/4", up to {MOST}')] = "1/1"
    shards: Annotated[int, Field(ge=0, le=10_000, description="a whole number from 1 to 10000, or 0")] = 0

    @field_validator("token")
    @classmethod
    def _some_token(cls, token: SecretStr | None) -> SecretStr | None:
        # An empty one is what a copied example or an unset variable looks like: no token.
        return None if token is None or not token.get_secret_value().strip() else token

    @field_validator("cluster")
    @classmethod
    def _some_cluster(cls, cluster: str) -> str:
        return str(Cluster.parse(cluster))

    @field_validator("api_base")
    @classmethod
    def _no_slash_at_the_end(cls, address: str) -> str:
        return address.rstrip("/")


class DatabaseSettings(_Group):
    """Where the data is."""

    url: str = "sqlite+aiosqlite:///cohort.sqlite3"
    backup_folder: Path = Path("backups")
    backup_hours: Annotated[int, Field(ge=0, le=24 * 7, description="a whole number of hours from 0 to 168")] = 24
    dump_file: Path | None = None
    dump_hours: Annotated[int, Field(ge=1, le=24 * 31, description="a whole number of hours from 1 to 744")] = 30


class PromptSettings(_Group):
    """When things are posted."""

    tick_seconds: Annotated[int, Field(ge=1, le=60, description="a whole number of seconds from 1 to 60")] = 5
    late_hours: Annotated[int, Field(ge=1, le=24 * 6, description="a whole number of hours from 1 to 144")] = 24


class ReminderSettings(_Group):
    """How gently people are written to."""

    dm_gap_seconds: Annotated[int, Field(ge=1, le=3600, description="a whole number of seconds from 1 to 3600")] = 5
    dm_daily: Annotated[int, Field(ge=0, le=10_000, description="a whole number from 0 to 10000")] = 500


class CurriculumSettings(_Group):
    """What is taught."""

    pack: Path | None = None


class DemoSettings(_Group):
    """The offline demo."""

    folder: Path = Path(".demo")
    port: Annotated[int, Field(ge=0, le=65535, description="a port from 1 to 65535, or 0 for any free one")] = 0


class HealthSettings(_Group):
    """Where whatever watches the bot may look."""

    port: Annotated[int, Field(ge=0, le=65535, description="a port from 1 to 65535, or 0 for none")] = 0
    host: str = "127.0.0.1"


class LogSettings(_Group):
    """What is written to the log."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "text", "json"] = "auto"


class Settings(_Group):
    """Everything an operator can set. The defaults are those of config.example.toml."""

    discord: DiscordSettings = DiscordSettings()
    database: DatabaseSettings = DatabaseSettings()
    prompts: PromptSettings = PromptSettings()
    reminders: ReminderSettings = ReminderSettings()
    curriculum: CurriculumSettings = CurriculumSettings()
    demo: DemoSettings = DemoSettings()
    health: HealthSettings = HealthSettings()
    log: LogSettings = LogSettings()


def read_settings(environment: Mapping[str, str] = os.environ, given: Given = NOTHING) -> Settings:
    """Read config.toml, or the file that COHORT_CONFIG names, with the environment laid over it.

    A setting `group.name` is COHORT_GROUP__NAME in the environment. What is `given` on the command line, each setting's
    option and value, lies over both. Raises SettingsError with every mistake.
    """
    file = Path(environment.get(FILE_VARIABLE) or FILE)
    values = _file_values(file, must_exist=bool(environment.get(FILE_VARIABLE)))
    origins = {(group, name): str(file) for group, names in values.items() for name in names}
    problems = []
    for variable, value in environment.items():
        if not variable.startswith(PREFIX) or variable == FILE_VARIABLE:
            continue
        group, _, name = variable.removeprefix(PREFIX).lower().partition("__")
        if not _known(group, name):
            problems.append(f"{variable} is no setting.{_nearest(variable, _variables())}")
            continue
        values.setdefault(group, {})[name] = value
        origins[(group, name)] = variable
    for (group, name), (option, value) in given.items():
        values.setdefault(group, {})[name] = value
        origins[(group, name)] = option
    return _checked(values, origins, problems)


def _file_values(file: Path, *, must_exist: bool) -> dict[str, dict[str, Any]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except FileNotFoundError:
        if must_exist:
            raise SettingsError((f"There is no {file}, which --config or {FILE_VARIABLE} names.",)) from None
        return {}
    except OSError as error:
        raise SettingsError((f"{file} cannot be read: {error.strerror}.",)) from None
    except UnicodeDecodeError as error:
        raise SettingsError((f"{file} is not UTF-8 (byte {error.start}). Save it as UTF-8.",)) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError((f"{file} is not valid TOML: {error}.",)) from None
    loose = [key for key, value in values.items() if not isinstance(value, dict)]
    if loose:
        raise SettingsError(
            tuple(
                f"{file}: {key} stands outside a group. Put it under its [group], see config.example.toml."
                for key in loose
            )
        )
    return values


def _checked(given: dict[str, dict[str, Any]], origins: dict[tuple[str, str], str], problems: list[str]) -> Settings:
    try:
        settings = Settings.model_validate(given)
    except ValidationError as error:
        raise SettingsError((*problems, *(_worded(one, given, origins) for one in error.errors()))) from None
    if problems:
        raise SettingsError(tuple(problems))
    return settings


def _worded(error: Any, given: dict[str, dict[str, Any]], origins: dict[tuple[str, str], str]) -> str:
    group, name = str(error["loc"][0]), ".".join(map(str, error["loc"][1:2]))
    setting = f"{group}.{name}" if name else f"[{group}]"
    origin = origins.get((group, name))
    where = f"{setting} ({origin})" if origin else setting
    if error["type"] == "extra_forbidden":
        known = list(_settings()) if name else [f"[{one}]" for one in Settings.model_fields]
        return f"{where} is no setting.{_nearest(setting, known)}"
    if name == "token":
        return f"{where} must be a text."  # never shown, not even a wrong one
    return f"{where} is {given[group][name]!r}; it must be {_allowed(group, name, error)}."


def _allowed(group: str, name: str, error: Any) -> str:
    field = _model(group).model_fields[name]
    if field.description:
        return field.description
    expected = error.get("ctx", {}).get("expected")
    if expected:
        return f"one of {expected}"
    return "a text"


def _model(group: str) -> type[BaseModel]:
    return type(getattr(Settings(), group))


def _known(group: str, name: str) -> bool:
    return f"{group}.{name}" in set(_settings())


def _settings() -> Iterator[str]:
    return (f"{group}.{name}" for group in Settings.model_fields for name in _model(group).model_fields)


def _variables() -> Iterator[str]:
    return (PREFIX + setting.upper().replace(".", "__") for setting in _settings())


def _nearest(given: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(given, list(known), n=1, cutoff=0.78)
    return f" Did you mean {near[0]}?" if near else " config.example.toml lists them all."
