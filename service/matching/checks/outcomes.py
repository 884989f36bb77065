"""The best of several outcomes."""

from collections.abc import Iterable
from dataclasses import replace

from service.domain.match import Outcome


def best_of(outcomes: Iterable[Outcome | None]) -> Outcome | None:
    """Return the best verdict with the highest credit among all, so that more evidence never lowers."""
    shown = [each for each in outcomes if each is not None]
    if not shown:
        return None
    best = max(shown, key=lambda each: (each.verdict, each.credit))
    return replace(best, credit=max(each.credit for each in shown))
