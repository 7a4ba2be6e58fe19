"""What is handed out: packages that are the same each time and work anywhere, with nothing in them nobody looked at."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest

from bot import __version__
from tests.shell import tells
from tools.audit import UNREACHABLE, verdict
from tools.licences import PAGE, licensed, page, refused, texts
from tools.lock import LOCK, ROOT, locked, normal, pins
from tools.release import bill_of_materials, image, packages

pytestmark = pytest.mark.long

MOMENT = "1790000000"
A_HOLE = (
    '{"dependencies": [{"name": "b", "skip_reason": "not found"}, '
    '{"name": "a", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}]}'
)
TREE = ("bot", "cogs", "db", "study", "content", "pyproject.toml", "README.md", "CHANGELOG.md", "constraints.txt")


def tree(folder: Path) -> Path:
    """A copy of what a release is made from, as it is now, with times of its own."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *TREE], cwd=ROOT, capture_output=True, check=True
    )
    for name in listed.stdout.decode().split("\n"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    for file in [*ROOT.glob("requirements*"), ROOT / "config.example.toml", ROOT / ".gitignore"]:
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two folders with what two builds made, of trees in different places."""
    made = []
    for name in ("one", "another/deeper"):
        folder = tmp_path_factory.mktemp(name.partition("/")[0])
        (folder / name).mkdir(parents=True)
        packages(tree(folder / name), folder / "dist", MOMENT)
        made.append(folder / "dist")
    return made


def test_the_same_inputs_give_the_same_bytes(built: list[Path]) -> None:
    one, other = ({file.name: file.read_bytes() for file in folder.iterdir()} for folder in built)
    assert sorted(one) == [f"cohort-{__version__}-py3-none-any.whl", f"cohort-{__version__}.tar.gz"]
    assert one == other


def test_an_installed_bot_finds_all_it_needs(built: list[Path], tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(next(built[0].glob("*.whl"))) as wheel:
        wheel.extractall(site)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    asked = {"PYTHONPATH": str(site), "COHORT_DATABASE__URL": "sqlite+aiosqlite:///made.sqlite3"}
    assert tells(elsewhere, "--version", **asked).startswith(f"Cohort {__version__}, ")
    tells(elsewhere, "db", "upgrade", **asked)  # the migrations are there
    told = json.loads(tells(elsewhere, "doctor", "--offline", "--json", **asked))
    assert told["healthy"], told
    assert "is fine" in tells(elsewhere, "content", "check", str(site / "bot/content/ai-engineer"), **asked)
    assert "sure: steps" in tells(elsewhere, "faq", "ask", "which language should I learn first?", **asked)
    parts = {file for folder in ("bot", "db", "cogs", "study") for file in (ROOT / folder).rglob("*.*")}
    missing = {file for file in parts if not (site / file.relative_to(ROOT)).exists()}
    assert {str(file) for file in missing if file.suffix != ".pyc"} == set()


def test_packages_need_what_the_requirements_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = re.findall(r"^[A-Za-z].*==.*$", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert project["dependencies"] == lines
    for extra, needs in project["optional-dependencies"].items():
        listed = (ROOT / f"requirements-{extra}.txt").read_text(encoding="utf-8").splitlines()
        assert [line for line in listed if "==" in line] == needs
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    assert all(need in (ROOT / "requirements-release.txt").read_text(encoding="utf-8").splitlines() for need in build)


def test_the_lock_holds_what_the_requirements_name_with_hashes() -> None:
    wanted = pins(ROOT / "constraints.txt")
    for name in ("requirements.txt", "requirements-postgres.txt"):
        needs = pins(ROOT / name)
        assert {need: locked().get(need) for need in needs} == needs, "run `make lock`"
        wanted |= needs
    # What only newer Pythons need is in no list but the lock.
    assert {name for name, version in locked().items() if wanted.get(name) != version} <= {"audioop-lts"}, "`make lock`"
    entries = re.split(r"\n(?=[a-z])", LOCK.read_text(encoding="utf-8"))
    assert len([entry for entry in entries if "--hash=sha256:" in entry]) == len(locked())
    assert "://" not in LOCK.read_text(encoding="utf-8")


def test_every_licence_was_looked_at_and_is_on_the_page() -> None:
    found = licensed()
    assert {one.name for one in found} == set(locked())
    assert refused(found) == []
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make licences`"
    assert refused([found[0]._replace(licence="MIT AND AGPL-3.0")]) != []
    assert refused([found[0]._replace(licence="UNKNOWN")]) != []


def test_the_texts_of_all_licences_come_with_a_release() -> None:
    told = texts()
    assert "SIL OPEN FONT LICENSE" in told.upper()
    assert "Rapptz" in told, "discord.py's"
    bare = re.findall(r"\n(\S+) \S+: .*\n\nNo text is in the package", told)
    assert set(bare) <= {"audioop-lts", "colorama", "fluent-runtime", "fluent-syntax"}


def test_the_bill_of_materials_names_every_package_with_its_hashes() -> None:
    one = bill_of_materials()
    told = json.loads(one)
    assert one == bill_of_materials()
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == "cohort"
    assert {normal(part["name"]) for part in told["components"]} == set(locked())
    assert "sha256" in one.lower() or "SHA-256" in one


@pytest.mark.parametrize(
    ("said", "status", "lines"),
    [
        ("", 0, [UNREACHABLE]),
        ('{"dependencies": [{"name": "a", "skip_reason": "not found"}]}', 0, [UNREACHABLE]),
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', 0, ["1 packages audited, 0 known holes."]),
        (
            A_HOLE,
            1,
            ["1 packages audited, 1 known holes.", "a 1: CVE-1, mended in 2", "Not in the database: b."],
        ),
    ],
    ids=["no answer", "nothing known", "all well", "a hole"],
)
def test_an_audit_says_what_was_looked_at(said: str, status: int, lines: list[str]) -> None:
    assert verdict(said) == (status, lines)


def test_the_version_of_the_changes_is_that_of_the_program() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+) ", changes, re.MULTILINE)[0] == __version__
    assert f"cohort:{__version__}" in (ROOT / "compose.yaml").read_text(encoding="utf-8")


def test_where_docker_is_not_a_release_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "the image was not built" in image()
