"""Readiness of a process: which of its parts work, and what is wrong with the others."""

from collections.abc import Callable, Mapping

from service.errors import ServiceError
from service.usecases.deps import Deps
from service.usecases.recent_readiness import PartProblem, Readiness

Check = Callable[[], None]  # raises ServiceError with what is wrong


def readiness(deps: Deps) -> Readiness:
    """Return which parts are ready, from checks of the last second."""
    return deps.recent_readiness.get(lambda: _checked(_checks(deps)))


def _checks(deps: Deps) -> dict[str, Check]:
    return {
        "database": deps.stores.check,
        "disk": deps.stores.check_room,
        "encoder": deps.encoder.verify,
        "extraction": lambda: deps.extraction_probe.check(deps.reader),
        "knowledge": lambda: None,  # a process without it does not start
    }


def _checked(checks: Mapping[str, Check]) -> Readiness:
    problems = tuple(found for part, check in checks.items() if (found := _problem(part, check)))
    return Readiness({part: part not in {each.part for each in problems} for part in checks}, problems)


def _problem(part: str, check: Callable[[], None]) -> PartProblem | None:
    try:
        check()
    except ServiceError as error:
        return PartProblem(part, str(error))
    return None
