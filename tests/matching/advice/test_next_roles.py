"""Does the next rung follow from the ladder and from the scope of the job that is held?"""

from dataclasses import replace

import pytest

from service.config import bundled
from service.knowledge.load import load_knowledge
from service.knowledge.roles.catalogue import Roles
from service.matching.advice.next_roles import held_position, next_roles
from tests.builders import AS_OF, a_job, a_profile


@pytest.fixture(scope="module")
def catalogue() -> Roles:
    return load_knowledge(bundled("data"), bundled("models")).roles


def held(role: str | None, level: int, title_level: int | None = None, track: str = "care_delivery"):
    return a_job(
        role=role, level=level, title_level=level if title_level is None else title_level, track=track
    )


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (
            held("registered_nurse", 2),
            [
                ("clinical_manager", "department_lead assistant_manager"),
                ("clinical_operations_manager", "department_lead assistant_manager"),
            ],
        ),
        (held("assistant_manager", 3), [("clinical_manager", ""), ("clinical_operations_manager", "")]),
        (held("clinical_services_coordinator", 2), [("clinical_services_manager", "")]),
        (
            held("clinical_manager", 4),
            [("clinical_director", ""), ("department_director", ""), ("director_clinical_services", "")],
        ),
        (held("clinical_operations_manager", 4), [("director_clinical_operations", "")]),
        (held("director_clinical_operations", 5), [("vp_clinical_operations", "")]),
        (held("vp_clinical_services", 6), [("chief_clinical_officer", "")]),
        (held("chief_clinical_officer", 7), []),
        (held("nursing_home_administrator", 5), []),
        (held("patient_services_rep", 0, track="office_admin"), [("office_manager", "")]),
        (
            held("clinical_research_coordinator", 2, track="clinical_research"),
            [("clinical_operations_manager_research", "")],
        ),
    ],
)
def test_the_nearest_rankable_rung_is_next_and_feeders_are_named(catalogue, job, expected) -> None:
    found = next_roles(job, catalogue.ladder, catalogue.all)

    assert [(each.role_id, " ".join(each.by_way_of)) for each in found] == expected


def test_a_soft_step_is_taken_only_where_no_other_leads_up(catalogue) -> None:
    (director,) = next_roles(held("physician", 2), catalogue.ladder, catalogue.all)

    assert (director.role_id, director.soft) == ("clinical_director", True)


@pytest.mark.parametrize(
    "job",
    [
        held("director_clinical_services", 2, 5),  # called director, leads a shift
        held(None, 2),
    ],
)
def test_where_the_title_gives_no_rung_scope_and_track_do(catalogue, job) -> None:
    found = next_roles(job, catalogue.ladder, catalogue.all)

    levels = {catalogue.all[each.role_id].level for each in found}
    assert levels == {3}
    assert all(catalogue.all[each.role_id].track == "care_delivery" for each in found)


def test_another_trade_stands_on_no_rung(catalogue) -> None:
    assert next_roles(held(None, 3, track="non_health"), catalogue.ladder, catalogue.all) == ()


def test_the_present_job_of_the_widest_scope_says_where_a_person_stands() -> None:
    wide, narrow = held("clinical_manager", 4), held("registered_nurse", 2)
    ended = replace(held("vp_clinical_services", 6), end="2024-05", end_precision="month")
    unpaid = replace(held("chief_clinical_officer", 7), tags=("unpaid",))

    now = held_position(a_profile(jobs=(narrow, wide, ended, unpaid)), AS_OF)
    before = held_position(a_profile(jobs=(replace(narrow, end="2020-01"), ended)), AS_OF)

    assert (now.job, now.present) == (wide, True)
    assert (before.job, before.present) == (ended, False)
    assert held_position(a_profile(jobs=(a_job(None, None),)), AS_OF) is None
