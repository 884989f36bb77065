"""Downloads of the files of resumes."""

import gzip
import hashlib
import io

import pytest

from service.api.downloads import safe_name
from tests.api.conftest import Caller
from tests.api.world import NURSE


def test_a_file_is_downloaded_as_it_came(call: Caller) -> None:
    content = NURSE.encode() + b"\xff"
    form = {"file": (io.BytesIO(content), "Sam Okafor (cv).txt")}
    resume = call("POST", "/v1/resumes", data=form).get_json()

    answer = call("GET", f"/v1/resumes/{resume['id']}/file")

    assert (answer.status_code, answer.get_data()) == (200, content)
    assert answer.headers["Content-Type"] == resume["media_type"] == "text/plain"
    assert answer.headers["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"' == f'"{resume["sha256"]}"'
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Sam Okafor (cv).txt"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_part_is_not_asked_for_and_what_the_caller_has_is_not_sent_again(call: Caller) -> None:
    path = f"/v1/resumes/{call.add(NURSE)['id']}/file"

    whole = call("GET", path, headers={"Range": "bytes=0-3"})
    known = call("GET", path, headers={"If-None-Match": whole.headers["ETag"]})

    assert (whole.status_code, whole.get_data()) == (200, NURSE.encode())
    assert (known.status_code, known.get_data()) == (304, b"")


def test_a_file_of_text_is_compressed_for_callers_that_accept_it(call: Caller) -> None:
    path = f"/v1/resumes/{call.add(NURSE * 20)['id']}/file"

    answer = call("GET", path, headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.get_data()) == (NURSE * 20).encode()


def test_the_file_of_another_tenant_or_of_an_erased_resume_does_not_exist(
    call: Caller, call_of_other: Caller
) -> None:
    path = f"/v1/resumes/{call.add(NURSE)['id']}"

    assert call_of_other("GET", f"{path}/file").status_code == 404
    call("DELETE", path, headers={"If-Match": "*"})
    assert call("GET", f"{path}/file").status_code == 404


@pytest.mark.parametrize(
    ("name", "media_type", "expected"),
    [
        ("cv.pdf", "application/pdf", "cv.pdf"),
        ("CV.PDF", "application/pdf", "CV.pdf"),
        ("../../etc/passwd", "text/plain", "passwd.txt"),
        ("C:\\temp\\run.bat", "text/plain", "run.bat.txt"),
        ("cv.pdf\r\nX-Evil: 1", "application/pdf", "cv.pdfX-Evil_ 1.pdf"),
        ('a"b;c%20.docx', "text/plain", "a_b_c_20.docx.txt"),
        ("gnp\u202efdp.exe", "application/pdf", "gnpfdp.exe.pdf"),
        ("Ayşe Öz.pdf", "application/pdf", "Ayşe Öz.pdf"),
        ("", "application/pdf", "resume.pdf"),
        ("...", "application/pdf", "resume.pdf"),
        (".pdf", "application/pdf", "resume.pdf"),
        ("x" * 300, "text/plain", "x" * 100 + ".txt"),
        ("cv", "application/unheard-of", "cv.bin"),
    ],
)
def test_a_name_is_safe_and_ends_as_its_media_type_does(name: str, media_type: str, expected: str) -> None:
    assert safe_name(name, media_type) == expected
