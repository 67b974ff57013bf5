/** A quiet hall as the kiosk is told of it, for tests. */
import type { KioskView } from "web/protocol.ts";

export function kioskView(told: Partial<KioskView> = {}): KioskView {
  return {
    opening: {
      open: true,
      closes: null,
      next_opens: null,
      reason: "",
      by_appointment: [],
      today: [],
    },
    waiting: { short: 0, seated: 0 },
    counters_open: { short: 1, seated: 1 },
    slips: [],
    printers: {},
    expected: { short: null, seated: null },
    full: [],
    notices: { messages: [], evacuation: null },
    free_today: {},
    waits: {},
    ...told,
  };
}
