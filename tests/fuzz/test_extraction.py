"""Readers of bytes give a text that keeps its promises, or one of the known refusals."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.honest_files import HONEST, packed

from .contract import broken_promises, read_or_refused
from .mutations import files

# The same files at every run: a fault that is found once is found by everyone.
CALM = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
WITH_PROGRAMS = frozenset({"doc", "picture"})


@pytest.mark.parametrize("reader", sorted(HONEST.keys() - WITH_PROGRAMS))
def test_the_honest_files_themselves_are_read(reader: str) -> None:
    found = [read_or_refused(packed(reader, content)) for content in HONEST[reader]]

    assert [each for each in found if isinstance(each, Exception)] == []
    assert [broken_promises(each) for each in found] == [[] for _ in found]


@pytest.mark.parametrize("reader", sorted(HONEST))
def test_a_changed_file_is_read_or_refused(reader: str) -> None:
    @CALM
    @given(content=files(reader))
    def check(content: bytes) -> None:
        assert broken_promises(read_or_refused(content)) == []

    check()


@CALM
@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert broken_promises(read_or_refused(content)) == []
