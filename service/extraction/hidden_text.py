"""Thresholds and flags for hidden text, shared by all formats."""

from service.domain.profile import Flag

# From 0 to 255 in each colour channel; text this near to white cannot be read on paper.
NEAR_WHITE = 0xF8
# In points; text of this size or smaller cannot be read.
UNREADABLE_POINTS = 2.0


def is_near_white(red: int, green: int, blue: int) -> bool:
    """Return whether a colour is white or looks white."""
    return min(red, green, blue) >= NEAR_WHITE


def is_white_hex(colour: str | None) -> bool:
    """Return whether a colour RRGGBB, with or without a number sign, looks white."""
    try:
        channels = bytes.fromhex((colour or "").removeprefix("#"))
    except ValueError:
        return False
    return len(channels) == 3 and is_near_white(*channels)


def hidden_flags(characters: int) -> tuple[Flag, ...]:
    """Return a flag with the number of characters left out; empty if there are none."""
    if not characters:
        return ()
    return (Flag("hidden_text", f"{characters} characters not visible on the page were left out"),)


def written_length(text: str | None) -> int:
    """Return the number of characters, with runs of blanks counted once and outer blanks not counted."""
    return len(" ".join((text or "").split()))
