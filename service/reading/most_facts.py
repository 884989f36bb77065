"""The most facts of one kind that count: a document with more of them is no resume of one person.

Matching compares jobs with each other, so that its work grows with the square of their number.
"""

from dataclasses import replace

from service.domain.profile import Flag, Profile

CODE = "facts_left_out"
# As many as a correction may state. Of 600 real resumes none has more than 14 jobs or 6 degrees.
MOST = {"jobs": 100, "degrees": 50, "licences": 50, "certifications": 50, "claims": 50}


def with_most_facts(profile: Profile) -> Profile:
    """Return the profile with the first facts of each kind, and a flag that says what was left out."""
    found = {kind: getattr(profile, kind) for kind in MOST}
    kept = {kind: facts[: MOST[kind]] for kind, facts in found.items()}
    left_out = [
        f"{len(facts)} {kind}, of which the first {MOST[kind]} count"
        for kind, facts in found.items()
        if len(facts) > MOST[kind]
    ]
    if not left_out:
        return profile
    statements = tuple(each for each in profile.statements if each.job is None or each.job < MOST["jobs"])
    flag = Flag(CODE, f"The document has {'; '.join(left_out)}.")
    return replace(profile, statements=statements, flags=(*profile.flags, flag), **kept)
