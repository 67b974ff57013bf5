/** The day's waits as columns for the chart: instants, two waits and two targets, in minutes. */
import type { CurvePoint, Instant, Opening } from "web/protocol.ts";

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Targets {
  readonly short: number;
  readonly seated: number;
}

type Column = (number | null)[];
/** Instants, short, seated, target of short, target of seated. */
export type Columns = [number[], Column, Column, Column, Column];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** From the first opening to the last closing of today, and wider when somebody was called outside of that. */
export function spanOf({ today }: Opening, points: readonly CurvePoint[], now: Instant): Span {
  const at = points.map((point) => point.at);
  const from = Math.min(...today.map(([opens]) => opens), ...at);
  const to = Math.max(...today.map(([, closes]) => closes), ...at);
  return from < to ? { from, to } : { from: now - HOUR_MS, to: now + HOUR_MS };
}

export function columns(points: readonly CurvePoint[], span: Span, targets: Targets): Columns {
  const at = [span.from, ...points.map((point) => point.at), span.to];
  return [
    at,
    [null, ...points.map((point) => minutes(point.short_ms)), null],
    [null, ...points.map((point) => minutes(point.seated_ms)), null],
    at.map(() => targets.short),
    at.map(() => targets.seated),
  ];
}

/** The top of the scale: above every wait and target, in whole fives. */
export function topOf([, ...waits]: readonly ArrayLike<number | null | undefined>[]): number {
  const highest = Math.max(10, ...waits.flatMap((each) => Array.from(each, (wait) => wait ?? 0)));
  return Math.ceil((highest + 1) / 5) * 5;
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : ms / MINUTE_MS;
}
