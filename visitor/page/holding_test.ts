import assert from "node:assert/strict";
import type { Api, OwnAppointment, Slot } from "./api.ts";
import { Holding } from "./holding.ts";
import { Refusal } from "./line.ts";

const AT = "2027-05-20T09:20:00+02:00";
const NOW = Date.parse("2027-05-03T10:00:00+02:00");
const slot: Omit<Slot, "id"> = {
  services: [{ service: "passport", amount: 1 }],
  channel: "hall",
  hall: "gemeentehuis",
  at: AT,
  seat: false,
  language: "nl",
};
const held = {
  id: "a",
  hall: "gemeentehuis",
  key: "k",
  at: AT,
  state: "held",
  expires: "2027-05-03T10:10:00+02:00",
} as OwnAppointment;
const taken = new Refusal(409, "slot_taken", "", "2027-05-20T09:40:00+02:00");

/** A visitor with a hall that answers so; `released` has the ids that were let go. */
function visitor(answers: Partial<Api>, now = NOW) {
  const released: string[] = [];
  const hall = { hold: () => Promise.resolve(held), ...answers } as Api;
  hall.release = ({ id }) => void released.push(id);
  return { holding: new Holding(hall, () => now, () => {}), released };
}

Deno.test("a time is kept, and let go once", async () => {
  const { holding, released } = visitor({});
  assert.equal(await holding.hold(slot), true);
  assert.equal(holding.at, AT);
  holding.release();
  holding.release();
  assert.deepEqual(released, ["a"]);
  assert.equal(holding.at, null);
});

Deno.test("the same visitor holds under the same id", async () => {
  const ids: string[] = [];
  const { holding } = visitor({ hold: ({ id }) => (ids.push(id), Promise.resolve(held)) });
  await holding.hold(slot);
  await holding.hold({ ...slot, at: "2027-05-20T09:40:00+02:00" });
  holding.release();
  assert.equal(ids[0], ids[1]);
});

Deno.test("a time that is taken says which one is next, and keeps the one from before", async () => {
  let first = true;
  const hold = () => {
    const answer = first ? Promise.resolve(held) : Promise.reject(taken);
    first = false;
    return answer;
  };
  const { holding } = visitor({ hold });
  await holding.hold(slot);
  assert.equal(await holding.hold({ ...slot, at: "2027-05-20T10:00:00+02:00" }), false);
  assert.equal(holding.refused?.when, "2027-05-20T09:40:00+02:00");
  assert.equal(holding.at, AT);
  holding.release();
});

Deno.test("a hold that ran out is not let go twice, and is no time any more", async () => {
  const { holding, released } = visitor({}, Date.parse(held.expires ?? ""));
  await holding.hold(slot);
  await new Promise((soon) => setTimeout(soon, 0));
  assert.deepEqual([holding.lapsed, holding.at], [true, null]);
  holding.release();
  assert.deepEqual(released, []);
});

Deno.test("an answer that was lost made the appointment all the same", async () => {
  const booked = { ...held, state: "booked" } as OwnAppointment;
  const confirm = () => Promise.reject(new Refusal(409, "not_booked", "", null));
  const { holding } = visitor({ confirm, look: () => Promise.resolve(booked) });
  await holding.hold(slot);
  assert.equal((await holding.confirm({ name: "Ann" }))?.state, "booked");
});

Deno.test("what the hall refuses is told, and the time stays kept", async () => {
  const confirm = () => Promise.reject(new Refusal(429, "too_many_bookings", "", null));
  const { holding } = visitor({ confirm, look: () => Promise.resolve(held) });
  await holding.hold(slot);
  assert.equal(await holding.confirm({ name: "Ann" }), undefined);
  assert.deepEqual([holding.refused?.code, holding.at], ["too_many_bookings", AT]);
  holding.release();
});

Deno.test("a hold that the hall ended meanwhile has run out", async () => {
  const confirm = () => Promise.reject(new Refusal(409, "hold_ended", "", null));
  const { holding } = visitor({ confirm, look: () => Promise.reject(taken) });
  await holding.hold(slot);
  await holding.confirm({ name: "Ann" });
  assert.deepEqual([holding.lapsed, holding.refused], [true, undefined]);
});
