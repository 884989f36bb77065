"""What do the tests of knowledge share? The product's own catalogue of roles, read once."""

from pathlib import Path

import pytest

from service.knowledge import roles
from service.knowledge.load import read_tables
from service.knowledge.roles import Roles

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def catalogue() -> Roles:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return roles.build(tables)
