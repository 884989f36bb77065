"""Lines in which a short token does or does not mean a degree.

Each row: the token, its meaning (kind, id), then lines that carry it and lines that do not, three and more
of each. A line is `section: words`, and the first place of the token in it is the one that is asked about.
"""

Row = tuple[str, tuple[str, str], tuple[str, ...], tuple[str, ...]]

LETTERS_OF_A_DEGREE: tuple[Row, ...] = (
    (
        "MD",
        ("degree", "md"),
        (
            "header: Alex Example, MD",
            "education: MD, Elm University, 2008",
            "education: MD, 2008, Elm School",
        ),
        (
            "header: Bethesda, MD 20814",
            "summary: Worked with MD groups",
            "experience: Elm Clinic, Towson, MD 2010 - 2012",
            "summary: Rounds led by MD and PA",
        ),
    ),
    (
        "DO",
        ("degree", "do"),
        (
            "header: Alex Example, DO",
            "education: DO, Elm Osteopathic College",
            "header: Alex B. Example, DO, MBA",
        ),
        ("summary: THINGS WE DO BEST", "experience: CAN DO ATTITUDE", "education: WHAT I DO NOW"),
    ),
    (
        "MA",
        ("degree", "ma"),
        (
            "education: MA, Psychology, 2009",
            "education: MA in Counseling",
            "education: MA Counseling Psychology",
        ),
        ("header: Boston, MA 02118", "experience: MA rooming patients", "summary: registered in MA"),
    ),
    (
        "MHA",
        ("degree", "mha"),
        (
            "education: MHA, Elm University",
            "header: Alex Example, MHA, RN",
            "summary: Clinic leader with MHA",
        ),
        (
            "experience: MHA on night shifts",
            "affiliations: member, MHA",
            "experience: MHA, adolescent psych unit",
            "affiliations: MHA, Michigan Health & Hospital Association",
        ),
    ),
    (
        "MS",
        ("degree", "ms"),
        ("education: MS, Nursing", "education: MS Clinical Research", "header: Alex Example, MS, RN"),
        (
            "skills: MS Office",
            "experience: MS patients",
            "header: Jackson, MS 39201",
            "summary: licensed in MS",
        ),
    ),
    (
        "BS",
        ("degree", "bs"),
        ("education: BS Nursing", "education: BS, Biology, 2010", "education: BS in Health Sciences"),
        ("experience: BS checks and insulin", "experience: BS > 200 called in", "experience: BS level logs"),
    ),
    (
        "BA",
        ("degree", "ba"),
        ("education: BA, History", "education: BA in Psychology", "education: BA Sociology"),
        (
            "experience: Signed BA agreements",
            "experience: Senior BA on the EHR project",
            "skills: BA contracts",
        ),
    ),
    (
        "DPT",
        ("degree", "dpt"),
        ("header: Alex Example, DPT", "education: DPT, Elm University", "licences: PT, DPT, lic. CO"),
        (
            "experience: DPT vaccine given",
            "experience: DPT immunization drive",
            "education: Taught DPT vaccination",
        ),
    ),
    (
        "DNP",
        ("degree", "dnp"),
        ("header: Alex Example, DNP, RN", "education: DNP, Elm University", "education: DNP in Leadership"),
        ("experience: Precepted DNP learners", "experience: DNP clinic", "skills: DNP forms"),
    ),
    (
        "DHA",
        ("degree", "dha"),
        ("education: DHA, Elm University", "header: Alex Example, DHA", "education: DHA 2019"),
        (
            "experience: Defense contractor, DHA military health",
            "experience: DHA licence desk, Dubai",
            "summary: DHA military clinics",
        ),
    ),
    (
        "DC",
        ("degree", "dc"),
        (
            "header: Alex Example, DC",
            "education: DC, Elm Chiropractic College",
            "header: Alex B. Example, DC",
        ),
        (
            "header: Washington, DC",
            "experience: DC planning for patients",
            "experience: Clinic, Washington DC",
        ),
    ),
    (
        "AD",
        ("degree", "ad"),
        ("education: AD in Nursing", "education: AD of Nursing", "education: AD, in Business"),
        ("experience: AD, Elm Manor", "experience: Reported to the AD", "header: Alex Example, AD"),
    ),
    (
        "MPAS",
        ("degree", "mpas"),
        ("education: MPAS, Elm University", "header: Alex Example, MPAS, PA-C", "education: MPAS 2015"),
        ("experience: MPAS reports", "skills: MPAS", "summary: MPAS portal user"),
    ),
    (
        "MPH",
        ("degree", "mph"),
        ("education: MPH, Elm University", "header: Alex Example, MPH", "education: MPH 2015"),
        (
            "experience: drove at 55 MPH",
            "experience: MPH speed logs",
            "experience: vehicles above MPH limits",
        ),
    ),
)
