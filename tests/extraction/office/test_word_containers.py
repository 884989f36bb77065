"""Containers of Word documents: templates, Strict, one XML file, Word 2003 and embedded files."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from service.extraction.limits import Limits
from service.extraction.media_type import DOCX, ODT
from service.extraction.read import read
from tests.extraction.made_odt import NAMES as ODT_NAMES
from tests.extraction.made_word import (
    KIND,
    color,
    flat,
    paragraph,
    relations,
    run,
    strict,
    style,
    table,
    word_of,
    word_parts,
    zipped,
)
from tests.extraction.reading import lines_of, refusal

BODY = paragraph("Registered Nurse") + paragraph("2015 - present", '<w:pStyle w:val="Dates"/>')
HIDDEN = paragraph("secret keywords", '<w:pStyle w:val="Quiet"/>')
STYLES = style("paragraph", "Quiet", "<w:rPr><w:vanish/></w:rPr>")
KINDS = {
    "template": KIND.replace("document.main", "template.main"),
    "template with macros": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "document with macros": "application/vnd.ms-word.document.macroEnabled.main+xml",
}


def assert_read(content: bytes) -> None:
    document = read(content, Limits())

    assert document.text == "Registered Nurse\n2015 - present\n"
    assert document.media_type == DOCX
    assert [flag.code for flag in document.flags] == ["hidden_text"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_templates_and_documents_with_macros_are_read(kind: str) -> None:
    parts = word_parts(BODY + HIDDEN, styles=STYLES)
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(KIND, KINDS[kind])

    assert_read(zipped(parts))


def test_strict_documents_are_read() -> None:
    strictly = HIDDEN.replace("Quiet", "Small")
    styles = style("paragraph", "Small", '<w:rPr><w:sz w:val="1pt"/></w:rPr>')

    assert_read(zipped(strict(word_parts(BODY + strictly, styles=styles))))


def test_a_document_in_one_xml_file_is_read() -> None:
    assert_read(flat(word_parts(BODY + HIDDEN, styles=STYLES)))


def test_parts_are_found_by_their_relationships() -> None:
    parts = word_parts(BODY + HIDDEN, styles=STYLES)
    parts["_rels/.rels"] = relations({"officeDocument": "/word/document2.xml"})
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")

    assert_read(zipped(parts))


def test_a_file_with_a_bare_ampersand_is_read() -> None:
    content = flat(word_parts(paragraph("LICENSES AND MORE"))).replace(b"AND", b"&")

    assert lines_of(content) == ["LICENSES & MORE"]


def word_2003(body: str, styles: str = "") -> bytes:
    head = '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    names = f'xmlns:w="{space}" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
    names += ' xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"'
    root = f"<w:wordDocument {names}><w:styles>{styles}</w:styles><w:body>{body}</w:body></w:wordDocument>"
    return (head + root).encode()


def test_a_document_of_word_2003_is_read() -> None:
    section = f"<wx:sect>{BODY}{HIDDEN}</wx:sect>"

    assert_read(word_2003(section, STYLES))


@pytest.mark.parametrize("make", ["2003", "flat"])
def test_one_xml_file_in_utf_16_is_read(make: str) -> None:
    content = (
        word_2003(BODY + HIDDEN, STYLES) if make == "2003" else flat(word_parts(BODY + HIDDEN, styles=STYLES))
    )
    declared = content.decode().replace('version="1.0"', 'version="1.0" encoding="UTF-16"')

    assert_read(declared.encode("utf-16"))


def test_headers_notes_lists_and_changes_of_word_2003_are_read_as_later_ones() -> None:
    header = f'<w:sectPr><w:hdr w:type="odd">{paragraph("Jane Example")}</w:hdr></w:sectPr>'
    note = f"<w:r><w:footnote>{paragraph('Since 2010')}</w:footnote></w:r>"
    gone = '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:t>gone</w:t></w:r></aml:content>'
    kept = '<aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>Nurse</w:t></w:r></aml:content>'
    body = (
        f"<w:p>{gone}</aml:annotation>{kept}</aml:annotation>{note}</w:p>"
        + paragraph("Staffing", '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>')
        + paragraph("secret", '<w:spacing w:line="1" w:line-rule="exact"/>')
        + header
    )

    assert lines_of(word_2003(body)) == ["Jane Example", "Nurse", "• Staffing", "Since 2010"]


def test_tabs_that_libreoffice_leaves_out_of_word_2003_are_restored() -> None:
    body = f"<w:p>{run('Nurse')}{run('Mar 2019')}</w:p><w:p>{run('A nur')}{run('se')}{run(' Dallas')}</w:p>"
    written = word_2003(body)
    named = written.replace(b" xmlns:aml", b' xmlns:n="urn:oasis:names:tc:opendocument:xmlns:x" xmlns:aml', 1)

    assert lines_of(named) == ["Nurse Mar 2019", "A nurse Dallas"]
    assert lines_of(written) == ["NurseMar 2019", "A nurse Dallas"]


def test_flat_open_document_texts_are_read() -> None:
    hidden = "<style:style style:name='Q' style:family='text'><style:text-properties text:display='none'/>"
    content = (
        f"<?xml version='1.0'?>\n<office:document {ODT_NAMES} office:mimetype='{ODT}'>"
        f"<office:automatic-styles>{hidden}</style:style></office:automatic-styles><office:body><office:text>"
        "<text:p>Nurse<text:span text:style-name='Q'>secret</text:span></text:p>"
        "</office:text></office:body></office:document>"
    )

    document = read(content.encode(), Limits())

    assert (document.text, document.media_type) == ("Nurse\n", ODT)
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def with_chunks(files: Mapping[str, bytes], body: str = "") -> bytes:
    """Return a document that embeds these files, in the order of their names."""
    ids = {f"aFChunk{number}": name for number, name in enumerate(files)}
    chunks = "".join(f'<w:altChunk r:id="{each}"/>' for each in ids)
    parts: dict[str, str | bytes] = dict(
        word_parts(body or paragraph("Before") + chunks + paragraph("After"))
    )
    parts["word/_rels/document.xml.rels"] = relations(ids)
    parts.update({f"word/{name}": content for name, content in files.items()})
    return zipped(parts)


ARCHIVE = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n"
    b"Content-Transfer-Encoding: quoted-printable\n\n<html><body><p>Nurse=20Manager</p></body></html>\n"
    b"--x--\n"
)
CHUNKS = {
    "page.html": b"<html><body><p>Nurse Manager</p></body></html>",
    "page.mht": ARCHIVE,
    "text.txt": b"Nurse Manager",
    "text.rtf": rb"{\rtf1 Nurse Manager\par}",
    "inner.docx": word_of(paragraph("Nurse Manager")),
}


@pytest.mark.parametrize("name", sorted(CHUNKS))
def test_embedded_files_are_read_in_their_place(name: str) -> None:
    assert lines_of(with_chunks({name: CHUNKS[name]})) == ["Before", "Nurse Manager", "After"]


def test_hidden_text_of_an_embedded_file_is_reported() -> None:
    document = read(with_chunks({"page.html": b"<html><p hidden>secret</p><p>Nurse</p></html>"}), Limits())

    assert document.text.split() == ["Before", "Nurse", "After"]
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def test_files_embedded_in_each_other_without_end_are_hostile() -> None:
    content = word_of(paragraph("Nurse"))
    for _ in range(6):
        content = with_chunks({"inner.docx": content})

    assert refusal(content) == "hostile"


def test_an_embedded_picture_is_refused_by_its_kind() -> None:
    assert refusal(with_chunks({"photo.png": b"\x89PNG\r\n\x1a\n"})) == "unsupported_type"


@pytest.mark.parametrize("make", [zipped, flat])
def test_a_document_without_a_body_is_corrupt(make) -> None:
    parts = word_parts(BODY)
    parts["word/document.xml"] = parts["word/document.xml"].replace("w:body", "w:other")

    assert refusal(make(parts)) == "corrupt"


@pytest.mark.parametrize("content", [word_2003(BODY), flat(word_parts(BODY))])
def test_one_xml_file_may_not_declare_a_document_type_or_end_early(content: bytes) -> None:
    declared = content.replace(b"?>\n<?mso", b"?>\n<!DOCTYPE d [<!ENTITY a 'ha'>]>\n<?mso", 1)

    assert refusal(content[: len(content) // 2]) == "corrupt"
    assert refusal(declared) == "hostile"


def test_white_words_of_a_table_keep_their_theme_in_one_xml_file() -> None:
    white = paragraph("secret", "", color("000000", 'w:themeColor="background1"'))

    content = flat(word_parts(BODY + table(f"<w:tc>{white}</w:tc>")))

    assert_read(content)


def test_an_embedded_mail_of_parts_in_parts_without_end_is_hostile() -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(5_000))

    assert refusal(with_chunks({"page.mht": b"MIME-Version: 1.0\n" + nested.encode()})) == "hostile"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_packed_by_a_method_that_no_office_program_uses_are_refused(method: int) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, part in word_parts(BODY).items():
            archive.writestr(name, part)

    assert refusal(buffer.getvalue()) == "corrupt"
