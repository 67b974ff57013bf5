import assert from "node:assert/strict";
import type { CounterShown } from "web/protocol.ts";
import { town } from "./samples.ts";
import { COUNTER, HERE, ROOM, sketch } from "./sketch.ts";

const at = (id: string, x: number, y: number): CounterShown => ({
  ...town.counters[0],
  id,
  name: id,
  x,
  y,
});

Deno.test("a short visit is shown the standing counters, a seated one the others", () => {
  const here = (kind: "short" | "seated") =>
    sketch(town.counters, kind).marks.filter((mark) => mark.here).map((mark) => mark.label);
  assert.deepEqual(here("short"), ["1", "2"]);
  assert.deepEqual(here("seated"), ["6"]);
});

Deno.test("the corners of the town's plan are drawn within the walls", () => {
  const [one, other] = sketch([at("a", 0, 0), at("b", 100, 100)], "short").marks;
  assert.deepEqual([one.x, one.y], [ROOM.left, ROOM.top]);
  assert.deepEqual([other.x, other.y], [ROOM.right, ROOM.bottom]);
});

Deno.test("counters side by side are drawn narrower rather than over each other", () => {
  const { marks, width } = sketch([at("a", 20, 10), at("b", 40, 10)], "short");
  assert.ok(marks[1].x - marks[0].x > width);
  assert.ok(width < COUNTER.width);
});

Deno.test("the way begins where the visitor stands and ends short of the counters", () => {
  const { way } = sketch(town.counters, "short");
  const [, endX, endY] = way!.match(/ ([\d.]+) ([\d.]+)$/)!.map(Number);
  assert.ok(way!.startsWith(`M${HERE.x} ${HERE.y} `));
  assert.ok(endX > HERE.x && endX < ROOM.right);
  assert.ok(endY < HERE.y);
});

Deno.test("without a counter of this kind no way is drawn", () => {
  assert.equal(sketch([], "short").way, null);
});
