"""Registers that a posting asks for by naming whom it recruits, and professions that it only names."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


@pytest.mark.parametrize(
    ("words", "licences"),
    [
        ("We are looking to recruit Band 6 RMN nurses for the night shift.", {"NMC_RMN"}),
        ("We are recruiting Band 5 RGNs.", {"NMC_RN"}),
        ("We are seeking registered mental health nurses to join us.", {"NMC_RMN"}),
        ("We have vacancies for RNLDs on two wards.", {"NMC_RNLD"}),
        ("We require two full time registered midwives.", {"NMC_MIDWIFE"}),
        ("You will lead a team of RMNs.", set()),
        ("The post holder will manage Band 6 RMN nurses on the ward.", set()),
        ("We create opportunities for registered nurses and other colleagues to train.", set()),
    ],
)
def test_whoever_is_recruited_holds_the_register(words: str, licences: set[str], known: Knowledge) -> None:
    text = f"Ward post\nOur NHS hospital in Leeds, England cares for adults.\n{words}"

    posting = read_posting(text, known)

    assert {row.key for row in posting.requirements if row.type == "licence"} == licences


def test_a_first_line_of_prose_is_read_as_any_other(known: Knowledge) -> None:
    first = (
        "Our NHS hospital in York is growing and we are looking to recruit Band 6 RMN nurses for our wards."
    )

    posting = read_posting(f"{first}\nYou will join a friendly place.", known)

    assert [row.key for row in posting.requirements if row.type == "licence"] == ["NMC_RMN"]
