import assert from "node:assert/strict";
import { filled, level, ofTarget } from "web/wait.ts";

const MINUTE = 60_000;

Deno.test("a wait is nearly too long from three quarters of the target", () => {
  assert.equal(level(14.9 * MINUTE, 20 * MINUTE), "on_time");
  assert.equal(level(15 * MINUTE, 20 * MINUTE), "near");
});

Deno.test("a wait is too long only after the target", () => {
  assert.equal(level(20 * MINUTE, 20 * MINUTE), "near");
  assert.equal(level(20 * MINUTE + 1, 20 * MINUTE), "late");
});

Deno.test("the bar reaches its tick at the target and never overflows", () => {
  assert.equal(filled(20 * MINUTE, 20 * MINUTE), 2 / 3);
  assert.equal(filled(90 * MINUTE, 20 * MINUTE), 1);
  assert.equal(filled(-MINUTE, 20 * MINUTE), 0);
});

Deno.test("minutes are those that have passed", () => {
  assert.deepEqual(ofTarget(8.9 * MINUTE, 20 * MINUTE), { waited: 8, target: 20 });
});

Deno.test("who waits too long is never shown within the target", () => {
  assert.deepEqual(ofTarget(8 * MINUTE, 8 * MINUTE), { waited: 8, target: 8 });
  assert.deepEqual(ofTarget(8 * MINUTE + 1, 8 * MINUTE), { waited: 9, target: 8 });
  assert.deepEqual(ofTarget(11.5 * MINUTE, 8 * MINUTE), { waited: 11, target: 8 });
});
