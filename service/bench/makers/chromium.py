"""Print HTML files to PDF in one process of Chromium, by its DevTools protocol over pipes."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, BinaryIO

from service.bench.makers.made_file import MadeFile, MakerFailed, write_all

CHROMIUM = "chromium"
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
# Chromium reads commands from descriptor 3 and writes answers to 4; each message ends with a zero byte.
_SHELL = 'exec "$0" "$@" 3<&{commands} 4>&{answers}'
_HIGH = 20  # descriptors from here on are never 3 or 4
_SECONDS = 60
_TRIES, _PAUSE = 20, 0.1
_PAGE = {"printBackground": True, "preferCSSPageSize": True}


def print_with_chromium(files: Sequence[MadeFile], options: Mapping[str, Any]) -> list[MadeFile]:
    """Return each HTML file as Chromium prints it; raises MakerFailed."""
    return [MadeFile(content, "pdf") for content in _from_pages(files, _Browser.printed)]


def save_with_chromium(files: Sequence[MadeFile], options: Mapping[str, Any]) -> list[MadeFile]:
    """Return each HTML file as Chromium saves it with everything that it shows, MHTML; raises MakerFailed."""
    return [MadeFile(content, "mhtml") for content in _from_pages(files, _Browser.saved)]


class _Browser:
    """The two pipes of a running Chromium."""

    def __init__(self, commands: BinaryIO, answers: BinaryIO) -> None:
        self._commands, self._answers, self._last, self._rest = commands, answers, 0, b""
        self._events: set[str] = set()

    def printed(self, path: Path) -> bytes:
        """Return a file as printed to PDF."""
        with self._page(path) as session:
            return base64.b64decode(self._ask("Page.printToPDF", session, **_PAGE)["data"])

    def saved(self, path: Path) -> bytes:
        """Return a file as saved to MHTML."""
        with self._page(path) as session:
            return str(self._ask("Page.captureSnapshot", session, format="mhtml")["data"]).encode()

    def close(self) -> None:
        """Let Chromium end by itself."""
        self._ask("Browser.close")

    @contextmanager
    def _page(self, path: Path) -> Iterator[str]:
        """Yield the session of a page that shows a file."""
        self._events.clear()
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable", session)
        self._ask("Page.navigate", session, url=path.as_uri())
        while "Page.loadEventFired" not in self._events:
            self._events.add(self._next().get("method", ""))
        yield session
        self._ask("Target.closeTarget", targetId=target)

    def _ask(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        self._commands.write(json.dumps(message).encode() + b"\0")
        self._commands.flush()
        while (answer := self._next()).get("id") != self._last:
            self._events.add(answer.get("method", ""))
        if "error" in answer:
            raise MakerFailed(f"{CHROMIUM}: {answer['error']}")
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], _SECONDS)
            read = os.read(self._answers.fileno(), 1 << 20) if ready else b""
            if not read:
                raise MakerFailed(f"{CHROMIUM}: no answer")
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))


def _from_pages(files: Sequence[MadeFile], made: Callable[[_Browser, Path], bytes]) -> list[bytes]:
    folder = Path(mkdtemp(prefix="clinmatch-"))
    try:
        with _browser(folder) as browser:
            return [made(browser, path) for path in write_all(files, folder)]
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a folder to which processes of Chromium may still write when the first of them has ended."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_PAUSE)


def _pipe() -> tuple[int, int]:
    low = os.pipe()
    reads, writes = (fcntl.fcntl(each, fcntl.F_DUPFD_CLOEXEC, _HIGH) for each in low)
    for each in low:
        os.close(each)
    return reads, writes


@contextmanager
def _browser(folder: Path) -> Iterator[_Browser]:
    child_reads, commands = _pipe()
    answers, child_writes = _pipe()
    shell = _SHELL.format(commands=child_reads, answers=child_writes)
    profile = f"--user-data-dir={folder / 'profile'}"
    running = subprocess.Popen(
        ("bash", "-c", shell, shutil.which(CHROMIUM) or CHROMIUM, *_OPTIONS, profile),
        pass_fds=(child_reads, child_writes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(child_reads)
    os.close(child_writes)
    try:
        with os.fdopen(commands, "wb") as to_it, os.fdopen(answers, "rb") as from_it:
            browser = _Browser(to_it, from_it)
            yield browser
            browser.close()
    finally:
        running.terminate()
        running.wait()
