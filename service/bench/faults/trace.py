"""System calls of a traced server: what it wrote to the files of its database, and what it acknowledged."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,sendto,sendmsg"
TRACER = ("strace", "-D", "-f", "-y", "-xx", "-s", "70000", "-e", f"trace={CALLS}", "-e", "signal=none", "-o")

_LINE = re.compile(r"(\d+) +(?:(\w+)\(|<\.\.\. (\w+) resumed>)(.*)")
_FILE = re.compile(r"\d+<([^>]*)>")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_ESCAPE = "\\"
_NUMBERS = re.compile(r"(\d+)")
_MADE = re.compile(rb"HTTP/1\.1 20[01].*?[Ll]ocation: (?:\S*)/v1/resumes/(\w+)", re.S)


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put at an offset of a file."""

    file: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file made this long."""

    file: str
    length: int


@dataclass(frozen=True, slots=True)
class Sync:
    """All that was written to a file before reached the disk."""

    file: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """An answer that says that a resume is kept."""

    resume_id: str


Step = Write | Cut | Sync | Acknowledged


def steps_of(lines: Iterable[str], database: Path) -> Iterator[Step]:
    """Yield the steps of a trace that concern a database and its log, in order.

    What was written counts from the start of its call, and a sync from its end.
    """
    files = {str(database), f"{database}-wal"}
    begun: dict[str, str] = {}
    for line in lines:
        match = _LINE.match(line)
        if match is None:
            continue
        process, call, resumed, rest = match.groups()
        if resumed is not None:
            given, call = begun.pop(process, ""), resumed
            if call in ("fsync", "fdatasync") and given in files and rest.endswith("= 0"):
                yield Sync(given)
            continue
        file = _FILE.match(_shown(rest))
        name = file[1] if file else ""
        if "<unfinished" in rest:
            begun[process] = name
        yield from _step(call, name, rest, files)


def _shown(rest: str) -> str:
    """Return the start of the arguments, the name of the file as text; the tracer prints it in hex."""
    head, bracket, tail = rest.partition("<")
    name, end, _ = tail.partition(">")
    return f"{head}{bracket}{_bytes(name).decode('utf-8', 'replace') if name[:1] == _ESCAPE else name}{end}"


def _step(call: str, name: str, rest: str, files: set[str]) -> Iterator[Step]:
    if call in ("sendto", "sendmsg", "write") and name not in files:
        made = _MADE.search(_bytes_of(rest))
        if made:
            yield Acknowledged(made[1].decode())
    if call == "unlink" and _bytes_of(rest).decode("utf-8", "replace") in files:
        yield Cut(_bytes_of(rest).decode(), 0)
    if name not in files:
        return
    after = rest.rpartition('"')[2] or rest
    numbers = [int(each) for each in _NUMBERS.findall(after)]
    if call == "pwrite64":
        yield Write(name, numbers[1], _bytes_of(rest))
    if call == "ftruncate":
        yield Cut(name, int(_NUMBERS.findall(rest.partition(",")[2])[0]))
    if call in ("fsync", "fdatasync") and rest.rstrip().endswith("= 0"):
        yield Sync(name)


def _bytes_of(rest: str) -> bytes:
    """Return the first string of the arguments."""
    found = _STRING.search(rest)
    return _bytes(found[1]) if found else b""


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
