"""What a page of a ranking costs, step by step."""

from datetime import date
from itertools import count
from pathlib import Path

from service.bench.pool_ranking import TENANT, DrawnEncoder, page_steps, page_table, store_pool
from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile
from service.storage import migrate, open_stores
from service.usecases.deps import Deps
from service.usecases.read_document import DocumentReader
from tests.api.world import CLERK, DIRECTOR, NURSE, DecodingExtractor

AS_OF = date(2026, 1, 31)


def test_each_step_of_a_walk_under_writers_is_timed(known: Knowledge, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bench.sqlite3'}"
    migrate(url)
    stores = open_stores(url)
    reader = DocumentReader(DecodingExtractor(), known)
    deps = Deps(known, reader, DrawnEncoder(), stores, lambda: AS_OF, "today")
    profiles = [read_profile(text, known).profile for text in (DIRECTOR, NURSE, CLERK)]
    store_pool(profiles, 60, deps)
    ticks = count()

    steps = list(page_steps(profiles[0], "director_clinical_services", AS_OF, deps, lambda: next(ticks)))

    assert len(list(stores.resumes.pool(TENANT))) == 60
    assert [taken for _, taken in steps] == [1] * 7
    assert "1.0000" in page_table(steps)
    stores.close()


def test_the_same_text_has_the_same_vector() -> None:
    encoder = DrawnEncoder()

    first, other, again = encoder.encode(["one", "two", "one"])

    assert first == again != other
