import assert from "node:assert/strict";
import { RefusedError } from "web/socket.ts";
import type { Wish } from "./scene.ts";
import { Wishes } from "./wishes.ts";

const back: Wish = { do: "come_back", ticket: "t" };

/** A visit that stands so, a line whose answer comes when told, and what the page does with both. */
function page() {
  const answer = Promise.withResolvers<void>();
  const asked: Wish[] = [];
  const visit = { standing: "away" };
  const line = { do: (wish: Wish) => (asked.push(wish), answer.promise) };
  return { answer, asked, visit, wishes: new Wishes(line, () => visit.standing, () => {}) };
}

Deno.test("a wish is asked once, and is busy until the page has seen it", async () => {
  const { answer, asked, wishes } = page();
  const first = wishes.ask(back);
  await wishes.ask(back);
  assert.deepEqual(asked, [back]);
  wishes.seen();
  answer.resolve();
  await first;
  assert.equal(wishes.busy, true);
  wishes.seen();
  assert.deepEqual([wishes.busy, wishes.granted], [false, true]);
});

Deno.test("a view that came before the answer counts too", async () => {
  const { answer, visit, wishes } = page();
  const asking = wishes.ask(back);
  visit.standing = "waiting";
  wishes.seen();
  answer.resolve();
  await asking;
  assert.deepEqual([wishes.busy, wishes.granted], [false, true]);
});

Deno.test("a refusal is told until something else is asked", async () => {
  const { answer, wishes } = page();
  answer.reject(new RefusedError("too_often_away"));
  await wishes.ask(back);
  assert.deepEqual([wishes.busy, wishes.refused], [false, "too_often_away"]);
  wishes.forget();
  assert.equal(wishes.refused, undefined);
});
