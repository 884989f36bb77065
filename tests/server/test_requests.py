"""Requests in every shape that HTTP/1.1 allows."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.running import SmallServer, get, post, read_answer, running

pytestmark = pytest.mark.server

LARGE = bytes(range(256)) * 4_096  # more than is kept in memory


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallServer]:
    """One server for all requests."""
    with running(tmp_path_factory.mktemp("requests")) as started:
        yield started


def chunked(target: str, *chunks: bytes, trailer: bytes = b"") -> bytes:
    head = f"POST {target} HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return (
        head
        + b"".join(b"%x;a=b\r\n%s\r\n" % (len(each), each) for each in chunks)
        + b"0\r\n"
        + trailer
        + b"\r\n"
    )


@pytest.mark.parametrize(
    "content",
    [
        post("/a", LARGE),
        chunked("/a", LARGE),
        chunked("/a", *(LARGE[at : at + 1_000] for at in range(0, len(LARGE), 1_000)), trailer=b"A: b\r\n"),
    ],
    ids=["with a length", "in one chunk", "in many chunks"],
)
def test_a_body_reaches_the_app_whole(server: SmallServer, content: bytes) -> None:
    with server.send(content) as connection:
        answer = read_answer(connection)

    assert answer is not None and answer.told["size"] == len(LARGE)
    assert answer.told["digest"] == hashlib.sha256(LARGE).hexdigest()


def test_a_request_that_comes_byte_by_byte_is_answered(server: SmallServer) -> None:
    content = chunked("/slow", b"ab", b"cde", trailer=b"A: b\r\n") + post("/next", b"fg")

    with server.connect() as connection:
        for byte in content:
            connection.sendall(bytes([byte]))
        answers = [read_answer(connection), read_answer(connection)]

    assert [(each.told["path"], each.told["size"]) for each in answers if each] == [
        ("/slow", 5),
        ("/next", 2),
    ]


def test_requests_sent_at_once_are_answered_in_their_order(server: SmallServer) -> None:
    paths = [f"/{number}" for number in range(20)]
    content = b"".join(chunked(path, b"abc") if int(path[1:]) % 2 else post(path, b"abc") for path in paths)

    answers = server.answers(content + get("/last", Connection="close"))

    assert [each.told["path"] for each in answers] == [*paths, "/last"]
    assert [each.headers["connection"] for each in answers] == ["keep-alive"] * 20 + ["close"]


def test_a_client_that_waits_for_leave_to_send_its_body_gets_it(server: SmallServer) -> None:
    head = b"POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n"

    with server.send(head) as connection:
        leave = connection.recv(65_536)
        connection.sendall(b"abc")
        answer = read_answer(connection)

    assert leave == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert answer is not None and (answer.status, answer.told["size"]) == (200, 3)


def test_a_body_that_is_too_large_gets_no_leave(server: SmallServer) -> None:
    head = b"POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 30000000\r\nExpect: 100-continue\r\n\r\n"

    answers = server.answers(head)

    assert [each.status for each in answers] == [413]


def test_a_client_of_http_1_0_is_answered_and_let_go(server: SmallServer) -> None:
    answers = server.answers(b"GET /old HTTP/1.0\r\n\r\n")

    assert [(each.told["path"], each.headers["connection"]) for each in answers] == [("/old", "close")]


def test_a_client_that_ends_its_side_is_answered(server: SmallServer) -> None:
    with server.send(post("/half", b"abc")) as connection:
        connection.shutdown(1)
        answer = read_answer(connection)

    assert answer is not None and answer.told["size"] == 3


def test_an_answer_comes_whole_to_a_client_that_reads_late(server: SmallServer, tmp_path: Path) -> None:
    with server.send(get("/large?20000000")) as late:
        others = [server.answers(get("/", Connection="close"))[0].status for _ in range(20)]
        answer = read_answer(late)

    assert others == [200] * 20
    assert answer is not None and len(answer.body) == 20_000_000
