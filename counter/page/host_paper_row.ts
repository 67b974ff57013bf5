/** One number from the emergency sheet as it is typed over: what is missing, and the command that it becomes. */
import type { EnterPaper } from "web/protocol.ts";
import { instantAt, minuteOfDay } from "./host_times.ts";

export interface PaperRow {
  readonly number: string;
  readonly service: string | null;
  readonly amount: number;
  readonly seat: boolean;
  readonly taken: string;
  readonly helped: boolean;
  readonly began: string;
  readonly ended: string;
}

export type Missing = "number" | "service" | "taken" | "began" | "ended";

export const BLANK: PaperRow = {
  number: "",
  service: null,
  amount: 1,
  seat: false,
  taken: "",
  helped: false,
  began: "",
  ended: "",
};

/** The command, or the first field that is not filled in; `today` is an ISO date in the hall's zone. */
export function entering(row: PaperRow, today: string, zone: string): EnterPaper | Missing {
  const number = Number(row.number.replace(/^\D+/, ""));
  if (!Number.isInteger(number) || number < 1) return "number";
  if (!row.service) return "service";
  const at = (typed: string) => {
    const minute = minuteOfDay(typed);
    return minute === null ? null : instantAt(today, minute, zone);
  };
  const [taken, began, ended] = [at(row.taken), at(row.began), at(row.ended)];
  if (taken === null) return "taken";
  if (row.helped && began === null) return "began";
  if (row.helped && ended === null) return "ended";
  return {
    do: "enter_paper",
    number,
    services: [{ service: row.service, amount: row.amount }],
    taken,
    seat: row.seat,
    started: row.helped ? began : null,
    ended: row.helped ? ended : null,
  };
}

/** The row after this one on the sheet: the next number, and whoever else was still waiting or not. */
export function after({ number, helped }: PaperRow): PaperRow {
  return { ...BLANK, number: String(Number(number.replace(/^\D+/, "")) + 1), helped };
}

/** The numbers before the highest that nobody entered yet. */
export function gaps(entered: readonly number[]): readonly number[] {
  const known = new Set(entered);
  const highest = Math.max(0, ...entered);
  return Array.from({ length: highest }, (_, at) => at + 1).filter((each) => !known.has(each));
}
