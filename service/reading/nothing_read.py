"""Documents of which nothing was read: cover letters, saved pages, files whose text is elsewhere."""

from service.domain.profile import Flag, Profile
from service.text.document import HEADER

CODE = "nothing_read"
_DETAIL = (
    "No job, degree, licence, certification or known section was found: "
    "send a resume as a PDF with text that can be selected, as DOCX or as plain text."
)


def nothing_read_flags(profile: Profile) -> tuple[Flag, ...]:
    """Return a flag if the document has no job, degree, licence, certification and section of a resume."""
    facts = (profile.jobs, profile.degrees, profile.licences, profile.certifications)
    if any(facts) or any(section.kind != HEADER for section in profile.sections):
        return ()
    return (Flag(CODE, _DETAIL),)
