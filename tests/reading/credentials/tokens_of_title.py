"""Lines in which a short token does or does not mean a title or department.

Each row: the token, its meaning (kind, id), then lines that carry it and lines that do not, three and more
of each. A line is `section: words`, and the first place of the token in it is the one that is asked about.
"""

Row = tuple[str, tuple[str, str], tuple[str, ...], tuple[str, ...]]

LETTERS_OF_A_TITLE: tuple[Row, ...] = (
    (
        "CNO",
        ("title", "chief_nursing_officer"),
        ("experience: CNO, Elm Hospital", "experience: Interim CNO, nursing", "summary: Served as CNO"),
        (
            "licences: CNO registration, Ontario",
            "experience: Reported to the CNO",
            "experience: Assisted the CNO of nursing",
        ),
    ),
    (
        "CM",
        ("title", "case_manager"),
        ("experience: CM, case management", "experience: RN CM", "experience: CM with discharge planning"),
        ("experience: wound of 3 CM", "experience: CM, clinical manager", "experience: CM 12"),
    ),
    (
        "PM",
        ("title", "practice_manager"),
        ("experience: PM, medical office", "experience: PM of the practice", "experience: clinic PM"),
        (
            "experience: 3:00 PM",
            "experience: Agile PM, PMO",
            "experience: PM&R floor",
            "experience: PM shift",
        ),
    ),
    (
        "CRA",
        ("title", "clinical_research_associate"),
        ("experience: CRA, site visits", "experience: CRA at a CRO", "experience: CRA, clinical research"),
        (
            "experience: CRA lending file, bank",
            "certifications: CRA, radiology",
            "certifications: CRA (AHRA)",
        ),
    ),
    (
        "CCO",
        ("title", "chief_clinical_officer"),
        (
            "experience: CCO, clinical services",
            "experience: CCO over nursing",
            "experience: CCO, patient care",
        ),
        (
            "experience: CCO, compliance",
            "experience: CCO, commercial",
            "experience: Reported to the CCO, clinical",
        ),
    ),
    (
        "COO",
        ("title", "chief_operating_officer"),
        ("experience: COO, Elm Hospital", "experience: Served as COO", "experience: Acting COO"),
        (
            "experience: Reported to the COO",
            "experience: worked with the COO",
            "experience: Assisted the COO",
        ),
    ),
    (
        "CMO",
        ("title", "chief_medical_officer"),
        (
            "experience: CMO, medical staff",
            "experience: CMO, physician lead",
            "experience: CMO, Elm Hospital",
        ),
        (
            "experience: CMO, marketing",
            "experience: CMO manufacturing site",
            "experience: Reported to the CMO, medical",
        ),
    ),
    (
        "COM",
        ("title", "clinical_operations_manager"),
        ("experience: COM, clinical operations", "experience: COM of two clinics", "experience: COM, clinic"),
        (
            "header: EXAMPLE.COM",
            "experience: COM, college of medicine",
            "experience: Reported to the COM, clinic",
        ),
    ),
    (
        "DCS",
        ("title", "director_clinical_services"),
        (
            "experience: DCS, hospice",
            "experience: DCS, home health agency",
            "experience: DCS, clinical services",
        ),
        (
            "experience: DCS foster cases",
            "experience: Reported to the DCS, hospice",
            "experience: State of Elm DCS",
        ),
    ),
    (
        "DCO",
        ("title", "director_clinical_operations"),
        ("experience: DCO, clinical sites", "experience: DCO of nine clinics", "experience: DCO, operations"),
        ("experience: DCO drug unit", "experience: Reported to the DCO, sites", "experience: county DCO"),
    ),
    (
        "DON",
        ("title", "director_of_nursing"),
        (
            "experience: DON, 120 bed SNF",
            "experience: Interim DON",
            "experience: DON, skilled nursing facility",
        ),
        (
            "experience: Reported to the DON, SNF",
            "experience: Assisted the DON, nursing",
            "header: DON EXAMPLE",
        ),
    ),
    (
        "ADON",
        ("title", "assistant_director_of_nursing"),
        ("experience: ADON, 120 bed SNF", "experience: Interim ADON", "experience: ADON, nursing facility"),
        (
            "experience: Reported to the ADON, SNF",
            "experience: worked with the ADON, nursing",
            "experience: Assisted ADON, nursing",
        ),
    ),
    (
        "DOR",
        ("title", "director_of_rehabilitation"),
        ("experience: DOR, rehab", "experience: DOR over PT and OT", "experience: DOR, therapy"),
        ("experience: DOR tax filings", "experience: state DOR", "experience: Reported to the DOR, rehab"),
    ),
    (
        "DPS",
        ("title", "director_of_patient_services"),
        (
            "experience: DPS, home health",
            "experience: DPS, patient services",
            "experience: DPS, hospice nursing",
        ),
        ("experience: DPS police", "experience: state DPS", "experience: Reported to the DPS, hospice"),
    ),
    (
        "ED",
        ("department", "emergency_department"),
        ("experience: ED nurse manager", "experience: ED visits", "experience: charge nurse, ED, hospital"),
        ("experience: ED, assisted living", "experience: special ED", "experience: ED, board of directors"),
    ),
    (
        "NM",
        ("title", "nurse_manager"),
        ("experience: NM, ICU", "experience: NM of a 24 bed unit", "experience: NM over 40 RNs"),
        ("header: Santa Fe, NM 87501", "licences: licensed in NM", "header: Taos, NM"),
    ),
    (
        "DHS",
        ("title", "director_of_health_services"),
        ("experience: DHS, assisted living", "experience: DHS, memory care", "experience: DHS over nurses"),
        ("experience: DHS survey", "experience: state DHS", "experience: DHS licensing visit"),
    ),
    (
        "HSA",
        ("title", "health_services_administrator"),
        ("experience: HSA, county jail", "experience: HSA, prison", "experience: HSA, correctional clinic"),
        ("experience: HSA accounts", "experience: HSA and FSA", "experience: benefit HSA"),
    ),
    (
        "DSD",
        ("title", "director_of_staff_development"),
        ("experience: DSD, SNF", "experience: DSD, CNA training", "experience: DSD, in-services"),
        (
            "experience: Reported to the DSD, SNF",
            "experience: DSD 3",
            "experience: worked with the DSD, training",
        ),
    ),
    (
        "SDC",
        ("title", "staff_development_coordinator"),
        ("experience: SDC, SNF", "experience: SDC, orientation", "experience: SDC, CNA training"),
        (
            "experience: SDC, San Diego",
            "experience: SDC 3",
            "experience: worked with the SDC, training",
        ),
    ),
)
