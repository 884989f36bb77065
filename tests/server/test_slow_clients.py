"""Clients that send or read slowly cost no thread."""

import select
import signal
from pathlib import Path

import pytest

from tests.server.running import SECONDS_TO_HANG, get, post, read_answer, running

pytestmark = pytest.mark.server

HALF_A_HEAD = b"GET / HTTP/1.1\r\nHost: te"
HALF_A_BODY = b"POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 1000\r\n\r\nabc"
ENDLESS_CHUNKS = b"POST / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"


def test_others_are_answered_beside_slow_clients(tmp_path: Path) -> None:
    with running(tmp_path, threads=1, queued_per_thread=100, head_seconds=1e4, body_seconds=1e4) as server:
        slow = [server.send(content) for content in (HALF_A_HEAD, HALF_A_BODY, ENDLESS_CHUNKS) * 30]
        slow += [server.connect() for _ in range(30)]
        slow += [server.send(get("/large?5000000")) for _ in range(30)]
        answered = []
        for _ in range(20):
            for connection in slow[:90]:
                connection.sendall(b"a")
            answered += [server.answers(post("/", b"abc", "Connection: close"))[0].status]
        answered += [server.answers(get("/healthz", Connection="close"))[0].status for _ in range(20)]

    assert answered == [200] * 40


def test_a_slow_request_ends_in_a_problem(tmp_path: Path) -> None:
    with running(tmp_path, head_seconds=0.2, body_seconds=0.2) as server:
        slow = [server.send(content) for content in (HALF_A_HEAD, HALF_A_BODY, ENDLESS_CHUNKS)]
        answers = [read_answer(connection) for connection in slow]

    assert [(answer.status, answer.told["code"]) for answer in answers if answer] == [
        (408, "request_timeout")
    ] * 3


def test_a_connection_without_a_request_is_closed_without_an_answer(tmp_path: Path) -> None:
    with running(tmp_path, head_seconds=0.2, idle_seconds=0.2) as server:
        silent, idle = server.connect(), server.send(get("/"))
        first = read_answer(idle)
        ends = [silent.recv(1), idle.recv(1)]

    assert first is not None and first.headers["connection"] == "keep-alive"
    assert ends == [b"", b""]


def test_an_answer_that_nobody_reads_is_given_up(tmp_path: Path) -> None:
    with running(tmp_path, body_seconds=0.2, bytes_per_second=1 << 40) as server:
        unread = server.send(get("/large?50000000"))
        server.process.send_signal(signal.SIGTERM)
        code = server.process.wait(SECONDS_TO_HANG)  # it ends once it has no connection
        answer = read_answer(unread)

    assert code == 0
    assert answer is None or len(answer.body) < 50_000_000


def test_the_connection_that_waited_longest_makes_room_for_another(tmp_path: Path) -> None:
    with running(tmp_path, connections=10, head_seconds=10_000) as server:
        slow = [server.send(HALF_A_HEAD) for _ in range(40)]
        answers = server.answers(get("/", Connection="close"))
        closed = [connection.recv(1) for connection in slow[:30]]

    assert [each.status for each in answers] == [200]
    assert closed == [b""] * 30


def test_all_bodies_together_are_bounded(tmp_path: Path) -> None:
    body = b"POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 600000\r\n\r\n" + b"a" * 500_000

    with running(tmp_path, bodies_bytes=1_200_000) as server:
        uploads = [server.send(body) for _ in range(3)]
        [one_too_many], _, _ = select.select(uploads, [], [])
        refused = read_answer(one_too_many)
        others = [connection for connection in uploads if connection is not one_too_many]
        for connection in others:
            connection.sendall(b"a" * 100_000)
        answers = [read_answer(connection) for connection in others]

    assert refused is not None and (refused.status, refused.told["code"]) == (503, "overloaded")
    assert [each.told["size"] for each in answers if each] == [600_000] * 2
