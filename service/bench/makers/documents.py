"""LibreOffice, TeX and Typst as steps from one file to another."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from service.bench.makers.made_file import MadeFile, MakerFailed, read_made, run_maker, write_all

SOFFICE = "soffice"
# Names of export filters; LibreOffice chooses the others itself.
EXPORTS = {
    "pdf": "pdf:writer_pdf_Export",
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "dotx": "dotx:MS Word 2007 XML Template",
    "xml": "xml:MS Word 2003 XML",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
    "html": "html:HTML (StarWriter)",
}
_HTML_AS_DOCUMENT = "--infilter=HTML (StarWriter)"


def convert_with_libreoffice(
    to: str, files: Sequence[MadeFile], options: Mapping[str, Any]
) -> list[MadeFile]:
    """Return the files as LibreOffice exports them to a format, all in one run; raises MakerFailed."""
    with TemporaryDirectory(prefix="clinmatch-") as name:
        folder, out = Path(name), Path(name) / "out"
        paths = write_all(files, folder)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        as_document = (_HTML_AS_DOCUMENT,) if files[0].suffix == "html" else ()
        command = (SOFFICE, profile, "--headless", *as_document, "--convert-to", EXPORTS[to])
        run_maker((*command, "--outdir", str(out), *(path.name for path in paths)), folder)
        return [read_made(out / f"{path.stem}.{to}", SOFFICE) for path in paths]


def typeset_with_tex(engine: str, files: Sequence[MadeFile], options: Mapping[str, Any]) -> list[MadeFile]:
    """Return LaTeX files as an engine typesets them; raises MakerFailed."""
    with TemporaryDirectory(prefix="clinmatch-") as name:
        folder = Path(name)
        for path in write_all(files, folder):
            run_maker((engine, "-interaction=nonstopmode", "-halt-on-error", path.name), folder)
        return [read_made(folder / f"r{place}.pdf", engine) for place in range(len(files))]


def typeset_with_typst(files: Sequence[MadeFile], options: Mapping[str, Any]) -> list[MadeFile]:
    """Return Typst files as typeset; raises MakerFailed."""
    import typst

    with TemporaryDirectory(prefix="clinmatch-") as name:
        try:
            return [MadeFile(typst.compile(str(path)), "pdf") for path in write_all(files, Path(name))]
        except typst.TypstError as error:
            raise MakerFailed(f"typst: {error}") from error
