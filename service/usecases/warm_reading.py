"""Prepare a process for reading: compile what is compiled on first use."""

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.profile import read_profile

_RESUME = """Jane Example
Experience
Nurse Manager, Hillside Hospital, 03/2018 - present
- Led 20 nurses on a unit of 30 beds
Education
Bachelor of Science in Nursing, 2011
Licenses
RN, Ohio, active
"""
_POSTING = """Nurse Manager
Requirements
- Bachelor of Science in Nursing required
- RN license in Ohio
- 5 years of experience in nursing
"""


def warm_up(known: Knowledge) -> None:
    """Read a short resume and a short posting, so that no later document waits for what they share."""
    read_profile(_RESUME, known)
    read_posting(_POSTING, known, "")
