"""Readiness of a process: database, encoder, knowledge."""

from service.errors import EncoderUnavailable
from service.usecases.deps import Deps


def readiness(deps: Deps) -> dict[str, bool]:
    """Return for each part whether it is ready; knowledge is ready once it is loaded."""
    return {
        "database": deps.stores.ready(),
        "encoder": _encoder_ready(deps),
        "knowledge": bool(deps.knowledge.ontology_sha256),
    }


def _encoder_ready(deps: Deps) -> bool:
    try:
        return bool(deps.encoder.model_sha256)
    except EncoderUnavailable:
        return False
