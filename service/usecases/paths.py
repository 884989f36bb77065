"""Find the gaps between one person and each of several roles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.profile import Profile
from service.domain.requirement import Role
from service.domain.vector import Vector
from service.knowledge.knowledge import Knowledge
from service.matching.advice.next_roles import HeldPosition, NextRole, held_position, next_roles
from service.matching.advice.path import Path, ordered, path_of
from service.matching.match import texts_to_compare
from service.matching.scoring.assess import assess
from service.usecases.ports import Encoder
from service.usecases.roles import catalogue_role


@dataclass(frozen=True, slots=True)
class Paths:
    """The present job of a person, and the path to each role.

    Attributes:
        paths: best first. above: the nearest roles of the career ladder.
        next: the best of them among `paths`.
    """

    held: HeldPosition | None
    above: tuple[NextRole, ...]
    next: Path | None
    paths: tuple[Path, ...]


def catalogue_roles(known: Knowledge, *, state: str | None, setting: str | None) -> tuple[Role, ...]:
    """Return every rankable role of the catalogue, completed with a state and setting; raises InvalidRole."""
    return tuple(
        catalogue_role(role_id, known, state=state, setting=setting) for role_id in known.roles.rankable
    )


def paths_of(
    profile: Profile, roles: Sequence[Role], encoder: Encoder, known: Knowledge, as_of: date
) -> Paths:
    """Return the path to each role; raises EncoderUnavailable, RoleTooThin."""
    vectors = _vectors(profile, roles, encoder)
    found = [path_of(assess(profile, role, vectors, known, as_of), known.steps) for role in roles]
    paths = ordered(found)
    held = held_position(profile, as_of)
    above = () if held is None else next_roles(held.job, known.roles.ladder, known.roles.all)
    wanted = {each.role_id for each in above}
    best = next((path for path in paths if path.role.id in wanted), None)
    return Paths(held, above, best, tuple(paths))


def _vectors(profile: Profile, roles: Sequence[Role], encoder: Encoder) -> Mapping[str, Vector]:
    texts = sorted({text for role in roles for text in texts_to_compare(profile, role)})
    return dict(zip(texts, encoder.encode(texts), strict=True))
