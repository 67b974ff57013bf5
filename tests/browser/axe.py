"""Asks axe what stands in the way of people who use a page differently."""

from functools import cache
from importlib.resources import files

from playwright.async_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What is in order is not told: axe then only counts it.
FIND = """async (standards) => {
    if (!globalThis.axe) return null;
    const runOnly = {type: "tag", values: standards};
    const found = await axe.run(document, {runOnly, resultTypes: ["violations"]});
    return found.violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help} (${target.flat().join(" ")})`));
}"""


@cache
def source() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def axe(page: Page) -> list[str]:
    """Every violation on the page as it stands now, one sentence for each element; shadow roots included."""
    violations: list[str] | None = await page.evaluate(FIND, STANDARDS)
    if violations is None:
        await page.evaluate(source())
        violations = await page.evaluate(FIND, STANDARDS)
    assert violations is not None
    return violations
