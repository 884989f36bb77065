"""Migrations, compared with the tables of the code."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

import service.storage
from service.errors import StorageUnavailable
from service.storage import DatabaseStores, migrate, open_stores
from service.storage.tables import Base
from service.usecases.codec import encode
from tests.storage.builders import a_profile, a_resume


def test_migrated_tables_are_those_of_the_code(stores: DatabaseStores) -> None:
    with stores.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)

    assert differences == []


def test_every_table_has_the_tenant_in_its_key(stores: DatabaseStores) -> None:
    inspector = inspect(stores.database.engine)
    tables = set(inspector.get_table_names()) - {"alembic_version"}

    assert tables == set(Base.metadata.tables)
    for table in sorted(tables):
        assert inspector.get_pk_constraint(table)["constrained_columns"][0] == "tenant_id", table


def test_migrating_twice_changes_nothing(stores: DatabaseStores, url: str) -> None:
    migrate(url)

    stores.check()


def test_an_empty_database_is_not_ready(url: str) -> None:
    if url.startswith("sqlite"):
        url = "sqlite://"
    stores = open_stores(url)

    with pytest.raises(StorageUnavailable, match="clinmatch db upgrade"):
        stores.check()

    stores.close()


def test_resumes_of_a_database_from_before_readings_were_kept_are_outdated_and_whole(
    stores: DatabaseStores, url: str
) -> None:
    _go(stores, "0002")
    row = {
        "tenant_id": "a",
        "id": "res_1",
        "version": 1,
        "latest": True,
        "file_sha256": "0",
        "media_type": "text/plain",
        "profile": encode(a_profile()),
        "created_at": "2026-01-31T12:00:00.000000Z",
    }
    with stores.database.writing() as session:
        columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
        session.execute(text(f"INSERT INTO resumes ({columns}) VALUES ({values})"), row)

    migrate(url)

    resume = stores.resumes.get("a", "res_1")
    assert (resume.read, resume.reader_version, resume.revision) == (a_profile(), None, 0)
    assert stores.readings.outdated("a", "today") == ("res_1",)


def test_taking_readings_back_leaves_the_tables_of_before_and_their_rows(
    stores: DatabaseStores, url: str
) -> None:
    stores.resumes.add("a", a_resume())

    _go(stores, "0002")

    inspector = inspect(stores.database.engine)
    assert "readings" not in inspector.get_table_names()
    columns = {column["name"] for column in inspector.get_columns("resumes")}
    assert columns.isdisjoint({"reader_version", "rereads"})
    migrate(url)
    assert stores.resumes.get("a", "res_1").read == a_profile()
    assert stores.resumes.contact("a", "res_1").name == "Ayşe Öz"


def test_a_key_of_before_scopes_may_do_everything(stores: DatabaseStores, url: str) -> None:
    key = stores.keys.make("c", "of before")
    _go(stores, "0005")
    columns = {column["name"] for column in inspect(stores.database.engine).get_columns("api_keys")}

    migrate(url)

    assert "scopes" not in columns
    assert stores.keys.access_of(key).scopes == {"admin"}


def _go(stores: DatabaseStores, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(service.storage.__file__).parent / "migrations"))
    with stores.database.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
        connection.commit()
