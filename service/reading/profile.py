"""The facts of a resume: document, jobs, credentials, scope, statements."""

from collections.abc import Iterable

from service.domain.profile import Flag, Profile, ReadResume
from service.knowledge.knowledge import Knowledge
from service.reading.contact import read_contact
from service.reading.credentials.certifications import read_certifications
from service.reading.credentials.degrees import read_degrees
from service.reading.credentials.licences import read_licences
from service.reading.credentials.memberships import read_memberships
from service.reading.employment.career_track import track_of
from service.reading.employment.claimed_years import read_claims
from service.reading.employment.interrupted_history import reopened
from service.reading.employment.job_dates import date_flags
from service.reading.employment.jobs import read_jobs
from service.reading.employment.licensed_practice import with_licensed_practice
from service.reading.employment.workplace_by_licence import with_settings_by_licence
from service.reading.job_span import JobBlock
from service.reading.language import language_flags
from service.reading.repeated_text import repeated_flags, repeated_spans, without_copies
from service.reading.scope.budgets import largest_budget
from service.reading.scope.people_managed import largest_team
from service.reading.sections import read_document
from service.reading.statements.adversarial import hostile_lines, read_flags
from service.reading.statements.statements import read_statements
from service.text.document import Document


def read_profile(text: str, known: Knowledge, document_flags: Iterable[Flag] = ()) -> ReadResume:
    """Return the facts of a resume and, apart from them, the contact details.

    Args:
        text: visible text; every span of the result points into it.
        document_flags: what extraction reported (hidden text, scan ...), kept in front.
    """
    document = read_document(text, known.work)
    return profile_of(document, read_jobs(document, known.work), known, document_flags)


def profile_of(
    document: Document,
    blocks: tuple[JobBlock, ...],
    known: Knowledge,
    document_flags: Iterable[Flag] = (),
) -> ReadResume:
    """Return the facts of a resume whose sections and jobs are known, and, apart, the contact details."""
    document = document.with_sections(reopened(document.sections, blocks))
    text, sections = document.text, document.sections
    contact = read_contact(document)
    hostile = hostile_lines(document, known.competencies)
    licences = read_licences(document, tuple(block.job for block in blocks), known.credentials)
    blocks = with_licensed_practice(blocks, licences, known.credentials)
    jobs = with_settings_by_licence(tuple(block.job for block in blocks), licences, known.work)
    team, team_evidence = largest_team(document, blocks, known.work)
    budget, budget_evidence = largest_budget(document, blocks)
    copies = repeated_spans(document)
    profile = Profile(
        text=text,
        sections=sections,
        degrees=without_copies(read_degrees(document, known.credentials), copies),
        licences=licences,
        certifications=read_certifications(document, known.credentials),
        jobs=jobs,
        statements=read_statements(document, blocks, contact, known.competencies, hostile),
        claims=read_claims(document, known.work),
        memberships=read_memberships(document, known.competencies),
        people_managed=team,
        people_evidence=team_evidence,
        budget_usd=budget,
        budget_evidence=budget_evidence,
        track=track_of(jobs),
        flags=(
            *document_flags,
            *language_flags(document, known.languages),
            *date_flags(blocks),
            *repeated_flags(document, copies),
            *read_flags(document, hostile),
        ),
    )
    return ReadResume(profile, contact)
