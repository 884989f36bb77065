"""Documents with more facts than a resume has."""

import pytest

from service.domain.extracted_text import ExtractedText
from service.knowledge.knowledge import Knowledge
from service.usecases.read_document import DocumentReader


class Plain:
    """An extractor of plain text."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        return ExtractedText(content.decode(), "text/plain")


def with_jobs(count: int) -> bytes:
    jobs = (
        f"Nurse Manager, Hillside Hospital {number}, 03/{1950 + number % 70} - 04/{1951 + number % 70}\n"
        for number in range(count)
    )
    return ("Experience\n" + "".join(jobs)).encode()


@pytest.mark.parametrize("count", [2, 100])
def test_as_many_jobs_as_a_correction_may_state_all_count(count: int, known: Knowledge) -> None:
    _, read = DocumentReader(Plain(), known).resume(with_jobs(count), "resume")

    assert len(read.profile.jobs) <= count
    assert "facts_left_out" not in {flag.code for flag in read.profile.flags}


def test_of_more_jobs_the_first_hundred_count_and_a_flag_says_so(known: Knowledge) -> None:
    _, read = DocumentReader(Plain(), known).resume(with_jobs(300), "resume")

    (flag,) = [each for each in read.profile.flags if each.code == "facts_left_out"]
    assert len(read.profile.jobs) == 100
    assert "of which the first 100 count" in flag.detail
    assert all(each.job is None or each.job < 100 for each in read.profile.statements)
