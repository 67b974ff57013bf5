import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { mayCall, passedTo, whyCalled, whyNext, whyNotYet } from "./reason.ts";
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
  assert.equal(whyNext(alone, dutch), "Er wacht niemand anders voor deze balie.");
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
