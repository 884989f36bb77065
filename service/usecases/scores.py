"""Scores: make, read and replay."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from service.domain.canonical import canonical_json
from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.errors import Conflict
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.judge import judge_explained
from service.usecases.records import OwnRole, Page, Resume, Score, ScoreLine
from service.usecases.resumes import Upload, add_resume
from service.usecases.roles import find_role, role_of_row
from service.usecases.views.match import match_json, score_id_of


def score_resume(tenant: str, resume: Resume, own: OwnRole, as_of: date, deps: Deps) -> Score:
    """Return the stored score of a stored resume; a role that is not stored yet is stored with it."""
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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to score: exactly one of resume_id and upload, exactly one of role_id and posting.

    Attributes:
        store: whether an upload is stored.
    """

    resume_id: str | None
    upload: Upload | None
    role_id: str | None
    posting: str | None
    as_of: date
    store: bool = False


def make_score(tenant: str, wanted: Wanted, deps: Deps) -> bytes:
    """Return the body of the explained score; raises NotFound, UnreadableDocument.

    A posting raises what `add_role` raises.
    """
    own = _role(tenant, wanted, deps)
    if wanted.upload is not None and not wanted.store:
        return score_text(tenant, wanted.upload, own.role, wanted.as_of, deps)
    if wanted.upload is not None:
        resume, _ = add_resume(tenant, wanted.upload, deps)
    else:
        resume = deps.stores.resumes.get(tenant, str(wanted.resume_id))
    return score_resume(tenant, resume, own, wanted.as_of, deps).body


def _role(tenant: str, wanted: Wanted, deps: Deps) -> OwnRole:
    if wanted.role_id is not None:
        return find_role(tenant, wanted.role_id, deps)
    posting: Mapping[str, str | None] = {"posting": wanted.posting}
    own = role_of_row(posting, deps)
    return deps.stores.roles.get(tenant, own.role.id) or own  # it may have been changed since it was read


def read_score(tenant: str, score_id: str, deps: Deps) -> bytes:
    """Return the stored body; raises NotFound."""
    return deps.stores.scores.get(tenant, score_id).body


def list_scores(
    tenant: str,
    deps: Deps,
    *,
    role_id: str | None,
    resume_id: str | None,
    since: datetime | None,
    after: str | None,
    limit: int,
) -> Page[ScoreLine]:
    """Return scores, newest last; raises InvalidInput for a cursor that is none."""
    return deps.stores.scores.page(
        tenant, role_id=role_id, resume_id=resume_id, since=since, after=after, limit=limit
    )


def score_text(tenant: str, upload: Upload, role: Role, as_of: date, deps: Deps) -> bytes:
    """Return the body of the explained score; its `resume_id` is null."""
    document, read = deps.reader.resume(upload.content, upload.name)
    deps.meter.document_read(document.media_type, "read")
    match = judge_explained(read.profile, role, deps.encoder, deps.knowledge, as_of)
    return body_of(match, resume_id=None, score_id=score_id_of(tenant, "", match.digest))


@dataclass(frozen=True, slots=True)
class Replayed:
    """A stored score computed again, with its inputs."""

    profile: Profile
    role: Role
    match: Match
    body: bytes


def replay_score(tenant: str, score_id: str, deps: Deps) -> bytes:
    """Return the body, equal byte by byte to the stored one; raises NotFound, Conflict."""
    return replayed(tenant, score_id, deps).body


def replayed(tenant: str, score_id: str, deps: Deps) -> Replayed:
    """Return the score computed again, its body equal byte by byte to the stored one; raises NotFound.

    Raises Conflict if the product changed since: another scorer, policy, role or encoder.
    """
    kept = deps.stores.scores.get(tenant, score_id)
    then = deps.stores.readings.at(tenant, kept.resume_id, kept.revision)
    role = _role_then(find_role(tenant, kept.role_id, deps), kept)
    profile = corrected(then.read, then.corrections)
    match = judge_explained(profile, role, deps.encoder, deps.knowledge, date.fromisoformat(kept.as_of))
    again = written(tenant, then, role, match)
    if again.body != kept.body:
        raise Conflict(
            f"{_what_changed(kept, again)}: replay gives digest {again.digest}, "
            f"and the stored score has {kept.digest}"
        )
    return Replayed(profile, role, match, again.body)


_PARTS = {
    "role_sha256": "the role is no longer kept as it was",
    "scorer_input_sha256": "this version takes other facts from the resume",
    "weights": "this version weighs the factors otherwise",
}


def _what_changed(kept: Score, again: Score) -> str:
    """Return in words why a score cannot be computed again as it was."""
    before, after = json.loads(kept.body), json.loads(again.body)
    words = [told for name, told in _PARTS.items() if before.get(name) != after.get(name)]
    return (
        " and ".join(words) or "the scorer, the policy, the words or the encoder of this version are others"
    )


def _role_then(own: OwnRole, kept: Score) -> Role:
    """Return the role as it was when the score was made; as it is now if no such state is known."""
    return own.state(json.loads(kept.body)["role_sha256"]) or own.role
