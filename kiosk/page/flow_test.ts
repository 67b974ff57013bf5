import assert from "node:assert/strict";
import type { TicketGiven } from "web/protocol.ts";
import { after, ended, mayAddMore, wanted } from "./flow.ts";
import { town } from "./samples.ts";
import { fresh, type Happening, shown, stillThere, untouched, type Visit } from "./visit.ts";

const A147: TicketGiven = {
  ticket: "2027-04-13-A147",
  number: "A 147",
  kind: "short",
  before: 3,
  job: "2027-04-13-A147/1",
  expected: [5, 10],
  agreed: null,
  link: null,
  answer: "ticket_given",
};
const PAPERS: Happening = { on: "group", group: "papers" };
const EXTRACT: Happening = { on: "service", service: "extract" };
const ONE_MORE: Happening = { on: "amount", service: "extract", by: 1 };
const ONE_LESS: Happening = { on: "amount", service: "extract", by: -1 };

function visit(...happenings: Happening[]): Visit {
  return happenings.reduce((now, each) => after(now, each, town), fresh());
}

Deno.test("the common visit is three touches: group, service, take", () => {
  const asking = visit(PAPERS, EXTRACT, { on: "asked" });
  assert.deepEqual(wanted(asking, town), [{ service: "extract", amount: 1 }]);
  const done = after(asking, { on: "given", ticket: A147, arrived: false }, town);
  assert.deepEqual(shown(done), { at: "done", ticket: A147, arrived: false });
});

Deno.test("a group with one service goes straight to it", () => {
  const straight = visit({ on: "group", group: "other" });
  assert.deepEqual(shown(straight), { at: "service", service: "info", amount: 1 });
});

Deno.test("back goes the way that was come", () => {
  const found = visit({ on: "search" }, { on: "typed", typed: "ui" }, EXTRACT, { on: "back" });
  assert.deepEqual(shown(found), { at: "search", typed: "ui" });
  assert.equal(shown(after(found, { on: "back" }, town)).at, "home");
  assert.equal(shown(visit({ on: "back" })).at, "home");
});

Deno.test("an amount stays between one and what the service allows", () => {
  assert.equal(wanted(visit(EXTRACT, ONE_LESS), town)[0].amount, 1);
  assert.equal(wanted(visit(EXTRACT, ...Array(12).fill(ONE_MORE)), town)[0].amount, 9);
});

Deno.test("something else as well makes one ticket of several services", () => {
  const list = visit(EXTRACT, { on: "another" }, { on: "group", group: "other" }, { on: "add" });
  assert.equal(shown(list).at, "list");
  assert.deepEqual(wanted(list, town), [
    { service: "extract", amount: 1 },
    { service: "info", amount: 1 },
  ]);
});

Deno.test("the same service chosen twice becomes an amount, never more than allowed", () => {
  const twice = visit(EXTRACT, ONE_MORE, { on: "another" }, EXTRACT, { on: "add" });
  assert.deepEqual(wanted(twice, town), [{ service: "extract", amount: 3 }]);
  const info: Happening = { on: "service", service: "info" };
  const capped = visit(info, { on: "another" }, info, { on: "add" });
  assert.deepEqual(wanted(capped, town), [{ service: "info", amount: 1 }]);
});

Deno.test("the last service taken off the list leads home with nothing chosen", () => {
  const list = visit(EXTRACT, { on: "another" }, { on: "list" });
  const empty = after(list, ONE_LESS, town);
  assert.equal(shown(empty).at, "home");
  assert.ok(untouched(empty, "nl"));
});

Deno.test("three services fill a ticket taken at the kiosk", () => {
  const two = ["extract", "legalise"].flatMap((service): Happening[] => [
    { on: "service", service },
    { on: "another" },
  ]);
  assert.ok(mayAddMore(visit(...two), town));
  assert.ok(!mayAddMore(visit(...two, { on: "service", service: "move" }), town));
});

Deno.test("while the ticket is asked for, only its answer and the aids change anything", () => {
  const asking = visit(EXTRACT, { on: "asked" });
  assert.deepEqual(after(asking, { on: "back" }, town), asking);
  assert.deepEqual(after(asking, { on: "aid", aid: "low" }, town).aids, ["low"]);
});

Deno.test("the answer for a visitor who has gone is not shown to the next one", () => {
  assert.deepEqual(
    after(ended(town), { on: "given", ticket: A147, arrived: false }, town),
    fresh("nl"),
  );
});

Deno.test("a refusal stays on the screen until the next touch", () => {
  const refused = visit(EXTRACT, { on: "asked" }, { on: "refused", code: "hall_closed" });
  assert.equal(refused.refused, "hall_closed");
  assert.equal(refused.asking, false);
  assert.equal(after(refused, ONE_MORE, town).refused, null);
});

Deno.test("seat, language and aids stay with the visit and end with it", () => {
  const own = visit(
    { on: "seat", seat: true },
    { on: "language", language: "fr" },
    { on: "aid", aid: "larger" },
    PAPERS,
  );
  assert.ok(own.seat);
  assert.ok(!untouched(own, "nl"));
  assert.ok(untouched(ended(town), "nl"));
});

Deno.test("an aid touched again is off again", () => {
  assert.ok(untouched(visit({ on: "aid", aid: "low" }, { on: "aid", aid: "low" }), "nl"));
});

Deno.test("a visit does not survive a service that the town took away", () => {
  const without = { ...town, services: town.services.filter((each) => each.id !== "extract") };
  assert.ok(stillThere(visit(EXTRACT), town));
  assert.ok(!stillThere(visit(EXTRACT), without));
  assert.ok(!stillThere(visit(EXTRACT, { on: "another" }), without));
});
