"""Requirements and duties of a role by the lines of the posting that they were read from."""

from collections.abc import Iterator, Sequence

from service.domain.evidence import Evidence
from service.domain.requirement import GroupBar, Requirement
from service.reading.posting.numbered_lines import NumberedLines


def number_of(quote: Evidence | None, lines: NumberedLines | None) -> int | None:
    """Return the number of the line in which a quote begins; None where nothing is quoted."""
    line = lines.holding(quote.start) if quote and lines else None
    return line.number if line else None


def parts_by_line(items: Sequence[Requirement], lines: NumberedLines) -> dict[int, list[Requirement]]:
    """Return the parts of the requirements by line: of a group that several lines share, what each adds."""
    found: dict[int, list[Requirement]] = {}
    for item in items:
        for number, part in _parts(item, lines, None):
            if number is not None:
                found.setdefault(number, []).append(part)
    return found


def _parts(
    item: Requirement, lines: NumberedLines, around: Evidence | None
) -> Iterator[tuple[int | None, Requirement]]:
    """Yield the largest parts that are of one line each; a part without a quote is of its group's line."""
    quote = item.quote or around
    if not isinstance(item.bar, GroupBar):
        yield number_of(quote, lines), item
        return
    below = [each for child in item.bar.children for each in _parts(child, lines, quote)]
    numbers = {number for number, _ in below}
    if len(numbers) == 1:
        yield numbers.pop(), item
    else:
        yield from below
