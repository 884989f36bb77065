"""The table of requirement kinds: every kind in every place, and a new kind from one row and one check."""

from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from typing import Any

import pytest

from service.domain import requirement
from service.domain.evidence import Evidence
from service.domain.match import FULL, Match, Outcome, Tier, Verdict
from service.domain.profile import Profile
from service.domain.requirement import Origin, Requirement
from service.errors import InvalidData
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge
from service.knowledge.requirement_kinds import BARS, STRENGTH, UNSCORED, kind_from_row
from service.knowledge.roles.bars import Complaints
from service.knowledge.roles.rows import requirement_from_row
from service.knowledge.wording import InterviewQuestion
from service.matching.advice.gaps import gaps_of
from service.matching.advice.projection import ask_of
from service.matching.advice.raises import with_raises
from service.matching.checks.case import Ask, Case, case_of
from service.matching.checks.registry import CHECKS
from service.matching.match import match
from service.matching.scoring.what_if import taken_as
from service.usecases.explaining.interview import interview_kit
from service.usecases.explaining.sheet import sheet_of
from service.usecases.records import OwnRole
from service.usecases.views.match import match_json
from service.usecases.views.role import role_json
from tests.builders import AS_OF, ROOT, a_profile, a_role, a_statement

EXAMPLES: dict[str, dict[str, Any]] = {
    "budget": {"usd": 500_000},
    "certification": {"ids": ["cphq"]},
    "checklist": {"topic": "Travels between sites"},
    "competency": {"ids": ["reg.cms"]},
    "degree": {"min_level": 4},
    "level": {"level": 5},
    "licence": {"types": ["RN"]},
    "membership": {"ids": ["ache"]},
    "people": {"number": 12},
    "progression": {"min_rises": 1},
    "setting": {"settings": ["home_health"]},
    "worked_as": {"months": 12, "professions": ["nurse"]},
    "years": {"months": 36},
}


@cache
def product() -> Knowledge:
    return load_knowledge(ROOT / "data", ROOT / "models")


def read(kind: str, bar: dict[str, Any], known: Knowledge) -> Requirement:
    """Return the requirement of a row, as a file of data/roles/ writes it."""
    complaints = Complaints()
    row = {"id": kind, "gate": "soft", "label": f"The {kind}", kind: bar}
    item = requirement_from_row(row, "row", known.roles.names, complaints, Origin.RECRUITER)
    assert complaints.found == []
    assert item is not None
    return item


def matched(profile: Profile, item: Requirement, known: Knowledge, **more: Any) -> Match:
    return match(profile, a_role(item), {}, known, as_of=AS_OF, model_sha256="model", **more)


def test_every_bar_of_the_domain_is_in_the_union_of_bars() -> None:
    classes = {name for name, held in vars(requirement).items() if is_dataclass(held)}
    bars = {name for name in classes if name.endswith("Bar")}

    assert bars - {"GroupBar"} == BARS.keys()


def test_every_kind_has_an_example_here() -> None:
    assert EXAMPLES.keys() == product().policy.kinds.by_name.keys()


def test_every_kind_that_is_scored_has_a_check_and_no_other_has() -> None:
    scored = {name for name, kind in product().policy.kinds.by_name.items() if kind.scored}

    assert CHECKS.keys() == scored


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "checklist"])
def test_every_kind_is_read_checked_asked_for_and_explained(name: str) -> None:
    known = product()
    kind, item = known.policy.kinds.by_name[name], read(name, EXAMPLES[name], known)
    role = a_role(item)

    found = match(a_profile(), role, {}, known, as_of=AS_OF, model_sha256="model")
    explained = with_raises(found, a_profile(), role, known)
    kit = interview_kit(sheet_of(_body(explained), role, "resume"), known.wording)

    part = explained.contributions[0]
    assert part.factor in known.policy.factors
    assert (part.verdict, part.question is not None) == ("unknown", True)
    assert part.decides_tier is kind.decides_tier
    assert part.raised is not None and part.raised.change.startswith(f"The {name}: ")
    assert "{" not in f"{part.raised.change}{part.question}"
    expected = "reg.cms" if kind.credit == STRENGTH else f"kind.{name}"
    assert [each.asked.id for each in kit] == [expected]


@pytest.mark.parametrize(
    "name", [name for name in EXAMPLES if product().policy.kinds.by_name[name].decides_tier]
)
def test_every_kind_that_decides_the_tier_has_a_step_that_closes_its_gap(name: str) -> None:
    known = product()
    item = read(name, EXAMPLES[name], known)
    case = case_of(a_profile(), a_role(item), known, AS_OF, CHECKS)

    (gap,) = gaps_of(item, ask_of(item, case), case, known.steps)

    assert gap.kind == name
    assert gap.step in known.steps.by_id
    assert known.policy.kinds.by_name[name].step in known.steps.by_id


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_role_is_shown_with_the_name_that_its_row_has(name: str) -> None:
    known = product()
    own = OwnRole(a_role(read(name, EXAMPLES[name], known)))

    (shown,) = role_json(own, known)["requirements"]

    assert shown["kind"] == name
    assert shown[name].items() >= EXAMPLES[name].items()


def test_a_kind_without_a_check_is_named() -> None:
    known = product()
    checks = {name: check for name, check in CHECKS.items() if name != "people"}

    with pytest.raises(InvalidData, match="people: this kind of requirement has no check"):
        matched(a_profile(), read("people", EXAMPLES["people"], known), known, checks=checks)


def test_a_bar_without_a_kind_is_named() -> None:
    with pytest.raises(InvalidData, match="LanguageBar is the bar of no kind"):
        product().policy.kinds.of(LanguageBar(("es",)))


# A kind that the product does not have: a bar, a check, a row of the table and a row of wording.


@dataclass(frozen=True, slots=True)
class LanguageBar:
    """Speaks one of these languages."""

    languages: tuple[str, ...]


def check_language(bar: LanguageBar, ask: Ask, case: Case) -> Outcome:
    shown = [each for each in case.statements if any(name in each.text for name in bar.languages)]
    if not shown:
        return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", case.question("language"))
    evidence: tuple[Evidence, ...] = tuple(each.evidence for each in shown)
    return Outcome(Verdict.MET, FULL, evidence, "Shown.")


ROW = {
    "bar": "LanguageBar",
    "factor": "soft",
    "decides_tier": True,
    "credit": "verdict",
    "step": "show",
    "change": "used at work: {languages}",
    "question": "In which languages has this work been done?",
}
ITS_CHECKS = {**CHECKS, "language": check_language}
SPEAKER = a_profile(statements=(a_statement("Counsels patients in Spanish", job=None),))


@cache
def extended() -> Knowledge:
    """Return the product's knowledge with the row of the new kind, and its interview question."""
    known = product()
    kind = kind_from_row("language", ROW, {**BARS, "LanguageBar": LanguageBar})
    kinds = known.policy.kinds.with_kind(kind)
    question = InterviewQuestion(
        "kind.language", "Languages", "Tell us about work in another language.", ("Names it", "Names where")
    )
    interview = {**known.wording.interview, question.id: question}
    return replace(
        known,
        policy=replace(known.policy, kinds=kinds),
        roles=replace(known.roles, names=replace(known.roles.names, kinds=kinds)),
        wording=replace(known.wording, interview=interview, kinds=kinds),
    )


def spanish() -> Requirement:
    return read("language", {"languages": ["Spanish", "Basque"]}, extended())


def test_a_new_kind_is_read_from_a_row_and_belongs_to_its_factor() -> None:
    item = spanish()

    assert item.bar == LanguageBar(("Spanish", "Basque"))
    assert item.factor == "soft"


def test_a_new_kind_refuses_parameters_that_its_bar_does_not_have() -> None:
    complaints = Complaints()
    row = {"id": "speaks", "gate": "soft", "label": "Speaks", "language": {"tongues": ["Spanish"]}}

    item = requirement_from_row(row, "row", extended().roles.names, complaints, Origin.RECRUITER)

    assert item is None
    assert [key for key, _ in complaints.found] == ["row.language.tongues", "row.language.languages"]


def test_a_new_kind_earns_points_and_decides_the_tier() -> None:
    item = spanish()

    shown = matched(SPEAKER, item, extended(), checks=ITS_CHECKS)
    silent = matched(a_profile(), item, extended(), checks=ITS_CHECKS)

    assert [(part.verdict, part.points) for part in shown.contributions[:1]] == [("met", FULL)]
    assert (shown.tier, silent.tier) == (Tier.QUALIFIED, Tier.VERIFY)
    assert silent.contributions[0].points == FULL // 2


def test_a_new_kind_is_asked_for_and_says_what_would_raise_the_score() -> None:
    item, role = spanish(), a_role(spanish())
    found = match(a_profile(), role, {}, extended(), as_of=AS_OF, model_sha256="model", checks=ITS_CHECKS)

    explained = with_raises(found, a_profile(), role, extended(), ITS_CHECKS)

    assert explained.questions == (f"{item.label}: In which languages has this work been done?",)
    assert explained.contributions[0].raised is not None
    assert explained.contributions[0].raised.change == "The language: used at work: Spanish or Basque"
    assert explained.contributions[0].raised.tier is Tier.QUALIFIED


def test_a_new_kind_can_be_taken_as_another_verdict() -> None:
    item, role = spanish(), a_role(spanish())
    found = match(a_profile(), role, {}, extended(), as_of=AS_OF, model_sha256="model", checks=ITS_CHECKS)
    taken = {item.id: taken_as(found.contributions[0], item, "met", None, extended().policy)}

    then = match(
        a_profile(), role, {}, extended(), as_of=AS_OF, model_sha256="model", taken=taken, checks=ITS_CHECKS
    )

    assert (then.tier, then.score_points) == (Tier.QUALIFIED, FULL)


def test_a_new_kind_has_a_gap_with_its_step() -> None:
    item = spanish()
    case = case_of(a_profile(), a_role(item), extended(), AS_OF, ITS_CHECKS)

    (gap,) = gaps_of(item, ask_of(item, case), case, extended().steps)

    assert (gap.kind, gap.step, gap.accepts, gap.size) == ("language", "show", (), None)


def test_a_new_kind_gets_its_interview_question_and_is_shown_in_its_role() -> None:
    role = a_role(spanish())
    found = match(a_profile(), role, {}, extended(), as_of=AS_OF, model_sha256="model", checks=ITS_CHECKS)

    kit = interview_kit(sheet_of(_body(found), role, "resume"), extended().wording)
    (shown,) = role_json(OwnRole(role), extended())["requirements"]

    assert [each.asked.id for each in kit] == ["kind.language"]
    assert (shown["kind"], shown["language"]) == ("language", {"languages": ["Spanish", "Basque"]})


def test_only_the_checklist_is_not_scored() -> None:
    kinds = product().policy.kinds.by_name.values()

    assert [kind.name for kind in kinds if kind.credit == UNSCORED] == ["checklist"]


def _body(found: Match) -> dict[str, Any]:
    return match_json(found, resume_id="resume", score_id="score")
