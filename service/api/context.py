"""The context of a request: dependencies, tenant, access, evaluation date."""

from datetime import date
from typing import cast

from flask import current_app, g

from service.usecases.access import Access
from service.usecases.deps import Deps

EXTENSION = "clinmatch"
METRICS = "METRICS"  # who may read the metrics: key, open, off


def deps() -> Deps:
    """Return the dependencies of the app that answers."""
    return cast(Deps, current_app.extensions[EXTENSION])


def tenant() -> str:
    """Return the tenant of the key that came with the request; nothing else sets it."""
    return str(g.tenant)


def access() -> Access:
    """Return what the key or token of the request gives."""
    return cast(Access, g.access)


def as_of_or_today(as_of: date | None) -> date:
    """Return the evaluation date: the given one, or today in UTC."""
    return as_of if as_of is not None else deps().today()
