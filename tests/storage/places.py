"""Search of the files of a database for a word."""

from pathlib import Path

from sqlalchemy import select

from service.storage import DatabaseStores
from service.storage.tables import Base


def places_of(word: str, stores: DatabaseStores, url: str) -> list[str]:
    """Return the files of the SQLite folder, or the tables of PostgreSQL, that hold a word."""
    if url.startswith("sqlite"):
        folder = Path(url.removeprefix("sqlite:///")).parent
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        assert files
        return [path.name for path in files if word.encode() in path.read_bytes()]
    with stores.database.engine.connect() as connection:
        tables = {
            name: connection.execute(select(table)).all() for name, table in Base.metadata.tables.items()
        }
    return [name for name, rows in tables.items() if word in repr(rows)]
