"""Jobs that count toward a number of years, and their weights."""

from collections.abc import Collection

from service.domain.profile import Job
from service.domain.requirement import WorkedAsBar, YearsBar
from service.matching.needs import Known


def worked_weight(job: Job, bar: WorkedAsBar) -> int:
    """Return 100 for a job in one of the roles or professions, else 0."""
    return 100 if _in_role(job, bar.roles) or _meets(job.professions, bar.professions) else 0


def years_weight(job: Job, bar: YearsBar, known: Known) -> int:
    """Return how much a month of a job counts, 0..100 percent."""
    if not _work_fits(job, bar) or not _accepts(job.specialties, bar.specialties):
        return 0
    return _tag_percent(job, bar) * _setting_percent(job, bar, known) // 100


def is_silent(job: Job, bar: YearsBar) -> bool:
    """Return whether a job names no setting or no specialty, and would count if it did."""
    places = ((job.settings, bar.settings), (job.specialties, bar.specialties))
    if not any(asked and not held for held, asked in places):
        return False
    if not all(not held or _accepts(held, asked) for held, asked in places):
        return False
    return _work_fits(job, bar) and _tag_percent(job, bar) > 0


def asks_for_management(bar: YearsBar) -> bool:
    """Return whether people management itself is required."""
    return "people_mgmt" in bar.tags or bar.any_tags == ("people_mgmt",)


def leads_only(job: Job, bar: YearsBar) -> bool:
    """Return whether a job leads without managing, and fits in all other tags."""
    return "lead" in job.tags and "people_mgmt" not in job.tags and fits_but_for_people(job, bar)


def fits_but_for_people(job: Job, bar: YearsBar) -> bool:
    """Return whether a job has every tag that is asked beside people management, and the place."""
    return all(tag in job.tags for tag in bar.tags if tag != "people_mgmt") and (
        _accepts(job.settings, bar.settings)
    )


def _in_role(job: Job, roles: Collection[str]) -> bool:
    """Return whether a job is one of the roles, all of which are positions in health care."""
    held = job.role in roles or any(each in roles for each in job.other_roles)
    return held and ("healthcare" in job.tags or job.track != "non_health")


def _work_fits(job: Job, bar: YearsBar) -> bool:
    """Return whether role, profession, level and track of a job are those that the bar asks for."""
    return (
        (not bar.roles or _in_role(job, bar.roles))
        and _accepts(job.professions, bar.professions)
        and job.level >= bar.min_level
        and bar.track in (None, job.track)
    )


def _tag_percent(job: Job, bar: YearsBar) -> int:
    has_all = all(tag in job.tags for tag in bar.tags)
    if has_all and _accepts(job.tags, bar.any_tags):
        return 100
    others = [tag for tag in bar.tags if tag != "people_mgmt"]
    led = "people_mgmt" in (*bar.tags, *bar.any_tags) and "lead" in job.tags
    if not led or not all(tag in job.tags for tag in others):
        return 0
    if bar.any_tags and "people_mgmt" not in bar.any_tags and not _meets(job.tags, bar.any_tags):
        return 0
    return bar.lead_percent


def _setting_percent(job: Job, bar: YearsBar, known: Known) -> int:
    if _accepts(job.settings, bar.settings):
        return 100
    if not bar.adjacent or not job.settings:
        return 0
    return 100 - min(
        known.work.distance_percent(one, other) for one in job.settings for other in bar.settings
    )


def _accepts(held: Collection[str], asked: Collection[str]) -> bool:
    """Return whether nothing is asked, or something that is held is asked."""
    return not asked or _meets(held, asked)


def _meets(held: Collection[str], asked: Collection[str]) -> bool:
    return any(each in held for each in asked)
