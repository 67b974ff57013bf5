import assert from "node:assert/strict";
import type { CurvePoint, Opening } from "web/protocol.ts";
import { columns, spanOf, topOf } from "./curve_points.ts";

const HOUR = 3_600_000;
const NINE = 1_776_063_600_000;
const OPENING: Opening = {
  open: true,
  closes: NINE + 7 * HOUR,
  next_opens: null,
  reason: "",
  by_appointment: [],
  today: [[NINE, NINE + 3 * HOUR], [NINE + 5 * HOUR, NINE + 7 * HOUR]],
};
const TARGETS = { short: 8, seated: 20 };

function point(hours: number, short: number | null, seated: number | null): CurvePoint {
  const ms = (minutes: number | null) => minutes === null ? null : minutes * 60_000;
  return { at: NINE + hours * HOUR, short_ms: ms(short), seated_ms: ms(seated) };
}

Deno.test("the chart reaches from the first opening to the last closing of the day", () => {
  assert.deepEqual(spanOf(OPENING, [], NINE), { from: NINE, to: NINE + 7 * HOUR });
});

Deno.test("who was called after closing still stands in the chart", () => {
  assert.equal(spanOf(OPENING, [point(7.5, 4, null)], NINE).to, NINE + 7.5 * HOUR);
});

Deno.test("a day without opening hours shows the hours around now", () => {
  const span = spanOf({ ...OPENING, today: [] }, [], NINE);
  assert.deepEqual(span, { from: NINE - HOUR, to: NINE + HOUR });
});

Deno.test("a quarter without calls is a gap, not nought", () => {
  const points = [point(1, 6, null), point(1.25, null, 12)];
  const span = spanOf(OPENING, points, NINE);
  const [at, short, seated, aim] = columns(points, span, TARGETS);
  assert.equal(at.length, 4);
  assert.deepEqual(short, [null, 6, null, null]);
  assert.deepEqual(seated, [null, null, 12, null]);
  assert.deepEqual(aim, [8, 8, 8, 8]);
});

Deno.test("the scale reaches above every wait and target", () => {
  const span = spanOf(OPENING, [], NINE);
  assert.equal(topOf(columns([], span, TARGETS)), 25);
  assert.equal(topOf(columns([point(1, null, 44)], span, TARGETS)), 45);
});
