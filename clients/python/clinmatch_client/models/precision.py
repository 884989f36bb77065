from enum import StrEnum


class Precision(StrEnum):
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
