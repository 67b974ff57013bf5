import assert from "node:assert/strict";
import { at } from "./desk_room.ts";
import { free, MINUTE, NOW, row } from "./samples.ts";
import { remarks } from "./waiting.ts";

const { desk } = at(free, NOW);

Deno.test("a row tells to whom a visit was passed on, and all that was waited in it", () => {
  const passed = row("B 63", { to_counter: "D1", waited_ms: 14 * MINUTE });
  assert.deepEqual(remarks(desk, passed), ["doorgegeven aan Balie 3", "samen 18 min"]);
  assert.deepEqual(remarks(desk, row("B 64", { to_person: "Piet", since: NOW, waited_ms: 1000 })), [
    "doorgegeven aan Piet",
  ]);
});

Deno.test("a row tells who wants to sit and who was not there, and nothing of who just waits", () => {
  const seat = row("B 63", { seat: true, again: NOW + MINUTE });
  assert.deepEqual(remarks(desk, seat), ["was er niet", "wil zitten"]);
  assert.deepEqual(remarks(desk, row("B 64")), []);
});
