import assert from "node:assert/strict";
import { GAP_MS, Scanner } from "./scanner.ts";

const FAST_MS = 8;
const BY_HAND_MS = 120;

/** What is heard at each key. */
function heard(keys: readonly string[], gap: number, scanner = new Scanner(), at = 1000) {
  return keys.map((key, place) => scanner.key(key, at + place * gap));
}

Deno.test("keys faster than a hand that end with Enter are a scanner's, and read as one", () => {
  assert.deepEqual(heard([..."K7P4MX", "Enter"], FAST_MS).at(-1), {
    by: "scanner",
    read: "K7P4MX",
  });
});

Deno.test("from the third fast key on no field has them", () => {
  const by = heard([..."K7P4"], FAST_MS).map((each) => each.by);
  assert.deepEqual(by, ["hand", "hand", "scanner", "scanner"]);
});

Deno.test("somebody who types keeps every key, and Enter too", () => {
  const by = heard([..."K7P4MX", "Enter"], BY_HAND_MS).map((each) => each.by);
  assert.deepEqual(new Set(by), new Set(["hand"]));
});

Deno.test("the keys that only shift others are no part of what was read", () => {
  const link = [..."https", "Shift", ":", "/", "/", "Shift", "A", "Enter"];
  assert.equal(heard(link, FAST_MS).at(-1)?.read, "https://A");
});

Deno.test("a scan begins anew after a pause, whatever was typed before it", () => {
  const scanner = new Scanner();
  heard([..."QQ"], FAST_MS, scanner);
  const later = heard([..."K7P4MX", "Enter"], FAST_MS, scanner, 1000 + 2 * FAST_MS + GAP_MS + 1);
  assert.equal(later.at(-1)?.read, "K7P4MX");
});

Deno.test("Enter after a few fast keys is Enter", () => {
  assert.deepEqual(heard(["A", "B", "Enter"], FAST_MS).at(-1), { by: "hand" });
});
