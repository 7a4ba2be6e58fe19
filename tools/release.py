"""Makes a release in dist/: sdist and wheel, a bill of materials, the licences' texts, sums, and the image.

`python -m tools.release`, or `make release`. The same commit gives the same bytes: every time in an archive is that of
the commit, and what is packed is what Git has, in a folder of its own.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from bot import __version__
from tools.licences import texts
from tools.lock import LOCK, ROOT

DIST = ROOT / "dist"
CHANGES = ROOT / "CHANGELOG.md"
BIN = Path(sys.executable).parent


def run(*command: str, **environment: str) -> str:
    """Run a program in the repository, and return what it says. Raises CalledProcessError with its complaints."""
    around = os.environ | {"PYTHONWARNINGS": "ignore"} | environment
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=around).stdout  # noqa: S603


def packages(tree: Path, to: Path, moment: str) -> None:
    """Build sdist and wheel from a folder; `moment` (seconds since 1970) is what their files are dated."""
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", str(to), str(tree))
    run(*build, SOURCE_DATE_EPOCH=moment)


def committed(to: Path) -> None:
    """Unpack what Git has of this commit into a folder."""
    archive = to.with_suffix(".tar")
    run("git", "archive", "--format=tar", f"--output={archive}", "HEAD")
    with tarfile.open(archive) as packed:
        packed.extractall(to, filter="data")


def bill_of_materials() -> str:
    """What the release is made of, as CycloneDX in JSON; the lock names it, with hashes."""
    options = ("--output-reproducible", "--pyproject", "pyproject.toml", "--output-format", "JSON")
    return run(str(BIN / "cyclonedx-py"), "requirements", *options, str(LOCK))


def image() -> str:
    """Build the image where Docker is at work; return what to say about it."""
    name = f"cohort:{__version__}"
    try:
        run("docker", "info", "--format", "{{.ServerVersion}}")
    except (OSError, subprocess.CalledProcessError):
        return "No Docker at work here: the image was not built. Elsewhere: docker build --tag " + name + " ."
    run("docker", "build", "--tag", name, ".")
    return f"The image is {name}."


def main() -> None:
    """Make all of it, from a tree without changes."""
    try:
        make()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stderr}")


def make() -> None:
    """Make everything. Raises CalledProcessError, and SystemExit with a sentence."""
    if run("git", "status", "--porcelain"):
        sys.exit("There are changes that are not committed. A release is made from a commit.")
    if f"\n## {__version__} " not in CHANGES.read_text(encoding="utf-8"):
        sys.exit(f"CHANGELOG.md says nothing about {__version__}.")
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "cohort"
        committed(tree)
        packages(tree, DIST, run("git", "log", "-1", "--format=%ct").strip())
    (DIST / f"cohort-{__version__}.cdx.json").write_text(bill_of_materials(), encoding="utf-8")
    (DIST / "THIRD_PARTY_LICENSES.txt").write_text(texts(), encoding="utf-8")
    sums = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}" for one in sorted(DIST.iterdir())]
    (DIST / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(sums) + f"\n{image()}\n")


if __name__ == "__main__":
    main()
