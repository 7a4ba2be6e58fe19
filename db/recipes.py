"""What SQLite's driver is given for a prepared statement, and what becomes of the rows: see db/prepared.py."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, cast

from sqlalchemy import BindParameter, Boolean, Date, Dialect, Executable, Integer
from sqlalchemy.sql.selectable import ReturnsRows

from db.guards import NUL
from db.tables.types import UtcDateTime

Facts = Mapping[str, Any]
Row = tuple[Any, ...]
Process = Callable[[Any], Any]

REMEMBERED = 512  # rows of a statement, about 1 KB each with what is made of them
_forget: list[Callable[[], None]] = []


@dataclass(frozen=True, slots=True)
class _Bind:
    """Where a parameter's value comes from: a fact, one `at` a place in a fact, or the statement itself, as `fixed`.

    What is `plain`, a number, goes to the driver as it is.
    """

    fact: str | None
    at: int | None
    process: Process | None
    fixed: Any
    plain: bool = False

    def clean(self, value: Any) -> Any:
        """A value as the driver takes it."""
        if self.process is not None:
            value = self.process(value)
        return value.replace(NUL, "") if type(value) is str and NUL in value else value


@dataclass(frozen=True, slots=True)
class Recipe:
    """A statement's text, its parameters in their order, and how its rows are read."""

    text: str
    looks: bool  # and changes nothing
    binds: tuple[_Bind, ...]
    row: Callable[[Any], Any]
    processes: tuple[tuple[int, Process], ...]
    known: Callable[[Any], Any] | None = None  # what is made of a row, which remembers it

    def values(self, facts: Facts) -> list[Any]:
        """The values that go with the text."""
        return [
            bind.fixed
            if bind.fact is None
            else bind.clean(facts[bind.fact] if bind.at is None else facts[bind.fact][bind.at])
            for bind in self.binds
        ]

    def read(self, fetched: Sequence[Any]) -> Sequence[Any]:
        """The rows that were fetched, with names, or what is made of them."""
        if self.known is not None:
            return list(map(self.known, fetched))
        if not self.processes:
            return [self.row(raw) for raw in fetched]
        rows = []
        for raw in fetched:
            facts = list(raw)
            for at, process in self.processes:
                facts[at] = process(facts[at])
            rows.append(self.row(facts))
        return rows


@dataclass(frozen=True, slots=True)
class RowsRecipe:
    """An INSERT of so many rows, whose parameters are the columns row by row and then what the statement has itself."""

    made: Recipe
    texts: tuple[int, ...]  # places
    careful: tuple[tuple[int, Callable[[Any], Any]], ...]  # by place, what else is not plain
    fixed: tuple[Any, ...]

    def values(self, rows: Sequence[Row]) -> list[Any]:
        """The values that go with the text."""
        values = list(chain.from_iterable(rows))
        for at in self.texts:
            value = values[at]
            if type(value) is str and NUL in value:
                values[at] = value.replace(NUL, "")
        for at, clean in self.careful:
            values[at] = clean(values[at])
        values += self.fixed
        return values


def of_rows(made: Recipe, rows: int, columns: int) -> RowsRecipe:
    """The recipe for so many rows of so many columns. Raises TypeError unless those are in their table's order."""
    given, own = made.binds[: rows * columns], made.binds[rows * columns :]
    in_order = [f"{at}_{number}" for at in range(rows) for number in range(columns)]
    if [bind.fact for bind in given] != in_order or any(bind.fact is not None for bind in own):
        raise TypeError("what is prepared names its columns as its table does, in their order")
    texts = tuple(place for place, bind in enumerate(given) if bind.process is None and not bind.plain)
    careful = tuple((place, bind.clean) for place, bind in enumerate(given) if bind.process is not None)
    return RowsRecipe(made, texts, careful, tuple(bind.fixed for bind in own))


def recipe_for(statement: Executable, dialect: Dialect, facts: Facts) -> tuple[Recipe, tuple[str, ...]]:
    """The recipe for facts like these, and the names of those that are as many parameters as they are long."""
    compiled: Any = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
    if compiled.insert_prefetch or compiled.update_prefetch:
        raise TypeError("what is prepared is given every column that Python would fill in")
    binds: Mapping[str, BindParameter[Any]] = {name: bind for bind, name in compiled.bind_names.items()}
    expands = tuple(name for name, bind in binds.items() if bind.expanding and bind.required)
    state = compiled.construct_expanded_state(dict(facts))
    sources = {one: (name, at) for name, ones in state.parameter_expansion.items() for at, one in enumerate(ones)}
    made = tuple(_bind(sources.get(one, (one, None)), binds, dialect) for one in state.positiontup or ())
    names, processes = _columns(statement, dialect)
    text, looks = state.statement, state.statement.startswith("SELECT")
    return Recipe(text, looks, made, _row(names) if names else tuple, processes), expands


def remembering(recipe: Recipe, make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What makes something of a row as it is fetched, and remembers it."""

    @lru_cache(REMEMBERED)
    def known(raw: tuple[Any, ...]) -> Any:
        return make(recipe.read([raw])[0])

    _forget.append(known.cache_clear)
    return known


def forget_rows() -> None:
    """Forget what was made of rows: somebody wants nothing of theirs to be kept."""
    for forget in _forget:
        forget()


def _row(names: Sequence[str]) -> Callable[[Any], Any]:
    make: Any = namedtuple  # the names come with the statement, which mypy does not follow
    return cast("Callable[[Any], Any]", make("Row", names, rename=True)._make)


def _bind(source: tuple[str, int | None], binds: Mapping[str, BindParameter[Any]], dialect: Dialect) -> _Bind:
    fact, at = source
    bind = binds[fact]
    process: Process | None = bind.type.dialect_impl(dialect).bind_processor(dialect)
    if process is not None and isinstance(bind.type, (Boolean, Date, UtcDateTime)):
        process = lru_cache(REMEMBERED)(process)  # days and moments come again, "now" a dozen times in a check-in
    if bind.required:
        return _Bind(fact, at, process, None, plain=process is None and isinstance(bind.type, Integer))
    value: Any = bind.value if at is None else bind.value[at]  # type: ignore[index]
    return _Bind(None, None, None, value if process is None else process(value))


def _columns(statement: Executable, dialect: Dialect) -> tuple[list[str], tuple[tuple[int, Process], ...]]:
    if not isinstance(statement, ReturnsRows):
        return [], ()
    columns = list(statement.exported_columns)
    found = ((at, one.type.dialect_impl(dialect).result_processor(dialect, None)) for at, one in enumerate(columns))
    return [one.name for one in columns], tuple((at, process) for at, process in found if process is not None)
