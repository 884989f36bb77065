"""The same bytes under any setting, with real processes, files and encoder."""

import hashlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from service.bench.sameness import SETTINGS, Setting, copied_folder, measured_sameness
from service.domain.canonical import canonical_json
from service.errors import InvalidInput
from tests.cli.resumes import BAKER, DIRECTOR
from tests.conftest import ROOT

pytestmark = pytest.mark.model
COMMAND = Path(sys.executable).with_name("clinmatch")
SAMPLES = ROOT / "data" / "samples" / "resumes"
ROLE = "director_clinical_services"
ASKED = ("--role", ROLE, "--as-of", "2026-01-31")
USUAL, ODD = SETTINGS[0], SETTINGS[4]
FILES = ("maria_olumide.pdf", "Zoë.txt", "amara_delgado.docx", "below/director.txt")
SECONDS_TO_HANG = 600  # ends a run that would never end; a loaded machine takes longer than usual


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Resumes of every usual format, two that tie, two with odd names, and a file that is none."""
    made = tmp_path_factory.mktemp("resumes")
    for name in ("maria_olumide.pdf", "amara_delgado.docx", "carl_nakamura.txt"):
        (made / name).write_bytes((SAMPLES / name).read_bytes())
    (made / "Zoë.txt").write_text(BAKER, "utf-8")
    (made / os.fsdecode(b"no-utf8-\xff.txt")).write_text(DIRECTOR, "utf-8")
    (made / "again.txt").write_text(BAKER, "utf-8")
    (made / "below").mkdir()
    (made / "below" / "director.txt").write_text(DIRECTOR, "utf-8")
    (made / "program.txt").write_bytes(b"\x7fELF" + bytes(64))
    return made


@pytest.fixture(scope="module")
def scores(home: Path, folder: Path) -> dict[str, bytes]:
    """The explained score of each of FILES, all from one process."""
    return dict(zip(FILES, _scores(home, USUAL, *(folder / name for name in FILES)), strict=True))


@pytest.fixture
def server(home: Path, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Address and key of a served installation with a database of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    environment = {
        **USUAL.environment(home),
        "CLINMATCH_DATABASE_URL": f"sqlite:///{tmp_path / 'kept.sqlite3'}",
        "CLINMATCH_WORKERS": "1",
    }
    with subprocess.Popen(
        [COMMAND, "serve", "--port", port],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        key = process.stdout.readline().split()[-1]
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(f"{address}/healthz", process)
            yield address, key
        finally:
            process.terminate()


@pytest.mark.slow
def test_no_setting_moves_a_byte_of_a_ranking(home: Path, folder: Path) -> None:
    printed = dict(measured_sameness(str(COMMAND), home / "encoder", folder, (*ASKED, "--format", "jsonl")))

    assert set(printed) == {setting.name for setting in SETTINGS}
    assert len(set(printed.values())) == 1, printed
    assert hashlib.sha256(b"").hexdigest() not in printed.values()


def test_a_setting_that_is_none_is_reported(home: Path, folder: Path) -> None:
    wrong = (Setting("no reader", workers=0),)

    with pytest.raises(InvalidInput, match="no reader: the command ended with 2"):
        list(measured_sameness(str(COMMAND), home / "encoder", folder, ASKED, wrong))


@pytest.mark.slow
def test_a_resume_alone_has_the_explained_score_it_has_among_others_in_any_order(
    home: Path, folder: Path, scores: dict[str, bytes]
) -> None:
    backwards = _scores(home, ODD, *(folder / name for name in reversed(FILES)))
    alone = _scores(home, ODD, folder / FILES[-1])

    assert backwards == list(scores.values())[::-1]
    assert alone == [scores[FILES[-1]]]


@pytest.mark.slow
def test_a_ranking_shows_the_scores_that_each_resume_has_alone(
    home: Path, folder: Path, scores: dict[str, bytes]
) -> None:
    ranked = _run(home, ODD, "rank", *ASKED, "--input", folder, "--format", "jsonl").decode().splitlines()

    rows = {row["source"]: row for row in map(json.loads, ranked)}
    told = {name: json.loads(line) for name, line in scores.items()}
    for key in ("score_points", "tier", "digest"):
        assert {name: rows[name][key] for name in FILES} == {name: told[name][key] for name in FILES}
    assert "no-utf8-\\xff.txt" in rows
    assert rows["Zoë.txt"]["rank"] == rows["again.txt"]["rank"]


@pytest.mark.server
def test_the_service_answers_what_the_command_prints(
    server: tuple[str, str], scores: dict[str, bytes]
) -> None:
    asked = {"resume": {"text": DIRECTOR}, "role_id": ROLE, "as_of": "2026-01-31"}

    answered = _post(server, "/v1/scores", asked)

    printed = json.loads(scores["below/director.txt"])
    of_the_tenant = ("score_id", "resume_id")
    ids = [(told.pop(name), name) for told in (printed, answered) for name in of_the_tenant]
    assert len(set(ids)) == 4
    assert canonical_json(printed) == canonical_json(answered)


@pytest.mark.parametrize("backwards", [False, True])
def test_a_copied_folder_holds_the_same_files(folder: Path, tmp_path: Path, backwards: bool) -> None:
    copied = copied_folder(folder, tmp_path / "copied", backwards=backwards)

    assert _content_of(copied) == _content_of(folder)


def _content_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def _scores(home: Path, setting: Setting, *files: Path) -> list[bytes]:
    return _run(home, setting, "score", *ASKED, *files, "--format", "json").splitlines()


def _run(home: Path, setting: Setting, *words: str | os.PathLike[str]) -> bytes:
    done = subprocess.run([COMMAND, *words], env=setting.environment(home), capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def _wait_for(address: str, process: subprocess.Popen[str]) -> None:
    while True:
        assert process.poll() is None, f"the server ended with {process.returncode} before it answered"
        try:
            with urllib.request.urlopen(address, timeout=SECONDS_TO_HANG):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)


def _post(server: tuple[str, str], path: str, body: dict[str, Any]) -> dict[str, Any]:
    address, key = server
    request = urllib.request.Request(
        address + path,
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=SECONDS_TO_HANG) as answer:
        found: dict[str, Any] = json.load(answer)
        return found
