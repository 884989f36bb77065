"""Post every resume of a folder: `python post_folder.py FOLDER`.

The name of a file is its `external_id`: posted again it is the same resume, and changed it is a new version.
The Idempotency-Key follows from name and content, so that a broken run is simply started again.
"""

import hashlib
import sys
from io import BytesIO
from pathlib import Path

from clinmatch_client import AuthenticatedClient
from clinmatch_client.api.resumes import add_resume
from clinmatch_client.models import Resume, ResumeFile
from clinmatch_client.types import File
from waiting import client_of_environment


def post(path: Path, client: AuthenticatedClient) -> str | None:
    """Return the id of the resume of a file, None if it was refused; say which."""
    content = path.read_bytes()
    key = hashlib.sha256(path.name.encode() + b"\0" + content).hexdigest()
    body = ResumeFile(file=File(payload=BytesIO(content), file_name=path.name), external_id=path.name)
    answer = add_resume.sync_detailed(client=client, body=body, idempotency_key=key)
    if isinstance(answer.parsed, Resume):
        print(f"{path.name}: {answer.parsed.id}")
        return answer.parsed.id
    refused = answer.parsed
    print(
        f"{path.name}: {refused.code}: {refused.detail}" if refused else f"{path.name}: {answer.status_code}"
    )
    return None


def main(folder: str) -> int:
    """Return 0 if every file was stored, else 1."""
    with client_of_environment() as client:
        files = sorted(path for path in Path(folder).iterdir() if path.is_file())
        posted = [post(path, client) for path in files]
    return 1 if None in posted else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
