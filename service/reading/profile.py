"""What does a resume say? The order in which its parts are read."""

from collections.abc import Iterable

from service.domain.profile import Flag, Profile, ReadResume, Section
from service.knowledge.knowledge import Knowledge
from service.reading.contact import read_contact
from service.reading.credentials.certifications import read_certifications
from service.reading.credentials.degrees import read_degrees
from service.reading.credentials.licences import read_licences
from service.reading.credentials.memberships import read_memberships
from service.reading.employment.career_track import track_of
from service.reading.employment.claimed_years import read_claims
from service.reading.employment.interrupted_history import reopened
from service.reading.employment.jobs import date_flags, read_jobs
from service.reading.employment.licensed_practice import practised
from service.reading.employment.workplace_by_licence import placed_by_licence
from service.reading.job_span import JobBlock
from service.reading.scope.budgets import largest_budget
from service.reading.scope.people_managed import largest_team
from service.reading.sections import read_sections
from service.reading.statements.adversarial import hostile_lines, read_flags
from service.reading.statements.statements import read_statements
from service.text.document import Document


def read_profile(text: str, known: Knowledge, document_flags: Iterable[Flag] = ()) -> ReadResume:
    """Return the facts of a resume and, apart from them, the contact details.

    Args:
        text: visible text; every span of the result points into it.
        document_flags: what extraction reported (hidden text, scan ...), kept in front.
    """
    sections = read_sections(text, known.work)
    return profile_of(text, sections, read_jobs(text, sections, known.work), known, document_flags)


def profile_of(
    text: str,
    sections: tuple[Section, ...],
    blocks: tuple[JobBlock, ...],
    known: Knowledge,
    document_flags: Iterable[Flag] = (),
) -> ReadResume:
    """Return the facts of a resume whose sections and jobs are known, and, apart, the contact details."""
    sections = reopened(sections, blocks)
    contact = read_contact(text, sections)
    hostile = tuple(hostile_lines(text, known.competencies))
    licences = read_licences(text, sections, tuple(block.job for block in blocks), known.credentials)
    blocks = practised(blocks, licences, known.credentials)
    jobs = placed_by_licence(tuple(block.job for block in blocks), licences, known.work)
    document = Document(text, sections)
    team, team_evidence = largest_team(document, blocks, known.work)
    budget, budget_evidence = largest_budget(document, blocks)
    profile = Profile(
        text=text,
        sections=sections,
        degrees=read_degrees(text, sections, known.credentials),
        licences=licences,
        certifications=read_certifications(text, sections, known.credentials),
        jobs=jobs,
        statements=read_statements(text, sections, blocks, contact, known.competencies, hostile),
        claims=read_claims(text, sections, known.work),
        memberships=read_memberships(text, sections, known.competencies),
        people_managed=team,
        people_evidence=team_evidence,
        budget_usd=budget,
        budget_evidence=budget_evidence,
        track=track_of(jobs),
        flags=(*document_flags, *date_flags(blocks), *read_flags(text, sections, hostile)),
    )
    return ReadResume(profile, contact)
