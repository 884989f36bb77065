"""The most that one role may ask for, so that a ranking ends in time for every candidate."""

from service.domain.requirement import Role
from service.errors import InvalidRole
from service.usecases.requirement_trees import leaves_of

MOST_REQUIREMENTS = 1_000  # alternatives counted one by one; real postings ask for fewer than 100
MOST_DUTY_CHARACTERS = 4_000  # of one duty, which is one sentence or bullet


def check_size(role: Role) -> None:
    """Return when the role is small enough to be ranked; raises InvalidRole."""
    asked = sum(len(list(leaves_of(each))) for each in role.requirements)
    if asked > MOST_REQUIREMENTS:
        raise InvalidRole(
            f"requirements: {asked} came, alternatives counted: expected at most {MOST_REQUIREMENTS}"
        )
    for duty in role.duties:
        if len(duty.text) > MOST_DUTY_CHARACTERS:
            raise InvalidRole(
                f"duties: one of {len(duty.text)} characters came ({duty.text[:40]!r}…): expected at most"
                f" {MOST_DUTY_CHARACTERS} in each"
            )
