"""Resumes that the command's tests read: one clear, one of another trade, one that is no resume."""

from pathlib import Path

DIRECTOR = """\
Ruth Alvarez
ruth.alvarez@example.org | (555) 010-7788

Summary
Registered nurse and director of home health services.

Experience
Director of Clinical Services
January 2018 to Present
- Directed home health services with 24 direct reports across two branches.
- Prepared and managed a $2.4M operating budget.
- Led the agency to a deficiency-free state survey and kept it ready for accreditation.
- Hired, supervised and evaluated nurses and therapists.

Staff Nurse
June 2010 to December 2017
- Provided direct patient care on a medical-surgical unit.

Education
Master of Health Administration, 2016
Bachelor of Science in Nursing, 2010

Licenses
Registered Nurse, Texas, active, expires 08/2027, multistate
"""

BAKER = """\
Tom Reyes

Experience
Baker
March 2015 to Present
- Baked bread and pastries for a neighbourhood shop.

Education
High School Diploma, 2014
"""


def write_folder(folder: Path) -> Path:
    """Return a folder with two resumes and a program that is none."""
    (folder / "director.txt").write_text(DIRECTOR, "utf-8")
    (folder / "baker.txt").write_text(BAKER, "utf-8")
    (folder / "program.txt").write_bytes(b"\x7fELF" + bytes(64))
    return folder
