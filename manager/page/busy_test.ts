import assert from "node:assert/strict";
import type { CounterRow, CounterShown } from "web/protocol.ts";
import { helping, isOpen, lasting, unusuallyLong } from "./busy.ts";

const NOW = 1_776_069_000_000;
const MINUTE = 60_000;
const DESK: CounterShown = {
  id: "D1",
  name: "Balie 3",
  spoken: { nl: "balie drie" },
  kind: "desk",
  services: [],
  x: 0,
  y: 0,
};

function serving(minutes: number, usualMinutes: number): CounterRow {
  return {
    counter: "D1",
    state: "serving",
    person_name: "An",
    number: "B 62",
    kind: "seated",
    usual_s: usualMinutes * 60,
    since: NOW - minutes * MINUTE,
    services: [],
    assigned: false,
  };
}

Deno.test("a contact is unusually long from one and a half times the usual", () => {
  assert(!unusuallyLong(serving(29, 20), NOW));
  assert(unusuallyLong(serving(31, 20), NOW));
});

Deno.test("a short contact gets at least three minutes more than usual", () => {
  assert(!unusuallyLong(serving(5, 3), NOW));
  assert(unusuallyLong(serving(7, 3), NOW));
});

Deno.test("only who is being helped can take long", () => {
  assert(!unusuallyLong({ ...serving(90, 20), state: "free" }, NOW));
});

Deno.test("a state without a beginning has lasted no time", () => {
  assert.equal(lasting({ ...serving(5, 3), since: null }, NOW), 0);
});

Deno.test("a desk that takes a short visit helps out, an express counter does not", () => {
  const row = { ...serving(1, 3), kind: "short" as const };
  assert(helping(row, DESK));
  assert(!helping(row, { ...DESK, kind: "standing" }));
  assert(!helping({ ...row, kind: "seated" }, DESK));
});

Deno.test("a counter on a break is not open", () => {
  assert(!isOpen({ ...serving(1, 3), state: "paused" }));
  assert(isOpen({ ...serving(1, 3), state: "called" }));
});
