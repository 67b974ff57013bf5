import assert from "node:assert/strict";
import type { Api, Location, Offer, OwnAppointment } from "./api.ts";
import { EMPTY } from "./draft.ts";
import { Booking, type Step } from "./flow.ts";
import { Refusal } from "./line.ts";

const AT = "2027-05-20T09:20:00+02:00";
const passport = { ...EMPTY, services: [{ service: "passport", amount: 1 }] };
const offer = {
  services: [{ id: "passport", channels: ["hall", "phone"], at_most: 9, related: [] }],
  groups: [],
  languages: ["nl"],
  phone: "",
} as unknown as Offer;
const north = { hall: "north", first_free: AT } as Location;
const south = { hall: "south", first_free: null } as Location;
const held = { id: "a", hall: "north", key: "k", at: AT, state: "held", expires: null };

/** A booking with a hall that has these places; the browser follows at once. */
function booking(places: readonly Location[], answers: Partial<Api> = {}) {
  const released: string[] = [];
  const api = {
    locations: () => Promise.resolve({ minutes: 10, locations: places }),
    hold: () => Promise.resolve(held),
    fields: () => Promise.resolve({ fields: { name: { need: "required", purpose: {} } } }),
    release: ({ id }: { id: string }) => void released.push(id),
    ...answers,
  } as unknown as Api;
  const steps: Step[] = [];
  const it: Booking = new Booking(api, offer, () => 0, () => {}, (step) => {
    steps.push(step);
    it.show(step);
  });
  return { it, steps, released };
}

Deno.test("with one place there is nothing to choose between what and when", async () => {
  const { it, steps } = booking([north]);
  await it.want(passport);
  it.next();
  assert.deepEqual(steps, ["when"]);
  assert.equal(it.location, north);
});

Deno.test("with more places one is chosen, but not for a call", async () => {
  const { it, steps } = booking([north, south]);
  await it.want(passport);
  it.next();
  await it.want({ ...passport, channel: "phone" });
  it.next();
  assert.deepEqual(steps, ["where", "when"]);
});

Deno.test("who goes back lets the time go", async () => {
  const { it, released } = booking([north]);
  await it.want(passport);
  it.next();
  await it.hold(AT, "nl");
  it.to("who");
  assert.deepEqual([it.step, released], ["who", []]);
  it.show("chosen");
  assert.deepEqual([it.step, released], ["chosen", ["a"]]);
});

Deno.test("a step that cannot be shown yet begins earlier", async () => {
  const { it } = booking([north, south]);
  it.show("who");
  assert.equal(it.step, "what");
  await it.want(passport);
  it.show("who");
  assert.equal(it.step, "where");
});

Deno.test("what needs no appointment says so", async () => {
  const refusal = new Refusal(409, "no_appointment_needed", "", null);
  const { it } = booking([], { locations: () => Promise.reject(refusal) });
  await it.want(passport);
  assert.equal(it.refused?.code, "no_appointment_needed");
});

Deno.test("only what is asked is sent, and nothing of it is kept afterwards", async () => {
  let sent: unknown;
  const made = { ...held, state: "booked" } as OwnAppointment;
  const { it, steps } = booking([north], {
    confirm: (_own, contact) => (sent = contact, Promise.resolve(made)),
  });
  await it.want(passport);
  it.next();
  await it.hold(AT, "nl");
  it.to("who");
  await new Promise((soon) => setTimeout(soon, 0));
  it.contact = { name: " Ann ", phone: "0470" };
  await it.confirm();
  assert.deepEqual([sent, it.contact], [{ name: "Ann" }, {}]);
  assert.deepEqual([it.step, steps.at(-1)], ["done", "done"]);
});
