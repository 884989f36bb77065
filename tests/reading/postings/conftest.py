"""What do the tests of postings share? All that the product knows, read once."""

from pathlib import Path

import pytest

from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load_knowledge(ROOT / "data", ROOT / "models")
