import assert from "node:assert/strict";
import { deed, main, press } from "./acting.ts";
import { at, seen } from "./desk_room.ts";
import { called, contact, floor, free, next, NOW } from "./samples.ts";

Deno.test("a second press waits until the page shows what the first one did", async () => {
  const { hall, desk } = at(free, NOW);
  const first = main(desk);
  await main(desk);
  await hall.answer({ answer: "visitor_called", ticket: next.ticket });
  await main(desk);
  assert.deepEqual(hall.words, ["call_next"]);
  desk.see(seen({ ...free, contact: called }));
  await first;
  const started = main(desk);
  assert.deepEqual(hall.words, ["call_next", "start"]);
  await hall.answer();
  desk.see(seen({ ...free, contact }));
  await started;
});

Deno.test("a refusal is said in words and lets staff go on", async () => {
  const { hall, desk } = at(free, NOW);
  const pressed = main(desk);
  await hall.answer("nobody_waiting");
  await pressed;
  assert.deepEqual(desk.said, { tone: "refused", text: "Niemand wacht voor deze balie." });
  assert.ok(desk.ready);
});

Deno.test("a refused finish keeps the next one from being called", async () => {
  const { hall, desk } = at({ ...free, contact }, NOW);
  desk.change("passport", 3);
  const pressed = main(desk);
  await hall.answer("not_stored");
  await pressed;
  assert.deepEqual(hall.words, ["finish"]);
  assert.equal(desk.amountOf("passport"), 3);
});

Deno.test("a page without the hall asks nothing", async () => {
  const { hall, desk } = at(free, NOW);
  hall.state = "away";
  await main(desk);
  await press(desk, "pause");
  assert.deepEqual(hall.asked, []);
});

Deno.test("the next visitor starts with the amounts that were asked for", () => {
  const { desk } = at({ ...free, contact }, NOW);
  desk.change("passport", 3);
  desk.see(seen({ ...free, contact: { ...contact, ticket: "another" } }));
  assert.equal(desk.amountOf("passport"), 2);
});

Deno.test("calling the one whom staff chose puts the choice away", async () => {
  const later = { ...free, why_not: { "2027-04-13-A149": "later" } as const };
  const { hall, desk } = at(later, NOW);
  desk.choose("2027-04-13-A149");
  const pressed = deed(desk, "call");
  desk.see(seen({ ...free, contact: called }));
  await hall.answer({ answer: "visitor_called", ticket: "2027-04-13-A149" });
  await pressed;
  assert.equal(desk.chosen, null);
});

Deno.test("every change is told until nobody listens", () => {
  const { desk } = at(free, NOW);
  let told = 0;
  const stop = desk.listen(() => told++);
  desk.choose("t");
  stop();
  desk.choose(null);
  assert.equal(told, 1);
});

Deno.test("a note that is typed stays when the panel closes, for its own visitor only", () => {
  const { desk } = at({ ...free, contact }, NOW);
  desk.typing(contact.ticket, "Kaart vervalt op 2 mei");
  desk.show("none");
  assert.equal(desk.noteOf(contact), "Kaart vervalt op 2 mei");
  assert.equal(
    desk.noteOf({ ...contact, ticket: "another", note: "van het onthaal" }),
    "van het onthaal",
  );
  desk.typing(contact.ticket, null);
  assert.equal(desk.noteOf(contact), "");
});

Deno.test("a panel about a visitor who is no longer here closes, another one stays", () => {
  const { desk } = at({ ...free, contact }, NOW);
  desk.show("transfer", { about: contact.ticket });
  desk.see(seen(free));
  assert.equal(desk.panel, "none");
  desk.see(seen({ ...free, contact }));
  desk.show("make");
  desk.see(seen(free));
  assert.equal(desk.panel, "make");
});

Deno.test("somebody looked up who is in no list can be pointed at", () => {
  const { desk } = at(free, NOW);
  const looked = {
    ...contact,
    progress: "left",
    since: 0,
    target_ms: 1,
    promised_min: null,
  } as const;
  const more = { counter: null, ended: NOW, again: null, aside: null, back: null, slip: null };
  desk.choose(contact.ticket, { ...looked, ...more });
  assert.equal(desk.who?.progress, "left");
  desk.choose("2027-04-13-A149");
  assert.equal(desk.who?.progress, "waiting");
  assert.equal(floor.waiting.length, 4);
});
