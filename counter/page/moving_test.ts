import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { lostBecause, question } from "./moving.ts";
import { contact, free, town } from "./samples.ts";

const dutch = words("nl");
const closed = { ...free, held: false, person: null, person_name: null };
const [, desk3, desk4] = town.counters;
const views = (...all: typeof free[]) => new Map(all.map((each) => [each.counter, each]));
const mine = { ...free, counter: "D1" };

Deno.test("who sits elsewhere is asked before moving, and told what closes", () => {
  const { title, more, able } = question(desk4, desk3, views(mine, closed as typeof free), dutch);
  assert.equal(title, "U zit al aan Balie 3. Verhuist u naar Balie 4?");
  assert.deepEqual(more, ["Balie 3 gaat dan dicht, ook in het andere venster."]);
  assert.ok(able);
});

Deno.test("who still helps somebody there must finish that first", () => {
  const busy = { ...mine, contact };
  const { more, able } = question(desk4, desk3, views(busy, closed as typeof free), dutch);
  assert.match(more[1], /^B 62 is daar nog bij u/);
  assert.ok(!able);
});

Deno.test("the first window is told that its person moved", () => {
  const left = { ...closed, counter: "D1" } as typeof free;
  assert.equal(
    lostBecause("D1", views(left, free), town, "p-1", dutch),
    "U zit nu aan Balie 4, in een ander venster. Balie 3 is dicht.",
  );
  assert.equal(
    lostBecause("D1", views(left), town, "p-1", dutch),
    "Balie 3 is gesloten.",
  );
});
