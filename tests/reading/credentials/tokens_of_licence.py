"""Lines in which a short token does or does not mean a licence.

Each row: the token, its meaning (kind, id), then lines that carry it and lines that do not, three and more
of each. A line is `section: words`, and the first place of the token in it is the one that is asked about.
"""

Row = tuple[str, tuple[str, str], tuple[str, ...], tuple[str, ...]]

LETTERS_OF_A_LICENCE: tuple[Row, ...] = (
    (
        "PA",
        ("licence", "pa"),
        (
            "header: Alex Example, PA",
            "licences: PA, NCCPA certified",
            "summary: PA and Physician Assistant lead",
        ),
        (
            "header: Erie, PA 16501",
            "experience: PA requests and insurance denials",
            "experience: Smith & Lee, PA",
            "experience: Clinic, Erie, PA 2010 - 2012",
        ),
    ),
    (
        "PT",
        ("licence", "pt"),
        (
            "header: Alex Example, PT, DPT",
            "licences: PT, lic. CO",
            "summary: PT with physical therapy clinics",
        ),
        (
            "experience: Clerk (PT)",
            "experience: FT/PT staff",
            "experience: PT 20 hours a week",
            "experience: PT/INR",
        ),
    ),
    (
        "OT",
        ("licence", "ot"),
        ("header: Alex Example, OT", "licences: OT license, Ohio", "summary: OT, OTR/L"),
        ("experience: cut OT cost", "experience: OT hours fell", "experience: approved OT pay"),
    ),
    (
        "RN",
        ("licence", "rn"),
        ("header: Alex Example, RN", "licences: RN, Texas", "licences: NY RN 654321-1"),
        ("experience: RN Staffing Inc.", "education: RN to BSN", "experience: RN Network LLC"),
    ),
    (
        "NP",
        ("licence", "np"),
        ("header: Alex Example, NP", "summary: NP, FNP trained", "licences: NP, Ohio"),
        ("summary: NP swab", "experience: NP, will do", "experience: NP and throat cultures"),
    ),
    (
        "APN",
        ("licence", "aprn"),
        ("header: Alex Example, APN", "licences: APN, Illinois", "summary: APN, advanced practice nurse"),
        ("experience: APN rounds", "skills: APN gateway", "experience: configured the APN of phones"),
    ),
    (
        "CNA",
        ("licence", "cna"),
        ("certifications: CNA", "licences: CNA, Ohio", "header: Alex Example, CNA"),
        (
            "certifications: RN, CNA, BC",
            "summary: CNA union bargaining",
            "affiliations: CNA, California Nurses Association",
        ),
    ),
    (
        "CNM",
        ("licence", "cnm"),
        ("header: Alex Example, CNM", "licences: CNM license, Ohio", "summary: CNM attending births"),
        (
            "experience: CNM, telemetry unit",
            "experience: CNM of a 24 bed floor",
            "summary: CNM",
        ),
    ),
    (
        "CNS",
        ("licence", "cns"),
        ("header: Alex Example, CNS", "header: Alex B. Example, MSN, CNS", "header: Dr. Alex Example, CNS"),
        ("summary: CNS disease trials", "experience: CNS drug studies", "experience: CNS infections"),
    ),
    (
        "NHA",
        ("licence", "nha"),
        ("licences: NHA license, Ohio", "header: Alex Example, NHA", "summary: NHA, nursing home leader"),
        ("certifications: CCMA, NHA", "certifications: CEHRS (NHA)", "certifications: NHA Phlebotomy"),
    ),
)
