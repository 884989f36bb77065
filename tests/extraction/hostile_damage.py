"""Honest files that were cut or whose bits were flipped on the way."""

import random
from collections.abc import Iterator

from tests.extraction.honest_files import HONEST, packed
from tests.extraction.hostile_file import HostileFile

EACH = 5


def damaged_files(seed: int) -> Iterator[HostileFile]:
    """Yield, for every format, files cut short and files with flipped bits, the same ones for a seed."""
    for reader, contents in HONEST.items():
        for number in range(EACH):
            content = packed(reader, contents[number % len(contents)])
            chance = random.Random(f"{seed} {reader} {number}")
            share = chance.random()
            cut, flipped = content[: int(share * len(content))], _flipped(content, chance)
            yield HostileFile("damage", f"{reader}, cut at {share:.2f}, {number}", lambda cut=cut: cut)
            yield HostileFile("damage", f"{reader}, flipped bits, {number}", lambda flipped=flipped: flipped)


def _flipped(content: bytes, chance: random.Random) -> bytes:
    out = bytearray(content)
    for _ in range(chance.choice((1, 5, 50))):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)
