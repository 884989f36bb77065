"""Values to store."""

import hashlib

from service.domain.evidence import Evidence
from service.domain.profile import (
    Certification,
    Contact,
    Degree,
    Flag,
    Job,
    Licence,
    Profile,
    Section,
    Statement,
)
from service.domain.text_boxes import NO_BOXES, PageSize, TextBoxes, WordBox
from service.usecases.records import NewResume, Score

TEXT = "Ayşe Öz\nRN, Texas\nNurse Manager, 2018-09 to present\n"
RN = Evidence(8, 10, "RN", "licences")
BOXES = TextBoxes((PageSize(6120, 7920),), (WordBox(8, 11, 1, 720, 800, 850, 920),))


def a_profile(text: str = TEXT) -> Profile:
    return Profile(
        text=text,
        sections=(Section("header", 0, 7), Section("licences", 8, 17)),
        degrees=(Degree(4, "nursing", "bsn", "BSN", "completed", (RN,)),),
        licences=(Licence("RN", "active", (RN,), ("TX",), multistate=True, expires="2027-08"),),
        certifications=(Certification("cnml", "CNML", "Nurse manager", "current", (RN,)),),
        jobs=(Job("Nurse Manager", "2018-09", "present", "month", None, ("healthcare",), (RN,)),),
        statements=(Statement("led a unit", 0, 10_000, RN, ("people.lead",)),),
        people_managed=22,
        flags=(Flag("hidden_text", "3 characters", (RN,)),),
    )


def a_resume(
    resume_id: str = "res_1",
    *,
    external_id: str | None = None,
    content: bytes = b"file",
    text: str = TEXT,
    boxes: TextBoxes = NO_BOXES,
) -> NewResume:
    return NewResume(
        id=resume_id,
        external_id=external_id,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type="text/plain",
        content=content,
        file_name="resume.txt",
        profile=a_profile(text),
        contact=Contact(name="Ayşe Öz", emails=("a@example.org",)),
        reader_version="today",
        boxes=boxes,
    )


def a_score(resume_id: str, score_id: str = "scr_1", body: bytes = b"{}") -> Score:
    return Score(score_id, resume_id, 0, "director_clinical_services", "2026-01-31", "sha256:0", body)
