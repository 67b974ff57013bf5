"""Plots as SVG text, for a page, a file or a document: lines over a common axis, with a legend."""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil

WIDTH, HEIGHT = 720, 360
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 40, 64
COLOURS = ("#0b6e99", "#c2410c", "#3f6212", "#7e22ce", "#475569", "#b45309")
"""Each at least 4.5:1 on white; the legend also tells them apart by dashes."""
DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 2", "10 4")
Points = Sequence[tuple[float, float]]


def lines(
    title: str, series: Mapping[str, Points], across: str, up: str, ticks: Mapping[float, str] | None = None
) -> str:
    """The series as lines. `across` and `up` name the axes with their units; `ticks` are labels along the first."""
    xs = [x for points in series.values() for x, _ in points] or [0.0]
    top = _nice(max((y for points in series.values() for _, y in points), default=1.0))
    low, high = min(xs), max(max(xs), min(xs) + 1e-9)

    def place(x: float, y: float) -> tuple[float, float]:
        right, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
        return LEFT + right * (x - low) / (high - low), TOP + height * (1 - y / top)

    shown = ticks or {x: f"{x:g}" for x in sorted(set(xs))}
    parts = [
        _text(LEFT, 22, title, "start", 15),
        *(_rule(place(low, top * part / 4), place(high, top * part / 4), f"{top * part / 4:g}") for part in range(5)),
        *(_tick(place(x, 0)[0], label) for x, label in shown.items()),
        _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 32, across),
        f'<g transform="translate(14 {(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)">{_text(0, 0, up)}</g>',
    ]
    for number, (name, points) in enumerate(series.items()):
        parts.append(_line([place(x, y) for x, y in points], number))
        parts.append(_legend(name, number, len(series)))
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="12" fill="#1e293b">\n<title>{escape(title)}</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def stacked(plots: Sequence[str]) -> str:
    """Plots under each other, as one."""
    placed = (
        plot.replace("<svg ", f'<svg y="{number * HEIGHT}" width="{WIDTH}" height="{HEIGHT}" ', 1)
        for number, plot in enumerate(plots)
    )
    size = f'viewBox="0 0 {WIDTH} {len(plots) * HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{"".join(placed)}</svg>\n'


def _nice(top: float) -> float:
    """A round number at or above the highest value, that four lines divide well."""
    for step in (1, 2, 4, 8, 12, 16, 20, 24, 32, 40, 60, 80, 120, 200, 400):
        if top <= step:
            return float(step)
    return 400.0 * ceil(top / 400)


def _tick(x: float, label: str) -> str:
    # Long words below the last point would leave the picture.
    return _text(x, HEIGHT - BOTTOM + 16, label, "end" if x > WIDTH - RIGHT - 1 and len(label) > 6 else "middle")


def _text(x: float, y: float, words: str, anchor: str = "middle", size: int = 12) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}">{escape(words)}</text>'


def _rule(start: tuple[float, float], end: tuple[float, float], label: str) -> str:
    line = f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" stroke="#cbd5e1"/>'
    return line + _text(start[0] - 6, start[1] + 4, label, "end")


def _line(points: Sequence[tuple[float, float]], number: int) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>' for x, y in points) if len(points) <= 12 else ""
    return f'<polyline points="{path}" fill="none" {_stroke(number)}/><g fill="{_colour(number)}">{dots}</g>'


def _legend(name: str, number: int, count: int) -> str:
    x = LEFT + number * (WIDTH - LEFT - RIGHT) / max(count, 3)
    y = HEIGHT - 12
    return f'<path d="M{x:.1f} {y - 4}h22" {_stroke(number)}/>' + _text(x + 28, y, name, "start")


def _stroke(number: int) -> str:
    return f'stroke="{_colour(number)}" stroke-width="2" stroke-dasharray="{DASHES[number % len(DASHES)]}"'


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]
