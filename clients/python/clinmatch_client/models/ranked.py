from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag_code import FlagCode
from ..models.tier import Tier

if TYPE_CHECKING:
    from ..models.bounds import Bounds
    from ..models.ranked_verdicts import RankedVerdicts
    from ..models.stake import Stake


T = TypeVar("T", bound="Ranked")


@_attrs_define
class Ranked:
    """The row of a stored resume.

    Attributes:
        bounds (Bounds): The score with every unknown taken as not met, and as met.
        digest (str): `sha256:` and the hash of everything that the score follows from.
        external_id (None | str): Your own id of the resume, as you sent it.
        flags (list[FlagCode]): Codes of what a person should see, each once; details are in `flag_details`.
        of (int): How many people are ranked.
        questions (list[str]): What to ask first, at most five.
        rank (int): Place in the whole pool, from 1; the same inputs share one.
        resume_id (str): The id of the stored resume.
        score (float): Points with two decimals, 0 to 100: `score_points` / 100.
        score_points (int): The sum of the points of all items, in 1/100 of a point.
        scorer_input_sha256 (str): Hash of every fact that may move a score: no name, employer, school or quote.
        stakes (list[Stake]):
        summary (str): The match in one line.
        tie_group (int | None): Number of the group of rows that are too close to be ordered, or null.
        tier (Tier): What all deciding items come to, best first.
        verdicts (RankedVerdicts): How many deciding items have each verdict.
    """

    bounds: Bounds
    digest: str
    external_id: None | str
    flags: list[FlagCode]
    of: int
    questions: list[str]
    rank: int
    resume_id: str
    score: float
    score_points: int
    scorer_input_sha256: str
    stakes: list[Stake]
    summary: str
    tie_group: int | None
    tier: Tier
    verdicts: RankedVerdicts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bounds = self.bounds.to_dict()

        digest = self.digest

        external_id: None | str
        external_id = self.external_id

        flags = []
        for flags_item_data in self.flags:
            flags_item = flags_item_data.value
            flags.append(flags_item)

        of = self.of

        questions = self.questions

        rank = self.rank

        resume_id = self.resume_id

        score = self.score

        score_points = self.score_points

        scorer_input_sha256 = self.scorer_input_sha256

        stakes = []
        for stakes_item_data in self.stakes:
            stakes_item = stakes_item_data.to_dict()
            stakes.append(stakes_item)

        summary = self.summary

        tie_group: int | None
        tie_group = self.tie_group

        tier = self.tier.value

        verdicts = self.verdicts.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bounds": bounds,
                "digest": digest,
                "external_id": external_id,
                "flags": flags,
                "of": of,
                "questions": questions,
                "rank": rank,
                "resume_id": resume_id,
                "score": score,
                "score_points": score_points,
                "scorer_input_sha256": scorer_input_sha256,
                "stakes": stakes,
                "summary": summary,
                "tie_group": tie_group,
                "tier": tier,
                "verdicts": verdicts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bounds import Bounds  # noqa: PLC0415
        from ..models.ranked_verdicts import RankedVerdicts  # noqa: PLC0415
        from ..models.stake import Stake  # noqa: PLC0415

        d = dict(src_dict)
        bounds = Bounds.from_dict(d.pop("bounds"))

        digest = d.pop("digest")

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        flags = []
        _flags = d.pop("flags")
        for flags_item_data in _flags:
            flags_item = FlagCode(flags_item_data)

            flags.append(flags_item)

        of = d.pop("of")

        questions = cast(list[str], d.pop("questions"))

        rank = d.pop("rank")

        resume_id = d.pop("resume_id")

        score = d.pop("score")

        score_points = d.pop("score_points")

        scorer_input_sha256 = d.pop("scorer_input_sha256")

        stakes = []
        _stakes = d.pop("stakes")
        for stakes_item_data in _stakes:
            stakes_item = Stake.from_dict(stakes_item_data)

            stakes.append(stakes_item)

        summary = d.pop("summary")

        def _parse_tie_group(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        tie_group = _parse_tie_group(d.pop("tie_group"))

        tier = Tier(d.pop("tier"))

        verdicts = RankedVerdicts.from_dict(d.pop("verdicts"))

        ranked = cls(
            bounds=bounds,
            digest=digest,
            external_id=external_id,
            flags=flags,
            of=of,
            questions=questions,
            rank=rank,
            resume_id=resume_id,
            score=score,
            score_points=score_points,
            scorer_input_sha256=scorer_input_sha256,
            stakes=stakes,
            summary=summary,
            tie_group=tie_group,
            tier=tier,
            verdicts=verdicts,
        )

        ranked.additional_properties = d
        return ranked

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
