"""Facts read in child processes: the same as in this process, within limits, from knowledge loaded once."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import read
from service.extraction.sandbox.pool import ReadingPool
from service.knowledge.knowledge import Knowledge
from service.usecases.codec import encode
from service.usecases.read_document import DocumentReader
from tests.conftest import ROOT, known_here
from tests.extraction.sandbox.reading_processes import (
    children_of,
    fork_servers,
    is_dead,
    reading_children,
    wait_until,
)

PATIENT = Limits(seconds=300.0, cpu_seconds=120)
SAMPLES = sorted((ROOT / "data" / "samples" / "resumes").iterdir())
POSTINGS = sorted((ROOT / "data" / "samples" / "postings").iterdir())
GOOD = b"Jane Example\nExperience\nNurse Manager, Hillside Hospital, 03/2018 - present\n"
SLOW = "RN,\n" * 97_000


class InThisProcess:
    """Extraction without a child."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        return replace(read(content, PATIENT), drawn=())


@pytest.fixture(scope="module")
def pool(known: Knowledge) -> Iterator[ReadingPool]:
    with ReadingPool(known_here(known), limits=PATIENT) as shared:
        shared.start()
        yield shared


def quick_pool(known: Knowledge) -> ReadingPool:
    """Return a pool whose documents may take a second of processor time."""
    return ReadingPool(known_here(known), workers=1, limits=replace(PATIENT, cpu_seconds=1))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_child_reads_what_this_process_reads(path: Path, pool: ReadingPool, known: Knowledge) -> None:
    here = DocumentReader(InThisProcess(), known).resume(path.read_bytes(), path.name)

    there = pool.resume(path.read_bytes(), path.name)

    assert encode(there) == encode(here)


@pytest.mark.parametrize("path", POSTINGS, ids=lambda path: path.stem)
def test_a_child_reads_the_same_posting(path: Path, pool: ReadingPool, known: Knowledge) -> None:
    here = DocumentReader(InThisProcess(), known)

    written = pool.written_posting(path.read_text("utf-8"), "posting")

    assert written == here.written_posting(path.read_text("utf-8"), "posting")
    assert pool.posting(path.read_bytes(), "posting") == here.posting(path.read_bytes(), "posting")


def test_a_text_whose_facts_take_too_long_times_out_and_the_next_is_read(known: Knowledge) -> None:
    with quick_pool(known) as pool:
        with pytest.raises(UnreadableDocument) as caught:
            pool.resume(SLOW.encode(), "slow.txt")
        _, after = pool.resume(GOOD, "good.txt")

    assert caught.value.code == "timeout"
    assert len(after.profile.jobs) == 1


def test_a_posting_that_takes_too_long_times_out_and_the_next_is_read(known: Knowledge) -> None:
    with quick_pool(known) as pool:
        with pytest.raises(UnreadableDocument) as caught:
            pool.written_posting("Requirements\n" + "- RN, BSN, MSN required\n" * 16_000, "posting")
        after = pool.written_posting("Nurse Manager\nRequirements\n- RN license required\n", "posting")

    assert caught.value.code == "timeout"
    assert len(after.requirements) == 1


@pytest.mark.slow
def test_a_server_of_its_own_reads_the_same_where_this_process_has_threads(known: Knowledge) -> None:
    # The server is started as a program: without the knowledge of this process, with the same folders.
    loaded = known_here(known)
    program = (
        "import sys, threading; from pathlib import Path\n"
        "from service.extraction.sandbox.pool import ReadingPool\n"
        "from service.extraction.sandbox.server_process import KnownHere\n"
        "from service.knowledge.load import load_knowledge\n"
        "from service.usecases.codec import encode\n"
        "data, models = map(Path, sys.argv[1:])\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "with ReadingPool(KnownHere(load_knowledge(data, models), data, models, None)) as pool:\n"
        f"    print(encode(pool.resume({GOOD!r}, 'good.txt')))\n"
    )
    command = [sys.executable, "-c", program, str(loaded.data), str(loaded.models)]

    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert printed.strip() == encode(DocumentReader(InThisProcess(), known).resume(GOOD, "good.txt"))


def test_children_share_the_knowledge_of_the_process_that_forked_them(known: Knowledge) -> None:
    before = set(fork_servers())
    with ReadingPool(known_here(known), workers=1, limits=replace(PATIENT, documents_per_child=2)) as pool:
        for _ in range(3):
            pool.resume(GOOD, "good.txt")
        (server,) = set(fork_servers()) - before
        (child,) = [pid for pid in reading_children() if pid in children_of(server)]
        private = private_bytes(child)

    assert private < 64 << 20


def private_bytes(pid: int) -> int:
    """Return the bytes of memory that a process shares with no other."""
    lines = (Path("/proc") / str(pid) / "smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Private_"))


@pytest.mark.slow
def test_a_lost_fork_server_is_started_again_and_no_document_is_blamed(known: Knowledge) -> None:
    before = set(fork_servers())
    with ReadingPool(known_here(known), workers=1, limits=PATIENT) as pool:
        pool.resume(GOOD, "good.txt")
        (server,) = set(fork_servers()) - before
        children = children_of(server)
        os.kill(server, signal.SIGKILL)
        wait_until(lambda: all(is_dead(pid) for pid in (server, *children)))
        _, after = pool.resume(GOOD, "good.txt")

    assert len(after.profile.jobs) == 1


def test_server_and_children_end_when_the_process_that_reads_is_killed(known: Knowledge) -> None:
    pid = os.fork()
    if pid == 0:
        pool = ReadingPool(known_here(known), workers=1, limits=PATIENT)
        pool.resume(GOOD, "good.txt")
        pool.resume(SLOW.encode(), "slow.txt")
        os._exit(0)
    try:
        wait_until(lambda: bool(reading_children(pid)))
        readers = (*fork_servers(pid), *reading_children(pid))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)

    wait_until(lambda: all(is_dead(reader) for reader in readers))


def test_a_fork_server_holds_no_file_of_the_process_that_it_was_forked_from(
    known: Knowledge, tmp_path: Path
) -> None:
    before = set(fork_servers())
    with (tmp_path / "open").open("w") as held, ReadingPool(known_here(known), workers=1) as pool:
        pool.resume(GOOD, "good.txt")
        (server,) = set(fork_servers()) - before
        files = files_of(server).union(*map(files_of, children_of(server)))

    assert held.name not in files


def files_of(pid: int) -> set[str]:
    """Return what the descriptors of a process point to."""
    return {str(entry.readlink()) for entry in (Path("/proc") / str(pid) / "fd").iterdir()}
