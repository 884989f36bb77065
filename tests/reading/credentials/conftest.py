"""The product's own tables of credentials, read once."""

from pathlib import Path

import pytest

from service.knowledge.credentials import credentials as credential_knowledge
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def tables() -> Tables:
    return read_tables(ROOT / "data", ROOT / "models")[0]


@pytest.fixture(scope="session")
def credentials(tables: Tables) -> Credentials:
    return credential_knowledge.build(tables)
