"""Laws of matching, tried on thousands of generated pairs of a profile and a role.

`--pairs 100000` tries as many. Without it 5,000 are tried, of which all but the first chunk are marked slow.
"""

from dataclasses import replace
from functools import lru_cache

import pytest

from service.domain.canonical import canonical_json
from service.domain.match import FULL, TIER_ORDER, Verdict
from service.domain.requirement import GroupBar
from service.matching.advice.path import path_of
from service.matching.advice.raises import with_raises
from service.matching.match import match
from service.matching.ranking.order import rank
from service.matching.scoring.assess import assess
from service.matching.scoring.what_if import Taken
from service.usecases.views.match import match_json
from service.usecases.views.match_summary import summary_of
from tests.builders import (
    AS_OF,
    STEP_TABLE,
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_policy,
    a_statement,
    known,
)
from tests.matching.generated import CHUNK, matched, pairs, vector_of

PAIRS = 5_000
DUTY_CAP = a_policy().caps["duties"]
FACTS = ("jobs", "degrees", "licences", "certifications", "statements", "claims")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    asked = metafunc.config.getoption("--pairs")
    chunks = -(-(asked or PAIRS) // CHUNK)
    marks = () if asked else (pytest.mark.slow,)
    later = (pytest.param(chunk, marks=marks) for chunk in range(1, chunks))
    metafunc.parametrize("chunk", (0, *later), scope="module")  # all tests of one chunk, then the next


@lru_cache(maxsize=1)
def _raised(chunk):
    """Return the matches of a chunk with what would raise them."""
    return tuple(with_raises(pair.match, pair.profile, pair.role, known()) for pair in pairs(chunk))


def _rank_of(found):
    """Return a number that falls as the tier gets better."""
    return TIER_ORDER.index(found.tier)


def _taken(pair, taken):
    """Score a pair again with verdicts that items are taken to have."""
    texts = [each.text for each in (*pair.profile.statements, *pair.role.duties)]
    vectors = {text: vector_of(text) for text in texts}
    return match(pair.profile, pair.role, vectors, known(), as_of=AS_OF, model_sha256="model", taken=taken)


def test_the_score_is_the_sum_of_its_parts(chunk):
    for pair in pairs(chunk):
        found = pair.match

        assert found.score_points == sum(part.points for part in found.contributions)
        assert sum(part.max_points for part in found.contributions) == FULL
        for part in found.contributions:
            assert part.points == (2 * part.max_points * part.credit + FULL) // (2 * FULL)


def test_a_tier_below_qualified_names_what_is_missing_without_dates_too(chunk):
    for pair in (each for each in pairs(chunk) if not any(job.start for job in each.profile.jobs)):
        found = path_of(assess(pair.profile, pair.role, {}, known(), AS_OF), STEP_TABLE)
        items = [part for part in pair.match.contributions if part.decides_tier]
        all_shown = summary_of(pair.match).startswith(f"{len(items)} of {len(items)} required items met")

        assert (found.missing == ()) is (pair.match.tier is TIER_ORDER[0])
        assert not all_shown or pair.match.tier is TIER_ORDER[0]


def test_bounds_are_the_scores_with_every_silence_answered_badly_and_well(chunk):
    tried = 0
    for pair in pairs(chunk):
        unknown = [part.id for part in pair.match.contributions if part.verdict == "unknown"]
        assert 0 <= pair.match.low_points <= pair.match.score_points <= pair.match.high_points <= FULL
        if any(isinstance(item.bar, GroupBar) for item in pair.role.requirements):
            continue  # in a group each child is answered for itself

        low = _taken(pair, dict.fromkeys(unknown, Taken(Verdict.NOT_MET, 0)))
        high = _taken(pair, dict.fromkeys(unknown, Taken(Verdict.MET, FULL)))

        assert pair.match.low_points == low.score_points
        assert pair.match.high_points == high.score_points
        tried += 1
    assert tried > CHUNK // 4


def test_raising_an_item_never_lowers_score_or_tier(chunk):
    for pair in pairs(chunk):
        judged = [part for part in pair.match.contributions if part.verdict is not None]
        part = pair.chance.choice(judged)
        better = {
            "not_met": Taken(Verdict.PARTIAL, pair.chance.randint(1, 9_000)),
            "partial": Taken(Verdict.PARTIAL, min(part.credit + 500, 9_000)),
        }.get(part.verdict, Taken(Verdict.MET, FULL))
        better = pair.chance.choice((better, Taken(Verdict.MET, FULL)))
        if better.credit < part.credit:
            continue  # a strength above what any partial may earn

        after = _taken(pair, {part.id: better})

        assert after.score_points >= pair.match.score_points
        assert _rank_of(after) <= _rank_of(pair.match)


def test_every_raise_and_every_set_scores_again_to_what_it_said(chunk):
    tried = 0
    for pair, found in zip(pairs(chunk), _raised(chunk), strict=True):
        said = [({part.id: part.raised.verdict}, part.raised) for part in found.contributions if part.raised]
        said += [({one.id: one.verdict for one in each.changes}, each) for each in found.raise_sets]
        for verdicts, each in pair.chance.sample(said, min(1, len(said))):
            credits = {"met": FULL, "likely": 9_000}
            taken = {key: Taken(Verdict[word.upper()], credits[word]) for key, word in verdicts.items()}

            after = _taken(pair, taken)

            assert (after.score_points, after.tier) == (each.score_points, each.tier)
            assert each.points == after.score_points - pair.match.score_points >= 0
            tried += 1
    assert tried > CHUNK // 2


def test_no_item_of_a_set_can_be_left_out(chunk):
    tried = 0
    for pair, found in zip(pairs(chunk), _raised(chunk), strict=True):
        for each in found.raise_sets[:1]:
            assert _rank_of(each) < _rank_of(pair.match)
            left_out = pair.chance.randrange(len(each.changes))
            kept = [one.id for at, one in enumerate(each.changes) if at != left_out]

            after = _taken(pair, dict.fromkeys(kept, Taken(Verdict.MET, FULL)))

            assert after.tier is pair.match.tier
            tried += 1
    assert tried


def _without(profile, spans):
    """Return a profile without the facts that these words say."""
    said = [any(span in spans for span in _spans(job)) for job in profile.jobs]
    places = {old: new for new, old in enumerate(at for at, gone in enumerate(said) if not gone)}
    statements = tuple(
        replace(each, job=None if each.job is None else places.get(each.job))
        for each in profile.statements
        if each.evidence not in spans
    )
    kept = {
        name: tuple(
            each for each in getattr(profile, name) if not any(span in spans for span in each.evidence)
        )
        for name in ("degrees", "licences", "certifications")
    }
    jobs = tuple(job for job, gone in zip(profile.jobs, said, strict=True) if not gone)
    return replace(profile, jobs=jobs, statements=statements, **kept)


def _spans(job):
    return (*job.evidence, *job.people_evidence, *job.budget_evidence)


def test_what_is_met_has_words_that_say_so_and_without_them_it_is_not(chunk):
    tried = 0
    for pair in pairs(chunk):
        met = [part.id for part in pair.match.contributions if part.verdict == "met"]
        if not met:
            continue
        item_id, profile, found = pair.chance.choice(met), pair.profile, pair.match
        part = next(each for each in found.contributions if each.id == item_id)
        while part.verdict == "met":  # other words may say it as well
            assert part.evidence
            profile = _without(profile, part.evidence)
            found = matched(profile, pair.role)
            part = next(each for each in found.contributions if each.id == item_id)
        tried += 1
    assert tried > CHUNK // 4


def test_irrelevant_text_moves_nothing_but_fit_and_that_within_its_cap(chunk):
    for pair in pairs(chunk):
        text = f"something else {pair.chance.randint(0, 200)}"
        strength = pair.chance.choice((4_000, 10_000))
        other = a_statement(text, strength, None, at=9000)
        longer = replace(pair.profile, text="more words", statements=(*pair.profile.statements, other))

        after = matched(longer, pair.role)

        assert after.tier is pair.match.tier
        assert 0 <= after.score_points - pair.match.score_points <= DUTY_CAP
        for one, two in zip(pair.match.contributions, after.contributions, strict=True):
            assert one == two or one.gate == "fit"


def _turned(pair):
    """Return the profile with its facts in another order, statements still with their jobs."""
    order = list(range(len(pair.profile.jobs)))
    pair.chance.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    turned = {
        name: pair.chance.sample(getattr(pair.profile, name), len(getattr(pair.profile, name)))
        for name in FACTS
    }
    turned["jobs"] = [pair.profile.jobs[at] for at in order]
    turned["statements"] = [
        each if each.job is None else replace(each, job=place[each.job]) for each in turned["statements"]
    ]
    return replace(pair.profile, **{name: tuple(rows) for name, rows in turned.items()})


def test_facts_in_another_order_are_the_same_facts(chunk):
    for pair in pairs(chunk):
        after = matched(_turned(pair), pair.role)

        assert after.digest == pair.match.digest
        assert (after.score_points, after.tier) == (pair.match.score_points, pair.match.tier)
        for one, two in zip(pair.match.contributions, after.contributions, strict=True):
            assert (one.verdict, one.credit, one.points) == (two.verdict, two.credit, two.points)


def test_identical_pairs_give_identical_bytes_in_any_order_and_the_same_ranking(chunk):
    found = pairs(chunk)[:250]
    order = found[0].chance.sample(range(len(found)), len(found))

    again = {at: matched(found[at].profile, found[at].role) for at in order}

    for at, pair in enumerate(found):
        one, two = (match_json(each, resume_id="r", score_id="s") for each in (pair.match, again[at]))
        assert canonical_json(one) == canonical_json(two)
    of_one_role = [(f"r{at}", again[at]) for at in order if found[at].role is found[0].role]
    assert rank(of_one_role) == rank(sorted(of_one_role, key=lambda row: row[0]))


# Facts of which each can only meet an item: none is contrary to anything.
MORE = {
    "jobs": a_job(
        "2000-01", "present", "healthcare", "clinical", "licensed_clinical", "people_mgmt", level=7
    ),
    "degrees": a_degree(7, "nursing"),
    "licences": a_licence("RN", "active", "TX"),
    "certifications": a_certification("rhia", "current"),
    "statements": a_statement("ran the surveys", 10_000, None, competencies=("fin.budget", "reg.cms")),
}


def test_one_more_good_fact_never_lowers_score_or_tier(chunk):
    # A dated job and a schooling make silence elsewhere a known shortfall: both are there before and after.
    for pair in pairs(chunk)[::2]:  # two matches each
        base = replace(
            pair.profile,
            jobs=(*pair.profile.jobs, a_job("2024-01", "2024-03")),
            degrees=(*pair.profile.degrees, a_degree(1, "other")),
        )
        name = pair.chance.choice(sorted(MORE))
        more = replace(base, **{name: (*getattr(base, name), MORE[name])})

        before, after = matched(base, pair.role), matched(more, pair.role)

        assert after.score_points >= before.score_points
        assert _rank_of(after) <= _rank_of(before)
