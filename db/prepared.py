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
from typing import Any, cast

from sqlalchemy import BindParameter, Dialect, Executable, Insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.selectable import ReturnsRows

from db.engine import Work
from db.guards import without_nul
from db.sqlite_driver import OneTripConnection, OneTripCursor

Facts = Mapping[str, Any]
Process = Callable[[Any], Any]

NOTHING: Facts = {}
FEW = 40  # sets of facts, which take about as long as one statement of SQLAlchemy


class Prepared:
    """A statement, or one for each dialect by its name, and the four ways to execute it.

    Facts are given by the names of its parameters, to an INSERT by the names of its columns.
    """

    def __init__(self, statement: Executable | Mapping[str, Executable]) -> None:
        self._statements = statement
        self._recipes: dict[tuple[Any, ...], _Recipe] = {}
        self._expands: tuple[str, ...] | None = None

    async def rows(self, work: Work, facts: Facts = NOTHING) -> Sequence[Any]:
        """All rows, each a tuple with names."""
        driver = _driver(work)
        if driver is None:
            return (await work.execute(self.for_dialect(work.dialect), facts)).all()
        recipe = self._recipe(facts, work.dialect)
        return recipe.read(await _ask(driver, recipe, facts))

    async def first(self, work: Work, facts: Facts = NOTHING) -> Any | None:
        """The first row, None where there is none."""
        rows = await self.rows(work, facts)
        return rows[0] if rows else None

    async def value(self, work: Work, facts: Facts = NOTHING) -> Any | None:
        """The first thing of the first row, None where there is none."""
        rows = await self.rows(work, facts)
        return rows[0][0] if rows else None

    async def change(self, work: Work, facts: Facts = NOTHING) -> int:
        """Change rows and return how many. Raises sqlalchemy.exc.IntegrityError for what a constraint refuses."""
        driver = _driver(work)
        if driver is None:
            return (await work.execute(self.for_dialect(work.dialect), facts)).rowcount
        return (await _ask(driver, self._recipe(facts, work.dialect), facts)).rowcount

    async def each(self, work: Work, many: Sequence[Facts]) -> list[Any]:
        """Execute it with each of some facts, at least one, and return all rows. Raises as `change` does."""
        driver = _driver(work) if len(many) <= FEW else None  # many go together, and not on the loop
        if driver is None:
            done = await work.execute(self.for_dialect(work.dialect), list(many))
            return list(done.all()) if done.returns_rows else []
        rows: list[Any] = []
        for facts in many:
            recipe = self._recipe(facts, work.dialect)
            rows += recipe.read(await _ask(driver, recipe, facts))
        return rows

    def for_dialect(self, dialect: Dialect) -> Executable:
        """The statement as SQLAlchemy knows it."""
        return self._statements[dialect.name] if isinstance(self._statements, Mapping) else self._statements

    def _recipe(self, facts: Facts, dialect: Dialect) -> _Recipe:
        key: tuple[Any, ...] | None = None
        if self._expands is not None:
            key = self._key(facts)
            found = self._recipes.get(key)
            if found is not None:
                return found
        statement = self.for_dialect(dialect)
        made, self._expands = _made(statement, facts, dialect)
        self._recipes[self._key(facts)] = made
        return made

    def _key(self, facts: Facts) -> tuple[Any, ...]:
        # An INSERT is written for the columns it is given, an IN for so many things.
        names = tuple(facts) if isinstance(self._statements, Insert | Mapping) else ()
        return (*names, *(len(facts[name]) for name in self._expands or ()))


@dataclass(frozen=True, slots=True)
class _Bind:
    """Where a parameter's value comes from: a fact, one `at` a place in a fact, or the statement itself, as `fixed`."""

    fact: str | None
    at: int | None
    process: Process | None
    fixed: Any


@dataclass(frozen=True, slots=True)
class _Recipe:
    """A statement's text, its parameters in their order, and how its rows are read."""

    text: str
    binds: tuple[_Bind, ...]
    row: Callable[[Any], Any]
    processes: tuple[tuple[int, Process], ...]

    def values(self, facts: Facts) -> tuple[Any, ...]:
        """The values that go with the text."""
        found = []
        for bind in self.binds:
            if bind.fact is None:
                found.append(bind.fixed)
                continue
            value = facts[bind.fact] if bind.at is None else facts[bind.fact][bind.at]
            found.append(value if bind.process is None else bind.process(value))
        clean: tuple[Any, ...] = without_nul(tuple(found))
        return clean

    def read(self, cursor: OneTripCursor) -> list[Any]:
        """The rows a cursor has fetched."""
        if not self.processes:
            return [self.row(raw) for raw in cursor.rows]
        rows = []
        for raw in cursor.rows:
            facts = list(raw)
            for at, process in self.processes:
                facts[at] = process(facts[at])
            rows.append(self.row(facts))
        return rows


def _driver(work: Work) -> OneTripConnection | None:
    connection = work.sync_connection
    driver = None if connection is None else connection.connection.driver_connection
    return driver if isinstance(driver, OneTripConnection) else None


async def _ask(driver: OneTripConnection, recipe: _Recipe, facts: Facts) -> OneTripCursor:
    try:
        return await driver.ask(recipe.text, recipe.values(facts))
    except sqlite3.IntegrityError as error:
        raise IntegrityError(recipe.text, None, error, hide_parameters=True) from error


def _made(statement: Executable, facts: Facts, dialect: Dialect) -> tuple[_Recipe, tuple[str, ...]]:
    columns = tuple(facts) if isinstance(statement, Insert) else None
    compiled: Any = statement.compile(dialect=dialect, column_keys=columns)  # type: ignore[attr-defined]
    binds: Mapping[str, BindParameter[Any]] = {name: bind for bind, name in compiled.bind_names.items()}
    expands = tuple(name for name, bind in binds.items() if bind.expanding and bind.required)
    state = compiled.construct_expanded_state(dict(facts))
    sources = {one: (name, at) for name, ones in state.parameter_expansion.items() for at, one in enumerate(ones)}
    order = state.positiontup or ()
    defaults = {column.key: column.default.arg for column in (*compiled.insert_prefetch, *compiled.update_prefetch)}
    made = tuple(_bind(one, sources.get(one), binds, defaults, dialect) for one in order)
    names, processes = _columns(statement, dialect)
    row = _row(names) if names else tuple
    return _Recipe(state.statement, made, row, processes), expands


def _row(names: Sequence[str]) -> Callable[[Any], Any]:
    make: Any = namedtuple  # the names come with the statement, which mypy does not follow
    return cast("Callable[[Any], Any]", make("Row", names, rename=True)._make)


def _bind(
    name: str,
    source: tuple[str, int] | None,
    binds: Mapping[str, BindParameter[Any]],
    defaults: Mapping[str, Any],
    dialect: Dialect,
) -> _Bind:
    fact, at = source or (name, None)
    bind = binds[fact]
    process: Process | None = bind.type.dialect_impl(dialect).bind_processor(dialect)
    if bind.required and name not in defaults:
        return _Bind(fact, at, process, None)
    value: Any = bind.value
    fixed = defaults.get(name, value if at is None else value[at])
    return _Bind(None, None, None, fixed if process is None else process(fixed))


def _columns(statement: Executable, dialect: Dialect) -> tuple[list[str], tuple[tuple[int, Process], ...]]:
    if not isinstance(statement, ReturnsRows):
        return [], ()
    columns = list(statement.exported_columns)
    found = ((at, one.type.dialect_impl(dialect).result_processor(dialect, None)) for at, one in enumerate(columns))
    return [one.name for one in columns], tuple((at, process) for at, process in found if process is not None)
