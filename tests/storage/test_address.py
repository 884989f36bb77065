"""Database addresses, and the errors for wrong ones."""

from pathlib import Path

import pytest

from service.errors import InvalidSettings
from service.storage import migrate
from service.storage.address import address_of


@pytest.mark.parametrize("kind", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_reached_by_the_installed_driver_however_it_is_written(kind: str) -> None:
    found = address_of(f"{kind}://someone:secret@db.example.org/clinmatch")

    assert found.drivername == "postgresql+psycopg"
    assert (found.host, found.password, found.database) == ("db.example.org", "secret", "clinmatch")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("mysql://someone:secret@host/clinmatch", "names mysql"),
        ("postgresql+psycopg2://host/clinmatch", "names postgresql+psycopg2"),
        ("clinmatch.sqlite3", "is not an address"),
        ("postgresql://host:port/clinmatch", "is not an address"),
    ],
)
def test_another_address_is_refused_with_those_that_are_expected(address: str, told: str) -> None:
    with pytest.raises(InvalidSettings) as refused:
        migrate(address)

    assert told in str(refused.value) and "secret" not in str(refused.value)
    assert "expected sqlite:///file or postgresql+psycopg://" in str(refused.value)


def test_a_database_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(InvalidSettings) as refused:
        migrate("postgresql://someone:secret@127.0.0.1:1/clinmatch")

    assert "no database answers at postgresql+psycopg://someone:***@127.0.0.1:1/clinmatch" in str(
        refused.value
    )
    assert "secret" not in str(refused.value)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")

    with pytest.raises(InvalidSettings, match=r"file: .+: expected a folder that can be written"):
        migrate(f"sqlite:///{tmp_path / 'file' / 'clinmatch.sqlite3'}")
