import assert from "node:assert/strict";
import { loudness, minuteOf } from "./loudness.ts";

const QUIET_BEFORE_NINE = [{ minute: 7 * 60, percent: 50 }, { minute: 9 * 60, percent: 100 }];

Deno.test("without a schedule a display is as loud as its loudspeaker", () => {
  assert.equal(loudness([], 600), 1);
});

Deno.test("the volume changes at its minute and holds until the next change, through the night too", () => {
  assert.equal(loudness(QUIET_BEFORE_NINE, 9 * 60 - 1), 0.25);
  assert.equal(loudness(QUIET_BEFORE_NINE, 9 * 60), 1);
  assert.equal(loudness(QUIET_BEFORE_NINE, 23 * 60), 1);
  assert.equal(loudness(QUIET_BEFORE_NINE, 6 * 60), 1);
  assert.equal(loudness([{ minute: 0, percent: 0 }], 600), 0);
});

Deno.test("the minute is that of the hall's own clock, also after the clocks changed", () => {
  assert.equal(minuteOf(Date.UTC(2026, 0, 5, 8, 30), "Europe/Brussels"), 9 * 60 + 30);
  assert.equal(minuteOf(Date.UTC(2026, 6, 6, 8, 30), "Europe/Brussels"), 10 * 60 + 30);
  assert.equal(minuteOf(Date.UTC(2026, 6, 6, 22, 5), "Europe/Brussels"), 5);
});
