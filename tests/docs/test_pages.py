"""Every page leads where it says, shows pictures that a command makes, and names files that are there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from babel import Locale

from bot.packs import BUILT_IN, read_pack
from study.languages import LANGUAGES
from tests.art.samples import pictures
from tools.reference.house import ARROWS, ROOMS, house
from tools.reference.links import addresses, links, pages

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r'(?:!\[|<img alt=")([^\]"]*)(?:\]\(|" src=")([^)\s"]+)')
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`((?:docs|bot|cogs|db|study|tests|tools|content|deploy|bench)/[\w./-]*\w\.\w+)`")


def headings(page: Path) -> set[str]:
    """The anchors of a page, as both GitHub and the site make them."""
    found = re.findall(r"^#+ (.+)$", FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-") for heading in found}


def of_pages(pattern: re.Pattern[str]) -> Iterator[tuple[Path, re.Match[str]]]:
    """What is found on any page outside of code."""
    for page in pages():
        for found in pattern.finditer(FENCED.sub("", page.read_text(encoding="utf-8"))):
            yield page, found


def test_no_link_inside_the_documentation_is_dead() -> None:
    dead = []
    for page, found in of_pages(LINK):
        target, _, anchor = found[1].partition("#")
        if "://" in found[1]:
            continue
        file = (page.parent / target).resolve() if target else page
        if not file.exists() or (anchor and anchor not in headings(file)):
            dead.append(f"{page.name}: {found[1]}")
    assert dead == []


def test_every_web_address_is_one_and_is_listed_for_a_check() -> None:
    listed = (ROOT / "docs/links.txt").read_text(encoding="utf-8").splitlines()
    assert listed == links().splitlines()
    for address in listed:
        parts = urlsplit(address)
        assert parts.scheme == "https", address
        assert parts.hostname is not None, address
        assert "." in parts.hostname, address
        assert address.isascii(), address
        assert address.isprintable(), address


def test_addresses_are_found_without_what_surrounds_them() -> None:
    text = "See <https://docs.python.org/3/>, [it](https://pypi.org/a_b). Not http://127.0.0.1:1/ or https://x.example.com/"
    assert list(addresses([text])) == ["https://docs.python.org/3/", "https://pypi.org/a_b"]


def test_an_address_with_capitals_in_its_path_is_no_pattern() -> None:
    text = "https://github.com/a/b/CHANGES.txt https://discord.com/oauth2/authorize?client_id=APPLICATION_ID&scope=bot"
    assert list(addresses([text])) == ["https://github.com/a/b/CHANGES.txt"]


def test_every_picture_is_described_and_made_by_a_command() -> None:
    shot = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests/browser").glob("*.py"))
    taken = {f"{name}.png" for name in re.findall(r'picture\(\w[\w.]*, "([\w-]+)"\)', shot)}  # make screenshots
    drawn = {name for name, _ in pictures()} | {"house.svg"}  # make pictures, make reference
    for page, found in of_pages(PICTURE):
        file = (page.parent / found[2]).resolve()
        assert file.exists(), f"{page.name}: {file.name} is not there"
        assert len(found[1].split()) > 3, f"{page.name}: say what is on {file.name}"
        assert file.name in taken | drawn, f"{page.name}: no command makes {file.name}"
    kept = {file.name for file in (ROOT / "docs/images").rglob("*.*")}
    assert kept == taken | drawn


def test_the_picture_of_the_house_has_only_arrows_that_the_code_has(monkeypatch: pytest.MonkeyPatch) -> None:
    assert house().count("marker-end") == len(ARROWS)
    assert all(room.title in house() for room in ROOMS.values())
    monkeypatch.setattr("tools.reference.house.ARROWS", (("study", "db"),))
    with pytest.raises(ValueError, match="no such import"):
        house()


def test_files_named_in_words_are_there() -> None:
    gone = []
    for page in pages():
        if page.name not in {"CHANGELOG.md", "SOURCES.md"}:  # these tell of other times and other projects
            named = NAMED.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
            gone += [f"{page.name}: {file}" for file in named if not (ROOT / file).exists()]
    # Those of the example are made by whoever follows it.
    assert [file for file in gone if "finishers." not in file] == []


def test_pages_that_the_program_names_are_there() -> None:
    code = [file for package in ("bot", "cogs", "db", "study") for file in (ROOT / package).rglob("*.py")]
    for file in code:
        for page in re.findall(r"(?:docs|content)/[\w/-]+\.(?:md|json)", file.read_text(encoding="utf-8")):
            assert (ROOT / page).exists(), f"{file.name} names {page}"


def test_the_site_is_built_without_a_warning_and_asks_no_other_server(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        env={"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    loaded = re.compile(r"<(?:script|img|link|iframe)\b[^>]*?(?:src|href)=\"?(https?:[^\s\">]+)")
    shown = {page.name: page.read_text(encoding="utf-8") for page in (tmp_path / "site").rglob("*.html")}
    assert {"index.html", "learning.html", "changelog.html", "contributing.html", "security.html"} <= shown.keys()
    assert [found for text in shown.values() for found in loaded.findall(text) if "canonical" not in found] == []


def test_steps_milestones_and_languages_are_counted_right() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pack = read_pack(BUILT_IN)
    assert f"{NUMBERS[len(pack.steps)]} steps and {len(pack.milestones)} milestones" in readme
    assert pack.summary.startswith(f"{len(pack.milestones)} weekly milestones")
    assert f"{NUMBERS[len(LANGUAGES) - 1]} languages besides English" in readme
    names = {Locale(language).get_display_name("en") for language in LANGUAGES}
    commands = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    assert [name for name in names if str(name) not in commands] == []
