import assert from "node:assert/strict";
import { warning } from "./foreseen.ts";
import type { AlarmShown, CounterShown } from "./protocol.ts";
import { words } from "./words.ts";

const at = (clock: string) => Date.parse(`2027-04-13T${clock}:00+02:00`);
const town = {
  classes: [{ id: "seated", name: { nl: "Aan tafel" }, target_ms: 1_200_000, head_start: 0 }],
  services: [],
  counters: [{ id: "D5", name: "Balie 5", kind: "desk" } as CounterShown],
};
const alarm: AlarmShown = {
  class_: "seated",
  service: null,
  target_ms: 1_200_000,
  passes: at("10:40"),
  kind: "desk",
  by: at("10:20"),
  counter: "D5",
};
const told = (more: Partial<AlarmShown> = {}) => warning(words("nl"), town, { ...alarm, ...more });

Deno.test("an alarm beforehand says who will wait too long and from when", () => {
  const { title } = told();
  assert.equal(title, "Aan tafel: rond 10.40 uur wordt het wachten langer dan 20 minuten.");
});

Deno.test("it names the counter that prevents it, or else the sort of counter", () => {
  assert.equal(told().remedy, "Open Balie 5 tegen 10.20 uur, dan lukt het wel.");
  assert.equal(
    told({ counter: null }).remedy,
    "Open een balie aan tafel tegen 10.20 uur, dan lukt het wel.",
  );
});

Deno.test("when nothing can be opened it says so", () => {
  const { remedy } = told({ kind: null, by: null, counter: null });
  assert.equal(remedy, "Geen enkele balie die nu dicht is, kan dat voorkomen.");
});

Deno.test("a service or class that was removed since keeps its id", () => {
  assert.match(told({ service: "passport" }).title, /^Aan tafel/);
  assert.match(told({ class_: "gone" }).title, /^gone/);
});
