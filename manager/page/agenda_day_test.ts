import assert from "node:assert/strict";
import type { Appointment } from "web/appointment_shapes.ts";
import {
  at,
  axis,
  byFar,
  type Capacity,
  counts,
  dates,
  far,
  freeMin,
  minutesOf,
  outcome,
  ticks,
} from "./agenda_day.ts";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-04-20T10:31:00+02:00");
const on = (clock: string, date = "2026-04-20") => `${date}T${clock}:00+02:00`;

const appointment = (id: string, more: Partial<Appointment> = {}): Appointment => ({
  id,
  hall: "gemeentehuis",
  code: "RKM52T",
  state: "booked",
  at: on("11:00"),
  until: on("11:10"),
  minutes: 10,
  channel: "hall",
  services: [{ service: "passport", amount: 1 }],
  seat: false,
  language: "nl",
  link: null,
  contact: null,
  can: [],
  ticket: null,
  ...more,
});

const roster = {
  id: "tafel-1",
  name: "Tafel 1",
  absent: false,
  spans: [[on("09:00"), on("12:00")], [on("13:30"), on("16:00")]] as const,
  bookings: [{ id: "a", at: on("09:00"), until: on("09:40") }],
};
const day: Capacity = { rosters: [roster], extras: [], share: null, endangered: [], closed: "" };

Deno.test("a day is counted: booked, here, late by a whole minute, not come", () => {
  const all = [
    appointment("a", { state: "helped" }),
    appointment("b", { at: on("10:30") }),
    appointment("c", { at: on("10:31") }),
    appointment("d", { state: "missed" }),
    appointment("e", { state: "cancelled" }),
    appointment("f", { state: "held" }),
  ];
  assert.deepEqual(counts(all, NOW), { booked: 4, here: 1, late: 1, missed: 1 });
});

Deno.test("everything that is drawn lies between two whole hours", () => {
  const [from, to] = axis(day, NOW);
  assert.deepEqual([from, to], [Date.parse(on("09:00")), Date.parse(on("16:00"))]);
  assert.equal(ticks([from, to]).length, 8);
  assert.equal(at([from, to], from + 3.5 * HOUR), 0.5);
  assert.equal(at([from, to], from - HOUR), 0);
});

Deno.test("what nobody booked is free", () => {
  assert.equal(freeMin(roster), 180 + 150 - 40);
});

Deno.test("more than a week ahead is far, and the farthest stands first", () => {
  assert.equal(far(on("10:31", "2026-04-27"), NOW), "soon");
  assert.equal(far(on("10:32", "2026-04-27"), NOW), "far");
  assert.equal(far(null, NOW), "never");
  const first = { move: on("11:00"), intake: null, passport: on("11:00", "2026-05-20") };
  assert.deepEqual(byFar(first).map(([service]) => service), ["intake", "passport", "move"]);
});

Deno.test("who was in danger goes to a colleague, to another time, or nowhere", () => {
  const before = ["a", "b", "c"].map((id) => appointment(id));
  const now = [before[0], appointment("b", { at: on("09:00", "2026-04-21") }), before[2]];
  assert.deepEqual(outcome(before, now, [before[2]]).map(({ how }) => how), [
    "colleague",
    "moved",
    "not",
  ]);
});

Deno.test("a period has both its ends, and a reversed one is its first day", () => {
  assert.deepEqual(dates("2026-04-30", "2026-05-02"), ["2026-04-30", "2026-05-01", "2026-05-02"]);
  assert.deepEqual(dates("2026-04-30", "2026-04-01"), ["2026-04-30"]);
  assert.equal(minutesOf("13:30"), 810);
});
