"""The product's own tables, read once."""

from pathlib import Path

import pytest

from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load_knowledge(ROOT / "data", ROOT / "models")
