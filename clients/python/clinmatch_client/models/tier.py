from enum import StrEnum


class Tier(StrEnum):
    NEAR_MISS = "near_miss"
    NOT_QUALIFIED = "not_qualified"
    QUALIFIED = "qualified"
    VERIFY = "verify"

    def __str__(self) -> str:
        return str(self.value)
