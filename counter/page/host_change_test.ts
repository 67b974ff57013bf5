import assert from "node:assert/strict";
import type { VisitFound } from "web/protocol.ts";
import { changing, draftOf, promised } from "./host_change.ts";
import { NOW } from "./samples.ts";

const visit: VisitFound = {
  ticket: "2027-04-13-A1",
  number: "A 1",
  progress: "waiting",
  kind: "short",
  class_: "returning",
  services: [{ service: "extract", amount: 1 }],
  seat: false,
  language: "nl",
  taken: NOW,
  since: NOW,
  target_ms: 180_000,
  promised_min: null,
  counter: null,
  called: null,
  started: null,
  ended: null,
  again: null,
  missed: 0,
  aside: null,
  back: null,
  park_reason: "",
  slip: null,
  note: null,
};
const draft = draftOf(visit);

Deno.test("nothing is asked while nothing changed", () => {
  assert.equal(changing(draft, visit), null);
  assert.equal(changing({ ...draft, class_: "returning" }, visit), null);
  assert.equal(promised(draft, visit), "returning");
});

Deno.test("other services bring their own promise, unless the host chose one", () => {
  const more = { ...draft, amounts: { extract: 1, passport: 2 } };
  assert.deepEqual(changing(more, visit), {
    do: "change_visit",
    ticket: visit.ticket,
    services: [{ service: "extract", amount: 1 }, { service: "passport", amount: 2 }],
    seat: false,
    class_: null,
  });
  assert.equal(changing({ ...more, class_: "seat" }, visit)?.class_, "seat");
});

Deno.test("a seat or another promise alone is a change too", () => {
  assert.equal(changing({ ...draft, seat: true }, visit)?.seat, true);
  assert.equal(changing({ ...draft, class_: null }, visit)?.class_, null);
});

Deno.test("a service that is dropped is left out, and somebody who comes for nothing is not saved", () => {
  const other = { ...draft, amounts: { extract: 0, passport: 1 } };
  assert.deepEqual(changing(other, visit)?.services, [{ service: "passport", amount: 1 }]);
  assert.equal(changing({ ...draft, amounts: { extract: 0 } }, visit), null);
});
