"""Use cases over real databases: SQLite by default, PostgreSQL with `-m server`."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.storage import DatabaseStores
from service.usecases.deps import Deps
from service.usecases.read_document import DocumentReader
from tests.api.world import TODAY, DecodingExtractor, HashEncoder
from tests.storage.conftest import clock, pytest_generate_tests, stores, url

__all__ = ["clock", "pytest_generate_tests", "stores", "url"]


@pytest.fixture
def deps(known: Knowledge, stores: DatabaseStores) -> Deps:
    reader = DocumentReader(DecodingExtractor(), known)
    return Deps(known, reader, HashEncoder(), stores, lambda: TODAY, "today")
