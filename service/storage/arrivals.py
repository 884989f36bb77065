"""Pages of rows in the order of their arrival, without those that arrive while they are read."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select, tuple_
from sqlalchemy.orm import Session

from service.errors import InvalidInput
from service.storage.tables import ResumeRow, ScoreRow

Row = TypeVar("Row", ResumeRow, ScoreRow)


def arrivals(
    session: Session,
    table: type[Row],
    tenant: str,
    chosen: Sequence[ColumnElement[bool]],
    *,
    after: str | None,
    limit: int,
) -> tuple[Sequence[Row], str | None]:
    """Return at most `limit` of the chosen rows, and the place of the next ones, None after the last.

    A place is `<until>|<created_at>|<id>`: whatever arrived after the first page was read is left out, so
    that a walk ends however much arrives. Raises InvalidInput for a place that is none.
    """
    if after is None:
        until = session.scalar(select(func.max(table.created_at)).where(table.tenant_id == tenant)) or ""
        start: list[ColumnElement[bool]] = []
    else:
        until, *place = after.split("|")
        if len(place) != 2:
            raise InvalidInput("cursor: expected the one of a `next` link")
        start = [tuple_(table.created_at, table.id) > tuple_(*place)]
    query = select(table).where(table.tenant_id == tenant, table.created_at <= until, *chosen, *start)
    rows = session.scalars(query.order_by(table.created_at, table.id).limit(limit + 1)).all()
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], f"{until}|{last.created_at}|{last.id}"
