"""Degree, field and status of one line."""

import pytest

from service.reading.credentials.degrees import read_degrees

from .written import written

DEGREES = [
    ("BSN, University of Elmwood, 2014", 4, "nursing", "completed"),
    ("B.S.N.", 4, "nursing", "completed"),
    ("Bachelor of Science in Nursing", 4, "nursing", "completed"),
    ("BS Nursing", 4, "nursing", "completed"),
    ("Bachelors in Health Admin", 4, "health_admin", "completed"),
    ("BA, Psychology '09", 4, "psychology", "completed"),
    ("B.Sc. (Hons) Biology", 4, "biology", "completed"),
    ("4-year degree in Business", 4, "business_admin", "completed"),
    ("AAS – Health Information Technology", 3, "health_information", "completed"),
    ("Master's of Healthcare Administration (MHA)", 6, "health_admin", "completed"),
    ("M.S. Health Services Admin", 6, "health_admin", "completed"),
    ("Executive MBA", 6, "business_admin", "completed"),
    ("MBA (Healthcare concentration)", 6, "business_health", "completed"),
    ("MBA, Health Sector Management", 6, "business_health", "completed"),
    ("Doctor of Nursing Practice", 7, "nursing", "completed"),
    ("MS Clinical Research Management", 6, "clinical_research", "completed"),
    ("MA Counseling Psychology", 6, "psychology", "completed"),
    ("BS Respiratory Care", 4, "allied_health", "completed"),
    ("MSW", 6, "social_work", "completed"),
    ("B.S., Ohio State", 4, "unknown", "completed"),
    ("Post-baccalaureate certificate, HIM", 5, "health_information", "completed"),
    ("Certificate in Healthcare Administration", 2, "health_admin", "completed"),
    ("Certificate : Medical Assistant", 2, "allied_health", "completed"),
    ("Diploma in Nursing, 1985", 2, "nursing", "completed"),
    ("Diploma : General Education", 1, "unknown", "completed"),
    ("High School Diploma : 2011 Elmwood High School", 1, "unknown", "completed"),
    ("GED", 1, "unknown", "completed"),
    ("Bachelor of Science : Nursing , 2012 Elmwood College", 4, "nursing", "completed"),
    ("Associate of Arts : Business", 3, "business_admin", "completed"),
    ("MBBS, Lagos", 7, "medicine", "completed"),
    ("PharmD, 2012", 7, "allied_health", "completed"),
    ("MD, Elmwood University, 2008", 7, "medicine", "completed"),
    ("Some college", 4, "unknown", "incomplete"),
    ("45 credits completed", 4, "unknown", "incomplete"),
    ("120 credits toward B.S.", 4, "unknown", "incomplete"),
    ("MBA : Healthcare Management, did not graduate", 6, "business_health", "incomplete"),
    ("MHA (in progress)", 6, "health_admin", "in_progress"),
    ("MSN, expected 12/2026", 6, "nursing", "in_progress"),
    ("Anticipated graduation: May 2027, MHA", 6, "health_admin", "in_progress"),
    ("BSN candidate", 4, "nursing", "in_progress"),
    ("Currently pursuing MBA", 6, "business_admin", "in_progress"),
    ("Enrolled, RN-to-BSN, online", 4, "nursing", "in_progress"),
    ("MHA student", 6, "health_admin", "in_progress"),
    ("DNP(c)", 7, "nursing", "in_progress"),
    ("36 of 45 credits complete, MHA", 6, "health_admin", "in_progress"),
    ("MPH 2025–Present", 6, "public_health", "in_progress"),
    ("working toward bachelor's", 4, "unknown", "in_progress"),
    ("Graduate, St. Elm Hospital School of Nursing (diploma)", 2, "nursing", "completed"),
    ("Coursework toward BSN", 4, "nursing", "incomplete"),
    ("Healthcare Leadership, BS, Elm University", 4, "health_admin", "completed"),
    ("Community Health Education, BS", 4, "public_health", "completed"),
    ("Kinesiology, BS", 4, "health_sciences", "completed"),
    ("BSHA", 4, "health_admin", "completed"),
    ("BSPH", 4, "public_health", "completed"),
    ("MS Nursing Administration", 6, "nursing", "completed"),
    ("BS Gerontology & LTC Admin", 4, "health_admin", "completed"),
    ("Public Administration (MPA)", 6, "public_admin", "completed"),
    ("BS Organizational Leadership", 4, "business_admin", "completed"),
    ("BS Management", 4, "business_admin", "completed"),
    ("BS Biology/Pre-Med", 4, "biology", "completed"),
    ("BS Health & Physical Education", 4, "other", "completed"),
    ("BS Veterinary Science", 4, "other", "completed"),
    ("MS Health Informatics", 6, "health_information", "completed"),
    ("AAS Medical Assisting", 3, "allied_health", "completed"),
    ("MA Theology", 6, "other", "completed"),
    ("BS Criminal Justice", 4, "other", "completed"),
    ("PhD (ABD), Nursing, Elm University", 7, "nursing", "in_progress"),
    ("MSN (expected Dec 2026)", 6, "nursing", "in_progress"),
    ("Licenciatura en Enfermería", 4, "nursing", "completed"),
    ("Bachelor of Medicine, Bachelor of Surgery, Lagos", 7, "medicine", "completed"),
    ("GNM, Kerala, India", 2, "nursing", "completed"),
    ("Master in Hospital Administration (MHA), Mumbai", 6, "health_admin", "completed"),
    ("Bachelor of Business Administration : Accounting , 12/2014", 4, "business_admin", "completed"),
    ("Associate Degree , Accounting Elm Career Center", 3, "business_admin", "completed"),
    ("Masterof Business Administration (Marketing)", 6, "business_admin", "completed"),
    ("Bachelorof Science : Nursing", 4, "nursing", "completed"),
    ("Bachelor of Science : Management of Information Systems", 4, "other", "completed"),
    ("Bachelor of Arts , Hotel and Restaurant Administration", 4, "other", "completed"),
    ("BE Computer - Elm University 2005", 4, "other", "completed"),
    ("Bachelor of Arts Degree: Muhlenfeld College, Elmtown", 4, "unknown", "completed"),
    ("Associate of Arts : May 2011 Elm State College", 3, "unknown", "completed"),
    ("Bachelor of Arts : Folklore & Myth School of Letters", 4, "other", "completed"),
    ("University of Elmwood City , State Nursing Bachelor of Science", 4, "nursing", "completed"),
    ("School of Business Bachelor of Arts", 4, "unknown", "completed"),
    ("Bachelor's in Business Administration (BBA) : Finance", 4, "business_admin", "completed"),
    ("Certificate of Education (GCE), Advanced Level", 1, "unknown", "completed"),
    ("Bachelor of Science Computer Science Emphasis in Networks", 4, "other", "completed"),
    ("Associate of Science Degree , X-Ray Science 2003", 3, "allied_health", "completed"),
    ("Associate of Applied Science : Systems Administration", 3, "other", "completed"),
    ("BS : Criminal Justice Administration", 4, "other", "completed"),
    ("MA : Educational Administration", 6, "other", "completed"),
    ("Certificate : Health Care Information Technology", 2, "health_information", "completed"),
    ("Pursued BA in Finance", 4, "business_admin", "incomplete"),
    ("MBA healthcare, 2009", 6, "business_health", "completed"),
    ("BS Public Safety Administration 2011", 4, "public_admin", "completed"),
    ("Doctor of Nursing Practice, begun in May 2017", 7, "nursing", "in_progress"),
    ("MS Nursing, started 2014, conferred 2016", 6, "nursing", "completed"),
    ("Presently 24 credits into BSN", 4, "nursing", "in_progress"),
    ("Post-Baccalaureate in Supply Chain Management, coursework", 5, "business_admin", "incomplete"),
]

NOT_DEGREES = [
    "seeking MBA",
    "Mini-MBA certificate",
    "Plan to enrol in an MBA",
    "attended Elm University, Business",
    "Licensed master social worker",
    "Master Sergeant",
    "Research Associate, Elm Laboratory",
    "Candidate for Director",
    "Dr. Bachelor, Elm Street",
    "12 Bachelor Street",
    "MBA essentials",
    "Honorary Doctorate",
    "Scrum Master",
    "Associate Director",
    "Master scheduler",
    "Certificate of Appreciation, Leadership",
    "CPR certification",
    "Certified Network Associate",
    "Microsoft MS Office",
    "Certified Associate in Project Management (CAPM)",
    "First Generation PhD Fellowship",
    "Cisco Certified Network Associates (CCNA) 2006",
    "Precepted BSN students",
    "elm.edu Rowan Sample, EdD, Executive Director, Elm College",
]


@pytest.mark.parametrize(("line", "level", "family", "status"), DEGREES)
def test_a_line_of_the_education_section_is_read(credentials, line, level, family, status):
    document = written("education", line)

    (degree,) = read_degrees(document, credentials)

    assert (degree.level, degree.family, degree.status) == (level, family, status)


@pytest.mark.parametrize("line", NOT_DEGREES)
def test_words_that_only_look_like_a_degree_are_none(credentials, line):
    document = written("education", line)

    assert read_degrees(document, credentials) == ()


@pytest.mark.parametrize(("line", "level", "family", "status"), DEGREES)
def test_evidence_is_a_true_quote_of_the_text(credentials, line, level, family, status):
    document = written("education", line)

    quotes = [item for degree in read_degrees(document, credentials) for item in degree.evidence]

    assert quotes
    assert all(document.text[item.start : item.end] == item.quote for item in quotes)


def test_school_and_year_never_enter_the_quotes(credentials):
    one = written("education", "Bachelor of Science : Nursing , 2012 Elmwood College")
    other = written("education", "Bachelor of Science : Nursing , 1988 Harbor State University")

    first, second = (read_degrees(each, credentials) for each in (one, other))

    assert [item.quote for item in first[0].evidence] == ["Bachelor of Science", "Nursing"]
    assert [item.quote for item in second[0].evidence] == ["Bachelor of Science", "Nursing"]


def test_the_announced_month_is_kept(credentials):
    document = written("education", "MSN, expected 12/2026")

    assert read_degrees(document, credentials)[0].expected == "2026-12"


def test_a_minor_is_a_concentration(credentials):
    document = written("education", "BS Biology, minor in Business")

    assert read_degrees(document, credentials)[0].concentrations == ("business_admin",)


def test_a_doctorate_without_dissertation_is_told_apart(credentials):
    document = written("education", "PhD candidate/ABD")

    degree = read_degrees(document, credentials)[0]

    assert (degree.finer, degree.status) == ("abd", "in_progress")


def test_a_degree_from_abroad_with_an_evaluation_is_marked(credentials):
    document = written("education", "B.Sc. Nursing (India), WES-evaluated")

    degree = read_degrees(document, credentials)[0]

    assert (degree.foreign, degree.evaluated) == (True, True)


@pytest.mark.parametrize(
    ("line", "foreign"),
    [
        ("BSN, University of Santo Tomas, Manila", True),
        ("BSN, University of Nairobi", True),
        ("MBChB, Cape Town", True),
        ("Licenciatura en Enfermería", True),
        ("GNM, Kerala", True),
        ("BSN, Elm University", False),
        ("BSN, Elm University, New Mexico", False),
    ],
)
def test_a_title_or_a_place_abroad_asks_for_an_evaluation(credentials, line, foreign):
    document = written("education", line)

    assert [degree.foreign for degree in read_degrees(document, credentials)] == [foreign]


ABROAD = (
    *("Australia", "Bangladesh", "Brazil", "Cameroon", "Canada", "China", "Colombia", "Cuba", "Egypt"),
    *("Dominican Republic", "Ethiopia", "France", "Germany", "Ghana", "Guyana", "Haiti", "India", "Iran"),
    *("Iraq", "Ireland", "Israel", "Italy", "Jamaica", "Japan", "Kenya", "Lebanon", "Monterrey", "Nepal"),
    *("Nigeria", "Pakistan", "Peru", "Philippines", "Poland", "Romania", "Russia", "South Africa"),
    *("South Korea", "Spain", "Syria", "Trinidad", "Turkey", "Uganda", "Ukraine", "United Kingdom"),
    *("Venezuela", "Vietnam", "Zimbabwe", "WES"),
)


@pytest.mark.parametrize("words", ABROAD)
def test_every_country_that_is_known_is_abroad(credentials, words):
    document = written("education", f"BSN, Elm University, {words}")

    (degree,) = read_degrees(document, credentials)

    assert degree.foreign


@pytest.mark.parametrize(
    ("kind", "line", "found"),
    [
        ("header", "Alex Example, MSN, RN", ["msn"]),
        ("summary", "Nurse leader with a Master of Health Administration", ["mha"]),
        ("summary", "BSN required", []),
        ("skills", "MSN, Yahoo, Skype", []),
        ("experience", "Recruited staff with a bachelor's degree", []),
        ("experience", "Bachelor of Science : Nursing", ["bsn"]),
        ("references", "Bachelor of Science : Nursing", []),
        ("header", "Schooling: MSN 2011. BS Biology 2004. CCRN since 2006.", ["msn", "bs_bio"]),
        ("experience", "BSN 1998, MHA 2007 (evenings)", ["bsn", "mha"]),
        ("experience", "Studies   A.A.S. Health Information Technology 2003 - RHIT 2004", ["as_hit"]),
        ("experience", "Charge Nurse, BSN 2009 - 2013", []),
        ("experience", "Supported the BSN class of 2013", []),
        ("experience", "Recruiting nurses - BSN 2015 to 2018", []),
        ("references", "BSN 2004", []),
        ("experience", "Courses: MS WORD 2000, MS Windows Server 2003", []),
        ("other", "MS Project 2010; MS Visio 2013", []),
    ],
)
def test_outside_education_only_clear_words_count(credentials, kind, line, found):
    document = written(kind, line)

    assert [degree.finer for degree in read_degrees(document, credentials)] == found


def test_letters_after_a_name_and_the_entry_with_its_field_are_one_degree(credentials):
    document = written("header", "Rowan Sample, MBA, RN", "MBA Healthcare 2012. BSN 2003.")

    degrees = read_degrees(document, credentials)

    assert [degree.family for degree in degrees] == ["business_health", "nursing"]


def test_a_name_with_a_doctorate_in_the_education_section_is_another_person(credentials):
    document = written("education", "Rowan Sample, EdD, Vice President")

    assert read_degrees(document, credentials) == ()


def test_a_title_after_the_letters_of_the_candidate_leaves_the_degree(credentials):
    document = written("header", "Rowan Sample, MSN, Director of Nursing")

    assert [degree.finer for degree in read_degrees(document, credentials)] == ["msn"]


def test_the_label_of_a_field_is_no_degree(credentials):
    document = written(
        "education", "School: Yale University", "Degree: Master of Social Work", "Completed: 2009"
    )

    assert [degree.level for degree in read_degrees(document, credentials)] == [6]
