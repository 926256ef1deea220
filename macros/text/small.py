"""Texts in small letters, and whether a word stands in one."""


def has_one(words: tuple[str, ...], small: str) -> bool:
    """Whether a text has one of these words."""
    for word in words:  # a loop, since this is done more often than all else  # noqa: SIM110
        if word in small:
            return True
    return False


def in_small_letters(text: str) -> str:
    """A text in small letters, as long as it was; a few letters become two, and stay then."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(map(_small, text))


def _small(sign: str) -> str:
    return low if len(low := sign.lower()) == 1 else sign
