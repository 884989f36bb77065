"""States of a database file after a loss of power, made from the trace of a served run.

Everything synced is there. Of what was written after the last sync of its file, a disk may have kept any
part in any order: none, a beginning, a random choice, or a write that is torn at a sector.
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from service.bench.faults.kept import Kept, kept_in
from service.bench.faults.trace import Acknowledged, Cut, Step, Sync, Write

_SECTOR = 512


@dataclass(slots=True)
class _Disk:
    """A file on a disk: what is safe, and what was written since."""

    safe: bytearray = field(default_factory=bytearray)
    loose: list[Write | Cut] = field(default_factory=list)

    def sync(self) -> None:
        for step in self.loose:
            _apply(self.safe, step)
        self.loose.clear()

    def after_power_loss(self, chance: random.Random) -> bytes:
        content = bytearray(self.safe)
        for step in _survivors(self.loose, chance):
            _apply(content, step)
        return bytes(content)


def lost_power(
    steps: Sequence[Step], database: Path, before: bytes, folder: Path, states: int, seed: int
) -> Iterator[Kept]:
    """Yield what each state keeps of what was acknowledged before it.

    Args:
        database: the traced file, with `before` in it when the trace began. folder: where the states are
            written, one at a time.
    """
    chance = random.Random(seed)
    places = sorted(chance.choices(_places(steps), k=states))
    disks: dict[str, _Disk] = {str(database): _Disk(bytearray(before)), f"{database}-wal": _Disk()}
    acknowledged: list[str] = []
    at = 0
    for place in places:
        for step in steps[at:place]:
            _take(step, disks, acknowledged)
        at = place
        yield _kept_after(disks, database, folder, acknowledged, chance)


def _places(steps: Sequence[Step]) -> list[int]:
    """Return where power may be lost; the steps around acknowledgements count thrice."""
    near = {at + by for at, step in enumerate(steps) if isinstance(step, Acknowledged) for by in range(-8, 3)}
    return [at for at in range(1, len(steps) + 1) for _ in range(3 if at in near else 1)]


def _take(step: Step, disks: dict[str, _Disk], acknowledged: list[str]) -> None:
    if isinstance(step, Acknowledged):
        acknowledged.append(step.resume_id)
    elif isinstance(step, Sync):
        disks[step.file].sync()
    else:
        disks[step.file].loose.append(step)


def _kept_after(
    disks: dict[str, _Disk], database: Path, folder: Path, acknowledged: Sequence[str], chance: random.Random
) -> Kept:
    folder.mkdir()
    try:
        for name, disk in disks.items():
            (folder / Path(name).name).write_bytes(disk.after_power_loss(chance))
        return kept_in(f"sqlite:///{folder / database.name}", acknowledged)
    finally:
        shutil.rmtree(folder)


def _survivors(loose: Sequence[Write | Cut], chance: random.Random) -> Sequence[Write | Cut]:
    kind = chance.randrange(4)
    if kind == 0 or not loose:
        return ()
    if kind == 1:
        return loose[: chance.randint(1, len(loose))]
    kept = [step for step in loose if chance.random() < 0.5]
    if kind == 3:
        return [_torn(step, chance) for step in kept]
    return kept


def _torn(step: Write | Cut, chance: random.Random) -> Write | Cut:
    if isinstance(step, Cut) or len(step.content) <= _SECTOR:
        return step
    return Write(
        step.file, step.offset, step.content[: _SECTOR * chance.randint(1, len(step.content) // _SECTOR)]
    )


def _apply(content: bytearray, step: Write | Cut) -> None:
    if isinstance(step, Cut):
        del content[step.length :]
        content.extend(bytes(step.length - len(content)))
        return
    end = step.offset + len(step.content)
    content.extend(bytes(max(0, end - len(content))))
    content[step.offset : end] = step.content
