/** Whether a device works, and if not what somebody has to do about it. */
import type { DeviceRow, PrinterStatus } from "web/protocol.ts";

export type Trouble = "gone" | "unreachable" | "cover_open" | "paper_out" | "paper_low";

/** `near`: it works, but not for long. `late`: it does not work. */
export type Weight = "near" | "late";

export function trouble({ connected, printer }: DeviceRow): Trouble | null {
  if (!connected) return "gone";
  return printer && ofPrinter(printer);
}

/** What keeps it from printing comes before what will. */
function ofPrinter({ online, cover, paper }: PrinterStatus): Trouble | null {
  if (!online) return "unreachable";
  if (cover === "open") return "cover_open";
  if (paper === "out") return "paper_out";
  return paper === "low" ? "paper_low" : null;
}

export function weight(found: Trouble): Weight {
  return found === "paper_low" ? "near" : "late";
}

/** What needs somebody first; otherwise as the hall names them. */
export function troublesFirst(devices: readonly DeviceRow[]): DeviceRow[] {
  const rank = (device: DeviceRow) => {
    const found = trouble(device);
    return found === null ? 2 : weight(found) === "late" ? 0 : 1;
  };
  return [...devices].sort((one, other) => rank(one) - rank(other));
}
