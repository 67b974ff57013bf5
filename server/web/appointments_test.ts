import assert from "node:assert/strict";
import { Agenda, type Making } from "web/appointments.ts";
import { RefusedError } from "web/pending.ts";

const making: Making = {
  id: "0123456789abcdef",
  services: [{ service: "passport", amount: 2 }],
  channel: "hall",
  at: "2026-04-20T09:20:00+02:00",
  contact: { name: "Jo", mail: "", phone: "" },
  language: "nl",
  overbook: "",
};

/** An agenda whose questions get these answers, null for none at all; and what it asked. */
function asked(...answers: (Response | null)[]) {
  const questions: { path: string; body: string }[] = [];
  const fetch = (path: string, init: RequestInit) => {
    questions.push({ path, body: String(init.body ?? "") });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("no line"));
  };
  const agenda = new Agenda("gemeentehuis", fetch, (_, work) => work());
  return { agenda, questions };
}

Deno.test("what got no answer is asked again, with the same id", async () => {
  const { agenda, questions } = asked(
    null,
    new Response("", { status: 503 }),
    Response.json({ id: "b" }),
  );
  assert.equal((await agenda.make(making)).id, "b");
  assert.equal(questions.length, 3);
  assert.equal(new Set(questions.map(({ body }) => body)).size, 1);
  assert.equal(JSON.parse(questions[0].body).id, making.id);
});

Deno.test("a refusal is not asked again, and tells the next free time", async () => {
  const refusal = { code: "slot_taken", detail: "", when: "2026-04-20T09:40:00+02:00" };
  const { agenda, questions } = asked(Response.json(refusal, { status: 409 }));
  await assert.rejects(
    agenda.make(making),
    (error) =>
      error instanceof RefusedError && error.code === "slot_taken" &&
      error.when === Date.parse(refusal.when),
  );
  assert.equal(questions.length, 1);
});

Deno.test("a question that is taken back is not asked again", async () => {
  const { agenda, questions } = asked(null, null);
  const signal = AbortSignal.abort();
  await assert.rejects(agenda.on("2026-04-20", "jo", signal));
  assert.equal(questions.length, 1);
});

Deno.test("each service goes with its amount", async () => {
  const { agenda, questions } = asked(Response.json({ minutes: 1, times: [], next: null }));
  await agenda.times(making, "2026-04-20");
  assert.match(
    questions[0].path,
    /hall=gemeentehuis&date=2026-04-20&channel=hall&service=passport%3A2$/,
  );
});
