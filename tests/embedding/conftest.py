"""One built encoder, and the weights that it is built from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from service.domain.vector import Vector, quantise
from service.embedding.onnx_encoder import OnnxEncoder
from service.embedding.onnx_graph import build
from service.embedding.pins import EncoderPins, installed_weights, read_pins
from service.errors import EncoderUnavailable

MODELS = Path(__file__).parents[2] / "models"

SENTENCES = (
    "Led 24 nurses and aides on a medical-surgical floor.",
    "Prepared the yearly operating budget and explained variances to finance.",
    "Hired, oriented and evaluated physical therapists.",
    "Rewrote infection-prevention policies before the accreditation visit.",
    "Scheduled staff for a 32-bed unit around census and acuity.",
    "Cut the no-show rate of three clinics with reminder calls.",
    "Answered patient complaints and reported themes to the quality committee.",
    "Opened a telehealth service for rural patients.",
    "Managed the change to a new electronic health record.",
    "Ran root cause analyses after falls and medication errors.",
    "Kept staff licences and mandatory education current.",
    "Negotiated contracts with suppliers of wound-care products.",
    "Coordinated discharge planning with social workers.",
    "Coached charge nurses for their first management post.",
    "Reported clinical outcomes to the governing board.",
    "Reviewed charts for coding accuracy and missing signatures.",
    "Monitored trial sites for good clinical practice.",
    "Greeted patients and collected co-payments.",
    "Planned disaster drills with the county.",
    "Supervised associate counsellors toward licensure.",
    "Set goals for the department and followed them monthly.",
    "Balanced the cash drawer of a busy restaurant.",
    "Wrote unit tests for a payments platform.",
    "Drove a forklift on the night shift.",
    "Provided bedside care to patients after heart surgery.",
    "Taught new parents how to bathe a newborn.",
    "Built dashboards of readmissions and length of stay.",
    "Represented the clinic at community health fairs.",
    "Mediated conflicts between physicians and nursing staff.",
    "Ordered supplies and kept par levels in the stock room.",
)


@dataclass
class CountingEncoder:
    """A fake that turns a text into a vector by its letters, and counts what it was asked."""

    model_sha256: str = "ab" * 32
    asked: list[str] = field(default_factory=list)

    def verify(self) -> None:
        """No file, nothing to compare."""

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        self.asked.extend(texts)
        return tuple(quantise(_letters(text)) for text in texts)


def _letters(text: str) -> np.ndarray:
    counts = np.zeros(8, np.float32)
    for letter in text:
        counts[ord(letter) % 8] += 1
    return counts / max(float(np.linalg.norm(counts)), 1.0)


@pytest.fixture(scope="session")
def pins() -> EncoderPins:
    return read_pins(MODELS)


@pytest.fixture(scope="session")
def weights(pins: EncoderPins) -> Path:
    try:
        return installed_weights(pins)
    except EncoderUnavailable as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def encoder_folder(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("encoder"), MODELS).parent


@pytest.fixture(scope="session")
def encoder(encoder_folder: Path, pins: EncoderPins) -> OnnxEncoder:
    return OnnxEncoder(encoder_folder, pins)
