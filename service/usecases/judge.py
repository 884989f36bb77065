"""Judge profiles for a role: say which texts to compare, embed them, decide."""

from collections.abc import Sequence
from datetime import date

from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.knowledge.knowledge import Knowledge
from service.matching.match import match, texts_to_compare
from service.usecases.ports import Encoder


def judge(profile: Profile, role: Role, encoder: Encoder, known: Knowledge, as_of: date) -> Match:
    """Return the match of one profile and one role; raises RoleTooThin, EncoderUnavailable."""
    return judge_all([profile], role, encoder, known, as_of)[0]


def judge_all(
    profiles: Sequence[Profile], role: Role, encoder: Encoder, known: Knowledge, as_of: date
) -> list[Match]:
    """Return one match a profile, in order; each is what `judge` gives for that profile alone."""
    texts = sorted({text for profile in profiles for text in texts_to_compare(profile, role)})
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    identity = encoder.model_sha256
    return [match(each, role, vectors, known, as_of=as_of, model_sha256=identity) for each in profiles]
