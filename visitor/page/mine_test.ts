import assert from "node:assert/strict";
import type { Api, OwnAppointment } from "./api.ts";
import { Refusal } from "./line.ts";
import { Mine } from "./mine.ts";

const own = { hall: "north", id: "a", key: "k" };
const booked = { id: "a", hall: "north", state: "booked", services: [], channel: "hall" };
const cancelled = { ...booked, state: "cancelled" };
const elsewhere = { ...booked, hall: "south", link: "/appointment/b/l?hall=south", ticket: null };
const AT = "2027-05-20T09:20:00+02:00";

/** One's own appointment with a hall that answers so; `pages` are the addresses that it leads to. */
function mine(answers: Partial<Record<keyof Api, () => Promise<unknown>>>) {
  const pages: string[] = [];
  const hall = {
    look: () => Promise.resolve(booked),
    locations: () => Promise.resolve({ minutes: 10, locations: [] }),
    ...answers,
  } as unknown as Api;
  return { it: new Mine(hall, own, () => {}, (page) => pages.push(page)), pages };
}

Deno.test("without its key nothing is shown", async () => {
  const { it } = mine({
    look: () => Promise.reject(new Refusal(404, "unknown_booking", "", null)),
  });
  await it.look();
  assert.deepEqual([it.unknown, it.shown], [true, undefined]);
});

Deno.test("it is shown also when no hall offers it any more", async () => {
  const gone = () => Promise.reject(new Refusal(409, "unknown_service", "", null));
  const { it } = mine({ locations: gone });
  await it.look();
  assert.deepEqual([it.unknown, it.shown?.state], [false, "booked"]);
});

Deno.test("moved to another hall it has another page", async () => {
  const { it, pages } = mine({ move: () => Promise.resolve(elsewhere) });
  await it.look();
  assert.equal(await it.move(AT, "south"), true);
  assert.deepEqual(pages, ["/appointment/b/l?hall=south"]);
});

Deno.test("moved in the same hall it says so here", async () => {
  const { it, pages } = mine({ move: () => Promise.resolve(booked) });
  await it.look();
  await it.move(AT, "north");
  assert.deepEqual([it.news, pages], ["moved", []]);
});

Deno.test("what is refused is told, with the appointment as it is by then", async () => {
  let looked = 0;
  const { it } = mine({
    look: () => Promise.resolve(looked++ ? cancelled : booked),
    move: () => Promise.reject(new Refusal(409, "not_booked", "", null)),
  });
  await it.look();
  assert.equal(await it.move(AT, "north"), false);
  assert.deepEqual([it.refused?.code, it.shown?.state], ["not_booked", "cancelled"]);
});

Deno.test("who checks in goes on to the page of the number", async () => {
  const here = { ...booked, state: "arrived", ticket: "/ticket/s" } as unknown as OwnAppointment;
  const { it, pages } = mine({ checkIn: () => Promise.resolve(here) });
  await it.look();
  await it.checkIn(false);
  assert.deepEqual(pages, ["/ticket/s"]);
});
