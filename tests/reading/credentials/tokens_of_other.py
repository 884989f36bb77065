"""Lines in which a short token does or does not have another meaning.

Each row: the token, its meaning (kind, id), then lines that carry it and lines that do not, three and more
of each. A line is `section: words`, and the first place of the token in it is the one that is asked about.
"""

Row = tuple[str, tuple[str, str], tuple[str, ...], tuple[str, ...]]

OTHER_LETTERS: tuple[Row, ...] = (
    (
        "AR",
        ("finance", "accounts_receivable"),
        ("experience: AR days fell", "experience: AP and AR", "experience: AR collections"),
        ("header: Conway, AR 72034", "header: Conway, AR", "experience: AR headset"),
    ),
    (
        "AP",
        ("finance", "accounts_payable"),
        ("experience: AP invoices", "experience: AP/AR ledger", "experience: AP vendors"),
        ("experience: AP providers", "experience: AP nurse lead", "experience: AP course"),
    ),
    (
        "HIM",
        ("department", "health_information_management"),
        ("experience: HIM coding", "experience: HIM department", "experience: HIM director"),
        ("experience: ASSISTED HIM", "experience: GAVE HIM CHARTS", "experience: HELPED HIM"),
    ),
    (
        "IT",
        ("department", "information_technology"),
        ("experience: IT support", "experience: IT department", "experience: IT projects"),
        ("experience: MAKE IT WORK", "experience: DID IT ALL", "summary: GET IT DONE"),
    ),
    (
        "US",
        ("country", "united_states"),
        ("summary: US citizen", "experience: US Army", "summary: US based"),
        ("experience: JOIN US", "experience: US guided biopsy", "experience: US abdominal imaging"),
    ),
    (
        "WHO",
        ("organisation", "world_health_organization"),
        ("experience: WHO guidelines", "experience: WHO surgical checklist", "experience: WHO standards"),
        ("summary: LEADER WHO CARES", "summary: NURSE WHO LEADS", "summary: ONE WHO TEACHES"),
    ),
    (
        "QA",
        ("quality", "quality_assurance"),
        ("experience: QA nurse", "experience: QA committee", "experience: QA chart audits"),
        ("experience: QA test cases", "experience: software QA", "experience: QA automation"),
    ),
    (
        "QI",
        ("quality", "quality_improvement"),
        ("experience: QI projects", "experience: QI committee", "experience: PDSA and QI team"),
        ("experience: QI charger", "experience: a QI episode", "skills: QI gong"),
    ),
    (
        "PI",
        ("title", "principal_investigator"),
        ("experience: PI of three trials", "experience: sub-I and PI", "experience: PI, research"),
        (
            "experience: PI attorney letters",
            "experience: PI committee",
            "experience: personal injury, PI claims",
        ),
    ),
    (
        "PCC",
        ("software", "pointclickcare"),
        ("experience: PCC charting", "skills: PCC (PointClickCare)", "experience: MDS in PCC"),
        (
            "experience: PCC coordinator",
            "experience: PCC, primary care",
            "experience: PCC desk",
        ),
    ),
    (
        "SW",
        ("profession", "social_worker"),
        ("experience: SW caseload", "experience: hospice SW", "experience: SW, MSW interns"),
        ("experience: SW engineer", "experience: SW region", "experience: SW Florida clinics"),
    ),
    (
        "UM",
        ("utilization", "utilization_management"),
        ("experience: UM reviews", "experience: UM appeals", "experience: UM, InterQual"),
        ("experience: UM, 40 bed hall", "experience: UM over LPNs", "experience: UM, SNF"),
    ),
    (
        "AOD",
        ("duty", "administrator_on_duty"),
        ("experience: AOD on weekends", "experience: AOD, rotating", "experience: AOD shift"),
        ("experience: AOD counselor", "experience: AOD recovery", "experience: alcohol, AOD"),
    ),
    (
        "MOD",
        ("duty", "manager_on_duty"),
        ("experience: MOD on weekends", "experience: MOD rotation, nights", "experience: MOD shift"),
        ("experience: MOD clinic, military", "experience: Ministry, MOD", "experience: MOD hospital"),
    ),
    (
        "LAC",
        ("licence_tier", "addiction_counselor"),
        ("licences: LAC, addiction", "licences: LAC, substance use", "licences: LAC, alcohol"),
        (
            "licences: LAC, AZ, addiction",
            "experience: LAC+USC",
            "licences: LAC, acupuncture",
        ),
    ),
    (
        "LPA",
        ("licence_tier", "psychological_associate"),
        ("licences: LPA, psychology", "licences: LPA, psychological associate", "summary: LPA, psychologist"),
        ("experience: Elm & Oak, LPA, attorneys", "experience: LPA law firm", "experience: Elm Co., LPA"),
    ),
    (
        "FNA",
        ("procedure", "fine_needle_aspiration"),
        ("experience: FNA of the thyroid", "experience: FNA biopsies", "experience: FNA cytology"),
        ("header: Alex Example, FNA", "skills: FNA", "experience: FNA member"),
    ),
)
