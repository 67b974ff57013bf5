import assert from "node:assert/strict";
import type { CallShown } from "web/protocol.ts";
import { after, type Announced, FRESH_MS, next } from "./turns.ts";

const NOW = 1_776_069_000_000;
const GONG_AND_SENTENCE_MS = 5_200;
/** A second less than a minute apart: 50 calls in a minute. */
const APART_MS = 1_200;

function call(id: string, at = NOW): CallShown {
  return { id, number: "A 147", counter: "E2", at, again: false, sounds: [] };
}

/** What a display announces that hears of these calls as they come, and when each began. */
function evening(calls: readonly CallShown[], lastsMs: number): { id: string; at: number }[] {
  const said: { id: string; at: number }[] = [];
  let announced: Announced = {};
  let now = NOW;
  while (now < NOW + 120_000) {
    const view = calls.filter((each) => each.at <= now).reverse();
    const turn = next(announced, view, now);
    if (turn) {
      announced = after(announced, turn, now);
      said.push({ id: turn.id, at: now });
    }
    now += turn ? lastsMs : 100;
  }
  return said;
}

Deno.test("a new call is announced at once, and never twice", () => {
  const first = next({}, [call("c1")], NOW);
  assert.equal(first?.id, "c1");
  const announced = after({}, first!, NOW);
  assert.equal(next(announced, [call("c1")], NOW + 100), undefined);
  assert.equal(next(announced, [call("c2", NOW + 50), call("c1")], NOW + 100)?.id, "c2");
});

Deno.test("a recall has an id of its own and is announced again", () => {
  const announced = after({}, call("c1"), NOW);
  const again = { ...call("c1-again", NOW + 5000), again: true };
  assert.equal(next(announced, [again, call("c1")], NOW + 5000)?.id, "c1-again");
});

Deno.test("a call older than fifteen seconds when its turn comes is not announced", () => {
  assert.equal(next({}, [call("c1", NOW - FRESH_MS)], NOW), undefined);
  assert.equal(next({}, [call("c1", NOW - FRESH_MS + 1)], NOW)?.id, "c1");
});

Deno.test("in a hall whose clock runs faster a call is news for as long as here", () => {
  assert.equal(next({}, [call("c1", NOW - 5 * FRESH_MS)], NOW, 6 * FRESH_MS)?.id, "c1");
});

Deno.test("calls of the same moment come in their order, the oldest first", () => {
  const view = [call("c3", NOW), call("c2", NOW), call("c1", NOW - 10)];
  const said: string[] = [];
  let announced: Announced = {};
  for (let turn = next(announced, view, NOW); turn; turn = next(announced, view, NOW)) {
    said.push(turn.id);
    announced = after(announced, turn, NOW);
  }
  assert.deepEqual(said, ["c1", "c2", "c3"]);
});

Deno.test("a call that was taken back before its turn is not announced", () => {
  const announced = after({}, call("c1"), NOW);
  assert.equal(next(announced, [call("c1")], NOW + 2000), undefined);
});

Deno.test("a call that comes back after an undo of its undo stays silent", () => {
  const announced = after({}, call("c1"), NOW);
  assert.equal(next(announced, [], NOW + 100), undefined);
  assert.equal(next(announced, [call("c1")], NOW + 200), undefined);
});

Deno.test("what was announced is forgotten once it cannot come again", () => {
  const announced = after({}, call("c1"), NOW);
  const later = after(announced, call("c2", NOW + FRESH_MS), NOW + FRESH_MS);
  assert.deepEqual(Object.keys(later), ["c2"]);
  assert.equal(next(later, [call("c1")], NOW + FRESH_MS), undefined);
});

Deno.test("fifty calls in a minute come out in order, without overlap, and none that is old news", () => {
  const calls = Array.from({ length: 50 }, (_, at) => call(`c${at}`, NOW + at * APART_MS));
  const said = evening(calls, GONG_AND_SENTENCE_MS);
  const at = Object.fromEntries(calls.map((each) => [each.id, each.at]));
  const order = said.map(({ id }) => Number(id.slice(1)));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  assert(said.every((each, i) => i === 0 || each.at - said[i - 1].at >= GONG_AND_SENTENCE_MS));
  assert(said.every((each) => each.at - at[each.id] < FRESH_MS));
  assert(said.length >= 12, `only ${said.length} were heard`);
});

Deno.test("fifty short calls in a minute are all heard", () => {
  const calls = Array.from({ length: 50 }, (_, at) => call(`c${at}`, NOW + at * APART_MS));
  assert.equal(evening(calls, APART_MS).length, 50);
});
