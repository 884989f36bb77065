from enum import StrEnum


class GetCandidateLetterFormat(StrEnum):
    HTML = "html"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)
