"""The programs by which resumes are made: steps from file to file, and drawings from a career."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.bench.makers.career import MadeCareer
from service.bench.makers.chromium import CHROMIUM, print_with_chromium
from service.bench.makers.made_file import MadeFile


@dataclass(frozen=True, slots=True)
class Step:
    """A program that makes files from files, and what it needs."""

    run: Callable[[Sequence[MadeFile], Mapping[str, Any]], list[MadeFile]]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A library that makes a file from a career, and what it needs."""

    draw: Callable[[MadeCareer, Mapping[str, Any]], MadeFile]
    needs: frozenset[str]


STEPS: Mapping[str, Step] = {
    "chromium": Step(print_with_chromium, frozenset({CHROMIUM})),
}

DRAWINGS: Mapping[str, Drawing] = {}
