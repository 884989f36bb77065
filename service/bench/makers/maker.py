"""Makers of resumes: rows of data/samples/makers/makers.yaml, and the files that they make."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from service.bench.makers.career import MadeCareer
from service.bench.makers.made_file import MadeFile
from service.bench.makers.programs import DRAWINGS, STEPS
from service.bench.makers.templates import filled

MAKERS_FILE = "samples/makers/makers.yaml"
CAREERS_EACH = 3


@dataclass(frozen=True, slots=True)
class Maker:
    """One way of making a resume.

    Attributes:
        template: a file of data/samples/makers/templates; or `drawing`: a row of programs.DRAWINGS.
        steps: rows of programs.STEPS, in order, by which it becomes the file that is sent.
        options: for the template, the drawing and the steps (font, style, angle).
        quick: whether the quick bench includes it.
    """

    name: str
    template: str | None
    drawing: str | None
    steps: tuple[str, ...]
    options: Mapping[str, Any]
    quick: bool

    @property
    def needs(self) -> frozenset[str]:
        """Return the programs, modules and fonts that it needs, as `missing` takes them."""
        drawn = DRAWINGS[self.drawing].needs if self.drawing else frozenset()
        steps = [STEPS[step] for step in self.steps]
        font = self.options.get("font") if any(step.with_fonts for step in steps) else None
        fonts = frozenset({f"font:{font}"} if font else ())
        return drawn.union(fonts, *(step.needs for step in steps))


def load_makers(data: Path) -> tuple[Maker, ...]:
    """Return the makers in the order of the file."""
    rows = yaml.safe_load((data / MAKERS_FILE).read_bytes())
    return tuple(
        Maker(
            name,
            row.get("template"),
            row.get("drawing"),
            tuple(row.get("steps", ())),
            row.get("options", {}),
            row.get("quick", False),
        )
        for name, row in rows.items()
    )


def careers_of(maker: str, careers: Sequence[MadeCareer], most: int) -> list[MadeCareer]:
    """Return the careers that a maker renders: from a place that its name alone decides, in a circle."""
    first = zlib.crc32(maker.encode())
    return [careers[(first + turn) % len(careers)] for turn in range(min(most, len(careers)))]


def made_files(maker: Maker, careers: Sequence[MadeCareer], data: Path) -> list[MadeFile]:
    """Return one file for each career; raises MakerFailed if a program fails."""
    files = [_source(maker, career, data) for career in careers]
    for step in maker.steps:
        files = STEPS[step].run(files, maker.options)
    return files


def _source(maker: Maker, career: MadeCareer, data: Path) -> MadeFile:
    if maker.drawing:
        return DRAWINGS[maker.drawing].draw(career, maker.options)
    name = maker.template or ""
    text = filled(data, name, career, maker.options)
    return MadeFile(text.encode("utf-8"), name.rpartition(".")[2])
