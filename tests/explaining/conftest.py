"""What the product knows, loaded once."""

import pytest

from service.config import bundled
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load_knowledge(bundled("data"), bundled("models"))
