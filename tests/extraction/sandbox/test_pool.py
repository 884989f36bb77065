"""The pool of reading processes: hostile files, limits, several files at once."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import DOCX, PDF, PLAIN
from service.extraction.sandbox.pool import ReadingPool
from tests.extraction.hostile import flate_bomb, many_pages, slow_pdf, zip_bomb
from tests.extraction.made import docx_of, lines_at, pdf_of
from tests.extraction.sandbox.reading_processes import (
    AWAIT_SECONDS,
    children_of,
    fork_servers,
    is_dead,
    processor_seconds,
    reading_children,
    wait_until,
)

GOOD = b"Jane Example\nRegistered Nurse\n"
# Time never runs out, so that a refusal by size or structure is the same on a busy machine.
PATIENT = Limits(seconds=300.0, cpu_seconds=120)
# Processor time that only work on a document explains.
BUSY_SECONDS = 0.3


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(workers=2, limits=PATIENT) as shared:
        yield shared


def refusal(pool: ReadingPool, content: bytes) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        pool.extract(content, "resume")
    return caught.value


def warm_children(pool: ReadingPool, count: int) -> dict[int, float]:
    """Return the processor time, so far, of each of `count` new children that have read a file."""
    before = set(reading_children())
    for number in range(count):
        pool.extract(GOOD, f"warm {number}.txt")
    return {pid: processor_seconds(pid) for pid in reading_children() if pid not in before}


def busy(children: dict[int, float]) -> bool:
    """Return whether every child has worked on a document since its time was taken."""
    return all(processor_seconds(pid) - used > BUSY_SECONDS for pid, used in children.items())


def test_each_format_is_known_by_its_content_and_not_by_its_name(pool: ReadingPool) -> None:
    word = docx_of(lambda document: document.add_paragraph("Registered Nurse"))
    pdf = pdf_of([lines_at(60, ["Registered Nurse"])])

    documents = [pool.extract(content, "resume.txt") for content in (word, pdf, GOOD)]

    assert [document.media_type for document in documents] == [DOCX, PDF, PLAIN]
    assert all("Registered Nurse" in document.text for document in documents)


def test_same_bytes_give_the_same_document(pool: ReadingPool) -> None:
    content = pdf_of([lines_at(60, ["Director of Nursing", "2015 to present"])])

    first, second = pool.extract(content, "a.pdf"), pool.extract(content, "b.pdf")

    assert first == second


def test_two_threads_are_read_at_once() -> None:
    with ReadingPool(workers=2, limits=PATIENT) as pool, ThreadPoolExecutor(2) as threads:
        before = set(reading_children())
        refusals = [threads.submit(refusal, pool, slow_pdf()) for _ in range(2)]

        def new_children() -> dict[int, float]:
            return {pid: 0.0 for pid in reading_children() if pid not in before}

        try:
            wait_until(lambda: len(new_children()) == 2 and busy(new_children()))
            unfinished = [not future.done() for future in refusals]
        finally:
            end_when_done(refusals, new_children)

    assert unfinished == [True, True]


def end_when_done(
    refusals: list[Future[UnreadableDocument]], children: Callable[[], dict[int, float]]
) -> None:
    """End the children until every refusal has come, so that no test waits for a slow file."""
    while not all(future.done() for future in refusals):
        for pid in children():
            if not is_dead(pid):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        time.sleep(0.05)


def test_more_threads_than_children_all_get_their_answer(pool: ReadingPool) -> None:
    contents = [f"Nurse number {number}\n".encode() for number in range(12)]

    with ThreadPoolExecutor(6) as threads:
        documents = list(threads.map(lambda content: pool.extract(content, "n.txt"), contents))

    assert [document.text.encode() for document in documents] == contents


@pytest.mark.parametrize("name", ["zip bomb", "flate bomb"])
def test_a_bomb_is_refused_and_the_pool_goes_on(name: str) -> None:
    bomb = {"zip bomb": zip_bomb, "flate bomb": flate_bomb}[name]()
    limits = replace(PATIENT, memory_bytes=400_000_000)

    with ReadingPool(workers=1, limits=limits) as pool:
        error = refusal(pool, bomb)
        after = pool.extract(GOOD, "good.txt")

    assert error.code == "hostile"
    assert after.text == GOOD.decode()


def test_a_hundred_thousand_pages_are_too_many(pool: ReadingPool) -> None:
    error = refusal(pool, many_pages(100_000))

    assert error.code == "too_many_pages"


def test_a_file_that_takes_too_long_times_out() -> None:
    with ReadingPool(workers=1, limits=replace(PATIENT, seconds=1.0)) as pool:
        error = refusal(pool, slow_pdf())
        after = patiently_read(pool, GOOD)

    assert error.code == "timeout"
    assert after == GOOD.decode()


def patiently_read(pool: ReadingPool, content: bytes) -> str:
    """Return the text of a harmless file, read again while a busy machine is too slow to start a child."""
    end = time.monotonic() + AWAIT_SECONDS
    while True:
        try:
            return pool.extract(content, "good.txt").text
        except UnreadableDocument as error:
            if error.code != "timeout" or time.monotonic() > end:
                raise


def test_a_file_that_uses_too_much_processor_time_times_out() -> None:
    with ReadingPool(workers=1, limits=replace(PATIENT, cpu_seconds=1)) as pool:
        error = refusal(pool, slow_pdf())

    assert error.code == "timeout"
    assert "processor" in error.detail


def test_a_child_that_is_killed_fails_one_document_alone() -> None:
    with ReadingPool(workers=1, limits=PATIENT) as pool, ThreadPoolExecutor(1) as threads:
        children = warm_children(pool, 1)
        refused = threads.submit(refusal, pool, slow_pdf())
        try:
            wait_until(lambda: busy(children))
        finally:
            end_when_done([refused], lambda: children)
        after = pool.extract(GOOD, "good.txt")

    assert refused.result().code == "hostile"
    assert after.text == GOOD.decode()


def test_a_stop_of_the_whole_control_group_lets_a_document_be_read() -> None:
    with ReadingPool(workers=1, limits=PATIENT) as pool:
        (child,) = warm_children(pool, 1)
        (server,) = {server for server in fork_servers() if child in children_of(server)}

        for pid in (server, child):
            os.kill(pid, signal.SIGTERM)
        read = pool.extract(GOOD, "next.txt")

        assert (read.text, reading_children()[-1:]) == (GOOD.decode(), [child])


def test_a_child_that_died_between_documents_is_replaced_unseen() -> None:
    with ReadingPool(workers=1, limits=PATIENT) as pool:
        (child,) = warm_children(pool, 1)
        os.kill(child, signal.SIGKILL)
        wait_until(lambda: is_dead(child))
        after = pool.extract(GOOD, "good.txt")

    assert after.text == GOOD.decode()


def test_a_forked_process_reads_with_children_of_its_own() -> None:
    with ReadingPool(workers=1, limits=PATIENT) as pool:
        pool.extract(GOOD, "warm.txt")
        original, before = os.getpid(), reading_children()
        # What a forked server process finds: a pool whose child another process uses.
        forked = os.fork()
        if forked == 0:
            outcome = 1
            try:
                text = pool.extract(GOOD, "good.txt").text
                apart = len(set(reading_children(original)) - set(before)) == 1
                outcome = 0 if apart and text == GOOD.decode() else 2
                pool.close()
            finally:
                os._exit(outcome)
        _, status = os.waitpid(forked, 0)
        after = pool.extract(GOOD, "good.txt")

    assert status == 0
    assert after.text == GOOD.decode()


def test_a_worn_out_child_is_replaced() -> None:
    before = set(reading_children())
    with ReadingPool(workers=1, limits=replace(PATIENT, documents_per_child=2)) as pool:
        texts, children = [], []
        for _ in range(3):
            texts.append(pool.extract(GOOD, "good.txt").text)
            wait_until(lambda: len(set(reading_children()) - before) == 1)
            children += set(reading_children()) - before

    assert texts == [GOOD.decode()] * 3
    assert children[0] != children[1] == children[2]


def test_a_closed_pool_leaves_no_child_and_takes_no_file() -> None:
    pool = ReadingPool(workers=1, limits=PATIENT)
    before = set(fork_servers())
    pool.extract(GOOD, "good.txt")
    (server,) = set(fork_servers()) - before
    children = children_of(server)

    pool.close()

    wait_until(lambda: all(is_dead(pid) for pid in (server, *children)))
    with pytest.raises(RuntimeError):
        pool.extract(GOOD, "good.txt")


def test_a_file_above_the_upload_limit_is_not_even_sent() -> None:
    with ReadingPool(limits=Limits(upload_bytes=10)) as pool:
        error = refusal(pool, GOOD)

    assert error.code == "too_large"
