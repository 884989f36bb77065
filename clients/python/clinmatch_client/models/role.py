from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.duty import Duty
    from ..models.lint import Lint
    from ..models.posting_line import PostingLine
    from ..models.requirement import Requirement
    from ..models.role_change import RoleChange
    from ..models.role_content import RoleContent
    from ..models.role_weights import RoleWeights
    from ..models.suggestion import Suggestion


T = TypeVar("T", bound="Role")


@_attrs_define
class Role:
    """A whole role as it now is, and beside it what was read.

    Attributes:
        aliases (list[str]): Other titles of the same position.
        changes (list[RoleChange]):
        created_at (datetime.datetime | None): Null for a role of the catalogue.
        duties (list[Duty]):
        family (str):
        id (str):
        jurisdiction (None | str): The two letters of a state.
        level (int): The level of the position, 0 to 7; of a job it follows from its scope.
        lines (list[PostingLine] | None):
        lint (list[Lint]):
        posting (None | str): The text that the role was made of; null for other roles.
        rankable (bool):
        read (None | RoleContent):
        requirements (list[Requirement]):
        revision (int): Counts corrections and readings with other facts, from 0.
        role_sha256 (str): Hash of what the role asks; it changes with the role.
        settings (list[str]):
        sources (list[str]):
        specialties (list[str]):
        specificity (float): Share of the items that are the posting's or the recruiter's own, 0 to 1.
        suggestions (list[Suggestion]):
        title (str):
        track (str):
        updated_at (datetime.datetime | None):
        weights (RoleWeights): The relative weight of each factor, as it was used.
    """

    aliases: list[str]
    changes: list[RoleChange]
    created_at: datetime.datetime | None
    duties: list[Duty]
    family: str
    id: str
    jurisdiction: None | str
    level: int
    lines: list[PostingLine] | None
    lint: list[Lint]
    posting: None | str
    rankable: bool
    read: None | RoleContent
    requirements: list[Requirement]
    revision: int
    role_sha256: str
    settings: list[str]
    sources: list[str]
    specialties: list[str]
    specificity: float
    suggestions: list[Suggestion]
    title: str
    track: str
    updated_at: datetime.datetime | None
    weights: RoleWeights
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.role_content import RoleContent  # noqa: PLC0415

        aliases = self.aliases

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        created_at: None | str
        if isinstance(self.created_at, datetime.datetime):
            created_at = self.created_at.isoformat()
        else:
            created_at = self.created_at

        duties = []
        for duties_item_data in self.duties:
            duties_item = duties_item_data.to_dict()
            duties.append(duties_item)

        family = self.family

        id = self.id

        jurisdiction: None | str
        jurisdiction = self.jurisdiction

        level = self.level

        lines: list[dict[str, Any]] | None
        if isinstance(self.lines, list):
            lines = []
            for lines_type_0_item_data in self.lines:
                lines_type_0_item = lines_type_0_item_data.to_dict()
                lines.append(lines_type_0_item)

        else:
            lines = self.lines

        lint = []
        for lint_item_data in self.lint:
            lint_item = lint_item_data.to_dict()
            lint.append(lint_item)

        posting: None | str
        posting = self.posting

        rankable = self.rankable

        read: dict[str, Any] | None
        if isinstance(self.read, RoleContent):
            read = self.read.to_dict()
        else:
            read = self.read

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        revision = self.revision

        role_sha256 = self.role_sha256

        settings = self.settings

        sources = self.sources

        specialties = self.specialties

        specificity = self.specificity

        suggestions = []
        for suggestions_item_data in self.suggestions:
            suggestions_item = suggestions_item_data.to_dict()
            suggestions.append(suggestions_item)

        title = self.title

        track = self.track

        updated_at: None | str
        if isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        weights = self.weights.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aliases": aliases,
                "changes": changes,
                "created_at": created_at,
                "duties": duties,
                "family": family,
                "id": id,
                "jurisdiction": jurisdiction,
                "level": level,
                "lines": lines,
                "lint": lint,
                "posting": posting,
                "rankable": rankable,
                "read": read,
                "requirements": requirements,
                "revision": revision,
                "role_sha256": role_sha256,
                "settings": settings,
                "sources": sources,
                "specialties": specialties,
                "specificity": specificity,
                "suggestions": suggestions,
                "title": title,
                "track": track,
                "updated_at": updated_at,
                "weights": weights,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.duty import Duty  # noqa: PLC0415
        from ..models.lint import Lint  # noqa: PLC0415
        from ..models.posting_line import PostingLine  # noqa: PLC0415
        from ..models.requirement import Requirement  # noqa: PLC0415
        from ..models.role_change import RoleChange  # noqa: PLC0415
        from ..models.role_content import RoleContent  # noqa: PLC0415
        from ..models.role_weights import RoleWeights  # noqa: PLC0415
        from ..models.suggestion import Suggestion  # noqa: PLC0415

        d = dict(src_dict)
        aliases = cast(list[str], d.pop("aliases"))

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = RoleChange.from_dict(changes_item_data)

            changes.append(changes_item)

        def _parse_created_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_at_type_0 = datetime.datetime.fromisoformat(data)

                return created_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        created_at = _parse_created_at(d.pop("created_at"))

        duties = []
        _duties = d.pop("duties")
        for duties_item_data in _duties:
            duties_item = Duty.from_dict(duties_item_data)

            duties.append(duties_item)

        family = d.pop("family")

        id = d.pop("id")

        def _parse_jurisdiction(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        level = d.pop("level")

        def _parse_lines(data: object) -> list[PostingLine] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                lines_type_0 = []
                _lines_type_0 = data
                for lines_type_0_item_data in _lines_type_0:
                    lines_type_0_item = PostingLine.from_dict(lines_type_0_item_data)

                    lines_type_0.append(lines_type_0_item)

                return lines_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[PostingLine] | None, data)

        lines = _parse_lines(d.pop("lines"))

        lint = []
        _lint = d.pop("lint")
        for lint_item_data in _lint:
            lint_item = Lint.from_dict(lint_item_data)

            lint.append(lint_item)

        def _parse_posting(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        posting = _parse_posting(d.pop("posting"))

        rankable = d.pop("rankable")

        def _parse_read(data: object) -> None | RoleContent:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                read_type_0 = RoleContent.from_dict(data)

                return read_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RoleContent, data)

        read = _parse_read(d.pop("read"))

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = Requirement.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        revision = d.pop("revision")

        role_sha256 = d.pop("role_sha256")

        settings = cast(list[str], d.pop("settings"))

        sources = cast(list[str], d.pop("sources"))

        specialties = cast(list[str], d.pop("specialties"))

        specificity = d.pop("specificity")

        suggestions = []
        _suggestions = d.pop("suggestions")
        for suggestions_item_data in _suggestions:
            suggestions_item = Suggestion.from_dict(suggestions_item_data)

            suggestions.append(suggestions_item)

        title = d.pop("title")

        track = d.pop("track")

        def _parse_updated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_at_type_0 = datetime.datetime.fromisoformat(data)

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        updated_at = _parse_updated_at(d.pop("updated_at"))

        weights = RoleWeights.from_dict(d.pop("weights"))

        role = cls(
            aliases=aliases,
            changes=changes,
            created_at=created_at,
            duties=duties,
            family=family,
            id=id,
            jurisdiction=jurisdiction,
            level=level,
            lines=lines,
            lint=lint,
            posting=posting,
            rankable=rankable,
            read=read,
            requirements=requirements,
            revision=revision,
            role_sha256=role_sha256,
            settings=settings,
            sources=sources,
            specialties=specialties,
            specificity=specificity,
            suggestions=suggestions,
            title=title,
            track=track,
            updated_at=updated_at,
            weights=weights,
        )

        role.additional_properties = d
        return role

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
