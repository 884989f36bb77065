from enum import StrEnum


class CertificationStatus(StrEnum):
    CURRENT = "current"
    EXPIRED = "expired"
    IN_PROGRESS = "in_progress"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        return str(self.value)
