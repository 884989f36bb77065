"""Memory of the children that read the worst files."""

import resource
from dataclasses import replace

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.sandbox.pool import ExtractionPool
from tests.extraction.hostile_file import HostileFile
from tests.extraction.hostile_files import hostile_files

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
LIMITS = replace(Limits(), cpu_seconds=3)
KILOBYTE = 1_024


@pytest.mark.parametrize(
    "file", [each for each in hostile_files() if each.name in WORST], ids=lambda each: each.name
)
def test_no_child_uses_more_memory_than_its_limit(file: HostileFile) -> None:
    with ExtractionPool(workers=1, limits=LIMITS) as pool, pytest.raises(UnreadableDocument) as caught:
        pool.extract(file.make(), file.file_name)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILOBYTE

    assert caught.value.detail
    assert most <= LIMITS.memory_bytes
