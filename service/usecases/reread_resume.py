"""Read stored resumes again; earlier readings are kept for the scores that were made of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from service.domain.extracted_text import ExtractedText
from service.domain.match import Match
from service.domain.profile import Profile, ReadResume
from service.errors import Conflict, NotFound, Stale, UnreadableDocument
from service.usecases.corrections import carried, corrected
from service.usecases.deps import Deps
from service.usecases.judge import judge
from service.usecases.rank_files import Failure
from service.usecases.records import Reading, Resume
from service.usecases.roles import find_role


@dataclass(frozen=True, slots=True)
class Reread:
    """The outcome of reading one resume again.

    Attributes:
        facts: keys of the profile that changed; none if the reading is the same.
        scores: stored pairs of a role and a date for which both readings were scored.
        moved: those of them whose points or tier differ.
    """

    resume_id: str
    facts: tuple[str, ...]
    scores: int = 0
    moved: int = 0


def reread_all(
    tenant: str, resume_ids: Iterable[str], deps: Deps, *, keep: bool = True
) -> Iterator[Reread | Failure]:
    """Yield what came of each resume, in order; one that was erased meanwhile is left out.

    A resume that can no longer be read, or whose corrections do not fit the new reading, stays as it is.

    Args:
        keep: False returns the outcome and changes nothing.
    """
    for resume_id in resume_ids:
        try:
            yield reread_resume(tenant, resume_id, deps, keep=keep)
        except NotFound:
            continue
        except (Conflict, UnreadableDocument) as error:
            yield Failure(resume_id, error.code, str(error))


def reread_resume(tenant: str, resume_id: str, deps: Deps, *, keep: bool = True) -> Reread:
    """Return the outcome of reading a resume again; raises NotFound, UnreadableDocument, Conflict."""
    resume = deps.stores.resumes.get(tenant, resume_id)
    content, name = deps.stores.readings.file(tenant, resume_id)
    reading = reading_of(*deps.reader.resume(content, name), deps)
    unused = _texts(reading.profile) - _texts(resume.read)
    try:
        outcome = _outcome(tenant, resume, reading.profile, deps)
        if keep:
            deps.encoder.encode(sorted(_texts(reading.profile)))
            _put(tenant, resume_id, reading, deps)
            unused = _texts(resume.read) - _texts(reading.profile)
    finally:
        deps.encoder.forget(sorted(unused))
    return outcome


def read_otherwise(tenant: str, resume: Resume, reading: Reading, deps: Deps) -> Resume:
    """Return a kept resume with today's reading; as it is where its corrections do not allow it.

    The vectors of the reading must have been made. Raises NotFound.
    """
    unused = _texts(reading.profile) - _texts(resume.read)
    try:
        kept = _put(tenant, resume.id, reading, deps)
        unused = _texts(resume.read) - _texts(reading.profile)
    except Conflict:
        kept = resume
    finally:
        deps.encoder.forget(sorted(unused))
    return kept


def reading_of(document: ExtractedText, read: ReadResume, deps: Deps) -> Reading:
    """Return what was read, as a reading of today."""
    return Reading(document.media_type, read.profile, read.contact, deps.reader_version, document.boxes)


def _put(tenant: str, resume_id: str, reading: Reading, deps: Deps) -> Resume:
    while True:  # a correction came first; the next try carries it over
        resume = deps.stores.resumes.get(tenant, resume_id)
        corrections = carried(resume.read, reading.profile, resume.corrections)
        try:
            return deps.stores.readings.put(tenant, resume_id, reading, corrections, revision=resume.revision)
        except Stale:
            continue


def _outcome(tenant: str, resume: Resume, read: Profile, deps: Deps) -> Reread:
    facts = tuple(each.name for each in fields(Profile) if _differs(each.name, resume.read, read))
    if not facts:
        return Reread(resume.id, facts)
    carried_over = carried(resume.read, read, resume.corrections)
    before = corrected(resume.read, resume.corrections)
    after = corrected(read, carried_over)
    moves = list(_moves(tenant, resume.id, before, after, deps))
    return Reread(resume.id, facts, len(moves), sum(moves))


def _differs(fact: str, one: Profile, other: Profile) -> bool:
    return bool(getattr(one, fact) != getattr(other, fact))


def _moves(tenant: str, resume_id: str, before: Profile, after: Profile, deps: Deps) -> Iterator[bool]:
    """Yield for each role and date that the resume was scored for whether its score moves."""
    kept = deps.stores.scores.of_resume(tenant, resume_id)
    for role_id, as_of in sorted({(score.role_id, score.as_of) for score in kept}):
        try:
            role = find_role(tenant, role_id, deps).role
        except NotFound:
            continue  # it was erased since
        day = date.fromisoformat(as_of)
        one, other = (judge(profile, role, deps.encoder, deps.knowledge, day) for profile in (before, after))
        yield _standing(one) != _standing(other)


def _standing(match: Match) -> tuple[int, str]:
    return match.score_points, match.tier.value


def _texts(profile: Profile) -> set[str]:
    return {statement.text for statement in profile.statements}
