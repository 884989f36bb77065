"""The start of the server: what an installation needs is made, and what cannot be used is refused."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click

from service.config import Settings
from service.errors import InvalidSettings
from service.wiring import Parts


def prepare(parts: Parts) -> None:
    """Make the home, the database and the encoder where they are missing, and check each.

    Raises InvalidSettings, InvalidData, EncoderUnavailable or StorageDamaged, with one sentence.
    """
    require_home(parts.settings.home)
    _ = parts.known
    parts.migrate()
    build_missing_encoder(parts.settings)
    parts.encoder.verify()


def require_home(home: Path) -> None:
    """Make the folder of the installation; raises InvalidSettings if it cannot be made or written."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        problem = None if os.access(home, os.W_OK | os.X_OK) else "it cannot be written"
    except OSError as error:
        problem = error.strerror
    if problem is not None:
        raise InvalidSettings(f"CLINMATCH_HOME: {home}: {problem}: expected a folder that can be written")


def build_missing_encoder(settings: Settings) -> None:
    """Build the encoder file from the installed weights if there is none; raises EncoderUnavailable."""
    from service.embedding.onnx_graph import build
    from service.embedding.pins import MODEL_FILE, TOKENIZER_FILE

    names = (MODEL_FILE, TOKENIZER_FILE)
    if settings.encoder != "onnx" or all((settings.encoder_folder / name).exists() for name in names):
        return
    click.echo("building the encoder from the installed weights, once (a few seconds) ...")
    # In a process of its own: what the libraries of the build start must not be there when the server forks.
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as builder:
        builder.submit(build, settings.encoder_folder, settings.models).result()
