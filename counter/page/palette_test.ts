import assert from "node:assert/strict";
import type { CounterView } from "web/protocol.ts";
import { at } from "./desk_room.ts";
import { entries } from "./palette.ts";
import { contact, floor, free, NOW } from "./samples.ts";

const colleagues = [{ person: "p-piet", name: "Piet", counter: "D1", free_at: null }];
const serving: CounterView = { ...free, contact, colleagues };
const titles = (typed: string, view = serving) =>
  entries(at(view, NOW).desk, typed).map(({ title }) => title);

Deno.test("with nothing typed it lists what can be done now, each with its key", () => {
  const now = entries(at(free, NOW).desk, "");
  assert.ok(now.every(({ key }) => key));
  assert.ok(now.some(({ title }) => title === "Zonder ticket"));
  assert.ok(!now.some(({ title }) => title === "Klaar"));
});

Deno.test("a colleague and a counter are found by name", () => {
  assert.deepEqual(titles("piet"), ["Doorgeven aan Balie 3", "Doorgeven aan Piet"]);
  assert.deepEqual(titles("balie 3").slice(0, 1), ["Doorgeven aan Balie 3"]);
});

Deno.test("a reason to park is found by what the visitor goes for", () => {
  assert.deepEqual(titles("pasfoto"), ["Even parkeren: Pasfoto"]);
});

Deno.test("a number is found first and chosen", () => {
  const { desk } = at(serving, NOW);
  const [first] = entries(desk, "a148");
  assert.equal(first.title, "A 148");
  first.run();
  assert.equal(desk.chosen, floor.waiting[1].ticket);
});

Deno.test("a product joins the visit that is here, or begins one without a ticket", () => {
  assert.deepEqual(titles("strafreg"), ["Product erbij: Strafregister"]);
  assert.deepEqual(titles("strafreg", { ...free, colleagues }), [
    "Zonder ticket helpen: Strafregister",
  ]);
  const { hall, desk } = at(serving, NOW);
  entries(desk, "strafreg")[0].run();
  assert.deepEqual(hall.asked[0], {
    do: "change_visit",
    ticket: contact.ticket,
    services: [{ service: "passport", amount: 2 }, { service: "extract", amount: 1 }],
    seat: false,
    class_: null,
  });
});

Deno.test("passing on opens with the target chosen, so that a note can be written first", () => {
  const { desk } = at(serving, NOW);
  entries(desk, "piet")[1].run();
  assert.equal(desk.panel, "transfer");
  assert.equal(desk.opening.chosen, "person/p-piet");
});
