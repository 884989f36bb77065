"""In which words is one reader told what a score calls by codes: tier, verdict, gate, section, flag?"""

from dataclasses import dataclass

from service.knowledge.wording import Wording
from service.usecases.explaining.sheet import Line, Quote, Sheet, short


@dataclass(frozen=True, slots=True)
class Voice:
    """The words for one reader: recruiter, manager or candidate; "" for what this reader is not told."""

    wording: Wording
    reader: str

    def tier(self, sheet: Sheet) -> str:
        """Return what the tier means."""
        return self._word("tier", sheet.tier)

    def verdict(self, line: Line) -> str:
        """Return what was found; `fit` for duties, which are compared and not judged."""
        return line.gate if line.verdict is None else self._word("verdict", line.verdict)

    def gate(self, line: Line) -> str:
        """Return how much it is asked for."""
        return self._word("gate", line.gate)

    def quotes(self, line: Line, width: int, most: int | None = None) -> tuple[Quote, ...]:
        """Return the words that show it, each cut to `width` characters, with where they stand."""
        return tuple(
            Quote(short(each.text, width), self._word("section", each.section) or "document")
            for each in line.quotes[:most]
        )

    def flags(self, sheet: Sheet) -> tuple[str, ...]:
        """Return each flag of which this reader is told, once."""
        told = (self._word("flag", flag.code) for flag in sheet.flags)
        return tuple(dict.fromkeys(each for each in told if each))

    def _word(self, kind: str, code: str) -> str:
        return self.wording.word(self.reader, kind, code) or ""
