"""What do all formats share about text that is there and cannot be seen?"""

from service.domain.profile import Flag

# Of 255 in each colour; this near to white, text cannot be read on paper.
NEAR_WHITE = 0xF8
# Letters of this height in points, or lower, cannot be read.
UNREADABLE_POINTS = 2.0


def is_near_white(red: int, green: int, blue: int) -> bool:
    """Return True for white and what looks like it."""
    return min(red, green, blue) >= NEAR_WHITE


def is_white_hex(colour: str | None) -> bool:
    """Return True for a colour RRGGBB, with or without a number sign, that looks white."""
    try:
        channels = bytes.fromhex((colour or "").removeprefix("#"))
    except ValueError:
        return False
    return len(channels) == 3 and is_near_white(*channels)


def hidden_flags(characters: int) -> tuple[Flag, ...]:
    """Return a flag that tells how many characters were left out, or none."""
    if not characters:
        return ()
    return (Flag("hidden_text", f"{characters} characters not visible on the page were left out"),)


def written_length(text: str | None) -> int:
    """Return the number of characters, a run of blanks counted once and none at the ends."""
    return len(" ".join((text or "").split()))
