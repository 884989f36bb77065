"""Score one resume for one role: judge, write down, keep."""

from datetime import date

from service.domain.canonical import canonical_json
from service.domain.match import Match
from service.domain.requirement import Role
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.judge import judge_explained
from service.usecases.match_json import match_json, score_id_of
from service.usecases.records import OwnRole, Resume, Score


def score_resume(tenant: str, resume: Resume, own: OwnRole, as_of: date, deps: Deps) -> Score:
    """Return the kept score of a kept resume; a role that is not kept yet is kept with it."""
    match = judge_explained(
        corrected(resume.read, resume.corrections), own.role, deps.encoder, deps.knowledge, as_of
    )
    if own.posting is not None:
        deps.stores.roles.add(tenant, own)
    return deps.stores.scores.add(tenant, written(tenant, resume, own.role, match))


def written(tenant: str, resume: Resume, role: Role, match: Match) -> Score:
    """Return the score of a match, its body in canonical bytes."""
    score_id = score_id_of(tenant, resume.id, match.digest)
    body = body_of(match, resume_id=resume.id, score_id=score_id)
    return Score(score_id, resume.id, resume.revision, role.id, match.as_of, match.digest, body)


def body_of(match: Match, *, resume_id: str | None, score_id: str) -> bytes:
    """Return the explained score as canonical JSON bytes."""
    return canonical_json(match_json(match, resume_id=resume_id, score_id=score_id)).encode()
