import assert from "node:assert/strict";
import type { Offer, Product } from "./api.ts";
import { channels, EMPTY, lastDate, linked, proposed, wishOf, withAmount } from "./draft.ts";

function service(id: string, more: Partial<Product> = {}): Product {
  const plain = { id, name: { nl: id }, group: "g", at_most: 2, how_many: {}, documents: [] };
  const free = { price: {}, online: null, search: [], related: [], short: false, bookable: true };
  return { ...plain, ...free, horizon_days: 60, channels: ["hall"], ...more };
}

const offer: Offer = {
  services: [
    service("passport", { related: ["card"] }),
    service("card", { horizon_days: 30 }),
    service("talk", { channels: ["hall", "phone"] }),
    service("question", { bookable: false, short: true }),
  ],
  groups: [],
  languages: ["nl"],
  phone: "",
  mails: false,
};
const link = (query: string) => linked(new URLSearchParams(query), offer);

Deno.test("a letter's link chooses the service, the amount and the hall", () => {
  const draft = link("service=passport&amount=2&hall=south");
  assert.deepEqual(draft.services, [{ service: "passport", amount: 2 }]);
  assert.equal(draft.hall, "south");
});

Deno.test("a link can name several services, each with its amount", () => {
  const wanted = [{ service: "passport", amount: 2 }, { service: "card", amount: 1 }];
  assert.deepEqual(link("service=passport:2&service=card").services, wanted);
});

Deno.test("a link with nonsense chooses what can be chosen", () => {
  assert.deepEqual(link("service=nothing&service=question").services, []);
  assert.deepEqual(link("service=passport&amount=many").services[0].amount, 1);
  assert.deepEqual(link("service=passport&amount=99").services[0].amount, 2);
});

Deno.test("none of a service takes it away", () => {
  const draft = withAmount(link("service=passport&service=card"), offer, "passport", 0);
  assert.deepEqual(draft.services, [{ service: "card", amount: 1 }]);
});

Deno.test("several services are met in a way that all of them offer", () => {
  assert.deepEqual(channels(link("service=talk"), offer), ["hall", "phone"]);
  assert.deepEqual(channels(link("service=talk&service=card"), offer), ["hall"]);
  assert.equal(wishOf(link("service=talk&channel=phone"), offer).channel, "phone");
  assert.equal(wishOf(link("service=card&channel=phone"), offer).channel, "hall");
});

Deno.test("what goes with a service is proposed, and not again once refused", () => {
  const draft = link("service=passport");
  assert.equal(proposed(draft, offer)?.id, "card");
  assert.equal(proposed({ ...draft, declined: ["card"] }, offer), undefined);
  assert.equal(proposed(link("service=passport&service=card"), offer), undefined);
  assert.equal(proposed(EMPTY, offer), undefined);
});

Deno.test("what can be booked least far ahead decides how far", () => {
  const { services } = link("service=passport&service=card");
  assert.equal(lastDate(services, offer, "2027-05-01"), "2027-05-31");
});
