"""What a time that is not over yet tells: it takes at least so long."""

from math import erfc, exp, pi, sqrt

FAR = 30.0
"""So many deviations out, density and tail are too small to divide; their quotient is nearly the distance itself."""


def hazard(off: float) -> float:
    """The density of the standard normal at `off` over what is left of it beyond (the inverse Mills ratio)."""
    if off > FAR:
        return off + 1 / off
    return exp(-off * off / 2) / sqrt(2 * pi) / (erfc(off / sqrt(2)) / 2)


def at_least(mean: float, sd: float, seen: float) -> tuple[float, float]:
    """A normal value that is more than `seen`, as a measured value and its weight: one Newton step (Tobin 1958).

    With `sd` the deviation around an unknown mean that is `mean` as far as is known. A weight of 1 / sd**2 would be
    that of a value that was seen exactly; 0 tells nothing.
    """
    off = (seen - mean) / sd
    steep = hazard(off) * (hazard(off) - off)
    if steep < 1e-9:
        return mean, 0.0
    return mean + sd * hazard(off) / steep, steep / sd**2
