"""Licences of a resume with jurisdiction and status."""

import pytest

from service.reading.credentials.licences import read_licences

from .written import written

STATED = [
    ("RN – Texas (Compact), #845210, exp. 02/28/2027", "RN", "stated", ("TX",)),
    ("Registered Nurse, State of Ohio, Active", "RN", "active", ("OH",)),
    ("RN, Oklahoma, active, exp 11/2026", "RN", "active", ("OK",)),
    ("RN License: CA, NV, AZ", "RN", "stated", ("CA", "NV", "AZ")),
    ("Current unencumbered FL RN license", "RN", "active", ("FL",)),
    ("RN #RN60123456 (WA)", "RN", "stated", ("WA",)),
    ("NY RN 654321-1", "RN", "stated", ("NY",)),
    ("RN, IN and OH", "RN", "stated", ("IN", "OH")),
    ("RN license in good standing", "RN", "active", ()),
    ("RN (inactive)", "RN", "inactive", ()),
    ("RN, expired 2019", "RN", "expired", ()),
    ("Temporary RN permit, TX", "RN", "temporary", ("TX",)),
    ("NCLEX-RN passed 06/2025; license pending", "RN", "pending", ()),
    ("NCLEX-RN scheduled 08/2026", "RN", "pending", ()),
    ("LVN license eligible", "LPN", "pending", ()),
    ("LNHA (NJ) 26NH00", "NHA", "stated", ("NJ",)),
    ("HFA, Indiana", "NHA", "stated", ("IN",)),
    ("NHA, Pennsylvania", "NHA", "stated", ("PA",)),
    ("Texas Nursing Facility Administrator, active through 2020", "NHA", "active", ("TX",)),
    ("Licensed Nursing Home Administrator—PA & OH", "NHA", "stated", ("PA", "OH")),
    ("PT, DPT, lic. CO", "PT", "stated", ("CO",)),
    ("Licensed Physician, Texas, active", "MD", "active", ("TX",)),
    ("Medical License - Illinois", "MD", "stated", ("IL",)),
    ("CCC-SLP, Illinois license", "SLP", "stated", ("IL",)),
    ("Paramedic, 1975", "PARAMEDIC", "stated", ()),
    ("REGISTERED NURSE (RN), OHIO, ACTIVE, EXPIRES 10/2027", "RN", "active", ("OH",)),
    ("Multi-state RN license", "RN", "stated", ()),
    ("Licensed Registered Nurse since 2006", "RN", "stated", ()),
    ("RN license on probation, Ohio", "RN", "restricted", ("OH",)),
    ("RN license surrendered 2015", "RN", "inactive", ()),
    ("RN, retired", "RN", "inactive", ()),
    ("RN license expired 2019", "RN", "expired", ()),
    ("RN application in process", "RN", "pending", ()),
    ("Eligible to sit for NCLEX-RN", "RN", "pending", ()),
    ("LCSW – TX", "LCSW", "stated", ("TX",)),
    ("LICSW, MA", "LCSW", "stated", ("MA",)),
    ("Licensed practical nurse, Ohio", "LPN", "stated", ("OH",)),
    ("State Registered Nurse (UK)", "OTHER:NMC_RN", "stated", ()),
    ("RGN", "OTHER:NMC_RN", "stated", ()),
    ("NMC PIN 08I1234E", "OTHER:NMC_RN", "stated", ()),
    ("PRC licensed nurse", "OTHER:PRC_RN", "stated", ()),
    ("CNO registration, Ontario", "OTHER:CNO_RN", "stated", ()),
    ("Board-certified internist, licensed in IL and WI", "MD", "stated", ("IL", "WI")),
]

TIERS = [
    ("LCSW – TX", "LCSW", True),
    ("LCSW, MA", "LCSW", False),
    ("LCSW, RI", "LCSW", False),
    ("LCSW", "LCSW", None),
    ("LICSW, MA", "LCSW", True),
    ("LMSW (clinical), MI", "LCSW", True),
    ("LMSW, NY", "OTHER:LMSW", False),
    ("LPC, OH", "LPC", False),
    ("LPC, TX", "LPC", True),
    ("LPCC, OH", "LPC", True),
]

NOT_LICENCES = [
    ("licences", "License available upon request"),
    ("licences", "Driver's license"),
    ("licences", "Licensed Health Insurance Agent"),
    ("licences", "NPI 1234567890, DEA"),
    ("licences", "CNA, BC"),
    ("licences", "ECFMG certified"),
    ("licences", "USMLE Step 1 & 2 passed"),
    ("licences", "VisaScreen"),
    ("licences", "CGFNS certificate"),
    ("licences", "Not eligible to sit for NCLEX-RN"),
    ("licences", "Not currently licensed"),
    ("licences", "Life insurance license, Texas"),
    ("summary", "Board-certified internist"),
    ("experience", "supervised by RN"),
    ("certifications", "CCMA (NHA), 2017"),
    ("summary", "Supervised by RN"),
    ("summary", "Worked with nursing home administrators of the region"),
    ("summary", "worked under RN supervision"),
    ("summary", "RN Staffing Inc. account manager"),
    ("summary", "Recruited RNs and LPNs"),
    ("summary", "No RN license"),
    ("summary", "not currently licensed as an RN"),
    ("summary", "Seeking an RN position"),
    ("summary", "Manage a team of RN and LPN staff"),
    ("summary", "Nurse recruiter with 10 years"),
    ("summary", "RN license not required"),
    ("summary", "Bethesda, MD 20814"),
    ("summary", "BSN with 10 years in hospitals"),
    ("experience", "Reported results to RN and physicians"),
    ("experience", "Verified RN licenses of new staff"),
    ("education", "Pre-Nursing RN, Elmwood College"),
    ("education", "LPN to RN program"),
]


@pytest.mark.parametrize(("line", "kind", "status", "states"), STATED)
def test_a_line_of_the_licence_section_is_read(credentials, line, kind, status, states):
    document = written("licences", line)

    (licence,) = read_licences(document, (), credentials)

    assert (licence.type, licence.status, licence.jurisdictions) == (kind, status, states)
    assert all(document.text[item.start : item.end] == item.quote for item in licence.evidence)


@pytest.mark.parametrize(("line", "kind", "independent"), TIERS)
def test_the_state_decides_which_title_is_independent(credentials, line, kind, independent):
    document = written("licences", line)

    (licence,) = read_licences(document, (), credentials)

    assert (licence.type, licence.independent) == (kind, independent)


@pytest.mark.parametrize(("section", "line"), NOT_LICENCES)
def test_words_about_others_wishes_and_employers_are_no_licence(credentials, section, line):
    document = written(section, line)

    assert read_licences(document, (), credentials) == ()


@pytest.mark.parametrize(
    ("line", "multistate"),
    [("RN, TX, compact", True), ("eNLC RN", True), ("RN, single-state, TX", False), ("RN, TX", None)],
)
def test_multistate_is_what_the_resume_says(credentials, line, multistate):
    document = written("licences", line)

    assert read_licences(document, (), credentials)[0].multistate is multistate


@pytest.mark.parametrize(
    ("line", "states"),
    [("RN, Illinois", ("IL",)), ("EMT, Ohio State University", ()), ("EMT, Columbus College, Ohio", ())],
)
def test_beside_schools_only_the_next_words_name_the_state(credentials, line, states):
    document = written("education", line)

    assert read_licences(document, (), credentials)[0].jurisdictions == states


@pytest.mark.parametrize("line", ["RN license surrendered 2019", "RN license on probation, OH"])
def test_discipline_goes_to_a_person(credentials, line):
    document = written("licences", line)

    assert read_licences(document, (), credentials)[0].discipline


def test_eligible_is_not_held(credentials):
    document = written("licences", "RN license eligible")

    licence = read_licences(document, (), credentials)[0]

    assert (licence.status, licence.eligible) == ("pending", True)


def test_an_expiry_is_kept_as_written(credentials):
    document = written("licences", "Registered Nurse, License RN12345, Pennsylvania, expires 10/31/2026")

    assert read_licences(document, (), credentials)[0].expires == "2026-10"


def test_a_british_registration_is_foreign(credentials):
    document = written("licences", "NMC PIN 08I1234E, RGN (UK)")

    licence = read_licences(document, (), credentials)[0]

    assert (licence.type, licence.foreign) == ("OTHER:NMC_RN", True)


@pytest.mark.parametrize(
    ("line", "foreign"),
    [
        ("RN, College of Nurses of Ontario", True),
        ("Registered Nurse (RN), College of Nurses of Ontario, active", True),
        ("RN, Texas, active", False),
        ("RN, Texas, active; College of Nurses of Ontario, lapsed", False),
    ],
)
def test_a_nurse_of_a_register_abroad_has_no_licence_of_a_state(credentials, line, foreign):
    document = written("licences", line)

    nurse = next(each for each in read_licences(document, (), credentials) if each.type == "RN")

    assert nurse.foreign is foreign


def test_two_mentions_of_a_licence_are_one_with_every_state(credentials):
    document = written("licences", "RN, Texas, active", "Registered Nurse, Ohio")

    (licence,) = read_licences(document, (), credentials)

    assert (licence.status, licence.jurisdictions) == ("active", ("TX", "OH"))
