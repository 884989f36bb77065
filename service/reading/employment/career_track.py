"""The career track of a job."""

from collections.abc import Mapping

from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import ReadTitle, field_of_title, is_bare_rank

_OFTEN = 3
_CARE_SETTINGS = frozenset(
    {
        "home_health",
        "hospice",
        "snf",
        "assisted_living",
        "hospital_acute",
        "outpatient_clinic",
        "dialysis",
        "private_duty",
    }
)


def title_track(read: ReadTitle, title: str, work: Work) -> str | None:
    """Return the track that the title alone shows, or None.

    The head of the kitchen, the plant or personnel manages people in health care, but not where care is
    given; a title of more than that, such as "administrator / HR director", is not decided by that part.
    A rank alone says nothing of the field: "vice president / controller" is a controller.
    """
    given = next((row.track for row in read.rows if row.track), None)
    if given:
        return given
    parts = title.split("/")
    named = [part for part in parts if not is_bare_rank(part, work)] or parts
    fields = [field_of_title(part, work) for part in named]
    tracks = {field.track if field else None for field in fields}
    return tracks.pop() if len(tracks) == 1 else None


def job_track(tags: frozenset[str], given: str | None, settings: Mapping[str, int]) -> str:
    """Return the track of one job.

    Args:
        given: the track that its title shows.
        settings: how often each setting is named in it.
    """
    if "healthcare" not in tags:
        return "non_health"
    if given == "clinical_research":
        return given
    if given == "him" or ("him" in tags and "clinical" not in tags):
        return "him"
    if "clinical" in tags or given == "care_delivery":
        return "care_delivery"
    return _track_of_work(tags, settings) or _track_of_place(tags, given, settings)


def _track_of_work(tags: frozenset[str], settings: Mapping[str, int]) -> str | None:
    """Return the track of work in health care that is not clinical, by its kind; None if it shows none."""
    if "research" in tags:
        return "clinical_research"
    if settings.get("managed_care", 0) >= _OFTEN:
        return "payer"
    return "office_admin" if "office_admin" in tags or "revenue" in tags else None


def _track_of_place(tags: frozenset[str], given: str | None, settings: Mapping[str, int]) -> str:
    """Return the track of other work in health care; managing people where care is given is delivery."""
    where_care_is = not _CARE_SETTINGS.isdisjoint(settings) and "managed_care" not in settings
    if given is None and "people_mgmt" in tags and where_care_is:
        return "care_delivery"
    return "other_health" if given in (None, "non_health") else given
