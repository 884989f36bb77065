"""The meaning of a short token in its context."""

import pytest

from service.reading.credentials.abbreviations import meaning, post_nominal

MEANINGS = [
    ("header", "Alex Example, <MD>", ("degree", "md")),
    ("header", "Bethesda, <MD> 20814", ("state", "MD")),
    ("summary", "worked with <MD> groups", ("people", "physicians")),
    ("education", "<MD>, 2008, Elmwood School of Medicine", ("degree", "md")),
    ("header", "Alex Example, <DO>", ("degree", "do")),
    ("summary", "THINGS WE <DO> BEST", None),
    ("education", "<MA>, Psychology, 2009", ("degree", "ma")),
    ("header", "Boston, <MA> 02118", ("state", "MA")),
    ("experience", "<MA> rooming patients", ("title", "medical_assistant")),
    ("summary", "registered in <MA>", ("state", "MA")),
    ("header", "Alex Example, <PA>", ("licence", "pa")),
    ("header", "Erie, <PA> 16501", ("state", "PA")),
    ("experience", "<PA> requests and insurance denials", ("other", "prior_authorization")),
    ("header", "Alex Example, <PT>, DPT", ("licence", "pt")),
    ("experience", "Clerk (<PT>)", ("other", "part_time")),
    ("experience", "FT/<PT> staff, 20 hours", ("other", "part_time")),
    ("experience", "cut <OT> cost", ("other", "overtime")),
    ("header", "Alex Example, <OT>", ("licence", "ot")),
    ("header", "Alex Example, <RN>", ("licence", "rn")),
    ("experience", "<RN> Staffing Inc.", ("organisation", "employer_name")),
    ("education", "<RN> to BSN", ("education", "bridge_programme")),
    ("header", "Alex Example, <NP>", ("licence", "np")),
    ("summary", "<NP> swab", None),
    ("certifications", "<CNA>", ("licence", "cna")),
    ("certifications", "RN, <CNA>, BC", ("certification", "ne_bc")),
    ("summary", "<CNA> union bargaining", ("organisation", "california_nurses_association")),
    ("summary", "<CNS> disease trials", ("anatomy", "central_nervous_system")),
    ("header", "Alex Example, <CNL>", ("certification", "cnl")),
    ("education", "<MHA>, Elmwood University", ("degree", "mha")),
    ("experience", "<MHA> on night shifts", ("title", "mental_health_associate")),
    ("affiliations", "member, <MHA>", ("organisation", "hospital_association")),
    ("skills", "<BLS>", ("certification", "bls")),
    ("summary", "per <BLS> data", ("agency", "bureau_of_labor_statistics")),
    ("experience", "<BLS> ambulance crew", ("service", "basic_ambulance_level")),
    ("education", "<MS>, Nursing", ("degree", "ms")),
    ("skills", "<MS> Office", ("software", "microsoft")),
    ("experience", "<MS> patients", ("disease", "multiple_sclerosis")),
    ("education", "<BS> Nursing", ("degree", "bs")),
    ("experience", "<BS> checks and insulin", ("measure", "blood_sugar")),
    ("education", "<BA>, History", ("degree", "ba")),
    ("header", "Washington, <DC>", ("state", "DC")),
    ("header", "Alex Example, <DC>", ("degree", "dc")),
    ("experience", "<DPT> vaccines and other immunizations", ("vaccine", "dpt")),
    ("header", "Alex Example, <DPT>", ("degree", "dpt")),
    ("experience", "Defense contractor, <DHA> military health", ("agency", "defense_health_agency")),
    ("education", "<DHA>, Elmwood University", ("degree", "dha")),
    ("header", "Alex Example, <CHE>", ("certification", "che_ache")),
    ("certifications", "<CHE>, Canadian College", ("certification", "che_cchl")),
    ("certifications", "<CHE>, hotel management", ("other", "hospitality_educator")),
    ("certifications", "<CHC>, compliance", ("certification", "chc")),
    ("certifications", "<CHC>, construction", ("certification", "chc_const")),
    ("experience", "ran a <CHC> clinic", ("setting", "community_health_center")),
    ("certifications", "<CMM>, PAHCOM", ("certification", "cmm")),
    ("certifications", "<CCRC>, ACRP", ("certification", "ccrc")),
    ("experience", "a <CCRC> campus with skilled beds", ("setting", "continuing_care_retirement_community")),
    ("certifications", "<CCRP>, SOCRA", ("certification", "ccrp")),
    ("certifications", "<CCRP>, cardiac rehab", ("certification", "ccrp_cardiac")),
    ("certifications", "<CRC>, AAPC", ("certification", "crc_coder")),
    ("experience", "<CRC> screening rates", ("disease", "colorectal_cancer")),
    ("certifications", "<CCS>, AHIMA", ("certification", "ccs")),
    ("certifications", "<CCS>, addiction", ("certification", "ccs_sup")),
    ("header", "Alex Example, <CCM>", ("certification", "ccm")),
    ("experience", "billed <CCM> program visits", ("service", "chronic_care_management")),
    ("certifications", "<CMA> (AAMA)", ("certification", "cma")),
    ("certifications", "<CMA>, CPA, finance", ("certification", "management_accountant")),
    ("certifications", "<CPI>, crisis prevention", ("certification", "cpi_course")),
    ("certifications", "<CPI>, ACRP investigator", ("certification", "cpi")),
    ("summary", "rents below the <CPI> inflation", ("index", "consumer_price_index")),
    ("certifications", "CCMA, <NHA>", ("issuer", "national_healthcareer_association")),
    ("licences", "<NHA> license, Ohio", ("licence", "nha")),
    ("education", "<MPA>, Elmwood University", ("degree", "mpa")),
    ("education", "mini-<MBA>", ("course", "mini_mba")),
    ("skills", "<PTA> of the school", None),
    ("skills", "<OTR> D OC48", None),
    ("experience", "<HHA> Medicare agency", ("organisation", "home_health_agency")),
    ("certifications", "<HHA>", ("certification", "hha")),
]


@pytest.mark.parametrize(("section", "marked", "expected"), MEANINGS)
def test_the_surroundings_decide_what_a_token_means(credentials, section, marked, expected):
    start = marked.index("<")
    text = marked.replace("<", "").replace(">", "")
    end = marked.index(">") - 1

    assert meaning(text, start, end, section, credentials.ambiguous) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Alex Example, <RN>", True),
        ("Alex B. Example, MSN, RN, <NEA-BC>", True),
        ("Dr. Alex Example, <MD>", True),
        ("worked with nurses, <RN>", False),
        ("Bethesda, <MD>", False),
        ("<RN>", False),
    ],
)
def test_letters_after_a_name_are_known_by_their_place(marked, expected):
    text = marked.replace("<", "").replace(">", "")

    assert post_nominal(text, marked.index("<")) is expected
