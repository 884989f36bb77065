"""`clinmatch serve` where it cannot listen."""

import socket
from pathlib import Path

from tests.conftest import Run


def test_a_taken_port_is_one_sentence_before_anything_is_made(clinmatch: Run, home: Path) -> None:
    before = sorted(home.rglob("*"))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        result = clinmatch("serve", "--port", str(port))

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"127.0.0.1:{port} is taken: stop what listens there, or choose another port (--port)"
    ]
    assert result.stdout == "" and sorted(home.rglob("*")) == before


def test_an_address_of_another_machine_is_one_sentence(clinmatch: Run) -> None:
    result = clinmatch("serve", "--host", "203.0.113.7")

    assert result.exit_code == 1
    assert result.stderr == (
        "203.0.113.7:8000 is no address of this machine: expected one of its own, such as 127.0.0.1\n"
    )


def test_a_name_that_is_no_host_is_one_sentence(clinmatch: Run) -> None:
    result = clinmatch("serve", "--host", "nowhere.invalid")

    assert result.exit_code == 1
    assert result.stderr.startswith("nowhere.invalid:8000 is no address of this machine")
