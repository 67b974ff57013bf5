import assert from "node:assert/strict";
import type { DeviceRow, PrinterStatus } from "web/protocol.ts";
import { awaited, trouble, troublesFirst, weight } from "./health.ts";

const FINE: PrinterStatus = { online: true, paper: "ok", cover: "closed" };

function device(name: string, connected: boolean, printer: PrinterStatus | null): DeviceRow {
  return {
    id: name,
    name,
    role: printer ? "printer" : "kiosk",
    connected,
    since: 0,
    printer,
    sound: null,
  };
}

Deno.test("a connected device without a fault needs nobody", () => {
  assert.equal(trouble(device("kiosk-1", true, null)), null);
  assert.equal(trouble(device("printer-1", true, FINE)), null);
});

Deno.test("a printer says the one thing that has to be done first", () => {
  const says = (status: Partial<PrinterStatus>) =>
    trouble(device("printer-1", true, { ...FINE, ...status }));
  assert.equal(says({ paper: "low" }), "paper_low");
  assert.equal(says({ paper: "out" }), "paper_out");
  assert.equal(says({ paper: "out", cover: "open" }), "cover_open");
  assert.equal(says({ paper: "out", online: false }), "unreachable");
});

Deno.test("a printer whose agent is gone says nothing about its paper", () => {
  assert.equal(trouble(device("printer-1", false, { ...FINE, paper: "out" })), "gone");
});

Deno.test("a configured device that was never here is awaited, not missed", () => {
  const row = { ...device("kiosk-2", false, null), id: "", since: null };
  assert(awaited(row));
  assert.equal(trouble(row), null);
  assert(!awaited(device("kiosk-2", false, null)));
});

Deno.test("only paper that runs low is a warning of a printer, with the rest it stands still", () => {
  assert.equal(weight("paper_low"), "near");
  assert.equal(weight("gone"), "late");
});

Deno.test("devices that need somebody stand on top, the others keep their order", () => {
  const rows = [
    device("kiosk-1", true, null),
    device("kiosk-2", true, null),
    device("printer-1", true, { ...FINE, paper: "low" }),
    device("wachtruimte", false, null),
  ];
  const awaitedOne = { ...device("kiosk-0", false, null), id: "" };
  const names = troublesFirst([awaitedOne, ...rows]).map((each) => each.name);
  assert.deepEqual(names, ["wachtruimte", "printer-1", "kiosk-1", "kiosk-2", "kiosk-0"]);
});

Deno.test("a display that is not heard needs somebody, before it is of no use", () => {
  const heard = (sound: DeviceRow["sound"]) =>
    trouble({ ...device("scherm-1", true, null), role: "display", sound });
  assert.deepEqual(["voice", "gong", "nothing", null].map((each) => heard(each as never)), [
    null,
    "no_voice",
    "silent",
    null,
  ]);
  assert.equal(weight("silent"), "near");
});
