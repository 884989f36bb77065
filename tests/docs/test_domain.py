"""Examples of docs/domain.md, and the sections that the code cites."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from service.domain.match import Outcome
from service.domain.requirement import Bar, CertificationBar, DegreeBar, Gate, LicenceBar, Requirement
from service.matching.checks.case import case_of
from service.matching.checks.registry import CHECKS, judge
from service.reading.profile import read_profile
from tests.conftest import ROOT, knowledge

DOMAIN = (ROOT / "docs/domain.md").read_text("utf-8")
CITED = re.compile(r"docs/(domain|contracts)\.md ((?:\d+(?:\.\d+)*)(?:(?:, | and | to )\d+(?:\.\d+)*)*)")


def verdict_of(heading: str, entry: str, bar: Bar) -> Outcome:
    """Return the judgement of a nurse's resume that has this entry under this heading."""
    work = "EXPERIENCE\nStaff Nurse\nMar 2015 - Present\n- Cared for patients"
    text = f"Pat Lund\n\n{heading}\n{entry}\n\n{work}\n"
    profile = read_profile(text, knowledge()).profile
    case = case_of(
        profile, knowledge().roles.get("director_clinical_services"), knowledge(), date(2026, 1, 31), CHECKS
    )
    return judge(Requirement("asked", Gate.HARD, "Asked", bar, "education"), case).outcome


RN = ("RN",)
PHRASES: list[tuple[str, str, Bar, str]] = [
    ("EDUCATION", "BSN, Larch University, 2012", DegreeBar(4, ("nursing",)), "met"),
    ("EDUCATION", "60 credits toward a BS in Biology", DegreeBar(4), "not_met"),
    (
        "EDUCATION",
        "BS in Business, minor in health administration",
        DegreeBar(4, ("health_admin",)),
        "likely",
    ),
    ("EDUCATION", "Bachelor's degree", DegreeBar(4, ("nursing",)), "unknown"),
    ("EDUCATION", "MHA (in progress)", DegreeBar(6), "partial"),
    ("EDUCATION", "BSN candidate, Larch University", DegreeBar(4, ("nursing",)), "partial"),
    ("EDUCATION", "BSN, Manila, Philippines (WES evaluated)", DegreeBar(4, ("nursing",)), "likely"),
    ("EDUCATION", "MBBS, Lagos; ECFMG certified", DegreeBar(4, ("medicine",)), "likely"),
    ("LICENSES", "RN, Iowa, active, exp 04/2027", LicenceBar(RN, "IA"), "met"),
    ("LICENSES", "Registered Nurse, Nebraska (compact), valid through 2027", LicenceBar(RN, "IA"), "met"),
    ("LICENSES", "Registered Nurse, Nebraska (compact), valid through 2027", LicenceBar(RN, "CA"), "partial"),
    ("LICENSES", "NCLEX-RN passed June 2025, license pending", LicenceBar(RN, "IA"), "partial"),
    ("LICENSES", "LPN license, Kansas, lapsed 2021", LicenceBar(("LPN",), "KS"), "not_met"),
    ("LICENSES", "RN, New Mexico - on probation", LicenceBar(RN, "NM"), "unknown"),
    ("LICENSES", "RN, NMC (UK)", LicenceBar(RN, "NM"), "partial"),
    ("CERTIFICATIONS", "CPHQ, valid to 09/2027", CertificationBar(("cphq",)), "met"),
    ("CERTIFICATIONS", "CNML since 2024", CertificationBar(("cnml",)), "met"),
    ("CERTIFICATIONS", "RHIA", CertificationBar(("rhia",)), "likely"),
    ("CERTIFICATIONS", "FACHE candidate", CertificationBar(("fache",)), "partial"),
    ("CERTIFICATIONS", "BLS/ACLS current", CertificationBar(("bls",)), "met"),
]


@pytest.mark.parametrize(("heading", "entry", "bar", "verdict"), PHRASES)
def test_a_phrase_of_the_document_is_judged_as_it_says(
    heading: str, entry: str, bar: Bar, verdict: str
) -> None:
    assert f'"{entry}"' in DOMAIN
    assert verdict_of(heading, entry, bar).verdict.word == verdict


def test_every_section_that_the_code_cites_is_there() -> None:
    missing = [
        f"{path.relative_to(ROOT)}: {document}.md {number}"
        for path in cited_from()
        for document, numbers in CITED.findall(path.read_text("utf-8"))
        for number in re.findall(r"\d+(?:\.\d+)*", numbers)
        if number not in sections(document)
    ]

    assert missing == []


def cited_from() -> list[Path]:
    """Return the files that may cite a section."""
    folders = ("service", "data", "tests")
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    return [path for path in found if path.suffix in (".py", ".yaml")]


@cache
def sections(document: str) -> frozenset[str]:
    """Return the numbers of headings, and of list items below them: 2.9.1 is item 1 of 2.9."""
    found, heading = set(), ""
    for line in (ROOT / f"docs/{document}.md").read_text("utf-8").splitlines():
        if number := re.match(r"#+ (\d+(?:\.\d+)*)\.? ", line):
            heading = number[1]
            found.add(heading)
        elif item := re.match(r"(\d+)\. ", line):
            found.add(f"{heading}.{item[1]}")
    return frozenset(found)
