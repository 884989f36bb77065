"""Print the peak memory, in bytes, of a child that reads one hostile file in a pool of its own."""

import resource
import sys
from dataclasses import replace

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.sandbox.pool import ReadingPool
from tests.extraction.hostile_files import hostile_files

KILOBYTE = 1_024


def main(name: str) -> None:
    file = next(each for each in hostile_files() if each.name == name)
    try:
        with ReadingPool(workers=1, limits=replace(Limits(), cpu_seconds=3)) as pool:
            pool.extract(file.make(), file.file_name)
    except UnreadableDocument as refusal:
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILOBYTE
        print(peak, refusal.code)


if __name__ == "__main__":
    main(sys.argv[1])
