import assert from "node:assert/strict";
import type { Played } from "web/protocol.ts";
import { classesOf, drawable, gap, linesOf } from "./compared_points.ts";

function column(curves: Readonly<Record<string, [number, number][]>>): Played {
  const waits = { visits: 9, mean_min: 5, p50_min: 5, p90_min: 9, p95_min: 10, over: 0.1 };
  const classes = Object.entries(curves).map(([class_, curve]) => ({ class_, curve, ...waits }));
  return { classes, on_time: 1, over_45: 0, left: 0, breach_min: 0 };
}

Deno.test("classes come in the order in which people ask about them, those of a town behind", () => {
  const columns = [column({ vip: [], seated: [] }), column({ short: [], appointment: [] })];
  assert.deepEqual(classesOf(columns), ["short", "seated", "appointment", "vip"]);
});

Deno.test("every line of a day stands on the same quarters, and one without anybody is a gap", () => {
  const was = column({ seated: [[540, 4], [570, 8]], short: [[555, 1]] });
  const [at, before, after, aim] = linesOf([was, column({ seated: [[540, 3]] })], "seated", 20);
  assert.deepEqual(at, [547.5, 562.5, 577.5]);
  assert.deepEqual(before, [4, null, 8]);
  assert.deepEqual(after, [3, null, null]);
  assert.deepEqual(aim, [20, 20, 20]);
});

Deno.test("a class that hardly came is not drawn", () => {
  const few = column({ seat: [[540, 4], [600, 2]] });
  assert.equal(drawable([few], "seat"), false);
  const many = column({ seat: [[540, 4], [600, 2], [615, 2], [630, 2]] });
  assert.equal(drawable([few, many], "seat"), true);
});

Deno.test("a difference is that of the figures as they are shown", () => {
  assert.equal(gap(9.6, 10.4), 0);
  assert.equal(gap(9.4, 10.6), -2);
});
