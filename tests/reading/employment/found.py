"""The jobs of a text, as a test asks for them."""

from service.knowledge.lexicon.work import Work
from service.reading.employment.jobs import read_jobs
from service.reading.job_span import JobBlock
from service.reading.sections import read_sections
from service.text.document import Document


def jobs(text: str, work: Work) -> tuple[JobBlock, ...]:
    """Return the jobs that are found in the text."""
    return read_jobs(Document(text, read_sections(text, work)), work)


def briefly(text: str, work: Work) -> list[tuple[str, str | None, str | None]]:
    """Return the title, first and last month of each job."""
    return [(block.job.title, block.job.start, block.job.end) for block in jobs(text, work)]
