"""Canonical JSON: equal values give equal bytes."""

from service.domain.canonical import canonical_json, plain, sha256
from service.domain.evidence import Evidence, evidence
from service.domain.match import Tier, Verdict


def test_the_order_of_keys_does_not_matter() -> None:
    assert canonical_json({"b": 1, "a": (2, Tier.VERIFY)}) == '{"a":[2,"verify"],"b":1}'
    assert sha256({"b": 1, "a": 2}) == sha256({"a": 2, "b": 1})


def test_a_frozen_value_becomes_plain_json() -> None:
    assert plain(Evidence(0, 2, "RN", "licences")) == {
        "start": 0,
        "end": 2,
        "quote": "RN",
        "section": "licences",
    }


def test_evidence_leaves_outer_white_space_out() -> None:
    found = evidence("  RN, Texas \n", 0, 13, "licences")

    assert (found.start, found.end, found.quote) == (2, 11, "RN, Texas")


def test_verdicts_are_ordered_from_worst_to_best() -> None:
    words = [verdict.word for verdict in sorted(Verdict)]

    assert words == ["not_met", "partial", "unknown", "likely", "met"]
