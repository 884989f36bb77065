"""The competencies of the product, read once."""

from pathlib import Path

import pytest

from service.knowledge.lexicon import competencies
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.load import read_tables

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def known() -> Competencies:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return competencies.build(tables)
