"""What every statement and every error passes: texts both databases can keep, and errors that quote nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Engine, ExceptionContext, event

NUL = "\0"  # PostgreSQL refuses a text with it; SQLite would keep it, and such a row could never move


def guard(engine: Engine) -> None:
    """Leave NUL characters out of whatever is written or asked for, and row contents out of errors.

    SQLAlchemy's own errors say no parameters where the engine is made with `hide_parameters=True`.
    """
    event.listen(engine, "before_cursor_execute", _clean, retval=True)
    event.listen(engine, "handle_error", _without_detail)


def _clean(
    _connection: Any,
    _cursor: Any,
    statement: str,
    facts: Any,
    _context: Any,
    many: bool,  # noqa: FBT001 - SQLAlchemy calls it so
) -> tuple[str, Any]:
    # Rows that go together and are returned come in one go, as one long row.
    rows = many and all(isinstance(one, tuple | list) for one in facts)
    return statement, [without_nul(one) for one in facts] if rows else without_nul(facts)


def without_nul(facts: Any) -> Any:
    """A statement's facts without NUL characters."""
    if not isinstance(facts, Sequence) or not any(isinstance(one, str) and NUL in one for one in facts):
        return facts
    return tuple(one.replace(NUL, "") if isinstance(one, str) else one for one in facts)


def _without_detail(context: ExceptionContext) -> None:
    # PostgreSQL tells the whole row that a constraint refused, and a traceback would tell it on to the log.
    error: BaseException | None = context.original_exception
    while error is not None:
        if getattr(error, "detail", None):
            vars(error)["detail"] = None
        error = error.__cause__
