from enum import StrEnum


class Origin(StrEnum):
    LAW = "law"
    POSTING = "posting"
    RECRUITER = "recruiter"
    TEMPLATE = "template"

    def __str__(self) -> str:
        return str(self.value)
