from enum import StrEnum


class Unit(StrEnum):
    DEGREE_LEVEL = "degree_level"
    MONTHS = "months"
    PEOPLE = "people"

    def __str__(self) -> str:
        return str(self.value)
