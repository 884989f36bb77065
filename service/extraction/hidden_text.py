"""The flag for hidden text, and how its characters are counted, in formats without pages."""

from service.domain.profile import Flag


def hidden_flags(characters: int) -> tuple[Flag, ...]:
    """Return a flag with the number of characters left out; empty if there are none."""
    if not characters:
        return ()
    return (Flag("hidden_text", f"{characters} characters not visible on the page were left out"),)


def written_length(text: str | None) -> int:
    """Return the number of characters, with runs of blanks counted once and outer blanks not counted."""
    return len(" ".join((text or "").split()))
