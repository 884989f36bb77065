from enum import StrEnum


class EventKind(StrEnum):
    RESUME_ADDED = "resume.added"
    RESUME_CORRECTED = "resume.corrected"
    RESUME_ERASED = "resume.erased"
    RESUME_REREAD = "resume.reread"
    RESUME_SUPERSEDED = "resume.superseded"
    ROLE_ADDED = "role.added"
    ROLE_CHANGED = "role.changed"
    ROLE_ERASED = "role.erased"
    SCORE_ADDED = "score.added"

    def __str__(self) -> str:
        return str(self.value)
