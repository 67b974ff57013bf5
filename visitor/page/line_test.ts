import assert from "node:assert/strict";
import { Api } from "./api.ts";
import { Line, Refusal } from "./line.ts";

const PASSPORTS = {
  services: [{ service: "passport", amount: 2 }],
  channel: "hall",
} as const;

type Heard = { address: string } & RequestInit;

/** A hall that gives these answers one after the other; null is no answer at all. */
function hall(...answers: (readonly [number, unknown] | null)[]) {
  const heard: Heard[] = [];
  const away: boolean[] = [];
  const line = new Line(() => away.push(line.away), {
    pause: () => Promise.resolve(),
    fetch: (address, init) => {
      heard.push({ address, ...init });
      const answer = answers.shift();
      if (!answer) return Promise.reject(new TypeError("Failed to fetch"));
      return Promise.resolve(Response.json(answer[1], { status: answer[0] }));
    },
  });
  return { api: new Api(line), heard, away };
}

Deno.test("services are asked with their amounts", async () => {
  const { api, heard } = hall([200, { minutes: 16, locations: [] }]);
  assert.equal((await api.locations(PASSPORTS)).minutes, 16);
  assert.equal(heard[0].address, "/api/v1/locations?service=passport%3A2&channel=hall");
});

Deno.test("while nobody answers the page says so, asks again, and goes on", async () => {
  const { api, heard, away } = hall(null, [503, {}], [200, { fields: {} }]);
  assert.deepEqual(await api.fields(PASSPORTS, { hall: "h", at: "2027-05-20T09:20:00+02:00" }), {
    fields: {},
  });
  assert.equal(heard.length, 3);
  assert.deepEqual(away, [true, false]);
});

Deno.test("a refusal has the code of its words and the next free time", async () => {
  const when = "2026-05-20T09:40:00+02:00";
  const { api } = hall([409, { code: "slot_taken", detail: "", when }]);
  const slot = { ...PASSPORTS, id: "a", hall: "h", at: when, seat: false, language: "nl" };
  await assert.rejects(() => api.hold(slot), (error) => {
    assert(error instanceof Refusal);
    assert.deepEqual([error.status, error.code, error.when], [409, "slot_taken", when]);
    return true;
  });
});

Deno.test("the key of an appointment travels in a header, never in an address", async () => {
  const { api, heard } = hall([200, {}], [200, {}]);
  const own = { hall: "gemeentehuis", id: "abc", key: "secret" };
  await api.confirm(own, { name: "Ann" });
  api.release(own);
  for (const { address, headers } of heard) {
    assert(!address.includes("secret"));
    assert.equal((headers as Record<string, string>)["x-appointment-key"], "secret");
  }
  assert.equal(heard[0].body, '{"contact":{"name":"Ann"}}');
  assert.equal(heard[1].keepalive, true);
});

Deno.test("the clock is the one of the hall, as its last answer told", async () => {
  const instant = Date.now() + 3_600_000;
  const line = new Line(() => {}, {
    pause: () => Promise.resolve(),
    fetch: () =>
      Promise.resolve(Response.json({}, { headers: { "x-hall-clock": String(instant) } })),
  });
  await line.ask("/front");
  assert(Math.abs(line.now() - instant) < 1000);
});

Deno.test("what could not be stored is told, and not asked again", async () => {
  const { api, heard } = hall([503, { code: "not_stored", detail: "", when: null }]);
  await assert.rejects(() => api.offer(), { message: "503 not_stored" });
  assert.equal(heard.length, 1);
});
