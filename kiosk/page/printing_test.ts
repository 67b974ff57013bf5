import assert from "node:assert/strict";
import type { KioskView, PrinterStatus, SlipState, TicketGiven } from "web/protocol.ts";
import { printing } from "./printing.ts";
import { kioskView } from "./view_samples.ts";

const ticket: TicketGiven = {
  ticket: "2027-04-13-A147",
  number: "A 147",
  kind: "short",
  before: 3,
  job: "2027-04-13-A147/1",
  expected: [5, 10],
  agreed: null,
  link: null,
  answer: "ticket_given",
};
const FINE: PrinterStatus = { online: true, paper: "ok", cover: "closed" };

function seen(state: SlipState | null, printer: PrinterStatus | null = FINE) {
  const view = kioskView({
    slips: state ? [{ job: ticket.job!, ticket: ticket.ticket, state }] : [],
    printers: printer ? { "kiosk-1": printer } : {},
  });
  return printing(ticket, view, "kiosk-1");
}

Deno.test("a slip is being printed until the printer says more", () => {
  assert.equal(seen(null), "printing");
  assert.equal(seen("ordered"), "printing");
  assert.equal(seen("printed"), "printed");
});

Deno.test("paper low is no fault for a visitor, paper out is", () => {
  assert.equal(seen("ordered", { ...FINE, paper: "low" }), "printing");
  assert.equal(seen("ordered", { ...FINE, paper: "out" }), "paper_out");
});

Deno.test("a printer that is open or away cannot print now", () => {
  assert.equal(seen("ordered", { ...FINE, cover: "open" }), "no_print");
  assert.equal(seen("ordered", { ...FINE, online: false }), "no_print");
});

Deno.test("what was printed stays printed, whatever happens to the printer", () => {
  assert.equal(seen("printed", { ...FINE, paper: "out" }), "printed");
});

Deno.test("a slip that failed or waited too long is not announced any more", () => {
  assert.equal(seen("failed"), "no_print");
  assert.equal(seen("expired"), "no_print");
  assert.equal(seen("uncertain"), "unsure");
});

Deno.test("without a printer the number is to be remembered", () => {
  assert.equal(
    printing({ ...ticket, job: null }, {} as KioskView, "kiosk-1"),
    "no_print",
  );
});

Deno.test("another kiosk's printer says nothing about this one", () => {
  assert.equal(seen("ordered", null), "printing");
});
