"""What one page says of a person never contradicts itself, for every position of the catalogue."""

from collections.abc import Iterator
from functools import cache

import pytest

from service.domain.career import span
from service.domain.match import Contribution, Match
from service.domain.profile import Profile
from service.domain.requirement import GroupBar, Requirement, Role, WorkedAsBar, YearsBar
from service.matching.match import match
from service.reading.profile import read_profile
from service.usecases.roles import catalogue_role
from tests.builders import AS_OF
from tests.conftest import knowledge

RESUMES = (
    "EXPERIENCE\nOffice Manager, Larch Family Practice   March 2009 - Present\n- Ran the practice.\n",
    "EXPERIENCE\nOffice Manager, Larkin Furniture   March 2009 - Present\n- Ordered paper.\n",
    "EXPERIENCE\nPractice Administrator, Larch Clinic   2008 - 2019\n- Supervised 14 staff.\n"
    "Grand Zorblatt   1995 - 2007\n",
    "EXPERIENCE\nDirector of Nursing, Quillan Nursing Center   2010 - Present\n- Managed 60 nurses.\n"
    "Staff Nurse, Elm Hospital   2003 - 2009\n- Cared for patients.\n"
    "VOLUNTEER\nBoard Member, Elm Hospice   2012 - 2016\n- Reviewed the budget and quality reports.\n",
    "SUMMARY\nLeads budgets, surveys and quality improvement.\nEXPERIENCE\n"
    "Health Information Manager, Elm Hospital   2011 - 2018\n- Led coding and release of information.\n"
    "Team Lead, Larkin Foods   2005 - 2010\n- Led the line.\n",
    "EXPERIENCE\nClinical Research Coordinator, Larch Institute   2012 - Present\n- Ran four trials.\n"
    "Consultant   2008 - 2011\n- Wrote the yearly plan.\nMedical Assistant, Larch Clinic   2004 - 2007\n"
    "- Roomed patients.\nEDUCATION\nBachelor of Science in Biology, Selah College, 2004\n",
)


@cache
def profile_of(resume: str) -> Profile:
    return read_profile(resume, knowledge()).profile


def pages(resume: str) -> Iterator[tuple[Role, Match]]:
    """Yield the match of a resume with each position that can be ranked, without duties."""
    known = knowledge()
    for role_id in known.roles.rankable:
        role = catalogue_role(role_id, known)
        yield role, match(profile_of(resume), role, {}, known, as_of=AS_OF, model_sha256="model")


def leaves(item: Requirement) -> Iterator[Requirement]:
    if isinstance(item.bar, GroupBar):
        for child in item.bar.children:
            yield from leaves(child)
    else:
        yield item


def roles_asked(item: Requirement) -> frozenset[str]:
    bars = (leaf.bar for leaf in leaves(item))
    return frozenset(each for bar in bars if isinstance(bar, (YearsBar, WorkedAsBar)) for each in bar.roles)


def dated_text(profile: Profile) -> list[int]:
    """Return where the statements of dated and paid jobs begin."""
    held = [at for at, job in enumerate(profile.jobs) if span(job, AS_OF) and "unpaid" not in job.tags]
    return [each.evidence.start for each in profile.statements if each.job in held]


@pytest.mark.parametrize("resume", RESUMES)
def test_a_role_that_was_held_is_not_absent_elsewhere_on_the_page(resume: str) -> None:
    for role, found in pages(resume):
        parts = {part.id: part for part in found.contributions}
        held = [item for item in role.requirements if _says(parts[item.id], "met", "likely")]
        absent = [item for item in role.requirements if parts[item.id].basis == "no_trace"]

        roles = {job.role for job in profile_of(resume).jobs}
        shared = [
            (one.id, other.id)
            for one in held
            for other in absent
            if roles & roles_asked(one) & roles_asked(other)
        ]

        assert shared == [], role.id


@pytest.mark.parametrize("resume", RESUMES)
def test_what_is_absent_from_the_work_history_quotes_nothing_of_it(resume: str) -> None:
    for role, found in pages(resume):
        absent = [
            part
            for part in found.contributions
            if part.basis == "no_trace" and part.reason.startswith("Not shown in the dated")
        ]

        assert [part.id for part in absent if part.evidence] == [], role.id


@pytest.mark.parametrize("resume", RESUMES)
def test_what_stands_in_a_dated_job_is_not_called_undated(resume: str) -> None:
    dated = dated_text(profile_of(resume))
    for role, found in pages(resume):
        undated = [part for part in found.contributions if "without a dated job" in part.reason]

        assert [part.id for part in undated if part.evidence[0].start in dated] == [], role.id


@pytest.mark.parametrize("resume", RESUMES)
def test_every_likely_verdict_asks_its_question(resume: str) -> None:
    for role, found in pages(resume):
        silent = [part.id for part in found.contributions if _says(part, "likely") and not part.question]

        assert silent == [], role.id


def _says(part: Contribution, *verdicts: str) -> bool:
    return part.verdict in verdicts
