"""Read a score that was kept."""

from service.usecases.deps import Deps


def read_score(tenant: str, score_id: str, deps: Deps) -> bytes:
    """Return the body as it was answered first; raises NotFound."""
    return deps.stores.scores.get(tenant, score_id).body
