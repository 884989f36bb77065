"""Score a resume that is not kept: nothing of it stays here."""

from datetime import date

from service.domain.requirement import Role
from service.usecases.add_resume import Upload
from service.usecases.deps import Deps
from service.usecases.judge import judge_explained
from service.usecases.match_json import score_id_of
from service.usecases.read_resume import read_resume
from service.usecases.score_resume import body_of


def score_text(tenant: str, upload: Upload, role: Role, as_of: date, deps: Deps) -> bytes:
    """Return the body of the explained score; its `resume_id` is null."""
    profile = read_resume(upload.content, upload.name, deps.extractor, deps.knowledge).profile
    match = judge_explained(profile, role, deps.encoder, deps.knowledge, as_of)
    return body_of(match, resume_id=None, score_id=score_id_of(tenant, "", match.digest))
