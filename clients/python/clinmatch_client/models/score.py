from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag_code import FlagCode
from ..models.tier import Tier

if TYPE_CHECKING:
    from ..models.bounds import Bounds
    from ..models.contribution import Contribution
    from ..models.flag import Flag
    from ..models.raise_set import RaiseSet
    from ..models.score_weights import ScoreWeights


T = TypeVar("T", bound="Score")


@_attrs_define
class Score:
    """An explained score: `score_points` is the sum of the contributions' points.

    Attributes:
        as_of (datetime.date): The evaluation date: everything relative to a date is computed at it.
        bounds (Bounds): The score with every unknown taken as not met, and as met.
        contributions (list[Contribution]):
        digest (str): `sha256:` and the hash of everything that the score follows from.
        flag_details (list[Flag]):
        flags (list[FlagCode]): Codes of what a person should see, each once; details are in `flag_details`.
        max_points (int): 10000, the points of a whole score.
        more_questions (list[str]): All other questions that are open.
        questions (list[str]): What to ask first, at most five.
        raise_sets (list[RaiseSet]): The smallest sets of changes that reach the next tier; empty for `qualified`.
        resume_id (None | str): Null for a resume that came with the request and is not stored.
        role_id (str):
        role_sha256 (str): Hash of what the role asks; it changes with the role.
        role_specificity (float): Share of the items that are the posting's or the recruiter's own, 0 to 1.
        score (float): Points with two decimals, 0 to 100: `score_points` / 100.
        score_id (str):
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        scorer_input_sha256 (str): Hash of every fact that may move a score: no name, employer, school or quote.
        tie_group (int | None): Number of the group of rows that are too close to be ordered, or null.
        tier (Tier): What all deciding items come to, best first.
        weights (ScoreWeights): The relative weight of each factor, as it was used.
    """

    as_of: datetime.date
    bounds: Bounds
    contributions: list[Contribution]
    digest: str
    flag_details: list[Flag]
    flags: list[FlagCode]
    max_points: int
    more_questions: list[str]
    questions: list[str]
    raise_sets: list[RaiseSet]
    resume_id: None | str
    role_id: str
    role_sha256: str
    role_specificity: float
    score: float
    score_id: str
    score_points: int
    scorer_input_sha256: str
    tie_group: int | None
    tier: Tier
    weights: ScoreWeights
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        bounds = self.bounds.to_dict()

        contributions = []
        for contributions_item_data in self.contributions:
            contributions_item = contributions_item_data.to_dict()
            contributions.append(contributions_item)

        digest = self.digest

        flag_details = []
        for flag_details_item_data in self.flag_details:
            flag_details_item = flag_details_item_data.to_dict()
            flag_details.append(flag_details_item)

        flags = []
        for flags_item_data in self.flags:
            flags_item = flags_item_data.value
            flags.append(flags_item)

        max_points = self.max_points

        more_questions = self.more_questions

        questions = self.questions

        raise_sets = []
        for raise_sets_item_data in self.raise_sets:
            raise_sets_item = raise_sets_item_data.to_dict()
            raise_sets.append(raise_sets_item)

        resume_id: None | str
        resume_id = self.resume_id

        role_id = self.role_id

        role_sha256 = self.role_sha256

        role_specificity = self.role_specificity

        score = self.score

        score_id = self.score_id

        score_points = self.score_points

        scorer_input_sha256 = self.scorer_input_sha256

        tie_group: int | None
        tie_group = self.tie_group

        tier = self.tier.value

        weights = self.weights.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "bounds": bounds,
                "contributions": contributions,
                "digest": digest,
                "flag_details": flag_details,
                "flags": flags,
                "max_points": max_points,
                "more_questions": more_questions,
                "questions": questions,
                "raise_sets": raise_sets,
                "resume_id": resume_id,
                "role_id": role_id,
                "role_sha256": role_sha256,
                "role_specificity": role_specificity,
                "score": score,
                "score_id": score_id,
                "score_points": score_points,
                "scorer_input_sha256": scorer_input_sha256,
                "tie_group": tie_group,
                "tier": tier,
                "weights": weights,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bounds import Bounds  # noqa: PLC0415
        from ..models.contribution import Contribution  # noqa: PLC0415
        from ..models.flag import Flag  # noqa: PLC0415
        from ..models.raise_set import RaiseSet  # noqa: PLC0415
        from ..models.score_weights import ScoreWeights  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        bounds = Bounds.from_dict(d.pop("bounds"))

        contributions = []
        _contributions = d.pop("contributions")
        for contributions_item_data in _contributions:
            contributions_item = Contribution.from_dict(contributions_item_data)

            contributions.append(contributions_item)

        digest = d.pop("digest")

        flag_details = []
        _flag_details = d.pop("flag_details")
        for flag_details_item_data in _flag_details:
            flag_details_item = Flag.from_dict(flag_details_item_data)

            flag_details.append(flag_details_item)

        flags = []
        _flags = d.pop("flags")
        for flags_item_data in _flags:
            flags_item = FlagCode(flags_item_data)

            flags.append(flags_item)

        max_points = d.pop("max_points")

        more_questions = cast(list[str], d.pop("more_questions"))

        questions = cast(list[str], d.pop("questions"))

        raise_sets = []
        _raise_sets = d.pop("raise_sets")
        for raise_sets_item_data in _raise_sets:
            raise_sets_item = RaiseSet.from_dict(raise_sets_item_data)

            raise_sets.append(raise_sets_item)

        def _parse_resume_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        resume_id = _parse_resume_id(d.pop("resume_id"))

        role_id = d.pop("role_id")

        role_sha256 = d.pop("role_sha256")

        role_specificity = d.pop("role_specificity")

        score = d.pop("score")

        score_id = d.pop("score_id")

        score_points = d.pop("score_points")

        scorer_input_sha256 = d.pop("scorer_input_sha256")

        def _parse_tie_group(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        tie_group = _parse_tie_group(d.pop("tie_group"))

        tier = Tier(d.pop("tier"))

        weights = ScoreWeights.from_dict(d.pop("weights"))

        score = cls(
            as_of=as_of,
            bounds=bounds,
            contributions=contributions,
            digest=digest,
            flag_details=flag_details,
            flags=flags,
            max_points=max_points,
            more_questions=more_questions,
            questions=questions,
            raise_sets=raise_sets,
            resume_id=resume_id,
            role_id=role_id,
            role_sha256=role_sha256,
            role_specificity=role_specificity,
            score=score,
            score_id=score_id,
            score_points=score_points,
            scorer_input_sha256=scorer_input_sha256,
            tie_group=tie_group,
            tier=tier,
            weights=weights,
        )

        score.additional_properties = d
        return score

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
