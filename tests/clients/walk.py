"""A call of every operation through the generated client, in an order in which each finds what it needs."""

import importlib
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from types import ModuleType, SimpleNamespace
from typing import Any

from clinmatch_client import AuthenticatedClient, models
from clinmatch_client.types import File

from tests.api.world import DIRECTOR, POSTING

AS_OF = date(2026, 1, 31)
ROLE = "director_clinical_services"

Seen = SimpleNamespace  # what the walk has met so far
Asked = tuple[tuple[Any, ...], dict[str, Any]]


def _ask(*ids: Any, **given: Any) -> Asked:
    return ids, given


def _correction() -> models.CorrectionIn:
    return models.CorrectionIn(profile=models.ProfileIn(people_managed=12), reason="asked by telephone")


def _form() -> models.ResumeFile:
    return models.ResumeFile(file=File(BytesIO(DIRECTOR.encode()), "director.txt"), external_id="director")


CALLS: Mapping[str, Callable[[Seen], Asked]] = {
    "get_health": lambda _: _ask(),
    "get_readiness": lambda _: _ask(),
    "get_metrics": lambda _: _ask(),
    "add_resume": lambda _: _ask(body=_form(), idempotency_key="walk-1"),
    "list_resumes": lambda _: _ask(limit=1, external_id="director"),
    "get_resume": lambda seen: _ask(seen.add_resume.id, as_of=AS_OF),
    "download_resume": lambda seen: _ask(seen.add_resume.id),
    "locate_quote": lambda seen: _ask(seen.add_resume.id, start=0, end=12),
    "list_roles_of_resume": lambda seen: _ask(seen.add_resume.id, as_of=AS_OF, state="TX", limit=5),
    "correct_resume": lambda seen: _ask(seen.add_resume.id, body=_correction(), if_match="*"),
    "list_roles": lambda _: _ask(limit=200),
    "add_role": lambda _: _ask(body=models.RoleIn(posting=POSTING), idempotency_key="walk-2"),
    "get_role": lambda seen: _ask(seen.add_role.id),
    "change_role": lambda seen: _ask(
        seen.add_role.id, body=models.RoleChangeIn(title="Director of Nursing"), if_match="*"
    ),
    "rank_role": lambda _: _ask(ROLE, as_of=AS_OF, limit=1),
    "try_role_changes": lambda _: _ask(ROLE, body=models.SensitivityIn(as_of=AS_OF)),
    "add_score": lambda seen: _ask(
        body=models.ScoreIn(resume_id=seen.add_resume.id, role_id=seen.add_role.id, as_of=AS_OF)
    ),
    "list_scores": lambda seen: _ask(resume_id=seen.add_resume.id, limit=1),
    "get_score": lambda seen: _ask(seen.add_score.score_id),
    "replay_score": lambda seen: _ask(seen.add_score.score_id),
    "what_if_score": lambda seen: _ask(
        seen.add_score.score_id, body=models.WhatIfIn(changes=[models.Supposed(as_of=date(2027, 1, 1))])
    ),
    "explain_score": lambda seen: _ask(
        seen.add_score.score_id,
        audience=models.ExplainScoreAudience.HIRING_MANAGER,
        format_=models.ExplainScoreFormat.MARKDOWN,
    ),
    "get_candidate_letter": lambda seen: _ask(seen.add_score.score_id),
    "get_interview_kit": lambda seen: _ask(seen.add_score.score_id),
    "list_events": lambda _: _ask(limit=2, after=1),
    "list_audit_entries": lambda _: _ask(limit=2, after=1),
    "erase_role": lambda seen: _ask(seen.add_role.id, if_match="*"),
    "erase_resume": lambda seen: _ask(seen.add_resume.id, if_match="*"),
}


def walk(client: AuthenticatedClient, modules: Mapping[str, ModuleType]) -> dict[str, Any]:
    """Return the parsed answer of every operation; raises AssertionError for a refusal.

    Args:
        modules: of the client, by the name of the operation.
    """
    seen = SimpleNamespace()
    for name, asked in CALLS.items():
        ids, given = asked(seen)
        answer = modules[name].sync_detailed(*ids, client=client, **given)
        assert answer.status_code < 300, f"{name}: {answer.status_code}: {answer.content!r}"
        setattr(seen, name, answer.parsed)
    return vars(seen)


def modules_of(document: Mapping[str, Any]) -> dict[str, ModuleType]:
    """Return the module of the client for each operation of the document."""
    operations = [
        each for path in document["paths"].values() for each in path.values() if "operationId" in each
    ]
    return {
        each["operationId"]: importlib.import_module(
            f"clinmatch_client.api.{each['tags'][0]}.{each['operationId']}"
        )
        for each in operations
    }
