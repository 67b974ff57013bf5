import assert from "node:assert/strict";
import { kindOf, minutes, seatedFrom, serviceIn, usualSeconds } from "web/sums.ts";
import { town } from "web/town_samples.ts";

const one = (service: string, amount = 1) => ({ service, amount });

Deno.test("durations add up over services and amounts", () => {
  assert.equal(usualSeconds([one("extract", 3), one("legalise")], town), 180 + 2 * 108 + 210);
});

Deno.test("what takes less than the limit is short, and what reaches it is seated", () => {
  assert.equal(kindOf([one("extract")], false, town), "short");
  assert.equal(kindOf([one("extract", 2)], false, town), "short");
  assert.equal(kindOf([one("extract", 3)], false, town), "seated");
  assert.equal(kindOf([one("extract"), one("info")], false, town), "seated");
});

Deno.test("who wants to sit is seated whatever it is for", () => {
  assert.equal(kindOf([one("extract")], true, town), "seated");
});

Deno.test("the amount from which a table is needed follows from the durations", () => {
  const from = seatedFrom(serviceIn(town, "extract"), town);
  assert.equal(from, 3);
  assert.equal(kindOf([one("extract", 3)], false, town), "seated");
  assert.equal(kindOf([one("extract", 2)], false, town), "short");
});

Deno.test("no amount is named when it makes no difference", () => {
  assert.equal(seatedFrom(serviceIn(town, "licence"), town), null);
  assert.equal(seatedFrom(serviceIn(town, "info"), town), null);
});

Deno.test("a length is never said to be zero minutes", () => {
  assert.equal(minutes(10), 1);
  assert.equal(minutes(210), 4);
});
