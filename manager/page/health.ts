/** Whether a device works, and if not what somebody has to do about it. */
import type { DeviceRow, PrinterStatus } from "web/protocol.ts";

export type Trouble =
  | "gone"
  | "unreachable"
  | "cover_open"
  | "paper_out"
  | "paper_low"
  | "silent"
  | "no_voice";

/** `near`: it works, but not for long. `late`: it does not work. */
export type Weight = "near" | "late";

const NEAR: ReadonlySet<Trouble> = new Set<Trouble>(["paper_low", "silent", "no_voice"]);

export function trouble(device: DeviceRow): Trouble | null {
  if (awaited(device)) return null;
  if (!device.connected) return "gone";
  if (device.printer) return ofPrinter(device.printer);
  return ofSound(device);
}

/** A display that only rings still brings people to the right place; one that is silent does not. */
function ofSound({ sound }: DeviceRow): Trouble | null {
  if (sound === "nothing") return "silent";
  return sound === "gong" ? "no_voice" : null;
}

/** It stands in the configuration, but was never here: nobody has to run for it. */
export function awaited({ id, connected }: DeviceRow): boolean {
  return !connected && id === "";
}

/** What keeps it from printing comes before what will. */
function ofPrinter({ online, cover, paper }: PrinterStatus): Trouble | null {
  if (!online) return "unreachable";
  if (cover === "open") return "cover_open";
  if (paper === "out") return "paper_out";
  return paper === "low" ? "paper_low" : null;
}

export function weight(found: Trouble): Weight {
  return NEAR.has(found) ? "near" : "late";
}

/** What needs somebody first, what is only awaited last; otherwise as the hall names them. */
export function troublesFirst(devices: readonly DeviceRow[]): DeviceRow[] {
  const rank = (device: DeviceRow) => {
    const found = trouble(device);
    if (awaited(device)) return 3;
    return found === null ? 2 : weight(found) === "late" ? 0 : 1;
  };
  return [...devices].sort((one, other) => rank(one) - rank(other));
}
