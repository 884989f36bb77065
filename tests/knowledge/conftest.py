"""The product's own catalogue of roles and tables of working life, read once for the tests of knowledge."""

from pathlib import Path

import pytest

from service.knowledge.lexicon import work as work_tables
from service.knowledge.lexicon.work import Work
from service.knowledge.load import read_tables
from service.knowledge.roles import catalogue as roles
from service.knowledge.roles.catalogue import Roles

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def catalogue() -> Roles:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return roles.build(tables)


@pytest.fixture(scope="session")
def work() -> Work:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return work_tables.build(tables)
