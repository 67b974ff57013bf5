import assert from "node:assert/strict";
import type { CallShown } from "web/protocol.ts";
import { APART_MS, FRESH_MS, plan, type Rung, SILENT } from "./gong.ts";

const NOW = 1_776_069_000_000;

function call(id: string, at = NOW): CallShown {
  return { id, number: "A 147", counter: "E2", at, again: false };
}

function ids(rung: Rung, calls: CallShown[], now = NOW): string[] {
  return plan(rung, calls, now)[0].map((ring) => ring.call.id);
}

Deno.test("a new call rings at once", () => {
  const [rings] = plan(SILENT, [call("c1")], NOW);
  assert.deepEqual(rings.map((ring) => [ring.call.id, ring.at]), [["c1", NOW]]);
});

Deno.test("a call never rings twice, however often its view comes", () => {
  const [, rung] = plan(SILENT, [call("c1")], NOW);
  assert.deepEqual(ids(rung, [call("c1")], NOW + 100), []);
  assert.deepEqual(ids(rung, [call("c2", NOW + 50), call("c1")], NOW + 100), ["c2"]);
});

Deno.test("a recall has an id of its own and rings again", () => {
  const [, rung] = plan(SILENT, [call("c1")], NOW);
  const again = { ...call("c1-again", NOW + 5000), again: true };
  assert.deepEqual(ids(rung, [again, call("c1")], NOW + 5000), ["c1-again"]);
});

Deno.test("a call that is old news does not ring", () => {
  assert.deepEqual(ids(SILENT, [call("c1", NOW - FRESH_MS)]), []);
  assert.deepEqual(ids(SILENT, [call("c1", NOW - FRESH_MS + 1)]), ["c1"]);
});

Deno.test("calls at the same moment ring one after the other, oldest first", () => {
  const [rings, rung] = plan(SILENT, [call("c2", NOW), call("c1", NOW - 10)], NOW);
  assert.deepEqual(rings.map((ring) => ring.call.id), ["c1", "c2"]);
  assert.deepEqual(rings.map((ring) => ring.at), [NOW, NOW + APART_MS]);
  const [later] = plan(rung, [call("c3", NOW + 100)], NOW + 100);
  assert.equal(later[0].at, NOW + 2 * APART_MS);
});

Deno.test("what rang is forgotten once it cannot ring any more", () => {
  const [, rung] = plan(SILENT, [call("c1")], NOW);
  const [, later] = plan(rung, [call("c1")], NOW + FRESH_MS);
  assert.deepEqual(later.calls, {});
  assert.deepEqual(ids(later, [call("c1")], NOW + FRESH_MS), []);
});

Deno.test("a call that comes back after an undo of its undo stays silent", () => {
  const [, rung] = plan(SILENT, [call("c1")], NOW);
  const [, without] = plan(rung, [], NOW + 100);
  assert.deepEqual(ids(without, [call("c1")], NOW + 200), []);
});
