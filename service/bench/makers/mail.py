"""Mails with a resume attached."""

from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from service.bench.makers.made_file import MadeFile

_LETTER = "Please find my resume attached. I look forward to hearing from you.\n"
_TYPES = {
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "html": ("text", "html"),
    "pdf": ("application", "pdf"),
}


def attach_to_mail(files: Sequence[MadeFile], options: Mapping[str, Any]) -> list[MadeFile]:
    """Return a mail for each file, with the file attached."""
    return [_mail(each) for each in files]


def _mail(file: MadeFile) -> MadeFile:
    message = EmailMessage(policy=SMTP)
    message["From"] = "candidate@example.com"
    message["To"] = "jobs@example.org"
    message["Subject"] = "Application"
    message["Date"] = "Mon, 01 Jun 2026 09:00:00 +0000"
    message.set_content(_LETTER)
    kind, subtype = _TYPES[file.suffix]
    message.add_attachment(file.content, maintype=kind, subtype=subtype, filename=f"resume.{file.suffix}")
    message.set_boundary("=_resume_attached")  # chosen by chance otherwise
    return MadeFile(message.as_bytes(), "eml")
