"""Words for the codes of a score (tier, verdict, gate, section, flag), by audience."""

from dataclasses import dataclass

from service.knowledge.wording import Wording
from service.usecases.explaining.sheet import ItemLine, Quote, Sheet, short


@dataclass(frozen=True, slots=True)
class Voice:
    """The words for one audience: recruiter, manager or candidate; "" for what it is not shown."""

    wording: Wording
    reader: str

    def tier(self, sheet: Sheet) -> str:
        """Return the meaning of the tier."""
        return self._word("tier", sheet.tier)

    def verdict(self, line: ItemLine) -> str:
        """Return the verdict in words; `fit` for duties, which are compared and not judged."""
        return line.gate if line.verdict is None else self._word("verdict", line.verdict)

    def gate(self, line: ItemLine) -> str:
        """Return the gate in words."""
        return self._word("gate", line.gate)

    def quotes(self, line: ItemLine, width: int) -> tuple[Quote, ...]:
        """Return the quotes that are shown, each cut to `width` characters, with their sections."""
        return tuple(
            Quote(short(each.text, width), self._word("section", each.section) or "document", each.source)
            for each in line.shown_quotes
        )

    def flags(self, sheet: Sheet) -> tuple[str, ...]:
        """Return each flag for this audience, once."""
        words = (self._word("flag", flag.code) for flag in sheet.flags)
        return tuple(dict.fromkeys(each for each in words if each))

    def _word(self, kind: str, code: str) -> str:
        return self.wording.word(self.reader, kind, code) or ""
