"""Facts in lines that repeat the posting of a role earn nothing for that role; a name alone is no copy."""

from dataclasses import replace

import pytest

from service.domain.evidence import evidence
from service.domain.profile import Licence, Profile
from service.domain.requirement import LicenceBar, Role
from service.matching.checks.own_facts import own_facts
from tests.builders import a_policy, a_profile, a_role, asks, words

ASKED = "Current and unrestricted RN license in the state of Utah"


def role_of(*sentences: str) -> Role:
    return a_role(
        *(
            replace(
                asks(LicenceBar(("RN",)), id=f"item{n}", factor="licence"), quote=words(each, "posting")[0]
            )
            for n, each in enumerate(sentences)
        )
    )


def resume(*lines: str, held: str) -> Profile:
    """Return the profile of a text in which `held` is the evidence of a licence."""
    text = "\n".join(lines)
    start = text.index(held)
    quote = evidence(text, start, start + len(held), "skills")
    return replace(a_profile(licences=(Licence("RN", "stated", (quote,)),)), text=text)


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        (ASKED, True),
        (f"* {ASKED.upper()}.", True),
        ("RN license, Utah, since 2011", False),
        ("I have held my RN license in Utah since I moved there nine years ago", False),
    ],
)
def test_a_licence_in_a_line_of_the_posting_is_left_out_of_its_score(line: str, copied: bool) -> None:
    held = "RN LICENSE" if "RN LICENSE" in line else "RN license"
    profile = resume("Ann Roe", line, held=held)

    kept, flags = own_facts(profile, role_of(ASKED), a_policy().limits)

    assert (kept.licences == ()) is copied
    assert [flag.code for flag in flags] == (["pasted_posting"] if copied else [])


def test_the_name_of_a_credential_alone_is_no_copy() -> None:
    profile = resume("Licensed Practical Nurse of Ohio", held="Licensed Practical Nurse of Ohio")

    kept, flags = own_facts(profile, role_of("Licensed Practical Nurse of Ohio"), a_policy().limits)

    assert kept.licences == profile.licences
    assert flags == ()


def test_a_role_without_a_posting_leaves_every_fact() -> None:
    profile = resume(ASKED, held="RN license")

    kept, flags = own_facts(
        profile, a_role(asks(LicenceBar(("RN",)), id="l", factor="licence")), a_policy().limits
    )

    assert kept == profile
    assert flags == ()
