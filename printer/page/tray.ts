/** What the paper tray hears of the printer for trying out, and says to it. */

export interface SlipOnTray {
  readonly id: number;
  readonly at: number;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export interface Faults {
  readonly paper: "ok" | "low" | "out";
  readonly cover: "closed" | "open";
  readonly offline: boolean;
}

export interface Tray {
  /** Newest first. */
  readonly slips: readonly SlipOnTray[];
  readonly faults: Faults;
  readonly printed: number;
}

/** Whether a slip that is ordered now has to wait. */
export function stands(faults: Faults): boolean {
  return faults.offline || faults.cover === "open" || faults.paper === "out";
}

/** Switch the faults; false when the server did not take it. */
export async function change(faults: Faults): Promise<boolean> {
  const answer = await fetch("/paper/faults", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  }).catch(() => undefined);
  return answer?.ok ?? false;
}
