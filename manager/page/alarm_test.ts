import assert from "node:assert/strict";
import type { WaitingRow, WaitShown } from "web/protocol.ts";
import { alarm, asOf, byUrgency, type Looked, type Told, type Wait } from "./alarm.ts";

const NOW = 1_776_069_000_000;
const MINUTE = 60_000;

function wait(id: string, minutes: number | null, target: number): WaitShown {
  const since = minutes === null ? null : NOW - minutes * MINUTE;
  const waiting = minutes === null ? 0 : 1;
  return { id, waiting, longest_since: since, target_ms: target * MINUTE, late: 0 };
}

const CALM: Looked = {
  classes: [],
  expected: { short: [0, 5], seated: [5, 10] },
  alarms: [],
  opening: {
    open: true,
    closes: NOW + 5 * 60 * MINUTE,
    next_opens: null,
    reason: "",
    by_appointment: [],
    today: [],
  },
  closing: { closes: NOW + 5 * 60 * MINUTE, late: { short: 0, seated: 0 } },
};

/** What is told of these waits, with the forecasts and the rest as given. */
function told(classes: WaitShown[], given: Partial<Looked> = {}, now = NOW): Told | undefined {
  return alarm(now, { ...CALM, ...given, classes }, []);
}

function ofWait(found: Told | undefined): Wait {
  assert(found?.why === "wait");
  return found.wait;
}

Deno.test("while everybody is on time and will be there is no alarm", () => {
  assert.equal(told([wait("short", 5, 8), wait("seated", 14, 20)]), undefined);
  assert.equal(told([wait("short", null, 8)]), undefined);
});

Deno.test("the alarm is about who has used up most of the promise, not about the longest wait", () => {
  const worst = ofWait(told([wait("seated", 19, 20), wait("short", 9, 8)]));
  assert.deepEqual([worst.id, worst.level, worst.waited], ["short", "late", 9 * MINUTE]);
});

Deno.test("from three quarters of the target the alarm comes before the breach", () => {
  assert.equal(ofWait(told([wait("seated", 15, 20)])).level, "near");
});

Deno.test("the alarm comes by itself as time passes", () => {
  const classes = [wait("seated", 14, 20)];
  assert.equal(told(classes), undefined);
  assert.equal(ofWait(told(classes, {}, NOW + MINUTE)).level, "near");
  assert.equal(ofWait(told(classes, {}, NOW + 7 * MINUTE)).level, "late");
});

Deno.test("a promise that will be broken is told while everybody is still on time", () => {
  const classes = [wait("short", 2, 8), wait("seated", 3, 20)];
  const found = told(classes, { expected: { short: [5, 10], seated: [20, 35] } });
  assert(found?.why === "forecast");
  assert.deepEqual([found.wait.id, found.range], ["seated", [20, 35]]);
});

Deno.test("the forecast that goes furthest past its promise is told", () => {
  const classes = [wait("short", 2, 8), wait("seated", 3, 20)];
  const found = told(classes, { expected: { short: [15, 25], seated: [20, 35] } });
  assert(found?.why === "forecast");
  assert.equal(found.wait.id, "short");
});

Deno.test("nobody is warned of a forecast while the hall is closed", () => {
  const opening = { ...CALM.opening, open: false };
  const expected: Looked["expected"] = { short: [15, 25], seated: [20, 35] };
  assert.equal(told([wait("short", 2, 8)], { expected, opening }), undefined);
});

Deno.test("people whom no open counter can help are told, once somebody waits", () => {
  const expected: Looked["expected"] = { short: [0, 5], seated: null };
  assert.equal(told([wait("seated", null, 20)], { expected }), undefined);
  assert.equal(told([wait("seated", 1, 20)], { expected })?.why, "unserved");
});

Deno.test("what can still be prevented is told before what is nearly too late, and after what is", () => {
  const ahead = {
    class_: "seated",
    service: "passport",
    target_ms: 20 * MINUTE,
    passes: NOW + 30 * MINUTE,
    kind: "desk",
    by: NOW + 10 * MINUTE,
    counter: null,
  } as const;
  const alarms = [ahead, { ...ahead, service: "move" }];
  const found = told([wait("seated", 16, 20)], { alarms });
  assert.deepEqual(found, { why: "ahead", alarm: ahead });
  assert.equal(ofWait(told([wait("short", 9, 8)], { alarms })).id, "short");
});

Deno.test("a broken promise is told before anything that is still to come", () => {
  const expected: Looked["expected"] = { short: null, seated: [20, 35] };
  const classes = [wait("short", 2, 8), wait("seated", 21, 20)];
  assert.equal(ofWait(told(classes, { expected })).id, "seated");
});

Deno.test("who will not be helped before closing is told in the last hour only", () => {
  const late = { short: 0, seated: 3 };
  const closes = (minutes: number) => ({ closing: { closes: NOW + minutes * MINUTE, late } });
  assert.equal(told([wait("seated", 2, 20)], closes(61)), undefined);
  assert.deepEqual(told([wait("seated", 2, 20)], closes(60)), {
    why: "closing",
    closes: NOW + 60 * MINUTE,
    late: 3,
  });
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
    agreed: null,
    appointment: null,
    taken: NOW - 9 * MINUTE,
    since: NOW - 9 * MINUTE,
    target_ms: 8 * MINUTE,
    usual_s: 180,
    again: null,
    missed: 0,
    waited_ms: 0,
    promised_min: null,
    expected_min: null,
    to_counter: null,
    to_person: null,
    note: null,
  };
  const waiting = [row, { ...row, since: NOW - MINUTE }, { ...row, class_: "seat" }];
  assert.equal(asOf(NOW, wait("short", 9, 8), waiting).late, 1);
  assert.equal(asOf(NOW, wait("extract", 9, 8), waiting).late, 2);
  assert.equal(asOf(NOW, { ...wait("short", 9, 8), late: 3 }, waiting).late, 3);
});
