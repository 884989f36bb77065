"""More requests than are answered: a bounded queue, and probes that still answer."""

from pathlib import Path

import pytest

from tests.server.running import get, read_answer, running, wait_until

pytestmark = pytest.mark.server


def test_beyond_the_queue_all_that_waits_is_refused_at_once(tmp_path: Path) -> None:
    with running(tmp_path, threads=2, queued_per_thread=3) as server:
        begun = [server.send(server.waiting(name)) for name in ("one", "two")]
        server.wait_for_begun("one")
        server.wait_for_begun("two")
        queued = [server.send(server.waiting("one")) for _ in range(6)]
        refused = [server.answers(get("/"))[0] for _ in range(20)]
        refused += [answer for each in queued if (answer := read_answer(each))]
        server.release("one")
        server.release("two")
        answers = [read_answer(connection) for connection in begun]
        wait_until(lambda: server.answers(get("/", Connection="close"))[0].status == 200)

    assert {(each.status, each.told["code"]) for each in refused} == {(503, "overloaded")}
    assert all(each.headers["retry-after"].isdigit() for each in refused)
    assert len(refused) == 26
    assert [each.status for each in answers if each] == [200] * 2


def test_probes_answer_while_every_thread_works(tmp_path: Path) -> None:
    with running(tmp_path, threads=1, queued_per_thread=0) as server:
        working = server.send(server.waiting("end"))
        server.wait_for_begun("end")
        probes = [
            server.answers(get(path, Connection="close"))[0].status for path in ("/healthz", "/readyz") * 5
        ]
        other = server.answers(get("/"))[0].status
        server.release("end")
        answer = read_answer(working)

    assert (probes, other) == ([200] * 10, 503)
    assert answer is not None and answer.status == 200


def test_a_free_worker_answers_while_another_is_full(tmp_path: Path) -> None:
    with running(tmp_path, workers=2, threads=1, queued_per_thread=0) as server:
        working = server.send(server.waiting("end"))
        server.wait_for_begun("end")
        wait_until(lambda: server.answers(get("/", Connection="close"))[0].status == 200)
        server.release("end")
        answer = read_answer(working)

    assert answer is not None and answer.status == 200
