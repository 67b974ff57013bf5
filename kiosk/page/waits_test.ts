import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { kioskView } from "./view_samples.ts";
import { waitLabel, waitNow } from "./waits.ts";

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
