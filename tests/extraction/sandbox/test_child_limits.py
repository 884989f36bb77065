"""Memory of the children that read the worst files."""

import subprocess
import sys

import pytest

from service.extraction.limits import Limits

pytestmark = pytest.mark.slow

# Of each of these kinds some files need more processor time or memory than a resume.
WORST = (
    "a stream of half a gigabyte",
    "a slow formula",
    "a flat bomb",
    "1,000,000 nested tables",
    "a picture of 60,000 points a side",
    "a name of 20,000 encoded words",
)


@pytest.mark.parametrize("name", WORST)
def test_no_child_uses_more_memory_than_its_limit(name: str) -> None:
    command = [sys.executable, "-m", "tests.extraction.sandbox.peak_memory", name]

    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    peak, code = printed.split()
    assert code
    assert int(peak) <= Limits().memory_bytes
