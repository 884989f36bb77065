"""PDF files that only stand for their content: portfolios and XFA forms."""

from collections.abc import Callable, Sequence

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made_pdf import form_of, packed_pdf, page_pdf, shown, stream, text_field, written_pdf
from tests.extraction.reading import lines_of, refusal

COVER = shown(60, 740, "For the best experience, open this file in a newer viewer.")
ATTACHED = {
    40: b"<< /Type /Filespec /F (resume.txt) /UF (resume.txt) /EF << /F 41 0 R >> >>",
    41: stream("/Type /EmbeddedFile", b"Nurse Manager"),
}
NAMES = "/Names << /EmbeddedFiles << /Names [(resume.txt) 40 0 R] >> >>"
COLLECTION = "/Collection << /Type /Collection /View /D >>"
WAIT = shown(
    60, 740, "Please wait... If this message is not eventually replaced, your viewer may not be able"
)
RESUME = "".join(shown(60, 740 - 12 * line, f"Line {line} of what a nurse manager did") for line in range(20))
XFA = "/XFA 40 0 R"


def detail_of(content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read(content, Limits())
    return caught.value.detail


def test_a_portfolio_is_refused_by_name() -> None:
    content = page_pdf(COVER, catalog=NAMES + COLLECTION, others=ATTACHED)

    assert refusal(content) == "unsupported_type"
    assert "PDF portfolio" in detail_of(content)


@pytest.mark.parametrize("cover", [COVER, ""])
@pytest.mark.parametrize("write", [written_pdf, packed_pdf])
def test_a_portfolio_is_known_however_its_catalog_is_stored(
    cover: str, write: Callable[[Sequence[bytes]], bytes]
) -> None:
    others = ATTACHED | {43: b"<< /Type /Collection /View /H >>"}
    content = page_pdf(cover, catalog=NAMES + "/Collection 43 0 R", others=others, write=write)

    assert refusal(content) == "unsupported_type"


def test_a_resume_with_an_attachment_is_read() -> None:
    content = page_pdf(COVER, catalog=NAMES, others=ATTACHED)

    assert lines_of(content) == ["For the best experience, open this file in a newer viewer."]


def test_a_collection_with_pages_of_its_own_is_read() -> None:
    content = page_pdf(RESUME, catalog=NAMES + COLLECTION, others=ATTACHED)

    assert len(lines_of(content)) == 20


def test_a_form_that_only_its_own_program_draws_is_refused_by_name() -> None:
    catalog = form_of([], entries=XFA) + "/NeedsRendering true"
    content = page_pdf(WAIT, catalog=catalog, others={40: stream("", b"<xdp/>")})

    assert refusal(content) == "unsupported_type"
    assert "XFA" in detail_of(content)


def test_an_older_form_is_known_by_its_notice() -> None:
    content = page_pdf(WAIT, catalog=form_of([], entries=XFA), others={40: stream("", b"<xdp/>")})

    assert refusal(content) == "unsupported_type"


def test_a_form_with_fields_on_its_pages_is_read() -> None:
    fields = [text_field("a", "Nurse Manager", "150 735 350 751")]
    catalog = form_of(fields, entries=XFA)

    content = page_pdf(
        shown(60, 740, "Position:"), annotations=fields, catalog=catalog, others={40: stream("", b"<xdp/>")}
    )

    assert lines_of(content) == ["Position: Nurse Manager"]
