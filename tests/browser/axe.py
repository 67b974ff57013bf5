"""Asks axe what stands in the way of people who use a page differently."""

from functools import cache
from importlib.resources import files

from playwright.async_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FIND = """async (standards) => {
    const found = await axe.run(document, {runOnly: {type: "tag", values: standards}});
    return found.violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help} (${target.flat().join(" ")})`));
}"""


@cache
def source() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def axe(page: Page) -> list[str]:
    """Every violation on the page as it stands now, one sentence for each element; shadow roots included."""
    await page.evaluate(source())
    violations: list[str] = await page.evaluate(FIND, STANDARDS)
    return violations
