import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { mainButton } from "./main_button.ts";
import { called, contact, floor, free, MINUTE, next, NOW, town } from "./samples.ts";

const quiet = { ...floor, counts: { short: 0, seated: 0 } };
const button = (view = free, seen = floor) =>
  mainButton(view, seen, "strafregister", NOW, words("nl"), town);

Deno.test("calling while serving says whom it closes and whom it calls", () => {
  const { act, title, detail } = button({ ...free, contact });
  assert.equal(act, "call");
  assert.equal(title, "Volgende oproepen");
  assert.equal(
    detail,
    "Sluit B 62 af. Daarna A 148, strafregister: wacht 9 minuten, beloofd was 8.",
  );
});

Deno.test("who is still within the promise is told so, and who just came in too", () => {
  const since = (minutes: number) => ({
    ...free,
    next: { ...next, since: NOW - minutes * MINUTE },
  });
  assert.equal(button(since(1)).detail, "A 148, strafregister: wacht 1 minuut, beloofd is 8.");
  assert.equal(button(since(0)).detail, "A 148, strafregister: is er net.");
});

Deno.test("somebody who was called is started by the same button", () => {
  const { act, title } = button({ ...free, contact: called });
  assert.equal(act, "start");
  assert.equal(title, "B 62 is er: start");
});

Deno.test("with nobody to call, the button finishes the one who is here", () => {
  const { act, detail, ready } = button({ ...free, contact, next: null }, quiet);
  assert.equal(act, "finish");
  assert.equal(detail, "Sluit B 62 af. Er wacht niemand.");
  assert.ok(ready);
});

Deno.test("an empty counter without anybody to call is not ready and says why", () => {
  const alone = { ...free, next: null };
  assert.equal(button(alone, quiet).ready, false);
  assert.equal(button(alone, quiet).detail, "Er wacht niemand.");
  assert.equal(button(alone).detail, "Er wachten 4 bezoekers, maar nu niemand voor deze balie.");
});

Deno.test("a paused counter resumes, and finishes first whom it is serving", () => {
  const paused = { ...free, paused: true };
  assert.equal(button(paused).act, "resume");
  assert.equal(button(paused).detail, "Deze balie heeft pauze. Er wachten 4 bezoekers.");
  assert.equal(button(paused, quiet).detail, "Deze balie heeft pauze. Er wacht niemand.");
  assert.equal(button({ ...paused, contact }).act, "finish");
  assert.equal(button({ ...paused, contact }).detail, "Sluit B 62 af. Daarna hebt u pauze.");
});

Deno.test("while everybody must leave, nobody is called and the button says why", () => {
  const evacuated = { ...floor, notices: { messages: [], evacuation: NOW } };
  const { act, ready, detail } = button(free, evacuated);
  assert.equal(act, "call");
  assert.ok(!ready);
  assert.equal(detail, "Het gebouw wordt ontruimd. Er wordt nu niemand opgeroepen.");
  assert.equal(button({ ...free, contact }, evacuated).act, "finish");
});

Deno.test("a counter that is kept free says for when, and how to begin all the same", () => {
  const kept = { ...free, next: null, kept_for: NOW - 4 * MINUTE };
  assert.equal(button(kept).ready, false);
  assert.equal(
    button(kept).detail,
    "Vrij houden: om 10.40 uur komt een afspraak. Kies zelf iemand om toch te beginnen.",
  );
});
