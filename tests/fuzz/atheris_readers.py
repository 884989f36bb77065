"""Coverage-guided fuzzing of the readers.

Run by hand, as atheris is in no lock: `pip install atheris` beside the service, then
`python -m tests.fuzz.atheris_readers -max_total_time=180`.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["service.reading", "tests.fuzz"]):
    from service.knowledge.load import load_knowledge
    from service.reading.json_resume.document import resume_of
    from service.reading.json_resume.profile import read_json_resume
    from service.reading.posting.posting import read_posting
    from service.reading.profile import read_profile
    from tests.fuzz.spans import untrue
    from tests.fuzz.texts import HEADINGS, MARKS, NASTY, WORDS

ROOT = Path(__file__).resolve().parents[2]
KNOWN = load_knowledge(ROOT / "data", ROOT / "models")
PIECES = (*WORDS, *MARKS, *NASTY, *(f"\n{heading}\n" for heading in HEADINGS))


def text_of_bytes(data: bytes) -> str:
    """Return a text in which every second byte names a piece of the field's words."""
    provider = atheris.FuzzedDataProvider(data)
    parts: list[str] = []
    while provider.remaining_bytes():
        if provider.ConsumeBool():
            parts.append(PIECES[provider.ConsumeIntInRange(0, len(PIECES) - 1)])
        else:
            parts.append(provider.ConsumeUnicodeNoSurrogates(provider.ConsumeIntInRange(1, 12)))
    return "".join(parts)


def read_one(data: bytes) -> None:
    """Read one text in every way; raises on a fault or on a quote that does not stand in the text."""
    text = text_of_bytes(data)
    for facts in (read_profile(text, KNOWN).profile, read_posting(text, KNOWN)):
        if untrue(facts, text):
            raise AssertionError(untrue(facts, text))
    resume = resume_of(data)
    if resume is not None:
        read_json_resume(resume, KNOWN)


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_one)
    atheris.Fuzz()
