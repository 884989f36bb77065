"""Lines of the HTTP server in the log, and what they quote."""

import json
import logging
import re
from io import StringIO
from pathlib import Path

import pytest

from service.api.access_log import open_log
from service.api.server_log import StandardLines
from tests.api.serving import serving
from tests.api.world import DIRECTOR

SECRETS = ("Maria", "127.0.0.1", "external_id")


def line(file: str, level: int, words: object, *values: object, error: BaseException | None = None) -> dict:  # type: ignore[type-arg]
    """Return the line of one record that code of a file made."""
    stream = StringIO()
    told = (type(error), error, None) if error else None
    record = logging.LogRecord("gunicorn.error", level, file, 7, words, values, told)
    StandardLines(open_log(stream, "debug")).handle(record)
    return dict(json.loads(stream.getvalue()))


def test_what_the_master_says_is_told() -> None:
    found = line("/x/site-packages/gunicorn/arbiter.py", logging.INFO, "Handling signal: %s", "term")

    assert (found["message"], found["level"], found["event"]) == ("Handling signal: term", "info", "server")
    assert found["place"] == "gunicorn/arbiter.py:7"


@pytest.mark.parametrize(
    ("words", "values", "message"),
    [
        ("Invalid request from ip=127.0.0.1: external_id=Maria", (), None),
        ("Error handling request %s", ("/v1/resumes?external_id=Maria",), "Error handling request …"),
        ("%s bytes of %s", (7, "Maria"), "7 bytes of …"),
        ("%d bytes", ("Maria",), None),
    ],
)
def test_what_sees_requests_is_told_without_what_it_quotes(
    words: str, values: tuple[object, ...], message: str | None
) -> None:
    found = line("/x/site-packages/gunicorn/workers/base.py", logging.WARNING, words, *values)

    assert found["message"] == message
    assert [secret for secret in SECRETS if secret in json.dumps(found)] == []


def test_an_error_is_told_by_its_type() -> None:
    found = line("/x/app.py", logging.CRITICAL, "failed %s", "Maria", error=ValueError("Maria"))

    assert (found["level"], found["errors"]) == ("error", ["ValueError"])
    assert "Maria" not in json.dumps(found)


@pytest.mark.server
def test_a_server_logs_lines_of_json_that_quote_nobody(home: Path, tmp_path: Path, database: str) -> None:
    log = tmp_path / "log"
    with serving(home, database, log=log) as server:
        body = {"text": DIRECTOR, "external_id": "candidate-4711"}
        made = json.loads(server.call(server.key, "POST", "/v1/resumes", body)[1])["id"]
        server.call(server.key, "GET", "/v1/resumes?external_id=candidate-4711")
        server.call(server.key, "DELETE", f"/v1/resumes/{made}", **{"If-Match": "*"})
        key = server.key

    text = log.read_text("utf-8")
    lines = [json.loads(each) for each in text.splitlines()]
    assert [each["status"] for each in lines if each["event"] == "request"] == [201, 200, 204]
    booted = [
        each["place"] for each in lines if re.match(r"Booting worker with pid: \d+", str(each.get("message")))
    ]
    assert len(booted) == 2 and all(place.startswith("gunicorn/arbiter.py:") for place in booted)
    assert not re.search(f"Maria|Santos|4711|Lone Star|{key.split('_', 2)[2]}", text)
