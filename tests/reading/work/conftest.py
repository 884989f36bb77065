"""What do the tests of reading jobs share? The product's own tables, read once."""

from pathlib import Path

import pytest

from service.knowledge import work as work_tables
from service.knowledge.load import read_tables
from service.knowledge.work import Work

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def work() -> Work:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return work_tables.build(tables)
