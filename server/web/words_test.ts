import assert from "node:assert/strict";
import { stopwatch, words } from "web/words.ts";

const TUESDAY = Date.UTC(2027, 3, 13, 8, 49);
const MINUTE = 60_000;

Deno.test("one minute is singular and nine are plural", () => {
  assert.equal(words("nl").say("common.minutes", { count: 1 }), "1 minuut");
  assert.equal(words("nl").say("common.minutes", { count: 9 }), "9 minuten");
});

Deno.test("French takes the singular for nought", () => {
  assert.equal(words("fr").say("common.minutes", { count: 0 }), "0 minute");
});

Deno.test("a language that the house does not speak is answered in Dutch", () => {
  assert.equal(words("xx").say("common.back"), "Terug");
});

Deno.test("a configured text without this language is Dutch and says so", () => {
  const french = words("fr");
  assert.equal(french.text({ nl: "Balie", fr: "Guichet" }), "Guichet");
  assert.equal(french.text({ nl: "Balie" }), "Balie");
  assert.equal(french.other({ nl: "Balie" }), "nl");
  assert.equal(french.other({ nl: "Balie", fr: "Guichet" }), undefined);
});

Deno.test("times are written as in the hall, in its own time zone", () => {
  assert.equal(words("nl").time(TUESDAY), "10.49");
  assert.equal(words("nl").atTime(TUESDAY), "10.49 uur");
  assert.equal(words("nl").atTime(TUESDAY + 11 * MINUTE), "11 uur");
  assert.equal(words("nl").atTime(TUESDAY + (13 * 60 + 11) * MINUTE), "middernacht");
  assert.equal(words("nl", "America/New_York").time(TUESDAY), "4.49");
});

Deno.test("days are today, tomorrow or a date", () => {
  const dutch = words("nl");
  assert.equal(dutch.date(TUESDAY), "dinsdag 13 april");
  assert.equal(dutch.day(TUESDAY + 3 * 60 * MINUTE, TUESDAY), "vandaag");
  assert.equal(dutch.day(TUESDAY + 15 * 60 * MINUTE, TUESDAY), "morgen");
  assert.equal(dutch.day(TUESDAY + 48 * 60 * MINUTE, TUESDAY), "donderdag 15 april");
});

Deno.test("a span is seconds, then minutes, then hours", () => {
  const dutch = words("nl");
  assert.deepEqual([20_000, 14 * MINUTE, 65 * MINUTE].map((ms) => dutch.span(ms)), [
    "20 s",
    "14 min",
    "1 u 5 min",
  ]);
});

Deno.test("the stopwatch of a contact has two figures each", () => {
  assert.equal(stopwatch(372_000), "06:12");
  assert.equal(stopwatch(-5), "00:00");
});

Deno.test("a name in the middle of a sentence has no capital, save in German", () => {
  const name = { nl: "Wachtruimte", de: "Warteraum" };
  assert.equal(words("nl").inside(name), "wachtruimte");
  assert.equal(words("de").inside(name), "Warteraum");
});
