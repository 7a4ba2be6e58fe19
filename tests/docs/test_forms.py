"""What GitHub and editors read of this repository is what they take."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.schemas import against
from tools.lock import ROOT

FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_for_issues_is_one_that_github_takes(form: Path, tmp_path: Path) -> None:
    assert against("github-issue-forms", form) == []
    (tmp_path / "wrong.yml").write_text("name: Bug\nbody: []\n", encoding="utf-8")
    assert against("github-issue-forms", tmp_path / "wrong.yml")


def test_the_container_for_developers_sets_up_what_the_makefile_has() -> None:
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    make, target = container["postCreateCommand"].split()
    assert make == "make"
    assert re.search(rf"^{re.escape(target)}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert re.search(r"python:3\.(1[1-9])$", container["image"]), "a Python that pyproject.toml allows"
