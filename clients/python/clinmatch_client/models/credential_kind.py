from enum import StrEnum


class CredentialKind(StrEnum):
    CERTIFICATION = "certification"
    LICENCE = "licence"

    def __str__(self) -> str:
        return str(self.value)
