"""The examples of the Python client, each as a process of its own beside a real server."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.api.serving import Server, serving
from tests.api.world import CLERK, DIRECTOR, NURSE
from tests.conftest import ROOT

pytestmark = pytest.mark.server

EXAMPLES = ROOT / "clients/python/examples"
ROLE = "director_clinical_services"
POOL = {"clerk.txt": CLERK, "director.txt": DIRECTOR, "nurse.txt": NURSE}


@pytest.fixture(scope="module")
def running(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = tmp_path_factory.mktemp("examples") / "examples.sqlite3"
    with serving(home, f"sqlite:///{database}") as server:
        yield server


@pytest.fixture(scope="module")
def posted(running: Server, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The ids of a folder that was posted, by the name of the file."""
    folder = tmp_path_factory.mktemp("resumes")
    for name, text in POOL.items():
        (folder / name).write_text(text, "utf-8")
    told = _run(running, "post_folder.py", str(folder))
    again = _run(running, "post_folder.py", str(folder))
    assert told == again
    return dict(line.split(": ") for line in told.splitlines())


def _environment(address: str, key: str) -> dict[str, str]:
    told = {"CLINMATCH_URL": address, "CLINMATCH_KEY": key, "PYTHONPATH": str(EXAMPLES.parent)}
    return {**os.environ, **told, "MPLBACKEND": "Agg"}


def _run(server: Server, name: str, *arguments: str, refuses: bool = False) -> str:
    command = [sys.executable, str(EXAMPLES / name), *arguments]
    done = subprocess.run(
        command, env=_environment(server.address, server.key), capture_output=True, text=True
    )
    assert (done.returncode != 0) == refuses, done.stderr
    return done.stdout


def test_a_folder_is_posted_once_however_often(posted: dict[str, str]) -> None:
    assert sorted(posted) == sorted(POOL)
    assert len(set(posted.values())) == len(POOL)


def test_a_file_that_is_refused_is_named_and_the_others_are_posted(running: Server, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\x00\x01\x02")
    (tmp_path / "director.txt").write_text(DIRECTOR, "utf-8")

    told = _run(running, "post_folder.py", str(tmp_path), refuses=True).splitlines()

    assert told[0].startswith("a.bin: unsupported_type: ")
    assert told[1].startswith("director.txt: res_")


def test_a_score_is_shown_with_its_reasons(running: Server, posted: dict[str, str]) -> None:
    told = _run(running, "score.py", posted["director.txt"], ROLE)

    assert " of 100, " in told.splitlines()[0]
    assert "“RN, Texas, active, expires 08/2027” (licences)" in told


def test_a_ranking_is_walked_to_its_end(running: Server, posted: dict[str, str]) -> None:
    by_ones = _run(running, "walk_ranking.py", ROLE, "1")

    assert by_ones == _run(running, "walk_ranking.py", ROLE)
    assert by_ones.split(":")[0].split()[-1] == "director.txt"
    assert sorted(name for name in POOL if name in by_ones) == sorted(POOL)


@pytest.mark.slow
def test_the_notebook_draws_a_ranking(running: Server, posted: dict[str, str], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    cells = json.loads((EXAMPLES / "plot_ranking.ipynb").read_text("utf-8"))["cells"]
    script = tmp_path / "plot.py"
    script.write_text("\n".join("".join(each["source"]) for each in cells if each["cell_type"] == "code"))
    picture = tmp_path / "ranking.png"
    environment = _environment(running.address, running.key)
    paths = f"{environment['PYTHONPATH']}{os.pathsep}{EXAMPLES}"

    done = subprocess.run(
        [sys.executable, str(script)],
        env={**environment, "PYTHONPATH": paths, "CLINMATCH_PLOT": str(picture)},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


class _Busy(BaseHTTPRequestHandler):
    """A service that is busy twice, and then makes a resume refusal that is not about being busy."""

    asked: list[dict[str, Any]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append({"key": self.headers["Idempotency-Key"], "body": body})
        status, code = ((429, "too_many_requests"), (503, "service_unavailable"), (422, "empty"))[
            min(len(self.asked), 3) - 1
        ]
        problem = {"type": "about:blank", "title": "x", "status": status, "code": code, "detail": "told"}
        answer = json.dumps({**problem, "errors": None, "request_id": "1"}).encode()
        self.send_response(status)
        if status != 422:
            self.send_header("Retry-After", "0")
        self.send_header("Content-Type", "application/problem+json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


def test_a_busy_service_is_asked_again_with_the_same_request(tmp_path: Path) -> None:
    handler = type("_Handler", (_Busy,), {"asked": []})
    (tmp_path / "cv.txt").write_text("words", "utf-8")
    with HTTPServer(("127.0.0.1", 0), handler) as busy:
        Thread(target=busy.serve_forever, daemon=True).start()
        server = Server(f"http://127.0.0.1:{busy.server_port}", "cm_key", 0)

        told = _run(server, "post_folder.py", str(tmp_path), refuses=True)
        busy.shutdown()

    assert told == "cv.txt: empty: told\n"
    assert len(handler.asked) == 3 and all(each == handler.asked[0] for each in handler.asked)
