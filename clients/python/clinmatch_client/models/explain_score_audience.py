from enum import StrEnum


class ExplainScoreAudience(StrEnum):
    CANDIDATE = "candidate"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"

    def __str__(self) -> str:
        return str(self.value)
