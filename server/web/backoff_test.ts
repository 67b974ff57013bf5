import assert from "node:assert/strict";
import { waitBefore } from "web/backoff.ts";

Deno.test("the first try is at once and no wait is longer than three seconds", () => {
  assert.equal(waitBefore(0, 1), 0);
  assert.deepEqual([1, 2, 3, 4, 5, 6, 50].map((attempt) => waitBefore(attempt, 1)), [
    500,
    500,
    500,
    1000,
    2000,
    3000,
    3000,
  ]);
});

Deno.test("chance spreads the waits over half of each", () => {
  assert.equal(waitBefore(6, 0), 1500);
});
