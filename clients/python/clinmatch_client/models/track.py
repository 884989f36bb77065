from enum import StrEnum


class Track(StrEnum):
    CARE_DELIVERY = "care_delivery"
    CLINICAL_RESEARCH = "clinical_research"
    HIM = "him"
    NON_HEALTH = "non_health"
    OFFICE_ADMIN = "office_admin"
    OTHER_HEALTH = "other_health"
    PAYER = "payer"

    def __str__(self) -> str:
        return str(self.value)
