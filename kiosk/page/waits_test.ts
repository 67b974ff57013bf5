import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { kioskView } from "./view_samples.ts";
import { waitFor, waitLabel, waitNow } from "./waits.ts";

const dutch = words("nl");

Deno.test("the wait is a range in minutes, and never nought", () => {
  const view = kioskView({ expected: { short: [0, 5], seated: [15, 25] } });
  assert.equal(waitNow(dutch, view, "short"), "Minder dan 5 minuten");
  assert.equal(waitNow(dutch, view, "seated"), "15 tot 25 minuten");
  assert.equal(waitLabel(dutch, view, "seated"), "Wachten aan tafel");
});

Deno.test("where nobody can say how long, it says how many wait", () => {
  const view = kioskView({ waiting: { short: 3, seated: 0 } });
  assert.equal(waitNow(dutch, view, "short"), "3 mensen wachten");
  assert.equal(waitNow(dutch, view, "seated"), "Er wacht niemand");
  assert.equal(waitLabel(dutch, view, "short"), "Snelbalie");
});

Deno.test("of one service its own wait is told where it is foreseen, of several that of their kind", () => {
  const view = kioskView({
    expected: { short: [0, 5], seated: [5, 10] },
    waits: { passport: [20, 35] },
  });
  const told = (...services: string[]) =>
    waitFor(dutch, view, "seated", services.map((service) => ({ service, amount: 1 })));
  assert.equal(told("passport"), "20 tot 35 minuten");
  assert.equal(told("passport", "move"), "5 tot 10 minuten");
  assert.equal(told("move"), "5 tot 10 minuten");
  assert.equal(
    waitFor(dutch, view, "seated", [{ service: "passport", amount: 2 }]),
    "5 tot 10 minuten",
  );
});
