import assert from "node:assert/strict";
import type { CallShown, CounterNow, DisplayView } from "web/protocol.ts";
import { announced, board, callOf, marked, over } from "./board.ts";

const NOW = 1_776_069_000_000;

function call(number: string, secondsAgo: number, id = `${number} ${secondsAgo}`): CallShown {
  return { id, number, counter: "E2", at: NOW - secondsAgo * 1000, again: false, sounds: [] };
}

function view(parts: Partial<DisplayView>): DisplayView {
  const opening = {
    open: false,
    closes: null,
    next_opens: null,
    reason: "",
    by_appointment: [],
    today: [],
  };
  return {
    zone: "wachtruimte",
    opening,
    calls: [],
    next: [],
    counters: [],
    speaker: null,
    notices: { messages: [], evacuation: null },
    ...parts,
  };
}

Deno.test("the newest calls are on the lines and the others below", () => {
  const calls = [call("A 147", 5), call("B 60", 50), call("A 146", 120), call("A 145", 200)];
  const { lines, earlier } = board(calls, 3);
  assert.deepEqual(lines.map((each) => each.number), ["A 147", "B 60", "A 146"]);
  assert.deepEqual(earlier.map((each) => each.number), ["A 145"]);
});

Deno.test("a number that is called again stands on the board once, on top", () => {
  const calls = [call("B 60", 1), call("A 147", 5), call("B 60", 50)];
  assert.deepEqual(board(calls, 3).lines, calls.slice(0, 2));
});

Deno.test("a call stays marked for at least ten seconds, also when another one follows", () => {
  const calls = [call("A 148", 1), call("A 147", 10)];
  assert(calls.every((each) => marked(each, calls, NOW)));
});

Deno.test("the newest call stays marked for a minute, an older one does not", () => {
  const calls = [call("A 148", 30), call("A 147", 40)];
  assert.deepEqual(calls.map((each) => marked(each, calls, NOW)), [true, false]);
  assert(!marked(call("A 148", 61), [call("A 148", 61)], NOW));
});

Deno.test("a screen reader hears the new calls in the order in which they came", () => {
  const calls = [call("A 148", 1), call("A 147", 3), call("B 60", 50)];
  assert.deepEqual(announced(calls, NOW).map((each) => each.number), ["A 147", "A 148"]);
});

Deno.test("the call of a counter's number is found, also when its contact has begun", () => {
  const counter: CounterNow = {
    counter: "E2",
    open: true,
    number: "A 147",
    progress: "serving",
    at: NOW,
  };
  const calls = [call("A 148", 1), call("A 147", 3)];
  assert.equal(callOf(counter, calls), calls[1]);
  assert.equal(callOf({ ...counter, number: null, progress: null }, calls), undefined);
});

Deno.test("the board says closed only when nobody waits and nobody is on the way", () => {
  assert(over(view({}), NOW));
  assert(!over(view({ next: ["A 148"] }), NOW));
  assert(!over(view({ calls: [call("A 147", 30)] }), NOW));
  assert(over(view({ calls: [call("A 147", 300)] }), NOW));
  assert(!over(view({ opening: { ...view({}).opening, open: true } }), NOW));
});
