"""The order of questions."""

from service.domain.match import Tier
from service.domain.requirement import (
    CertificationBar,
    Combine,
    CompetencyBar,
    Gate,
    LicenceBar,
    Origin,
    PeopleBar,
)
from service.matching.scoring.questions import answers_of
from tests.builders import a_licence, a_match, a_profile, a_role, asks, group

CARD, LICENCE, PEOPLE = CertificationBar(("cphq",)), LicenceBar(("RN",), "TX"), PeopleBar(10)
KNOWS = CompetencyBar(("reg.cms",))
HOLDER = a_profile(licences=(a_licence("RN", "active", "TX"),))


def _asked(*items, profile=HOLDER):
    found = a_match(profile, a_role(*items))
    return [question.partition(":")[0] for question in found.questions]


def test_required_items_come_before_preferred_ones_of_more_points():
    items = (
        asks(PEOPLE, Gate.PREFERRED, id="a", label="People", factor="people_management"),
        asks(KNOWS, id="b", label="Knows", factor="soft"),
    )

    assert _asked(*items) == ["Knows", "People"]


def test_of_required_items_those_that_move_the_tier_come_first():
    items = (
        asks(KNOWS, id="a", label="Knows", factor="people_management"),
        asks(CARD, id="b", label="Card", factor="soft"),
    )

    assert _asked(*items) == ["Card", "Knows"]


def test_a_hard_item_whose_answer_may_knock_out_comes_before_a_soft_one():
    items = (
        asks(CARD, Gate.SOFT, id="a", label="Card", factor="people_management"),
        asks(PEOPLE, Gate.HARD, id="b", label="People", factor="soft"),
    )

    assert _asked(*items) == ["People", "Card"]


def test_then_the_points_at_stake_decide_and_then_the_id():
    items = (
        asks(PEOPLE, id="a", label="People", factor="soft"),
        asks(CARD, id="c", label="Second card", factor="people_management"),
        asks(CertificationBar(("cnml",)), id="b", label="First card", factor="people_management"),
    )

    assert _asked(*items) == ["First card", "Second card", "People"]


def test_a_group_that_is_unknown_for_a_competency_alone_asks_without_moving_the_tier():
    item = group(Combine.ALL_OF, LICENCE, KNOWS)

    (answers,) = answers_of(a_match(HOLDER, a_role(item)).contributions)

    assert (answers.part.verdict, answers.worst[0], answers.best[0]) == (
        "unknown",
        Tier.QUALIFIED,
        Tier.QUALIFIED,
    )


def test_at_most_five_questions_come_first_and_the_others_are_kept():
    items = [
        asks(CertificationBar((name,)), id=name, label=name)
        for name in ("cphq", "cnml", "chc", "cic", "hse", "cmm", "cpc")
    ]

    found = a_match(HOLDER, a_role(*items))

    assert (len(found.questions), len(found.more_questions)) == (5, 2)
    assert not set(found.questions) & set(found.more_questions)


def test_preferred_items_do_not_ask_the_same_twice_in_other_words():
    items = (
        asks(PEOPLE, Gate.PREFERRED, id="a", label="Ten people"),
        asks(PeopleBar(20), Gate.PREFERRED, id="b", label="Twenty people"),
    )

    assert _asked(*items) == ["Ten people"]


def test_nothing_that_a_catalogue_adds_to_a_posting_is_asked_first():
    items = (
        asks(CARD, id="a", label="Card", origin=Origin.POSTING),
        asks(PEOPLE, Gate.PREFERRED, id="b", label="People", origin=Origin.TEMPLATE),
    )

    found = a_match(HOLDER, a_role(*items))

    assert [each.partition(":")[0] for each in found.questions] == ["Card"]
    assert [each.partition(":")[0] for each in found.more_questions] == ["People"]


def test_a_preferred_item_that_falls_short_as_shown_is_not_asked_first():
    profile = a_profile(people_managed=4)

    found = a_match(profile, a_role(asks(CARD), asks(PEOPLE, Gate.PREFERRED, id="p", label="People")))

    assert not any(each.startswith("People") for each in found.questions)
    assert any(each.startswith("People") for each in found.more_questions)
