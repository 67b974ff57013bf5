import assert from "node:assert/strict";
import { forServices, lateMin, soon } from "./expected.ts";
import { expected, MINUTE, NOW } from "./samples.ts";

Deno.test("soon is the coming hour and who should have been here just now", () => {
  const [gone, late, next, evening] = [-21, -9, 60, 61].map((min) => expected(NOW + min * MINUTE));
  assert.deepEqual(soon([gone, late, next, evening], NOW), [late, next]);
});

Deno.test("who is late is so by whole minutes, and nobody is before one has passed", () => {
  assert.equal(lateMin(NOW - 9.9 * MINUTE, NOW), 9);
  assert.equal(lateMin(NOW - 0.9 * MINUTE, NOW), 0);
  assert.equal(lateMin(NOW + MINUTE, NOW), 0);
});

Deno.test("a counter sees only those whom it could help with everything", () => {
  const both = expected(NOW, {
    services: ["passport", "social"].map((service) => ({ service, amount: 1 })),
  });
  const one = expected(NOW);
  assert.deepEqual(forServices([both, one], ["passport"]), [one]);
});
