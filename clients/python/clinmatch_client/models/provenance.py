from enum import StrEnum


class Provenance(StrEnum):
    DOCUMENT = "document"
    SELF_REPORTED = "self_reported"
    VERIFIED = "verified"

    def __str__(self) -> str:
        return str(self.value)
