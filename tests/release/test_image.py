"""The image. Docker cannot run everywhere, so its steps are taken here."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bot.settings import read_settings
from tools.lock import ROOT

BIN = Path(sys.executable).parent
NOBODY = 10001  # the image's user
COMPILERS = re.compile(r"apt|gcc|build-essential|curl|git\b")


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions, each with the rest of it on one line."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    # HEALTHCHECK and CMD belong together, and an indented line to the one before.
    return [(line.split()[0], " ".join(line.split()[1:])) for line in lines]


def final() -> list[tuple[str, str]]:
    """Those of the last stage."""
    found = instructions()
    return found[max(number for number, (name, _) in enumerate(found) if name == "FROM") :]


def copied() -> list[tuple[Path, str]]:
    """What is copied from the repository, and where to."""
    pairs = [rest.split() for name, rest in instructions() if name == "COPY" and "--from" not in rest]
    return [(ROOT / source, target) for *sources, target in pairs for source in sources]


def ignored(name: str) -> bool:
    """Whether .dockerignore keeps a path at the top from the image; the last line that fits decides."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    verdicts = [not line.startswith("!") for line in lines if line and fnmatch(name, line.removeprefix("!"))]
    return bool(verdicts) and verdicts[-1]


def linted(dockerfile: Path) -> tuple[int, str]:
    """The linter's status, and what it finds."""
    done = subprocess.run([BIN / "hadolint", dockerfile], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_the_linter_finds_nothing_in_the_dockerfile(tmp_path: Path) -> None:
    assert linted(ROOT / "Dockerfile") == (0, "")
    (tmp_path / "Dockerfile").write_text("FROM python:latest\nRUN cd /tmp && apt-get install gcc\n", encoding="utf-8")
    assert linted(tmp_path / "Dockerfile")[0] == 1, "it would find something"


def test_the_image_is_small_and_has_no_rights() -> None:
    last = dict(final())
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", last["USER"])
    assert "--require-hashes" in dict(instructions()[:4])["RUN"]
    assert not any(COMPILERS.search(rest) for name, rest in final() if name == "RUN")
    assert last["VOLUME"] == last["WORKDIR"] == "/data"
    assert json.loads(last["ENTRYPOINT"])[1:] == ["-m", "bot"]
    assert last["HEALTHCHECK"].partition("CMD ")[2], "it has one"


def test_the_image_gets_what_it_needs_and_nothing_else() -> None:
    names = {source.name for source, _ in copied()}
    assert names == {"requirements.lock", "bot", "cogs", "db", "study", "content"}
    assert all(source.exists() and not ignored(source.name) for source, _ in copied())
    kept_out = {file.name for file in ROOT.iterdir()} - names
    assert [name for name in kept_out if not ignored(name)] == []


def test_the_settings_of_the_image_are_settings() -> None:
    given = dict(re.findall(r"(COHORT_\w+)=(\S+)", dict(final())["ENV"]))
    assert read_settings(given).health.port == 8080


def someones_python() -> str:
    """A Python that a user without rights may run, with what the bot needs; skips where there is none."""
    if os.getuid() != 0 or shutil.which("setpriv") is None or shutil.which("unshare") is None:
        pytest.skip("only root can become somebody else, and take the right to write away")
    found = (shutil.which(name, path="/usr/local/bin:/usr/bin") for name in ("python3.13", "python3"))
    for python in (*filter(None, found), os.path.realpath(sys.executable)):
        asked = [*as_nobody(), python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
        if subprocess.run(asked, capture_output=True, check=False).returncode == 0:
            return python
    pytest.skip("no Python of this machine may be run by somebody without rights")


def as_nobody() -> list[str]:
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]


@pytest.mark.long
def test_the_steps_of_the_image_make_a_bot_that_writes_to_its_data_only(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    python = someones_python()
    root = Path("/tmp") / f"cohort-image-{os.getpid()}"  # noqa: S108 - pytest's own folders are closed to others
    data = root / "data"
    try:
        data.mkdir(parents=True)
        os.chown(data, NOBODY, NOBODY)
        for source, target in copied():
            place = root / target.lstrip("/")
            if source.is_dir():
                shutil.copytree(source, place, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(source, place / source.name)
        venv = root / "venv"
        subprocess.run([python, "-m", "venv", venv], check=True)
        options = ["-qq", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:", "--requirement"]
        subprocess.run([venv / "bin/pip", "install", *options, root / "requirements.lock"], check=True)
        environment = {"PATH": f"{venv}/bin:/usr/bin:/bin", "PYTHONPATH": f"{root}/opt/cohort/app"}
        environment["PYTHONDONTWRITEBYTECODE"] = "1"

        def inside(*words: str) -> subprocess.CompletedProcess[str]:
            # Everything is mounted read-only, but for the volume.
            mount = f"mount --bind {root} {root} && mount --bind {data} {data} && mount -o remount,bind,ro {root}"
            return subprocess.run(
                ["unshare", "--mount", "sh", "-c", f'{mount} && cd {data} && exec "$@"', "sh", *as_nobody(), *words],
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )

        refused = inside("touch", str(root / "opt/cohort/app/new"))
        assert refused.returncode != 0
        assert "Read-only" in refused.stderr
        entry = json.loads(dict(final())["ENTRYPOINT"])
        assert inside(*entry, "--version").stdout.startswith("Cohort ")
        assert inside(*entry, "db", "upgrade").returncode == 0
        assert inside(*entry, "backup").returncode == 0
        told = inside(*entry, "doctor", "--offline", "--json")
        assert json.loads(told.stdout)["healthy"], told.stdout + told.stderr
        assert sorted(file.name for file in data.iterdir()) == ["backups", "cohort.sqlite3"]
        check = json.loads(dict(final())["HEALTHCHECK"].partition("CMD ")[2])
        assert inside(*check).returncode != 0, "nothing runs, so it is not well"
    finally:
        shutil.rmtree(root, ignore_errors=True)
