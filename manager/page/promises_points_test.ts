import assert from "node:assert/strict";
import type { PromisesOfDay } from "web/protocol.ts";
import { added, datesOf, keptLines, keptPercent } from "./promises_points.ts";

const day = (date: string, more: Partial<PromisesOfDay> = {}): PromisesOfDay => ({
  date,
  kind: "short",
  promised: 10,
  called: 10,
  kept: 8,
  error_min: 2,
  bias_min: 1,
  ...more,
});

Deno.test("days are added up by how many were called, not as if each were the same", () => {
  const found = added([day("a"), day("b", { called: 30, kept: 30, error_min: 4, bias_min: -1 })]);
  assert.deepEqual(found, { promised: 20, called: 40, kept: 38, error: 3.5, bias: -0.5 });
});

Deno.test("of nobody there is no share and no mean", () => {
  const nobody = added([day("a", { called: 0, kept: 0, error_min: null, bias_min: null })]);
  assert.deepEqual([keptPercent(nobody), nobody.error, nobody.bias], [null, null, null]);
});

Deno.test("a share is rounded down, so that 100 % is all of them", () => {
  assert.equal(keptPercent({ called: 200, kept: 199 }), 99);
});

Deno.test("the lines stand on the dates, oldest first, with a gap where one kind had no calls", () => {
  const days = [day("2026-04-21"), day("2026-04-20", { kind: "seated", kept: 9 })];
  assert.deepEqual(datesOf(days), ["2026-04-20", "2026-04-21"]);
  assert.deepEqual(keptLines(days, 0.8), [[0, 1], [null, 80], [90, null], [80, 80]]);
});
