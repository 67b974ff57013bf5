import assert from "node:assert/strict";
import type { Progress } from "web/protocol.ts";
import { deedCommand, deedOfKey, deeds, KEYS, possibleFor } from "./deeds.ts";
import { aside, called, contact, floor, free, row } from "./samples.ts";
import { type Someone, someone } from "./someone.ts";

const PLACES: Progress[] = ["waiting", "parked", "away", "no_show", "left", "done", "called"];
const waiting = someone(floor, "2027-04-13-A149")!;
const parked = someone({ ...floor, aside: [aside("B 61")] }, "2027-04-13-B61")!;
const late = { ...free, why_not: { [waiting.ticket]: "later" } as const };
const can = (who: Someone, view = late, evacuated = false) =>
  deeds(who.progress).filter((id) => possibleFor(id, who, view, evacuated));

Deno.test("no two deeds about the same person share a key", () => {
  for (const progress of PLACES) {
    const keys = deeds(progress).map((id) => KEYS[id]);
    assert.equal(new Set(keys).size, keys.length, progress);
  }
});

Deno.test("who waits can be called or helped here, unless somebody is here or everybody must leave", () => {
  assert.deepEqual(can(waiting).slice(0, 2), ["call", "here"]);
  assert.deepEqual(can(waiting, { ...late, contact })[0], "call");
  assert.ok(!can(waiting, { ...late, contact: called }).includes("call"));
  assert.ok(!can(waiting, { ...late, paused: true }).includes("call"));
  assert.deepEqual(can(waiting, late, true).slice(0, 1), ["change"]);
});

Deno.test("who is back waits again by Enter or is helped here by H", () => {
  assert.equal(deedOfKey("Enter", "parked"), "back");
  assert.equal(deedOfKey("H", "parked"), "here");
  assert.deepEqual(deedCommand("back", parked, "D2"), { do: "come_back", ticket: parked.ticket });
  assert.deepEqual(deedCommand("here", parked, "D2"), {
    do: "serve_here",
    counter: "D2",
    ticket: parked.ticket,
  });
});

Deno.test("who left can be reopened and not helped at once, who is helped elsewhere neither", () => {
  assert.deepEqual(deeds("left").slice(0, 1), ["back"]);
  assert.ok(!deeds("left").includes("here"));
  assert.deepEqual(deeds("serving"), ["note", "print"]);
});

Deno.test("one key gives a seat to who cannot stand, and takes it back", () => {
  const asked = deedCommand("seat", waiting, "D2");
  assert.deepEqual(asked, {
    do: "change_visit",
    ticket: waiting.ticket,
    services: waiting.services,
    seat: true,
    class_: null,
  });
  const sits = someone({ ...floor, waiting: [row("A 149", { seat: true })] }, waiting.ticket)!;
  assert.equal((deedCommand("seat", sits, "D2") as { seat: boolean }).seat, false);
});
