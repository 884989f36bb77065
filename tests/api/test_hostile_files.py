"""Hundreds of hostile files against a real server: no web process is harmed, and each answer says why."""

import json
import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from service.errors import UnreadableDocument
from tests.api.serving import Server, serving
from tests.extraction.hostile_file import HostileFile
from tests.extraction.hostile_files import SEED, hostile_files

pytestmark = [pytest.mark.server, pytest.mark.slow]

HONEST = b"Jane Example\nExperience\nNurse Manager, Lakeside Clinic, 2015 - 2020\n"
# Set HOSTILE=all to post all files; the sample of each kind is the same at every run.
ALL = os.environ.get("HOSTILE") == "all"
EACH = 20
AT_ONCE = 3
WORKERS = 2
READING_SERVER = "clinmatch-fork"  # the process that forks those that read files


def chosen() -> list[HostileFile]:
    """Return all files, or so many of each kind."""
    files = hostile_files()
    random.Random(SEED).shuffle(files)
    kinds = {file.kind for file in files}
    return [
        file
        for kind in sorted(kinds)
        for file in [each for each in files if each.kind == kind][: None if ALL else EACH]
    ]


def web_processes(server: Server) -> list[tuple[str, str]]:
    """Return number and start of each child of the server's first process that answers requests."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                name, _, rest = (folder / "stat").read_text().rpartition(")")
                fields = rest.split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if fields[1] == str(server.pid) and READING_SERVER not in name:
                found.append((folder.name, fields[19]))
    return sorted(found)


def complaint(status: int, body: bytes) -> str:
    """Return what is wrong with an answer: it is a resume, or a problem with a known code and a detail."""
    told = json.loads(body)
    if status == 201:
        return "" if told["profile"] is not None else "a resume without a profile"
    if not 400 <= status < 500:
        return f"status {status}"
    if told.get("code") not in UnreadableDocument.CODES:
        return f"code {told.get('code')}"
    return "" if told.get("detail") else "no detail"


@pytest.fixture
def server(home: Path, database: str) -> Iterator[Server]:
    with serving(home, database) as started:
        while len(web_processes(started)) < WORKERS:  # the first one answers before the second has started
            time.sleep(0.05)
        yield started


def test_hostile_files_harm_no_web_process_and_are_answered_with_a_reason(server: Server) -> None:
    key, before = server.key, web_processes(server)

    def complaint_of(file: HostileFile) -> str:
        return complaint(*server.post_file(key, file.make(), file.file_name))

    files = chosen()
    with ThreadPoolExecutor(AT_ONCE) as posting:
        answered = list(posting.map(complaint_of, files))
    wrong = [(file.kind, file.name, said) for file, said in zip(files, answered, strict=True) if said]

    assert len(files) >= 200
    assert wrong == []
    assert web_processes(server) == before and len(before) == WORKERS
    assert server.post_file(key, HONEST)[0] == 201
