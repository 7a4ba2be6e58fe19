"""Statements that are made once and from then on go to SQLite's driver as they are.

SQLAlchemy's way from a statement to its rows costs some 120 microseconds, SQLite's own for a few rows by an index some
ten. What a look or a check-in needs is therefore prepared: SQLAlchemy writes the text, says in which order the facts
go and what becomes of them on their way in and out, all at the first use. Only what is executed a hundred times a
minute is worth it. On PostgreSQL, where the way to the server costs more than all of that, SQLAlchemy executes as ever.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import BindParameter, Dialect, Executable, Insert, Integer, bindparam
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.selectable import ReturnsRows

from db.engine import Work
from db.guards import NUL
from db.kept import KeptWork
from db.sqlite_driver import OneTripConnection, OneTripCursor

Facts = Mapping[str, Any]
Process = Callable[[Any], Any]
DIALECTS = ("sqlite", "postgresql")

NOTHING: Facts = {}
FEW = 40  # rows; more are written by SQLAlchemy, in the thread


class Prepared:
    """A statement and the ways to execute it. Facts are given by the names of its parameters."""

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._expands: tuple[str, ...] = ()
        self._recipes: dict[tuple[int, ...], _Recipe] = {}

    async def rows(self, work: Work, facts: Facts = NOTHING) -> Sequence[Any]:
        """All rows, each a tuple with names."""
        driver = _driver(work)
        if driver is None:
            return (await work.execute(self._statement, facts)).all()
        recipe = self._recipe(work, facts)
        values = recipe.values(facts)
        found = driver.look(recipe.text, values) if recipe.looks else None
        return recipe.read((await _ask(driver, recipe.text, values)).rows if found is None else found)

    async def first(self, work: Work, facts: Facts = NOTHING) -> Any | None:
        """The first row, None where there is none."""
        rows = await self.rows(work, facts)
        return rows[0] if rows else None

    async def value(self, work: Work, facts: Facts = NOTHING) -> Any | None:
        """The first thing of the first row, None where there is none."""
        rows = await self.rows(work, facts)
        return rows[0][0] if rows else None

    async def change(self, work: Work, facts: Facts = NOTHING) -> int:
        """Change rows and return how many."""
        driver = _driver(work)
        if driver is None:
            return (await work.execute(self._statement, facts)).rowcount
        recipe = self._recipe(work, facts)
        return (await _ask(driver, recipe.text, recipe.values(facts))).rowcount

    def _recipe(self, work: Work, facts: Facts) -> _Recipe:
        # An IN is written for so many things.
        found = self._recipes.get(tuple([len(facts[name]) for name in self._expands]))
        if found is None:
            found, self._expands = _made(self._statement, work.dialect, facts)
            self._recipes[tuple(len(facts[name]) for name in self._expands)] = found
        return found


class PreparedInsert:
    """An INSERT, or one for each dialect by its name. Rows are given by the names of the columns, all of them alike."""

    def __init__(self, statement: Insert | Mapping[str, Insert]) -> None:
        self._by_dialect = statement if isinstance(statement, Mapping) else dict.fromkeys(DIALECTS, statement)
        self._recipes: dict[tuple[Any, ...], _RowsRecipe] = {}

    async def put(self, work: Work, rows: Sequence[Facts]) -> Sequence[Any]:
        """Write rows, at least one, and return what the statement returns of them.

        Raises sqlalchemy.exc.IntegrityError for what a constraint refuses.
        """
        driver = _driver(work) if len(rows) <= FEW else None
        if driver is None:
            done = await work.execute(self._by_dialect[work.dialect.name], list(rows))
            return done.all() if done.returns_rows else ()
        recipe = self._recipe(work, rows)
        return recipe.made.read((await _ask(driver, recipe.made.text, recipe.values(rows))).rows)

    async def add(self, work: Work, row: Facts) -> int:
        """Write a row; return 0 where the statement let it be, for one that is there already. Raises as `put` does."""
        driver = _driver(work)
        if driver is None:
            return (await work.execute(self._by_dialect[work.dialect.name], row)).rowcount
        recipe = self._recipe(work, [row])
        return (await _ask(driver, recipe.made.text, recipe.values([row]))).rowcount

    def _recipe(self, work: Work, rows: Sequence[Facts]) -> _RowsRecipe:
        key = (len(rows), *rows[0])
        found = self._recipes.get(key)
        if found is None:
            dialect = work.dialect
            statement = self._by_dialect[dialect.name]
            # By their numbers, because the name of a column may end in one.
            columns = list(rows[0])
            types = [statement.table.c[name].type for name in columns]
            values = [
                {name: bindparam(f"{at}_{number}", type_=types[number]) for number, name in enumerate(columns)}
                for at in range(len(rows))
            ]
            facts = {f"{at}_{number}": row[name] for at, row in enumerate(rows) for number, name in enumerate(columns)}
            made, _ = _made(statement.values(values), dialect, facts)
            found = self._recipes[key] = _of_rows(made, columns)
        return found


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
class _Recipe:
    """A statement's text, its parameters in their order, and how its rows are read."""

    text: str
    looks: bool  # and changes nothing
    binds: tuple[_Bind, ...]
    row: Callable[[Any], Any]
    processes: tuple[tuple[int, Process], ...]

    def values(self, facts: Facts) -> list[Any]:
        """The values that go with the text."""
        return [
            bind.fixed
            if bind.fact is None
            else bind.clean(facts[bind.fact] if bind.at is None else facts[bind.fact][bind.at])
            for bind in self.binds
        ]

    def read(self, fetched: Sequence[Any]) -> Sequence[Any]:
        """The rows that were fetched, with names."""
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
class _RowsRecipe:
    """An INSERT of so many rows, whose parameters are the columns row by row and then what the statement has itself."""

    made: _Recipe
    row: Callable[[Facts], tuple[Any, ...]]
    careful: tuple[tuple[int, Callable[[Any], Any]], ...]  # by place, what is not plain
    fixed: tuple[Any, ...]

    def values(self, rows: Sequence[Facts]) -> list[Any]:
        """The values that go with the text."""
        values = list(chain.from_iterable(map(self.row, rows)))
        for at, clean in self.careful:
            values[at] = clean(values[at])
        values += self.fixed
        return values


def _of_rows(made: _Recipe, columns: Sequence[str]) -> _RowsRecipe:
    given = [bind for bind in made.binds if bind.fact is not None]
    places = [tuple(map(int, str(bind.fact).split("_"))) for bind in given]
    order = [number for at, number in places if at == 0]
    if given != list(made.binds[: len(given)]) or places != [
        (at, one) for at in range(places[-1][0] + 1) for one in order
    ]:
        raise TypeError("what is prepared has its parameters row by row")
    names = [columns[number] for number in order]
    careful = tuple((place, bind.clean) for place, bind in enumerate(given) if not bind.plain)
    return _RowsRecipe(made, _picking(names), careful, tuple(bind.fixed for bind in made.binds[len(given) :]))


def _picking(names: Sequence[str]) -> Callable[[Facts], tuple[Any, ...]]:
    return itemgetter(*names) if len(names) > 1 else lambda row: (row[names[0]],)


def _driver(work: Work) -> OneTripConnection | None:
    if isinstance(work, KeptWork):
        return work.driver
    connection = work.sync_connection
    driver = None if connection is None else connection.connection.driver_connection
    return driver if isinstance(driver, OneTripConnection) else None


async def _ask(driver: OneTripConnection, text: str, values: Sequence[Any]) -> OneTripCursor:
    try:
        return await driver.ask(text, values)
    except sqlite3.IntegrityError as error:
        raise IntegrityError(text, None, error, hide_parameters=True) from error


def _made(statement: Executable, dialect: Dialect, facts: Facts) -> tuple[_Recipe, tuple[str, ...]]:
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
    return _Recipe(text, looks, made, _row(names) if names else tuple, processes), expands


def _row(names: Sequence[str]) -> Callable[[Any], Any]:
    make: Any = namedtuple  # the names come with the statement, which mypy does not follow
    return cast("Callable[[Any], Any]", make("Row", names, rename=True)._make)


def _bind(source: tuple[str, int | None], binds: Mapping[str, BindParameter[Any]], dialect: Dialect) -> _Bind:
    fact, at = source
    bind = binds[fact]
    process: Process | None = bind.type.dialect_impl(dialect).bind_processor(dialect)
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
