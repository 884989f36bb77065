"""Timing of every step."""

from datetime import date
from pathlib import Path

from service.bench.speed import Timing, matching_step, pdf_steps, reading_step, speed_table
from service.knowledge.knowledge import Knowledge

ROOT = Path(__file__).parents[2]
TEXT = "Ines Maro\n\nExperience\nClinical Manager, Hill Clinic\n2015 - 2018\n- Managed twelve nurses.\n"


def test_a_step_is_timed_from_before_the_first_to_after_the_last(known: Knowledge) -> None:
    times = iter((10.0, 14.0))

    step = reading_step([TEXT, TEXT], known, clock=lambda: next(times))

    assert (step.count, step.seconds, step.rate) == (2, 4.0, 0.5)


def test_both_ways_of_reading_a_pdf_are_timed_one_after_the_other() -> None:
    times = iter((10.0, 11.0, 14.0, 20.0, 21.0, 24.0))
    content = (ROOT / "data/samples/resumes/dana_whitfield.pdf").read_bytes()

    plain, ours = pdf_steps(
        {"a.pdf": content, "b.txt": b"Nurse", "c.pdf": content}, clock=lambda: next(times)
    )

    assert (plain.count, plain.seconds, ours.seconds) == (2, 2.0, 6.0)


def test_matching_is_timed_without_an_encoder(known: Knowledge) -> None:
    step = matching_step([TEXT], known.roles.get("clinical_manager"), known, date(2020, 1, 1))

    assert step.count == 1


def test_times_are_shown_beside_that_of_the_first_step() -> None:
    table = speed_table([Timing("read", "resumes", 10, 1.0), Timing("match", "matches", 10, 0.5)])

    assert table.splitlines()[2].split()[-4:] == ["resumes/s", "100.00", "ms", "1.00"]
    assert table.splitlines()[3].split()[-4:] == ["matches/s", "50.00", "ms", "0.50"]
