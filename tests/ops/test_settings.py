"""What the operator writes in config.toml and the environment, right and wrong."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, read_settings
from tests.shell import ROOT, TOKEN

EXAMPLE = ROOT / "config.example.toml"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(environment: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as refused:
        read_settings(environment)
    return refused.value.problems


def write(text: str) -> None:
    Path("config.toml").write_text(text, encoding="utf-8")


def test_nothing_written_means_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_the_environment_lies_over_the_file() -> None:
    write('[discord]\ntoken = "from the file"\n[prompts]\nlate_hours = 12\n')
    settings = read_settings({"COHORT_DISCORD__TOKEN": TOKEN, "COHORT_DATABASE__URL": "sqlite:///x.db"})
    assert settings.discord.token is not None
    assert settings.discord.token.get_secret_value() == TOKEN
    assert settings.prompts.late_hours == 12
    assert settings.database.url == "sqlite:///x.db"


def test_another_file_can_be_named() -> None:
    Path("staging.toml").write_text('[log]\nlevel = "debug"\n', encoding="utf-8")
    assert read_settings({"COHORT_CONFIG": "staging.toml"}).log.level == "debug"
    assert problems({"COHORT_CONFIG": "stagin.toml"}) == (
        "There is no stagin.toml, which --config or COHORT_CONFIG names.",
    )


@pytest.mark.parametrize("empty", ["", "   "])
def test_an_empty_token_is_no_token(empty: str) -> None:
    assert read_settings({"COHORT_DISCORD__TOKEN": empty}).discord.token is None


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("COHORT_PROMPTS__TICK_SECONDS", "soon", "prompts.tick_seconds (COHORT_PROMPTS__TICK_SECONDS) is 'soon'; it"),
        ("COHORT_PROMPTS__TICK_SECONDS", "0", "is '0'; it must be a whole number of seconds from 1 to 60."),
        ("COHORT_PROMPTS__LATE_HOURS", "1e9", "it must be a whole number of hours from 1 to 144."),
        ("COHORT_DEMO__PORT", "99999", "it must be a port from 1 to 65535, or 0 for any free one."),
        ("COHORT_LOG__LEVEL", "loud", "is 'loud'; it must be one of 'debug', 'info', 'warning' or 'error'."),
        ("COHORT_DISCORD__API_BASE", "discord.com", "it must be an http(s) address."),
        ("COHORT_DISCORD__API_BASE", "https://user:pw@x.org/api", "it must be an http(s) address."),
        ("COHORT_DISCORD__TOKN", "x", "COHORT_DISCORD__TOKN is no setting. Did you mean COHORT_DISCORD__TOKEN?"),
        ("COHORT_TOKEN", "x", "COHORT_TOKEN is no setting."),
    ],
)  # fmt: skip
def test_a_wrong_variable_is_named_with_what_is_allowed(variable: str, value: str, said: str) -> None:
    (problem,) = problems({variable: value})
    assert said in problem


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[discord\n", "config.toml is not valid TOML"),
        ('token = "x"\n', "token stands outside a group"),
        ("[discrod]\n", "[discrod] is no setting. Did you mean [discord]?"),
        ('[discord]\napi = "x"\n', "discord.api (config.toml) is no setting. Did you mean discord.api_base?"),
        (
            "[discord]\nnonsense = 1\n",
            "discord.nonsense (config.toml) is no setting. config.example.toml lists them all.",
        ),
        ("[discord]\ntoken = 5\n", "discord.token (config.toml) must be a text."),
        ("[log]\nlevel = 3\n", "log.level (config.toml) is 3; it must be one of"),
        ("[curriculum]\npack = []\n", "curriculum.pack (config.toml) is []; it must be a text."),
    ],
)
def test_a_mistake_in_the_file_is_named_with_what_is_allowed(text: str, said: str) -> None:
    write(text)
    (problem,) = problems({})
    assert said in problem


def test_all_mistakes_are_told_at_once() -> None:
    write('[log]\nlevel = "loud"\n[prompts]\ntick_seconds = 0\n')
    assert len(problems({"COHORT_DEMO__PORT": "x", "COHORT_NOPE": "x"})) == 4


def test_a_file_that_cannot_be_read_is_told() -> None:
    Path("config.toml").write_bytes(b"[log]\nlevel = '\xff'\n")
    assert "is not UTF-8" in problems({})[0]
    Path("config.toml").unlink()
    Path("config.toml").mkdir()
    assert "cannot be read" in problems({})[0]


def test_the_token_shows_nowhere() -> None:
    settings = read_settings({"COHORT_DISCORD__TOKEN": TOKEN})
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    write(f'[discord]\ntoken = ["{TOKEN}"]\n')
    assert TOKEN not in str(problems({}))


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().log.level = "debug"  # type: ignore[misc]


def test_the_example_is_every_setting_with_its_default_and_a_line_about_it() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60  # a screen and a half
    # A setting whose default is "none" is commented out; with its mark taken away the file must still be right.
    written = tomllib.loads(re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE))
    defaults = Settings().model_dump(mode="json")
    assert {group: set(names) for group, names in written.items()} == {
        group: set(names) for group, names in defaults.items()
    }
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if re.match(r"(# )?\w+ = ", line):
            assert lines[number - 1].startswith("# "), line


def test_the_example_copied_as_it_is_changes_nothing() -> None:
    write(EXAMPLE.read_text(encoding="utf-8"))
    assert read_settings({}) == Settings()


def test_every_setting_can_be_given_in_the_environment() -> None:
    variables = {
        f"COHORT_{group}__{name}".upper(): str(value)
        for group, names in Settings().model_dump(mode="json").items()
        for name, value in names.items()
        if value is not None
    }
    assert read_settings(variables) == Settings()
