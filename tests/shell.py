"""`python -m bot` as an operator starts it: in a folder, with no settings but those given."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB"


def surroundings(**given: str) -> dict[str, str]:
    """This machine's environment without any setting of the bot's, and with what is given."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COHORT_")}
    return clean | {"PYTHONPATH": str(ROOT)} | given


def heed_ctrl_c() -> None:
    """A shell that runs the tests in the background has switched Ctrl-C off for everything below it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def bot(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Let it do something to its end; whatever happens, there is no traceback and no token."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot", *arguments],
        cwd=folder,
        env=surroundings(NO_COLOR="1", **environment),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr + done.stdout
    assert TOKEN not in done.stderr + done.stdout
    return done


def tells(folder: Path, *arguments: str, **environment: str) -> str:
    """What it says where all goes well."""
    done = bot(folder, *arguments, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def refuses(folder: Path, *arguments: str, **environment: str) -> str:
    """What it complains of where something is wrong with what it is told."""
    done = bot(folder, *arguments, **environment)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr
