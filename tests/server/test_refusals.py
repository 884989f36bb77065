"""What is no HTTP, or too much of it: one shape of errors, and the server goes on."""

from collections.abc import Iterator

import pytest

from tests.server.running import SmallServer, get, running

pytestmark = pytest.mark.server

HOST = b"Host: test\r\n"
CHUNKED = b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n"
REFUSED = {
    "no version": (b"GET /\r\n\r\n", 400, "malformed"),
    "binary bytes": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\r\n\r\n", 400, "malformed"),
    "small letters": (b"get / HTTP/1.1\r\n" + HOST + b"\r\n", 400, "malformed"),
    "version 3": (b"GET / HTTP/3.0\r\n" + HOST + b"\r\n", 400, "malformed"),
    "bare line feeds": (b"GET / HTTP/1.1\nHost: test\n\n", 400, "malformed"),
    "no colon": (b"GET / HTTP/1.1\r\nHost\r\n\r\n", 400, "malformed"),
    "blank before the colon": (b"GET / HTTP/1.1\r\nHost : test\r\n\r\n", 400, "malformed"),
    "folded header": (b"GET / HTTP/1.1\r\n" + HOST + b"A: b\r\n c\r\n\r\n", 400, "malformed"),
    "NUL in a header": (b"GET / HTTP/1.1\r\n" + HOST + b"A: b\0c\r\n\r\n", 400, "malformed"),
    "two hosts": (b"GET / HTTP/1.1\r\n" + HOST + HOST + b"\r\n", 400, "malformed"),
    "length of letters": (b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: ten\r\n\r\n", 400, "malformed"),
    "negative length": (b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n", 400, "malformed"),
    "two lengths": (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400, "malformed"),
    "length and chunks": (
        b"POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        400,
        "malformed",
    ),
    "chunks before 1.1": (b"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400, "malformed"),
    "unknown coding": (b"POST / HTTP/1.1\r\nTransfer-Encoding: squeezed\r\n\r\n", 501, "not_implemented"),
    "expectation": (
        b"POST / HTTP/1.1\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\n",
        417,
        "expectation_failed",
    ),
    "long path": (b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n\r\n", 414, "request_uri_too_long"),
    "endless path": (b"GET /" + b"a" * 9_000, 414, "request_uri_too_long"),
    "many headers": (
        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        431,
        "request_header_fields_too_large",
    ),
    "long header": (
        b"GET / HTTP/1.1\r\nA: " + b"b" * 9_000 + b"\r\n\r\n",
        431,
        "request_header_fields_too_large",
    ),
    "endless head": (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 20_000, 431, "request_header_fields_too_large"),
    "too long a body": (b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", 413, "too_large"),
    "chunk size of letters": (CHUNKED + b"zz\r\nab\r\n0\r\n\r\n", 400, "malformed"),
    "no chunk size": (CHUNKED + b"\r\n\r\n", 400, "malformed"),
    "negative chunk": (CHUNKED + b"-1\r\n", 400, "malformed"),
    "chunk longer than its size": (CHUNKED + b"2\r\nabcd\r\n0\r\n\r\n", 400, "malformed"),
    "chunk of bare line feeds": (CHUNKED + b"2\nab\n0\n\n", 400, "malformed"),
    "endless chunk size": (CHUNKED + b"1" * 5_000, 400, "malformed"),
    "broken chunk extension": (CHUNKED + b"2;=\r\nab\r\n0\r\n\r\n", 400, "malformed"),
    "trailer without a colon": (CHUNKED + b"0\r\nabc\r\n\r\n", 400, "malformed"),
    "chunks that are too large": (CHUNKED + b"fffffff\r\n" + b"a" * 11_000_000, 413, "too_large"),
}
CUT = {
    "head": b"GET / HTTP/1.1\r\nHo",
    "body": b"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc",
    "chunk": CHUNKED + b"5\r\nab",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallServer]:
    """One server for all refusals, so that each also shows that the one before did no harm."""
    with running(tmp_path_factory.mktemp("refusals")) as started:
        yield started


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_before_the_app_is_a_problem(server: SmallServer, name: str) -> None:
    content, status, code = REFUSED[name]

    answers = server.answers(content)

    assert [answer.status for answer in answers] == [status]
    assert answers[0].headers["content-type"] == "application/problem+json"
    assert answers[0].headers["connection"] == "close"
    keys = {"type", "title", "status", "code", "detail", "errors", "request_id"}
    assert answers[0].told.keys() == keys and answers[0].headers["x-request-id"].startswith("req_")
    assert (answers[0].told["status"], answers[0].told["code"]) == (status, code)
    assert "expected" in answers[0].told["detail"]


@pytest.mark.parametrize("name", CUT)
def test_a_request_that_ends_early_is_a_problem(server: SmallServer, name: str) -> None:
    with server.send(CUT[name]) as connection:
        connection.shutdown(1)
        answer = connection.recv(65_536)

    assert answer.startswith(b"HTTP/1.1 400 Bad Request\r\n") and b'"code": "malformed"' in answer


def test_the_answer_to_a_refused_head_request_has_no_body(server: SmallServer) -> None:
    with server.send(b"HEAD / HTTP/1.1\r\nHost: test\r\nContent-Length: 99999999999\r\n\r\n") as connection:
        stream = connection.makefile("rb")
        answer = stream.read()

    assert answer.startswith(b"HTTP/1.1 413 ") and answer.endswith(b"\r\n\r\n")


def test_a_mistake_of_the_app_is_a_problem_without_a_trace(server: SmallServer) -> None:
    [answer] = server.answers(get("/fail"))

    assert answer.status == 500 and answer.told["code"] == "internal_error"
    assert "mistake" not in answer.told["detail"]
