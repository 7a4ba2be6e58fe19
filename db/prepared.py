"""Statements that are made once and from then on go to SQLite's driver as they are.

SQLAlchemy's way from a statement to its rows costs some 120 microseconds, SQLite's own for a few rows by an index some
ten. What a look or a check-in needs is therefore prepared: SQLAlchemy writes the text, says in which order the facts
go and what becomes of them on their way in and out, all at the first use. Only what is executed a hundred times a
minute is worth it. On PostgreSQL, where the way to the server costs more than all of that, SQLAlchemy executes as ever.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Executable, Insert, bindparam
from sqlalchemy.exc import IntegrityError

from db.engine import Work
from db.kept import KeptWork
from db.recipes import Facts, Recipe, Row, RowsRecipe, of_rows, recipe_for, remembering
from db.sqlite_cursor import OneTripCursor
from db.sqlite_driver import OneTripConnection

DIALECTS = ("sqlite", "postgresql")

NOTHING: Facts = {}
FEW = 40  # rows; more are written by SQLAlchemy, in the thread


class Prepared:
    """A statement and the ways to execute it. Facts are given by the names of its parameters.

    With `make` that is what becomes of each row. A row like one that came before is not made again, so what is made
    must never change.
    """

    def __init__(self, statement: Executable, make: Callable[[Any], Any] | None = None) -> None:
        self._statement = statement
        self._make = make
        self._expands: tuple[str, ...] = ()
        self._recipes: dict[tuple[int, ...], Recipe] = {}

    async def rows(self, work: Work, facts: Facts = NOTHING) -> Sequence[Any]:
        """All rows, each a tuple with names, or what is made of them."""
        driver = _driver(work)
        if driver is None:
            rows = (await work.execute(self._statement, facts)).all()
            return rows if self._make is None else [self._make(row) for row in rows]
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
        return (await _change(driver, recipe.text, recipe.values(facts)))[1]

    def _recipe(self, work: Work, facts: Facts) -> Recipe:
        # An IN is written for so many things.
        found = self._recipes.get(tuple([len(facts[name]) for name in self._expands]))
        if found is None:
            found, self._expands = recipe_for(self._statement, work.dialect, facts)
            if self._make is not None:
                found = replace(found, known=remembering(found, self._make))
            self._recipes[tuple(len(facts[name]) for name in self._expands)] = found
        return found


class PreparedInsert:
    """An INSERT, or one for each dialect by its name. A row is what goes into `columns`, in their order."""

    def __init__(self, statement: Insert | Mapping[str, Insert], *columns: str) -> None:
        self._by_dialect = statement if isinstance(statement, Mapping) else dict.fromkeys(DIALECTS, statement)
        self._columns = columns
        self._recipes: dict[int, RowsRecipe] = {}

    async def put(self, work: Work, rows: Sequence[Row]) -> Sequence[Any]:
        """Write rows, at least one, and return what the statement returns of them.

        Raises sqlalchemy.exc.IntegrityError for what a constraint refuses.
        """
        driver = _driver(work) if len(rows) <= FEW else None
        if driver is None:
            named = [dict(zip(self._columns, row, strict=True)) for row in rows]
            done = await work.execute(self._by_dialect[work.dialect.name], named)
            return done.all() if done.returns_rows else ()
        recipe = self._recipes.get(len(rows)) or self._recipe(work, len(rows))
        return recipe.made.read((await _change(driver, recipe.made.text, recipe.values(rows)))[0])

    async def add(self, work: Work, row: Row) -> int:
        """Write a row; return 0 where the statement let it be, for one that is there already. Raises as `put` does."""
        driver = _driver(work)
        if driver is None:
            named = dict(zip(self._columns, row, strict=True))
            return (await work.execute(self._by_dialect[work.dialect.name], named)).rowcount
        recipe = self._recipes.get(1) or self._recipe(work, 1)
        return (await _change(driver, recipe.made.text, recipe.values([row])))[1]

    def _recipe(self, work: Work, count: int) -> RowsRecipe:
        statement = self._by_dialect[work.dialect.name]
        # By their numbers, because the name of a column may end in one.
        columns = [(number, statement.table.c[name]) for number, name in enumerate(self._columns)]
        values = [
            {column.name: bindparam(f"{at}_{number}", type_=column.type) for number, column in columns}
            for at in range(count)
        ]
        facts = {f"{at}_{number}": None for at in range(count) for number, _ in columns}
        made, _ = recipe_for(statement.values(values), work.dialect, facts)
        found = self._recipes[count] = of_rows(made, count, len(columns))
        return found


def _driver(work: Work) -> OneTripConnection | None:
    if isinstance(work, KeptWork):
        return work.driver
    connection = work.sync_connection
    driver = None if connection is None else connection.connection.driver_connection
    return driver if isinstance(driver, OneTripConnection) else None


async def _change(driver: OneTripConnection, text: str, values: Sequence[Any]) -> tuple[Sequence[Any], int]:
    """What a change returns, and how many rows it changed."""
    try:
        done = driver.change(text, values)
    except sqlite3.IntegrityError as error:
        raise IntegrityError(text, None, error, hide_parameters=True) from error
    if done is not None:
        return done
    asked = await _ask(driver, text, values)
    return asked.rows, asked.rowcount


async def _ask(driver: OneTripConnection, text: str, values: Sequence[Any]) -> OneTripCursor:
    try:
        return await driver.ask(text, values)
    except sqlite3.IntegrityError as error:
        raise IntegrityError(text, None, error, hide_parameters=True) from error
