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
  readonly from: string;
  readonly to: string;
}

export type Missing = "number" | "service" | "taken" | "from" | "to";

export const BLANK: PaperRow = {
  number: "1",
  service: null,
  amount: 1,
  seat: false,
  taken: "",
  helped: false,
  from: "",
  to: "",
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
  const [taken, from, to] = [at(row.taken), at(row.from), at(row.to)];
  if (taken === null) return "taken";
  if (row.helped && from === null) return "from";
  if (row.helped && to === null) return "to";
  return {
    do: "enter_paper",
    number,
    services: [{ service: row.service, amount: row.amount }],
    taken,
    seat: row.seat,
    started: row.helped ? from : null,
    ended: row.helped ? to : null,
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
