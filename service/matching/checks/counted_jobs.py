"""Which jobs count toward a number of years, and how much?"""

from collections.abc import Collection

from service.domain.profile import Job
from service.domain.requirement import WorkedAsBar, YearsBar
from service.matching.needs import Known


def worked_weight(job: Job, bar: WorkedAsBar) -> int:
    """Return 100 for a job in one of the roles or professions, else 0."""
    return 100 if job.role in bar.roles or _meets(job.professions, bar.professions) else 0


def years_weight(job: Job, bar: YearsBar, known: Known) -> int:
    """Return how much a month of a job counts, 0..100 percent."""
    fits = (
        (not bar.roles or job.role in bar.roles)
        and (not bar.specialties or _meets(job.specialties, bar.specialties))
        and (not bar.professions or _meets(job.professions, bar.professions))
        and job.level >= bar.min_level
        and bar.track in (None, job.track)
    )
    return _tag_percent(job, bar) * _setting_percent(job, bar, known) // 100 if fits else 0


def is_silent(job: Job, bar: YearsBar) -> bool:
    """Return whether a job would count if it named its setting or specialty, which it does not."""
    return (
        ((bool(bar.settings) and not job.settings) or (bool(bar.specialties) and not job.specialties))
        and (not bar.settings or not job.settings or _meets(job.settings, bar.settings))
        and (not bar.specialties or not job.specialties or _meets(job.specialties, bar.specialties))
        and (not bar.roles or job.role in bar.roles)
        and (not bar.professions or _meets(job.professions, bar.professions))
        and job.level >= bar.min_level
        and bar.track in (None, job.track)
        and _tag_percent(job, bar) > 0
    )


def asks_for_management(bar: YearsBar) -> bool:
    """Return whether people management is asked, and nothing less will do."""
    return "people_mgmt" in bar.tags or bar.any_tags == ("people_mgmt",)


def leads_only(job: Job, bar: YearsBar) -> bool:
    """Return whether a job leads without managing, and fits in all other tags."""
    return "lead" in job.tags and "people_mgmt" not in job.tags and fits_but_for_people(job, bar)


def fits_but_for_people(job: Job, bar: YearsBar) -> bool:
    """Return whether a job has every tag that is asked beside people management, and the place."""
    return all(tag in job.tags for tag in bar.tags if tag != "people_mgmt") and (
        not bar.settings or _meets(job.settings, bar.settings)
    )


def _tag_percent(job: Job, bar: YearsBar) -> int:
    has_all = all(tag in job.tags for tag in bar.tags)
    if has_all and (not bar.any_tags or _meets(job.tags, bar.any_tags)):
        return 100
    others = [tag for tag in bar.tags if tag != "people_mgmt"]
    led = "people_mgmt" in (*bar.tags, *bar.any_tags) and "lead" in job.tags
    if not led or not all(tag in job.tags for tag in others):
        return 0
    if bar.any_tags and "people_mgmt" not in bar.any_tags and not _meets(job.tags, bar.any_tags):
        return 0
    return bar.lead_percent


def _setting_percent(job: Job, bar: YearsBar, known: Known) -> int:
    if not bar.settings or _meets(job.settings, bar.settings):
        return 100
    if not bar.adjacent or not job.settings:
        return 0
    return 100 - min(
        known.work.distance_percent(one, other) for one in job.settings for other in bar.settings
    )


def _meets(held: Collection[str], asked: Collection[str]) -> bool:
    return any(each in held for each in asked)
