import assert from "node:assert/strict";
import { at } from "./desk_room.ts";
import { aside, contact, floor, free, NOW } from "./samples.ts";
import { takeKey } from "./work_keys.ts";

const away = { ...floor, aside: [aside("B 61")] };
const serving = { ...free, contact };
const quietly = () => {};

Deno.test("a figure chooses who is away, and in a list of options it is the option", () => {
  const { hall, desk } = at(serving, NOW, away);
  assert.ok(takeKey(desk, "1", quietly));
  assert.equal(desk.chosen, "2027-04-13-B61");
  takeKey(desk, "Escape", quietly);
  takeKey(desk, "p", quietly);
  takeKey(desk, "1", quietly);
  assert.deepEqual(hall.asked, [{ do: "park", counter: "D2", reason: "photo" }]);
});

Deno.test("with somebody chosen the shared keys are about that one, and never about who is here", () => {
  const { hall, desk } = at(serving, NOW, away);
  takeKey(desk, "s", quietly);
  assert.equal(desk.opening.about, contact.ticket);
  takeKey(desk, "Escape", quietly);
  takeKey(desk, "1", quietly);
  assert.ok(takeKey(desk, "e", quietly));
  assert.equal(desk.panel, "none");
  takeKey(desk, "s", quietly);
  assert.equal(desk.opening.about, "2027-04-13-B61");
  assert.deepEqual(hall.asked, []);
});

Deno.test("escape closes what is open before it lets go of who was chosen", () => {
  const { desk } = at(serving, NOW, away);
  takeKey(desk, "1", quietly);
  takeKey(desk, "s", quietly);
  takeKey(desk, "Escape", quietly);
  assert.deepEqual([desk.panel, desk.chosen], ["none", "2027-04-13-B61"]);
  takeKey(desk, "Escape", quietly);
  assert.equal(desk.chosen, null);
  assert.ok(!takeKey(desk, "Escape", quietly));
});

Deno.test("while something is typed or chosen the space bar calls nobody", () => {
  const { hall, desk } = at(free, NOW);
  takeKey(desk, "m", quietly);
  assert.ok(!takeKey(desk, " ", quietly));
  takeKey(desk, "Escape", quietly);
  takeKey(desk, " ", quietly);
  assert.deepEqual(hall.words, ["call_next"]);
});

Deno.test("the commands open from anywhere, and take every key while they are open", () => {
  const { desk } = at(free, NOW);
  takeKey(desk, "Commands", quietly);
  assert.equal(desk.panel, "palette");
  assert.ok(!takeKey(desk, "m", quietly));
});
