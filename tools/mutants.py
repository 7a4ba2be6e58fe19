"""Changes the rules of study/ in one place at a time and tells which changes no test notices. Status 1 below ENOUGH.

mutmut changes what stands in functions. It leaves alone what is read once, on import, and there the rules keep their
figures: how many points, how many weeks. Each of those is raised by one here, in a copy, under a fresh interpreter.

`python -m tools.mutants [MODULE...]`, or `make mutants MODULES="streaks points"`; all of study/ takes half an hour.
"""

from __future__ import annotations

import ast
import io
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
ENOUGH = 0.85  # of all changes that a test notices
AT_ONCE = 2
LONGEST = 120  # seconds for the tests of one change; what hangs is noticed
NOTICED = {"killed", "timeout"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number outside of functions: where it stands in its module, counted from 0, and what is tried instead."""

    module: str
    line: int
    start: int
    end: int
    instead: str

    @property
    def name(self) -> str:
        """How it is called in the list of what went unnoticed."""
        return f"study/{self.module}.py:{self.line + 1}:{self.start + 1} becomes {self.instead}"

    def put_into(self, root: Path) -> None:
        """Write the change into a copy of the repository."""
        lines = (ROOT / f"study/{self.module}.py").read_bytes().split(b"\n")
        line = lines[self.line]
        lines[self.line] = line[: self.start] + self.instead.encode() + line[self.end :]
        (root / f"study/{self.module}.py").write_bytes(b"\n".join(lines))

    def take_out_of(self, root: Path) -> None:
        """Put back what was there."""
        shutil.copyfile(ROOT / f"study/{self.module}.py", root / f"study/{self.module}.py")


def figures(module: str) -> list[Figure]:
    """Every number of a module that stands outside of its functions."""

    def outside(node: ast.AST) -> Iterator[ast.Constant]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Constant) and type(child.value) in {int, float}:
                yield child
            elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                yield from outside(child)

    found = outside(ast.parse((ROOT / f"study/{module}.py").read_bytes()))
    return [
        Figure(module, one.lineno - 1, one.col_offset, one.end_col_offset or 0, repr(one.value + 1))  # type: ignore[operator]
        for one in found
    ]


def outcome(root: Path, module: str) -> str:
    """Run the tests in a copy, those named after the module first: "killed", "survived" or "timeout"."""
    everything: list[str] = SETTINGS["pytest_add_cli_args_test_selection"]
    own = sorted(str(path.relative_to(root)) for path in root.glob(f"tests/study/test_{module}*.py")) if module else []
    command = [sys.executable, "-m", "pytest", "-q", "-x", *SETTINGS["pytest_add_cli_args"]]
    # Without compiled files: a changed module of the same size and second would not be read anew.
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    for tests in filter(None, (own, everything)):
        try:
            run = subprocess.run(  # noqa: S603
                [*command, *tests], cwd=root, env=environment, capture_output=True, timeout=LONGEST, check=False
            )
        except subprocess.TimeoutExpired:
            return "timeout"
        if run.returncode:
            return "killed"
    return "survived"


def figures_tried(modules: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The module, name and outcome of every figure."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as workers:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(AT_ONCE):
            copy = Path(folder, str(number))
            for name in ("pyproject.toml", *SETTINGS["source_paths"], *SETTINGS["also_copy"]):
                there = ROOT / name
                copy.mkdir(exist_ok=True)
                if there.is_dir():
                    shutil.copytree(there, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copyfile(there, copy / name)
            free.put(copy)
        if outcome(copy, "") != "survived":
            raise SystemExit("The tests fail without any change: mend them first.")

        def tried(figure: Figure) -> tuple[str, str, str]:
            copy = free.get()
            try:
                figure.put_into(copy)
                return figure.module, figure.name, outcome(copy, figure.module)
            finally:
                figure.take_out_of(copy)
                free.put(copy)

        yield from workers.map(tried, [figure for module in modules for figure in figures(module)])


def functions_tried(modules: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The module, name and outcome of every change that mutmut makes."""
    mutmut = str(Path(sys.executable).with_name("mutmut"))
    command = [mutmut, "run", "--max-children", str(AT_ONCE), *(f"study.{module}.*" for module in modules)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as run:  # noqa: S603
        shown = True
        assert run.stdout is not None  # noqa: S101 - it is a pipe
        # Its progress is written over itself, so a line ends with either sign.
        for line in io.TextIOWrapper(run.stdout, encoding="utf-8", newline=""):
            shown = shown and not line.startswith("Mutant results")  # one line for each; the table says it shorter
            sys.stdout.write(line * shown)
            sys.stdout.flush()
    if run.returncode:
        raise SystemExit("mutmut could not begin: its last lines above say why.")
    said = subprocess.run([mutmut, "results", "--all", "true"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    for line in said.stdout.splitlines():
        name, _, status = line.strip().partition(": ")
        if name.startswith("study.") and (module := name.split(".")[1]) in modules:
            yield module, name, status


def main() -> None:
    """Try, print the table and what went unnoticed, and leave."""
    everywhere = [path.stem for path in sorted((ROOT / "study").glob("[!_]*.py"))]
    modules = sys.argv[1:] or everywhere
    if unknown := set(modules) - set(everywhere):
        raise SystemExit(f"There is no study/{min(unknown)}.py.")
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    unnoticed = []
    for tried in (functions_tried, figures_tried):
        for module, name, status in tried(modules):
            counts[module][status] += 1
            if status not in NOTICED:
                unnoticed.append(f"{status}: {name}")
    lines = [*unnoticed, "", "`mutmut show NAME` shows what was changed.", ""]
    lines.append(f"{'':20}{'changes':>10}{'noticed':>10}{'of these hung':>15}{'share':>8}")
    whole: Counter[str] = sum(counts.values(), Counter())
    for module, count in (*counts.items(), ("all", whole)):
        noticed = sum(count[status] for status in NOTICED)
        lines.append(f"{module:20}{count.total():10}{noticed:10}{count['timeout']:15}{noticed / count.total():8.0%}")
    sys.stdout.write("\n".join(lines) + "\n")
    sys.exit(sum(whole[status] for status in NOTICED) < ENOUGH * whole.total())


if __name__ == "__main__":
    main()
