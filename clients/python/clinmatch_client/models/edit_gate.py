from enum import StrEnum


class EditGate(StrEnum):
    HARD = "hard"
    PREFERRED = "preferred"
    SOFT = "soft"

    def __str__(self) -> str:
        return str(self.value)
