import assert from "node:assert/strict";
import { found, kinds, neighbour, ofKind } from "./lists.ts";
import { aside, floor, NOW } from "./samples.ts";

const desk = kinds("desk");
const ticket = (number: string) => `2027-04-13-${number}`;

Deno.test("a desk sees its own people first, an express counter its own", () => {
  assert.deepEqual(desk, ["seated", "short"]);
  assert.deepEqual(kinds("standing"), ["short", "seated"]);
});

Deno.test("a list holds one kind in the order of arrival", () => {
  assert.deepEqual(ofKind(floor, "short").map((row) => row.number), ["A 148", "A 149"]);
});

Deno.test("the arrow keys go through both lists and stop at the ends", () => {
  assert.equal(neighbour(floor, desk, null, 1), ticket("B63"));
  assert.equal(neighbour(floor, desk, ticket("B64"), 1), ticket("A148"));
  assert.equal(neighbour(floor, desk, ticket("A149"), 1), ticket("A149"));
  assert.equal(neighbour(floor, desk, null, -1), ticket("A149"));
  assert.equal(neighbour({ ...floor, waiting: [] }, desk, null, 1), null);
});

Deno.test("below the lists the arrow keys reach who is away for a while", () => {
  const away = { ...floor, aside: [aside("B 61")] };
  assert.equal(neighbour(away, desk, ticket("A149"), 1), ticket("B61"));
});

Deno.test("a number is found with and without its letter, the exact one first", () => {
  const taken = { taken: NOW, slip: null, kind: "short" as const, services: [] };
  const seen = {
    ...floor,
    recent: [
      { ...taken, ticket: "t1480", number: "A 1480", progress: "done" as const },
      { ...taken, ticket: "t148", number: "B 148", progress: "left" as const },
    ],
  };
  assert.deepEqual(found(seen, "148").map((each) => each.number), ["B 148", "A 148", "A 1480"]);
  assert.deepEqual(found(seen, "a 148").map((each) => each.number), ["A 148", "A 1480"]);
  assert.deepEqual(found(seen, " "), []);
  assert.deepEqual(found(seen, "999"), []);
});

Deno.test("a ticket that waits is found once, also when it is recent", () => {
  const recent = [{
    ticket: ticket("A148"),
    number: "A 148",
    progress: "waiting" as const,
    taken: NOW,
    slip: null,
    kind: "short" as const,
    services: [],
  }];
  assert.equal(found({ ...floor, recent }, "A148").length, 1);
});
