import assert from "node:assert/strict";
import { deadline, secondsLeft, type Waiting, warns } from "./patience.ts";

for (const waiting of ["visit", "number"] as Waiting[]) {
  Deno.test(`a ${waiting} is warned at least twenty seconds before it ends, and not from the start`, () => {
    assert.ok(warns(waiting, 20_000));
    assert.ok(!warns(waiting, deadline(waiting, 0)));
  });

  Deno.test(`a ${waiting} can be kept as often as one likes`, () => {
    let touched = 0;
    for (let times = 0; times < 12; times++) touched = deadline(waiting, touched) - 1;
    assert.ok(deadline(waiting, touched) > 12 * 20_000);
  });
}

Deno.test("the seconds left never run below nothing", () => {
  assert.equal(secondsLeft(24_001), 25);
  assert.equal(secondsLeft(-5), 0);
});
