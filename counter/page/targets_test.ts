import assert from "node:assert/strict";
import type { CounterView, FloorView } from "web/protocol.ts";
import { words } from "web/words.ts";
import { at } from "./desk_room.ts";
import { contact, floor, free, MINUTE, NOW, town } from "./samples.ts";
import { passTo, targetDetail, targetFree, whatHappens } from "./target_words.ts";
import { kindOf, targets } from "./targets.ts";

const dutch = words("nl");
const view: CounterView = {
  ...free,
  contact,
  colleagues: [
    { person: "p-els", name: "Els", counter: "E1", free_at: null },
    { person: "p-piet", name: "Piet", counter: "D1", free_at: NOW + 5 * MINUTE },
    { person: "p-rita", name: "Rita", counter: "R1", free_at: null },
  ],
};
const here: FloorView = {
  ...floor,
  counters: [{
    counter: "D1",
    open: true,
    number: "B 60",
    progress: "serving",
    at: NOW - 14 * MINUTE,
  }],
  staffed: [],
};
const ids = (services = contact.services, seen = here) =>
  targets(town, seen, view, services).map(({ id }) => id);
const target = (id: string) =>
  targets(town, here, view, contact.services).find((it) => it.id === id)!;

Deno.test("a seated visit goes to a table: who is free first, then anybody, then a colleague by name", () => {
  assert.deepEqual(ids(), [
    "counter/R1",
    "counter/D1",
    "any/seated",
    "person/p-rita",
    "person/p-piet",
  ]);
});

Deno.test("only who can do it is offered, and what is set for today goes before what is configured", () => {
  assert.deepEqual(ids([{ service: "social", amount: 1 }])[0], "counter/R1");
  assert.ok(!ids([{ service: "social", amount: 1 }]).includes("counter/D1"));
  const today = { counter: "D1", person_name: "Piet", paused: false, services: ["extract"] };
  assert.ok(!ids(contact.services, { ...here, staffed: [today] }).includes("counter/D1"));
});

Deno.test("who has a break comes last, and is said to have one", () => {
  const break_ = { counter: "R1", person_name: "Rita", paused: true, services: null };
  const paused = targets(town, { ...here, staffed: [break_] }, view, contact.services);
  assert.deepEqual(paused.map(({ id }) => id).slice(0, 2), ["counter/D1", "counter/R1"]);
  assert.equal(targetFree(paused[1], NOW, dutch), "heeft pauze");
});

Deno.test("a short visit can go on standing or at a table", () => {
  const quick = { ...town, short_below_s: 3600 };
  assert.equal(kindOf(quick, contact.services, false), "short");
  assert.equal(kindOf(quick, contact.services, true), "seated");
  const all = targets(quick, here, { ...view, contact: null }, contact.services);
  assert.ok(all.some(({ id }) => id === "counter/E1"));
  assert.deepEqual(all.filter(({ is }) => is === "any").map(({ seat }) => seat), [false, true]);
});

Deno.test("each says who sits there, since when that one is busy, and when probably free", () => {
  assert.equal(
    targetDetail(target("counter/D1"), NOW, dutch),
    "Piet, aan tafel, bezig sinds 14 minuten",
  );
  assert.equal(targetFree(target("counter/D1"), NOW, dutch), "vrij binnen 5 min");
  assert.equal(targetFree(target("counter/D1"), NOW + 6 * MINUTE, dutch), "zo vrij");
  assert.equal(targetFree(target("counter/R1"), NOW, dutch), "vrij nu");
});

Deno.test("the chosen one says what happens, with the promise that then holds", () => {
  const { desk } = at(view, NOW, here);
  assert.equal(passTo(target("counter/D1"), dutch), "Doorgeven aan Balie 3");
  assert.equal(
    whatHappens(desk, contact, target("counter/D1")),
    "Balie 3 roept B 62 op zodra het kan. Het nummer en de wachttijd blijven, en het doel is nog hooguit 3 minuten.",
  );
});
