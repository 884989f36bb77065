from enum import StrEnum


class ExplainScoreFormat(StrEnum):
    HTML = "html"
    MARKDOWN = "markdown"
    TABLE = "table"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)
