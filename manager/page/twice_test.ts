import assert from "node:assert/strict";
import { Twice } from "./twice.ts";

/** A device with a clock that a test can turn. */
class Device {
  ms = 0;
  readonly twice = new Twice(() => this.ms);
}

Deno.test("the first press only asks, the second one does", () => {
  const device = new Device();
  assert(!device.twice.press("send"));
  device.ms = 4999;
  assert(device.twice.armed("send"));
  assert(device.twice.press("send"));
  assert(!device.twice.armed("send"));
});

Deno.test("a second press that comes too late is a first one again", () => {
  const device = new Device();
  device.twice.press("send");
  device.ms = 5000;
  assert(!device.twice.press("send"));
  device.ms = 5001;
  assert(device.twice.press("send"));
});

Deno.test("a press on something else does not count as the second", () => {
  const device = new Device();
  device.twice.press("kiosk-1");
  device.ms = 100;
  assert(!device.twice.press("kiosk-2"));
});

Deno.test("a clock that is turned back makes no second press of one", () => {
  const device = new Device();
  device.ms = 10_000;
  device.twice.press("send");
  device.ms = 9000;
  assert(!device.twice.press("send"));
});
