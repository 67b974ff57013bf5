import assert from "node:assert/strict";
import { change, deed, pass, press, write } from "./acting.ts";
import { at, seen } from "./desk_room.ts";
import { contact, floor, free, NOW, town } from "./samples.ts";
import { targets } from "./targets.ts";

const serving = { ...free, contact };
const [anyone] = targets(town, floor, serving, contact.services);

Deno.test("the note goes before the visit, so that nobody is called without it", async () => {
  const { hall, desk } = at(serving, NOW);
  const passed = pass(desk, anyone, contact.services, "Kaart vervalt op 2 mei");
  await hall.answer();
  desk.see(seen(free));
  await hall.answer();
  await passed;
  assert.deepEqual(hall.words, ["note", "transfer"]);
  assert.equal(desk.panel, "none");
});

Deno.test("a note that was refused keeps the visit here, and what was typed", async () => {
  const { hall, desk } = at(serving, NOW);
  await press(desk, "transfer");
  desk.typing(contact.ticket, "Kaart vervalt op 2 mei");
  const passed = pass(desk, anyone, contact.services, "Kaart vervalt op 2 mei");
  await hall.answer("not_stored");
  await passed;
  assert.deepEqual(hall.words, ["note"]);
  assert.equal(desk.panel, "transfer");
  assert.equal(desk.noteOf(contact), "Kaart vervalt op 2 mei");
});

Deno.test("a note that stands there already is not written again", async () => {
  const noted = { ...contact, note: "Kaart vervalt" };
  const { hall, desk } = at({ ...free, contact: noted }, NOW);
  const passed = pass(desk, anyone, contact.services, " Kaart vervalt ");
  desk.see(seen(free));
  await hall.answer();
  await passed;
  assert.deepEqual(hall.words, ["transfer"]);
});

Deno.test("a note is kept, and an empty one takes it away", async () => {
  const { hall, desk } = at(serving, NOW);
  const kept = write(desk, contact, " ");
  await hall.answer();
  await kept;
  assert.deepEqual(hall.asked, [{ do: "note", ticket: contact.ticket, text: "" }]);
  assert.equal(desk.said?.text, "De notitie bij B 62 is weg.");
});

Deno.test("parking asks why before it does anything, and the same key closes it again", async () => {
  const { hall, desk } = at(serving, NOW);
  await press(desk, "park");
  assert.equal(desk.panel, "park");
  assert.ok(desk.stepsBack);
  await press(desk, "park");
  assert.equal(desk.panel, "none");
  assert.deepEqual(hall.asked, []);
});

Deno.test("changing who waits leaves alone what was done for who is here", async () => {
  const { hall, desk } = at(serving, NOW);
  const asked = {
    do: "change_visit",
    services: contact.services,
    seat: true,
    class_: null,
  } as const;
  desk.change("passport", 3);
  for (const [ticket, amount] of [["2027-04-13-A149", 3], [contact.ticket, 2]] as const) {
    const changed = change(desk, { ...asked, ticket }, "A 149");
    desk.see(seen({ ...serving }));
    await hall.answer();
    await changed;
    assert.equal(desk.amountOf("passport"), amount);
  }
});

Deno.test("while everybody must leave nobody is called by choice either", async () => {
  const later = { ...free, why_not: { "2027-04-13-A149": "later" } as const };
  const evacuated = { ...floor, notices: { messages: [], evacuation: NOW } };
  const { hall, desk } = at(later, NOW, evacuated);
  desk.choose("2027-04-13-A149");
  await deed(desk, "call");
  await deed(desk, "here");
  assert.deepEqual(hall.asked, []);
});
