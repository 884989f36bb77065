"""A role in the words in which a structured role is posted: one, and a page of them."""

from typing import Any, TypedDict

from service.domain.canonical import plain, sha256
from service.domain.requirement import Role
from service.knowledge.knowledge import Knowledge
from service.knowledge.requirement_kinds import RequirementKinds
from service.knowledge.roles.catalogue import Law
from service.reading.posting.legal_requirements import missing_laws
from service.reading.posting.location_and_track import is_british
from service.reading.posting.nearest_role import base_of
from service.reading.posting.numbered_lines import NumberedLines, numbered_lines
from service.usecases.posting_lines import number_of, parts_by_line
from service.usecases.records import OwnRole, RoleChange
from service.usecases.views.requirement import DutyView, LintView, RequirementView, requirement_json
from service.usecases.views.values import IsoTime


class RoleLineView(TypedDict):
    """A role in a list."""

    id: str
    title: str
    aliases: list[str]
    level: int
    track: str
    rankable: bool
    updated_at: IsoTime | None


class RoleContentView(TypedDict):
    """What a role asks for; requirements of a posting quote it."""

    family: str
    jurisdiction: str | None
    settings: list[str]
    specialties: list[str]
    specificity: float
    requirements: list[RequirementView]
    duties: list[DutyView]
    weights: dict[str, int]
    sources: list[str]
    role_sha256: str


class RoleChangeView(TypedDict):
    """A change as it was kept."""

    change: dict[str, Any]
    reason: str | None
    role_sha256: str
    created_at: IsoTime


class SuggestionView(TypedDict):
    """What the law may ask for and the role does not; a person confirms it by adding the requirement."""

    id: str
    jurisdiction: str
    citation: str
    date: str
    requirement: RequirementView | None


class PostingLineView(TypedDict):
    """A line of the posting, and the ids of the requirements and duties that are read from it."""

    line: int
    start: int
    end: int
    text: str
    requirements: list[str]
    duties: list[str]


class RoleView(RoleLineView, RoleContentView):
    """A whole role as it now is, and beside it what was read."""

    posting: str | None
    lines: list[PostingLineView] | None
    lint: list[LintView]
    suggestions: list[SuggestionView]
    revision: int
    read: RoleContentView | None
    changes: list[RoleChangeView]
    created_at: IsoTime | None


class RolePageView(TypedDict):
    """A page of roles, and the link to the next one."""

    items: list[RoleLineView]
    next: str | None


def role_json(own: OwnRole, known: Knowledge) -> RoleView:
    """Return a whole role as it now is; beside it `read`, as it was read or given, and what was changed.

    `suggestions` are the laws that may be meant for it and that nothing in it asks for.
    """
    made, kinds = own.created_at or None, known.policy.kinds
    lines = numbered_lines(own.posting) if own.posting is not None else None
    return {
        **role_line(own),
        **_content(own.role, kinds, lines),
        "posting": own.posting,
        "lines": _lines(own.role, lines) if lines else None,
        "lint": [plain(warning) for warning in own.lint],
        "suggestions": [law_json(law, kinds) for law in _suggestions(own, known)],
        "revision": own.revision,
        "read": _content(own.read, kinds, lines) if made else None,
        "changes": [_change(change) for change in own.changes],
        "created_at": made,
    }


def role_line(own: OwnRole) -> RoleLineView:
    """Return what a list of roles shows of one; a role of the catalogue has no time."""
    role = own.role
    return {
        "id": role.id,
        "title": role.title,
        "aliases": list(role.aliases),
        "level": role.level,
        "track": role.track,
        "rankable": role.rankable,
        "updated_at": own.updated_at or None,
    }


def _suggestions(own: OwnRole, known: Knowledge) -> tuple[Law, ...]:
    role = own.role
    if own.posting is not None and is_british(own.posting):
        return ()
    catalogue_id = role.id if role.id in known.roles.all else base_of(own.read.title, own.role.track, known)
    return missing_laws(catalogue_id, role.settings, role.jurisdiction, role.requirements, known)


def law_json(law: Law, kinds: RequirementKinds) -> SuggestionView:
    """Return what a law asks for, as a row that a role can be given."""
    return {
        "id": law.id,
        "jurisdiction": law.jurisdiction,
        "citation": law.citation,
        "date": law.date,
        "requirement": requirement_json(law.requirement, kinds, None) if law.requirement else None,
    }


def _lines(role: Role, lines: NumberedLines) -> list[PostingLineView]:
    parts = parts_by_line(role.requirements, lines)
    duties: dict[int | None, list[str]] = {}
    for duty in role.duties:
        duties.setdefault(number_of(duty.quote, lines), []).append(duty.id)
    return [
        {
            "line": line.number,
            "start": line.start,
            "end": line.end,
            "text": line.words,
            "requirements": [part.id for part in parts.get(line.number, ())],
            "duties": duties.get(line.number, []),
        }
        for line in lines.lines
    ]


def _content(role: Role, kinds: RequirementKinds, lines: NumberedLines | None) -> RoleContentView:
    return {
        "family": role.family,
        "jurisdiction": role.jurisdiction,
        "settings": list(role.settings),
        "specialties": list(role.specialties),
        "specificity": role.specificity / 10_000,
        "requirements": [requirement_json(item, kinds, lines) for item in role.requirements],
        "duties": [plain(duty) for duty in role.duties],
        "weights": dict(role.weights),
        "sources": list(role.sources),
        "role_sha256": sha256(role),
    }


def _change(change: RoleChange) -> RoleChangeView:
    return {
        "change": plain(dict(change.change)),
        "reason": change.reason,
        "role_sha256": sha256(change.role),
        "created_at": change.created_at,
    }
