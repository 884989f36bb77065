"""Places of a ranking that depend on the answer to a question."""

from dataclasses import replace

import pytest

from service.domain.requirement import CertificationBar, DegreeBar, Gate, LicenceBar, YearsBar
from service.matching.ranking.open_questions import with_open_questions
from service.matching.ranking.order import rank
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    asks,
    supposed,
)

ROLE = a_role(
    asks(LicenceBar(("RN",), "TX"), id="licence", label="Licence", factor="licence"),
    asks(YearsBar(36, tags=("clinical",)), id="years", label="Years"),
    asks(CertificationBar(("cphq",)), Gate.PREFERRED, id="card", label="Card", factor="credentials"),
    asks(DegreeBar(6), Gate.PREFERRED, id="degree", label="Degree", factor="education"),
)
POOL = {
    f"{state}_{months}_{card}": a_profile(
        licences=(a_licence("RN", "active", state),),
        jobs=(a_job(f"{2026 - years}-01", "present", "clinical"),),
        certifications=(a_certification("cphq", "current"),) * card,
        degrees=(a_degree(level),),
    )
    for months, years in (("few", 2), ("some", 4), ("many", 9))
    for state, level in (("TX", 6), ("OK", 4), ("CA", 6))
    for card in (0, 1)
}


def _ranked(pool=POOL, role=ROLE):
    return with_open_questions(rank([(key, a_match(profile, role)) for key, profile in sorted(pool.items())]))


def _rank_if(key, item_id, verdict):
    """Rank the pool again with one answer given."""
    rows = [(name, a_match(profile, ROLE)) for name, profile in POOL.items() if name != key]
    own = a_match(POOL[key], ROLE)
    answered = supposed(POOL[key], ROLE, **{item_id: verdict})
    # An answer is a fact only when it is written down: until then the keyed hash is that of the facts.
    answered = replace(answered, scorer_input_sha256=own.scorer_input_sha256)
    return next(row.rank for row in rank([*rows, (key, answered)]) if row.key == key)


@pytest.mark.parametrize("key", sorted(POOL))
def test_ranking_the_pool_again_with_the_answer_gives_that_rank(key):
    row = next(each for each in _ranked() if each.key == key)
    verdicts = {part.id: part.verdict for part in row.match.contributions}

    for stake in row.open_questions:
        bad = "not_met" if verdicts[stake.item_id] == "unknown" else None
        assert stake.best == _rank_if(key, stake.item_id, "met")
        assert stake.worst == (_rank_if(key, stake.item_id, bad) if bad else row.rank)
        assert stake.best <= row.rank <= stake.worst


def test_the_question_that_decides_most_places_comes_first():
    for row in _ranked():
        places = [stake.worst - stake.best for stake in row.open_questions]

        assert places == sorted(places, reverse=True)
    assert any(
        row.open_questions and row.open_questions[0].worst - row.open_questions[0].best > 3
        for row in _ranked()
    )


def test_what_hangs_on_a_question_depends_on_the_pool_and_the_score_does_not():
    alone = _ranked({"OK_some_0": POOL["OK_some_0"]})[0]
    among = next(row for row in _ranked() if row.key == "OK_some_0")

    assert alone.match == among.match
    assert {(stake.best, stake.worst) for stake in alone.open_questions} == {(1, 1)}
    assert sorted(each.question for each in alone.open_questions) == sorted(
        each.question for each in among.open_questions
    )


def test_equal_stakes_keep_the_order_of_the_score():
    alone = _ranked({"OK_some_0": POOL["OK_some_0"]})[0]

    asked = (*alone.match.questions, *alone.match.more_questions)
    assert tuple(stake.question for stake in alone.open_questions) == asked


def test_identical_profiles_share_rank_and_stakes():
    twins = {**POOL, "twin": POOL["OK_some_0"]}
    one, other = [row for row in _ranked(twins) if row.key in ("twin", "OK_some_0")]

    assert (one.rank, one.open_questions) == (other.rank, other.open_questions)
