"""Vector cache keyed by content.

Vectors are derived from what people wrote, so they can be deleted (`forget`), and the file uses
`secure_delete`. The text itself is not stored: the key is a hash of it and of the model.
"""

import hashlib
import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar
from zlib import crc32

from service.domain.vector import Vector
from service.errors import StorageUnavailable
from service.usecases.ports import Encoder

_BATCH = 500  # below the 999 variables of old SQLite builds
_OUR_MISTAKES = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_CONSTRAINT)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_FILES = ("", "-wal", "-shm")
_TABLES = (
    "DROP TABLE IF EXISTS vectors",  # of earlier releases, without a checksum
    """CREATE TABLE IF NOT EXISTS checked_vectors
    (key BLOB PRIMARY KEY, components BLOB NOT NULL, scale REAL NOT NULL, checksum INTEGER NOT NULL)
    WITHOUT ROWID""",
)


_Answer = TypeVar("_Answer")


class CachedEncoder:
    """An encoder with a cache; it returns the same vectors with or without the file.

    Several processes may share the file. A file that is locked, cannot be written or is on a full disk
    costs time, not an answer; a damaged one is deleted and begun anew, a damaged vector computed again.
    """

    def __init__(self, encoder: Encoder, path: Path, *, wait_seconds: float = 10.0) -> None:
        """Args: encoder: the encoder to call on a miss. path: the SQLite file, created on first use."""
        self._encoder = encoder
        self._path = path
        self._wait_seconds = wait_seconds

    @property
    def model_sha256(self) -> str:
        """Return the identity of the encoder behind the cache."""
        return self._encoder.model_sha256

    def verify(self) -> None:
        """Compare the files of the encoder as they are now with their pins; raises EncoderUnavailable."""
        self._encoder.verify()

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        """Return one vector for each text, in order; raises EncoderUnavailable."""
        keys = self._keys(texts)
        known = self._attempt(lambda connection: _read(connection, keys)) or {}
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, self._encoder.encode(tuple(missing.values())), strict=True))
            self._attempt(lambda connection: _write(connection, fresh))
            known |= fresh
        return tuple(known[key] for key in keys)

    def forget(self, texts: Sequence[str]) -> None:
        """Delete the vectors of these texts from the file and its journal.

        Where they cannot be deleted alone, on a full disk for example, the file is deleted. Raises
        StorageUnavailable if that cannot be done either.
        """
        keys = self._keys(texts)
        if not keys:
            return
        try:
            with _opened(self._path, self._wait_seconds) as connection:
                for some in _batches(keys):
                    marks = ",".join("?" * len(some))
                    connection.execute(f"DELETE FROM checked_vectors WHERE key IN ({marks})", some)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except (sqlite3.Error, OSError) as error:
            _raise_our_mistake(error)
            self._delete_file()

    def _keys(self, texts: Sequence[str]) -> tuple[bytes, ...]:
        model = bytes.fromhex(self.model_sha256)
        return tuple(hashlib.sha256(model + text.encode("utf-8", "surrogatepass")).digest() for text in texts)

    def _attempt(self, work: Callable[[sqlite3.Connection], _Answer]) -> _Answer | None:
        try:
            with _opened(self._path, self._wait_seconds) as connection:
                return work(connection)
        except (sqlite3.Error, OSError) as error:
            _raise_our_mistake(error)
            if _code(error) in _DAMAGED:
                self._delete_file()
            return None

    def _delete_file(self) -> None:
        try:
            for end in _FILES:
                self._path.with_name(self._path.name + end).unlink(missing_ok=True)
        except OSError as error:
            raise StorageUnavailable(
                f"the vector cache cannot be written: {error.strerror}: expected a folder that can be written"
            ) from error


def _code(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _raise_our_mistake(error: Exception) -> None:
    """Raise the error again if a statement is wrong: no state of the file or of the disk explains that."""
    if _code(error) in _OUR_MISTAKES or isinstance(error, sqlite3.ProgrammingError):
        raise error


@contextmanager
def _opened(path: Path, wait_seconds: float) -> Iterator[sqlite3.Connection]:
    """Yield a new connection for each call, so that none is carried over a fork."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=wait_seconds, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA secure_delete=ON")
        for statement in _TABLES:
            connection.execute(statement)
        yield connection


def _batches(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))


def _read(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, Vector]:
    known: dict[bytes, Vector] = {}
    for some in _batches(keys):
        marks = ",".join("?" * len(some))
        rows = connection.execute(f"SELECT * FROM checked_vectors WHERE key IN ({marks})", some)
        known.update((row[0], Vector(*row[1:3])) for row in rows if row[3] == _checksum(*row[:3]))
    return known


def _checksum(key: bytes, components: bytes, scale: float) -> int:
    return crc32(struct.pack("<d", scale) + key + components)


def _write(connection: sqlite3.Connection, fresh: dict[bytes, Vector]) -> None:
    kept = [(key, vector.values, vector.scale) for key, vector in fresh.items()]
    rows = [(*row, _checksum(*row)) for row in kept]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT OR REPLACE INTO checked_vectors VALUES (?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
