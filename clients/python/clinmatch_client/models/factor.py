from enum import StrEnum


class Factor(StrEnum):
    CREDENTIALS = "credentials"
    DOMAIN_EXPERIENCE = "domain_experience"
    DUTIES = "duties"
    EDUCATION = "education"
    FINANCE = "finance"
    LICENCE = "licence"
    PEOPLE_MANAGEMENT = "people_management"
    REGULATION = "regulation"
    SETTING = "setting"
    SOFT = "soft"
    TOOLS = "tools"
    TRAJECTORY = "trajectory"

    def __str__(self) -> str:
        return str(self.value)
