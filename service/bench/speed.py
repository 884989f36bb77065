"""Speed of each step in resumes a second, by process time so that other work counts less."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pypdfium2
from tabulate import tabulate

from service.domain.requirement import Role
from service.domain.vector import Vector, quantise
from service.extraction.limits import Limits
from service.extraction.read import read
from service.knowledge.knowledge import Knowledge
from service.matching.match import match, texts_to_compare
from service.reading.profile import read_profile
from service.usecases.ports import Encoder
from service.usecases.reading_ports import Extractor

_STATEMENTS = 100  # enough to time the encoder, and quick
_DIMENSIONS = 384

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Timing:
    """One step of the processing of a resume: what it counts, how many, and in how many seconds."""

    name: str
    unit: str
    count: int
    seconds: float

    @property
    def rate(self) -> float:
        """Return the number of items a second."""
        return self.count / self.seconds if self.seconds else float("inf")


def reading_step(
    texts: Sequence[str],
    known: Knowledge,
    clock: Clock = time.process_time,
    name: str = "text to profile",
) -> Timing:
    """Return the speed of reading texts to profiles, on one core."""
    begun = clock()
    for text in texts:
        read_profile(text, known)
    return Timing(name, "resumes", len(texts), clock() - begun)


def file_step(
    files: Mapping[str, bytes], extractor: Extractor, known: Knowledge, clock: Clock = time.perf_counter
) -> Timing:
    """Return the speed of reading files to profiles, one by one, with the time of the child process."""
    begun = clock()
    for name, content in files.items():
        read_profile(extractor.extract(content, name).text, known)
    return Timing("file to profile", "resumes", len(files), clock() - begun)


def pdf_steps(files: Mapping[str, bytes], clock: Clock = time.process_time) -> tuple[Timing, Timing]:
    """Return the speed of pdfium's plain text and of ours, one after the other for each PDF, in this process.

    The ratio of both says what places, visibility and reading order cost.
    """
    pdfs = [content for content in files.values() if content.startswith(b"%PDF-")]
    plain = ours = 0.0
    for content in pdfs[:1]:
        read(content, Limits())  # so that no file pays for loading libraries
    for content in pdfs:
        begun = clock()
        _plain_text(content)
        between = clock()
        read(content, Limits())
        plain, ours = plain + between - begun, ours + clock() - between
    return (
        Timing("PDF to plain text, by pdfium", "files", len(pdfs), plain),
        Timing("PDF to visible text with places", "files", len(pdfs), ours),
    )


def _plain_text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def encoding_step(texts: Sequence[str], known: Knowledge, encoder: Encoder) -> Timing:
    """Return the speed of encoding statements, one at a time; the encoder must have no cache."""
    statements = sorted(
        {each.text for text in texts for each in read_profile(text, known).profile.statements}
    )
    chosen = statements[:: max(1, len(statements) // _STATEMENTS)][:_STATEMENTS]
    encoder.encode(chosen[:1])
    begun = time.perf_counter()
    encoder.encode(chosen)
    return Timing("statement to vector", "statements", len(chosen), time.perf_counter() - begun)


def matching_step(
    texts: Sequence[str], role: Role, known: Knowledge, as_of: date, clock: Clock = time.process_time
) -> Timing:
    """Return the speed of matching profiles with a role, with all vectors at hand, on one core."""
    profiles = [read_profile(text, known).profile for text in texts]
    needed = sorted({each for profile in profiles for each in texts_to_compare(profile, role)})
    vectors = dict(zip(needed, _made_up(needed), strict=True))
    begun = clock()
    for profile in profiles:
        match(profile, role, vectors, known, as_of=as_of, model_sha256="0" * 64)
    return Timing("profile to match", "matches", len(profiles), clock() - begun)


def speed_table(steps: Sequence[Timing]) -> str:
    """Return a table of the steps; `relative` is the time of one item, in units of the first step's."""
    first = steps[0]
    rows = [
        [
            step.name,
            step.count,
            f"{step.rate:.1f} {step.unit}/s",
            f"{1000 / step.rate:.2f} ms",
            f"{first.rate / step.rate:.2f}",
        ]
        for step in steps
    ]
    return tabulate(rows, headers=["step", "n", "rate", "one takes", "relative"], disable_numparse=True)


def _made_up(texts: Sequence[str]) -> list[Vector]:
    """Return random unit vectors: matching takes as long with them, and nothing is encoded."""
    drawn = np.random.default_rng(0).standard_normal((len(texts), _DIMENSIONS)).astype(np.float32)
    return [quantise(row / np.linalg.norm(row)) for row in drawn]
