import assert from "node:assert/strict";
import { type Faults, stands } from "./tray.ts";

const fine: Faults = { paper: "ok", cover: "closed", offline: false };

Deno.test("a printer that is low on paper still prints", () => {
  assert.equal(stands(fine), false);
  assert.equal(stands({ ...fine, paper: "low" }), false);
});

Deno.test("a printer without paper, with its cover open or out of reach prints nothing", () => {
  const faults: Partial<Faults>[] = [{ paper: "out" }, { cover: "open" }, { offline: true }];
  for (const fault of faults) assert.ok(stands({ ...fine, ...fault }));
});
