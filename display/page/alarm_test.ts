import assert from "node:assert/strict";
import { Alarm } from "./alarm.ts";

/** A loudspeaker that counts, and an alarm on it. */
function speaker(heard = true) {
  const it = { heard, times: 0, play: () => void it.times++ };
  return { it, alarm: new Alarm(it) };
}

Deno.test("the siren sounds at once, and not again because the board is drawn again", () => {
  const { it, alarm } = speaker();
  alarm.sound(false);
  assert.equal(it.times, 0);
  alarm.sound(true);
  alarm.sound(true);
  assert.equal(it.times, 1);
  alarm.sound(false);
});

Deno.test("a second evacuation sounds again", () => {
  const { it, alarm } = speaker();
  for (const on of [true, false, true, false]) alarm.sound(on);
  assert.equal(it.times, 2);
});

Deno.test("a display that may not sound begins once somebody touched it", () => {
  const { it, alarm } = speaker(false);
  alarm.sound(true);
  assert.equal(it.times, 0);
  it.heard = true;
  alarm.sound(true);
  assert.equal(it.times, 1);
  alarm.sound(false);
});
