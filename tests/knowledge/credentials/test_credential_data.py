"""Rows of credentials: checked, and in agreement with boards and issuers."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from service.knowledge.credentials import credentials
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables

ROOT = Path(__file__).parents[3]
BROKEN = ROOT / "tests" / "data" / "broken"
OWN = (
    "ambiguous", "certification_acceptance", "certifications", "degrees", "families",
    "implications", "independence", "licences", "not_holder", "status", "subject",
)  # fmt: skip
FIXTURES = sorted(path for prefix in OWN for path in BROKEN.glob(f"{prefix}_*.yaml"))
MEASURED = {
    "nursing", "medicine", "allied_health", "health_admin", "public_health", "health_sciences",
    "health_information", "business_admin", "business_health", "psychology", "social_work", "biology",
    "clinical_research", "public_admin", "other", "unknown",
}  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Credentials:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return credentials.build(tables)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_broken_row_is_named_with_its_file_row_and_key(path):
    text = path.read_text("utf-8")

    found = [str(problem) for problem in credentials.problems(Tables(yaml.safe_load(text)))]

    assert found == [text.splitlines()[0].removeprefix("# ")]


def test_the_credential_files_have_no_problems():
    tables, _ = read_tables(ROOT / "data", ROOT / "models")

    assert [str(problem) for problem in credentials.problems(tables)] == []


def test_every_set_of_families_holds_measured_families_alone(known):
    for families in known.family_sets.values():
        assert set(families) <= MEASURED


def test_a_health_related_field_leaves_out_business(known):
    assert "business_admin" not in known.family_sets["health_related"]
    assert "business_health" in known.family_sets["HEALTH_RELATED"]


@pytest.mark.parametrize(
    ("state", "day", "member"),
    [
        ("TX", date(2018, 12, 31), True),
        ("OH", date(2018, 12, 31), False),
        ("OH", date(2026, 1, 31), True),
        ("CT", date(2025, 9, 30), False),
        ("CT", date(2025, 10, 1), True),
        ("MA", date(2026, 1, 31), False),
        ("CA", date(2026, 1, 31), False),
    ],
)
def test_compact_membership_follows_the_date(known, state, day, member):
    assert known.compact_member(state, day) is member


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Cedar Home Health, Dayton, OH 45402", "OH"),
        ("Location: Kansas City, MO", "MO"),
        ("Washington, DC", "DC"),
        ("a clinic in the state of TX", "TX"),
        ("Remote from anywhere in new mexico", "NM"),
        ("Ohio or Indiana", None),
        ("Two years in the OR, days", None),
        ("Program support, within the VA.", None),
        ("Registered with the OR Board of Nursing", "OR"),
        ("Cedar Home Health", None),
    ],
)
def test_the_state_of_a_place_is_the_one_that_is_named(known, words, state):
    assert known.states.one_in(words) == state


def test_forty_states_are_in_the_compact_in_january_2026(known):
    assert sum(known.compact_member(state, date(2026, 1, 31)) for state in known.states.compact_since) == 40


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        ("PHYSICIAN", ("MD", "DO")),
        ("PHARMACIST", ("PHARMD",)),
        ("PSYCHOLOGIST", ("OTHER:PSYCHOLOGIST",)),
        ("APRN", ("APRN", "NP", "OTHER:CRNA", "OTHER:CNM", "OTHER:CNS")),
        ("LADC", ("OTHER:LADC", "OTHER:LCADC")),
        *(
            (each, (f"OTHER:{each}",))
            for each in ("CNM", "CNS", "COTA", "CRNA", "LBA", "LCADC", "LMSW", "LSW")
        ),
        *((each, (f"OTHER:{each}",)) for each in ("GPHC", "HCPC", "PTA")),
        *((f"NMC_{each}", (f"OTHER:NMC_{each}",)) for each in ("MIDWIFE", "RMN", "RN", "RNLD")),
    ],
)
def test_an_asked_licence_is_satisfied_by_the_types_of_a_profile(known, asked, types):
    assert known.licence_accepts[asked] == types


@pytest.mark.parametrize(
    ("asked", "instead"),
    [
        ("acrp_cp", ("ccrc", "ccra", "cpi")),
        ("aed", ("bls",)),
        ("btls", ("itls",)),
        ("cca", ("ccs", "ccs_p")),
        ("che_ache", ("fache",)),
        ("cmpe", ("facmpe",)),
        ("coc", ("cpc_h",)),
        ("cpr", ("bls",)),
        ("lssgb", ("lssbb",)),
        ("ne_bc", ("nea_bc",)),
        ("rhit", ("rhia",)),
        ("six_sigma", ("lssgb", "lssbb")),
    ],
)
def test_the_higher_or_newer_certification_satisfies_the_one_asked_for(known, asked, instead):
    assert known.certification_accepts[asked] == (asked, *instead)


@pytest.mark.parametrize(
    ("title", "state", "independent"),
    [
        *((each, None, True) for each in ("lcsw_c", "lcsw_r", "licsw", "limhp", "lisw", "lmft", "lpcc")),
        *((each, None, True) for each in ("lscsw", "psychologist")),
        *((each, None, False) for each in ("lmft_associate", "lpc_associate", "lsw", "psych_master")),
        ("lcsw", None, None),
        ("lcsw", "TX", True),
        ("lcsw", "MA", False),
        ("lmsw", "MI", True),
        ("lmsw", "OH", False),
        ("lpc", "TX", True),
        ("lpc", "OH", False),
    ],
)
def test_the_state_says_which_title_practises_alone(known, title, state, independent):
    assert known.independence[title].at(state) is independent


def test_renewal_is_known_where_the_issuer_tells_it(known):
    assert known.cycle_months("fache") == 36
    assert known.cycle_months("chom") is None
    assert known.cycle_months("no such id") is None


def test_a_nursing_degree_never_proves_a_licence(known):
    strengths = {
        item.source_id: item.strength
        for item in known.implications
        if item.source_kind == "degree" and item.target_kind == "licence" and item.target_id == "RN"
    }

    assert strengths == {"adn": "weak", "bsn": "weak", "dip_rn": "weak", "dnp": "strong", "msn": "strong"}


def test_a_specialty_lists_its_national_certifications(known):
    assert "cnor" in known.specialty_certifications["periop"]
