"""SIGTERM: what has come is answered, and nothing else is begun."""

import errno
import os
import signal
import socket
import sys
from pathlib import Path
from select import select
from types import SimpleNamespace

import pytest

from service.worker.master import holds_listeners_alone, take_no_more
from tests.server.running import (
    SECONDS_TO_HANG,
    free_port,
    get,
    post,
    read_answer,
    read_answers,
    running,
    started,
)

pytestmark = pytest.mark.server


def test_requests_in_flight_and_queued_are_answered(tmp_path: Path) -> None:
    with running(tmp_path, threads=1, queued_per_thread=3) as server:
        connections = [server.send(server.waiting("end")) for _ in range(4)]
        server.wait_for_begun("end")
        server.process.send_signal(signal.SIGTERM)
        server.wait_until_refusing()
        server.release("end")
        answers = [list(read_answers(connection)) for connection in connections]
        code = server.process.wait()

    assert [[each.status for each in of_one] for of_one in answers] == [[200]] * 4
    assert {of_one[0].headers["connection"] for of_one in answers[1:]} == {"close"}
    assert code == 0


def test_a_request_that_began_to_come_is_answered(tmp_path: Path) -> None:
    content = post("/", b"a" * 100_000)

    with running(tmp_path, stop_seconds=10_000) as server:
        head = server.send(content[:20])
        body = server.send(content[:50_000])
        server.process.send_signal(signal.SIGTERM)
        server.wait_until_refusing()
        head.sendall(content[20:])
        body.sendall(content[50_000:])
        answers = [list(read_answers(each)) for each in (head, body)]
        code = server.process.wait()

    assert [[each.told["size"] for each in of_one] for of_one in answers] == [[100_000]] * 2
    assert code == 0


def test_a_request_that_never_comes_whole_is_refused(tmp_path: Path) -> None:
    with running(tmp_path, stop_seconds=0.2) as server:
        partial = server.send(post("/", b"abc")[:-1])
        server.process.send_signal(signal.SIGTERM)
        answers = list(read_answers(partial))

    assert [(each.status, each.told["code"]) for each in answers] == [(503, "shutting_down")]
    assert answers[0].headers["retry-after"].isdigit()


def test_a_kept_connection_is_answered_once_more(tmp_path: Path) -> None:
    with running(tmp_path, stop_idle_seconds=10_000) as server:
        kept = server.send(get("/first"))
        first = read_answer(kept)
        server.process.send_signal(signal.SIGTERM)
        server.wait_until_refusing()
        kept.sendall(get("/second"))
        rest = list(read_answers(kept))

    assert first is not None and first.told["path"] == "/first"
    assert [(each.told["path"], each.headers["connection"]) for each in rest] == [("/second", "close")]


def test_a_worker_without_a_master_takes_no_new_request(tmp_path: Path) -> None:
    with running(tmp_path, threads=1, stop_idle_seconds=10_000) as server:
        kept = server.send(get("/first"))
        begun = server.send(server.waiting("end"))
        first = read_answer(kept)
        server.wait_for_begun("end")
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait()
        kept.sendall(get("/second"))
        queued = server.refused_or_none(get("/third"))
        server.release("end")
        in_flight = read_answer(begun)
        second = read_answer(kept)

    assert first is not None and first.status == 200
    assert in_flight is not None and in_flight.status == 200 and in_flight.told["path"] == "/wait"
    assert second is not None and (second.status, second.told["code"]) == (503, "shutting_down")
    assert second.headers["connection"] == "close" and second.headers["retry-after"].isdigit()
    assert queued in (None, 503)


def test_a_dead_master_leaves_its_port_to_the_next(tmp_path: Path) -> None:
    with running(tmp_path, workers=2) as server:
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait()
        server.wait_until_refusing()
        with running(tmp_path, port=server.port) as following:
            answers = following.answers(get("/again", Connection="close"))

    assert [each.told["path"] for each in answers] == ["/again"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no filters on sockets")
def test_a_client_that_comes_while_listeners_close_is_refused_and_not_cut_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = listener.getsockname()
        with socket.create_connection(address) as early:
            take_no_more(listener)
            with socket.socket() as late:
                late.setblocking(False)
                begun = late.connect_ex(address)
                taken, _ = listener.accept()
                with taken:
                    taken.sendall(b"answer")
                    answer = early.recv(10)
                listener.close()
                select([], [late], [], SECONDS_TO_HANG)
                refused = late.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)

    assert begun == errno.EINPROGRESS
    assert answer == b"answer"
    assert refused == errno.ECONNREFUSED


@pytest.mark.parametrize(
    ("changes", "alone"),
    [({}, True), ({"reexec_pid": 7}, False), ({"master_pid": 7}, False), ({"systemd": True}, False)],
)
def test_listeners_that_others_hold_too_go_on(changes: dict[str, int], alone: bool) -> None:
    master = SimpleNamespace(**{"reexec_pid": 0, "master_pid": 0, "systemd": False, **changes})

    assert holds_listeners_alone(master) is alone


def test_a_worker_that_is_told_to_stop_while_it_is_forked_ends(tmp_path: Path) -> None:
    process = started(tmp_path, free_port(), workers=2, threads=1, TEST_STOP_WHILE_FORKING="yes")

    try:
        code = process.wait(SECONDS_TO_HANG)
    finally:
        process.kill()

    assert code == 0
