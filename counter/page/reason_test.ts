import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { announceNext, mayCall, passedTo, whyCalled, whyNext, whyNotYet } from "./reason.ts";
import { contact, MINUTE, next, NOW, reason, row, town } from "./samples.ts";

const dutch = words("nl");
const because = (more: Partial<typeof reason>) =>
  whyCalled({ ...contact, reason: { ...reason, ...more } }, dutch);

Deno.test("a call in time is told against its promise and against the others", () => {
  assert.equal(
    because({}),
    "Wachtte 14 minuten, beloofd was 20. De 3 anderen hebben minder van hun beloofde tijd gebruikt.",
  );
});

Deno.test("a late call says that it was longer than promised", () => {
  assert.match(
    because({ waited_ms: 24 * MINUTE }),
    /^Wachtte 24 minuten: langer dan de beloofde 20\./,
  );
});

Deno.test("who was called at once did not wait nought minutes", () => {
  assert.match(because({ waited_ms: 20_000 }), /^Kwam net binnen\. /);
});

Deno.test("a call by choice or to step in says so", () => {
  assert.match(because({ code: "chosen" }), /Gekozen uit de lijst\.$/);
  assert.match(because({ helping: true }), /U springt hiermee bij voor de snelbalie\.$/);
});

Deno.test("the next one is explained without the wait, which still grows", () => {
  const alone = { ...next, reason: { ...reason, code: "only_one", others: 0 } as const };
  assert.equal(whyNext(alone, NOW, dutch), "Er wacht niemand anders voor deze balie.");
});

Deno.test("who was just missed can be called again at a time that is told", () => {
  const missed = row("A 149", { again: NOW + 2 * MINUTE, missed: 1 });
  assert.equal(
    whyNotYet(missed, "just_missed", town, dutch),
    "Was er niet toen het nummer werd opgeroepen. Kan weer om 10.51 uur.",
  );
});

Deno.test("who was passed on is kept for that colleague, by the name of the counter or the person", () => {
  const passed = row("B 63", { to_counter: "D1" });
  assert.equal(
    whyNotYet(passed, "for_another", town, dutch),
    "Is doorgegeven aan Balie 3, en die is er nu.",
  );
  assert.equal(passedTo(row("B 64", { to_person: "Piet" }), town), "Piet");
  assert.equal(passedTo(row("B 65"), town), "");
});

Deno.test("only a visitor whom this counter could help can be called by choice", () => {
  assert.ok(mayCall("later"));
  assert.ok(mayCall("short_not_urgent"));
  assert.ok(!mayCall("other_kind"));
  assert.ok(!mayCall("other_services"));
  assert.ok(!mayCall(undefined));
});

Deno.test("a call for an appointment tells the agreed time and since when the visitor is here", () => {
  const agreed = NOW - 9 * MINUTE;
  const early = { ...contact, taken: NOW - 17 * MINUTE };
  const because = (more: Partial<typeof reason>) =>
    whyCalled({ ...early, reason: { ...reason, agreed, code: "only_one", ...more } }, dutch);
  assert.equal(
    because({ waited_ms: 0 }),
    "Afspraak om 10.40 uur, is er sinds 10.32 uur. Er wacht niemand anders voor deze balie.",
  );
  assert.match(
    because({ waited_ms: 3 * MINUTE, target_ms: 5 * MINUTE }),
    /^Afspraak om 10\.40 uur, is er sinds 10\.32 uur\. Wachtte 3 minuten, beloofd was 5\. /,
  );
});

Deno.test("appointments that are here before their time are counted", () => {
  const more = { ...next, reason: { ...reason, code: "only_one", not_due: 2 } as const };
  assert.equal(
    whyNext(more, NOW, dutch),
    "Er wacht niemand anders voor deze balie. 2 afspraken zijn er al, nog niet aan de beurt.",
  );
});

Deno.test("a wait is the same whole minutes in a sentence as in the lists", () => {
  const late = { ...reason, waited_ms: 8 * MINUTE + 1, target_ms: 8 * MINUTE };
  const told = announceNext(
    { ...next, since: NOW - 8 * MINUTE - 1, reason: late },
    "x",
    NOW,
    dutch,
  );
  assert.equal(told, "A 148, x: wacht 9 minuten, beloofd was 8.");
  assert.match(whyCalled({ ...contact, reason: late }, dutch), /^Wachtte 9 minuten: langer/);
});

Deno.test("the next one by appointment is announced by its time, and its wait counts from there", () => {
  const agreed = NOW - 3 * MINUTE;
  const by = { ...next, since: agreed, reason: { ...reason, agreed, target_ms: 5 * MINUTE } };
  assert.equal(
    announceNext(by, "reispas", NOW, dutch),
    "A 148, reispas: afspraak om 10.46 uur, wacht 3 minuten, beloofd is 5.",
  );
  assert.equal(
    announceNext({ ...by, since: NOW + MINUTE }, "reispas", NOW, dutch),
    "A 148, reispas: afspraak om 10.46 uur, is er.",
  );
});
