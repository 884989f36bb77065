"""The facts of a resume: document, jobs, credentials, scope, statements."""

from collections.abc import Iterable

from service.domain.profile import Flag, Profile, ReadResume, SetAside
from service.domain.track import track_of
from service.knowledge.knowledge import Knowledge
from service.reading.assertion.asserted import asserted, set_aside
from service.reading.assertion.flags import flags_of
from service.reading.credentials.certifications import read_certifications
from service.reading.credentials.degrees import read_degrees
from service.reading.credentials.licences import read_licences
from service.reading.credentials.memberships import read_memberships
from service.reading.employment.claimed_years import read_claims
from service.reading.employment.interrupted_history import reopened
from service.reading.employment.job_dates import date_flags
from service.reading.employment.jobs import read_jobs
from service.reading.employment.licensed_practice import with_licensed_practice
from service.reading.employment.workplace_by_licence import with_care_by_licence, with_settings_by_licence
from service.reading.impersonal import nameless, without_personal_facts
from service.reading.job_span import JobBlock
from service.reading.language import language_flags
from service.reading.repeated_text import repeated_flags, repeated_spans, without_copies
from service.reading.scope.budgets import largest_budget
from service.reading.scope.people_managed import largest_team
from service.reading.sections import read_document
from service.reading.statements.statements import read_statements
from service.text.document import Document


def read_profile(text: str, known: Knowledge, document_flags: Iterable[Flag] = ()) -> ReadResume:
    """Return the facts of a resume and, apart from them, the contact details.

    Args:
        text: visible text; every span of the result points into it.
        document_flags: what extraction reported (hidden text, scan ...), kept in front.
    """
    masking = known.competencies.masking
    document, contact = nameless(read_document(text, known.work), masking)
    left_out = set_aside(document, known)
    said = without_personal_facts(asserted(document, left_out), masking)
    return ReadResume(profile_of(said, read_jobs(said, known.work), known, left_out, document_flags), contact)


def profile_of(
    document: Document,
    blocks: tuple[JobBlock, ...],
    known: Knowledge,
    left_out: tuple[SetAside, ...],
    document_flags: Iterable[Flag] = (),
) -> Profile:
    """Return the facts of a resume whose sections and jobs are known; `document` is impersonal.

    Args: left_out: what is set aside, and is blank in the document.
    """
    document = document.with_sections(reopened(document.sections, blocks))
    sections = document.sections
    licences = read_licences(document, tuple(block.job for block in blocks), known.credentials)
    blocks = with_licensed_practice(blocks, licences, known.credentials)
    blocks = with_care_by_licence(blocks, licences, known.work)
    jobs = with_settings_by_licence(tuple(block.job for block in blocks), licences, known.work)
    team, team_evidence = largest_team(document, blocks, known.work)
    budget, budget_evidence = largest_budget(document, blocks)
    copies = repeated_spans(document)
    return Profile(
        text=document.written,
        sections=sections,
        degrees=without_copies(read_degrees(document, known.credentials), copies),
        licences=licences,
        certifications=read_certifications(document, known.credentials),
        jobs=jobs,
        statements=read_statements(document, blocks, known.competencies),
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
            *flags_of(left_out),
        ),
        set_aside=left_out,
    )
