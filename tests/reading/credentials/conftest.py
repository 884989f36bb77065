"""What do the tests of credentials share? The product's own tables, read once."""

from pathlib import Path

import pytest

from service.knowledge import credentials as credential_knowledge
from service.knowledge.credentials import Credentials
from service.knowledge.load import read_tables

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def credentials() -> Credentials:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return credential_knowledge.build(tables)
