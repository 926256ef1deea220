"""Whether two proportions differ by more than chance would make them.

Sources: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”,
Journal of the American Statistical Association 22 (1927), 209–212; R. G. Newcombe, “Interval
estimation for the difference between independent proportions: comparison of eleven methods”,
Statistics in Medicine 17 (1998), 873–890, method 10 (hybrid score, no continuity correction).
That intervals which lie apart are a difference, and that looking at this alone finds too few and
not too many: N. Schenker and J. F. Gentleman, “On judging the significance of differences by
examining the overlap between confidence intervals”, The American Statistician 55 (2001), 182–186.
"""

from math import sqrt

Z95 = 1.959963984540054


def wilson(count: int, base: int) -> tuple[float, float]:
    """The 95% score interval of a proportion, both ends between 0 and 1."""
    share, square = count / base, Z95**2
    middle = share + square / (2 * base)
    half = Z95 * sqrt(share * (1 - share) / base + square / (4 * base**2))
    whole = 1 + square / base
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def newcombe(count: int, base: int, before: int, base_before: int) -> tuple[float, float]:
    """The 95% interval of count/base − before/base_before, both ends between −1 and 1."""
    share, share_before = count / base, before / base_before
    low, high = wilson(count, base)
    low_before, high_before = wilson(before, base_before)
    difference = share - share_before
    below = sqrt((share - low) ** 2 + (high_before - share_before) ** 2)
    above = sqrt((high - share) ** 2 + (share_before - low_before) ** 2)
    return difference - below, difference + above
