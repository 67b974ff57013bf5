import assert from "node:assert/strict";
import { type ActionId, actionOfKey, command, listed, possible } from "./actions.ts";
import { called, contact, free, NOW } from "./samples.ts";

const serving = { ...free, contact };
const calling = { ...free, contact: called };
const paused = { ...free, paused: true };
const undo = { what: "call", number: "A 148", until: NOW + 7000 } as const;

Deno.test("a called visitor can be called again or be not there, a served one can be finished", () => {
  const offered = (view: typeof free) =>
    (["recall", "not_there", "finish", "park", "transfer", "print", "serve"] as ActionId[])
      .filter((id) => possible(id, view, NOW));
  assert.deepEqual(offered(free), ["serve"]);
  assert.deepEqual(offered(calling), ["recall", "not_there", "print"]);
  assert.deepEqual(offered(serving), ["finish", "park", "transfer", "print"]);
});

Deno.test("one key pauses a counter and lets it go on", () => {
  assert.equal(actionOfKey("b", free, NOW), "pause");
  assert.equal(actionOfKey("B", paused, NOW), "resume");
});

Deno.test("the undo key works as long as the hall lets it", () => {
  assert.equal(actionOfKey("z", free, NOW), null);
  assert.equal(actionOfKey("z", { ...free, undo }, NOW), "undo");
  assert.equal(actionOfKey("z", { ...free, undo }, NOW + 7000), null);
});

Deno.test("a key that could only be refused does nothing", () => {
  assert.equal(actionOfKey("r", free, NOW), null);
  assert.equal(actionOfKey("x", serving, NOW), null);
});

Deno.test("the space bar is the main button in every state", () => {
  for (const view of [free, calling, serving, paused]) {
    assert.equal(actionOfKey(" ", view, NOW), "main");
  }
});

Deno.test("no two listed actions share a key", () => {
  assert.equal(new Set(listed.map(({ key }) => key)).size, listed.length);
});

Deno.test("printing again names the ticket at this counter", () => {
  assert.deepEqual(command("print", serving), {
    do: "print_again",
    ticket: contact.ticket,
    at: null,
  });
  assert.equal(command("print", free), null);
});
