"""Texts in small letters, whose offsets are those of the text as written."""


def in_small_letters(text: str) -> str:
    """Return a text as long as the given one; a letter that has no single small letter stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(each if len(each.lower()) > 1 else each.lower() for each in text)
