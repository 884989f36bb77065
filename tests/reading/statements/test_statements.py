"""Statements of a resume, and the text that earns nothing."""

import pytest

from service.domain.profile import Job, Section, Statement
from service.knowledge.lexicon.competencies import Competencies
from service.reading.credentials.memberships import read_memberships
from service.reading.impersonal import nameless, without_personal_facts
from service.reading.job_span import JobBlock
from service.reading.statements.statements import read_statements
from service.text.document import Document

TEXT = """Ines Maro
ines@mail.example
Summary
Nurse leader with broad experience of quality improvement.
Experience
Nurse Manager
Cedar Clinic, Dayton, OH
- Managed the annual budget of $2M for
two departments.
- Audited charts for compliance with CMS rules
- Assisted the director with hiring of nurses
- Supervised by an RN with budget authority at all times
Education
Studied budgeting at a school of nursing for years
Skills
Budgeting
HIPAA, Epic
Affiliations
Member, ACHE
"""


def sections_of(text: str) -> tuple[Section, ...]:
    kinds = ("Summary", "Experience", "Education", "Skills", "Affiliations")
    starts = [
        (0, "header"),
        *((text.index(f"{kind}\n"), kind.lower()) for kind in kinds if f"{kind}\n" in text),
    ]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return tuple(Section(kind, start, end) for (start, kind), end in zip(starts, ends, strict=True))


def document_of(text: str) -> Document:
    return Document(text, sections_of(text))


def blocks_of(text: str) -> tuple[JobBlock, ...]:
    section = next(each for each in sections_of(text) if each.kind == "experience")
    job = Job("Nurse Manager", "2018-01", "present", "month", "month", (), ())
    return (JobBlock(job, text.index("Nurse Manager"), section.end),)


def read(text: str, known: Competencies) -> tuple[Statement, ...]:
    named, _ = nameless(document_of(text), known.masking)
    document = without_personal_facts(named, known.masking)
    return read_statements(document, blocks_of(text), known)


def test_a_bullet_over_two_lines_is_one_statement_of_its_job(known: Competencies) -> None:
    statement = read(TEXT, known)[1]

    assert statement.text == "Managed the annual budget of $2M for two departments"
    assert (statement.job, statement.strength) == (0, 10_000)
    assert "fin.budget" in statement.competencies
    assert TEXT[statement.evidence.start : statement.evidence.end] == statement.evidence.quote


def test_compliance_and_quality_of_a_factory_are_none_of_health_care(known: Competencies) -> None:
    text = "Experience\nPlant Manager\nAcme Tools\n- Managed the budget and compliance with regulations.\n"
    section = Section("experience", 0, len(text))

    def shown(*tags: str) -> tuple[str, ...]:
        job = Job("Plant Manager", "2018-01", "present", "month", "month", tags, ())
        block = JobBlock(job, text.index("Plant"), len(text))
        (statement,) = read_statements(Document(text, (section,)), (block,), known)
        return statement.competencies

    assert shown("healthcare") == ("fin.budget", "reg.general")
    assert shown() == ("fin.budget",)


@pytest.mark.parametrize("opening", ["Owned", "Owns", "Owning", "Own", "Plans, develops and owns", "Manages"])
def test_the_tense_of_a_verb_does_not_change_whose_work_it_was(opening: str, known: Competencies) -> None:
    text = f"Experience\nClinic Manager\n- {opening} the operating budget of the clinic.\n"
    job = Job("Clinic Manager", "2018-01", "present", "month", "month", ("healthcare",), ())
    block = JobBlock(job, text.index("Clinic"), len(text))
    section = Section("experience", 0, len(text))

    (statement,) = read_statements(Document(text, (section,)), (block,), known)

    assert statement.strength == 10_000


def test_a_bare_list_of_keywords_in_a_job_is_only_listed(known: Competencies) -> None:
    text = "Experience\nTeller\n- Counted cash at the till\nbudgeting, payroll, rosters, audits, surveys\n"
    job = Job("Teller", "2018-01", "present", "month", "month", ("healthcare",), ())
    block = JobBlock(job, text.index("Teller"), len(text))
    section = Section("experience", 0, len(text))

    found = read_statements(Document(text, (section,)), (block,), known)

    assert [(each.text.split()[0], each.strength) for each in found] == [
        ("Counted", 8000),
        ("budgeting,", 4000),
    ]


def test_place_and_verb_say_how_strong_a_statement_is(known: Competencies) -> None:
    strengths = {each.text.split()[0]: each.strength for each in read(TEXT, known)}

    assert strengths["Nurse"] == 6000
    assert strengths["Audited"] == 8000
    assert strengths["Assisted"] == 6000
    assert strengths["Budgeting"] == 4000


def test_header_education_affiliations_and_employer_lines_are_never_read(known: Competencies) -> None:
    together = " ".join(each.text for each in read(TEXT, known))

    assert not any(word in together for word in ("Ines", "mail", "Cedar", "Dayton", "school", "ACHE"))


def test_what_others_did_earns_no_competency(known: Competencies) -> None:
    other = next(each for each in read(TEXT, known) if each.text.startswith("Supervised by"))

    assert other.competencies == ()


@pytest.mark.parametrize(
    "said",
    [
        "Oak Hospital is committed to patient safety and quality improvement",
        "It is a leading provider of population health and quality assurance",
        "Elm Foundation raises funds for quality improvement and patient safety",
        "One of the largest health systems of the state, known for quality improvement",
        "Hospitals rely on Elm Partners for quality improvement and risk management",
    ],
)
def test_what_an_employer_is_earns_nothing(said: str, known: Competencies) -> None:
    text = TEXT.replace("Supervised by an RN with budget authority at all times", said)

    about = next(each for each in read(text, known) if said in each.evidence.quote)

    assert about.competencies == ()


def test_the_same_bullet_twice_counts_once(known: Competencies) -> None:
    line = "- Audited charts for compliance with CMS rules\n"

    assert len(read(TEXT.replace(line, line * 3), known)) == len(read(TEXT, known))


def test_membership_is_read_from_affiliations(known: Competencies) -> None:
    assert read_memberships(document_of(TEXT), known) == ("ache",)
