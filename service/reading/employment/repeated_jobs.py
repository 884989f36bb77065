"""Jobs that a document gives twice, as a copied page or a list and its details do; each counts once."""

import re
from collections import defaultdict
from collections.abc import Sequence

from service.domain.profile import Job
from service.reading.job_span import JobBlock

_WORD = re.compile(r"[^\W\d_]+")
# Words in place of the name of an employer that was taken out, and words that are no name.
_NO_NAME = frozenset({"company", "employer", "name", "confidential", "city", "state", "the", "and", "of"})
_MOST_ALIKE = 8  # jobs of one title and one time that are compared


def without_repeats(blocks: Sequence[JobBlock], headers: Sequence[str], text: str) -> tuple[JobBlock, ...]:
    """Return the jobs, of those with one title, one employer and the same dates the one with most text.

    A job stays if another mention of it states something differently.

    Args: headers: the text of each job's header, from which the words of the employer are taken.
    """
    alike: defaultdict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    employers = [_employer(block.job, header) for block, header in zip(blocks, headers, strict=True)]
    dropped: set[int] = set()
    for number, block in enumerate(blocks):
        if block.job.start is None or block.job.elsewhere:
            continue
        group = alike[block.job.title.casefold(), block.job.start, block.job.end]
        for other in group[:_MOST_ALIKE]:
            if _are_one(blocks, employers, (other, number), text):
                shorter = number if _length(blocks[other]) >= _length(block) else other
                dropped.add(shorter)
                break
        group.append(number)
    return tuple(block for number, block in enumerate(blocks) if number not in dropped)


def _are_one(
    blocks: Sequence[JobBlock], employers: Sequence[frozenset[str]], pair: tuple[int, int], text: str
) -> bool:
    """Return whether two jobs have the same employer or, if it is not named, the same text."""
    one, other = (employers[number] for number in pair)
    if one and other:
        return one <= other or other <= one
    first, second = (" ".join(text[blocks[number].start : blocks[number].end].split()) for number in pair)
    return first == second


def _employer(job: Job, header: str) -> frozenset[str]:
    """Return the words of a header that are neither title nor dates."""
    for words in job.evidence:
        header = header.replace(words.quote, " ")
    return frozenset(_WORD.findall(header.casefold())) - _NO_NAME


def _length(block: JobBlock) -> int:
    return block.end - block.start
