"""Do migrations give the tables that the code expects?"""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from service.storage import DatabaseStores, migrate, open_stores
from service.storage.tables import Base


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

    assert stores.ready()


def test_an_empty_database_is_not_ready(url: str) -> None:
    if url.startswith("sqlite"):
        url = "sqlite://"
    stores = open_stores(url)

    assert not stores.ready()
    stores.close()
