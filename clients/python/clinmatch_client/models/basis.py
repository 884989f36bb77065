from enum import StrEnum


class Basis(StrEnum):
    CONTRARY = "contrary"
    NO_TRACE = "no_trace"
    SHORTFALL = "shortfall"

    def __str__(self) -> str:
        return str(self.value)
