from enum import StrEnum


class CorrectionInProvenance(StrEnum):
    SELF_REPORTED = "self_reported"
    VERIFIED = "verified"

    def __str__(self) -> str:
        return str(self.value)
