/** Promises that were made and kept, added up: of today, of the last weeks, and day by day. */
import type { Kind, PromisesOfDay } from "web/protocol.ts";

export interface Sum {
  readonly promised: number;
  readonly called: number;
  readonly kept: number;
  /** Minutes; null while nobody was called. */
  readonly error: number | null;
  readonly bias: number | null;
}

/** A mean counts as often as there were calls. */
export function added(days: readonly PromisesOfDay[]): Sum {
  const sum = (of: (day: PromisesOfDay) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const called = sum((day) => day.called);
  const mean = (of: (day: PromisesOfDay) => number | null) =>
    called === 0 ? null : sum((day) => day.called * (of(day) ?? 0)) / called;
  return {
    promised: sum((day) => day.promised),
    called,
    kept: sum((day) => day.kept),
    error: mean((day) => day.error_min),
    bias: mean((day) => day.bias_min),
  };
}

/** In whole percent, rounded down as everywhere; null of nobody. */
export function keptPercent({ called, kept }: Pick<Sum, "called" | "kept">): number | null {
  return called === 0 ? null : Math.floor(100 * kept / called);
}

/** The dates, oldest first. */
export function datesOf(days: readonly PromisesOfDay[]): string[] {
  return [...new Set(days.map(({ date }) => date))].sort();
}

export function on(days: readonly PromisesOfDay[], date: string, kind?: Kind): PromisesOfDay[] {
  return days.filter((day) => day.date === date && (kind === undefined || day.kind === kind));
}

/** Dates by number, the share kept of each kind in percent, and how much was meant. */
export function keptLines(days: readonly PromisesOfDay[], meant: number) {
  const dates = datesOf(days);
  const line = (kind: Kind) => dates.map((date) => keptPercent(added(on(days, date, kind))));
  return [
    dates.map((_, at) => at),
    line("short"),
    line("seated"),
    dates.map(() => 100 * meant),
  ] as const;
}
