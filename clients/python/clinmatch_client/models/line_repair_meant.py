from enum import StrEnum


class LineRepairMeant(StrEnum):
    EITHER_OR = "either_or"
    NOT_A_REQUIREMENT = "not_a_requirement"
    PREFERRED = "preferred"
    REQUIRED = "required"

    def __str__(self) -> str:
        return str(self.value)
