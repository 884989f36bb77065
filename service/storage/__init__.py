"""SQLAlchemy tables, one store per kind of object, and migrations.

Decisions are in the pure rooms; what is stored when is in `usecases`.
"""

from service.storage.migrate import migrate
from service.storage.stores import DatabaseStores, open_stores

__all__ = ["DatabaseStores", "migrate", "open_stores"]
