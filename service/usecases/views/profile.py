"""The facts of a resume (docs/contracts.md 6)."""

from datetime import date
from typing import Any, TypedDict, cast

from service.domain.canonical import plain
from service.domain.career import months_by_kind
from service.domain.profile import Flag, Job, Licence, Profile
from service.domain.schooling import degrees_at
from service.usecases.views.evidence import FlagView
from service.usecases.views.facts import CertificationView, DegreeView, JobView, LicenceView, SetAsideView
from service.usecases.views.values import IsoDate
from service.usecases.views.vocabulary import FlagCode, ProvenanceName, TrackName


class ProfileView(TypedDict):
    """The facts of a resume; every one quotes `text` by code points."""

    text: str
    highest_degree_level: int
    degrees: list[DegreeView]
    licences: list[LicenceView]
    certifications: list[CertificationView]
    jobs: list[JobView]
    months: dict[str, int]
    people_managed: int | None
    budget_usd: int | None
    memberships: list[str]
    track: TrackName
    flags: list[FlagCode]
    flag_details: list[FlagView]
    set_aside: list[SetAsideView]
    as_of: IsoDate
    provenance: ProvenanceName


def profile_json(profile: Profile, as_of: date) -> ProfileView:
    """Return the facts, months counted at `as_of`."""
    return {
        "text": profile.text,
        "highest_degree_level": highest_level(profile, as_of),
        "degrees": [plain(degree) for degree in degrees_at(profile.degrees, as_of)],
        "licences": [_licence(licence) for licence in profile.licences],
        "certifications": [plain(each) for each in profile.certifications],
        "jobs": [_job(job) for job in profile.jobs],
        "months": months_by_kind(profile.jobs, as_of),
        "people_managed": profile.people_managed,
        "budget_usd": profile.budget_usd,
        "memberships": list(profile.memberships),
        "track": profile.track,
        "flags": sorted({flag.code for flag in profile.flags}),
        "flag_details": flags_json(profile.flags),
        "set_aside": [plain(each) for each in profile.set_aside],
        "as_of": as_of.isoformat(),
        "provenance": "document",
    }


def highest_level(profile: Profile, as_of: date) -> int:
    """Return the highest degree level completed at a date, 0 when none is shown."""
    completed = (each for each in degrees_at(profile.degrees, as_of) if each.status == "completed")
    return max((degree.level for degree in completed), default=0)


def flags_json(flags: tuple[Flag, ...]) -> list[FlagView]:
    """Return flags with their words, in order of code."""
    rows: list[FlagView] = [plain(flag) for flag in flags]
    return sorted(rows, key=lambda row: (row["code"], row["detail"]))


def _licence(licence: Licence) -> LicenceView:
    row: LicenceView = plain(licence)
    row["jurisdiction"] = licence.jurisdictions[0] if licence.jurisdictions else None
    return row


def _job(job: Job) -> JobView:
    row: dict[str, Any] = plain(job)
    row["fte"] = row.pop("fte_percent") / 100
    return cast(JobView, row)
