"""Where is everything kept? SQLAlchemy tables, one store a kind, and migrations."""

from service.storage.migrate import migrate
from service.storage.stores import DatabaseStores, open_stores

__all__ = ["DatabaseStores", "migrate", "open_stores"]
