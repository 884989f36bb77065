"""Certifications of a resume and their status."""

import pytest

from service.reading.credentials.certifications import read_certifications

from .written import written

READ = [
    ("FACHE", "fache", "unknown"),
    ("Fellow, American College of Healthcare Executives", "fache", "unknown"),
    ("CPHQ (2022–present)", "cphq", "current"),
    ("Certified Professional in Healthcare Quality", "cphq", "unknown"),
    ("CNML, exp 2027", "cnml", "current"),
    ("NE-BC™", "ne_bc", "unknown"),
    ("ANCC Nurse Executive, Advanced", "nea_bc", "unknown"),
    ("CNA, BC", "ne_bc", "unknown"),
    ("AHA BLS Provider exp 08/2026", "bls", "current"),
    ("CCRP – SOCRA", "ccrp", "unknown"),
    ("CCRP, cardiac rehab, AACVPR", "ccrp_cardiac", "unknown"),
    ("ACRP-CP", "acrp_cp", "unknown"),
    ("CMPE candidate", "cmpe", "in_progress"),
    ("sat for CPHQ", "cphq", "in_progress"),
    ("PMP #1234567", "pmp", "unknown"),
    ("Six Sigma Green Belt", "lssgb", "unknown"),
    ("CHC – HCCA", "chc", "unknown"),
    ("Certified Medical Manager (PAHCOM)", "cmm", "unknown"),
    ("BLS, expired 2019", "bls", "expired"),
    ("CCRN", "ccrn", "unknown"),
    ("CEHRS (NHA)", "cehrs", "unknown"),
    ("CPHQ, allowed to expire 2019", "cphq", "expired"),
    ("Certified in Infection Prevention and Control", "cic", "unknown"),
    ("CPHQ, former", "cphq", "expired"),
    ("previously CPHQ", "cphq", "expired"),
    ("CPHQ application in process", "cphq", "in_progress"),
    ("CPHQ - will sit in 2027", "cphq", "in_progress"),
    ("Six Sigma Green Belt (in progress)", "lssgb", "in_progress"),
    ("TNCC, exp 05/2027", "tncc", "current"),
    ("CPR for healthcare providers", "bls", "unknown"),
    ("ACLS refresher course 2024", "acls", "unknown"),
    ("BLS provider course, AHA, 2024", "bls", "unknown"),
    ("RHIA exam is booked", "rhia", "in_progress"),
    ("CPC, exam passed 2014", "cpc", "unknown"),
    ("Medical-surgical nursing; Gerontological nursing (ANCC)", "gero_bc", "unknown"),
]

NOT_READ = [
    ("certifications", "RHIT eligible"),
    ("certifications", "CPHQ (planned 2027)"),
    ("certifications", "NE-BC (planned)"),
    ("certifications", "CCRN Course Prep"),
    ("certifications", "CCRN review course"),
    ("certifications", "ACLS prep class"),
    ("certifications", "CPHQ exam prep"),
    ("certifications", "ANCC-BC"),
    ("certifications", "Certificate of completion, Leadership"),
    ("certifications", "ACRP member"),
    ("experience", "Approved certified timecards"),
    ("certifications", "ACHE member"),
    ("certifications", "Member, American College of Healthcare Executives"),
    ("summary", "Opened a community health center (CHC) clinic"),
    ("summary", "Managed a CCRC with 200 assisted living units"),
    ("skills", "first aid, customer care"),
    ("experience", "Taught CPR classes to staff"),
    ("experience", "Teach CPR/BLS."),
    ("experience", "Work at a Magnet-certified hospital"),
    ("summary", "Seeking PMP"),
    ("summary", "CPHQ preferred"),
    ("summary", "Pay rose faster than BLS wage data"),
    ("skills", "Critical thinking, Six Sigma, network design"),
    ("summary", "Lean/six sigma principles"),
    ("licences", "Completed coursework in Anatomy, Cardiopulmonary Resuscitation, and Microbiology"),
    ("awards", "Project Management Professional (PMP) - Eligible"),
    ("certifications", "PALS audited"),
    ("certifications", "CCRN exam planned for May 2027"),
    ("certifications", "CPHQ study group"),
    ("experience", "Our CCRC 2006 survey was clean"),
    ("experience", "Two campuses; CCRC, 90 beds"),
    ("skills", "CCRC"),
]


@pytest.mark.parametrize(("line", "certification_id", "status"), READ)
def test_a_line_of_the_certification_section_is_read(credentials, line, certification_id, status):
    document = written("certifications", line)

    (certification,) = read_certifications(document, credentials)

    assert (certification.id, certification.status) == (certification_id, status)
    assert all(document.text[item.start : item.end] == item.quote for item in certification.evidence)


@pytest.mark.parametrize(("section", "line"), NOT_READ)
def test_memberships_lessons_and_homonyms_are_no_certification(credentials, section, line):
    document = written(section, line)

    assert read_certifications(document, credentials) == ()


def test_one_word_of_status_tells_of_all_cards_joined_by_slashes(credentials):
    document = written("certifications", "BLS/ACLS/PALS current")

    statuses = [item.status for item in read_certifications(document, credentials)]

    assert statuses == ["current", "current", "current"]


def test_the_months_of_award_and_expiry_are_kept(credentials):
    document = written("certifications", "CPHQ, 2014", "BLS exp 08/2026")

    found = {item.id: (item.earned, item.expires) for item in read_certifications(document, credentials)}

    assert found == {"cphq": ("2014-01", None), "bls": (None, "2026-08")}


def test_a_renewal_says_more_than_the_first_award(credentials):
    document = written("certifications", "CHPN, 2021, renewed 2025")

    assert read_certifications(document, credentials)[0].earned == "2025-01"


def test_a_certification_named_twice_is_listed_once(credentials):
    document = written("certifications", "Basic Life Support (BLS)", "BLS")

    assert len(read_certifications(document, credentials)) == 1


@pytest.mark.parametrize(
    ("section", "line", "certification_id"),
    [
        ("skills", "Six Sigma Yellow Belt", "six_sigma"),
        ("skills", "Six Sigma certified", "six_sigma"),
        ("certifications", "Six Sigma", "six_sigma"),
        ("interests", "Prehospital Trauma Life Support Technician", "phtls"),
        ("awards", "American Heart Association, Basic Life Support", "bls"),
    ],
)
def test_a_full_name_or_a_belt_counts_outside_the_section_too(credentials, section, line, certification_id):
    document = written(section, line)

    assert [item.id for item in read_certifications(document, credentials)] == [certification_id]


@pytest.mark.parametrize(
    ("section", "line", "found"),
    [
        ("experience", "Floated to three units; ACLS.", ["acls"]),
        ("experience", "CCRP 2011; CPHQ 2016", ["ccrp", "cphq"]),
        ("header", "CCRC 2008", ["ccrc"]),
        ("summary", "RN, OCN. Infusion and clinic.", ["ocn"]),
    ],
)
def test_letters_that_are_a_statement_of_their_own_are_certifications(credentials, section, line, found):
    document = written(section, line)

    assert [one.id for one in read_certifications(document, credentials)] == found


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Certified in BLS and trained nine aides", 1),
        ("Earned BLS certification in the first month", 1),
        ("Ran the night shift, BLS certified", 1),
        ("The shift was made up of one nurse, BLS certified, and two sitters", 0),
        ("Rode with a driver whose card said BLS certified", 0),
        ("Carried the bag of a BLS certified guard", 0),
    ],
)
def test_in_a_job_a_card_counts_where_it_is_said_to_be_held(credentials, line, count):
    found = read_certifications(written("experience", f"- {line}"), credentials)

    assert len(found) == count


def test_letters_after_a_name_are_certifications(credentials):
    document = written("header", "Alex Example, MSN, RN, NEA-BC, FACHE")

    assert [item.id for item in read_certifications(document, credentials)] == ["nea_bc", "fache"]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Certification Issued by Expires", "BLS American Heart Association 02/2028"),
        ("Certification | Issuer | Issued | Expiration Date", "BLS | AHA | 02/2026 | 02/2028"),
        ("Certification | Expires | Issuer | Number", "BLS | Feb 2028 | AHA | 77120"),
    ],
)
def test_the_head_of_a_table_tells_which_date_is_the_expiry(head, row, credentials):
    document = written("certifications", head, "CCRN AACN 01/2027", row)

    found = {each.id: each.expires for each in read_certifications(document, credentials)}

    assert found["bls"] == "2028-02"


def test_a_sentence_above_a_date_is_no_head_of_a_table(credentials):
    document = written("certifications", "The card shows when it expires", "BLS, AHA, 02/2026")

    found = read_certifications(document, credentials)

    assert [(each.expires, each.earned) for each in found] == [(None, "2026-02")]
