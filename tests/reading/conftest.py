"""The product's own tables, read once for the tests of readers."""

from pathlib import Path

import pytest

from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.work import Work
from service.knowledge.load import load_knowledge

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load_knowledge(ROOT / "data", ROOT / "models")


@pytest.fixture(scope="session")
def work(known: Knowledge) -> Work:
    return known.work
