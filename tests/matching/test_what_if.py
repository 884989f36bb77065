"""Counterfactuals: what an open item would bring."""

from service.domain.requirement import CertificationBar, LicenceBar, YearsBar
from service.matching.match import match
from service.matching.what_if import raises

from .builders import AS_OF, a_job, a_licence, a_profile, a_role, asks, known

PROFILE = a_profile(
    licences=(a_licence("RN", "active", "OK"),), jobs=(a_job("2018-09", "present", "clinical"),)
)
ROLE = a_role(
    asks(LicenceBar(("RN",), "TX"), id="licence", label="RN in TX", factor="licence"),
    asks(YearsBar(36, tags=("clinical",)), id="years"),
    asks(CertificationBar(("cphq",)), id="card", factor="credentials"),
)


def _scored(lifted=frozenset()):
    return match(PROFILE, ROLE, {}, known(), as_of=AS_OF, model_sha256="m", lifted=lifted)


def test_every_open_item_says_what_it_would_bring():
    found = raises(_scored(), _scored)

    assert [(each.item_id, each.tier.value) for each in found] == [("licence", "verify"), ("card", "verify")]
    assert all(each.points > 0 for each in found)


def test_scoring_again_with_the_change_gives_exactly_that():
    for each in raises(_scored(), _scored):
        again = _scored(frozenset({each.item_id}))

        assert (again.score_points, again.tier) == (each.score_points, each.tier)
        assert again.digest != _scored().digest


def test_all_open_items_together_make_a_person_qualified():
    assert _scored(frozenset({"licence", "card"})).tier == "qualified"
