import assert from "node:assert/strict";
import type { ZoneShown } from "web/protocol.ts";
import { expectedDevices } from "./expected_devices.ts";

const ZONES = [{ id: "wachtruimte" }, { id: "snelbalie" }] as ZoneShown[];

Deno.test("each kiosk, each zone and each printer is expected once", () => {
  const printers = { "kiosk-1": "printer-1", "kiosk-2": "printer-1" };
  const found = expectedDevices({ printers }, { hall: "gemeentehuis", zones: ZONES });
  assert.deepEqual(found.map(({ name }) => name), [
    "kiosk-1",
    "kiosk-2",
    "display-wachtruimte",
    "display-snelbalie",
    "printer-1",
  ]);
});

Deno.test("the address of a device names the device and the hall", () => {
  const [kiosk] = expectedDevices({ printers: { "kiosk 1": "p" } }, { hall: "zuid", zones: [] });
  assert.equal(kiosk.path, "/kiosk?name=kiosk%201&hall=zuid");
  assert.match(kiosk.command, /--hall zuid/);
});
