import assert from "node:assert/strict";
import { boardWidth, callLines, capitalMm, counterCards, leastPx, type Panel } from "./sizes.ts";

const FIFTY_FIVE: Panel = { widthPx: 1920, heightPx: 1080, widthMm: 1218, distanceM: 8 };
const UPRIGHT: Panel = { widthPx: 1080, heightPx: 1920, widthMm: 685, distanceM: 4 };
const WIDTHS = { number: 2.75, place: 3.8 };

Deno.test("a 55 inch panel read from 8 m needs type of 214 px", () => {
  assert.equal(Math.round(leastPx(FIFTY_FIVE)), 214);
});

Deno.test("three calls fit there, each with capitals of at least 98 mm", () => {
  const layout = callLines(FIFTY_FIVE, WIDTHS);
  assert(layout.legible);
  assert.equal(layout.lines, 3);
  assert(capitalMm(layout.others, FIFTY_FIVE) >= 97.6);
  assert(layout.newest >= layout.others);
});

Deno.test("the same panel from 8.5 m keeps two lines rather than small type", () => {
  const layout = callLines({ ...FIFTY_FIVE, distanceM: 8.5 }, { number: 2.6, place: 3.2 });
  assert(layout.legible);
  assert.equal(layout.lines, 2);
});

Deno.test("from too far the layout is refused and says from where it can be read", () => {
  const layout = callLines({ ...FIFTY_FIVE, distanceM: 15 }, WIDTHS);
  assert(!layout.legible);
  assert.equal(Math.round(layout.neededMm), 183);
  assert(layout.capitalMm < layout.neededMm);
  assert(callLines({ ...FIFTY_FIVE, distanceM: layout.upToM - 0.01 }, WIDTHS).legible);
});

Deno.test("a long place name is refused where a short one is legible", () => {
  const long = callLines(FIFTY_FIVE, { number: 2.75, place: 9 });
  assert(!long.legible);
});

Deno.test("an upright panel has more lines, never wider than the panel", () => {
  const layout = callLines(UPRIGHT, WIDTHS);
  assert(layout.legible);
  assert.equal(layout.lines, 6);
  assert(layout.newest * (WIDTHS.number + WIDTHS.place) < UPRIGHT.widthPx);
});

Deno.test("twice the pixels on the same panel give twice the type size", () => {
  const fine = callLines({ ...FIFTY_FIVE, widthPx: 3840, heightPx: 2160 }, WIDTHS);
  const coarse = callLines(FIFTY_FIVE, WIDTHS);
  assert(fine.legible && coarse.legible);
  assert.equal(Math.round(fine.newest), Math.round(2 * coarse.newest));
});

Deno.test("two express counters stand side by side, legible from 8 m", () => {
  const layout = counterCards(FIFTY_FIVE, { number: 2.75, place: 2.9 }, 2);
  assert(layout.legible);
  assert.equal(layout.columns, 2);
  assert(capitalMm(layout.place, FIFTY_FIVE) >= 97.6);
  assert(layout.bell);
});

Deno.test("seven counters on one panel cannot be read from 8 m, but can from near", () => {
  const far = counterCards(FIFTY_FIVE, WIDTHS, 7);
  assert(!far.legible);
  const near = counterCards({ ...FIFTY_FIVE, distanceM: far.upToM * 0.99 }, WIDTHS, 7);
  assert(near.legible);
});

Deno.test("cards on an upright panel stand one above the other", () => {
  const layout = counterCards(UPRIGHT, WIDTHS, 2);
  assert(layout.legible);
  assert.equal(layout.columns, 1);
});

Deno.test("the board fills its panel, and keeps the panel's shape under the bars of a browser", () => {
  const screen = { width: 1440, height: 900 };
  assert.equal(boardWidth({ widthPx: 1440, heightPx: 900 }, screen), 1440);
  assert.equal(boardWidth({ widthPx: 1440, heightPx: 780 }, screen), 1248);
  assert.equal(boardWidth({ widthPx: 700, heightPx: 780 }, screen), 700);
});
