import assert from "node:assert/strict";
import type { Instant } from "web/protocol.ts";
import { words } from "web/words.ts";
import { closedTitle, opensAgain, openToday } from "./hours.ts";

const NL = words("nl");

function at(time: string, date = "2027-04-13"): Instant {
  return Date.parse(`${date}T${time}:00+02:00`);
}

const OPENING = {
  open: true,
  closes: at("12:30"),
  next_opens: null as number | null,
  reason: "",
  by_appointment: [],
  today: [[at("08:30"), at("12:30")], [at("16:00"), at("19:00")]] as [number, number][],
};

Deno.test("in the morning both openings of the day are told", () => {
  const sentence = openToday(NL, OPENING, at("10:49"));
  assert.equal(sentence, "Vandaag open tot 12.30 uur en van 16 uur tot 19 uur.");
});

Deno.test("what is over is not told any more", () => {
  assert.equal(openToday(NL, OPENING, at("17:00")), "Vandaag open tot 19 uur.");
  assert.equal(openToday(NL, OPENING, at("19:00")), "");
});

Deno.test("a closed hall says when it opens", () => {
  const opening = { ...OPENING, open: false, next_opens: at("08:30", "2027-04-14") };
  assert.equal(opensAgain(NL, opening, at("19:30")), "Morgen helpen wij u vanaf 8.30 uur.");
  assert.equal(opensAgain(NL, OPENING, at("19:30")), "");
});

Deno.test("a closed hall says why, if there is a reason", () => {
  assert.equal(closedTitle(NL, OPENING), "Wij zijn nu gesloten");
  const closed = { ...OPENING, reason: "Feest van de Vlaamse Gemeenschap" };
  assert.equal(closedTitle(NL, closed), "Wij zijn gesloten: Feest van de Vlaamse Gemeenschap");
});
