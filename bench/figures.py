"""A figure: its name, value, unit and bound, printed on one line that ends in `ok` or `short`."""

from dataclasses import dataclass
from statistics import median, quantiles
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value. Without a bound it is printed for information and is always `ok`."""

    name: str
    value: float
    unit: str
    bound: float | None = None
    side: Literal["at most", "at least"] = "at most"

    @property
    def ok(self) -> bool:
        """Whether the bound holds."""
        if self.bound is None:
            return True
        return self.value <= self.bound if self.side == "at most" else self.value >= self.bound

    def line(self) -> str:
        """The figure as it is printed."""
        bound = "-" if self.bound is None else f"{'<=' if self.side == 'at most' else '>='} {self.bound:g}"
        return f"{self.name:<52} {self.value:>12,.3f} {self.unit:<14} {bound:>10}  {'ok' if self.ok else 'short'}"


def p99(values: list[float]) -> float:
    """The 99th percentile."""
    return quantiles(values, n=100, method="inclusive")[98]


def middle(values: list[float]) -> float:
    """The median."""
    return median(values)
