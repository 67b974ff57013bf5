import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { breaks, forecastOf, rangeText } from "./forecast.ts";

const SHOWN = { id: "seated", waiting: 0, longest_since: null, target_ms: 20 * 60_000, late: 0 };

Deno.test("a promise will be broken when the middle of the forecast lies past it", () => {
  assert(!breaks([15, 25], SHOWN));
  assert(breaks([15, 30], SHOWN));
  assert(!breaks(null, SHOWN));
  assert(!breaks(undefined, SHOWN));
});

Deno.test("only who comes now has a forecast: the others go before", () => {
  const expected = { short: [0, 5] as const, seated: null };
  assert.deepEqual(forecastOf(expected, "short"), [0, 5]);
  assert.equal(forecastOf(expected, "seated"), null);
  assert.equal(forecastOf(expected, "seat"), undefined);
});

Deno.test("a forecast never says nought minutes", () => {
  assert.equal(rangeText(words("nl"), [0, 5]), "minder dan 5 min");
  assert.equal(rangeText(words("nl"), [10, 15]), "10 tot 15 min");
});
