import assert from "node:assert/strict";
import { callingNext, callingThis, done, handed, keep, kept, least } from "./done.ts";
import { contact } from "./samples.ts";

const both = {
  ...contact,
  services: [{ service: "passport", amount: 2 }, { service: "extract", amount: 1 }],
};

function drawer() {
  const slots = new Map<string, string>();
  return {
    getItem: (key: string) => slots.get(key) ?? null,
    setItem: (key: string, value: string) => void slots.set(key, value),
  };
}

Deno.test("what was done as asked needs no words", () => {
  assert.deepEqual(done(contact, {}), []);
  assert.deepEqual(done(contact, { passport: 2 }), []);
});

Deno.test("a changed amount tells the whole visit, without what was not done", () => {
  assert.deepEqual(done(both, { extract: 0 }), [{ service: "passport", amount: 2 }]);
  assert.deepEqual(done(both, { passport: 3 }), [
    { service: "passport", amount: 3 },
    { service: "extract", amount: 1 },
  ]);
});

Deno.test("of a visit that goes on elsewhere, what does not go along was done here", () => {
  const goesOn = [{ service: "extract", amount: 1 }, { service: "eid", amount: 1 }];
  assert.deepEqual(handed(both, goesOn, {}), [{ service: "passport", amount: 2 }]);
  assert.deepEqual(handed(both, goesOn, { passport: 0 }), []);
  assert.deepEqual(handed(both, both.services, {}), []);
});

Deno.test("a visit never comes down to nothing", () => {
  assert.equal(least(contact, "passport", {}), 1);
  assert.equal(least(both, "passport", {}), 0);
  assert.equal(least(both, "passport", { extract: 0 }), 1);
});

Deno.test("calling the next one first tells a changed amount", () => {
  const called = callingNext("D2", contact, { passport: 1 }).map((each) => each.do);
  assert.deepEqual(called, ["finish", "call_next"]);
  assert.deepEqual(callingNext("D2", contact, {}).map((each) => each.do), ["call_next"]);
  const chosen = callingThis("D2", "t", contact, { passport: 1 }).map((each) => each.do);
  assert.deepEqual(chosen, ["finish", "call_ticket"]);
});

Deno.test("changed amounts outlive a reload, for their own ticket only", () => {
  const slots = drawer();
  assert.deepEqual(kept("t1", slots), {});
  keep("t1", { passport: 1 }, slots);
  assert.deepEqual(kept("t1", slots), { passport: 1 });
  assert.deepEqual(kept("t2", slots), {});
});
