/** What became of the visitor's slip, as far as the visitor must know. */
import type { KioskView, PrinterStatus, TicketGiven } from "web/protocol.ts";

/** `unsure`: nobody knows whether it came out. */
export type Printing = "printing" | "printed" | "paper_out" | "no_print" | "unsure";

export function printing(ticket: TicketGiven, kiosk: KioskView, device: string): Printing {
  if (ticket.job === null) return "no_print";
  const slip = kiosk.slips.find((each) => each.job === ticket.job);
  if (slip?.state === "printed") return "printed";
  if (slip?.state === "uncertain") return "unsure";
  return fault(kiosk.printers[device]) ??
    (slip && slip.state !== "ordered" ? "no_print" : "printing");
}

/** What keeps a printer from printing; a printer of which nothing is known is believed to be fine. */
function fault(printer: PrinterStatus | undefined): Printing | undefined {
  if (!printer) return undefined;
  if (!printer.online || printer.cover === "open") return "no_print";
  return printer.paper === "out" ? "paper_out" : undefined;
}
