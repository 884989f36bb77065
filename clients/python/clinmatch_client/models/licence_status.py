from enum import StrEnum


class LicenceStatus(StrEnum):
    ACTIVE = "active"
    EXPIRED = "expired"
    INACTIVE = "inactive"
    INFERRED = "inferred"
    PENDING = "pending"
    RESTRICTED = "restricted"
    STATED = "stated"
    TEMPORARY = "temporary"

    def __str__(self) -> str:
        return str(self.value)
