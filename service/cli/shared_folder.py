"""The folder of judged documents that measurements compare with."""

import os
from pathlib import Path

import click

from service.config import bundled

shared_option = click.option(
    "--shared",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder with eval/ (default: SHARED, or `shared` beside the checkout).",
)


def shared_folder(given: Path | None) -> Path:
    """Return the folder that is given, or that SHARED names, or `shared` beside the checkout."""
    beside = bundled("data").resolve().parents[1] / "shared"
    return given or Path(os.environ.get("SHARED") or beside)
