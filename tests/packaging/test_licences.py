"""Licences of the installed packages, all compatible with closed use."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# GPL and AGPL, whatever their version; LGPL and the wider family of names differ by the first letter.
COPYLEFT = re.compile(r"\b(?:A?GPL(?:v?\d|-|\b)|(?<!Lesser )General Public License)", re.IGNORECASE)


def locked_names() -> list[str]:
    text = (ROOT / "requirements" / "core.lock").read_text("utf-8")
    text += (ROOT / "requirements" / "weights.lock").read_text("utf-8")
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)))


def installed() -> Iterator[Distribution]:
    for name in locked_names():
        try:
            yield distribution(name)
        except PackageNotFoundError:
            continue  # pinned for another platform


def stated_licence(package: Distribution) -> str:
    about = package.metadata
    # Some packages put the whole text into `License`; its first line is its name.
    stated = [about.get("License-Expression") or "", *(about.get("License") or "").splitlines()[:1]]
    stated += [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    return "; ".join(part for part in stated if part)


@pytest.mark.parametrize("words", ["GPL-3.0-only", "AGPL-3.0", "GPLv2", "GNU General Public License v3"])
def test_the_pattern_sees_copyleft(words: str) -> None:
    assert COPYLEFT.search(words)


@pytest.mark.parametrize("words", ["LGPL-2.1", "GNU Lesser General Public License v3", "MIT", "Apache-2.0"])
def test_the_pattern_passes_other_licences(words: str) -> None:
    assert not COPYLEFT.search(words)


def test_most_of_the_lock_is_installed_here() -> None:
    if len(list(installed())) < 10:
        pytest.skip("the locked packages are not installed")

    assert len(list(installed())) >= 0.8 * len(locked_names())


def test_no_locked_package_is_under_gpl_or_agpl() -> None:
    stated = {package.metadata["Name"]: stated_licence(package) for package in installed()}

    assert {name: words for name, words in stated.items() if COPYLEFT.search(words)} == {}
