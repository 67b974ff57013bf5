import assert from "node:assert/strict";
import type { Code, Instant } from "web/protocol.ts";
import { WRONG_AT_MOST } from "./arriving.ts";
import { after } from "./flow.ts";
import { town } from "./samples.ts";
import { fresh, type Happening, shown, type Visit } from "./visit.ts";

const CODE = { code: "K7P4MX" };
const TEN: Instant = 1_776_067_200_000;

function visit(happenings: readonly Happening[], begin = fresh()): Visit {
  return happenings.reduce((now, each) => after(now, each, town), begin);
}

/** The code was typed and asked, and this is the answer. */
function refused(code: Code, when: Instant | null = null, detail = "", before = fresh()): Visit {
  return visit([
    { on: "check-in", typed: CODE.code },
    { on: "asked" },
    { on: "not-in", shown: CODE, code, detail, when },
  ], before);
}

Deno.test("who is early is asked to choose, and the code is kept for waiting here", () => {
  const early = refused("too_early", TEN);
  assert.deepEqual(shown(early), { at: "early", shown: CODE, agreed: TEN });
  assert.equal(early.asking, false);
});

Deno.test("an appointment on another day and one that is off say so, and go on from the first screen", () => {
  assert.deepEqual(shown(refused("other_day", TEN)), {
    at: "turned",
    why: "other_day",
    agreed: TEN,
  });
  const off = refused("not_booked", TEN);
  assert.deepEqual(shown(off), { at: "turned", why: "not_booked", agreed: TEN });
  assert.deepEqual(visit([{ on: "home" }], off).screens, [{ at: "home" }]);
});

Deno.test("who is here already hears the number again", () => {
  const here = refused("already_here", TEN, "seated B 12");
  assert.deepEqual(shown(here), { at: "here", detail: "seated B 12", agreed: TEN });
});

Deno.test("a wrong code stays, to be looked at again", () => {
  const wrong = refused("unknown_code");
  assert.deepEqual(shown(wrong), { at: "check-in", typed: CODE.code });
  assert.deepEqual([wrong.refused, wrong.wrong], ["unknown_code", 1]);
  assert.equal(visit([{ on: "check-in", typed: "K7P4M" }], wrong).refused, null);
});

Deno.test("who keeps trying codes is sent to people, and the next visitor is not", () => {
  let now = fresh();
  for (let tries = 0; tries < WRONG_AT_MOST; tries++) {
    now = refused("unknown_booking", null, "", now);
  }
  assert.deepEqual(shown(now), { at: "ask-host" });
  assert.equal(fresh().wrong, 0);
});

Deno.test("something scanned that is no code counts as a wrong one", () => {
  const unreadable = visit([{ on: "unreadable" }]);
  assert.deepEqual(shown(unreadable), { at: "check-in", typed: "" });
  assert.deepEqual([unreadable.refused, unreadable.wrong], ["unknown_code", 1]);
});

Deno.test("a trouble of the hall itself is said on the same screen", () => {
  const trouble = refused("not_stored");
  assert.equal(shown(trouble).at, "check-in");
  assert.equal(trouble.refused, "not_stored");
});

Deno.test("the time that was taken by somebody else makes way for the next one", () => {
  const asking = visit([{ on: "service", service: "passport" }, { on: "asked" }]);
  const gone = visit([{ on: "gone", next: TEN }], asking);
  assert.deepEqual(shown(gone), { at: "service", service: "passport", amount: 1, next: TEN });
  assert.equal(gone.asking, false);
});

Deno.test("an appointment made on the spot shows its code", () => {
  const asking = visit([{ on: "service", service: "passport" }, { on: "asked" }]);
  const booked = { booking: "b1", code: "K7P4MX", agreed: TEN };
  assert.deepEqual(shown(visit([{ on: "booked", ...booked }], asking)), {
    at: "booked",
    ...booked,
  });
});
