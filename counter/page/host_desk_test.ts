import assert from "node:assert/strict";
import type { Answer, Asked, TicketGiven } from "web/protocol.ts";
import { type LineState, RefusedError } from "web/socket.ts";
import { words } from "web/words.ts";
import { HostDesk } from "./host_desk.ts";
import { isNumber } from "./host_numbers.ts";
import { floor, NOW, town } from "./samples.ts";

const GIVEN: TicketGiven = {
  ticket: "2027-04-13-B1",
  number: "B 1",
  kind: "seated",
  before: 0,
  job: null,
  expected: null,
  agreed: null,
  link: null,
  answer: "ticket_given",
};

/** A hall that answers each command in turn, or refuses it. */
class Hall {
  state: LineState = "online";
  readonly asked: Asked[] = [];
  constructor(readonly answers: (Answer | RefusedError)[]) {}
  now = () => NOW;
  // deno-lint-ignore no-explicit-any
  do = (command: Asked): Promise<any> => {
    this.asked.push(command);
    const answer = this.answers.shift();
    return answer instanceof RefusedError ? Promise.reject(answer) : Promise.resolve(answer);
  };
  note = () => Promise.resolve();
}

function at(...answers: (Answer | RefusedError)[]) {
  const hall = new Hall(answers);
  const kept = new Map<string, string>();
  const drawer = {
    remembered: (key: string) => kept.get(key) ?? null,
    remember: (key: string, value: string | null) => void kept.set(key, value ?? ""),
  };
  const desk = new HostDesk(hall, { town, floor, kiosk: undefined, words: words("nl") }, drawer);
  return { hall, desk, drawer };
}

Deno.test("a ticket is given, and the next visitor begins with nothing", async () => {
  const { hall, desk } = at(GIVEN);
  desk.want("passport", 1);
  desk.sit(true);
  await desk.give(false);
  assert.deepEqual(hall.asked, [{
    do: "take_ticket",
    services: [{ service: "passport", amount: 1 }],
    seat: true,
    slip: false,
    language: "nl",
  }]);
  assert.equal(desk.given?.ticket.number, "B 1");
  assert.deepEqual(desk.order, { amounts: {}, seat: false, slip: true });
  desk.want("extract", 1);
  assert.equal(desk.given, null);
});

Deno.test("what is refused is said in words and stays on the ticket", async () => {
  const { desk } = at(new RefusedError("evacuation"));
  desk.want("passport", 1);
  await desk.give(true);
  assert.equal(desk.said?.tone, "refused");
  assert.equal(desk.given, null);
  assert.deepEqual(desk.order.amounts, { passport: 1 });
  assert.equal(desk.busy, false);
});

Deno.test("nothing is asked without products, twice at once, or while the hall is away", async () => {
  const { hall, desk } = at(GIVEN, GIVEN);
  await desk.give(true);
  desk.want("passport", 1);
  hall.state = "away";
  await desk.give(true);
  assert.equal(hall.asked.length, 0);
  hall.state = "online";
  await Promise.all([desk.give(true), desk.give(true)]);
  assert.equal(hall.asked.length, 1);
});

Deno.test("a mistake is taken back by its ticket", async () => {
  const { hall, desk } = at(GIVEN, { answer: "noted" });
  desk.want("passport", 1);
  await desk.give(true);
  await desk.takeBack();
  assert.deepEqual(hall.asked[1], { do: "cancel", ticket: GIVEN.ticket });
  assert.equal(desk.given, null);
  assert.equal(desk.said?.text, "B 1 is geannuleerd.");
});

Deno.test("what has a figure is a number, what has none is a service", () => {
  for (const typed of ["1", "a 148", "B63", " n-7"]) assert.ok(isNumber(typed), typed);
  for (const typed of ["", "a", "rei", "eid"]) assert.ok(!isNumber(typed), typed);
});
