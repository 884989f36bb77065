"""Judge profiles for a role: choose the texts to compare, embed them, match."""

from collections.abc import Mapping, Sequence
from datetime import date

from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.knowledge.knowledge import Knowledge
from service.matching.advice.raises import with_raises
from service.matching.match import match, texts_to_compare
from service.matching.scoring.what_if import NOTHING_TAKEN, Taken
from service.usecases.ports import Encoder


def judge(
    profile: Profile,
    role: Role,
    encoder: Encoder,
    known: Knowledge,
    as_of: date,
    *,
    taken: Mapping[str, Taken] = NOTHING_TAKEN,
) -> Match:
    """Return the match of one profile and one role; raises RoleTooThin, EncoderUnavailable.

    Args:
        taken: verdicts that items are taken to have, by id.
    """
    texts = texts_to_compare(profile, role)
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    return match(profile, role, vectors, known, as_of=as_of, model_sha256=encoder.model_sha256, taken=taken)


def judge_explained(profile: Profile, role: Role, encoder: Encoder, known: Knowledge, as_of: date) -> Match:
    """Return the match of `judge`, and what would raise it; raises the same."""
    return with_raises(judge(profile, role, encoder, known, as_of), profile, role, known)


def judge_all(
    profiles: Sequence[Profile], role: Role, encoder: Encoder, known: Knowledge, as_of: date
) -> list[Match]:
    """Return one match a profile, in order; each is what `judge` gives for that profile alone."""
    texts = sorted({text for profile in profiles for text in texts_to_compare(profile, role)})
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    identity = encoder.model_sha256
    return [match(each, role, vectors, known, as_of=as_of, model_sha256=identity) for each in profiles]
