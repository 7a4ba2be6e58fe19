"""Writes down under which licence each package is that an installed bot runs on: docs/licences.md.

`python -m tools.licences`, or `make licences`. Raises SystemExit for a licence that nobody has looked at.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from tools.lock import ROOT, locked, normal
from tools.reference.markdown import table

PAGE = ROOT / "docs/licences.md"
# Those that ask for no more than being named; the fonts' forbids to sell them alone.
ALLOWED = re.compile(
    r"MIT(-CMU| License)?|BSD(-[23]-Clause| License)|Apache(-2\.0| License 2\.0| Software License)|ISC License \(ISCL\)"
    r"|PSF-2\.0|Python Software Foundation License|CNRI-Python|OFL-1\.1"
)
TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|OFL)[^/]*", re.IGNORECASE)
# Installed on other systems or newer Pythons than this one.
ELSEWHERE = {
    "audioop-lts": ("PSF-2.0", "https://github.com/AbstractUmbra/audioop"),
    "colorama": ("BSD License", "https://github.com/tartley/colorama"),
}
HEAD = """# Licences

Cohort runs on these packages. Each is under a licence that asks for no more than being named. `make licences` makes the
list from `requirements.lock`; a release comes with the full texts.

"""


class Licensed(NamedTuple):
    """A package, its version, its licence as its authors name it, and where it comes from."""

    name: str
    version: str
    licence: str
    address: str


def licensed() -> list[Licensed]:
    """Every package of the lock. Raises KeyError for one that is neither installed here nor known from elsewhere."""
    found = {normal(one["Name"]): one for one in json.loads(_told())}
    rows = []
    for name, version in locked().items():
        one = found.get(name)
        licence, address = ELSEWHERE[name] if one is None else (one["License"], one["URL"])
        rows.append(
            Licensed(name, version, licence, "" if address == "UNKNOWN" else address.replace("http:", "https:"))
        )
    return rows


def _told() -> str:
    command = (str(Path(sys.executable).with_name("pip-licenses")), "--format=json", "--with-urls", "--packages")
    return subprocess.run((*command, *locked()), check=True, capture_output=True, text=True).stdout  # noqa: S603


def refused(packages: list[Licensed]) -> list[Licensed]:
    """Those with a licence that is not ALLOWED."""
    return [one for one in packages if not all(map(ALLOWED.fullmatch, re.split(r" AND | OR |; ", one.licence)))]


def texts() -> str:
    """The licences of the packages that are installed here in full: every file of each that holds one, or a notice."""
    return "\n\n".join(f"{'=' * 80}\n{one.name} {one.version}: {one.licence}\n\n{_text(one)}" for one in licensed())


def _text(one: Licensed) -> str:
    try:
        files = distribution(one.name).files or []
    except PackageNotFoundError:
        files = []
    held = [Path(str(file.locate())) for file in files if TEXT.match(file.name)]
    return (
        "\n\n".join(file.read_text("utf-8", "replace").strip() for file in held)
        or f"No text is in the package: {one.address}"
    )


def _row(one: Licensed) -> tuple[str, str, str]:
    return f"[{one.name}]({one.address})" if one.address else one.name, one.version, one.licence


def page() -> str:
    """The page of the documentation."""
    return HEAD + table(("package", "version", "licence"), map(_row, licensed())) + "\n"


def main() -> None:
    """Write the page."""
    if wrong := refused(licensed()):
        sys.exit(
            "Nobody has looked at these licences yet: " + ", ".join(f"{one.name} ({one.licence})" for one in wrong)
        )
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
