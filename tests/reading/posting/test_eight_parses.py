"""The eight sentences that every build must read correctly (docs/domain.md 2.18)."""

from service.domain.posting import Posting
from service.domain.requirement import Combine, DegreeBar, Gate, GroupBar, LicenceBar, Requirement, YearsBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of

Row = tuple[str, str, int | None, str]


def reading(words: str, known: Knowledge) -> Posting:
    return read_posting(f"Manager\nRequirements\n- {words}", known)


def rows(posting: Posting) -> list[Row]:
    return [(row.type, row.key, row.months, row.gate) for row in posting.requirements]


def trees(posting: Posting, known: Knowledge) -> tuple[Requirement, ...]:
    return requirements_of(posting, known)


def test_required_and_preferred_degrees_of_one_sentence_are_two_items(known: Knowledge) -> None:
    posting = reading("Current RN license in Georgia or compact; BSN required, MSN preferred.", known)

    licence, bachelor, master = trees(posting, known)
    assert isinstance(licence.bar, LicenceBar)
    assert (licence.bar.types, licence.bar.jurisdiction) == (("RN",), "GA")
    assert [each.gate for each in (licence, bachelor, master)] == [Gate.HARD, Gate.HARD, Gate.PREFERRED]
    assert isinstance(bachelor.bar, DegreeBar) and bachelor.bar.families == ("nursing",)


def test_a_degree_or_a_lower_one_with_years_is_one_group_of_two_alternatives(known: Knowledge) -> None:
    words = (
        "Master's in health administration or related field, "
        "or bachelor's plus five years of healthcare management."
    )

    (group,) = trees(reading(words, known), known)

    assert group.gate is Gate.HARD
    assert isinstance(group.bar, GroupBar) and group.bar.combine is Combine.ANY_OF
    master, road = group.bar.children
    assert isinstance(master.bar, DegreeBar) and master.bar.min_level == 6
    assert isinstance(road.bar, GroupBar) and road.bar.combine is Combine.ALL_OF
    assert isinstance(road.bar.children[0].bar, DegreeBar) and road.bar.children[0].bar.families == ()
    assert isinstance(road.bar.children[1].bar, YearsBar) and road.bar.children[1].bar.months == 60


def test_years_after_a_list_of_licences_go_for_all_of_them(known: Knowledge) -> None:
    posting = reading("RN, LCSW or PT with 3+ years in home health, at least one supervisory.", known)

    licence, years, subset = trees(posting, known)
    assert isinstance(licence.bar, GroupBar) and len(licence.bar.children) == 3
    assert licence.gate is Gate.HARD
    assert isinstance(years.bar, YearsBar) and (years.bar.months, years.bar.settings) == (
        36,
        ("home_health",),
    )
    assert isinstance(subset.bar, YearsBar) and subset.bar.months == 12
    assert "people_mgmt" in subset.bar.tags
    assert years.gate is Gate.SOFT


def test_a_card_with_a_deadline_is_conditional(known: Knowledge) -> None:
    posting = reading("BLS within 30 days of hire; ACLS preferred.", known)

    assert rows(posting) == [
        ("certification", "BLS", None, "conditional"),
        ("certification", "ACLS", None, "preferred"),
    ]
    assert posting.requirements[0].days == 30
    assert [each.gate for each in trees(posting, known)] == [Gate.SOFT, Gate.PREFERRED]


def test_an_equivalent_combination_turns_substitution_on(known: Knowledge) -> None:
    posting = reading("Equivalent combination of education and experience considered.", known)

    assert posting.substitution
    assert posting.requirements == ()


def test_a_lower_certificate_with_a_degree_may_be_considered_instead(known: Knowledge) -> None:
    (group,) = trees(reading("RHIA required (RHIT with bachelor's considered).", known), known)

    assert group.gate is Gate.HARD
    assert isinstance(group.bar, GroupBar)
    first, second = group.bar.children
    assert first.label == "RHIA"
    assert isinstance(second.bar, GroupBar) and second.bar.combine is Combine.ALL_OF


def test_years_and_their_subset_are_two_items(known: Knowledge) -> None:
    whole, subset = trees(
        reading("Five years progressive leadership, three in ambulatory setting.", known), known
    )

    assert isinstance(whole.bar, YearsBar) and (whole.bar.months, whole.bar.progressive) == (60, True)
    assert "people_mgmt" in whole.bar.tags and whole.bar.lead_percent > 0
    assert isinstance(subset.bar, YearsBar)
    assert (subset.bar.months, subset.bar.settings) == (36, ("outpatient_clinic",))


def test_a_soft_skill_never_gates(known: Knowledge) -> None:
    (skill,) = trees(reading("Excellent communication skills a must.", known), known)

    assert skill.gate is Gate.PREFERRED
    assert skill.factor == "soft"
