from enum import StrEnum


class Verdict(StrEnum):
    LIKELY = "likely"
    MET = "met"
    NOT_MET = "not_met"
    PARTIAL = "partial"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        return str(self.value)
