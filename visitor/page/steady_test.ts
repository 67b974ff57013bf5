import assert from "node:assert/strict";
import { Steady } from "./steady.ts";

Deno.test("the count falls, and one that would rise is not shown until it is low enough again", () => {
  const steady = new Steady();
  const shown = [4, 3, 4, null, 3, 2].map((before) => steady.shown(before));
  assert.deepEqual(shown, [4, 3, null, null, 3, 2]);
});
