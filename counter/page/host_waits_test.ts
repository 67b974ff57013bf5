import assert from "node:assert/strict";
import type { CounterShown, FloorView, KioskView, Staffed } from "web/protocol.ts";
import { words } from "web/words.ts";
import { able, longest, openFor, pressing, range, waitFor } from "./host_waits.ts";
import { floor, MINUTE, NOW, row } from "./samples.ts";

const dutch = words("nl");

const counter = (id: string, kind: CounterShown["kind"], services: string[]): CounterShown => ({
  id,
  name: `Balie ${id}`,
  spoken: { nl: id },
  kind,
  services,
  x: 0,
  y: 0,
});
const counters = [
  counter("1", "standing", ["extract"]),
  counter("2", "desk", ["extract", "passport"]),
  counter("3", "room", ["extract", "passport"]),
];
const staffed = (id: string, more: Partial<Staffed> = {}): Staffed => ({
  counter: id,
  person_name: `Els ${id}`,
  paused: false,
  services: null,
  ...more,
});
const open = (...staffed: Staffed[]): FloorView => ({ ...floor, staffed });

Deno.test("who used up most of the promise stands first, not who came first", () => {
  const waiting = [
    row("B 1", { since: NOW - 12 * MINUTE, target_ms: 20 * MINUTE }),
    row("A 1", { since: NOW - 9 * MINUTE }),
    row("A 2", { since: NOW - 7 * MINUTE }),
  ];
  const seen = pressing({ ...floor, waiting }, NOW).map(({ row, level }) => [row.number, level]);
  assert.deepEqual(seen, [["A 1", "late"], ["A 2", "near"], ["B 1", "on_time"]]);
  assert.equal(longest({ ...floor, waiting })?.number, "B 1");
});

Deno.test("nobody waits longest where nobody waits", () => {
  assert.equal(longest({ ...floor, waiting: [] }), undefined);
});

Deno.test("a wait is said as a range, never as nought, and not where nobody can say", () => {
  assert.equal(range([5, 10], dutch), "5 tot 10 min");
  assert.equal(range([0, 5], dutch), "minder dan 5 min");
  assert.equal(range(null, dutch), "niet te zeggen");
});

Deno.test("a counter on a break is not open for anybody", () => {
  const view = open(staffed("1"), staffed("2"), staffed("3", { paused: true }));
  assert.equal(openFor("short", view, counters), 1);
  assert.equal(openFor("seated", view, counters), 1);
});

Deno.test("who can do a service now is whoever sits at a counter that does it today", () => {
  const view = open(staffed("1"), staffed("2", { services: ["extract"] }), staffed("3"));
  assert.deepEqual(able("passport", view, counters), [
    { name: "Balie 3", person: "Els 3", paused: false },
  ]);
  assert.equal(able("extract", view, counters).length, 3);
});

Deno.test("of one service its own wait is told where it is foreseen, of several that of their kind", () => {
  const seen = {
    floor: { ...floor, expected: { short: null, seated: [5, 10] as const } },
    kiosk: { waits: { passport: [20, 35] } } as unknown as KioskView,
  };
  const told = (...services: string[]) =>
    waitFor("seated", services.map((service) => ({ service, amount: 1 })), seen);
  assert.deepEqual(told("passport"), [20, 35]);
  assert.deepEqual(told("passport", "move"), [5, 10]);
  assert.deepEqual(waitFor("seated", [], { ...seen, kiosk: undefined }), [5, 10]);
});
