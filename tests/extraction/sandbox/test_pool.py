"""Does the pool survive what strangers send, and read several files at once?"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import DOCX, PDF, PLAIN
from service.extraction.sandbox.pool import ExtractionPool
from tests.extraction.hostile import flate_bomb, many_pages, slow_pdf, zip_bomb
from tests.extraction.made import docx_of, lines_at, pdf_of

GOOD = b"Jane Example\nRegistered Nurse\n"


@pytest.fixture(scope="module")
def pool() -> Iterator[ExtractionPool]:
    with ExtractionPool(workers=2) as shared:
        yield shared


def refusal(pool: ExtractionPool, content: bytes) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        pool.extract(content, "resume")
    return caught.value


def children_of(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[1]) == parent:
                found.append(int(entry.name))
    return found


def reading_children() -> list[int]:
    """Return the children of this process that read files, oldest first."""
    found = sorted(children_of(os.getpid()))
    return [pid for pid in found if b"service.extraction.sandbox.child" in command_of(pid)]


def test_each_format_is_known_by_its_content_and_not_by_its_name(pool: ExtractionPool) -> None:
    word = docx_of(lambda document: document.add_paragraph("Registered Nurse"))
    pdf = pdf_of([lines_at(60, ["Registered Nurse"])])

    documents = [pool.extract(content, "resume.txt") for content in (word, pdf, GOOD)]

    assert [document.media_type for document in documents] == [DOCX, PDF, PLAIN]
    assert all("Registered Nurse" in document.text for document in documents)


def test_same_bytes_give_the_same_document(pool: ExtractionPool) -> None:
    content = pdf_of([lines_at(60, ["Director of Nursing", "2015 to present"])])

    first, second = pool.extract(content, "a.pdf"), pool.extract(content, "b.pdf")

    assert first == second


def test_two_threads_are_read_at_once() -> None:
    together = threading.Barrier(2, timeout=20)
    limits = Limits(seconds=1.5, cpu_seconds=9)

    def read_slowly(pool: ExtractionPool) -> float:
        together.wait()
        begin = time.monotonic()
        refusal(pool, slow_pdf())
        return time.monotonic() - begin

    with ExtractionPool(workers=2, limits=limits) as pool, ThreadPoolExecutor(2) as threads:
        waits = list(threads.map(read_slowly, (pool, pool)))

    assert max(waits) < 2 * limits.seconds


def test_more_threads_than_children_all_get_their_answer(pool: ExtractionPool) -> None:
    contents = [f"Nurse number {number}\n".encode() for number in range(12)]

    with ThreadPoolExecutor(6) as threads:
        documents = list(threads.map(lambda content: pool.extract(content, "n.txt"), contents))

    assert [document.text.encode() for document in documents] == contents


@pytest.mark.parametrize("name", ["zip bomb", "flate bomb"])
def test_a_bomb_is_refused_and_the_pool_goes_on(pool: ExtractionPool, name: str) -> None:
    bomb = {"zip bomb": zip_bomb, "flate bomb": flate_bomb}[name]()

    error = refusal(pool, bomb)

    assert error.code == "hostile"
    assert pool.extract(GOOD, "good.txt").text == GOOD.decode()


def test_a_hundred_thousand_pages_are_too_many(pool: ExtractionPool) -> None:
    error = refusal(pool, many_pages(100_000))

    assert error.code in {"too_many_pages", "timeout"}


def test_a_file_that_takes_too_long_times_out() -> None:
    with ExtractionPool(workers=1, limits=Limits(seconds=0.8)) as pool:
        error = refusal(pool, slow_pdf())
        after = pool.extract(GOOD, "good.txt")

    assert error.code == "timeout"
    assert after.text == GOOD.decode()


def test_a_file_that_uses_too_much_processor_time_times_out() -> None:
    with ExtractionPool(workers=1, limits=Limits(seconds=30.0, cpu_seconds=1)) as pool:
        error = refusal(pool, slow_pdf())

    assert error.code == "timeout"
    assert "processor" in error.detail


def test_a_child_that_is_killed_fails_one_document_alone() -> None:
    with ExtractionPool(workers=1, limits=Limits(seconds=30.0)) as pool:
        pool.extract(GOOD, "warm.txt")
        child = reading_children()[-1]
        killer = threading.Timer(0.5, os.kill, (child, signal.SIGKILL))
        killer.start()
        error = refusal(pool, slow_pdf())
        after = pool.extract(GOOD, "good.txt")

    assert error.code == "hostile"
    assert after.text == GOOD.decode()


def test_a_child_that_died_between_documents_is_replaced_unseen() -> None:
    with ExtractionPool(workers=1) as pool:
        pool.extract(GOOD, "warm.txt")
        child = reading_children()[-1]
        os.kill(child, signal.SIGKILL)
        time.sleep(0.2)
        after = pool.extract(GOOD, "good.txt")

    assert after.text == GOOD.decode()


def command_of(pid: int) -> bytes:
    return (Path("/proc") / str(pid) / "cmdline").read_bytes()


def test_a_forked_process_reads_with_children_of_its_own() -> None:
    with ExtractionPool(workers=1) as pool:
        pool.extract(GOOD, "warm.txt")
        before = reading_children()
        # What a forked server process finds: a pool whose child another process started.
        forked = os.fork()
        if forked == 0:
            outcome = 1
            try:
                text = pool.extract(GOOD, "good.txt").text
                apart = not set(reading_children()) & set(before)
                outcome = 0 if apart and text == GOOD.decode() else 2
                pool.close()
            finally:
                os._exit(outcome)
        _, status = os.waitpid(forked, 0)
        after = pool.extract(GOOD, "good.txt")

    assert status == 0
    assert after.text == GOOD.decode()


def test_a_worn_out_child_is_replaced() -> None:
    with ExtractionPool(workers=1, limits=Limits(documents_per_child=1)) as pool:
        texts = [pool.extract(GOOD, "good.txt").text for _ in range(3)]

    assert texts == [GOOD.decode()] * 3


def test_a_closed_pool_leaves_no_child_and_takes_no_file() -> None:
    pool = ExtractionPool(workers=1)
    pool.extract(GOOD, "good.txt")
    before = set(children_of(os.getpid()))

    pool.close()

    assert len(set(children_of(os.getpid()))) == len(before) - 1
    with pytest.raises(RuntimeError):
        pool.extract(GOOD, "good.txt")


def test_a_file_above_the_upload_limit_is_not_even_sent() -> None:
    with ExtractionPool(limits=Limits(upload_bytes=10)) as pool:
        error = refusal(pool, GOOD)

    assert error.code == "too_large"
