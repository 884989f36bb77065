"""Fakes of the outside world: an extractor that decodes and an encoder that hashes, and resumes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from service.domain.extracted_text import ExtractedText
from service.domain.vector import Vector, quantise
from service.errors import EncoderUnavailable, UnreadableDocument
from service.usecases.deps import Deps
from service.usecases.read_document import DocumentReader
from service.usecases.reading_ports import Extractor
from service.usecases.records import Resume
from service.usecases.resumes import Upload, add_resume

TODAY = date(2026, 1, 31)


class DecodingExtractor:
    """Text files; the content `!code` fails with that code."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        if content.startswith(b"!"):
            raise UnreadableDocument(content[1:].decode(), f"{name}: as the test asked")
        if not content.strip():
            raise UnreadableDocument("empty", f"{name}: no text")
        return ExtractedText(content.decode("utf-8", "replace"), "text/plain")


@dataclass(frozen=True)
class EarlierExtractor(DecodingExtractor):
    """A reader of an earlier day, which takes some words for others."""

    words: str = "RN, Texas, active, expires 08/2027"
    taken_for: str = ""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        document = super().extract(content, name)
        return replace(document, text=document.text.replace(self.words, self.taken_for))


def reading_with(extractor: Extractor, deps: Deps) -> DocumentReader:
    """Return a reader in this process that extracts text with `extractor`."""
    return DocumentReader(extractor, deps.knowledge)


class HashEncoder:
    """A unit vector for each text, from its hash."""

    model_sha256 = "0" * 64

    def verify(self) -> None:
        """There is no file."""

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        return tuple(_vector(text) for text in texts)

    def forget(self, texts: Sequence[str]) -> None:
        """Nothing is kept."""


class MissingEncoder:
    """An encoder whose file was not built."""

    @property
    def model_sha256(self) -> str:
        raise EncoderUnavailable("the encoder file is missing")

    def verify(self) -> None:
        raise EncoderUnavailable("the encoder file is missing")

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        raise EncoderUnavailable("the encoder file is missing")

    def forget(self, texts: Sequence[str]) -> None:
        """Nothing is kept."""


def _vector(text: str) -> Vector:
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    values = np.random.default_rng(seed).normal(size=32).astype(np.float32)
    return quantise(values / np.linalg.norm(values))


DIRECTOR = """Maria Santos
maria.santos@example.org
Summary
Clinical services director with 12 years in home health.
Experience
Director of Clinical Services, Lone Star Home Health, Austin, TX
03/2017 - Present
- Led 45 nurses and therapists across 3 branches
- Managed a clinical budget of $4.2 million
- Directed the quality assurance and performance improvement program
Nurse Manager, Travis Home Care, Austin, TX
06/2012 - 02/2017
- Supervised 12 registered nurses
- Ensured compliance with CMS conditions of participation
Education
Master of Science in Nursing, 2012
Bachelor of Science in Nursing, 2008
Licenses
RN, Texas, active, expires 08/2027
"""

NURSE = """Sam Okafor
Experience
Registered Nurse, County Hospital, Tulsa, OK
01/2021 - Present
- Cared for 6 patients on a medical unit
Education
Bachelor of Science in Nursing, 2020
Licenses
RN, Oklahoma, active, expires 11/2026
"""

CLERK = """Lee Park
Experience
Warehouse Clerk, Parcel Depot, Reno, NV
01/2015 - Present
- Loaded trucks
Education
High school diploma, 2014
"""

POSTING = """Director of Clinical Services
Home health agency in Austin, Texas

Requirements
- Bachelor's degree in nursing required
- Current RN license in the state of Texas required
- 5 years of clinical experience required
- 3 years of management experience required
- Master's degree preferred

Responsibilities
- Lead the clinical team
- Manage the clinical budget
- Run the quality improvement program
"""


STRUCTURED: dict[str, Any] = {
    "title": "Charge nurse",
    "level": 2,
    "track": "care_delivery",
    "requirements": [
        {"id": "licence.rn", "gate": "hard", "label": "RN", "licence": {"types": ["RN"]}},
        {"id": "years", "gate": "soft", "label": "2 years", "years": {"months": 24, "tags": ["clinical"]}},
    ],
    "duties": [{"id": "lead", "text": "Leads the shift"}],
}


def added(deps: Deps, text: str = DIRECTOR, number: int = 1, external_id: str | None = None) -> Resume:
    """Return a resume of tenant "a" that was posted."""
    return add_resume("a", Upload(f"res_{number}", text.encode(), "cv.txt", external_id), deps)[0]
