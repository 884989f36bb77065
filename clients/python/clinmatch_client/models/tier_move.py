from enum import StrEnum


class TierMove(StrEnum):
    ENTERS = "enters"
    FALLS = "falls"
    LEAVES = "leaves"
    RISES = "rises"

    def __str__(self) -> str:
        return str(self.value)
