"""Ablation of parts of a score."""

from service.bench.ablation import points_without
from service.domain.requirement import DegreeBar, LicenceBar
from tests.builders import a_degree, a_licence, a_match, a_profile, a_role, asks


def test_a_factor_left_out_earns_nothing_and_tiers_come_first_while_they_count():
    role = a_role(
        asks(LicenceBar(("RN",)), id="licence", factor="licence"),
        asks(DegreeBar(4), id="degree", factor="education"),
    )
    whole = a_match(a_profile(licences=(a_licence(),), degrees=(a_degree(4, "nursing"),)), role)
    licensed = a_match(a_profile(licences=(a_licence(),)), role)

    def order(factor, *, tiers):
        return [points_without(each, factor, tiers=tiers) for each in (whole, licensed)]

    assert order(None, tiers=False) == [whole.score_points, licensed.score_points]
    assert order("education", tiers=False)[0] == order("education", tiers=False)[1]
    assert order("education", tiers=True)[0] > order("education", tiers=True)[1]
