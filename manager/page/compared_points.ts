/** Days that were played, side by side: which classes there are, their lines over the day, and what differs. */
import type { ClassPlayed, Played } from "web/protocol.ts";

/** As people ask about them; what a town adds comes behind. */
const FIRST: readonly string[] = ["short", "seated", "appointment", "seat"];
const HALF_QUARTER = 7.5;
/** A line through fewer points than this says nothing. */
const POINTS = 4;

type Line = (number | null)[];

/** Classes in the order in which people ask about them, each once. */
export function inOrder(found: Iterable<string>): string[] {
  const all = new Set(found);
  return [
    ...FIRST.filter((each) => all.has(each)),
    ...[...all].filter((each) => !FIRST.includes(each)).sort(),
  ];
}

export function classesOf(columns: readonly Played[]): string[] {
  return inOrder(columns.flatMap(({ classes }) => classes.map(({ class_ }) => class_)));
}

export function ofClass({ classes }: Played, class_: string): ClassPlayed | undefined {
  return classes.find((each) => each.class_ === class_);
}

/** Whether a class came often enough to draw. */
export function drawable(columns: readonly Played[], class_: string): boolean {
  return columns.some((each) => (ofClass(each, class_)?.curve.length ?? 0) >= POINTS);
}

/** Minutes of the day, then a line for each column and one for the target; a quarter without anybody is a gap. */
export function linesOf(
  columns: readonly Played[],
  class_: string,
  target: number,
): [number[], ...Line[]] {
  const at = [...new Set(columns.flatMap(quarters))].sort((one, other) => one - other);
  const curves = columns.map((each) => new Map(ofClass(each, class_)?.curve));
  return [
    at.map((each) => each + HALF_QUARTER),
    ...curves.map((curve) => at.map((each) => curve.get(each) ?? null)),
    at.map(() => target),
  ];
}

/** Of every class, so that the charts of a day stand on the same axis. */
function quarters({ classes }: Played): number[] {
  return classes.flatMap(({ curve }) => curve.map(([at]) => at));
}

/** What differs in whole numbers, as they stand beside each other: never "10, was 10, 1 less". */
export function gap(now: number, was: number): number {
  return Math.round(now) - Math.round(was);
}
