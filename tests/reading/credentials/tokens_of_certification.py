"""Lines in which a short token does or does not mean a certification.

Each row: the token, its meaning (kind, id), then lines that carry it and lines that do not, three and more
of each. A line is `section: words`, and the first place of the token in it is the one that is asked about.
"""

Row = tuple[str, tuple[str, str], tuple[str, ...], tuple[str, ...]]

LETTERS_OF_A_CERTIFICATION: tuple[Row, ...] = (
    (
        "CCDS",
        ("certification", "ccds"),
        ("header: Alex Example, CCDS", "certifications: CCDS, 2016", "skills: CCDS, CDI queries"),
        (
            "certifications: CCDS, IBHRE",
            "skills: CCDS, pacemaker checks",
            "summary: CCDS in electrophysiology",
        ),
    ),
    (
        "CNL",
        ("certification", "cnl"),
        ("header: Alex Example, CNL", "certifications: CNL", "certifications: CNL, 2020"),
        ("experience: CNL network", "summary: CNL meetings", "experience: CNL rounds"),
    ),
    (
        "BLS",
        ("certification", "bls"),
        ("skills: BLS", "certifications: BLS, AHA", "certifications: BLS exp 08/2026"),
        ("summary: per BLS data", "experience: BLS ambulance crew", "education: BLS, Liberal Studies"),
    ),
    (
        "CHE",
        ("certification", "che_ache"),
        (
            "header: Alex Example, CHE",
            "certifications: CHE, ACHE",
            "certifications: CHE, healthcare executive",
        ),
        (
            "certifications: CHE, Canadian College",
            "certifications: CHE, hotel management",
            "experience: CHE 101 chemistry",
        ),
    ),
    (
        "CHC",
        ("certification", "chc"),
        ("certifications: CHC, compliance", "header: Alex Example, CHC", "certifications: CHC, HCCA"),
        (
            "certifications: CHC, construction",
            "experience: ran a CHC clinic",
            "experience: CHC pill counselling",
        ),
    ),
    (
        "CMM",
        ("certification", "cmm"),
        ("certifications: CMM, PAHCOM", "certifications: CMM", "header: Alex Example, CMM"),
        ("experience: CMM level 3 vendor", "experience: CMM metrology", "skills: CMM meetings"),
    ),
    (
        "CCRC",
        ("certification", "ccrc"),
        ("certifications: CCRC, ACRP", "header: Alex Example, CCRC", "summary: CCRC in clinical research"),
        (
            "experience: a CCRC campus with skilled beds",
            "experience: CCRC community of 200",
            "experience: CCRC, retirement living",
        ),
    ),
    (
        "CCRP",
        ("certification", "ccrp"),
        ("certifications: CCRP, SOCRA", "header: Alex Example, CCRP", "summary: CCRP, clinical research"),
        (
            "certifications: CCRP, cardiac rehab",
            "certifications: CCRP (AACVPR)",
            "certifications: CCRP, cardiopulmonary rehab",
        ),
    ),
    (
        "CRC",
        ("certification", "crc_coder"),
        ("certifications: CRC, AAPC", "certifications: CRC, risk adjustment", "certifications: CPC, CRC"),
        (
            "experience: CRC screening rates",
            "experience: CRC in research trials",
            "experience: CRC cancer clinic",
        ),
    ),
    (
        "CCS",
        ("certification", "ccs"),
        ("certifications: CCS, AHIMA", "certifications: RHIT, CCS", "header: Alex Example, CCS"),
        (
            "certifications: CCS, addiction",
            "experience: CCS, California Children Services",
            "certifications: CCS, IC&RC board",
        ),
    ),
    (
        "CCM",
        ("certification", "ccm"),
        ("header: Alex Example, CCM", "certifications: CCM", "summary: certified CCM"),
        (
            "experience: billed CCM program visits",
            "experience: CCM chronic care calls",
            "experience: CCM and TCM codes",
        ),
    ),
    (
        "CMA",
        ("certification", "cma"),
        ("certifications: CMA (AAMA)", "header: Alex Example, CMA", "experience: certified CMA duties"),
        (
            "certifications: CMA, CPA, finance",
            "certifications: CMA, IMA",
            "summary: CMA, accountant",
        ),
    ),
    (
        "RMA",
        ("certification", "rma"),
        ("certifications: RMA", "certifications: RMA, AMT", "header: Alex Example, RMA"),
        ("experience: RMA returns desk", "experience: issued an RMA number", "skills: RMA tracking"),
    ),
    (
        "RAC",
        ("certification", "rac_ct"),
        ("certifications: RAC, MDS", "certifications: RAC, AAPACN", "experience: MDS nurse, RAC trained"),
        (
            "experience: RAC audit responses",
            "certifications: RAC, RAPS",
            "experience: RAC denials and appeals",
        ),
    ),
    (
        "CPI",
        ("certification", "cpi"),
        ("certifications: CPI, ACRP", "certifications: CPI, investigator", "summary: CPI in research"),
        (
            "certifications: CPI, crisis prevention",
            "summary: rents below the CPI inflation",
            "certifications: CPI, de-escalation",
        ),
    ),
    (
        "CNAA",
        ("certification", "nea_bc"),
        ("certifications: CNAA, BC", "certifications: CNAA, ANCC", "header: Alex Example, CNAA"),
        ("affiliations: CNAA chapter", "experience: CNAA sports", "skills: CNAA"),
    ),
    (
        "CMC",
        ("certification", "cmc"),
        ("certifications: CMC, NACCM", "certifications: CMC, care manager", "summary: CMC Care Manager"),
        ("certifications: CMC, cardiac medicine", "experience: CMC clinic", "skills: CMC"),
    ),
    (
        "RDCS",
        ("certification", "sonographer"),
        ("header: Alex Example, RDCS", "certifications: RDCS, ARDMS", "certifications: RDCS, echo"),
        (
            "experience: RDCS of nine branches",
            "experience: RDCS, regional lead of agencies",
            "experience: RDCS, clinical services",
        ),
    ),
    (
        "HHA",
        ("certification", "hha"),
        ("certifications: HHA", "education: HHA, 2012", "skills: HHA"),
        (
            "experience: HHA Medicare agency",
            "experience: director of an HHA",
            "summary: HHA agency with OASIS",
        ),
    ),
)
