from enum import StrEnum


class Gate(StrEnum):
    FIT = "fit"
    HARD = "hard"
    PREFERRED = "preferred"
    SOFT = "soft"

    def __str__(self) -> str:
        return str(self.value)
