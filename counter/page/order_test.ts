import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { asking, EMPTY, matching, ordered, withAmount } from "./order.ts";
import { town } from "./samples.ts";

Deno.test("nothing can be asked before a product is chosen", () => {
  assert.equal(asking(EMPTY, "nl"), null);
  assert.equal(asking(withAmount(withAmount(EMPTY, "passport", 1), "passport", 0), "nl"), null);
});

Deno.test("products are asked in the order they were chosen, each with its amount", () => {
  const order = withAmount(withAmount(EMPTY, "passport", 2), "extract", 1);
  assert.equal(ordered(order, "passport"), 2);
  assert.deepEqual(asking({ ...order, seat: true, slip: false }, "nl"), {
    do: "take_ticket",
    services: [{ service: "passport", amount: 2 }, { service: "extract", amount: 1 }],
    seat: true,
    slip: false,
    language: "nl",
  });
});

Deno.test("a product is found by a part of its name or by a search word, whatever the accents", () => {
  const [first, ...others] = town.services;
  const searched = { ...town, services: [{ ...first, search: ["paspoort", "café"] }, ...others] };
  const ids = (typed: string) => matching(searched, typed, words("nl")).map((each) => each.id);
  assert.deepEqual(ids("reis aan"), ["passport"]);
  assert.deepEqual(ids("CAFE"), ["passport"]);
  assert.deepEqual(ids("zzz"), []);
  assert.equal(ids("").length, 3);
});
