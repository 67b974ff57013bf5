import assert from "node:assert/strict";
import type { WaitingRow, WaitShown } from "web/protocol.ts";
import { alarm, asOf, byUrgency } from "./alarm.ts";

const NOW = 1_776_069_000_000;
const MINUTE = 60_000;

function wait(id: string, minutes: number | null, target: number): WaitShown {
  const since = minutes === null ? null : NOW - minutes * MINUTE;
  const waiting = minutes === null ? 0 : 1;
  return { id, waiting, longest_since: since, target_ms: target * MINUTE, late: 0 };
}

Deno.test("while everybody is on time there is no alarm", () => {
  assert.equal(alarm(NOW, [wait("short", 5, 8), wait("seated", 14, 20)], []), undefined);
  assert.equal(alarm(NOW, [wait("short", null, 8)], []), undefined);
});

Deno.test("the alarm is about who has used up most of the promise, not about the longest wait", () => {
  const told = alarm(NOW, [wait("seated", 19, 20), wait("short", 9, 8)], []);
  assert.equal(told?.id, "short");
  assert.equal(told?.level, "late");
  assert.equal(told?.waited, 9 * MINUTE);
});

Deno.test("from three quarters of the target the alarm comes before the breach", () => {
  assert.equal(alarm(NOW, [wait("seated", 15, 20)], [])?.level, "near");
});

Deno.test("the alarm comes by itself as time passes", () => {
  const classes = [wait("seated", 14, 20)];
  assert.equal(alarm(NOW, classes, []), undefined);
  assert.equal(alarm(NOW + MINUTE, classes, [])?.level, "near");
  assert.equal(alarm(NOW + 7 * MINUTE, classes, [])?.level, "late");
});

Deno.test("services come in the order in which they need somebody, without those nobody waits for", () => {
  const services = [wait("move", 2, 20), wait("permit", null, 20), wait("extract", 7, 8)];
  assert.deepEqual(byUrgency(NOW, services, []).map((each) => each.id), ["extract", "move"]);
});

Deno.test("a clock that is a little behind shows no negative wait", () => {
  assert.equal(asOf(NOW, wait("short", -1, 8), []).waited, 0);
});

Deno.test("who became late since the floor last changed is counted", () => {
  const row: WaitingRow = {
    ticket: "t",
    number: "A 148",
    kind: "short",
    class_: "short",
    services: [{ service: "extract", amount: 1 }],
    seat: false,
    language: "nl",
    since: NOW - 9 * MINUTE,
    target_ms: 8 * MINUTE,
    usual_s: 180,
    again: null,
    missed: 0,
    waited_ms: 0,
    promised_min: null,
    to_counter: null,
    to_person: null,
    note: null,
  };
  const waiting = [row, { ...row, since: NOW - MINUTE }, { ...row, class_: "seat" }];
  assert.equal(asOf(NOW, wait("short", 9, 8), waiting).late, 1);
  assert.equal(asOf(NOW, wait("extract", 9, 8), waiting).late, 2);
  assert.equal(asOf(NOW, { ...wait("short", 9, 8), late: 3 }, waiting).late, 3);
});
