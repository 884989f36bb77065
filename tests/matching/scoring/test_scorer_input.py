"""What may move a score, and what may not."""

from dataclasses import replace
from datetime import date

from service.domain.months import month, month_text
from service.domain.requirement import Duty, LicenceBar, YearsBar
from service.matching.scoring.scorer_input import scorer_input, scorer_input_sha256
from tests.builders import (
    AS_OF,
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    a_statement,
    asks,
    words,
)

PROFILE = a_profile(
    degrees=(a_degree(), a_degree(6, "health_admin", "in_progress", expected="2027-05")),
    licences=(a_licence("RN", "stated", "TX", expires="2027-08", since="2006-01"),),
    certifications=(a_certification("cphq", earned="2025-01"),),
    jobs=(a_job("2018-09", "present", "people_mgmt"), a_job("2010-06", "2018-08", "clinical")),
    statements=(a_statement("led the survey"), a_statement("cared for patients", job=1)),
)
ROLE = a_role(
    asks(LicenceBar(("RN",), "TX"), id="a", factor="licence"),
    asks(YearsBar(24, tags=("people_mgmt",)), id="b", factor="people_management"),
    duties=(Duty("d", "Leads surveys", ("reg.cms",)),),
)


def test_titles_words_and_places_in_the_file_are_no_facts():
    moved = replace(
        PROFILE,
        text="another text",
        degrees=tuple(
            replace(each, name="x", evidence=words("other", "education", 9)) for each in PROFILE.degrees
        ),
        jobs=tuple(
            replace(each, title="Sister", evidence=words("Sister", start=50)) for each in PROFILE.jobs
        ),
    )

    assert scorer_input_sha256(moved, AS_OF) == scorer_input_sha256(PROFILE, AS_OF)


def test_equal_facts_in_another_order_are_equal():
    turned = replace(
        PROFILE,
        jobs=PROFILE.jobs[::-1],
        degrees=PROFILE.degrees[::-1],
        statements=tuple(replace(each, job=1 - each.job) for each in PROFILE.statements[::-1]),
    )

    assert scorer_input(turned, AS_OF) == scorer_input(PROFILE, AS_OF)
    assert a_match(turned, ROLE).score_points == a_match(PROFILE, ROLE).score_points


def test_dates_and_evaluation_date_moved_together_change_nothing():
    def later(text):
        return text if text in (None, "present") else month_text(month(text) + 36)

    moved = replace(
        PROFILE,
        jobs=tuple(replace(each, start=later(each.start), end=later(each.end)) for each in PROFILE.jobs),
        degrees=tuple(replace(each, expected=later(each.expected)) for each in PROFILE.degrees),
        licences=tuple(
            replace(each, expires=later(each.expires), since=later(each.since)) for each in PROFILE.licences
        ),
        certifications=tuple(replace(each, earned=later(each.earned)) for each in PROFILE.certifications),
    )
    after = date(2029, 1, 31)

    assert scorer_input_sha256(moved, after) == scorer_input_sha256(PROFILE, AS_OF)
    assert a_match(moved, ROLE, after).score_points == a_match(PROFILE, ROLE).score_points


def test_a_fact_that_counts_changes_the_identity():
    changed = replace(PROFILE, jobs=(replace(PROFILE.jobs[0], level=5), PROFILE.jobs[1]))

    assert scorer_input_sha256(changed, AS_OF) != scorer_input_sha256(PROFILE, AS_OF)


def test_the_digest_names_model_role_facts_and_date():
    first = a_match(PROFILE, ROLE)
    others = [
        a_match(PROFILE, replace(ROLE, specificity=1)),
        a_match(replace(PROFILE, track="him"), ROLE),
        a_match(PROFILE, ROLE, date(2026, 1, 30)),
    ]

    assert a_match(PROFILE, ROLE) == first
    assert first.digest.startswith("sha256:")
    assert len({first.digest, *(other.digest for other in others)}) == 4
