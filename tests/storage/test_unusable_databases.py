"""Databases that cannot be used: one sentence each, and the file stays as it is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from service.errors import InvalidSettings, StorageDamaged
from service.storage import migrate


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "clinmatch.sqlite3"
    migrate(f"sqlite:///{found}")
    return found


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "another file": lambda content: b"no database at all" * 500,
    "cut short": lambda content: content[: len(content) // 2],
    "a header of other bytes": lambda content: b"\xff" * 100 + content[100:],
    "a page of other bytes": lambda content: content[:12288] + b"\xff" * 60 + content[12348:],
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named_and_left_alone(damage: str, path: Path) -> None:
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    before = path.read_bytes()

    with pytest.raises(StorageDamaged) as refused:
        migrate(f"sqlite:///{path}")

    assert str(path) in str(refused.value) and "\n" not in str(refused.value)
    assert "the database is damaged: expected the files of a backup" in str(refused.value)
    assert path.read_bytes() == before


def test_a_database_of_a_newer_version_is_refused_with_both_schemas(path: Path) -> None:
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StorageDamaged, match=r"newer version .* schema 9999: expected at most \d{4}"):
        migrate(f"sqlite:///{path}")


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidSettings, match=r"no database answers at .*: unable to open database file"):
        migrate(f"sqlite:///{tmp_path}")
